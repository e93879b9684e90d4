"""The pencil of an order's money: by when it is paid, how much has come, of which order, before anything is saved."""

from dataclasses import replace
from datetime import date

from sales.ground.ids import new_id
from sales.work.debt import Debt
from sales.work.order import Order
from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, steps

TODAY = date(2026, 11, 18)


async def _orders(company: Company, of: int) -> list[Order]:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return sorted(await unit.orders.of_client(scope, of), key=lambda one: one.amount or 0)


async def test_until_when_how_much_and_that_it_came_are_said_before_the_order_is_saved(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заказ 12 000, оплатят до 25 ноября, привезли в обед")
    for button in ("Изменить", "Оплата"):
        await anna.taps(button)
    anna.sees("Сумма: 12 000 ₽", "Когда оплатят?")
    await anna.says("14 дней")
    anna.sees("Срок оплаты: ср, 2 декабря", "напомнить об оплате ср, 2 декабря")
    await anna.taps("Оплата")
    await anna.taps("Часть")
    await anna.says("15 000")
    anna.sees("12 000 ₽")
    await anna.says("5 000")
    anna.sees("Оплачено 5 000 ₽ из 12 000 ₽ · осталось 7 000 ₽", "✕ 💰 Оплачено")
    for button in ("Оплата", "Доставлен", "Назад"):
        await anna.taps(button)
    anna.sees("🚚 Доставлено", "Срок оплаты: ср, 2 декабря", "осталось 7 000 ₽")
    await anna.taps("Сохранить")
    [order] = await _orders(company, romashka.id)
    assert (order.pay_by, order.receipts.amount) == (date(2026, 12, 2), 5_000_00)
    assert order.delivered_on == date(2026, 11, 18)
    planned = {one.kind: one for one in await steps(company, anna, romashka)}
    assert planned[StepKind.CALL].id == order.asked_by
    assert planned[StepKind.PAYMENT].due_on == date(2026, 12, 2)
    await anna.taps("Отменить запись")
    assert not await _orders(company, romashka.id)


async def test_paid_on_the_spot_follows_the_sum_and_is_taken_back_by_a_tap(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy ordered lids for £120")
    for button in ("Edit", "Payment", "In a week", "✅ Paid"):
        await anna.taps(button)
    anna.sees("Paid £120 of £120")
    anna.does_not_see("To be paid by", "left")
    await anna.taps("Back")
    await anna.taps("Sum")
    await anna.says("150")
    anna.sees("Paid £150 of £150")
    await anna.taps("Payment")
    await anna.taps("Not paid")
    anna.sees("To be paid by Wed, 25 November")
    await anna.taps("✅ Paid")
    await anna.taps("Back")
    await anna.taps("Save")
    [order] = await _orders(company_en, daisy.id)
    assert (order.amount, order.paid_day) == (150_00, date(2026, 11, 18))
    assert (await facts(company_en, anna, daisy)).owed == 0


async def test_a_payment_told_beside_an_order_is_of_whichever_order_it_is(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    scope = await company_en.scope(anna)
    async with company_en.work(scope) as unit:  # accounting's, which takes its own money
        told = Order(new_id(), daisy.id, scope.actor, None, date(2026, 11, 2), 70_00, date(2026, 11, 9), document="a-1")
        await unit.orders.add(scope, told)
        await unit.commit()
    await anna.says("Daisy ordered lids for £80, will pay by 25 nov")
    await anna.taps("Save")
    await anna.says("Daisy ordered cups for £120, paid £100 of it")
    anna.sees("Paid £100 of £120")
    for button in ("Edit", "Payment", "Order of 18 Nov · £80"):
        await anna.taps(button)
    anna.sees("How much have they paid?")
    await anna.says("£50")
    anna.sees("Paid £50 of £80 · £30 left")
    anna.does_not_see("of £120")
    await anna.taps("Payment")
    anna.does_not_see("Order of 2 Nov")
    await anna.taps("£50 is for this order")
    anna.sees("Paid £50 of £120")
    await anna.taps("Order of 18 Nov · £80")
    await anna.says("£50")
    await anna.taps("Payment")
    await anna.taps("Part of it")
    await anna.says("£20")
    anna.sees("Paid £20 of £120", "Paid £50 of £80")
    await anna.taps("Save")
    new, before = [one for one in await _orders(company_en, daisy.id) if not one.document][::-1]
    assert (before.receipts.amount, new.receipts.amount) == (50_00, 20_00)


async def test_another_part_takes_the_place_of_the_one_that_was_read(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await anna.says("Daisy ordered cups for £120, paid £100 of it")
    for button in ("Edit", "Payment", "Part of it"):
        await anna.taps(button)
    await anna.says("£20")
    anna.sees("Paid £20 of £120")
    anna.does_not_see("Paid £100")


async def test_an_order_of_before_gets_its_day_and_that_it_came_and_all_its_money_by_taps(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for told in ("Ромашка заказ на 12 000, оплатят в пятницу", "Ромашка заказ на 5 000, позвонить в чт"):
        await anna.says(told)
        await anna.taps("Сохранить")
    await anna.says("Ромашка звонил, думают")
    for button in ("Изменить", "Оплата", "12 000 ₽"):
        await anna.taps(button)
    anna.sees("Срок оплаты: пт, 20 ноября", "Сколько заплатили?", "когда оплатят?")
    await anna.taps("Доставлен")
    await anna.says("через 10 дней")
    anna.sees("12 000 ₽ · срок оплаты: сб, 28 ноября", "🚚 Заказ: 18 нояб. · 12 000 ₽ · доставлено")
    for button in ("Оплата", "5 000 ₽", "✅ Оплачен"):
        await anna.taps(button)
    anna.sees("Оплачен заказ от 18 нояб.: 5 000 ₽", "12 000 ₽ · срок оплаты: сб, 28 ноября")
    await anna.taps("Назад")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "12 000 ₽ · срок оплаты: сб, 28 ноября")
    [paid, owed] = await _orders(company, romashka.id)
    assert (owed.pay_by, owed.delivered_on) == (date(2026, 11, 28), date(2026, 11, 18))
    assert (paid.paid_day, paid.delivered_on) == (date(2026, 11, 18), None)
    planned = {one.kind: one.due_on for one in await steps(company, anna, romashka)}
    assert planned[StepKind.PAYMENT] == date(2026, 11, 28)
    await anna.taps("Отменить запись")
    [again, owed] = await _orders(company, romashka.id)
    assert (owed.pay_by, owed.delivered_on, again.paid_day) == (date(2026, 11, 20), None, None)


async def test_what_was_put_right_of_an_order_of_before_is_taken_back_and_goes_with_its_client(
    company_en: Company,
) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await client(company_en, anna, "Aster", "Vera")
    await anna.says("Daisy ordered lids for £80, call on friday")
    await anna.taps("Save")
    await anna.says("Daisy thinking")
    for button in ("Edit", "Payment", "£80", "Delivered", "In a week"):
        await anna.taps(button)
    anna.sees("To be paid by Wed, 25 November", "Not delivered")
    await anna.says("next blue moon")
    anna.sees("Order of 18 Nov · £80", "for example")
    for button in ("Not delivered", "No day", "Back"):
        await anna.taps(button)
    anna.does_not_see("to be paid by", "delivered")
    for button in ("£80", "In a week", "✅ Paid"):
        await anna.taps(button)
    anna.sees("Paid: the order of 18 Nov, £80")
    anna.does_not_see("to be paid by")
    await anna.taps("£80")
    anna.sees("How much have they paid?")
    for button in ("Delivered", "Back", "Back"):
        await anna.taps(button)
    for button in ("Another client", "Aster"):
        await anna.taps(button)
    anna.does_not_see("£80", "delivered")
    await anna.taps("Save")
    [order] = await _orders(company_en, daisy.id)
    assert (order.pay_by, order.delivered_on, order.paid_day) == (None, None, None)


async def test_what_is_paid_and_delivered_before_it_is_saved_stays_so(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy ordered lids for £80, call on friday")
    await anna.taps("Save")
    await anna.says("Daisy ordered cups for £120, call on monday")
    for button in ("Edit", "Payment", "Part of it"):
        await anna.taps(button)
    await anna.says("friday")
    anna.sees("How much have they paid?", "Amount: £120")
    for button in ("Back", "Order of 18 Nov · £80", "In a week"):
        await anna.taps(button)
    [order] = await _orders(company_en, daisy.id)
    scope = await company_en.scope(anna)
    async with company_en.work(scope) as unit:  # somebody else's tap on the card
        await unit.orders.save(scope, replace(order, paid_on=TODAY))
        await unit.commit()
    for button in ("Back", "Back"):
        await anna.taps(button)
    await anna.taps("Save")
    [paid, _] = await _orders(company_en, daisy.id)
    assert (paid.paid_on, paid.pay_by) == (TODAY, None)
    await anna.says("Daisy thinking, call on tuesday")
    for button in ("Edit", "Payment", "£120", "Delivered", "Back", "Back", "Save"):
        await anna.taps(button)
    await anna.says("Daisy interested, call on tuesday")
    for button in ("Edit", "Payment", "£120"):
        await anna.taps(button)
    anna.sees("How much have they paid?")
    anna.does_not_see("elivered")


async def test_a_debt_of_the_books_is_reminded_of_and_marked_as_paid_by_nobody(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    lead = await company_en.scope(company_en.lead)
    async with company_en.work(lead) as unit:
        await unit.debts.replace(lead, {daisy.id: [Debt(new_id(), daisy.id, "", 140_00, date(2026, 11, 16))]})
        await unit.commit()
    await anna.says("Daisy gave me 100 of the 140")
    anna.sees("comes from your accounting")
    for button in ("Edit", "Payment"):
        await anna.taps(button)
    anna.sees("comes from your accounting")
    for button in ("In two weeks", "Payment", "In a week"):
        await anna.taps(button)
    anna.sees("remind of payment Wed, 25 November")
    await anna.taps("Save")
    reminders = [one.due_on for one in await steps(company_en, anna, daisy) if one.kind is StepKind.PAYMENT]
    assert reminders == [date(2026, 11, 25)]
