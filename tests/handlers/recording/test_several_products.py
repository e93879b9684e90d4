"""Dialogue: an order of several products, each with its quantity and its sum; taken out, put in later, undone."""

import pytest

from sandbox.people.person import Person
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, touches


async def orders_something(person: Person, name: str = "Ромашка") -> None:
    english = name != "Ромашка"
    await open_card(person, name)
    await person.taps("Touch" if english else "Касание")
    await person.taps("Order" if english else "Заказ")


async def test_a_second_product_is_a_tap_more_and_a_third_one_is_written_with_its_quantity(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки", "Салфетки")
    await orders_something(anna)
    await anna.says("15 000")
    anna.sees("Что заказали?", "можно сразу несколько")
    await anna.taps("Стаканы")
    anna.sees("Когда?", "📦 Стаканы")
    await anna.taps("Ещё товар")
    assert "✓ Стаканы" in anna.buttons
    await anna.taps("Крышки")
    anna.sees("📦 Стаканы", "📦 Крышки", "Что заказали?")
    await anna.taps_twice("✓ Крышки")
    anna.does_not_see("📦 Крышки")
    await anna.says("салфетки 300 шт")
    anna.sees("Когда?", "заказ на 15 000 ₽", "📦 Салфетки × 300")
    await anna.taps("Завтра")
    anna.sees("Сохранено", "📦 Стаканы", "📦 Салфетки × 300")
    await anna.taps("К карточке")
    anna.sees("1 заказ на 15 000 ₽", "Салфетки, 18 нояб.", "Стаканы, 18 нояб.", "Ещё не берут: Крышки")
    assert (await facts(company, anna, romashka)).order_sum == 1_500_000


async def test_one_message_says_all_of_an_order_and_it_comes_to_the_sum_of_its_products(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await orders_something(anna)
    await anna.says("стаканы 200 шт 12 000, крышки 300 шт 3 000")
    anna.sees("Когда?", "заказ на 15 000 ₽", "📦 Стаканы × 200, 12 000 ₽", "📦 Крышки × 300, 3 000 ₽")
    assert not any(one.comment for one in await touches(company, anna, romashka))
    assert (await facts(company, anna, romashka)).order_sum == 1_500_000
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    await anna.taps("История")
    anna.sees("Заказ · 15 000 ₽ · Стаканы × 200, 12 000 ₽; Крышки × 300, 3 000 ₽")
    await anna.says("/report")
    anna.sees("📦 Крышки 1, Стаканы 1")
    await orders_something(anna)
    await anna.says("стаканы 200 шт 12 000, крышки 300 шт 3 000")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert (await facts(company, anna, romashka)).order_sum == 1_500_000


async def test_while_the_sum_is_asked_a_product_is_no_client_that_is_called_likewise(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna)
    await client(company, anna, "Второй стакан")
    await sells(company, "Стаканы", "Крышки")
    await orders_something(anna)
    await anna.says("стаканы 200 шт 12 000, крышки 300 шт 3 000")
    anna.sees("Когда?", "заказ на 15 000 ₽", "📦 Стаканы × 200, 12 000 ₽", "📦 Крышки × 300, 3 000 ₽")
    await orders_something(anna)
    await anna.says("Второй стакан заказал на 5 000")
    anna.sees("Ещё не записано", "Второй стакан")


async def test_products_of_an_order_of_before_are_put_right_from_the_history(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await orders_something(anna)
    await anna.says("стаканы 200 шт 12 000, крышки 300 шт 3 000")
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    await anna.taps("История")
    await anna.taps("15 000 ₽ · 18 нояб.")
    anna.sees("📦 Крышки × 300, 3 000 ₽", "Какая сумма верна?")
    await anna.says("5000")
    anna.sees("Сумма заказа теперь 5 000 ₽, а товаров в нём было на 15 000 ₽")
    for step in ("Отменить", "К карточке", "История", "15 000 ₽ · 18 нояб."):
        await anna.taps(step)
    await anna.taps("Что в заказе")
    await anna.taps("✓ Крышки")
    anna.sees("📦 Стаканы × 200")
    assert (await facts(company, anna, romashka)).order_sum == 1_200_000
    await anna.says("чего-то ещё")
    anna.sees("Такого товара в списке нет")
    await anna.says("крышки 100 шт")
    anna.sees("📦 Крышки × 100")
    await anna.taps("Готово")
    anna.sees("Сейчас: 12 000 ₽", "📦 Крышки × 100")
    anna.does_not_see("Какая сумма верна?")
    await anna.taps("Сумма")
    anna.sees("Какая сумма верна?")
    await anna.says("13 000")
    anna.sees("Сохранено")
    assert (await facts(company, anna, romashka)).order_sum == 1_300_000


async def opens_the_order(company: Company, name: str) -> None:
    """Of a client with an order of before, over which its history is open."""
    anna, english = company.anna, name != "Ромашка"
    await client(company, anna, name)
    await client(company, anna, "Stove" if english else "Печка")
    await sells(company, *(("Cups", "Lids") if english else ("Стаканы", "Крышки")))
    await orders_something(anna, name)
    await anna.says("cups 200 pcs £1,200" if english else "стаканы 200 шт 12 000")
    await anna.taps("Tomorrow" if english else "Завтра")
    await anna.taps("Card" if english else "К карточке")
    await anna.taps("History" if english else "История")
    await anna.taps("✏️ £1,200" if english else "✏️ 12 000 ₽")


@pytest.mark.parametrize("asked", ["Сумма", "Что в заказе", "Срок оплаты"])
async def test_an_evenings_report_is_read_whatever_of_an_order_of_before_is_asked(company: Company, asked: str) -> None:
    anna = company.anna
    await opens_the_order(company, "Ромашка")
    if asked != "Сумма":
        await anna.taps(asked)
    await anna.says("Печка думает, перезвонить в пятницу\nРомашка поговорили")
    anna.sees("Ещё не записано", "Печка", "Думает", "Ромашка")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено")


@pytest.mark.parametrize("asked", ["", "What was in it", "Pay by…"])
@pytest.mark.parametrize(
    "told", ["Stove thinking, call on friday", "Stove took cups for £500", "Bold Fox asked for a quote"]
)
async def test_so_is_a_line_about_somebody_else_in_english(company_en: Company, asked: str, told: str) -> None:
    anna = company_en.anna
    await opens_the_order(company_en, "Daisy")
    if asked:
        await anna.taps(asked)
    await anna.says(told)
    anna.sees("Not saved yet", told[:5])


async def test_what_is_written_at_length_is_no_sum(company_en: Company) -> None:
    anna = company_en.anna
    await opens_the_order(company_en, "Daisy")
    await anna.says("spent the whole day in town and met nobody at all")
    anna.does_not_see("Write the amount in figures")


async def test_products_may_be_written_where_the_sum_of_an_order_of_before_is_asked(company_en: Company) -> None:
    anna = company_en.anna
    await opens_the_order(company_en, "Daisy")
    await anna.says("lids 20 boxes £340, cups £46")
    anna.sees("Daisy", "386")


async def test_whoever_is_done_with_the_products_is_asked_for_nothing(company_en: Company) -> None:
    anna = company_en.anna
    await opens_the_order(company_en, "Daisy")
    await anna.taps("What was in it")
    await anna.taps("Lids")
    await anna.taps("Done")
    anna.does_not_see("What is the right sum?")
    await anna.says("waiting for a new price list")
    anna.does_not_see("Write the amount in figures")


async def test_several_lines_of_products_are_still_this_orders(company: Company) -> None:
    anna = company.anna
    await opens_the_order(company, "Ромашка")
    await anna.taps("Что в заказе")
    await anna.says("крышки 100 шт\nстаканы 300 шт")
    anna.sees("📦 Крышки × 100", "Стаканы × 300")
    await anna.says("Крышки заказали 200 шт")
    anna.sees("Крышки × 200")


async def test_a_day_of_payment_told_at_length_is_still_one(company: Company) -> None:
    anna = company.anna
    await opens_the_order(company, "Ромашка")
    await anna.taps("Срок оплаты")
    await anna.says("обещали что всё нам точно переведут до 15 декабря")
    anna.sees("Сохранено", "15 дек")


async def test_a_sentence_names_several_products(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await sells(company, "Стаканы", "Крышки")
    await anna.says("Ромашка заказали стаканы 200 шт и крышки на 84 000")
    anna.sees("Сумма: 84 000 ₽", "Товар: Стаканы × 200; Крышки")
    await anna.taps("Сохранить")
    anna.sees("Сохранено")
    await open_card(anna)
    anna.sees("1 заказ на 84 000 ₽", "Крышки, 18 нояб.", "Стаканы, 18 нояб.")


async def test_a_sentence_says_what_each_product_comes_to(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await anna.says("Ромашка заказали стаканы 200 шт 12 000, крышки 300 шт 3 000")
    anna.sees("Сумма: 15 000 ₽", "Товар: Стаканы × 200, 12 000 ₽; Крышки × 300, 3 000 ₽")
    await anna.taps("Сохранить")
    await open_card(anna)
    anna.sees("1 заказ на 15 000 ₽", "Крышки, 3 000 ₽, 18 нояб.", "Стаканы, 12 000 ₽, 18 нояб.")
    assert (await facts(company, anna, romashka)).order_sum == 1_500_000


async def test_a_sum_that_is_put_right_is_the_orders_whatever_each_product_was_said_to_come_to(
    company: Company,
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await anna.says("Ромашка заказали стаканы 200 шт 12 000, крышки 300 шт 3 000")
    await anna.taps("Изменить")
    await anna.taps("Сумма")
    await anna.says("14 000")
    anna.sees("Сумма: 14 000 ₽", "Товар: Стаканы × 200; Крышки × 300")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == 1_400_000
    await open_card(anna)
    anna.sees("1 заказ на 14 000 ₽", "Крышки, 18 нояб.", "Стаканы, 18 нояб.")


async def test_what_all_of_it_comes_to_goes_before_what_each_product_was_said_to(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await anna.says("Ромашка заказали стаканы 200 шт 12 000, крышки 300 шт 3 000, всего 14 000")
    anna.sees("Сумма: 14 000 ₽", "Товар: Стаканы × 200; Крышки × 300")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == 1_400_000


async def test_goods_that_came_back_are_so_many_less_whatever_each_comes_to(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await anna.says("Ромашка возврат стаканы 200 шт 2 000, крышки 300 шт 1 000")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == -300_000


async def test_all_of_it_in_english(company_en: Company) -> None:
    anna = company_en.anna
    daisy = await client(company_en, anna, "Daisy")
    await sells(company_en, "Cups", "Lids")
    await orders_something(anna, "Daisy")
    await anna.says("cups 200 pcs £1,200, lids 300 pcs £300")
    anna.sees("order for £1,500", "📦 Cups × 200, £1,200", "📦 Lids × 300, £300")
    await anna.taps("Another product")
    anna.sees("What did they order?", "also several")
    await anna.taps("✓ Lids")
    await anna.taps("Done")
    anna.sees("order for £1,200", "📦 Cups × 200")
    assert (await facts(company_en, anna, daisy)).order_sum == 120_000
