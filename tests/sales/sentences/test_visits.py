"""How a touch took place: where one was, and what was written besides."""

import pytest

from sales.sentences.said import Sentence
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told


def only(language: str, marked: str) -> Sentence:
    (report,) = told(language, marked)
    return report


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "был в [Лютике], думают, КП скинул на почту"),
        ("ru", "заехал в [Лютик], думают, написал им в ватсап"),
        ("en", "was at [Daisy], thinking it over, emailed the quote"),
        ("en", "went to [Daisy] this morning, thinking, texted them a price"),
    ],
)
def test_what_was_written_after_a_visit_leaves_it_a_visit_and_its_words_stay(language: str, said: str) -> None:
    report = only(language, said)
    assert (report.channel, report.outcome) == (Channel.VISIT, Outcome.THINKING)
    assert said.rsplit(", ", maxsplit=1)[-1] in report.comment


@pytest.mark.parametrize(
    ("language", "said", "outcome"),
    [
        ("ru", "заехал в [Лютик], директор в отпуске", Outcome.NOT_IN),
        ("ru", "заехал в [Лютик], администратор сказала, директор в отпуске", Outcome.GATEKEEPER),
        ("ru", "звонил в [Лютик], директор в отпуске", None),
        ("en", "dropped in at [Daisy], owner on holiday", Outcome.NOT_IN),
        ("en", "dropped in at [Daisy], receptionist says owner on holiday", Outcome.GATEKEEPER),
        ("en", "called [Daisy], owner on holiday", None),
        ("en", "knocked at [Daisy], all locked up. Will give them a ring after dinner", Outcome.NOT_IN),
    ],
)
def test_on_a_visit_whoever_is_away_was_not_in_unless_somebody_spoke(
    language: str, said: str, outcome: Outcome | None
) -> None:
    assert only(language, said).outcome is outcome


@pytest.mark.parametrize(
    ("language", "said", "step"),
    [
        ("ru", "не доехал до них сегодня, завтра", StepKind.VISIT),
        ("ru", "не успел к ним сегодня, в чт заеду", StepKind.VISIT),
        ("ru", "не смог заехать, перенёс на пт", StepKind.VISIT),
        ("ru", "проехал мимо, некогда было", None),
        ("ru", "не доехал", None),
        ("ru", "не успел к ним сегодня", None),
        ("ru", "хотел заехать, не получилось", None),
        ("en", "never got there, today", None),
        ("en", "ran out of time", None),
        ("en", "couldn't get there, van broke down", None),
        ("en", "drove past, no parking, try again tomorrow", StepKind.VISIT),
    ],
)
def test_not_to_have_got_there_is_no_word_of_theirs_and_the_next_day_a_visit(
    language: str, said: str, step: StepKind | None
) -> None:
    report = only(language, f"[Лютик] {said}")
    assert (report.outcome, report.happened) == (None, False)
    assert [one.kind for one in report.steps if one.day] == [step] * (step is not None)
    words = " ".join((report.comment, *(one.note for one in report.steps)))
    assert said.split(maxsplit=1)[0] in words


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "не доехал до [Лютика], в пт"),
        ("en", "couldn't make it to [Daisy], friday"),
        ("en", "no time for [Daisy] today, friday"),
    ],
)
def test_where_the_name_is_of_the_place_that_was_not_reached_nothing_took_place(language: str, said: str) -> None:
    report = only(language, said)
    assert (report.outcome, report.happened, report.step_kind) == (None, False, StepKind.VISIT)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "отдала мне деньги за прошлый месяц, 5000"),
        ("ru", "посидели попили чай, думают"),
        ("ru", "видел Олега, говорит всё ок"),
        ("ru", "показал каталог, понравилось"),
        ("ru", "лично поговорил с Игорем, берут"),
        ("en", "saw Karen, all fine"),
        ("en", "Tony gave me cash for last month, £120"),
        ("en", "sat down with Paul, going through prices"),
        ("en", "had a coffee with Jim, wants a quote"),
        ("en", "been in, all good"),
        ("en", "pop'd in to see them, thinking"),
    ],
)
def test_what_only_people_who_meet_do_was_a_visit(language: str, said: str) -> None:
    report = only(language, f"[Лютик] {said}")
    assert (report.channel, report.unsaid) == (Channel.VISIT, False)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "показал каталог по зуму, думает"),
        ("ru", "отдали деньги водителю"),
        ("ru", "хочет лично встретиться в пт"),
        ("en", "saw the quote, thinking"),
        ("en", "he wants a face to face meeting next week"),
        ("en", "haven't seen Karen, thinking"),
        ("en", "not been in, wants a quote"),
        ("en", "saw Karen last week, rang him today, thinking"),
    ],
)
def test_what_was_seen_shown_from_afar_or_is_still_to_be_is_no_visit(language: str, said: str) -> None:
    assert only(language, f"[Лютик] {said}").channel is Channel.CALL


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("ru", "оставила на автоответчике чтоб перезвонили", "чтоб перезвонили"),
        ("ru", "надиктовал голосовую почту про цены", "про цены"),
        ("en", "vm left asking about the order", "asking about the order"),
        ("en", "left her a msg about price increase", "price increase"),
    ],
)
def test_what_was_left_on_a_machine_is_our_word_and_nobody_answered(language: str, said: str, words: str) -> None:
    report = only(language, f"[Лютик] {said}")
    assert (report.outcome, report.direction, report.steps) == (Outcome.NO_ANSWER, Direction.OUTGOING, ())
    assert words in report.comment


@pytest.mark.parametrize(
    ("said", "direction", "unsaid"),
    [
        ("spoke to someone called Dawn, she wants prices", Direction.OUTGOING, True),
        ("new buyer is called Rose, thinking", Direction.OUTGOING, True),
        ("someone called about the invoice, wants a quote", Direction.INCOMING, False),
    ],
)
def test_what_somebody_is_called_is_no_call(said: str, direction: Direction, unsaid: bool) -> None:
    report = only("en", f"[Daisy] {said}")
    assert (report.direction, report.unsaid) == (direction, unsaid)


@pytest.mark.parametrize(
    ("language", "said", "complains"),
    [
        ("ru", "товар не доехал", True),
        ("ru", "водитель не дождался, заберут сами", False),
        ("ru", "собирались к нам, не доехали", False),
        ("en", "driver left so they'll collect", False),
        ("en", "driver couldn't wait, will redeliver mon", False),
        ("en", "driver left it at the wrong door", True),
    ],
)
def test_only_goods_that_did_not_come_are_complained_of(language: str, said: str, complains: bool) -> None:
    assert (only(language, f"[Лютик] {said}").outcome is Outcome.COMPLAINT) is complains


def test_whom_one_did_not_find_is_to_be_visited_again_and_who_did_not_answer_called() -> None:
    assert only("ru", "[Лютик] съездил, никого, попробую завтра").step_kind is StepKind.VISIT
    assert only("ru", "[Лютик] недозвон, попробую завтра").step_kind is StepKind.CALL


@pytest.mark.parametrize(
    ("language", "said", "outcome", "amount"),
    [
        ("ru", "[Лютик] оплатили счёт", None, ""),
        ("ru", "[Лютик] оплатили счёт на 15 тыс", Outcome.ORDER, "15 тыс"),
        ("ru", "[Лютик] взяли на пробу", Outcome.INTERESTED, ""),
        ("ru", "[Лютик] взяли на пробу 5 кг за 7500", Outcome.ORDER, "7500"),
        ("ru", "[Лютик] 12 коробок на 15 тыс, отгрузка в пт", Outcome.ORDER, "15 тыс"),
        ("ru", "[Лютик] счёт на 12 коробок на 15 тыс", None, ""),
        ("ru", "[Лютик] 12 коробок отвезти на 15 тыс", None, ""),
        ("en", "[Daisy] paid the invoice", None, ""),
        ("en", "[Daisy] paid the invoice, £150", Outcome.ORDER, "£150"),
        ("en", "[Daisy] 12 boxes for £150, shipping friday", Outcome.ORDER, "£150"),
        ("en", "[Daisy] repeat order in october", None, ""),
    ],
)
def test_an_order_is_what_was_bought_not_what_was_paid_or_may_be(
    language: str, said: str, outcome: Outcome | None, amount: str
) -> None:
    report = only(language, said)
    assert (report.outcome, report.amount_text) == (outcome, amount)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "[Лютик] дали попробовать соус, понравился"),
        ("ru", "[Лютик] стоял у них на кассе, хозяйка думает"),
        ("ru", "[Лютик] поправил выкладку, думают"),
        ("ru", "[Лютик] забросил каталог, обещали глянуть"),
        ("ru", "[Лютик] дегустацию провели, всем понравилось"),
        ("en", "[Daisy] let them taste the sauce, liked it"),
        ("en", "[Daisy] stood in their kitchen for an hour, thinking"),
        ("en", "[Daisy] tidied the display, thinking"),
        ("en", "[Daisy] left price list at the bar, thinking"),
        ("en", "[Daisy] did a tasting, everyone liked it"),
    ],
)
def test_what_is_done_where_they_are_was_a_visit_and_plans_nothing(language: str, said: str) -> None:
    report = only(language, said)
    assert (report.channel, report.unsaid, report.steps) == (Channel.VISIT, False, ())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "[Лютик] водитель заехал, довольны"),
        ("ru", "[Лютик] заезжал вчера курьер, понравилось"),
        ("ru", "[Лютик] курьер оставил образцы, понравились"),
        ("ru", "[Лютик] у них на складе запас до января, не сейчас"),
        ("ru", "[Лютик] у них в офисе ремонт, не сейчас"),
        ("en", "[Daisy] driver popped in, happy"),
        ("en", "[Daisy] courier left samples with the boss, liked them"),
        ("en", "[Daisy] stock in their warehouse til january, not now"),
    ],
)
def test_where_others_of_ours_were_and_what_is_told_of_their_rooms_is_no_visit_of_ours(
    language: str, said: str
) -> None:
    report = only(language, said)
    assert (report.channel, report.unsaid) == (Channel.CALL, True)


@pytest.mark.parametrize(
    ("language", "said", "channel"),
    [
        ("ru", "[Лютик] был с коллегой, думают", Channel.VISIT),
        ("ru", "[Лютик] отписались, что не сейчас", Channel.MESSAGE),
        ("ru", "[Лютик] коллега отправил им КП, думают", Channel.OFFER),
        ("en", "[Daisy] on the phone with Tom, thinking", Channel.CALL),
        ("en", "[Daisy] took samples round, thinking", Channel.VISIT),
    ],
)
def test_a_colleague_beside_us_leaves_it_a_visit_and_what_was_sent_is_there_whoever_sent_it(
    language: str, said: str, channel: Channel
) -> None:
    assert (only(language, said).channel, only(language, said).unsaid) == (channel, False)


def test_a_meeting_with_somebody_on_a_day_to_come_is_a_visit_that_is_planned() -> None:
    report = only("en", "meeting with the owner of [Daisy] thurs 2:30")
    assert (report.happened, [one.kind for one in report.steps]) == (False, [StepKind.VISIT])
