"""Steps of words that nothing parts: a verb of ours and a day, and of the other words only what belongs to it.

From Wednesday, 23 September 2026, 10:30.
"""

import pytest

from sales.work.outcomes import Outcome
from tests.sales.sentences.test_evenings import only

STEPS = {
    "Пион доволен, след звонок в пн": "call «»",
    "Пион доволен, следующий визит в пн": "visit «»",
    "Пион завезти образцы в чт": "visit «завезти образцы»",
    "Пион думают, привезти замену завтра": "visit «привезти замену»",
    "Пион думают, отнесу каталог в пт": "visit «отнесу каталог»",
    "Пион думают, завезу каталог в пт": "visit «завезу каталог»",
    "Пион думают, скину каталог в пт": "offer «»",
    "Peony happy, next call mon": "call «»",
    "Peony happy, next visit mon": "visit «»",
    "Peony thinking, drop samples off thurs": "visit «drop samples off»",
    "Peony thinking, bring a replacement tomorrow": "visit «bring a replacement»",
    "Peony thinking, 3 boxes to drop off fri": "visit «3 boxes to drop off»",
}


@pytest.mark.parametrize("text", STEPS)
def test_what_whoever_carries_comes_along_with_is_a_visit(text: str) -> None:
    assert [f"{one.kind} «{one.note}»" for one in only(text).steps if one.day] == [STEPS[text]]


@pytest.mark.parametrize(
    "text",
    [
        "Пион заказ новый не стала делать сказала после нг",
        "Пион заказ не будут оформлять сказали после нг",
        "Пион не стали делать новый заказ, сказали после нг",
        "Peony didnt do a new order said after new year",
        "Peony wouldn't place an order, said after new year",
    ],
)
def test_an_order_that_was_not_made_is_put_off_and_is_no_step_of_its_words(text: str) -> None:
    report = only(text)
    assert report.outcome is Outcome.NOT_NOW
    assert all((one.kind, one.note) == (None, "") for one in report.steps)


@pytest.mark.parametrize("text", ["Peony fri 1pm site meeting, bring swatches", "Пион в пт встреча, завезти образцы"])
def test_what_is_to_be_brought_besides_keeps_its_words(text: str) -> None:
    report = only(text)
    told = ", ".join([report.comment, *(one.note for one in report.steps)])
    assert "bring swatches" in told or "завезти образцы" in told
