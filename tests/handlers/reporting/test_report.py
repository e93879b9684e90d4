"""/report as a lead reads it, down to the clients behind a figure, and as a rep reads it: one's own only."""

from datetime import date, timedelta

import pytest

from bot.program.app import App
from sales.clients.client import Client
from sales.ground.ids import new_id, to_text
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import TABLE, loaded

TODAY = date(2026, 11, 18)
DAY = timedelta(days=1)


async def did(
    company: Company,
    person: Person,
    name: str,
    *outcomes: tuple[Channel, Outcome],
    days_ago: int = 0,
    amount: int | None = None,
    known_for: int = 200,
) -> int:
    """A client of that person's, known for so many days, with touches of that day; an order's amount in roubles."""
    scope = await company.scope(person)
    at = company.clock.now() - days_ago * DAY
    client = Client(new_id(), scope.actor, name, company.clock.now() - known_for * DAY)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client)
        for channel, outcome in outcomes:
            touch = Touch(new_id(), client.id, scope.actor, channel, Direction.OUTGOING, outcome, at, at)
            await unit.touches.add(scope, touch)
            if outcome is Outcome.ORDER and amount is not None:
                order = Order(new_id(), client.id, scope.actor, touch.id, TODAY - days_ago * DAY, amount * 100)
                await unit.orders.add(scope, order)
        await unit.commit()
    return client.id


async def plans(company: Company, person: Person, client: int, due_on: date, kind: StepKind = StepKind.CALL) -> None:
    scope = await company.scope(person)
    step = NextStep(new_id(), client, scope.actor, kind, due_on, None, "Europe/Moscow")
    async with company.work(scope) as unit:
        await unit.steps.put(scope, step)
        await unit.commit()


CALL, VISIT, OFFER = Channel.CALL, Channel.VISIT, Channel.OFFER
NO_ANSWER, TALKED, SENT = (CALL, Outcome.NO_ANSWER), (CALL, Outcome.TALKED), (OFFER, Outcome.SENT)


@pytest.fixture
async def week(company: Company) -> Company:
    """Anna works, Boris doesn't; the week before was slower."""
    late = await did(company, company.anna, "Астра", NO_ANSWER, NO_ANSWER, TALKED)
    await plans(company, company.anna, late, TODAY - 2 * DAY)
    sold = await did(company, company.anna, "Пион", (VISIT, Outcome.ORDER), SENT, days_ago=2, amount=84_000)
    await plans(company, company.anna, sold, TODAY + DAY)
    await did(company, company.anna, "Роза", TALKED, days_ago=9)
    return company


async def test_a_company_that_begins_on_a_monday_reads_of_that_monday(company: Company) -> None:
    company.clock.moves(5 * DAY)
    await did(company, company.anna, "Астра", TALKED, known_for=0)
    await company.lead.says("/report")
    company.lead.sees("пн, 23 ноября", "Разговоров: 1")


async def test_a_lead_reads_the_week_of_the_team_and_its_exceptions(week: Company) -> None:
    lead = week.lead
    await lead.says("/report")
    lead.sees(
        "16–18 нояб.",
        "В скобках: 9–11 нояб.",
        "Разговоров: 2 (1)",
        "Попыток: 2 (0)",
        "Визиты: 1 (0)",
        "КП: 1 (0)",
        "Заказов: 1 (0) на 84 000 ₽ (0 ₽)",
        "Анна Петрова: без шага 1, просрочено 1",
        "Борис Иванов: ни одной записи",
    )
    text = lead.screen.text or ""
    assert text.index("без шага 1") < text.index("разговоров 2 (1)")
    periods = ["Сегодня", "Неделя", "Прошлая неделя", "Месяц", "Прошлый месяц", "Квартал", "Даты"]
    opened = ["Просрочено · 1", "Касания · 5", "Визиты · 1", "КП · 1", "Заказы · 1", "Разбить", "⭐ Ключевые"]
    opened += ["План", "График", "Excel"]
    left = ["Без шага · 1", "📅 Разложить по дням"]
    assert lead.buttons == ["Анна Петрова", "Борис Иванов", *left, *opened, *periods]


async def test_a_tap_on_a_rep_leads_to_the_clients_behind_each_figure_and_to_their_cards(week: Company) -> None:
    lead = week.lead
    await lead.says("📊 Отчёт")
    await lead.taps("Анна Петрова")
    await lead.taps("Без шага · 1")
    lead.sees("Анна Петрова · Без шага: 1", "Роза")
    await lead.taps("Назад")
    await lead.taps("Касания · 5")
    lead.sees("Астра: Недозвон", "Пион")
    await lead.taps("Астра")
    lead.sees("Астра")
    assert lead.can_tap("Касание")
    await lead.taps("Назад")
    lead.sees("Анна Петрова · Касания: 5")
    await lead.taps("Назад")
    await lead.taps("Назад")
    lead.sees("Обратите внимание")


@pytest.mark.parametrize(
    ("button", "names"),
    [
        ("Просрочено · 1", ["Астра"]),
        ("Визиты · 1", ["Пион"]),
        ("КП · 1", ["Пион"]),
        ("Заказы · 1", ["Пион"]),
    ],
)
async def test_behind_a_figure_are_its_own_clients(week: Company, button: str, names: list[str]) -> None:
    lead = week.lead
    await lead.says("/report")
    await lead.taps("Анна Петрова")
    await lead.taps(button)
    assert [one for one in lead.buttons if one not in ("Действия", "Excel")] == [*names, "Назад"]


async def test_behind_orders_stand_their_sums(week: Company) -> None:
    await did(week, week.anna, "Астра", (CALL, Outcome.ORDER), (CALL, Outcome.ORDER), amount=1_000)
    await did(week, week.anna, "Мак", (CALL, Outcome.ORDER))
    lead = week.lead
    await lead.says("/report")
    await lead.taps("Анна Петрова")
    await lead.taps("Заказы · 3")
    lead.sees("Пион: Заказ, 84 000 ₽", "Астра: Заказ, 1 000 ₽")


async def test_the_same_of_today_and_of_a_month(week: Company) -> None:
    lead = week.lead
    await lead.says("/report")
    await lead.taps("Сегодня", on=lead.screen)
    lead.sees("ср, 18 ноября", "Разговоров: 1 (0)")
    await lead.taps("Месяц")
    lead.sees("1–18 нояб.", "Разговоров: 3 (0)")


async def test_any_two_dates_are_typed_and_a_mistake_is_told_with_an_example(week: Company) -> None:
    lead = week.lead
    await lead.says("/report")
    await lead.taps("Даты")
    lead.sees("1.11-15.11")
    await lead.says("на прошлой неделе")
    lead.sees("Напишите одну или две даты, например: 1.11-15.11")
    await lead.says("1.11-15.11")
    lead.sees("1–15 нояб.", "Разговоров: 1 (0)")
    await lead.says("Астра")
    lead.does_not_see("Напишите одну или две даты")


async def test_dates_asked_for_on_a_members_report_are_that_members(week: Company) -> None:
    lead = week.lead
    await lead.says("/report")
    await lead.taps("Анна Петрова")
    await lead.taps("Даты")
    await lead.says("9.11.2026")
    lead.sees("Анна Петрова · пн, 9 ноября", "Разговоров: 1 (0)")


async def test_the_way_out_of_the_question_for_dates_forgets_it(week: Company) -> None:
    lead = week.lead
    await lead.says("/report")
    await lead.taps("Даты")
    await lead.taps("Назад")
    lead.sees("16–18 нояб.")
    await lead.says("1.11-15.11")
    lead.does_not_see("1–15 нояб.")


async def test_a_rep_reads_the_own_figures_only(week: Company) -> None:
    anna = week.anna
    await anna.says("/report")
    anna.sees("Разговоров: 2 (1)", "Просрочено сейчас: 1")
    anna.does_not_see("Борис", "Назад")
    await anna.taps("Просрочено · 1")
    await anna.taps("Астра")
    await anna.taps("Назад")
    await anna.taps("Назад")
    anna.sees("Разговоров: 2 (1)")
    await week.boris.says("/report")
    week.boris.sees("Нет ни одной записи.")


async def test_a_forged_tap_shows_a_rep_nobody_elses_report(week: Company) -> None:
    """As if a button of the lead's had come into a rep's chat."""
    lead, boris = week.lead, week.boris
    await lead.says("/report")
    anna = to_text((await week.me(week.anna)).member.id)
    button = next(one for one in lead.screen.buttons() if one["text"] == "Анна Петрова")
    assert anna in button["callback_data"]
    await boris.says("/report")
    await boris.presses(boris.screen, button)
    assert boris.toast == "Клиент не найден"
    await lead.taps("Анна Петрова")
    await boris.presses(boris.screen, next(one for one in lead.screen.buttons() if "Касания" in one["text"]))
    assert boris.toast == "Клиент не найден"
    boris.does_not_see("Астра")


async def test_a_long_list_is_leafed_through_eight_to_a_page(company: Company) -> None:
    for number in range(11):
        await did(company, company.anna, f"Клиент {number:02}", TALKED)
    lead = company.lead
    await lead.says("/report")
    await lead.taps("Анна Петрова")
    await lead.taps("Касания · 11")
    assert len([label for label in lead.buttons if "Клиент" in label]) == 8
    await lead.taps("›")
    assert len([label for label in lead.buttons if "Клиент" in label]) == 3
    await lead.taps(next(label for label in lead.buttons if "Клиент" in label))
    await lead.taps("Назад")
    lead.sees("2 / 2")


@pytest.mark.parametrize(
    ("language", "behind", "figure"),
    [("ru", "Новые клиенты · 1", "Новых клиентов: 1 (0)"), ("en", "New clients · 1", "New clients: 1 (0)")],
)
async def test_clients_of_a_file_are_nobodys_new_clients(
    language: str, behind: str, figure: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    anna, lead = company.anna, company.lead
    await loaded(anna, TABLE[language], language=language)
    await anna.says("/new Astra")
    for person in (anna, lead):
        await person.says("/report")
        person.sees(figure)
    await lead.taps({"ru": "Анна Петрова", "en": "Anna Peters"}[language])
    await lead.taps(behind)
    assert lead.buttons[:-3] == ["Astra"]


async def test_a_return_takes_its_money_from_the_sum(company: Company) -> None:
    await did(company, company.anna, "Астра", (CALL, Outcome.ORDER), amount=50_000)
    await did(company, company.anna, "Пион", (CALL, Outcome.ORDER), amount=-20_000)
    await company.anna.says("/report")
    company.anna.sees("Заказов: 1 (0) на 30 000 ₽")


async def test_the_report_is_the_same_in_english(company_en: Company) -> None:
    await did(company_en, company_en.anna, "Daisy", TALKED, NO_ANSWER)
    lead = company_en.lead
    await lead.says("/report")
    lead.sees(
        "Report",
        "Conversations: 1 (0)",
        "Attempts: 1 (0)",
        "Anna Peters: without a step 1",
        "Boris Ives: nothing recorded",
    )
    await lead.taps("Anna Peters")
    await lead.taps("Touches · 2")
    lead.sees("Anna Peters · Touches: 2", "today 07:00 · Daisy: Talked", "today 07:00 · Daisy: No answer")


async def test_a_period_may_stand_behind_the_command(week: Company) -> None:
    for words, shown in (
        ("сегодня", "ср, 18 ноября"),
        ("вчера", "вт, 17 ноября"),
        ("month", "1–18 нояб."),
        ("15.11-1.11", "1–15 нояб."),
        ("как дела", "Напишите одну или две даты, например: 1.11-15.11"),
    ):
        await week.lead.says(f"/report {words}")
        week.lead.sees(shown)
