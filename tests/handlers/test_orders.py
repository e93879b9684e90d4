"""An order: its sum and its product, both skippable."""

from sales.ids import new_id
from sales.lists import Entry, ListKind
from tests.handlers.company import Company
from tests.handlers.selling import client, facts, open_card


async def test_an_order_asks_for_its_sum_and_both_can_be_skipped(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    anna.sees("Сохранено", "На какую сумму?")
    await anna.says("много")
    anna.sees("84 000")
    await anna.says("84 000")
    anna.sees("Когда?")
    await anna.taps("Через месяц")
    anna.sees("Сохранено", "заказ")
    after = await facts(company, anna, romashka)
    assert (after.orders, after.order_sum) == (1, 8_400_000)

    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.taps("Пропустить")
    anna.sees("Когда?")
    assert (await facts(company, anna, romashka)).orders == 2


async def test_a_product_is_asked_where_the_company_has_a_list(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        await unit.lists.add(scope, Entry(new_id(), ListKind.PRODUCT, None, "Кабель", 0))
        await unit.commit()
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("12,5к")
    anna.sees("Что заказали?")
    await anna.taps("Кабель")
    anna.sees("Когда?")
