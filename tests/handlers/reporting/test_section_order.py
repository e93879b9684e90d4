"""The biggest come first: in the morning's text, and in the section that opens from it."""

from dataclasses import replace

from sqlalchemy import update

from sales.clients.grades import Grade, Worth
from sales.days.calendar import DAY
from storage.schema.tables import clients
from tests.handlers.reporting.test_digest import LONG_AGO, QUIET, TODAY, has
from tests.handlers.reporting.test_occasions import RHYTHM
from tests.handlers.sample_company import Company


async def test_a_section_begins_with_the_five_that_the_morning_names_the_biggest_first(company: Company) -> None:
    anna = company.anna
    for number, money in enumerate("CABAC"):
        known = await has(company, anna, f"Клиент {number}", facts=LONG_AGO)
        async with company.app.database.transaction() as transaction:
            worth = update(clients).where(clients.c.id == known).values(worth=Worth(Grade[money], Grade.C, Grade.C))
            await transaction.run(worth)
            await transaction.commit()
    await anna.says("/today")
    anna.sees("Пора звонить: Клиент 1 — не брали 10 мес., крупный · Клиент 3 — не брали 10 мес., крупный")
    await anna.taps("Пора звонить · 5")
    assert [one for one in anna.buttons if one.startswith("Клиент")] == [f"Клиент {one}" for one in (1, 3, 2, 0, 4)]


async def test_a_section_says_what_is_left_out_and_its_list_and_its_days_are_of_the_same_clients(
    company: Company,
) -> None:
    """*Back* from the list leads to the section, and then to the morning; under *Clients* stands the whole list."""
    anna = company.anna
    for name in ("Ива", "Мак"):
        await has(company, anna, name, facts=LONG_AGO)
    await has(company, anna, "Ромашка", facts=replace(LONG_AGO, owed=100, pay_by=TODAY - DAY))
    await has(company, anna, "Астра", TODAY)
    await anna.says("/today")
    for words in ("Пора звонить · 2", "Списком"):
        await anna.taps(words)
    anna.sees("Пора звонить, как в утренней сводке: 2")
    await anna.taps("Назад")
    anna.sees("Пора звонить: 2", "Всего 3: остальные — в строках дня или в другом поводе")
    await anna.taps("Разложить по дням")
    anna.sees("Не войдут: 2 без номера")
    for words in ["Назад"] * 2:
        await anna.taps(words)
    anna.sees("Среда, 18 ноября. 1 звонок")
    await anna.says("Клиенты")
    assert anna.can_tap("Пора звонить · 3")


async def test_without_a_step_means_the_same_in_the_morning_under_clients_and_in_the_report(company: Company) -> None:
    """Who has another reason is named under that alone, and counted here, too; the way from there is to all of them."""
    anna = company.anna
    for name, facts in (("Ромашка", RHYTHM), ("Ива", QUIET), ("Мак", QUIET)):
        await has(company, anna, name, facts=facts)
    await has(company, anna, "Астра", TODAY)
    await anna.says("/today")
    anna.sees("Без шага: Ива · Мак · всего 3")
    assert (anna.screen.text or "").count("Ромашка") == 1
    await anna.taps("Без шага · 3")
    anna.sees("Без шага: 3", "Ромашка", "Ива", "Мак")
    await anna.taps("Разложить по дням")
    anna.sees("Не войдут: 3 без номера")
    for place in ("Клиенты", "Отчёт"):
        await anna.says(place)
        assert anna.can_tap("Без шага · 3")
    await company.lead.says("/report")
    assert company.lead.can_tap("Без шага · 3")
