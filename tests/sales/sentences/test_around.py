"""What the words around a phrase make of it: who began, whose plan it is, what a «но» turns, how far a wish goes."""

import pytest

from sales.languages.registry import LANGUAGES
from sales.sentences import marks
from sales.sentences.said import Sentence
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told


def said(marked: str) -> Sentence:
    return told("en" if marked.isascii() else "ru", marked)[0]


@pytest.mark.parametrize(
    "marked",
    [
        "[Acme] Beth rang back",
        "[Acme] called to say the lids leak",
        "[Acme] emailed me the drawings",
        "[Acme] the owner phoned",
        "[Ромашка] позвонила Марина",
        "[Ромашка] директор перезвонил",
        "[Ромашка] писал мне",
    ],
)
def test_whoever_is_said_to_have_called_began(marked: str) -> None:
    assert said(marked).direction is Direction.INCOMING


@pytest.mark.parametrize(
    "marked",
    [
        "[Acme] rang Beth",
        "[Acme] I emailed the drawings",
        "[Acme] I called to say we are late",
        "called [Acme]",
        "[Ромашка] позвонила Марине",
        "Вчера звонил [Ромашка]",
    ],
)
def test_whoever_writes_has_called_where_nobody_else_is_said_to_have(marked: str) -> None:
    assert said(marked).direction is Direction.OUTGOING


@pytest.mark.parametrize(
    "marked", ["[Acme] he'll ring me friday", "[Ромашка] пусть сам перезвонит в пт", "[Ромашка] перезвонят в пт"]
)
def test_a_call_that_others_will_make_is_no_step_of_ours(marked: str) -> None:
    assert not any(step.day for step in said(marked).steps)


@pytest.mark.parametrize("marked", ["[Acme] he'll ring me back", "[Ромашка] пусть сам перезвонит"])
def test_a_call_that_others_will_make_some_day_is_no_step(marked: str) -> None:
    assert not said(marked).steps


@pytest.mark.parametrize(
    ("marked", "outcome"),
    [
        ("[Acme] not interested in cups but wants prices for lids", Outcome.WANTS_OFFER),
        ("[Ромашка] стаканы не нужны, но крышки интересны", Outcome.INTERESTED),
        ("[Acme] interested but refused the terms", Outcome.REFUSED),
    ],
)
def test_what_they_agree_to_behind_a_but_holds(marked: str, outcome: Outcome) -> None:
    assert said(marked).outcome is outcome


@pytest.mark.parametrize(
    "marked", ["[Acme] asked us not to call during surgery", "[Ромашка] просили не звонить до обеда"]
)
def test_a_wish_about_the_hour_is_no_wish_to_be_left_alone(marked: str) -> None:
    assert not said(marked).no_contact
    assert said(marked).outcome is not Outcome.REFUSED


@pytest.mark.parametrize(
    "marked",
    [
        "[Acme] switched to Bookers in august",
        "[Acme] nobody's answering since monday",
        "[Ромашка] переехали в пятницу",
        "[Acme] quoted him £2.10 a box",
        "[Acme] each is £2.10",
    ],
)
def test_a_day_of_the_past_and_a_price_are_no_step(marked: str) -> None:
    assert not said(marked).steps


def test_a_weekday_goes_with_its_date() -> None:
    assert [str(step.at) for step in said("[Acme] meeting tues 29th 1pm").steps] == ["13:00:00"]


@pytest.mark.parametrize("marked", ["[Acme] paid the overdue £220", "[Ромашка] оплатили долг 12 000"])
def test_what_was_owed_and_is_paid_is_no_order(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER
    assert not said(marked).amount_text


def test_a_company_that_moved_has_moved_no_meeting() -> None:
    assert said("[Acme] they moved to Whitby").outcome is not Outcome.MOVED
    assert said("[Acme] they moved it to friday").outcome is Outcome.MOVED


@pytest.mark.parametrize(
    "marked",
    ["[Acme] not picking up, on holiday til 1 october", "[Ромашка] не берут трубку, директор в отпуске до 1 октября"],
)
def test_an_absence_that_nobody_told_of_is_an_attempt(marked: str) -> None:
    assert said(marked).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[Acme] lunch friday to talk prices over", StepKind.VISIT),
        ("[Ромашка] заехать поговорить в пт", StepKind.VISIT),
    ],
)
def test_what_a_step_is_for_is_not_its_kind(marked: str, kind: StepKind) -> None:
    assert [step.kind for step in said(marked).steps] == [kind]


@pytest.mark.parametrize(
    "marked",
    [
        "[Acme] wouldn't order before june",
        "[Acme] order after the move",
        "[Acme] they could reorder soon",
        "[Ромашка] заказ после переезда",
        "[Ромашка] взяли бы за 3500",
    ],
)
def test_an_order_on_a_condition_is_none_yet(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize(
    "marked", ["[Acme] ordered last week still not here", "[Ромашка] неделю назад заказали до сих пор нет"]
)
def test_an_order_that_they_complain_of_is_a_complaint(marked: str) -> None:
    assert said(marked).outcome is Outcome.COMPLAINT


@pytest.mark.parametrize("marked", ["[Acme] quick call, they bought from Viking", "[Ромашка] купили в Комусе"])
def test_what_was_bought_in_another_shop_is_no_order(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize(
    "marked",
    [
        "[Acme] ordered ten cases for the new shop they want to open at Harrogate",
        "[Ромашка] заказали пять пачек на пробу к новой машине из Италии",
    ],
)
def test_a_name_far_behind_an_order_is_no_other_shop(marked: str) -> None:
    assert said(marked).outcome is Outcome.ORDER


def test_who_left_them_has_not_left_us() -> None:
    assert said("[Ромашка] Маша у них больше не работает").outcome is Outcome.TALKED
    assert said("[Ромашка] больше не работают").outcome is Outcome.REFUSED


def test_a_month_of_the_year_after_is_asked_about() -> None:
    assert said("[Ромашка] рано им, в сентябре следующего года").unclear
    assert not said("[Ромашка] рано им, в сентябре следующего года").steps


@pytest.mark.parametrize("words", ["никто не подошёл, отписался в телеге", "не берут трубку, потом в ватсап"])
def test_a_message_besides_an_attempt_leaves_it_a_call(words: str) -> None:
    assert said(f"[Ромашка] {words}").channel is Channel.CALL


def test_what_one_costs_is_no_sum() -> None:
    assert not said("[Acme] order confirmed, 14p each").amount_text


@pytest.mark.parametrize(
    "message",
    [
        "said they'd order thinkin it over",
        "postin the samples, losin interest, askin for prices, sendin a quote, buyin elsewhere, payin on friday",
        "просили перезвонить, думают, не берут трубку, заказали",
    ],
)
def test_a_phrase_is_looked_for_wherever_its_words_may_stand(message: str) -> None:
    rules = [rule for place in range(len(LANGUAGES)) for rule in marks._rules(place)]
    found = [rule for rule in rules if rule.pattern.search(message)]
    looked_for = list(marks._rules_for(message, message))
    assert found
    assert [rule for rule in found if rule not in looked_for] == []
