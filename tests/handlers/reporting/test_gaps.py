"""A base that does not rot: a few cards a week with a tap each; for a lead how complete the base is."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sales.clients.client import BuyingRole, Client, Status
from sales.ground.ids import new_id
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.storage.sample_company import a_contact, a_phone, a_touch, new_number

MONDAY = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Moscow"))


async def is_monday(company: Company) -> None:
    company.clock.moves(MONDAY - company.clock.now())


async def has(
    company: Company,
    person: Person,
    name: str,
    *,
    phone: bool,
    years: int | None = 0,
    decides: bool = True,
    **said: Any,
) -> Client:
    """Touched so many years ago, or never."""
    scope, now = await company.scope(person), company.clock.now()
    client = replace(Client(new_id(), scope.actor, name, now), **said)
    number = new_number()
    numbers = (replace(a_phone(number), e164=number),) if phone else ()
    async with company.work(scope) as unit:
        role = BuyingRole.DECIDES if decides else BuyingRole.UNKNOWN
        await unit.clients.add(scope, client, [replace(a_contact(client, "Вера"), role=role, phones=numbers)])
        if years is not None:
            await unit.touches.add(scope, a_touch(scope, client, at=now - timedelta(days=1 + 366 * years)))
        await unit.commit()
    return client


async def test_once_a_week_five_cards_come_up_and_each_is_put_right_by_a_tap(company: Company) -> None:
    anna = company.anna
    await is_monday(company)
    source = await _source(company)
    await has(company, anna, "Без номера", phone=False, source=source)
    await has(company, anna, "Давний", phone=True, years=1, source=source)
    await has(company, anna, "Без источника", phone=True)
    await has(company, anna, "В порядке", phone=True, source=source)
    await has(company, anna, "Забытый", phone=False, status=Status.INACTIVE)
    await anna.says("/today")
    await anna.taps("Проверить карточки")
    anna.sees("1. Без номера: нет рабочего номера", "2. Давний: год без касаний", "3. Без источника: нет источника")
    anna.does_not_see("В порядке")
    anna.does_not_see("Забытый")
    await anna.taps("3. Без источника")
    await anna.taps("Сайт")
    anna.sees("Сохранено")
    await anna.says("/today")
    await anna.taps("Проверить карточки")
    anna.does_not_see("Без источника")
    await anna.taps("1. Без номера")
    anna.sees("Вера")
    await anna.taps("Назад")
    await anna.taps("2. Давний")
    await anna.taps("Назад")
    anna.sees("1. Без номера: нет рабочего номера")
    anna.does_not_see("Это не все")
    for number in range(6):
        await has(company, anna, f"Ещё без номера {number}", phone=False, years=None, source=source)
    await anna.says("/today")
    await anna.taps("Проверить карточки")
    anna.sees("Это не все")
    await anna.taps("Нет рабочего номера · 7")
    anna.sees("нет телефона: 7")
    await anna.taps("Назад")
    anna.sees("1. Без номера")
    await has(company, anna, "Без решающего", phone=True, decides=False, source=source)
    await anna.says("/today")
    for button in ("Проверить карточки", "2. Без решающего", "Назад"):
        await anna.taps(button)
    anna.sees("1. Без номера")


async def _source(company: Company) -> int:
    from sales.company.directories import DirectoryKind

    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return (await unit.directories.all(scope, DirectoryKind.SOURCE))[0].id


async def test_on_other_days_and_where_all_is_in_order_nothing_comes_up(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Без номера", phone=False)
    await anna.says("/today")
    await is_monday(company)
    await company.boris.says("/today")
    for person in (anna, company.boris):
        assert "🧹 Проверить карточки" not in [one["text"] for one in person.screen.buttons()]


async def test_a_lead_sees_how_complete_the_base_is_and_whose_cards_lack_what(company: Company) -> None:
    source = await _source(company)
    await has(company, company.anna, "Без номера", phone=False, source=source)
    await has(company, company.anna, "В порядке", phone=True, source=source)
    await has(company, company.boris, "Без источника", phone=True)
    for person in (company.lead, company.owner):
        await person.says("/team")
        await person.taps("Заполненность")
        person.sees("База заполнена на 33 %", "3 активных клиента", "Нет рабочего номера: 1", "Нет источника: 1")
        person.sees("Анна Петрова: 50 %", "Борис Иванов: 0 %")
    await company.lead.taps("Нет рабочего номера · 1")
    company.lead.sees("Без номера")
    company.lead.does_not_see("В порядке")
    await is_monday(company)
    for number in range(6):
        await has(company, company.lead, f"Свой {number}", phone=False, source=source)
    await company.lead.says("/today")
    for button in ("Проверить карточки", "Нет рабочего номера · 6"):  # of the week's cards, one's own alone
        await company.lead.taps(button)
    company.lead.sees("Свой 0")
    company.lead.does_not_see("Без номера")


async def test_a_rep_is_not_told_how_complete_the_base_is(company: Company) -> None:
    await company.lead.says("/team")
    button = next(one for one in company.lead.screen.buttons() if "Заполненность" in one["text"])
    await company.anna.says("/today")
    await company.anna.presses(company.anna.screen, button)
    assert "Клиент не найден" in company.anna.toast


async def test_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await is_monday(company_en)
    await has(company_en, anna, "Tulip", phone=False)
    await anna.says("/today")
    await anna.taps("Look at the cards")
    anna.sees("A minute for these cards:", "1. Tulip: no working number")
    await company_en.owner.says("/team")
    await company_en.owner.taps("Completeness")
    company_en.owner.sees("The base is 0% complete", "1 active client", "No working number: 1")
