"""Who took the phone, and what was taken that nobody pays for: samples, cards and price lists are no order."""

import pytest

from sales.work.outcomes import Outcome
from tests.sales.sentences.test_kinds import said

PHONE_TAKEN = (
    "звонила взял охранник говорит хозяин подъедет к трем", "взял сторож говорит никого", "взяла бухгалтер",
    "взяла бухгалтер, директор будет в пт", "взял дядька какой-то сказал не туда",
    "security guard answered, said try monday", "some bloke picked up, knows nothing",
)  # fmt: skip


@pytest.mark.parametrize("words", PHONE_TAKEN)
def test_whoever_took_the_phone_has_ordered_nothing(words: str) -> None:
    assert said(words).outcome is Outcome.GATEKEEPER


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("образцы взяла показать директору", Outcome.INTERESTED),
        ("пробники себе взяли", Outcome.INTERESTED),
        ("прайс взяла, директор в отпуске", Outcome.TALKED),
        ("каталог взяли и визитку", Outcome.TALKED),
        ("взяла буклет", Outcome.TALKED),
        ("took the catalogue", Outcome.TALKED),
        ("she took a price list to look at", Outcome.TALKED),
        ("took the swatches to show his wife", Outcome.INTERESTED),
    ],
)
def test_samples_and_papers_that_were_taken_are_no_order(words: str, outcome: Outcome) -> None:
    report = said(words)
    assert report.outcome is outcome
    assert not report.amount_text


@pytest.mark.parametrize(
    ("words", "amount"),
    [("образцы взяли, и 5 коробок на 8000", "8000"), ("took the card and 5 boxes for 80 pounds", "80 pounds")],
)
def test_what_was_bought_beside_them_is(words: str, amount: str) -> None:
    report = said(words)
    assert (report.outcome, report.amount_text) == (Outcome.ORDER, amount)
