"""Dialogue: after a load its first calls are spread over days, so many a day; however many there are, others get on."""

import asyncio
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.program.app import App
from sales.actions.importing import first_calls
from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.clients.grades import Grade, Worth
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.importing.port import Batch
from sales.recording.spreading import FURTHEST
from sandbox.doors.telegram import Telegram
from storage.schema.tables import audit
from tests.clock import StandingClock
from tests.handlers.day.substituted import FIRST, LAST, goes_away
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import base, loaded, wholes

ROWS = "".join(f"Клиент {number:02};+7 912 000-{number:04}\n" for number in range(25))
WORDS = {
    "ru": ("Разложить по дням", "25 клиентов ждут", "по 10 в день каждому", "Запланировано звонков: 25"),
    "en": ("Spread over days", "25 clients wait", "10 a day each", "Planned: 25 calls"),
}


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten steps are many parts."""
    monkeypatch.setattr(first_calls, "AT_ONCE", 3)


async def _planned(company: Company) -> dict[str, date]:
    """When whom is to be called."""
    return {one.client.name: step.due_on for one in await wholes(company, company.anna) for step in one.steps}


@pytest.mark.usefixtures("in_parts")
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_first_calls_are_spread_over_working_days(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company, (days, waiting, ten, planned) = await founded(telegram, app, clock, language), WORDS[language]
    anna = company.anna
    await goes_away(company, anna, None, FIRST + timedelta(days=1), LAST)
    await loaded(anna, f"Имя;Телефон\n{ROWS}", language=language)
    await anna.taps(days)
    anna.sees(waiting)
    await anna.taps(ten)
    anna.sees(planned)
    calls = Counter((await _planned(company)).values())
    assert [calls[day] for day in sorted(calls)] == [10, 10, 5]
    assert all(day.weekday() < 5 and day > LAST for day in calls)


@pytest.mark.parametrize("done", [1, 10, 13, 24])
async def test_a_try_after_a_crash_plans_what_is_left_as_if_nothing_had_been(company: Company, done: int) -> None:
    """As if the bot had been killed when so many steps were written."""
    anna = company.anna
    await loaded(anna, f"Имя;Телефон\n{ROWS}")
    scope, today = await company.scope(anna), company.clock.now().date()
    calendars = {scope.actor: WorkCalendar(WEEKDAYS, "RU")}
    everything = first_calls.spread(await _lines(company), 10, today, "Europe/Moscow", calendars, {})
    async with company.work(scope) as unit:
        await unit.imports.loads.write(
            unit.imports.loads.rows(scope, company.clock.now()).ready(Batch(steps=everything[:done]))
        )
        await unit.commit()
    await anna.taps("Разложить по дням")
    await anna.taps("по 10 в день каждому")
    names = {line.id: line.name for line in await _lines(company)}
    assert await _planned(company) == {names[step.client]: step.due_on for step in everything}


async def _lines(company: Company) -> list[ClientLine]:
    """By name: none of them is more urgent than another."""
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return [line for page in range(4) for line in (await unit.clients.lists.find(scope, "", page)).lines]


def test_those_due_for_a_call_come_first_then_the_most_worth_then_the_longest_silent() -> None:
    today, met = date(2026, 11, 19), datetime(2026, 1, 1, tzinfo=UTC)
    lines = [
        ClientLine(1, 1, "молчит", Facts(last_touch_at=met)),
        ClientLine(2, 1, "новый", Facts()),
        ClientLine(3, 1, "говорили", Facts(last_touch_at=met + timedelta(days=9))),
        ClientLine(4, 1, "покупал", Facts(order_sum=500, last_touch_at=met)),
        ClientLine(5, 1, "много", Facts(order_sum=900), worth=Worth(Grade.A, Grade.C, Grade.C)),
        ClientLine(6, 1, "мало", Facts(order_sum=100), worth=Worth(Grade.C, Grade.A, Grade.A)),
        ClientLine(7, 1, "пора", Facts(last_touch_at=met), call_on=today),
    ]
    ranked = [line.name for line in first_calls.by_priority(lines, today)]
    assert ranked == ["пора", "много", "мало", "покупал", "новый", "молчит", "говорили"]


async def test_a_number_that_no_button_offers_plans_nothing(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон\n{ROWS}")
    await anna.taps("Разложить по дням")
    ten = next(one for one in anna.screen.buttons() if "по 10" in one["text"])
    await anna.presses(anna.screen, {**ten, "callback_data": ten["callback_data"].replace(":10:", ":1:")})
    assert not await _planned(company)
    await anna.taps("по 10 в день каждому")
    assert len(await _planned(company)) == 25


@pytest.mark.usefixtures("in_parts")
async def test_undo_takes_the_first_calls_of_all_parts_away(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон\n{ROWS}")
    await anna.taps("Разложить по дням")
    await anna.taps("по 10 в день каждому")
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    anna.sees("Убрано: 25 клиентов")
    assert not await base(company, anna)
    assert not await _planned(company)


@pytest.mark.usefixtures("in_parts")
async def test_every_first_call_is_told_in_the_audit_with_the_part_it_was_written_in(company: Company) -> None:
    anna = company.anna
    await loaded(anna, f"Имя;Телефон\n{ROWS}")
    await anna.taps("Разложить по дням")
    await anna.taps("по 10 в день каждому")
    async with company.database.read(await company.scope(anna)) as unit:
        told = await unit.transaction.rows(select(audit.c.changes).where(audit.c.changes.is_not(None)))
    notes = [change["new"] for row in told for change in row.changes if change["table"] == "imports"]
    assert [note["steps"] for note in notes if "made" not in note] == [3] * 8 + [1]


@pytest.mark.usefixtures("in_parts")
async def test_whoever_is_handed_over_meanwhile_gets_no_call_of_the_manager_before(company: Company) -> None:
    """While the first parts are written."""
    anna, boris = company.anna, (await company.me(company.boris)).member
    await loaded(anna, f"Имя;Телефон\n{ROWS}")
    scope, lead = await company.scope(anna), await company.scope(company.lead)
    last = max(line.id for line in await _lines(company))
    await anna.taps("Разложить по дням")
    async with asyncio.TaskGroup() as together:
        together.create_task(anna.taps("по 10 в день каждому"))
        await _when_some_are_planned(company)
        async with company.work(lead) as unit:
            await unit.clients.hand_over(lead, [last], scope.actor, boris.id)
            await unit.commit()
    (given,) = await base(company, company.boris)
    assert given.id == last
    assert {step.member for one in await wholes(company, company.boris) for step in one.steps} <= {boris.id}


async def _when_some_are_planned(company: Company) -> None:
    while not await _planned(company):
        await asyncio.sleep(0.001)


async def test_calls_are_planned_at_most_sixty_working_days_ahead_and_the_rest_waits(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_calls, "FURTHEST", 1)
    anna = company.anna
    await loaded(anna, f"Имя;Телефон\n{ROWS}")
    await anna.taps("Разложить по дням")
    anna.sees("25 клиентов ждут", "остальные пока без шага", "по 20 в день каждому")
    await anna.taps("по 20 в день каждому")
    anna.sees("Запланировано звонков: 20", "Пока без шага: 5")
    assert len(set((await _planned(company)).values())) == 1


def test_nobody_is_to_be_called_further_ahead_than_sixty_working_days() -> None:
    assert FURTHEST == 60


async def test_who_has_no_number_gets_no_call(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Имя;Телефон;E-mail\nДуб;+7 912 000-0001;\nКлён;;klen@les.example\nЯсень;;\n")
    await anna.taps("Разложить по дням")
    anna.sees("1 клиент ждёт")
    await anna.taps("в день каждому")
    assert [*await _planned(company)] == ["Дуб"]
