"""Dialogue: a lead sends the accounting system's table of sales, as often as wanted."""

from datetime import timedelta

from handlers.speech.taps.importing import DebtsTap, SalesTap
from handlers.speech.taps.reports import BehindTap
from sales.clients.client import Ending, Status
from sales.ground.ids import new_id, to_text
from sales.jobs.job import MANY, Job, JobKind
from sales.reporting.counts import Figure
from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.idle.test_sentence import sells as has_products
from tests.handlers.importing.test_debts import OTHER, TAX, taxed
from tests.handlers.importing.test_debts import sends as sends_debts
from tests.handlers.recording.test_payment import sells
from tests.handlers.recording.test_several_products import orders_something
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, touches
from tests.storage.sample_company import a_touch

TABLE = f"""Дата;Номер документа;Контрагент;ИНН;Номенклатура;Количество;Сумма
10.11.2026;УТ-000123;ООО Ромашка;{TAX};Стаканы;200;12 000
;;;;Крышки;300;3 000
16.11.2026;УТ-000124;Лютик;;Стаканы;10;1 000,50
17.11.2026;УТ-000125;Неизвестный;{OTHER};Стаканы;1;9 000
Итого;;;;;;25 000,50
"""


async def sends(person: Person, table: str = TABLE) -> None:
    await person.sends_document("продажи.csv", table.encode("cp1251"))


async def test_sales_of_a_table_stand_on_the_cards_and_make_no_touch_and_no_noise(company: Company) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "Ромашка на Ленина", TAX)
    await client(company, anna, "ООО «Лютик»")
    await has_products(company, "Стаканы")
    heard = len(anna.screens)
    await sends(lead)
    lead.sees("продажи из учёта", "3 документа, 10–17 нояб.", "Новых: 2 на 16 000,50 ₽")
    lead.sees("Нет в базе: 1", "Неизвестный · 9 000 ₽")
    assert lead.buttons == ["Загрузить продажи", "Отмена"]
    await lead.taps("Загрузить продажи")
    lead.sees("Продажи загружены", "Новых: 2 на 16 000,50 ₽")
    assert len(anna.screens) == heard
    assert await touches(company, anna, romashka) == []
    after = await facts(company, anna, romashka)
    assert (after.orders, after.order_sum, after.touches) == (1, 1_500_000, 0)
    await open_card(anna, "Ромашка")
    anna.sees("1 заказ на 15 000 ₽", "Стаканы, 12 000 ₽, 10 нояб.", "Крышки, 3 000 ₽")
    await anna.taps("Ещё")
    await anna.taps("Что берут")
    anna.sees("🧾 10 нояб. · 15 000 ₽ · УТ-000123")
    await anna.taps("🧾 15 000 ₽")
    anna.sees("🧾 10 нояб. · 15 000 ₽ · УТ-000123", "Стаканы × 200, 12 000 ₽", "Крышки × 300, 3 000 ₽")
    anna.does_not_see("в долг не считается", "Оценку можно")  # accounting counts it, and nothing has come
    await anna.taps("Доставлен")
    anna.sees("Позвонить: чт, 19 ноября", "спросить, всё ли дошло")
    company.clock.moves(timedelta(days=1))
    for button in ("Ещё", "Что берут", "🧾 15 000 ₽", "9"):
        await anna.taps(button)
    anna.sees("Сохранено")
    for button in ("Ещё", "Что берут", "🧾 15 000 ₽"):
        await anna.taps(button)
    anna.sees("🚚 18 нояб. · ⭐️ 9")
    await anna.taps("Назад")
    anna.sees("УТ-000123")


async def test_lids_for_cups_are_lids_on_the_card(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await client(company, anna, "Лютик")
    await has_products(company, "Стаканы")
    await sends(lead, "Дата;Номер;Контрагент;Товар;Сумма\n17.11.2026;1;Лютик;Крышки для стаканов;900\n")
    await lead.taps("Загрузить продажи")
    await open_card(anna, "Лютик")
    anna.sees("📦 Крышки для стаканов, 900 ₽", "Ещё не берут: Стаканы")


async def test_a_table_of_one_day_names_it_once(company: Company) -> None:
    await client(company, company.anna, "ООО «Лютик»")
    await sends(company.lead, "\n".join(TABLE.splitlines()[index] for index in (0, 3)))
    company.lead.sees("1 документ, 16 нояб.")
    company.lead.does_not_see("–")


async def test_the_same_table_twice_and_one_that_overlaps_leave_the_same_sums(company: Company) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "Ромашка", TAX)
    await sends(lead)
    await lead.taps_twice("Загрузить продажи")
    lead.sees("Эта таблица уже неактуальна")
    first = await facts(company, anna, romashka)
    await sends(lead)
    lead.sees("Уже записано: 1")
    lead.does_not_see("Ничего нового")  # two of its clients are not in the base
    assert lead.buttons == ["Отмена"]
    await lead.taps("Отмена")
    lead.sees("ничего не загружаю")
    assert await facts(company, anna, romashka) == first
    await sends(lead, TABLE + f"18.11.2026;УТ-000130;Ромашка;{TAX};Салфетки;5;700\n")
    lead.sees("Новых: 1 на 700 ₽", "Уже записано: 1")
    await lead.taps("Загрузить продажи")
    assert (await facts(company, anna, romashka)).order_sum == 1_570_000
    await lead.taps("Вернуть как было")
    await company.app.tick()
    lead.sees("Вернули как было: 1 клиент")
    assert await facts(company, anna, romashka) == first


async def test_an_order_typed_by_hand_becomes_its_document_whichever_came_first(company: Company) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "ООО Ромашка", TAX)
    company.clock.moves(timedelta(days=-6))  # the 12th
    await sells(anna, "15 000")
    await anna.taps("Не планировать")
    company.clock.moves(timedelta(days=6))
    await sends(lead)
    lead.sees("1 уже записан вручную")
    await lead.taps("Загрузить продажи")
    after = await facts(company, anna, romashka)
    assert (after.orders, after.order_sum, str(after.last_order_on)) == (1, 1_500_000, "2026-11-10")
    await sends(lead, f"Дата;Номер;ИНН;Сумма\n17.11.2026;9;{TAX};500\n")
    await lead.taps("Загрузить продажи")
    await orders_something(anna)
    await anna.says("500")
    await anna.taps("Пропустить")
    await anna.taps("Не планировать")
    after = await facts(company, anna, romashka)
    assert (after.orders, after.order_sum, str(after.last_order_on)) == (2, 1_550_000, "2026-11-17")
    await anna.taps("Отменить запись")
    assert (await facts(company, anna, romashka)).order_sum == 1_550_000
    await sends(lead, f"Дата;Номер;ИНН;Сумма\n17.11.2026;9;{TAX};500\n")
    lead.sees("Ничего нового")
    lead.does_not_see("Уже записано: 1")


async def test_points_of_one_entity_see_its_sales_each_and_they_count_once(company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    await taxed(company, anna, "Ромашка на Ленина", TAX)
    company.clock.moves(timedelta(minutes=1))
    await taxed(company, boris, "Ромашка на Мира", TAX)
    await sends(lead)
    await lead.taps("Загрузить продажи")
    await open_card(anna, "Ромашка на Ленина")
    anna.sees("1 заказ на 15 000 ₽", "Юрлицо со всеми точками: 1 продажа на 15 000 ₽, 10 нояб.")
    await open_card(boris, "Ромашка на Мира")
    boris.sees("Юрлицо со всеми точками: 1 продажа на 15 000 ₽, 10 нояб.")
    boris.does_not_see("1 заказ на")
    await lead.says("/report")
    await lead.taps("Месяц")
    lead.sees("Заказов: 1 (0) на 15 000 ₽")
    member = to_text((await company.scope(anna)).actor)
    old = BehindTap(period="m", member=member, figure=Figure.ORDERS).pack()
    await lead.presses(lead.screen, {"text": "Заказы", "callback_data": old})
    lead.sees("Ромашка на Ленина: Заказ, 15 000 ₽")


async def test_a_rep_is_told_who_loads_sales_and_a_new_company_loads_such_a_file_as_clients(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await sends(lead)
    lead.sees("клиента")
    lead.does_not_see("продажи из учёта")
    await taxed(company, anna, "Ромашка", TAX)
    await sends(anna)
    anna.sees("Продажи из учёта загружает руководитель: перешлите файл ему.")
    anna.does_not_see("клиента", "Загрузить")
    assert "Читаю файл" not in "".join(screen.text for screen in anna.screens)
    assert anna.buttons == []


async def test_in_english_a_rep_is_told_who_loads_sales(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await anna.sends_document("sales.csv", b"Date;Number;Customer;Amount\n10/11/2026;17;Daisy;12000\n")
    anna.sees("A lead loads sales from accounting: pass the file on to them.")
    assert anna.buttons == []


async def test_of_two_previews_of_one_table_the_second_brings_nothing_more(company: Company) -> None:
    anna, lead = company.anna, company.lead
    romashka = await taxed(company, anna, "Ромашка", TAX)
    previews = []
    for _ in range(2):
        await sends(lead)
        previews.append(lead.screen)
    for screen in previews:
        await lead.presses(screen, next(one for one in screen.buttons() if "Загрузить" in one["text"]))
        lead.sees("Продажи загружены")
    assert (await facts(company, anna, romashka)).order_sum == 1_500_000


async def test_a_table_waits_for_one_that_is_being_loaded_and_loads_as_nothing_else(company: Company) -> None:
    lead, scope = company.lead, await company.scope(company.lead)
    await taxed(company, company.anna, "Ромашка", TAX)
    for send, button, kind, other in (
        (sends, "Загрузить продажи", JobKind.SALES, DebtsTap),
        (sends_debts, "Заменить долги", JobKind.DEBTS, SalesTap),
    ):
        job = Job(new_id(), scope.workspace, scope.actor, lead.id, None, kind, scope.workspace, {}, MANY + 1)
        async with company.work(scope) as unit:
            await unit.jobs.add(scope, job)
            await unit.commit()
        await send(lead)
        preview = lead.screen
        refused = await lead.taps(button)
        assert refused is not None
        assert refused.text == "Это уже сохранено."
        async with company.read(scope) as unit:
            [draft] = await unit.drafts.latest(lead.id, kind.value, 1)
        forged = other(draft=to_text(draft.id)).pack()
        await lead.presses(preview, {"text": "forged", "callback_data": forged})
        lead.sees("Эта таблица уже неактуальна")


async def test_whoever_bought_since_we_last_spoke_is_brought_up_again_and_nobody_for_what_was_before(
    company: Company,
) -> None:
    anna, lead = company.anna, company.lead
    clients = [await taxed(company, anna, "Ромашка", TAX), await client(company, anna, "Лютик")]
    company.clock.moves(timedelta(days=-5))  # the 13th: between the two sales
    scope = await company.scope(anna)
    for one in clients:
        async with company.work(scope) as unit:
            touch = a_touch(scope, one, Outcome.TALKED, company.clock.now())
            await unit.touches.add(scope, touch)
            await unit.commit()
        async with company.work(scope) as unit:
            known = await unit.clients.get(scope, one.id)
            await unit.clients.save(scope, known.resting(Ending.NOT_OURS))
            await unit.commit()
    company.clock.moves(timedelta(days=5))
    await sends(lead)
    await lead.taps("Загрузить продажи")
    async with company.read(scope) as unit:
        found = [(await unit.clients.get(scope, one.id)).status for one in clients]
    assert found == [Status.INACTIVE, Status.ACTIVE]


async def test_all_of_it_in_english(company_en: Company) -> None:
    anna, lead = company_en.anna, company_en.lead
    await client(company_en, anna, "Daisy")
    table = b"Date,Invoice,Customer,Product,Qty,Amount\n2026-11-17,7,Daisy,Cups,20,1200\n"
    await lead.sends_document("sales.csv", table)
    lead.sees("sales.csv: sales", "1 document", "New: 1 for £1,200")
    await lead.taps("Load sales")
    lead.sees("Sales are loaded", "New: 1 for £1,200")
    await open_card(anna, "Daisy")
    anna.sees("1 order for £1,200", "📦 Cups")
    for button in ("More", "What they buy", "🧾 £1,200", "Delivered"):
        await anna.taps(button)
    anna.sees("ask whether all has arrived")
