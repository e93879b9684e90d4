"""Telegram's silence holds for all processes, to the second; one process at a time sends what nobody waits for."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import pytest
from aiogram import Bot
from sqlalchemy import update

from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from sandbox import Pace, Telegram
from sandbox.doors.session import InProcessSession
from sandbox.people.person import Person
from storage.database import Database
from storage.engine.dialects import DatabaseTime
from storage.schema.tables import dispatch as table
from storage.traffic import dispatch
from storage.traffic.outbox import Sending
from tests.bot.conftest import TOKEN
from tests.clock import StandingClock


class Calls:
    """When messages were asked for, and until when Telegram wanted none."""

    def __init__(self, telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
        self.early = 0
        self.floods = 0
        self._until = 0.0
        self._ask = telegram.request
        monkeypatch.setattr(telegram, "request", self._asked)

    async def _asked(self, token: str, method: str, values: Mapping[str, Any], uploads: Any) -> Any:
        self.early += time.monotonic() < self._until
        answer = await self._ask(token, method, values, uploads)
        if answer.status == 429:
            self.floods += 1
            self._until = time.monotonic() + 0.99
        return answer


@pytest.fixture
def calls(app: App, telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> Calls:
    return Calls(telegram, monkeypatch)


@pytest.fixture
async def other(app: App, settings: Settings, telegram: Telegram, clock: StandingClock) -> AsyncIterator[App]:
    """A second process of the same bot."""
    database = await Database.open(settings.database, clock)
    other = build(settings, database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
    yield other
    await other.outbox.end()
    await database.close()


async def ordered(database: Database, clock: StandingClock, persons: Sequence[Person]) -> None:
    async with database.work() as unit:
        for person in persons:
            await unit.outbox.add(key=str(person.id), person=person.id, due_at=clock.now(), kind="apology", data={})
        await unit.commit()


def received(persons: Sequence[Person]) -> list[int]:
    return [len(person.screens) for person in persons]


async def test_nothing_is_sent_before_telegram_allows_it(
    app: App, telegram: Telegram, clock: StandingClock, calls: Calls
) -> None:
    crowd = [telegram.person(f"P{number}", started=True) for number in range(10)]
    telegram.faults.flood(1, "sendMessage", chat=crowd[4].id)
    await ordered(app.database, clock, crowd)
    await app.tick()
    assert received(crowd) == [1] * 10
    assert (calls.floods, calls.early) == (1, 0)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("people", [20, pytest.param(200, marks=pytest.mark.long)])
async def test_two_processes_send_as_one(
    app: App, other: App, telegram: Telegram, clock: StandingClock, calls: Calls, people: int
) -> None:
    crowd = [telegram.person(f"P{number}", started=True) for number in range(people)]
    telegram.pace = Pace(30, 1)
    telegram.faults.flood(1, "sendMessage", chat=crowd[4].id)
    await ordered(app.database, clock, crowd)
    while received(crowd) != [1] * people:
        await asyncio.gather(app.outbox.tick(), other.outbox.tick())
    assert (calls.floods, calls.early) == (1, 0)


async def test_a_silence_that_an_answer_met_holds_for_the_outbox_of_every_process(
    app: App, telegram: Telegram, clock: StandingClock
) -> None:
    anna = telegram.person("Анна", started=True)
    await ordered(app.database, clock, [anna])
    async with app.database.transaction() as transaction:
        await dispatch.tell(transaction, 3600, 0)
        await dispatch.tell(transaction, 1, 0)
        assert (await dispatch.standing(transaction)).silent_for > 3000
    app.outbox._dispatch._looks_at = 0
    await app.outbox._dispatch.may_send()
    assert app.outbox._pace.is_silent  # for what it has claimed before
    async with app.database.transaction() as transaction:
        assert await Sending("another").claim(transaction, clock.now()) is None
        await transaction.run(update(table).values(silent_until=DatabaseTime(-1)))
        assert await Sending("another").claim(transaction, clock.now()) is not None


async def test_whoever_sends_is_followed_by_another_once_the_lease_is_over(
    app: App, telegram: Telegram, clock: StandingClock
) -> None:
    anna = telegram.person("Анна", started=True)
    await ordered(app.database, clock, [anna])
    async with app.database.transaction() as transaction:
        await dispatch.take(transaction, "another")
    await app.outbox.tick()
    assert received([anna]) == [0]
    async with app.database.transaction() as transaction:
        await transaction.run(update(table).values(lease_until=DatabaseTime(-1)))
    app.outbox._dispatch._looks_at = 0
    await app.outbox.tick()
    assert received([anna]) == [1]


async def test_answers_of_other_processes_are_made_way_for(app: App, telegram: Telegram, clock: StandingClock) -> None:
    told: list[int] = []
    app.outbox._pace.said = told.append  # type: ignore[method-assign, assignment]
    for answers in (0, 5):
        async with app.database.transaction() as transaction:
            await dispatch.tell(transaction, 0, answers)
        app.outbox._dispatch._looks_at = 0
        await app.outbox._dispatch.may_send()
    assert told == [0, 5]
