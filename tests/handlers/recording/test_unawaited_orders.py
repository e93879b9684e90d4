"""Money of an order for which nobody has waited: it is a part of it, or all of it, and never only words."""

from dataclasses import replace
from datetime import timedelta

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.work.debt import Debt
from sandbox.people.person import Person
from tests.handlers.recording.test_payment import TODAY, orders
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_money_of_an_order_nobody_waited_for_is_a_part_of_it_or_pays_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for said in ("Ромашка заказ стаканы на 7000", "Ромашка заказ крышки на 1200"):
        await anna.says(said)
        await anna.taps("Сохранить")
        await anna.taps("Не планировать")
    await anna.says("Ромашка вкусный обед, оплатили 3500 из 7000")
    anna.sees("Оплачено 3 500 ₽ из 7 000 ₽ · осталось 3 500 ₽")
    anna.does_not_see("только записаны")
    await anna.taps("Сохранить")
    await anna.taps("Не планировать")
    assert {one.amount: one.receipts.amount for one in await orders(company, anna, romashka)} == {
        7000_00: 3500_00,
        1200_00: 0,
    }
    await anna.says("Ромашка отдали 5000 из 7000")
    anna.sees("Деньги только записаны")
    await anna.taps("Отмена")
    await anna.says("Ромашка заплатили 1200")
    anna.sees("Заказ оплачен: 1 200 ₽")
    await anna.taps("Сохранить")
    assert {one.amount: one.paid_day for one in await orders(company, anna, romashka)} == {
        7000_00: None,
        1200_00: TODAY,
    }
    await anna.taps("Не планировать")
    await anna.says("Ромашка отдали 500 из 1200")
    anna.sees("Деньги только записаны")


async def test_neither_an_old_order_nor_another_sum_nor_what_the_books_tell_of_is_paid_by_a_guess(
    company_en: Company,
) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy ordered cups for £120")
    await anna.taps("Save")
    await anna.taps("No step")
    for told in ("pd £50 of the 130 by card", "gave me £200 of the 120", "gave me 40 quid"):
        await anna.says(f"Daisy {told}")
        anna.sees("The money is only noted", told)
        await anna.taps("Cancel")
    await anna.says("Daisy paid the other 120 by bank")
    anna.sees("The order is paid: £120")
    await anna.taps("Cancel")
    await _since(company_en, anna, daisy, days=61)
    await anna.says("Daisy pd £50 of the 120 by card")
    anna.sees("The money is only noted")
    await anna.taps("Cancel")
    await _since(company_en, anna, daisy, days=1)
    await _owes_in_the_books(company_en, daisy)
    await anna.says("Daisy pd £50 of the 120 by card")
    anna.sees("What they owe here comes from your accounting")
    assert [one.receipts.each for one in await orders(company_en, anna, daisy)] == [()]


async def _since(company: Company, person: Person, of: Client, days: int) -> None:
    (order,) = await orders(company, person, of)
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        await unit.orders.save(scope, replace(order, on=TODAY - timedelta(days=days)))
        await unit.commit()


async def _owes_in_the_books(company: Company, of: Client) -> None:
    lead = await company.scope(company.lead)
    async with company.work(lead) as unit:
        await unit.debts.replace(lead, {of.id: [Debt(new_id(), of.id, "", 120_00, TODAY)]})
        await unit.commit()
