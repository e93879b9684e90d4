"""*Break down*: every figure of a report opens its touches, told apart by what a lead asks, to the card and back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
from sales.reporting import slices
from sales.reporting.slices import COUNTS, By, Doing
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import Worded
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.sale import Sale
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.reporting.test_report import DAY, TODAY
from tests.handlers.sample_company import Company

FAIR = Entry(new_id(), DirectoryKind.SOURCE, None, "Выставка", 0)
HOUR = DAY / 24
AS_OF = AsOf(datetime.combine(TODAY, time(9), UTC), TODAY)


def _touches(company: Company, client: Client, member: int, outcomes: Iterable[Outcome]) -> list[Touch]:
    now = company.clock.now()
    whose = client.id, member, Channel.CALL, Direction.OUTGOING
    return [Touch(new_id(), *whose, one, now - HOUR * n, now) for n, one in enumerate(outcomes)]


async def _worked(company: Company, person: Person, client: Client, *outcomes: Outcome, amount: int = 0) -> None:
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client)
        for touch in _touches(company, client, scope.actor, outcomes):
            refused = touch.outcome is Outcome.REFUSED
            await unit.touches.add(scope, replace(touch, reason=Reason.PRICE if refused else None))
            if touch.outcome is Outcome.ORDER:
                await unit.orders.add(scope, Order(new_id(), client.id, scope.actor, touch.id, TODAY, amount))
        await unit.commit()


async def _client(company: Company, person: Person, name: str, city: str, source: int | None = None) -> Client:
    owner = (await company.scope(person)).actor
    return Client(new_id(), owner, name, company.clock.now() - 200 * DAY, city=city, source=source)


@pytest.fixture
async def sold(company: Company) -> Company:
    owner = await company.scope(company.owner)
    async with company.work(owner) as unit:
        await unit.directories.add(owner, FAIR)
        await unit.commit()
    astra = await _client(company, company.anna, "Астра", "Псков", FAIR.id)
    await _worked(company, company.anna, astra, Outcome.ORDER, Outcome.NO_ANSWER, amount=90_000_00)
    peony = await _client(company, company.boris, "Пион", "псков")
    await _worked(company, company.boris, peony, Outcome.REFUSED, Outcome.ORDER, amount=10_000_00)
    rose = await _client(company, company.boris, "Роза", "Тверь")
    await _worked(company, company.boris, rose, Outcome.GATEKEEPER)
    return company


async def test_a_lead_opens_the_calls_of_the_whole_team_with_outcome_time_and_who(sold: Company) -> None:
    lead = sold.lead
    await lead.says("/report")
    await lead.taps("Разбить")
    lead.sees("Крупнейший клиент: Астра, 90 000 ₽, 90 % всей суммы", "Что открыть или по чему разбить?")
    await lead.taps("Астра")
    assert lead.can_tap("Касание")
    await lead.taps("Назад")
    lead.sees("Что открыть или по чему разбить?")
    await lead.taps("Звонки · 5")
    lead.sees("Отчёт · Звонки: 5", "Астра: Заказ · Анна Петрова", "сегодня 10:00 · Пион: Отказ, Цена · Борис Иванов")
    await lead.taps("Астра")
    lead.sees("Астра")
    assert lead.can_tap("Касание")
    await lead.taps("Назад")
    lead.sees("Отчёт · Звонки: 5")
    await lead.taps("Назад")
    lead.sees("Что открыть или по чему разбить?")
    await lead.taps("Назад")
    lead.sees("Обратите внимание")
    await lead.taps("Касания · 5")
    await lead.taps("Назад")
    lead.sees("Обратите внимание")


CUTS: list[tuple[str, list[str], str, list[str]]] = [
    (
        "По источникам",
        ["Выставка: касаний 2, разговоров 1 (50 %), заказов 1 на 90 000 ₽", "Не указано: касаний 3"],
        "Выставка",
        ["Астра: Заказ", "Астра: Недозвон"],
    ),
    ("По городам", ["Псков: касаний 4, разговоров 3 (75 %), заказов 2 на 100 000 ₽"], "Тверь", ["Роза: Секретарь"]),
    ("По причинам отказа", ["Цена: отказов 1"], "Цена", ["Пион: Отказ, Цена"]),
    ("По часам", ["09:00: звонков 2, дозвонов 1 (50 %)"], "09:00", ["Астра: Недозвон", "Пион: Заказ"]),
    ("По товарам", ["Не указано: заказов 2 на 100 000 ₽"], "Не указано", ["Астра: Заказ, 90 000 ₽"]),
    (
        "На каком касании",
        ["1-е касание: заказов 2 на 100 000 ₽"],
        "1-е касание",
        ["Астра: Заказ, 90 000 ₽", "Пион: Заказ, 10 000 ₽"],
    ),
    ("По этапам", ["Заказы есть"], "🟢 Заказы есть", ["Астра: Заказ"]),
]

WITH_ORDERS = ("Выставка", "🟢 Заказы есть")  # touches of clients who ordered


async def test_a_cut_has_a_line_for_each_and_a_line_opens_its_touches(sold: Company) -> None:
    lead = sold.lead
    for by, lines, opens, touches in CUTS:
        await lead.says("/report")
        await lead.taps("Разбить")
        await lead.taps(by)
        lead.sees(f"Отчёт · {by}", *lines)
        await lead.taps(opens)
        lead.sees(f"{opens}: ", *touches)
        assert any(one.startswith("Заказы ·") for one in lead.buttons) == (opens in WITH_ORDERS)
        await lead.taps("Назад")
        lead.sees(f"Отчёт · {by}")
        await lead.taps("Назад")
        lead.sees("Что открыть или по чему разбить?")


async def _loaded(company: Company, person: Person, client: Client, *amounts: int) -> None:
    """Sales of a file: orders without a touch."""
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        for amount in amounts:
            sale = Sale(f"{amount} 2026", TODAY, amount)
            await unit.orders.add(scope, sale.order(new_id(), client.id, scope.actor))
        await unit.commit()


OF_CLIENTS = [
    ("По источникам", "Выставка"), ("По городам", "Псков"), ("По этапам", "🟢 Заказы есть"), ("По базам", "Постоянная"),
]  # fmt: skip


async def test_a_line_opens_all_orders_that_it_counts_with_sums_and_those_of_a_file(sold: Company) -> None:
    """Of whatever clients are told apart by; touches tell neither."""
    lead, anna = sold.lead, await sold.scope(sold.anna)
    async with sold.work(anna) as unit:
        astra = await unit.clients.get(anna, (await unit.clients.lists.find(anna, "Астра", 0)).lines[0].id)
    await _loaded(sold, sold.anna, astra, 30_000_00, 20_000_00, -5_000_00)
    await lead.says("/report")
    await lead.taps("Анна Петрова")
    await lead.taps("Разбить")
    for by, line in OF_CLIENTS:
        await lead.taps(by)
        lead.sees("касаний 2, разговоров 1 (50 %), заказов 3 на 135 000 ₽")
        await lead.taps(line)
        lead.does_not_see("₽")
        await lead.taps("Заказы · 3")
        lead.sees(f"{line} · Заказы: 3", *(f"Астра: Заказ, {paid} 000 ₽" for paid in (90, 30, 20)))
        lead.does_not_see("Недозвон")
        assert not lead.can_tap("Заказы · 3")
        await lead.taps("Астра")
        for back in (f"{line} · Заказы: 3", f"{line}: 2", by, "Что открыть или по чему разбить?"):
            await lead.taps("Назад")
            lead.sees(back)


async def test_a_line_of_a_file_alone_opens_its_orders_and_leads_back(sold: Company) -> None:
    lead, lily = sold.lead, await _client(sold, sold.anna, "Лилия", "Омск")
    scope = await sold.scope(sold.anna)
    async with sold.work(scope) as unit:
        await unit.clients.add(scope, lily)
        await unit.commit()
    await _loaded(sold, sold.anna, lily, 7_000_00)
    await lead.says("/report")
    for word in ("Разбить", "По городам", "Омск"):
        await lead.taps(word)
    lead.sees("Омск · Заказы: 1", "Лилия: Заказ, 7 000 ₽ · Анна Петрова")
    await lead.taps("Назад")
    lead.sees("Отчёт · По городам", "Омск: заказов 1 на 7 000 ₽")
    await lead.taps("Тверь")
    assert not any(one.startswith("Заказы") for one in lead.buttons)


@pytest.mark.parametrize("by", [By.PRODUCT, By.REASON, By.HOUR, By.CONTACT])
def test_what_is_no_matter_of_clients_lists_what_it_is_made_of(by: By) -> None:
    assert slices.opens(by, Doing.ORDERS) is COUNTS[by]


async def test_a_cut_of_another_period_is_a_tap_away(sold: Company) -> None:
    lead, anna = sold.lead, await sold.scope(sold.anna)
    long_ago = AS_OF.now - 12 * DAY
    async with sold.work(anna) as unit:
        astra = (await unit.clients.lists.find(anna, "Астра", 0)).lines[0].id
        whose = new_id(), astra, anna.actor, Channel.CALL, Direction.OUTGOING
        await unit.touches.add(anna, Touch(*whose, Outcome.TALKED, long_ago, long_ago))
        await unit.commit()
    await lead.says("/report")
    for word in ("Анна Петрова", "Разбить", "По источникам"):
        await lead.taps(word)
    lead.sees("Выставка: касаний 2")
    await lead.taps("Месяц")
    lead.sees("Анна Петрова · По источникам", "1–18 нояб.", "Выставка: касаний 3")
    await lead.taps("Выставка")
    lead.sees("Выставка: 3")
    await lead.taps("Назад")
    await lead.taps("Назад")
    lead.sees("Анна Петрова · Разбить", "1–18 нояб.")


async def test_of_a_rep_a_lead_breaks_down_what_that_rep_did(sold: Company) -> None:
    lead = sold.lead
    await lead.says("/report")
    await lead.taps("Борис Иванов")
    await lead.taps("Разбить")
    await lead.taps("Новые продажи · 1")
    lead.sees("Борис Иванов · Новые продажи: 1", "Пион: Заказ, 10 000 ₽")
    for _ in range(2):
        await lead.taps("Назад")
    lead.sees("Борис Иванов · 16–18 нояб.")


async def test_a_rep_breaks_down_the_own_work_and_nobody_elses(sold: Company) -> None:
    boris, anna = sold.boris, sold.anna
    await boris.says("/report")
    await boris.taps("Разбить")
    boris.does_not_see("Астра")
    await boris.taps("Назад")
    await boris.taps("Касания · 3")
    boris.sees("Отчёт · Касания: 3", "Пион: Отказ")
    boris.does_not_see("Астра", "Анна")
    await sold.lead.says("/report")
    await sold.lead.taps("Борис Иванов")
    for label in ("Касания · 3", "Разбить"):
        await anna.says("/report")
        await anna.presses(anna.screen, next(one for one in sold.lead.screen.buttons() if one["text"] == label))
        assert anna.toast == "Клиент не найден"


async def test_what_a_colleague_has_by_now_is_counted_and_not_shown(sold: Company) -> None:
    scope, to = await sold.scope(sold.lead), await sold.scope(sold.anna)
    boris = await sold.scope(sold.boris)
    async with sold.work(scope) as unit:
        given = (await unit.lists.page(scope, ClientFilter((Worded(frozenset({"пион"})),)), AS_OF, 0)).lines[0].id
        await unit.clients.hand_over(scope, [given], boris.actor, to.actor)
        await unit.commit()
    await sold.boris.says("/report")
    await sold.boris.taps("Касания · 3")
    sold.boris.sees("Касания: 3", "Роза", "И ещё 2 с клиентами, которые теперь у коллег.")
    sold.boris.does_not_see("Пион")


async def test_a_line_that_is_not_there_any_more_says_so(sold: Company) -> None:
    lead = sold.lead
    await lead.says("/report")
    await lead.taps("Разбить")
    await lead.taps("По городам")
    line = next(one for one in lead.screen.buttons() if one["text"] == "Тверь")
    scope = await sold.scope(sold.lead)
    async with sold.work(scope) as unit:
        rose = (await unit.lists.page(scope, ClientFilter((Worded(frozenset({"роза"})),)), AS_OF, 0)).lines[0].id
        card = await unit.clients.get(scope, rose)
        await unit.clients.save(scope, replace(card, city="Орёл"))
        await unit.commit()
    await lead.presses(lead.screen, line)
    assert lead.toast == "Клиент не найден"


async def test_a_company_without_a_touch_gets_one_sentence(company: Company) -> None:
    await company.lead.says("/report")
    company.lead.sees("За эти дни записей нет: отчёт оживёт с первым касанием.")
    company.lead.does_not_see("Попыток", "ни одной записи")


async def test_the_month_before_this_one_is_compared_with_the_one_before_it(sold: Company) -> None:
    lead = sold.lead
    await lead.says("/report")
    await lead.taps("Прошлый месяц", on=lead.screen)
    lead.sees("1–31 окт.", "В скобках: 1–30 сент.")
    await lead.says("/report квартал")
    lead.sees("1 окт. – 18 нояб.", "В скобках: 1 июл. – 18 авг.")


async def test_the_figures_are_broken_down_in_english(company_en: Company) -> None:
    daisy = await _client(company_en, company_en.anna, "Daisy", "York")
    await _worked(company_en, company_en.anna, daisy, Outcome.ORDER, amount=500_00)
    lead = company_en.lead
    await lead.says("/report")
    lead.sees("Calls: 1 (0), reached 1 (100%), decision makers 1")
    await lead.taps("Break down")
    lead.sees("The largest client: Daisy, £500, 100% of all")
    await lead.taps("By city")
    lead.sees("York: touches 1, conversations 1 (100%), orders 1 for £500")
    await lead.taps("York")
    await lead.taps("Orders · 1")
    lead.sees("York · Orders: 1", "Daisy: Order, £500")
