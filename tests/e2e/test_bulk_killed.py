"""The bot is killed (kill -9) in the middle of an action on a list, there and back: each client is met exactly once."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from sales.work.step import StepState
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person as Phone
from sandbox.server import serve
from storage.database import Database
from storage.schema.tables import jobs, next_steps
from tests.e2e.running import TOKEN, Running, bot
from tests.e2e.test_long_work_killed import ROLES, books_of, founded

CLIENTS = 2_000
ALL = "2 000 клиентов"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


@pytest.mark.long
@pytest.mark.timeout(400)
async def test_a_kill_in_the_middle_of_an_action_on_a_list_meets_each_client_once(url: str, tmp_path: Path) -> None:
    telegram = Telegram(TOKEN)
    phones = {name: telegram.person(name, language="ru", started=True) for name in ROLES}
    anna = phones["Анна"]
    async with serve(telegram) as address, books_of(url) as books:
        await founded(books, phones, CLIENTS)
        anna.hurried = True
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url) as running:
            await _repeats(anna)
            await _killed_at(running, books, range(1, CLIENTS))
        there = await _done(books)
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url) as running:
            await anna.waits_for(f"{ALL}.", seconds=180)
            assert there < await _done(books) == CLIENTS
            assert Counter((await _planned(books)).values()) == {1: CLIENTS}
            await anna.taps("Вернуть как было")
            await _killed_at(running, books, range(1, CLIENTS))
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url):
            await anna.waits_for(f"Вернули как было: {ALL}", seconds=180)
            assert await _planned(books) == {}


async def _repeats(anna: Phone) -> None:
    """A visit each week, with all clients."""
    await anna.says("Клиенты")
    for seen, label in (
        ("Мои списки", "Все клиенты"),
        ("Все клиенты: 2", "Действия"),
        ("Повторять", "Повторять"),
        ("🚗 Приехать", "🚗 Приехать"),
        ("с каждым из", "Да, повторять"),
    ):
        await anna.waits_for(seen, seconds=60)
        await anna.taps(label)


async def _killed_at(running: Running, books: Database, planned: range) -> None:
    async with asyncio.timeout(90):
        while len(await _planned(books)) not in planned:
            await asyncio.sleep(0.001)
    running.process.kill()
    await running.process.wait()
    assert len(await _planned(books)) in planned


async def _planned(books: Database) -> Counter[int]:
    """How many open steps which clients have."""
    async with books.read() as unit:
        rows = await unit.transaction.rows(select(next_steps.c.client_id).where(next_steps.c.state == StepState.OPEN))
    return Counter(row.client_id for row in rows)


async def _done(books: Database) -> int:
    async with books.read() as unit:
        return int(await unit.transaction.scalar(select(jobs.c.done)))
