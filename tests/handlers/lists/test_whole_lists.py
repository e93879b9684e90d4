"""Three questions of a new user, and a call planned with everybody of each answer: the taps are counted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from handlers.lists.choosing import filtering
from sales.actions.lists.bulk import planned
from sales.clients.client import Status
from sales.clients.grades import Grade, Worth
from sales.ground.ids import new_id
from sales.jobs.bulk import Out
from sales.jobs.job import JobKind
from sales.recording.slots import slot_of
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import Planned
from sales.standing.sections import KEPT_UP
from sales.work.step import NextStep, Plan, StepKind
from sandbox.people.person import Person
from storage.schema.tables import clients
from tests.handlers.idle.test_sentence import sells as has_products
from tests.handlers.importing.test_debts import sends
from tests.handlers.lists.acting import has_numbered, what_for
from tests.handlers.lists.test_clients import DAY, TODAY, has, talked, told
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

MOST = 6
ASLEEP = Worth(Grade.A, Grade.C, Grade.C)


async def test_what_clients_owe_and_a_call_with_each_of_them_are_six_taps_at_most(company: Company) -> None:
    anna, lead = company.anna, company.lead
    clients = await has_numbered(company, anna, 3)
    await sends(lead, "Клиент;Сумма долга\nКлиент 0;500\nКлиент 2;700\n")
    await lead.taps("Заменить долги")
    taps = ("Клиенты", "Мои списки", "Должны нам · 2", "Разложить по дням", "Да, разложить")
    await _tapped(anna, taps)
    anna.sees("Разложено по дням: 2 клиента")
    assert len(taps) <= MOST
    assert await what_for(company, clients) == [["Спросить об оплате"], [], ["Спросить об оплате"]]


async def test_products_that_are_named_with_a_card_open_are_a_list(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 2)
    await has_products(company, "Стаканы", "Крышки")
    await orders_something_of(anna, "Клиент 0", "Стаканы")
    company.clock.moves(timedelta(minutes=11))
    await open_card(anna, "Клиент 1")
    await anna.says("стаканы без крышек")
    anna.sees("Берут стаканы, не берут крышки: 1")
    assert anna.can_tap("Фильтр · 2")
    async with company.app.database.transaction() as transaction:
        await transaction.run(update(clients).where(clients.c.name == "Клиент 0").values(status=Status.INACTIVE))
    await _tapped(anna, ("Клиенты", "Товар", "Стаканы", "Показать · 0"))
    anna.sees("Неактивные не в счёт: 1.")
    await _tapped(anna, ("Фильтр · 1", "Статус", "Неактивный", "Показать · 1"))
    anna.does_not_see("не в счёт")


async def test_a_client_who_is_called_like_a_question_for_products_is_found(company: Company) -> None:
    anna = company.anna
    await has_products(company, "Стаканы", "Крышки")
    await client(company, anna, "Стаканы без забот на Мира", "")
    await anna.says("стаканы без забот")
    anna.sees("Стаканы без забот на Мира")
    anna.does_not_see("Такого товара")
    assert anna.can_tap("Касание")


async def test_who_buys_this_and_not_that_is_found_without_leaving_the_products(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 3)
    await has_products(company, "Стаканы", "Крышки")
    for name, goods in (("Клиент 0", "Стаканы"), ("Клиент 1", "стаканы, крышки"), ("Клиент 2", "Стаканы")):
        await orders_something_of(anna, name, goods)
    found = ("Клиенты", "Фильтр", "Товар", "Стаканы", "Не берут", "Крышки", "Показать · 2")
    await _tapped(anna, found)
    anna.sees("Берут стаканы, не берут крышки: 2")
    await anna.says("стаканы без крышек")
    anna.sees("Это про клиента")
    await anna.taps("Искать")
    anna.sees("Берут стаканы, не берут крышки: 2")
    company.clock.moves(timedelta(minutes=11))
    await anna.says("кто берёт стаканы, но не берёт крышки")
    anna.sees("Берут стаканы, не берут крышки: 2")
    shorter = ("Клиенты", "Товар", "Стаканы", "без: Крышки", "Разложить по дням", "Да, разложить")
    assert len(shorter) <= MOST
    with monkeypatch.context() as patched:
        patched.setattr(filtering, "MOST_BESIDE", 0)
        await _tapped(anna, shorter[:3])
        assert not anna.can_tap(shorter[3])
    await _tapped(anna, shorter)
    anna.sees("Разложено по дням: 2 клиента")
    assert await what_for(company, clients) == [["Предложить: крышки"], [], ["Предложить: крышки"]]


async def test_a_product_that_there_is_not_is_said_with_those_that_there_are(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 1)
    await anna.says("кто берёт соломинки")
    anna.sees("Среди товаров нет «соломинки»", "Товаров пока нет вовсе")
    await has_products(company, "Стаканы", "Крышки <б/у>")
    await anna.says("стаканы без соломинок")
    anna.sees("Среди товаров нет «соломинок»", "Есть: Стаканы, Крышки <б/у>.")
    await anna.taps("Товар")
    anna.sees("Берут")
    await orders_something_of(anna, "Клиент 0", "Стаканы")
    company.clock.moves(timedelta(minutes=11))
    await anna.says("кто не берёт крышки")
    anna.sees("Покупают у нас, не берут крышки <б/у>: 1")
    await anna.says("Клиент 0 без ответа")
    anna.does_not_see("Среди товаров нет «ответа»")


async def test_who_does_not_take_a_product_is_one_of_those_who_buy_something(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 4)
    await has_products(company, "Стаканы", "Крышки")
    for name, goods in (("Клиент 0", "Стаканы"), ("Клиент 1", "стаканы, крышки"), ("Клиент 2", "Стаканы")):
        await orders_something_of(anna, name, goods)
    company.clock.moves(timedelta(minutes=11))
    await anna.says("кто не берёт крышки")
    anna.sees("Покупают у нас, не берут крышки: 2")
    await _tapped(anna, ("Разложить по дням", "Да, разложить"))
    assert await what_for(company, clients) == [["Предложить: крышки"], [], ["Предложить: крышки"], []]
    await _tapped(anna, ("Клиенты", "Товар", "Не берут", "Крышки", "Показать · 3"))
    anna.sees("Не берут крышки: 3")


async def test_of_one_alone_it_is_not_said_that_each_has_a_day(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 2)
    await sends(company.lead, "Клиент;Сумма долга\nКлиент 0;500\nКлиент 1;700\n")
    await company.lead.taps("Заменить долги")
    await anna.says("Клиент 0 звонил, думает, перезвонить завтра")
    await anna.taps("Сохранить")
    await anna.says("должники")
    await anna.taps("Разложить по дням")
    anna.sees("«Спросить об оплате»: наметить с 2 клиентами?", "Новый звонок 1 клиенту: в рабочий день")
    anna.sees("С 1 разговор и так намечен (19 нояб.): это добавится к нему, день останется.")
    anna.does_not_see("Каждому")


async def test_debts_say_what_they_come_to_and_for_how_long_each_is_overdue(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 3)
    await sends(company.lead, "Клиент;Сумма долга;Дней просрочки\nКлиент 0;500;12\nКлиент 2;700;\n")
    await company.lead.taps("Заменить долги")
    await anna.says("кто нам должен")
    anna.sees("Должны нам: 2", "Всего 1 200 ₽")
    late, undated = "⚪ Клиент 0 · Пермь · 500 ₽ · ❗️12 дн.", "⚪ Клиент 2 · Пермь · 700 ₽"
    assert told(anna)[:2] == [late, undated]
    await anna.taps("Сортировка")
    assert anna.can_tap("✓ По просрочке")
    await anna.taps("Долг")
    assert told(anna)[:2] == [undated, late]
    await anna.says("кто больше всех должен")
    assert told(anna)[:2] == [undated, late]
    await company.lead.says("должники")
    assert told(company.lead)[0] == "⚪ Клиент 0 · Пермь · 500 ₽ · ❗️12 · Анна"


async def test_where_each_has_a_step_it_is_said_and_the_calls_can_be_begun(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await has_numbered(company, anna, 2)
    await sends(lead, "Клиент;Сумма долга\nКлиент 0;500\nКлиент 1;700\n")
    await lead.taps("Заменить долги")
    await anna.says("должники")
    for label in ("Разложить по дням", "Да, разложить"):
        await anna.taps(label)
    await anna.says("должники")
    await anna.taps("Разложить по дням")
    anna.sees("Здесь это делать уже не с кем", "у 2 такой шаг уже есть", "«Обзвон» покажет их по одному")
    await anna.taps("Обзвон")
    anna.sees("Клиент 1", "1 из 2")
    await lead.says("должники")
    await lead.taps("Разложить по дням")
    lead.sees("остаётся у своего менеджера")
    assert not [label for label in lead.buttons if "Обзвон" in label]


async def test_who_is_left_out_with_a_step_is_a_list_that_leads_back_to_the_question(company: Company) -> None:
    anna, lead = company.anna, company.lead
    clients = await has_numbered(company, anna, 4)
    await owe(company, 3)
    await visits_with(company, clients[1:], "Спросить об оплате")
    for person in (anna, lead):
        await person.says("должники")
        await person.taps("Разложить по дням")
        person.sees("Разложить по дням 1 клиента?", "у 2 такой шаг уже есть")
        await person.taps("У кого уже есть шаг · 2")
        person.sees("Должны нам, активные, шаг: «Спросить об оплате»: 2")
        assert [label.startswith("⚪ Клиент") for label in person.buttons[:3]] == [True, True, False]
        await person.taps("Назад")
        person.sees("Разложить по дням 1 клиента?")
    await anna.taps("Да, разложить")
    await anna.says("должники")
    await anna.taps("Разложить по дням")
    assert anna.can_tap("У кого уже есть шаг · 3")


async def test_to_a_talk_that_is_planned_the_reason_is_added_and_taken_away_again(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 3)
    await owe(company, 3)
    await visits_with(company, clients[1:], "поздравить")
    taps = ("Клиенты", "Мои списки", "Должны нам · 3", "Разложить по дням", "Да, разложить")
    assert len(taps) <= MOST
    await _tapped(anna, taps)
    anna.sees("Разложено по дням: 1 клиент, 19 нояб.", "Дописано к уже намеченному разговору у 2 клиентов")
    both = ["поздравить; Спросить об оплате"]
    assert await what_for(company, clients) == [["Спросить об оплате"], both, both]
    await anna.taps("Вернуть как было")
    await company.app.tick()
    anna.sees("Вернули как было: 3 клиента")
    assert await what_for(company, clients) == [[], ["поздравить"], ["поздравить"]]


async def test_whoever_wants_it_leaves_what_is_planned_as_it_is(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 3)
    await owe(company, 3)
    await visits_with(company, clients[1:], "поздравить")
    await anna.says("должники")
    await _tapped(anna, ("Действия · 3", "Разложить по дням · 3", "Только новые · 1"))
    anna.sees("Разложено по дням: 1 клиент", "Не войдут: у 2 уже есть шаг")
    assert await what_for(company, clients) == [["Спросить об оплате"], ["поздравить"], ["поздравить"]]
    await anna.says("должники")
    await anna.taps("Разложить по дням")
    anna.sees("Добавить «Спросить об оплате» к шагам 2 клиентов?")
    await anna.taps("Добавить к шагу")
    assert await what_for(company, clients[1:]) == [["поздравить; Спросить об оплате"]] * 2
    await anna.says("должники")
    await anna.taps("Действия · 3")
    assert not [label for label in anna.buttons if "Разложить" in label]


async def owe(company: Company, clients: int) -> None:
    owed = "".join(f"Клиент {place};{500 + 100 * place}\n" for place in range(clients))
    await sends(company.lead, f"Клиент;Сумма долга\n{owed}")
    await company.lead.taps("Заменить долги")


async def visits_with(company: Company, clients: Sequence[int], note: str) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        for client in clients:
            step = NextStep(new_id(), client, scope.actor, StepKind.VISIT, TODAY + DAY, None, "Europe/Moscow")
            await unit.steps.add(scope, replace(step, note=note, slot=slot_of(note)))
        await unit.commit()


def test_what_a_list_wants_already_is_not_wanted_twice_of_those_who_have_a_step() -> None:
    theirs = planned(JobKind.SPREAD, ClientFilter((KEPT_UP,)), "", Out.PLANNED)
    assert theirs == ClientFilter((KEPT_UP, Planned(Plan.ANY)), Order.NEXT_STEP)


async def test_who_was_looked_for_by_silence_says_how_long_it_lasts(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Пион", talked(company, 20, orders=1, on=TODAY - 280 * DAY))
    await has(company, anna, "Вишня", talked(company, 20, orders=1, on=TODAY - 20 * DAY))
    await has(company, anna, "Астра", talked(company, 20))
    await anna.says("кто давно не покупал")
    anna.sees("Давно не покупали: 1")
    assert told(anna)[0] == "🟢 Пион · 9 мес. · 32 000 ₽"
    await _tapped(anna, ("Клиенты", "Фильтр", "Последнее касание", "за последние 30 дн.", "Показать · 3"))
    assert told(anna)[0] == "🔘 Астра · 20 дн."


async def test_big_ones_asleep_say_how_long_they_have_been(company: Company) -> None:
    anna = company.anna
    client = await has(company, anna, "Пион", talked(company, 20, orders=1, on=TODAY - 280 * DAY))
    async with company.database.transaction() as transaction:
        await transaction.run(update(clients).where(clients.c.id == client), {"worth": ASLEEP})
    await anna.says("спящие")
    anna.sees("Спящие крупные: 1")
    assert told(anna)[0] == "🟢 Пион · 9 мес. · 32 000 ₽"


async def _tapped(person: Person, labels: tuple[str, ...]) -> None:
    """The first may be a key of the menu, which is words."""
    for label in labels:
        await (person.says(label) if label == "Клиенты" else person.taps(label))


async def orders_something_of(person: Person, name: str, goods: str) -> None:
    await person.says(f"/find {name}")
    for label in ("Касание", "Заказ", "Пропустить"):
        await person.taps(label)
    await person.says(goods)
    await person.taps("Не планировать")
