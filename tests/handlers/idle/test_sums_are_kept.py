"""A sum that is shown as saved is saved; one that is not kept goes back to the words it came from."""

import pytest

from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_what_is_no_order_after_all_says_no_sum_and_keeps_its_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup = await client(company, anna, "Лютик", "Вера")
    await anna.says("Лютик был договор забрал, взяли на 51 тыс\nРомашка недозвон")
    anna.sees("Заказ", "51 000 ₽")
    await anna.taps("✏️ Лютик")
    await anna.taps("Результат")
    await anna.taps("Поговорили")
    anna.does_not_see("Сумма")
    anna.sees("взяли на 51 тыс")
    await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "Поговорили", "договор забрал, взяли на 51 тыс")
    anna.does_not_see("Сумма")
    [touch] = await touches(company, anna, buttercup)
    assert touch.comment == "был договор забрал, взяли на 51 тыс"
    await anna.says("Ромашка заказ на 7 тыс, самовывоз")
    await anna.taps("Изменить")
    await anna.taps("Результат")
    await anna.taps("Поговорили")
    anna.does_not_see("7 000 ₽")
    await anna.taps("Сохранить")
    assert "заказ на 7 тыс, самовывоз" in {one.comment for one in await touches(company, anna, romashka)}


async def test_an_order_corrected_back_has_its_sum_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await client(company_en, anna, "Aster Ltd", "Vera")
    await anna.says("Daisy visited, paid £570 for cups\nAster no answer")
    anna.sees("£570")
    await anna.taps("✏️ Daisy")
    await anna.taps("Outcome")
    await anna.taps("Talked")
    anna.does_not_see("Amount")
    anna.sees("paid £570 for cups")
    await anna.taps("Outcome")
    await anna.taps("Order")
    anna.sees("Amount: £570")
    await anna.taps("To all")
    await anna.taps("Save all")
    assert (await facts(company_en, anna, daisy)).order_sum == 57_000


async def test_a_return_of_whoever_never_ordered_stands_in_the_history(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Полиграф", "Вера")
    await anna.says("Полиграф вернули 2 коробки на 3 тыс")
    await anna.taps("Сохранить")
    await open_card(anna, "Полиграф")
    await anna.taps("История")
    anna.sees("Возврат · 3 000 ₽", "вернули 2 коробки")


async def test_a_return_of_whoever_never_ordered_stands_in_the_history_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await anna.says("Daisy return for £10")
    await anna.taps("Save")
    await open_card(anna, "Daisy")
    await anna.taps("History")
    anna.sees("Return · £10")


async def test_money_that_was_owed_pays_its_order_and_makes_no_new_one(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка заказ, оплатят в пятницу")
    anna.does_not_see("Срок оплаты")
    await anna.says("Ромашка заказ на 67 тыс, оплатят в пятницу")
    anna.sees("Сумма: 67 000 ₽", "📆 Срок оплаты: пт, 20 ноября.")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "📆 Срок оплаты: пт, 20 ноября.")
    assert (await facts(company, anna, romashka)).owed == 6_700_000
    await anna.says("Ромашка оплатили 67 тыс")
    anna.sees("Поговорили", "Заказ оплачен: 67 000 ₽", "✅ Сделано: напомнить об оплате — пт, 20 ноября")
    anna.does_not_see("Сумма")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "Заказ оплачен: 67 000 ₽")
    known = await facts(company, anna, romashka)
    assert (known.orders, known.order_sum, known.owed) == (1, 6_700_000, 0)
    assert not await steps(company, anna, romashka)
    await anna.taps("Отменить запись")
    assert (await facts(company, anna, romashka)).owed == 6_700_000
    await anna.says("Ромашка оплатили 30 тыс")
    anna.sees("Поговорили", "Комментарий: оплатили 30 тыс")
    anna.does_not_see("Сумма")


async def test_money_that_was_owed_pays_its_order_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Paws & Tail", "Peter")
    await client(company_en, anna, "Aster Ltd", "Vera")
    await anna.says("Paws & Tail ordered for £570, will pay on friday")
    await anna.taps("Save")
    assert (await facts(company_en, anna, daisy)).owed == 57_000
    await anna.says("Paws & Tail paid £570\nAster thinking")
    anna.sees("The order is paid: £570", "✅ Done: remind of payment — Fri, 20 November")
    await anna.taps("Save all")
    anna.sees("Saved", "The order is paid: £570", "✅ Done: remind of payment")
    known = await facts(company_en, anna, daisy)
    assert (known.orders, known.owed) == (1, 0)


async def test_money_of_one_of_two_namesakes_pays_what_that_one_owes(company: Company) -> None:
    anna, rose = company.anna, await client(company, company.anna, "Цветы «Роза»", "Вера")
    await client(company, anna, "Кафе «Роза»")
    await anna.says("Цветы Роза заказ на 40 тыс, оплатят в пятницу")
    await anna.taps("Сохранить")
    await anna.says("Роза оплатила 40 тыс")
    anna.sees("Какой это клиент — «Роза»?")
    await anna.taps("Цветы «Роза»")
    anna.sees("Поговорили", "Заказ оплачен: 40 000 ₽")
    await anna.taps("Сохранить")
    known = await facts(company, anna, rose)
    assert (known.orders, known.owed) == (1, 0)


async def test_money_of_a_namesake_in_english(company_en: Company) -> None:
    anna, rose = company_en.anna, await client(company_en, company_en.anna, "Rose Bakery", "Peter")
    await client(company_en, anna, "Rose Flowers", "Vera")
    await anna.says("Rose Bakery ordered for £400, will pay on friday")
    await anna.taps("Save")
    await anna.says("Rose paid £400")
    await anna.taps("Rose Bakery")
    anna.sees("The order is paid: £400")
    await anna.taps("Save")
    assert (await facts(company_en, anna, rose)).orders == 1


async def test_a_part_of_what_is_owed_is_no_order(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy ordered for £570, will pay on friday")
    await anna.taps("Save")
    await anna.says("Daisy paid £200")
    anna.sees("Talked", "Comment: paid £200", "Paid £200 of £570 · £370 left · order of")
    await anna.taps("Save")
    known = await facts(company_en, anna, daisy)
    assert (known.orders, known.owed) == (1, 37_000)


async def test_money_with_no_word_of_what_was_bought_is_noted_and_no_order(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка перевели 12 тыс, пришло на счёт")
    anna.sees("Деньги только записаны", "перевели 12 тыс")
    anna.does_not_see("Сумма")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).orders == 0
    await anna.taps("Не планировать")
    await anna.says("Ромашка взяли 20 коробок и оплатили 12 тыс")
    anna.does_not_see("Деньги только записаны")
    anna.sees("Сумма: 12 000 ₽")


async def test_a_part_of_what_is_owed_is_only_noted_too(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    for told in ("остаток 60т закинули", "оплатили 10 тыс из 16 тыс"):
        await anna.says(f"Ромашка {told}")
        anna.sees("Деньги только записаны", told)
        await anna.taps("Отмена")


async def test_a_part_of_what_is_owed_is_only_noted_too_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Knead", "Peter")
    for told in ("they paid 1500", "paid £500 of the 1200"):
        await anna.says(f"Knead {told}")
        anna.sees("The money is only noted", told)
        await anna.taps("Cancel")


async def test_money_with_no_word_of_what_was_bought_is_noted_and_no_order_in_english(company_en: Company) -> None:
    anna, knead = company_en.anna, await client(company_en, company_en.anna, "Knead", "Peter")
    await anna.says("Knead paid 2600 today sorted")
    anna.sees("The money is only noted", "paid 2600 today sorted")
    anna.does_not_see("Amount")
    await anna.taps("Save")
    await anna.taps("No step")
    assert (await facts(company_en, anna, knead)).orders == 0
    await anna.says("Knead ordered £2600 of cups, pays friday")
    await anna.taps("Save")
    await anna.says("Knead transferred £2600 today")
    anna.sees("The order is paid: £2,600")
    await anna.taps("Save")
    known = await facts(company_en, anna, knead)
    assert (known.orders, known.owed) == (1, 0)


async def test_a_sum_in_another_currency_is_asked_about_and_answered_by_a_tap(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    oven = await client(company_en, anna, "Oven", "Vera")
    await anna.says("Daisy ordered cups for $1180, call on friday")
    anna.sees("“$1180” is another currency. Is it £1,180?")
    await anna.taps("It’s £1,180")
    anna.sees("Amount: £1,180", "ordered cups for $1180")
    anna.does_not_see("another currency")
    await anna.taps("Save")
    assert (await facts(company_en, anna, daisy)).order_sum == 118_000
    await anna.says("Daisy returned a box for $40\nOven ordered lids for $30")
    anna.sees("Is it −£40?", "Is it £30?")
    await anna.taps("It’s −£40 · Daisy")
    await anna.taps("Without a sum")
    anna.does_not_see("another currency")
    await anna.taps("✏️ Oven")
    await anna.taps("Sum")
    await anna.says("$35")
    anna.sees("Write it in £")
    await anna.taps("It’s £35")
    await anna.taps("To all")
    await anna.taps("Save all")
    assert (await facts(company_en, anna, daisy)).order_sum == 114_000
    assert (await facts(company_en, anna, oven)).order_sum == 3_500


async def test_what_was_returned_for_an_unknown_sum_is_no_order(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка вернули коробку за $40")
    anna.sees("Поговорили", "«$40» — другая валюта. Это −40 ₽?")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).orders == 0
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("$99")
    await anna.taps("Это 99 ₽")
    assert (await facts(company, anna, romashka)).order_sum == 9_900


RECORDED = "labels 200 pcs 120, lids 300 pcs 30"
"""So many products for so much, and no other word that a comment could keep."""


@pytest.mark.parametrize(
    ("written", "sold", "comes_to"),
    [
        ("labels 20 boxes £340, lids £46", "Labels × 20, £340; Lids, £46", 386_00),
        (RECORDED, "Labels × 200, £120; Lids × 300, £30", 150_00),
        ("300 lids @ 12p and 10 packs labels £30", "Lids × 300, £36; Labels × 10, £30", 66_00),
        ("about 500 incl delivery", "Labels", 500_00),
        ("lids, to the back door", "Lids", 840_00),
    ],
)
async def test_products_may_be_written_where_the_sum_is_asked(
    company_en: Company, written: str, sold: str, comes_to: int
) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await client(company_en, anna, "Lids Direct", "")
    await sells(company_en, "Labels", "Lids")
    await anna.says("Daisy ordered labels for £840, call on friday")
    await anna.taps("Edit")
    await anna.taps("Sum")
    await anna.says(written)
    anna.sees(f"Product: {sold}", "Daisy")
    (anna.does_not_see if written == RECORDED else anna.sees)(written)
    await anna.taps("Save")
    assert (await facts(company_en, anna, daisy)).order_sum == comes_to


async def test_a_sum_among_several_products_is_all_of_theirs(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(company, "Стаканы", "Крышки")
    await anna.says("Ромашка заказ 300 стаканов по 12 р и 10 пачек крышек на 3 000 р")
    anna.sees("Стаканы × 300, 3 600 ₽; Крышки × 10, 3 000 ₽")
    await anna.taps("Изменить")
    await anna.taps("Сумма")
    await anna.says("крышки 20 кор 34 000, 100 стаканов по 10 р")
    anna.sees("Крышки × 20, 34 000 ₽; Стаканы × 100, 1 000 ₽")
    for answer in ("крышки 20 кор 33 000, 100 стаканов по 10 р", "за всё 35 тыс с доставкой", "35 000"):
        await anna.taps("Сумма")
        await anna.says(answer)
    read = "заказ 300 стаканов по 12 р и 10 пачек крышек на 3 000 р"
    anna.sees("Сумма: 35 000 ₽", f"Комментарий: {read}, за всё 35 тыс с доставкой\n")
    await anna.taps("Комментарий")
    await anna.says("всё привезти разом")
    anna.sees("Комментарий: всё привезти разом\n")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, romashka)).order_sum == 35_000_00
