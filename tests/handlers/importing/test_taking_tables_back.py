"""Dialogue: a table of debts or sales is taken back whole, whatever is done with its clients meanwhile."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sales.clients.client import Client, Ending, Status
from sales.ground.ids import new_id
from sales.work.order import Item
from sales.work.outcomes import Outcome
from sandbox.world.model import Message
from tests.handlers.idle.test_sentence import sells as has_products
from tests.handlers.importing.test_debts import debts
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts
from tests.storage.sample_company import a_step, a_touch

DEBTS = "Клиент;Сумма долга\nРомашка;700\nЛютик;300\n"
NEXT = "Клиент;Сумма долга\nЛютик;500\nПион;90\n"
SALES = "Дата;Номер;Контрагент;Товар;Сумма\n17.11.2026;1;Ромашка;Стаканы;900\n17.11.2026;2;Лютик;Стаканы;50\n"


async def loads(company: Company, table: str, button: str) -> None:
    await company.lead.sends_document("учёт.csv", table.encode("cp1251"))
    await company.lead.taps(button)


async def takes_back(company: Company, which: Message | None = None) -> None:
    word = "Undo all of it" if "Undo all of it" in company.lead.buttons else "Вернуть как было"
    await company.lead.taps(word, on=which)
    await company.app.tick()


async def plans(company: Company, *some: Client) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        for one in some:
            await unit.steps.add(scope, a_step(scope, one))
        await unit.commit()


async def speaks(company: Company, of: Client) -> None:
    company.clock.moves(timedelta(minutes=5))
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.touches.add(scope, a_touch(scope, of, Outcome.TALKED, company.clock.now()))
        await unit.commit()


async def owed(company: Company, *some: Client) -> list[int]:
    return [(await facts(company, company.anna, one)).owed for one in some]


@pytest.mark.parametrize("before", [True, False])
async def test_debts_go_back_also_of_those_who_have_a_step_or_a_touch(company: Company, before: bool) -> None:
    romashka, lutik, pion = [await client(company, company.anna, one) for one in ("Ромашка", "Лютик", "Пион")]
    await loads(company, DEBTS, "Заменить долги")
    was = await owed(company, romashka, lutik, pion)
    if before:
        await plans(company, romashka, lutik, pion)
    await loads(company, NEXT, "Заменить долги")
    assert await owed(company, romashka, lutik, pion) == [0, 500_00, 90_00]
    if not before:
        await plans(company, romashka, lutik)
        await speaks(company, pion)
    await takes_back(company)
    company.lead.sees("Вернули как было: 3 клиента")
    company.lead.does_not_see("остаётся", "остаются")
    assert await owed(company, romashka, lutik, pion) == was == [700_00, 300_00, 0]


async def test_a_table_goes_back_also_after_a_later_one_that_was_taken_back(company: Company) -> None:
    romashka, lutik = [await client(company, company.anna, one) for one in ("Ромашка", "Лютик")]
    await loads(company, DEBTS, "Заменить долги")
    first = company.lead.screen
    await loads(company, NEXT, "Заменить долги")
    await takes_back(company)
    assert await owed(company, romashka, lutik) == [700_00, 300_00]
    await takes_back(company, first)
    assert await owed(company, romashka, lutik) == [0, 0]


async def test_debts_that_a_later_table_has_changed_stay_and_are_named(company: Company) -> None:
    romashka, lutik = [await client(company, company.anna, one) for one in ("Ромашка", "Лютик")]
    await loads(company, DEBTS, "Заменить долги")
    first = company.lead.screen
    await loads(company, "Клиент;Сумма долга\nРомашка;700\nЛютик;500\n", "Заменить долги")
    await takes_back(company, first)
    company.lead.sees("Вернули как было: 1 клиент", "1 клиент остаётся как есть", "• Лютик")
    company.lead.does_not_see("Ромашка")
    assert await owed(company, romashka, lutik) == [0, 500_00]
    assert [one.amount for one in await debts(company, lutik)] == [500_00]


async def test_sales_go_back_also_of_those_who_have_a_step_or_a_touch(company: Company) -> None:
    romashka, lutik = [await client(company, company.anna, one) for one in ("Ромашка", "Лютик")]
    await has_products(company, "Стаканы")
    await plans(company, romashka)
    await loads(company, SALES, "Загрузить продажи")
    await speaks(company, lutik)
    await takes_back(company)
    company.lead.sees("Вернули как было: 2 клиента")
    assert [(await facts(company, company.anna, one)).orders for one in (romashka, lutik)] == [0, 0]


@pytest.mark.parametrize("how", ["paid", "filled"])
async def test_a_sale_that_was_changed_since_stays_alone_and_its_client_is_named(company: Company, how: str) -> None:
    romashka, lutik = [await client(company, company.anna, one) for one in ("Ромашка", "Лютик")]
    await has_products(company, "Стаканы", "Крышки")
    table = SALES + "16.11.2026;3;Ромашка;Крышки;70\n"
    await loads(company, table, "Загрузить продажи")
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        (sold,) = [one for one in await unit.orders.of_client(scope, romashka.id) if one.amount == 900_00]
        more = Item(new_id(), sold.items[0].product, 1000, 1_00)
        changed = replace(sold, pay_by=date(2026, 12, 1)) if how == "paid" else replace(sold, items=(*sold.items, more))
        await unit.orders.save(scope, changed)
        await unit.commit()
    await takes_back(company)
    company.lead.sees("Вернули как было: 1 клиент", "1 клиент остаётся как есть", "• Ромашка")
    company.lead.does_not_see("Лютик")
    assert [(await facts(company, company.anna, one)).order_sum for one in (romashka, lutik)] == [900_00, 0]


@pytest.mark.parametrize("works", [True, False])
async def test_a_client_whom_a_sale_has_woken_sleeps_again_unless_somebody_works_with_it(
    company: Company, works: bool
) -> None:
    romashka = await client(company, company.anna, "Ромашка")
    scope = await company.scope(company.anna)
    company.clock.moves(timedelta(days=-5))
    await speaks(company, romashka)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, (await unit.clients.get(scope, romashka.id)).resting(Ending.NOT_OURS))
        await unit.commit()
    company.clock.moves(timedelta(days=5))
    await loads(company, SALES, "Загрузить продажи")
    if works:
        await plans(company, romashka)
    await takes_back(company)
    async with company.read(scope) as unit:
        status = (await unit.clients.get(scope, romashka.id)).status
    assert status is (Status.ACTIVE if works else Status.INACTIVE)
    assert (await facts(company, company.anna, romashka)).orders == 0


async def test_in_english_what_stays_is_named_too(company_en: Company) -> None:
    knead, daisy = [await client(company_en, company_en.anna, one) for one in ("Knead", "Daisy")]
    await loads(company_en, "Customer,Amount due\nKnead,700\nDaisy,50\n", "Replace debts")
    first = company_en.lead.screen
    await plans(company_en, knead)
    await loads(company_en, "Customer,Amount due\nKnead,700\nDaisy,90\n", "Replace debts")
    await takes_back(company_en, first)
    company_en.lead.sees("1 client is as before", "1 client stays as it is, because what the table brought", "• Daisy")
    assert await owed(company_en, knead, daisy) == [0, 90_00]
