"""An order that has come: one step asks whether all of it did, and how content they are, 1 to 10."""

from datetime import date, timedelta

from handlers.speech.taps.clients import PayTap
from sales.ground.ids import to_text
from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.recording.test_payment import TODAY, orders, sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps


async def delivered(anna: Person) -> None:
    await sells(anna)
    await anna.taps("Не планировать")
    await opens_order(anna)
    await anna.taps("Доставлен")


async def opens_order(anna: Person) -> None:
    await open_card(anna)
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")


async def test_after_a_delivery_one_step_asks_and_its_touch_takes_the_rating(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await delivered(anna)
    anna.sees("Сохранено", "Позвонить: чт, 19 ноября", "спросить, всё ли дошло")
    (step,) = await steps(company, anna, romashka)
    assert (step.kind, step.due_on, step.note) == (StepKind.CALL, date(2026, 11, 19), "спросить, всё ли дошло")
    await opens_order(anna)
    anna.sees("Оценку можно поставить завтра")
    company.clock.moves(timedelta(days=1))
    await anna.says("/today")
    anna.sees("спросить, всё ли дошло")
    await anna.taps("Ромашка")
    await anna.taps("Поговорили")
    anna.sees("Насколько довольны доставленным, от 1 до 10?", "Когда?")
    await anna.taps("9")
    anna.sees("⭐️ 9 из 10", "Когда?")
    assert "10" not in anna.buttons
    await anna.taps("Не планировать")
    (order,) = await orders(company, anna, romashka)
    assert (order.delivered_on, order.rating) == (TODAY, 9)
    await anna.taps("К карточке")
    await anna.taps("История")
    anna.sees("Заказ · 84 000 ₽ · 🚚 18 нояб. · ⭐️ 9")
    await opens_order(anna)
    assert "✓ 9" in anna.buttons
    await anna.taps("7")
    await anna.taps("Отменить запись")
    assert [one.rating for one in await orders(company, anna, romashka)] == [9]


async def test_nobody_reached_asks_for_no_rating_and_neither_does_any_other_step(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await delivered(anna)
    company.clock.moves(timedelta(days=1))
    await anna.says("/today")
    await anna.taps("Ромашка")
    await anna.taps("Недозвон")
    assert "Насколько" not in anna.screen.text
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Думает")
    anna.sees("Насколько довольны доставленным, от 1 до 10?")
    await anna.taps("Не планировать")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Думает")
    assert "Насколько" not in anna.screen.text
    assert [one.rating for one in await orders(company, anna, romashka)] == [None]


async def test_what_has_not_come_after_all_asks_nothing_and_undo_takes_the_step_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await delivered(anna)
    await anna.taps("Отменить запись")
    assert await steps(company, anna, romashka) == []
    assert [one.delivered_on for one in await orders(company, anna, romashka)] == [None]
    await opens_order(anna)
    await anna.taps("Доставлен")
    await opens_order(anna)
    await anna.taps("Не доставлен")
    assert await steps(company, anna, romashka) == []
    assert [one.delivered_on for one in await orders(company, anna, romashka)] == [None]


async def test_a_second_tap_plans_no_second_step_and_a_colleague_can_do_nothing(company: Company) -> None:
    anna, boris, romashka = company.anna, company.boris, await client(company, company.anna)
    await delivered(anna)
    (order,) = await orders(company, anna, romashka)
    tap = PayTap(order=to_text(order.id), what="came").pack()
    await anna.presses(anna.screen, {"text": "·", "callback_data": tap})
    assert len(await steps(company, anna, romashka)) == 1
    await boris.says("/today")
    for what in ("see", "came", "still", "r9"):
        forged = {"text": "·", "callback_data": PayTap(order=to_text(order.id), what=what).pack()}
        await boris.presses(boris.screen, forged)
        boris.sees("Клиент не найден")
        await boris.says("/today")
    await anna.presses(anna.screen, {"text": "·", "callback_data": PayTap(order=to_text(order.id), what="r11").pack()})
    assert await orders(company, anna, romashka) == [order]


async def test_of_two_calls_on_a_day_the_one_that_asks_of_the_delivery_comes_first(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await delivered(anna)
    await anna.says("Ромашка: позвонить завтра")
    await anna.taps("Сохранить")
    await opens_order(anna)
    anna.does_not_see("Насколько довольны")
    assert "9" not in anna.buttons, "the step asks tomorrow: nobody has unpacked it yet"
    company.clock.moves(timedelta(days=1))
    await opens_order(anna)
    anna.sees("Насколько довольны доставленным, от 1 до 10?")
    assert len(await steps(company, anna, romashka)) == 2
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Думает")
    anna.sees("Насколько довольны доставленным, от 1 до 10?")
    await anna.taps("9")
    await anna.taps("Не планировать")
    assert [one.note for one in await steps(company, anna, romashka)] == [""]


async def test_a_call_that_is_planned_for_that_day_asks_it_too_and_nobody_is_called_twice(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка: позвонить завтра, уточнить адрес")
    await anna.taps("Сохранить")
    await delivered(anna)
    (step,) = await steps(company, anna, romashka)
    assert step.note == "уточнить адрес; спросить, всё ли дошло"
    await opens_order(anna)
    await anna.taps("Не доставлен")
    assert [one.note for one in await steps(company, anna, romashka)] == ["уточнить адрес"]
    await opens_order(anna)
    await anna.taps("Доставлен")
    await anna.taps("Отменить запись")
    assert [one.note for one in await steps(company, anna, romashka)] == ["уточнить адрес"]
    await opens_order(anna)
    await anna.taps("Доставлен")
    company.clock.moves(timedelta(days=1))
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    anna.sees("Насколько довольны доставленным, от 1 до 10?")


async def test_a_call_with_no_note_is_for_that_and_stays_a_call_where_it_has_not_come(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка: позвонить завтра")
    await anna.taps("Сохранить")
    await delivered(anna)
    assert [one.note for one in await steps(company, anna, romashka)] == ["спросить, всё ли дошло"]
    await opens_order(anna)
    await anna.taps("Не доставлен")
    assert [one.note for one in await steps(company, anna, romashka)] == [""]
    await opens_order(anna)
    await anna.taps("Доставлен")
    company.clock.moves(timedelta(days=1))
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    anna.sees("Насколько довольны доставленным, от 1 до 10?")


async def test_a_call_on_another_day_and_one_that_comes_again_stay_as_they_are(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка: позвонить в понедельник, уточнить адрес")
    await anna.taps("Сохранить")
    await anna.says("Ромашка: звонить каждый четверг, собрать заказ")
    await anna.taps("Сохранить")
    await delivered(anna)
    notes = sorted(one.note for one in await steps(company, anna, romashka))
    assert notes == ["собрать заказ", "спросить, всё ли дошло", "уточнить адрес"]


async def test_two_deliveries_of_a_day_are_asked_about_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка: позвонить завтра, уточнить адрес")
    await anna.taps("Сохранить")
    await delivered(anna)
    await sells(anna, "20 000")
    await anna.taps("Не планировать")
    await open_card(anna)
    await anna.taps("История")
    await anna.taps("✏️ 20 000 ₽")
    await anna.taps("Доставлен")
    assert [one.note for one in await steps(company, anna, romashka)] == ["уточнить адрес; спросить, всё ли дошло"]


async def test_the_same_in_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка: позвонить завтра")
    await anna.taps("Сохранить")
    await delivered(anna)
    company.clock.moves(timedelta(days=1))
    await anna.says("Ромашка: поговорили, думает")
    await anna.taps("Сохранить")
    assert "спросить, всё ли дошло" not in [one.note for one in await steps(company, anna, romashka)]


async def test_a_return_stands_as_one_on_the_card_and_in_the_history(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna)
    await sells(anna, "-3 200")
    await anna.taps("Не планировать")
    await open_card(anna)
    await anna.taps("История")
    anna.sees("Возврат · 3 200 ₽")
    await open_card(anna)
    anna.sees("10:00 · Возврат")
    await anna.taps("Касание")
    anna.sees("📞 сегодня 10:00 · Возврат")
    company.clock.moves(timedelta(days=1))
    await sells(anna, "5 000")
    await anna.taps("Не планировать")
    await open_card(anna)
    anna.sees("сегодня 10:00 · Заказ")
    anna.does_not_see("Возврат")
