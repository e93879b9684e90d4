"""Dialogue: a lead sends the accounting system's table of debts, and the cards say what is owed."""

from dataclasses import replace
from datetime import timedelta

from sales.clients.client import Client
from sales.work.debt import Debt, Total
from sandbox.people.person import Person
from tests.handlers.recording.test_payment import orders, sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card

TAX, OTHER = "7707083893", "7728168971"
TABLE = f"""ИНН;Клиент;Сумма долга;Дней просрочки
{TAX};ООО Ромашка;120 000;14
;Лютик;35 000,50;
{OTHER};Неизвестный;9 000;3
;Итого;164 000,50;
;;сколько-то;
"""


async def taxed(company: Company, person: Person, name: str, tax: str) -> Client:
    made = await client(company, person, name)
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        saved = await unit.clients.save(scope, replace(made, tax_number=tax))
        await unit.commit()
    return saved


async def sends(person: Person, table: str = TABLE) -> None:
    await person.sends_document("дебиторка.csv", table.encode("cp1251"))


async def total(company: Company) -> Total:
    scope = await company.scope(company.lead)
    async with company.read(scope) as unit:
        return await unit.debts.total(scope)


async def debts(company: Company, of: Client) -> list[Debt]:
    scope = await company.scope(company.lead)
    async with company.read(scope) as unit:
        return (await unit.debts.of_clients(scope, [of.id])).get(of.id, [])


async def test_a_lead_replaces_the_debts_by_a_table_and_they_stand_under_the_names(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await taxed(company, anna, "Ромашка на Ленина", TAX)
    await client(company, anna, "ООО «Лютик»")
    await sends(lead)
    lead.sees("таблица долгов", "Нашлось: 2 должника на 155 000,50 ₽", "Просрочили: 1 на 120 000 ₽")
    lead.sees("Нет в базе: 1", "Неизвестный · 9 000 ₽", "Не понял: 1 строка")
    assert lead.buttons == ["Заменить долги", "Отмена"]
    await lead.taps("Заменить долги")
    lead.sees("Долги — на ср, 18 ноября", "2 должника")
    await open_card(anna, "Ромашка")
    anna.sees("❗️ Должны 120 000 ₽ · срок был 4 нояб.", "По учёту на 18 нояб., до следующей таблицы")
    assert "Оплачен" not in "".join(anna.buttons)
    await open_card(anna, "Лютик")
    anna.sees("💰 Должны 35 000,50 ₽")
    await anna.says("/today")
    anna.sees("Оплата: Ромашка")


async def test_a_table_of_nobody_known_is_not_said_to_be_there_already(company: Company) -> None:
    await sends(company.lead, "Клиент;Сумма долга\nНеизвестный;9\n")
    company.lead.sees("Нет в базе: 1")
    company.lead.does_not_see("Ничего нового")


async def test_the_same_table_twice_leaves_the_same_and_the_next_one_replaces_it(company: Company) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "Ромашка", TAX)
    await sends(lead)
    await lead.taps("Заменить долги")
    (debt,) = await debts(company, romashka)
    assert debt.amount == 120_000_00
    await sends(lead)
    lead.sees("Ничего нового: всё это уже записано.")
    assert lead.buttons == ["Отмена"]
    await lead.taps("Отмена")
    assert await debts(company, romashka) == [debt]
    company.clock.moves(timedelta(days=1))
    await sends(lead)
    lead.does_not_see("Ничего нового")
    await lead.taps("Заменить долги")
    assert [one.amount for one in await debts(company, romashka)] == [debt.amount]
    await sends(lead, TABLE.replace(TAX, OTHER, 1).replace("ООО Ромашка", "Иная"))
    lead.sees("Нет в таблице, значит, на этот день долга нет: 1")
    await lead.taps("Заменить долги")
    assert (await facts(company, anna, romashka)).owed == 0
    await lead.taps("Вернуть как было")
    await company.app.tick()
    lead.sees("Вернули как было: 1 клиент")
    assert (await facts(company, anna, romashka)).owed == 120_000_00


async def test_a_row_that_may_mean_several_cards_or_says_no_sum_leaves_their_debts_as_they_are(
    company: Company,
) -> None:
    anna, lead = company.anna, company.lead
    other = await client(company, company.boris, "ООО «Ромашка»")
    romashka, pion = await client(company, anna, "Ромашка"), await client(company, anna, "Пион")
    await sends(lead, f"ИНН;Клиент;Сумма долга\n{TAX};Ромашка;300\n;Пион;200\n")
    lead.sees("Несколько карточек с таким названием: 1. Впишите в нужную ИНН или код клиента.", "Ромашка · 300 ₽")
    lead.does_not_see("оставлю как есть")
    await lead.taps("Заменить долги")
    await sells(anna, "84 000", until="1 декабря")
    await anna.taps("Не планировать")
    await sends(lead, "Клиент;Сумма долга\nРомашка;300\nПион;сто\nРоза;5\n")
    lead.sees("оставлю как есть: 2 клиента", "Не понял: 1 строка")
    lead.does_not_see("Нет в таблице")
    assert "Заменить долги" not in lead.buttons
    await client(company, anna, "Роза")
    await sends(lead, "Клиент;Сумма долга\nРомашка;300\nПион;сто\nРоза;5\n")
    await lead.taps("Заменить долги")
    assert [(await facts(company, anna, one)).owed for one in (romashka, pion)] == [84_000_00, 200_00]
    assert await debts(company, other) == []
    turner = await client(company, anna, "David Turner, sole trader")
    await sends(lead, "Клиент;Сумма долга\nDavid Turner;700\n")
    await lead.taps("Заменить долги")
    assert [one.amount for one in await debts(company, turner)] == [700_00]
    await client(company, anna, "Бар «David Turner»")
    await sends(lead, "Клиент;Сумма долга\nDavid Turner;800\n")
    lead.sees("Несколько карточек с таким названием: 1", "оставлю как есть: 1 клиент")
    assert [one.amount for one in await debts(company, turner)] == [700_00]


async def test_all_who_lose_a_debt_are_counted_also_those_whose_orders_were_recorded_by_hand(company: Company) -> None:
    anna, lead = company.anna, company.lead
    for name in ("Ромашка", "Лютик", "Пион"):
        await client(company, anna, name)
    await sells(anna, "84 000", until="1 декабря")
    await anna.taps("Не планировать")
    for table, lose in (
        ("Пион;9\nЛютик;5\n", 1),
        ("Ромашка;9\nЛютик;5\n", 1),
        ("Ромашка;9\n", 1),
        ("Ромашка;9\n", 0),
        ("Лютик;5\n", 1),
    ):
        await sends(lead, f"Клиент;Сумма долга\n{table}")
        if lose:
            lead.sees(f"Нет в таблице, значит, на этот день долга нет: {lose}")
        else:
            lead.does_not_see("Нет в таблице")
        await lead.taps("Заменить долги" if lose else "Отмена")
    company.clock.moves(timedelta(days=1))
    await sells(anna, "10 000", until="1 декабря")
    await anna.taps("Не планировать")
    await sends(lead, "Долги на 18.11.2026;\nКлиент;Сумма долга\nЛютик;5\n")
    lead.sees("На ср, 18 ноября")
    lead.does_not_see("Нет в таблице")


async def test_a_table_is_as_of_the_day_it_says_and_orders_after_that_day_come_to_it(company: Company) -> None:
    anna, lead = company.anna, company.lead
    pion, romashka = [await client(company, anna, name) for name in ("Пион", "Ромашка")]
    await sells(anna, "84 000", until="1 декабря")
    await anna.taps("Не планировать")
    said = "Дебиторская задолженность на 16.11.2026;;\nКлиент;Сумма долга;Дней просрочки\n{}"
    await sends(lead, said.format("Пион;1000;12"))
    lead.sees("На пн, 16 ноября: заказы после этого дня прибавятся к долгу.")
    lead.does_not_see("Нет в таблице")
    await lead.taps("Заменить долги")
    lead.sees("Долги — на пн, 16 ноября")
    assert [(await facts(company, anna, one)).owed for one in (pion, romashka)] == [1000_00, 84_000_00]
    await open_card(anna, "Пион")
    anna.sees("срок был 4 нояб.", "По учёту на 16 нояб.")
    await sends(lead, said.format("Пион;1000;12").replace("16.11", "15.11"))
    lead.sees("Долги в базе новее: на пн, 16 ноября")


async def test_points_of_one_entity_show_its_debt_each_and_owe_it_once(company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    points = [
        await taxed(company, anna, "Ромашка на Ленина", TAX),
        await taxed(company, boris, "Ромашка на Мира", TAX),
    ]
    await sends(lead)
    lead.sees("Нашлось: 1 должник на 120 000 ₽", "виден и ещё на 1 точке")
    await lead.taps("Заменить долги")
    for point, person in zip(points, (anna, boris), strict=True):
        assert (await facts(company, person, point)).owed == 120_000_00
        await open_card(person, point.name)
        person.sees("Должны 120 000 ₽", "Должно всё юрлицо: по учёту на 18 нояб.")
    assert await total(company) == Total(120_000_00, 1)
    once = "Долг юрлица стоит на каждой его точке, в итоге он один раз"
    await lead.says("должники")
    lead.sees("Всего 120 000 ₽", once)
    await anna.says("должники")
    anna.sees("Должны нам: 1", "Всего 120 000 ₽")
    anna.does_not_see(once)
    company.clock.moves(timedelta(days=1))
    await open_card(anna, points[0].name)
    await sells(anna, "10 000", until="1 декабря")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    anna.sees("Должны 130 000 ₽", "Из них 120 000 ₽ должно всё юрлицо: по учёту на 18 нояб.")


async def test_orders_until_the_tables_day_are_in_it_and_later_ones_come_to_it(company: Company) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "ООО Ромашка", TAX)
    await sells(anna, "84 000", until="1 декабря")
    await anna.taps("Не планировать")
    await sends(lead)
    await lead.taps("Заменить долги")
    assert (await facts(company, anna, romashka)).owed == 120_000_00
    await anna.says("Ромашка взяли на 15 000, предоплата 5000")
    anna.sees("Оплачено 5 000 ₽ из 15 000 ₽")
    await anna.taps("Сохранить")
    assert {one.receipts.amount for one in await orders(company, anna, romashka)} == {0, 5_000_00}
    await open_card(anna, "Ромашка")
    for step in ("История", "✏️ 15 000", "½ Часть"):
        await anna.taps(step)
    assert "учтёт её следующая таблица" in anna.toast
    anna.does_not_see("Какая сумма верна")
    await anna.says("5000")
    assert {one.amount for one in await orders(company, anna, romashka)} == {84_000_00, 15_000_00}
    assert (await facts(company, anna, romashka)).owed == 120_000_00
    company.clock.moves(timedelta(days=1))
    await sells(anna, "10 000", until="1 декабря")
    await anna.taps("Не планировать")
    await anna.taps("К карточке")
    anna.sees("Должны 130 000 ₽", "Из них 120 000 ₽ по учёту на 18 нояб.")
    await anna.taps("Оплачен")
    anna.sees("Должны 120 000 ₽", "По учёту на 18 нояб.")
    anna.does_not_see("Из них")


async def test_a_rep_may_not_and_a_base_that_says_debts_is_a_base(company: Company) -> None:
    anna = company.anna
    romashka = await taxed(company, anna, "Ромашка", TAX)
    await sends(anna)
    anna.sees("Долги из учёта загружает руководитель: перешлите файл ему.")
    assert "Читаю файл" not in "".join(screen.text for screen in anna.screens)
    assert anna.buttons == []
    assert (await facts(company, anna, romashka)).owed == 0
    await sends(anna, "Клиент;Телефон;Сумма долга\nПион;+7 912 345-67-89;100\n")
    anna.sees("1 клиент")


async def test_a_restart_between_the_table_and_the_tap_changes_nothing_and_a_second_tap_does_nothing(
    company: Company,
) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "Ромашка", TAX)
    await sends(lead)
    await lead.taps_twice("Заменить долги")
    lead.sees("Эта таблица уже неактуальна")
    (debt,) = await debts(company, romashka)
    assert debt.version == 1
    await sends(lead)
    await lead.taps("Отмена")
    lead.sees("долги остаются как были")


async def test_without_a_tax_number_rows_are_found_by_the_code_that_accounting_has(company: Company) -> None:
    anna, lead = company.anna, company.lead
    coded = [("Ромашка на Ленина", "00-000123"), ("Лютик", "0007"), ("Пион", "12")]
    romashka, lutik, pion = [await coded_client(company, anna, *one) for one in coded]
    await sends(lead, "Код контрагента;Клиент;Сумма долга\n00-000123;Завод «Кактус»;500\n9;Лютик;70\n7;;30\n")
    lead.sees("Нашлось: 2 должника на 530 ₽", "Нет в базе: 1", "код клиента", "Лютик · 70 ₽")
    await lead.taps("Заменить долги")
    assert [(await facts(company, anna, one)).owed for one in (romashka, lutik, pion)] == [500_00, 30_00, 0]
    await sends(lead, "Дата;Номер;Код клиента;Контрагент;Сумма\n17.11.2026;1;12;Кто-то;900\n")
    lead.sees("Новых: 1 на 900 ₽")
    await lead.taps("Загрузить продажи")
    assert (await facts(company, anna, pion)).order_sum == 900_00


async def test_rows_of_two_points_by_their_names_are_one_debt_of_their_entity(company: Company) -> None:
    anna, lead = company.anna, company.lead
    points = [await taxed(company, anna, f"Ромашка на {street}", TAX) for street in ("Ленина", "Мира")]
    await sends(lead, "Клиент;Сумма долга\nРомашка на Ленина;100\nРомашка на Мира;50\n")
    lead.sees("Нашлось: 1 должник на 150 ₽")
    await lead.taps("Заменить долги")
    assert [(await facts(company, anna, point)).owed for point in points] == [150_00, 150_00]
    assert await total(company) == Total(150_00, 1)


async def coded_client(company: Company, person: Person, name: str, code: str) -> Client:
    made = await client(company, person, name)
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        saved = await unit.clients.save(scope, replace(made, code=code))
        await unit.commit()
    return saved
