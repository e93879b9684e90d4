"""Whose word it is, and whether it holds: no outcome of the client's comes of what others say, fear or make depend."""

from datetime import date

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told

HEARD = ("соседи говорят", "по слухам", "якобы", "водитель сказал", "слышал")
HEARD_IN_ENGLISH = ("neighbours say", "rumour is", "supposedly", "the driver said", "i heard")
CLAIMS = ("закрылись", "отказались", "заказали на 12 тыс", "берут", "пожаловались")
ENGLISH_CLAIMS = ("they refused", "they ordered £120", "they complained", "closed for good", "they signed")


def said(marked: str) -> Sentence:
    return told("en" if marked.isascii() else "ru", marked)[0]


@pytest.mark.parametrize(("heard", "claims"), [(HEARD, CLAIMS), (HEARD_IN_ENGLISH, ENGLISH_CLAIMS)])
def test_what_others_say_of_a_client_is_asked_about(heard: tuple[str, ...], claims: tuple[str, ...]) -> None:
    for words in heard:
        for claim in claims:
            report = said(f"[Acme] {words} {claim}")
            assert report.outcome in {None, Outcome.TALKED, Outcome.GATEKEEPER}, (words, claim, report.outcome)
            assert not report.amount_text
            assert words in report.comment


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_is_said_by_themselves_is_theirs(claim: str) -> None:
    assert said(f"[Ромашка] {claim}").outcome not in {None, Outcome.TALKED}


@pytest.mark.parametrize(
    "marked", ["[Кухни] если до пятницы не перезвонят, наберу сам", "[Sphere] if they dont call by friday I'll ring"]
)
def test_what_a_plan_hangs_on_has_not_happened(marked: str) -> None:
    report = said(marked)
    assert (report.outcome, [(step.kind, step.day, step.asked) for step in report.steps]) == (
        None,
        [(StepKind.CALL, None, True)],
    )


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] просят уступить, иначе закажут у других",
        "[Ромашка] боюсь откажутся",
        "[Ромашка] надеюсь возьмут",
        "[Acme] need a discount otherwise they cancel",
        "[Acme] i think they'll sign",
        "[Acme] hoping they order",
    ],
)
def test_what_would_be_or_is_feared_is_no_outcome(marked: str) -> None:
    assert said(marked).outcome not in {Outcome.ORDER, Outcome.READY, Outcome.REFUSED}


@pytest.mark.parametrize(
    "marked",
    ["[Ромашка] Сергей забрал образцы", "[Ромашка] взяли каталог", "[Ромашка] жена взяла, обещала передать"],
)
def test_what_is_taken_and_not_bought_is_no_order(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize("marked", ["[Acme] collected samples", "[Acme] took a brochure", "[Acme] got my number"])
def test_what_is_taken_and_not_bought_is_no_order_in_english(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize(
    "marked", ["[Acme] no answer but they texted back all good", "[Ромашка] не дозвонился, но написали что всё в силе"]
)
def test_who_was_not_reached_and_then_wrote_is_no_attempt(marked: str) -> None:
    report = said(marked)
    assert report.outcome in {None, Outcome.TALKED}
    assert report.direction.value == "in"


@pytest.mark.parametrize("words", ["оплатят после 5 октября, напомнить 6-го", "оплату так и не увидел, напомнить в чт"])
def test_of_what_is_to_be_paid_one_is_reminded_to_pay(words: str) -> None:
    assert [step.kind for step in said(f"[Ромашка] {words}").steps] == [StepKind.PAYMENT]


def test_a_reminder_of_something_else_is_none_to_pay() -> None:
    *_, last = said("[Ромашка] оплатят в пт, напомнить о себе 6 октября").steps
    assert last.kind is StepKind.OTHER


@pytest.mark.parametrize("marked", ["[Acme] Anna likes tea, birthday 5 May", "[Acme] loves dogs"])
def test_what_somebody_likes_for_themselves_is_no_interest(marked: str) -> None:
    assert said(marked).outcome is None


def test_what_is_ours_and_liked_is_interest() -> None:
    assert said("[Acme] loves the cups").outcome is Outcome.INTERESTED


@pytest.mark.parametrize("words", ["просят скинуть 8%", "просят сбросить ещё 5%"])
def test_a_discount_is_nothing_to_send(words: str) -> None:
    assert said(f"[Ромашка] {words}").outcome is not Outcome.WANTS_OFFER


@pytest.mark.parametrize("words", ["хотела отменить заказ", "хотят уйти"])
def test_who_wishes_to_leave_wants_nothing(words: str) -> None:
    report = said(f"[Ромашка] {words}")
    assert report.outcome not in {Outcome.INTERESTED, Outcome.READY, Outcome.ORDER}
    assert report.comment == words


@pytest.mark.parametrize("marked", ["[Acme] didnt get round to the price list", "[Acme] said dont send a quote"])
def test_a_denial_without_its_apostrophe_denies(marked: str) -> None:
    assert said(marked).outcome is not Outcome.WANTS_OFFER


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] не понял чего хочет",
        "[Ромашка] берут ли они пленку?",
        "[Acme] couldnt work out what he wants",
    ],
)
def test_what_nobody_knows_is_no_outcome(marked: str) -> None:
    assert said(marked).outcome in {None, Outcome.TALKED}


@pytest.mark.parametrize(
    "marked", ["[Ромашка] обещали заказ в среду, тишина", "[Acme] promised an order weds, nothing"]
)
def test_a_promise_that_was_not_kept_is_none(marked: str) -> None:
    assert said(marked).outcome is not Outcome.READY


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] на прошлой неделе заказали на 9к, сегодня поболтали",
        "[Acme] ordered £90 last week, just a chat today",
    ],
)
def test_of_an_earlier_order_beside_the_touch_of_today_no_sum_is_taken(marked: str) -> None:
    report = said(marked)
    assert report.outcome is not Outcome.ORDER
    assert not report.amount_text


def test_whom_one_calls_no_more_is_planned_no_call() -> None:
    assert not said("[Ромашка] больше не звоню").steps
    assert said("[Fountain] deposit due today, if not ring at 5").steps


@pytest.mark.parametrize(
    "marked", ["[Ромашка] просят привезти 5 коробок завтра", "[Acme] want 5 boxes dropped tomorrow"]
)
def test_what_they_want_brought_is_no_call(marked: str) -> None:
    assert [step.kind for step in said(marked).steps] in ([StepKind.OTHER], [StepKind.OTHER, StepKind.OTHER])


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] встречу в пятницу отменили",
        "[Ромашка] отменили встречу в пятницу",
        "[Ромашка] заказ на пятницу отменили",
        "[Ромашка] в пятницу не приедут",
        "[Ромашка] встреча в пятницу не состоится",
        "[Acme] meeting friday cancelled",
        "[Acme] cancelled the visit on friday",
        "[Acme] friday is off",
        "[Acme] 11am call cancelled",
    ],
)
def test_what_is_cancelled_is_planned_no_more(marked: str) -> None:
    report = said(marked)
    assert not report.steps
    assert (
        "cancelled" in report.comment or "отмен" in report.comment or "off" in report.comment or "не " in report.comment
    )


@pytest.mark.parametrize(
    "marked", ["[Ромашка] отменили четверг, давайте в пн", "[Acme] cancelled friday, monday instead"]
)
def test_what_takes_the_place_of_what_was_cancelled_is_planned(marked: str) -> None:
    assert [step.day for step in said(marked).steps] == [date(2026, 9, 28)]


@pytest.mark.parametrize("marked", ["[Ромашка] сегодня учёт, велели завтра", "[Acme] stocktake today, said tomorrow"])
def test_today_beside_another_day_says_how_things_are(marked: str) -> None:
    assert [step.day for step in said(marked).steps] == [date(2026, 9, 24)]


@pytest.mark.parametrize("marked", ["[Ромашка] не созвонились, у него совещание", "[Acme] supplier let us down"])
def test_a_meeting_of_theirs_and_an_ill_of_ours_are_no_outcome(marked: str) -> None:
    assert said(marked).outcome is None


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] секретарь сказала директор против",
        "[Ромашка] жена говорит он заказал на 12 тыс",
        "[Acme] receptionist reckons the boss is against it",
        "[Acme] his wife says he ordered £90",
    ],
)
def test_what_somebody_who_does_not_decide_says_is_no_word_of_whoever_does(marked: str) -> None:
    report = said(marked)
    assert report.outcome in {None, Outcome.GATEKEEPER, Outcome.TALKED}
    assert not report.amount_text


def test_not_to_be_called_any_more_is_kept_whoever_says_so() -> None:
    assert said("[Ромашка] секретарь сказала мол не звоните больше").no_contact


@pytest.mark.parametrize("marked", ["[Ромашка] соседи говорят закрылись", "[Acme] neighbours say they've shut"])
def test_nobody_was_spoken_to_or_visited_where_neighbours_tell(marked: str) -> None:
    assert said(marked).outcome is None


@pytest.mark.parametrize(
    "marked",
    [
        "[Ромашка] взяли бы 20, но склад полный",
        "[Acme] would take 20 but store's full",
        "[Ромашка] сказали Лена заказала, какая Лена непонятно",
        "[Acme] said Lena ordered, no idea which Lena",
        "[Ромашка] их менеджер перепутал, заказ не нам",
        "[Acme] their manager mixed up",
    ],
)
def test_what_would_be_is_doubted_or_theirs_is_no_outcome_of_ours(marked: str) -> None:
    wrong = {Outcome.ORDER, Outcome.READY, Outcome.INTERESTED, Outcome.COMPLAINT}
    assert said(marked).outcome not in wrong


@pytest.mark.parametrize("marked", ["[Ромашка] позвонят сами", "[Acme] they'll ring me"])
def test_who_will_call_us_has_not_asked_to_be_called(marked: str) -> None:
    assert said(marked).outcome is not Outcome.CALL_BACK


def test_who_wrote_to_us_wanting_something_was_sent_nothing() -> None:
    report = said("[Acme] emailed us wanting bag prices")
    assert (report.outcome, report.direction.value) == (Outcome.WANTS_OFFER, "in")


@pytest.mark.parametrize("marked", ["[Acme] called off the order", "[Ромашка] хотят отменить заказ"])
def test_an_order_that_is_called_off_is_none(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER
