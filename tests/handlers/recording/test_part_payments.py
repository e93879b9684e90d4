"""A part of what is owed has come: a sentence tells it; what is left is owed, and reminded of."""

from dataclasses import replace
from datetime import date

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.work.debt import Debt
from sandbox.people.person import Person
from tests.handlers.idle.test_sentence import sells as has_products
from tests.handlers.recording.test_payment import TODAY, orders, reminded, sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def owes(company: Company, person: Person, of: Client) -> int:
    return (await facts(company, person, of)).owed


async def test_a_part_said_in_a_sentence_is_recorded_and_the_rest_is_reminded_of_on_its_day(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "32 000", until="через 10 дней")
    await anna.taps("Напомнить об оплате")
    await anna.taps("Не планировать")
    await anna.says("Ромашка отдали 20 тыс из 32, остаток в пятницу")
    anna.sees("Оплачено 20 000 ₽ из 32 000 ₽ · осталось 12 000 ₽ · заказ от 18 нояб.", "20 тыс из 32", "Зачем: остаток")
    anna.sees("напомнить об оплате пт, 20 ноября", "Вместо: напомнить об оплате — пн, 30 ноября")
    await anna.taps("Сохранить")
    assert await owes(company, anna, romashka) == 12_000_00
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2026, 11, 20)]
    await anna.taps("Отменить запись")
    assert await owes(company, anna, romashka) == 32_000_00
    assert [one.note for one in await steps(company, anna, romashka)] == ["32\u00a0000\u00a0₽"]


async def test_what_was_paid_is_no_sum_of_a_product(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await has_products(company, "Стаканы", "Крышки")
    await anna.says("Ромашка заказ стаканы 200 шт 12 000, крышки 300 шт 3 000, оплатили 5000, остаток 15 декабря")
    anna.sees("Сумма: 15 000 ₽", "Стаканы × 200, 12 000 ₽; Крышки × 300, 3 000 ₽", "Оплачено 5 000 ₽")
    await anna.taps("Сохранить")
    assert await owes(company, anna, romashka) == 10_000_00
    [order] = await orders(company, anna, romashka)
    assert sorted(one.amount or 0 for one in order.items) == [3_000_00, 12_000_00]


async def test_a_part_that_was_read_is_taken_away_before_it_is_saved(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy ordered for £140, will pay on friday")
    await anna.taps("Save")
    await anna.says("Daisy gave me 100 of the 140")
    anna.sees("Paid £100 of £140 · £40 left")
    await anna.taps("Edit")
    await anna.taps("✕ 💰 Paid £100")
    anna.sees("The money is only noted", "gave me 100 of the 140")
    await anna.taps("Save")
    assert await owes(company_en, anna, daisy) == 140_00


async def test_a_prepayment_is_of_the_order_that_is_told_with_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка взяли на 9800, предоплату 4900, остаток в пятницу")
    anna.sees("Сумма: 9 800 ₽", "Оплачено 4 900 ₽ из 9 800 ₽ · осталось 4 900 ₽", "Срок оплаты: пт, 20 ноября")
    await anna.taps_twice("Сохранить")
    assert await owes(company, anna, romashka) == 4_900_00
    (order,) = await orders(company, anna, romashka)
    assert (order.pay_by, order.receipts.amount) == (date(2026, 11, 20), 4_900_00)
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("900")
    assert await reminded(company, anna, romashka) == ["остаток"]  # words, and no sum
    await anna.says("Ромашка взяли на 12 000, оплатили 5000")
    anna.sees("Сумма: 12 000 ₽", "Оплачено 5 000 ₽ из 12 000 ₽")
    await anna.says("Ромашка взяли на 12 000, отдали 5000 из 12 000, остаток в пятницу")
    anna.sees("Оплачено 5 000 ₽ из 12 000 ₽", "Срок оплаты: пт, 20 ноября")
    for said in ("на 12 000, не оплатили 5000", "на 12 000, приехали 5", "на 12 000. Оплатили 5000"):
        await anna.says(f"Ромашка взяли {said}")
        anna.does_not_see("Оплачено")
    buttercup = await client(company, anna, "Лютик", "Вера")
    await anna.says("Лютик заказ на 87 тыс, 40 завтра, 47 15-го")
    anna.sees("часть 1: 40 000 ₽ из 87 000 ₽", "часть 2: 47 000 ₽ из 87 000 ₽", "Срок оплаты: вт, 15 декабря")
    await anna.taps("Сохранить")
    told = {(one.due_on, one.note.replace("\xa0", " ")) for one in await steps(company, anna, buttercup)}
    assert told == {
        (date(2026, 11, 19), "часть 1: 40 000 ₽ из 87 000 ₽"),
        (date(2026, 12, 15), "часть 2: 47 000 ₽ из 87 000 ₽"),
    }
    assert [one.pay_by for one in await orders(company, anna, buttercup)] == [date(2026, 12, 15)]
    await sells(anna, "-30 000")
    await anna.taps("Не планировать")
    await anna.says("Ромашка взяли на 12 000, оплатили 5000")
    await anna.taps("Сохранить")  # whatever came back
    assert 5_000_00 in [one.receipts.amount for one in await orders(company, anna, romashka)]


async def test_of_whoever_owes_nothing_or_less_the_money_is_only_noted(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy gave me 100 of the 140")
    anna.sees("The money is only noted", "gave me 100 of the 140")
    await anna.taps("Cancel")
    await anna.says("Daisy ordered for £90, will pay on friday")
    await anna.taps("Save")
    for more in ("paid £100, rest on friday", "paid 20 of 30", "ordered cups for £60, paid £70 deposit"):
        await anna.says(f"Daisy {more}")
        anna.sees("The money is only noted")
        await anna.taps("Cancel")
    await anna.says("Daisy ordered cups for £60, paid £70 deposit, rest on friday")
    anna.sees("The money is only noted", "To be paid by Fri")
    await anna.taps("Cancel")
    assert await owes(company_en, anna, daisy) == 90_00


async def test_thousands_that_nobody_says_are_known_from_what_is_owed(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "120 000", until="через 10 дней")
    await anna.taps("Не планировать")
    await anna.says("Ромашка из 120 оплатили 70")
    anna.sees("Оплачено 70 000 ₽ из 120 000 ₽ · осталось 50 000 ₽")
    await anna.taps("Сохранить")
    await anna.taps("Не планировать")
    assert await owes(company, anna, romashka) == 50_000_00


async def test_a_prepayment_of_an_order_without_a_sum_is_noted_and_the_order_stays(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy ordered 20 boxes, paid £50 deposit")
    anna.sees("Order", "The money is only noted")
    anna.does_not_see("Amount")
    await anna.taps("Save")
    assert (await facts(company_en, anna, daisy)).orders == 1


async def test_what_accounting_tells_of_accounting_settles_and_nothing_is_recorded(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "32 000", until="через 10 дней")
    await anna.taps("Не планировать")
    lead = await company.scope(company.lead)
    async with company.work(lead) as unit:
        await unit.debts.replace(lead, {romashka.id: [Debt(new_id(), romashka.id, "", 32_000_00, TODAY)]})
        await unit.commit()
    await open_card(anna)
    anna.sees("Должны 32 000 ₽")
    assert not [one for one in anna.buttons if "Часть" in one]
    await anna.taps("История")
    await anna.taps("✏️ 32 000 ₽")
    await anna.taps("Часть")
    anna.sees("Этот долг из вашей бухгалтерии")
    await anna.says("Ромашка отдали 20 тыс из 32")
    anna.sees("Этот долг из вашей бухгалтерии", "отдали 20 тыс из 32")
    await anna.taps("Сохранить")
    (order,) = await orders(company, anna, romashka)
    assert order.receipts.each == ()
    assert await owes(company, anna, romashka) == 32_000_00


async def test_a_sum_said_twice_and_a_part_that_was_recorded_meanwhile_count_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "140", until="через 10 дней")
    await anna.taps("Не планировать")
    await anna.says("Ромашка отдали 100 из 140")
    before = anna.screen
    (save,) = [one for row in before.inline for one in row if one["text"] == "Сохранить"]
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("60")
    await anna.says("60")
    assert await owes(company, anna, romashka) == 80_00
    await anna.presses(before, save)
    assert await owes(company, anna, romashka) == 80_00
    assert "отдали 100 из 140" in [one.comment for one in await touches(company, anna, romashka)]


async def test_what_was_in_an_order_stays_when_its_money_comes(company: Company) -> None:
    """Also in a return, which a payment of the rest settles."""
    anna, romashka = company.anna, await client(company, company.anna)
    await has_products(company, "Стаканы", "Крышки")
    for words in ("Ромашка заказ стаканы 200 шт 12 000, оплатят до 1 декабря", "Ромашка возврат крышки 10 шт 2 000"):
        await anna.says(words)
        await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:  # so that it counts against the rest
        back = next(one for one in await unit.orders.of_client(scope, romashka.id) if (one.amount or 0) < 0)
        await unit.orders.save(scope, replace(back, pay_by=TODAY))
        await unit.commit()
    made_up = [[item.product for item in one.items] for one in await orders(company, anna, romashka)]
    assert all(made_up)
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("4000")
    await open_card(anna)
    await anna.taps("Оплачен")
    if anna.can_tap("Все"):
        await anna.taps("Все")
    assert [[item.product for item in one.items] for one in await orders(company, anna, romashka)] == made_up
    assert all(one.paid_day for one in await orders(company, anna, romashka))


async def test_a_part_of_an_order_of_before_is_never_the_new_one_s(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy ordered for £40, will pay on friday")
    await anna.taps("Save")
    await anna.says("Daisy gave me 20 of the 40, ordered 100 lids £30, rest fri")
    anna.sees("Amount: £30", "Paid £20 of £40 · £20 left")
    anna.does_not_see("Pay by")
    await anna.taps("Save")
    old, new = sorted(await orders(company_en, anna, daisy), key=lambda one: -(one.amount or 0))
    assert (old.receipts.amount, new.receipts.amount, new.amount, new.pay_by) == (20_00, 0, 30_00, None)
    assert [one.due_on for one in await steps(company_en, anna, daisy)] == [date(2026, 11, 20)]
    await anna.says("Daisy gave me 5 of the 70, ordered lids £25")
    anna.sees("Amount: £25", "The money is only noted")
