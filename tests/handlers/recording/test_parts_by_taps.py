"""A part of what is owed has come: it is recorded by taps, of an order or of the oldest ones."""

from datetime import date, timedelta

from handlers.card.orders import order_screens
from handlers.speech.taps.clients import PartTap, PayTap
from sales.ground.ids import to_text
from tests.handlers.frame.test_rights import _buttons, _taps_all
from tests.handlers.idle.test_sentence import sells as has_products
from tests.handlers.recording.test_payment import TODAY, orders, reminded, sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps


async def test_a_part_is_received_with_its_day_and_taken_back_by_one_undo(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "140", until="через 10 дней")
    await anna.taps("Напомнить об оплате")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("Часть")
    anna.sees("Сколько заплатили?", "70")
    for refused in ("140,01", "0", "-20", "1 тыс"):
        await anna.says(refused)
        anna.sees("Должны 140 ₽: напишите не больше, например 70 ₽")
    await anna.says("100")
    anna.sees("Оплачено 100 ₽ из 140 ₽ · осталось 40 ₽ · заказ от 18 нояб.", "Должны 40 ₽ · до 28 нояб.")
    assert "остаток?" not in anna.screen.text  # its day is known
    (order,) = await orders(company, anna, romashka)
    assert [(one.on, one.amount, one.member) for one in order.receipts.each] == [(TODAY, 100_00, order.member)]
    assert await reminded(company, anna, romashka) == ["40\u00a0₽"]
    await anna.taps("Отменить запись")
    (order,) = await orders(company, anna, romashka)
    assert order.receipts.each == ()
    assert (await facts(company, anna, romashka)).owed == 140_00
    assert await reminded(company, anna, romashka) == ["140\u00a0₽"]


async def test_the_last_part_pays_the_order_and_each_can_be_taken_back_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "140", until="через 10 дней")
    await anna.taps("Напомнить об оплате")
    await anna.taps("Не планировать")
    for part, told in (("60", "Оплачено 60 ₽ из 140 ₽"), ("40", "Оплачено 100 ₽ из 140 ₽ · осталось 40 ₽")):
        await open_card(anna)
        await anna.taps("Часть")
        await anna.says(part)
        anna.sees(told)
    await anna.taps("История")
    anna.sees("Оплачено 100 ₽ из 140 ₽")
    await anna.taps("✏️ 140 ₽")
    anna.sees("осталось 40 ₽", "18 нояб. — 60 ₽ · 18 нояб. — 40 ₽")
    await open_card(anna)
    await anna.taps("Часть")
    await anna.taps_twice("Не оплачено: 40 ₽")
    await anna.says("80 р")  # nothing is asked any more
    await open_card(anna)
    assert (await facts(company, anna, romashka)).owed == 80_00
    assert await reminded(company, anna, romashka) == ["80\u00a0₽"]
    await anna.taps("Часть")
    await anna.says("80 р")
    anna.sees("Оплачен заказ от 18 нояб.: 140 ₽.")
    (order,) = await orders(company, anna, romashka)
    assert (order.paid_on, order.receipts.amount) == (TODAY, 140_00)
    assert await reminded(company, anna, romashka) == []
    await anna.taps("История")
    await anna.taps("✏️ 140 ₽")
    await anna.taps("Не оплачен")
    assert (await facts(company, anna, romashka)).owed == 80_00


async def test_a_part_of_what_several_orders_cost_pays_the_oldest_first(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for amount, days in (("84 000", 10), ("10 000", 20)):
        await sells(anna, amount, until=f"через {days} дней")
        await anna.taps("Не планировать")
    await sells(anna, "-4 000")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("Оплачен")
    await anna.taps("Часть")
    await anna.says("90 001")
    anna.sees("Должны 90 000 ₽")
    await anna.says("86 тыс")
    anna.sees("Оплачен заказ от 18 нояб.: 84 000 ₽.", "Оплачено 2 000 ₽ из 10 000 ₽ · осталось 8 000 ₽")
    anna.sees("Должны 4 000 ₽")
    await anna.taps("Часть")
    await anna.says("4000")
    assert (await facts(company, anna, romashka)).owed == 0
    assert all(one.paid_on == TODAY for one in await orders(company, anna, romashka))
    assert sum(one.receipts.amount for one in await orders(company, anna, romashka)) == 86_000_00
    await sells(anna, "10 001", until="через 10 дней")
    await anna.taps("Не планировать")
    await sells(anna, "-4 000")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("История")
    await anna.taps("✏️ 10 001 ₽")
    await anna.taps("Часть")
    await anna.says("6001")  # all that is owed
    assert all(one.paid_day == TODAY for one in await orders(company, anna, romashka))
    await sells(anna, "500", until="через 10 дней")
    await anna.taps("Не планировать")
    paid = next(one for one in await orders(company, anna, romashka) if one.amount == 10_001_00)
    stamp = PayTap(order=to_text(paid.id), what=order_screens.PART).pack()
    await anna.presses(anna.screen, {"text": "½ Часть", "callback_data": stamp})
    assert anna.toast == "Здесь уже ничего не должны."


async def test_a_part_of_an_order_that_nobody_waited_for_asks_by_when_the_rest_comes(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "32 000")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("История")
    await anna.taps("✏️ 32 000 ₽")
    await anna.taps("Часть")
    await anna.says("20 тыс")
    anna.sees("осталось 12 000 ₽", "Должны 12 000 ₽", "До какого дня заплатят остаток?")
    await anna.taps("Напомнить об оплате")
    await anna.taps("Сегодня")
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("2000")
    await anna.says("в пятницу")
    anna.sees("Должны 10 000 ₽ · до 20 нояб.")
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2026, 11, 20)]
    for step in ("История", "✏️ 32 000 ₽", "Срок оплаты", "Без срока", "История", "✏️ 32 000 ₽"):
        await anna.taps(step)
    anna.does_not_see("в долг не считается")
    await anna.taps("Часть")
    await anna.says("1000")
    await anna.says("ромашка")  # is looked for: it is no day
    anna.sees("Ромашка", "Должны 9 000 ₽")
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("1000")
    await anna.taps("Через неделю")
    anna.sees("Должны 8 000 ₽ · до 25 нояб.")
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2026, 11, 25)]
    await anna.says("завтра")  # a step: nothing is asked any more
    assert [one.pay_by for one in await orders(company, anna, romashka)] == [date(2026, 11, 25)]
    company.clock.moves(timedelta(days=8))
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("1000")
    anna.sees("До какого дня заплатят остаток?")  # the day that was said is over
    company.clock.moves(timedelta(days=8))
    await anna.taps("Через неделю")
    assert date(2026, 12, 4) in [one.due_on for one in await steps(company, anna, romashka)]  # never of the past
    await anna.taps("История")
    await anna.taps("✏️ 32 000 ₽")
    money = (PartTap.__prefix__, PayTap.__prefix__)
    ways = [one for one in _buttons(company, anna) if one["callback_data"].startswith(money)]
    before = await orders(company, anna, romashka)
    await _taps_all(company.boris, ways)
    assert await orders(company, anna, romashka) == before
    told = company.telegram.calls.of("sendMessage", "editMessageText")
    assert not [
        one for one in told if int(one.params["chat_id"]) == company.boris.id and "заплатили" in one.params["text"]
    ]


async def test_whoever_goes_on_to_something_else_is_asked_for_no_part_any_more(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await sells(anna, "140", until="через 10 дней")
    await anna.taps("Не планировать")
    for *before, leaving in (["История"], ["История", "✏️ 140 ₽", "Доставлен"], ["Оплачен"]):
        await open_card(anna)
        for tap in before:
            await anna.taps(tap)
        await open_card(anna)
        await anna.taps("Часть")
        await anna.taps(leaving)
        await anna.says("60")
        anna.sees("Это про клиента «Ромашка»?")


async def test_a_report_under_a_question_of_an_order_leaves_it_and_a_long_answer_answers(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "140", until="через 10 дней")
    await anna.taps("Не планировать")
    await has_products(company, "Стаканы")
    await open_card(anna)
    await anna.taps("Часть")
    await anna.says("Ромашка думают, набрать завтра")
    await anna.taps("Сохранить")
    await anna.says("60")
    assert (await facts(company, anna, romashka)).owed == 140_00
    for said, until in (("обещали заплатить нам всё целиком до 1 декабря", 1), ("Кафе Лето взяли стаканы 20 шт", 1)):
        await open_card(anna)
        await anna.taps("История")
        await anna.taps("✏️ 140 ₽")
        await anna.taps("Срок оплаты")
        await anna.says(said)
        assert [one.pay_by for one in await orders(company, anna, romashka)] == [date(2026, 12, until)]
    anna.sees("🆕 Кафе Лето", "Товар: Стаканы × 20")
