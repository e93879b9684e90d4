"""Two hosts with one token and two bases: whoever comes second answers nobody until the first is gone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from shutil import copy
from types import SimpleNamespace

import pytest
from aiogram.exceptions import TelegramConflictError, TelegramNetworkError
from aiogram.methods import GetUpdates

from bot.doors import newcomer, polling
from bot.doors.newcomer import Newcomer
from bot.process.settings import Settings
from bot.program.app import App
from sandbox import Telegram
from sandbox.server import serve
from storage.database import Database
from tests.bot.corridors import Ledger
from tests.bot.programs import Hurried, program, was_at_work
from tests.clock import StandingClock

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newcomer, "LISTENS", 5)  # a busy machine may keep who is at work from asking for a second
    monkeypatch.setattr(newcomer, "BETWEEN", 0.01)
    monkeypatch.setattr(newcomer, "PAUSE", (0.1, 0.3))
    monkeypatch.setattr(newcomer, "random", SimpleNamespace(uniform=_lots()))
    monkeypatch.setattr(polling, "TRUCE", 0)  # pauses are so short that a newcomer would seem to quarrel
    monkeypatch.setattr(polling, "GIVES_WAY", 0)


@pytest.fixture
async def second_base(ready_file: Path, tmp_path: Path, clock: StandingClock) -> AsyncIterator[Database]:
    copy(ready_file, tmp_path / "second.db")
    database = await Database.open(f"sqlite:///{tmp_path / 'second.db'}", clock)
    yield database
    await database.close()


@pytest.fixture
async def wired(settings: Settings, telegram: Telegram) -> AsyncIterator[Settings]:
    telegram.bot.feed = None
    async with serve(telegram) as address:
        yield settings.model_copy(update={"bot_api_url": address, "http_port": 0})


async def test_a_newcomer_answers_nobody_while_another_is_at_work_and_everybody_once_it_is_gone(
    wired: Settings, database: Database, second_base: Database, clock: StandingClock, telegram: Telegram
) -> None:
    people = [telegram.person(f"P{number}") for number in range(5)]
    async with AsyncExitStack() as running:
        async with program(wired, database, clock, telegram) as first:
            second = await running.enter_async_context(program(wired, second_base, clock, telegram, is_new=True))
            telegram.bot.settle = first.settle
            while not first.troubles.examination.sees_another():
                for person in people:
                    await person.says("/start")
            assert not second.at_work.is_set()
            assert await Ledger(second_base, clock).states() == {}
            assert [len(person.screens) for person in people] == [1] * 5  # strangers are answered once
        telegram.bot.settle = second.settle
        await second.at_work.wait()
        late = telegram.person("Поздняя")
        await late.says("/start")
        assert len(late.screens) == 1


async def test_of_two_newcomers_one_goes_to_work_and_what_came_meanwhile_is_answered_once(
    wired: Settings, database: Database, second_base: Database, clock: StandingClock, telegram: Telegram
) -> None:
    anna = telegram.person("Анна")
    anna.hurried = True
    await anna.says("/start")
    async with (
        program(wired, database, clock, telegram, is_new=True) as one,
        program(wired, second_base, clock, telegram, is_new=True) as other,
    ):
        await asyncio.wait([_task(one), _task(other)], return_when=asyncio.FIRST_COMPLETED)
        while not anna.screens:
            await asyncio.sleep(0.01)
        assert [one.at_work.is_set(), other.at_work.is_set()].count(True) == 1
    assert len(anna.screens) == 1


def _lots() -> Callable[[float, float], float]:
    """The shortest and the longest by turns: two real lots may fall together, and then both go to work and quarrel."""
    lots = cycle((0.0, 1.0))
    return lambda low, high: low + next(lots) * (high - low)


def _task(app: App) -> asyncio.Task[bool]:
    return asyncio.get_running_loop().create_task(app.at_work.wait())


@pytest.mark.parametrize(("ago", "is_known"), [(60, True), (180, False), (-180, False)])
async def test_a_base_that_was_at_work_a_moment_ago_starts_at_once(
    database: Database, clock: StandingClock, ago: int, is_known: bool
) -> None:
    await was_at_work(database, clock)
    clock.moves(timedelta(seconds=ago))
    assert await Newcomer(None, database, clock).was_at_work_lately() is is_known  # type: ignore[arg-type]


async def test_an_outage_is_no_silence(
    database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newcomer, "LISTENS", 0.05)
    deaf = Deaf(outages=20)
    assert await Newcomer(deaf, database, clock, Hurried())._is_alone() is False  # type: ignore[arg-type]
    assert deaf.outages == 0


async def test_what_somebody_else_takes_tells_of_them_too(database: Database, clock: StandingClock) -> None:
    """Where so much comes that no question is ever interrupted."""
    assert await Newcomer(Flooded(), database, clock)._is_alone() is False  # type: ignore[arg-type]


class Flooded:
    """Updates come all the time, and the oldest is gone each time."""

    def __init__(self) -> None:
        self._oldest = 0

    async def delete_webhook(self, *, drop_pending_updates: bool) -> bool:
        return not drop_pending_updates

    async def __call__(self, method: object, request_timeout: int) -> list[object]:
        self._oldest += 1
        return [{"update_id": self._oldest + number} for number in range(3)]


class Deaf:
    """A line to Telegram that is down for a while; then another bot is heard on it."""

    def __init__(self, outages: int) -> None:
        self.outages = outages

    async def delete_webhook(self, *, drop_pending_updates: bool) -> bool:
        return not drop_pending_updates

    async def __call__(self, method: object, request_timeout: int) -> list[object]:
        if self.outages:
            self.outages -= 1
            raise TelegramNetworkError(GetUpdates(), "down")
        raise TelegramConflictError(GetUpdates(), "terminated by other getUpdates request")
