"""What stands beside the choices of a filter: sums in the company's money, how many of the list have a word."""

from sandbox.people.labels import find
from sandbox.people.person import Person
from tests.handlers.lists.test_clients import DAY, TODAY, has, talked, told
from tests.handlers.sample_company import Company


async def test_conditions_add_up_and_each_goes_by_a_tap(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20), city="Пермь")
    await has(company, anna, "Пион", talked(company, 20), city="Омск")
    await has(company, anna, "Новый", city="Пермь")
    await anna.says("Клиенты")
    await anna.taps("Фильтр")
    await anna.taps("Город")
    assert anna.buttons[:2] == ["Пермь · 2", "Омск · 1"]
    await anna.taps("Пермь · 2")
    assert "✓ Пермь · 2" in anna.buttons
    await anna.taps("Назад")
    await anna.taps("Последнее касание")
    await anna.taps("никогда")
    await anna.taps("Назад")
    anna.sees("• Город: Пермь", "• Последнее касание: никогда")
    await anna.taps("Город")
    assert anna.buttons[:2] == ["✓ Пермь · 1", "Назад"]  # Пион of Омск was talked with
    await anna.taps("Показать · 1")
    anna.sees("Пермь, ни одного касания: 1")
    assert anna.buttons[0].startswith("⚪ Новый")
    await anna.taps("Фильтр · 2")
    await anna.taps("✕ никогда")
    anna.sees("Кого показать?", "• Город: Пермь")
    for button in ("Последний заказ", "за последние 30 дн.", "Назад", "Город"):
        await anna.taps(button)
    await anna.taps("✓ Пермь")  # though nobody there has ordered, it is taken away where it was chosen
    assert anna.buttons[:2] == ["Пермь", "Назад"]
    await anna.taps("Назад")
    await anna.taps("Сбросить")
    await anna.taps("Показать · 3")
    assert "Фильтр" in anna.buttons


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
