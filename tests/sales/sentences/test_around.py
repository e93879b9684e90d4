"""What the words around a phrase make of it: who began, whose plan it is, what a «но» turns, how far a wish goes."""

import pytest

from sales.sentences.said import Sentence
from sales.work.step import StepKind
from sales.work.touch import Direction, Outcome
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
def test_a_call_that_others_will_make_is_waited_for(marked: str) -> None:
    assert [step.kind for step in said(marked).steps] == [StepKind.OTHER]


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
