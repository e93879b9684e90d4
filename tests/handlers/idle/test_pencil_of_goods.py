"""The pencil of an order's products: put right and taken away before anything is saved."""

from sales.work.outcomes import Outcome
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, touches


async def test_products_that_were_read_are_taken_away(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await sells(company_en, "Cups")
    await anna.says("Daisy ordered 5 boxes of cups for £45, call on friday")
    anna.sees("Product: Cups")
    await anna.taps("Edit")
    await anna.taps("✕ Cups")
    anna.does_not_see("Product:")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, daisy)
    assert (touch.outcome, "cups" in touch.comment) == (Outcome.ORDER, True)
    scope = await company_en.scope(anna)
    async with company_en.read(scope) as unit:
        assert not await unit.orders.products(scope, daisy.id)


async def test_products_are_put_right_by_taps_and_in_words_before_they_are_saved(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Крышка Плюс", "")
    sold = await sells(company, "Стаканы", "Крышки", "Салфетки")
    await anna.says("Ромашка заказ 300 стаканов по 12 р и 10 пачек крышек на 3 000 р")
    for button in ("Изменить", "Товары"):
        await anna.taps(button)
    anna.sees("Сумма: 6 600 ₽", "📦 Стаканы × 300, 3 600 ₽", "📦 Крышки × 10, 3 000 ₽")
    await anna.taps("✓ Крышки")
    anna.sees("Сумма: 3 600 ₽", "📦 Стаканы × 300")
    anna.does_not_see("📦 Крышки")
    await anna.taps("Салфетки")
    await anna.says("чайники 5 шт")
    anna.sees("Такого товара в списке нет", "📦 Салфетки")
    await anna.taps("✓ Салфетки")
    await anna.says("крышки 20 кор 34 000, стаканы 100 шт 1 000")
    anna.sees(
        "Сумма: 35 000 ₽",
        "Товар: Стаканы × 100, 1 000 ₽; Крышки × 20, 34 000 ₽",
        "р, чайники 5 шт, крышки 20 кор 34 000",
    )
    for button in ("Товары", "Салфетки"):
        await anna.taps(button)
    await anna.says("крышки 36 000")
    anna.sees("Сумма: 36 000 ₽", "Крышки × 20")
    anna.does_not_see("крышки 36 000")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == 36_000_00
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert {one.product for one in await unit.orders.products(scope, romashka.id)} == set(sold.values())


async def test_a_list_with_a_sum_each_is_the_order_and_answers_which_sum_it_was(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    sold = await sells(company_en, "Cups", "Labels", "Tape", "Boxes")
    await anna.says("Daisy took 40 boxes, labels £120 and tape £60, call friday")
    anna.sees("I didn’t understand: £120 and tape £60", "Boxes × 40")
    for button in ("Edit", "Products"):
        await anna.taps(button)
    await anna.says("labels 20 boxes £90, tape 6 rolls £18")
    anna.sees("Amount: £108", "Product: Labels × 20, £90; Tape × 6, £18\n")
    anna.does_not_see("I didn’t understand", "Boxes × 40")
    await anna.taps("Products")
    await anna.says("cups 100 pcs £10")
    anna.sees("Amount: £118", "Labels × 20, £90; Tape × 6, £18; Cups × 100, £10")
    await anna.taps("Save")
    scope = await company_en.scope(anna)
    async with company_en.read(scope) as unit:
        (order,) = await unit.orders.of_client(scope, daisy.id)
    told = {(one.product, one.quantity, one.amount) for one in order.items}
    goods = {"Labels": (20_000, 90_00), "Tape": (6_000, 18_00), "Cups": (100_000, 10_00)}
    assert told == {(sold[name], *rest) for name, rest in goods.items()}


async def test_goods_and_sums_that_are_typed_for_a_return_stay_one(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    sold = await sells(company_en, "Boxes", "Tape")
    await anna.says("Daisy: sent back 20 boxes £48")
    for button in ("Edit", "Products"):
        await anna.taps(button)
    await anna.says("boxes 20 pcs 48")
    anna.sees("Returned for £48")
    anna.does_not_see("Order")
    await anna.taps("Sum")
    await anna.says("they bought boxes 20 pcs 46, tape 2 rolls 4")
    anna.sees("Order", "Amount: £50")
    await anna.taps("Sum")
    await anna.says("-50")
    anna.sees("Returned for £50")
    await anna.taps("Sum")
    await anna.says("boxes 20 pcs 46, tape 2 rolls 4")
    anna.sees("Returned for £50")
    await anna.taps("Products")
    await anna.says("boxes 10 pcs 24")
    anna.sees("Returned for £28")
    await anna.taps("Save")
    scope = await company_en.scope(anna)
    async with company_en.read(scope) as unit:
        (order,) = await unit.orders.of_client(scope, daisy.id)
    assert {(one.product, one.quantity, one.amount) for one in order.items} == {
        (sold["Boxes"], 10_000, -24_00),
        (sold["Tape"], 2_000, -4_00),
    }
