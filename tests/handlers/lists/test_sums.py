"""Sums to filter by are something in the company's money, and a button that was sent with another one still works."""

from sandbox.people.labels import find
from sandbox.people.person import Person
from tests.handlers.lists.test_clients import DAY, TODAY, has, talked, told
from tests.handlers.sample_company import Company


async def _presses_past(person: Person, choice: str) -> None:
    """As a button of an older message has it."""
    found = find(person.chat, "from £100")
    assert found
    assert found.message
    before = found.button["callback_data"]
    await person.presses(found.message, {**found.button, "callback_data": before.replace("from100", choice)})


async def test_pounds_are_counted_in_hundreds_and_a_past_choice_goes_on_working(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Daisy", talked(company_en, 20, orders=1, on=TODAY - 9 * DAY))
    await anna.says("Clients")
    await anna.taps("Filter")
    await anna.taps("Sum")
    assert [label for label in told(anna) if label.startswith(("from", "under £"))] == [
        "from £100", "from £500", "from £1,000", "from £5,000", "under £100", "under £500",
    ]  # fmt: skip
    await _presses_past(anna, "from10000")
    assert "✓ from £10,000" in anna.buttons
    assert "Show · 1" in anna.buttons
    await anna.taps("Show · 1")
    anna.sees("From £10,000: 1")
    await anna.taps("Filter · 1")
    await anna.taps("✕ from £10,000")
    assert "Show · 1" in anna.buttons
    anna.does_not_see("from £10,000")
