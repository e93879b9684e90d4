"""The bot is killed (kill -9) in the middle of long work, there and back: it goes on where it was, and says so."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from sales.clients.client import Client
from sales.company.members import Member, Person, Workspace
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person as Phone
from sandbox.server import serve
from storage.database import Database
from storage.schema.tables import clients
from tests.clock import StandingClock
from tests.e2e.running import TOKEN, Running, bot

CLIENTS = 6_000
ALL = "6 000 клиентов"
ROLES = {"Ольга": Role.OWNER, "Анна": Role.REP, "Борис": Role.REP}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


@pytest.mark.long
@pytest.mark.timeout(400)
async def test_a_kill_in_the_middle_of_long_work_loses_nothing_and_does_nothing_twice(url: str, tmp_path: Path) -> None:
    telegram = Telegram(TOKEN)
    phones = {name: telegram.person(name, language="ru", started=True) for name in ROLES}
    owner = phones["Ольга"]
    async with serve(telegram) as address, books_of(url) as books:
        anna, boris = await founded(books, phones)
        owner.hurried = True
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url) as running:
            await _removes_anna(owner)
            await _killed_in_the_middle(running, books, boris)
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url) as running:
            await owner.waits_for(ALL, seconds=120)
            assert await _owned(books) == {(boris, 2): CLIENTS}
            await owner.taps("Отменить передачу")
            await owner.waits_for("клиентов?", seconds=30)
            await owner.taps("Да, отменить")
            await _killed_in_the_middle(running, books, anna)
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url):
            await owner.waits_for(f"{ALL} вернулись", seconds=120)
            assert await _owned(books) == {(anna, 3): CLIENTS}


@asynccontextmanager
async def books_of(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url, StandingClock())
    yield database
    await database.close()


async def founded(books: Database, phones: dict[str, Phone], number: int = CLIENTS) -> tuple[int, int]:
    """Anna's and Boris's ids. Anna has all the clients."""
    workspace = Workspace(new_id(), "Ромашка", "RU", "RUB", "Europe/Moscow", "ru")
    scopes: dict[str, Scope] = {}
    now = StandingClock().now()
    async with books.work() as unit:
        await unit.workspaces.add(workspace)
        for name, role in ROLES.items():
            member = Member(new_id(), workspace.id, phones[name].id, name, role, since=now)
            await unit.people.put(Person(phones[name].id, "ru", name=name))
            await unit.members.add(member)
            scopes[name] = scope_of(workspace.id, member.id, role)
        await unit.commit()
    anna = scopes["Анна"]
    async with books.work(anna) as unit:
        for place in range(number):
            await unit.clients.add(anna, Client(new_id(), anna.actor, f"Клиент {place}", now))
        await unit.commit()
    return anna.actor, scopes["Борис"].actor


async def _removes_anna(owner: Phone) -> None:
    await owner.says("/team")
    for label in ("Анна", "Убрать из команды", "Борис", "Да, убрать"):
        await owner.waits_for(label if label != "Борис" else "Кому передать", seconds=60)
        await owner.taps(label)


async def _killed_in_the_middle(running: Running, books: Database, taker: int) -> None:
    async with asyncio.timeout(60):
        while not await _has(books, taker):
            await asyncio.sleep(0.001)
    running.process.kill()
    await running.process.wait()
    assert 0 < await _has(books, taker) < CLIENTS


async def _has(books: Database, member: int) -> int:
    return sum(number for (owner, _), number in (await _owned(books)).items() if owner == member)


async def _owned(books: Database) -> Counter[tuple[int, int]]:
    """How many clients are whose, by how often they were changed."""
    async with books.read() as unit:
        rows = await unit.transaction.rows(select(clients.c.owner_id, clients.c.version))
    return Counter((row.owner_id, row.version) for row in rows)
