"""An order: its sum and its product, both skippable."""

from datetime import timedelta

from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
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
        await unit.directories.add(scope, Entry(new_id(), DirectoryKind.PRODUCT, None, "Кабель", 0))
        await unit.directories.add(scope, Entry(new_id(), DirectoryKind.PRODUCT, None, "Розетки", 1))
        await unit.commit()
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("12,5к")
    anna.sees("Что заказали?")
    await anna.taps("Кабель")
    anna.sees("Когда?")
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    anna.sees("📦 Кабель, 12 500 ₽, 18 нояб.", "Ещё не берут: Розетки")
    await anna.taps("Ещё")
    await anna.taps("Что берут")
    anna.sees("1 заказ на 12 500 ₽", "📦 Кабель, 12 500 ₽, 18 нояб. · 1 раз", "Ещё не берут: Розетки")
    await anna.taps("Назад")
    await anna.taps("История")
    anna.sees("Заказ · 12 500 ₽ · Кабель")
    await anna.says("/report")
    anna.sees("📦 Кабель 1")


async def test_leaving_the_question_about_the_sum_keeps_the_order_and_the_way_to_undo_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("/cancel")
    anna.sees("Сохранено", "заказ", "Отменить запись")
    assert (await facts(company, anna, romashka)).orders == 1
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert (await facts(company, anna, romashka)).orders == 0


async def test_what_was_understood_of_a_sum_is_said_back(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("12,5к")
    anna.sees("заказ на 12 500 ₽")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("-3000")
    anna.sees("возврат на 3 000 ₽")
    await open_card(anna)
    await anna.taps("История")
    await anna.taps("✏️ −3 000 ₽")
    anna.does_not_see("в долг не считается")


async def test_the_history_says_for_how_much(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("84 000")
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    await anna.taps("История")
    anna.sees("Заказ · 84 000 ₽")


async def test_a_wrong_sum_is_corrected_from_the_history_however_late(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _sells(anna, "840 000")
    company.clock.moves(timedelta(days=1))
    await open_card(anna)
    await anna.taps("История")
    await anna.taps("840 000 ₽ · 18 нояб.")
    anna.sees("Заказ", "Сейчас: 840 000 ₽", "Какая сумма верна?")
    await anna.says("много")
    anna.sees("84 000")
    await anna.says("84 000")
    anna.sees("Сохранено", "1 заказ на 84 000 ₽")
    assert (await facts(company, anna, romashka)).order_sum == 8_400_000
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert (await facts(company, anna, romashka)).order_sum == 84_000_000


async def test_an_order_that_never_was_is_taken_out_however_late(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _sells(anna, "84 000")
    company.clock.moves(timedelta(days=1))
    await open_card(anna)
    await anna.taps("История")
    await anna.taps("84 000 ₽ · 18 нояб.")
    await anna.taps("Заказа не было")
    anna.sees("Сохранено", "Поговорили")
    anna.does_not_see("84 000")
    assert (await facts(company, anna, romashka)).orders == 0
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    after = await facts(company, anna, romashka)
    assert (after.orders, after.order_sum) == (1, 8_400_000)
    await anna.taps("К карточке")
    await anna.taps("История")
    await anna.taps("84 000 ₽ · 18 нояб.")
    await anna.taps_twice("Заказа не было")
    assert (await facts(company, anna, romashka)).orders == 0


async def test_a_sum_that_was_skipped_is_said_later(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Order")
    await anna.taps("Skip")
    await open_card(anna, "Daisy")
    await anna.taps("History")
    await anna.taps("Sum · 18 Nov")
    anna.sees("Order of Wed", "What is the right sum?")
    anna.does_not_see("Now:")
    await anna.says("1,200")
    anna.sees("Saved", "1 order for £1,200")
    assert (await facts(company_en, anna, daisy)).order_sum == 120_000


async def test_a_colleague_corrects_nothing(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, anna)
    await _sells(anna, "84 000")
    await open_card(anna)
    await anna.taps("История")
    button = next(one for one in anna.screen.buttons() if "✏️" in one["text"])
    await boris.says("/find")
    await boris.presses(boris.screen, button)
    boris.sees("Клиент не найден")


async def _sells(person: Person, amount: str) -> None:
    await open_card(person)
    await person.taps("Касание")
    await person.taps("Заказ")
    await person.says(amount)
    await person.taps("Завтра")
