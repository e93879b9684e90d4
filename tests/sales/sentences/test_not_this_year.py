"""Not any more this year, not to be bothered until a day, and who won the contract."""

from datetime import date

import pytest

from sales.work.outcomes import Outcome
from tests.sales.sentences.test_kinds import said

FEBRUARY, JANUARY, MARCH = date(2027, 2, 1), date(2027, 1, 11), date(2027, 3, 1)
OCTOBER, NOVEMBER = date(2026, 10, 12), date(2026, 11, 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("на этот год всё, напомнить о себе в феврале", FEBRUARY),
        ("в этом году уже ничего, позвонить в январе", JANUARY),
        ("на этот сезон всё закупили, вернуться в марте", MARCH),
        ("просили до 12 октября их не дёргать", OCTOBER),
        ("до декабря их не теребить", date(2026, 12, 1)),
        ("до нового года не трогать", JANUARY),
        ("просили до ноября не дергать", NOVEMBER),
        ("done for this year, remind them in february", FEBRUARY),
        ("that's it for this year, try in january", date(2027, 1, 4)),
        ("asked not to be bothered until 12 october", OCTOBER),
        ("asked not to be chased till 12 october", OCTOBER),
        ("don't chase until 12 october", OCTOBER),
    ],
)
def test_whoever_has_done_for_the_year_is_asked_then(words: str, day: date) -> None:
    report = said(words)
    assert report.outcome is Outcome.NOT_NOW
    assert [step.day for step in report.steps] == [day]
    assert not report.unclear


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("тендер ушел к другому", Outcome.REFUSED),
        ("конкурс выиграли другие", Outcome.REFUSED),
        ("tender went to someone else", Outcome.REFUSED),
        ("tender awarded to a competitor", Outcome.REFUSED),
        ("someone else won the tender", Outcome.REFUSED),
        ("the tender lost", Outcome.REFUSED),
        ("ура договор у нас!!", Outcome.READY),
        ("contract is ours", Outcome.READY),
        ("мы выиграли тендер", Outcome.READY),
        ("we won the tender", Outcome.READY),
        ("по этому телефону уже другая фирма", Outcome.NO_ANSWER),
        ("на этом номере живут другие люди", Outcome.NO_ANSWER),
        ("different company on this number now", Outcome.NO_ANSWER),
        ("wrong number", Outcome.NO_ANSWER),
        ("number dead", Outcome.NO_ANSWER),
    ],
)
def test_who_has_the_contract_or_the_number_now(words: str, outcome: Outcome) -> None:
    assert said(words).outcome is outcome
