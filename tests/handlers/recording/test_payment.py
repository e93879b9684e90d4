"""An order and its money: when it is to be paid, what is owed, that it is paid. Who says nothing is asked nothing."""

from datetime import date, timedelta

from handlers.speech.taps.clients import OwedTap, PartTap, PayTap
from handlers.speech.taps.everywhere import RemindTap
from sales.clients.client import Client
from sales.ground.ids import to_text
from sales.work.order import Order
from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps

TODAY = date(2026, 11, 18)


async def orders(company: Company, person: Person, of: Client) -> list[Order]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.orders.of_client(scope, of.id)


async def sells(anna: Person, amount: str = "84 000", *, until: str = "") -> None:
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says(amount)
    anna.sees("Когда?")
    if until:
        await anna.taps("Срок оплаты")
        await anna.says(until)


async def test_who_says_nothing_of_payment_is_asked_nothing(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna)
    await anna.taps("Через месяц")
    await anna.taps("К карточке")
    assert "Должны" not in anna.screen.text
    assert (await facts(company, anna, romashka)).owed == 0
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    anna.sees("Без срока оплаты заказ в долг не считается.")
    await anna.taps("Срок оплаты")
    anna.sees("Когда оплатят?", "в долг не считается")
    await anna.says("15 декабря")
    anna.sees("Должны 84 000 ₽")
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    anna.does_not_see("не считается")


async def test_what_is_owed_stands_under_the_name_until_it_is_paid(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, until="через 10 дней")
    anna.sees("Срок оплаты: сб, 28 ноября", "Когда?")
    await anna.taps("Напомнить об оплате")
    anna.sees("Напомню об оплате: пн, 30 ноября", "Когда?")
    await anna.taps("Через месяц")
    anna.sees("напомнить об оплате пн, 30 ноября", "Срок оплаты")
    kinds = {step.kind: step for step in await steps(company, anna, romashka)}
    assert kinds[StepKind.PAYMENT].note == "84\u00a0000\u00a0₽"
    assert len(kinds) == 2
    await anna.taps("К карточке")
    assert anna.screen.text.splitlines()[1].startswith("💰 Должны 84\u00a0000\u00a0₽ · до 28")
    assert "Отменить запись" in anna.buttons, "the touch with its order"
    await anna.taps("Оплачен")
    anna.sees("Сохранено", "Оплачен заказ от 18 нояб.: 84 000 ₽.")
    paid = anna.screen
    await open_card(anna)
    assert "Отменить запись" not in anna.buttons, "its order is paid: the touch stays"
    assert "Должны" not in anna.screen.text
    assert [one.paid_on for one in await orders(company, anna, romashka)] == [TODAY]
    await anna.taps("Отменить запись", paid)
    await open_card(anna)
    anna.sees("Должны 84 000 ₽")


async def test_the_day_of_payment_is_tapped_or_there_is_none_and_other_words_are_kept(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna)
    await anna.taps("Срок оплаты")
    await anna.says("как обычно")
    anna.sees("Комментарий сохранён", "Когда оплатят?", "Без срока оплаты заказ в долг не считается.")
    await anna.says("не сказали")
    anna.sees("Когда?")
    anna.does_not_see("Комментарий сохранён")
    await anna.taps("Срок оплаты")
    await anna.taps("Без срока")
    assert [one.pay_by for one in await orders(company, anna, romashka)] == [None]
    await anna.taps("Срок оплаты")
    await anna.taps("Через 2 недели")
    anna.sees("Срок оплаты: ср, 2 декабря")
    await anna.taps("Отменить запись")
    assert await orders(company, anna, romashka) == []
    assert (await facts(company, anna, romashka)).owed == 0


async def test_a_second_tap_on_the_reminder_plans_no_second_one(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, until="через 10 дней")
    await anna.taps_twice("Напомнить об оплате")
    assert anna.screen.text.count("Напомню об оплате") == 1
    assert [step.kind for step in await steps(company, anna, romashka)] == [StepKind.PAYMENT]


async def test_of_several_orders_it_is_asked_which_is_paid_and_a_return_is_settled_with_the_last(
    company: Company,
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "84 000", until="через 10 дней")
    await anna.taps("Не планировать")
    await sells(anna, "10 000", until="20.11")
    await anna.taps("Не планировать")
    await sells(anna, "-4 000")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    anna.sees("Должны 90 000 ₽ · до 20 нояб.")
    await anna.taps("Оплачен")
    anna.sees("Какой заказ оплачен?")
    assert len([one for one in anna.buttons if one.startswith("✅")]) == 3
    await anna.taps("✅ 10 000 ₽")
    anna.sees("Оплачен заказ от 18 нояб.: 10 000 ₽.", "Ещё должны 80 000 ₽.", "Должны 80 000 ₽ · до 28 нояб.")
    await anna.taps("Оплачен")
    assert "Должны" not in anna.screen.text
    assert all(one.paid_on == TODAY for one in await orders(company, anna, romashka))
    await anna.taps("Отменить запись")
    assert (await facts(company, anna, romashka)).owed == 80_000_00


async def test_of_several_orders_all_are_paid_by_one_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "84 000", until="через 10 дней")
    await anna.taps("Не планировать")
    await sells(anna, "10 000", until="20.11")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("Оплачен")
    await anna.taps("✅ Все")
    anna.sees("84 000 ₽.", "10 000 ₽.")
    assert all(one.paid_on == TODAY for one in await orders(company, anna, romashka))


async def reminded(company: Company, person: Person, of: Client) -> list[str]:
    return [one.note for one in await steps(company, person, of) if one.kind is StepKind.PAYMENT]


async def test_a_reminder_is_done_with_what_it_reminds_of_and_comes_back_with_the_undo(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "84 000", until="через 10 дней")
    await anna.taps("Напомнить об оплате")
    await anna.taps("Не планировать")
    await sells(anna, "10 000", until="20.11")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("Оплачен")
    await anna.taps("✅ 10 000 ₽")
    assert await reminded(company, anna, romashka) == ["84\u00a0000\u00a0₽"]
    await anna.taps("Оплачен")
    assert await reminded(company, anna, romashka) == []
    await anna.taps("Отменить запись")
    assert await reminded(company, anna, romashka) == ["84\u00a0000\u00a0₽"]


async def test_a_reminder_says_what_is_owed_after_a_return_and_after_a_corrected_sum(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna, "84 000", until="через 10 дней")
    await anna.taps("Напомнить об оплате")
    await anna.taps("Не планировать")
    await sells(anna, "-4 000")
    await anna.taps("Не планировать")
    assert await reminded(company, anna, romashka) == ["80\u00a0000\u00a0₽"]
    await open_card(anna)
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    await anna.says("64 000")
    assert await reminded(company, anna, romashka) == ["60\u00a0000\u00a0₽"]
    await anna.taps("Отменить запись")
    assert await reminded(company, anna, romashka) == ["80\u00a0000\u00a0₽"]


async def test_a_reminder_of_money_that_no_order_waits_for_outlives_another_order(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка: напомнить об оплате 1 декабря")
    await anna.taps("Сохранить")
    assert len(await reminded(company, anna, romashka)) == 1
    await sells(anna, "84 000")
    await anna.taps("Не планировать")
    assert len(await reminded(company, anna, romashka)) == 1
    await anna.taps("К карточке")
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    await anna.taps("✅ Оплачен")
    assert await reminded(company, anna, romashka) == []


async def test_an_order_of_before_is_paid_and_unpaid_from_the_history(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await sells(anna)
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    await anna.taps("Срок оплаты")
    await anna.says("вчера")
    anna.sees("Этот день уже прошёл")
    await anna.says("1 декабря")
    anna.sees("Сохранено", "Должны 84 000 ₽ · до 1 дек.")
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    anna.sees("Срок оплаты: вт, 1 декабря")
    await anna.taps("✅ Оплачен")
    await anna.taps("История")
    await anna.taps("✏️ 84 000 ₽")
    anna.sees("Оплачен: ср, 18 ноября")
    await anna.taps("Не оплачен")
    anna.sees("Должны 84 000 ₽")
    assert (await facts(company, anna, romashka)).owed == 84_000_00


async def test_a_message_that_says_when_they_pay_sets_the_day_and_the_reminder(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заказ на 84 тыс, напомнить об оплате 1 декабря")
    await anna.taps("Сохранить")
    (order,) = await orders(company, anna, romashka)
    assert (order.amount, order.pay_by) == (84_000_00, date(2026, 12, 1))
    assert [step.kind for step in await steps(company, anna, romashka)] == [StepKind.PAYMENT]


async def test_on_its_day_the_digest_says_who_is_to_pay_until_a_reminder_is_planned(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna)
    await sells(anna, until="1 декабря")
    await anna.taps("Не планировать")
    await anna.says("/today")
    assert "Оплата" not in anna.screen.text
    company.clock.moves(timedelta(days=13))
    await anna.says("/today")
    anna.sees("Оплата: Ромашка")
    await anna.taps("Оплата · 1")
    anna.sees("Должны 84 000 ₽ · до 1 дек.")
    await anna.taps("Ромашка")
    await anna.taps("Напомнить об оплате")
    anna.sees("напомнить об оплате. Когда?")
    await anna.taps("Сегодня")
    await anna.says("/today")
    assert "Оплата: Ромашка" not in anna.screen.text
    anna.sees("💰", "84 000 ₽")
    await anna.taps("Ромашка")
    assert "Должны 84\u00a0000\u00a0₽" in anna.screen.text.splitlines()[0]


async def test_a_colleague_can_do_nothing_about_the_money(company: Company) -> None:
    anna, boris, romashka = company.anna, company.boris, await client(company, company.anna)
    await sells(anna, until="1 декабря")
    await anna.taps("Не планировать")
    (order,) = await orders(company, anna, romashka)
    await boris.says("/today")
    for tap in (
        PayTap(order=to_text(order.id)),
        PayTap(order=to_text(order.id), what="not"),
        PayTap(order=to_text(order.id), what="due"),
        PayTap(order=to_text(order.id), what="20261224"),
        PayTap(order=to_text(order.id), what="part"),
        PayTap(order=to_text(order.id), what="not1"),
        PayTap(order=to_text(order.id), what="w20261224"),
        PartTap(client=to_text(romashka.id)),
        OwedTap(client=to_text(romashka.id)),
        RemindTap(client=to_text(romashka.id)),
    ):
        await boris.presses(boris.screen, {"text": "·", "callback_data": tap.pack()})
        boris.sees("Клиент не найден")
        await boris.says("/today")
    assert await orders(company, anna, romashka) == [order]
