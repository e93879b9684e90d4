"""What is done on a day of each month comes again, on a working day, whatever it is called."""

from datetime import date

import pytest

from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("Daisy Ltd reconciliation every month 5th", "reconciliation"),
        ("Daisy Ltd statement every month on the 5th", "statement"),
        ("Daisy Ltd 5th of every month reconciliation", "reconciliation"),
        ("Daisy Ltd the 5th every month reconciliation", "reconciliation"),
        ("Daisy Ltd every month 5th call about the payment", ""),
    ],
)
async def test_a_day_of_each_month_repeats_and_its_words_are_whole(company_en: Company, said: str, note: str) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd")
    await anna.says(said)
    await anna.taps("Save")
    [step] = await steps(company_en, anna, daisy)
    assert (step.due_on, step.note) == (date(2026, 12, 7), note), "the fifth is a Saturday"
    assert step.series is not None
    assert step.series.rule == "m5"
    assert step.kind is (StepKind.OTHER if note else StepKind.PAYMENT)
