"""The bot is killed (kill -9) in the middle of a merge, there and back: it goes on where it was, and loses nothing."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sales.clients.client import Client
from sales.company.members import Member, Person, Workspace
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person as Phone
from sandbox.server import serve
from storage.database import Database
from storage.schema.tables import touches
from tests.clock import StandingClock
from tests.e2e.running import TOKEN, Running, bot

TOUCHES = 6_000


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


@pytest.mark.long
@pytest.mark.timeout(400)
async def test_a_kill_in_the_middle_of_a_merge_loses_no_touch_and_moves_none_twice(url: str, tmp_path: Path) -> None:
    telegram = Telegram(TOKEN)
    anna = telegram.person("Анна", language="ru", started=True)
    async with serve(telegram) as address:
        books = await Database.open(url, StandingClock())
        kept, old = await _founded(books, anna)
        anna.hurried = True
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url) as running:
            await _merges(anna)
            await _killed_in_the_middle(running, books, kept)
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url) as running:
            await anna.waits_for("одна карточка", seconds=120)
            assert (await _has(books, kept), await _has(books, old)) == (TOUCHES, 0)
            await anna.taps("Отменить объединение")
            await _killed_in_the_middle(running, books, old)
        async with bot(address, tmp_path / "touchbase.db", DATABASE_URL=url):
            await anna.waits_for("Снова две карточки", seconds=120)
            assert (await _has(books, kept), await _has(books, old)) == (0, TOUCHES)
        await books.close()


async def _founded(books: Database, anna: Phone) -> tuple[int, int]:
    """One card with nothing, one with all the touches."""
    now = StandingClock().now()
    workspace = Workspace(new_id(), "Ромашка", "RU", "RUB", "Europe/Moscow", "ru")
    member = Member(new_id(), workspace.id, anna.id, "Анна", Role.OWNER, since=now)
    scope = scope_of(workspace.id, member.id, member.role)
    async with books.work() as unit:
        await unit.workspaces.add(workspace)
        await unit.people.put(Person(anna.id, "ru", name="Анна"))
        await unit.members.add(member)
        await unit.commit()
    kept, old = (Client(new_id(), member.id, name, now) for name in ("Лютик", "ООО Лютик"))
    async with books.work(scope) as unit:
        for client in (kept, old):
            await unit.clients.add(scope, client)
        for _ in range(TOUCHES):
            await unit.touches.add(scope, _touch(scope, old))
        await unit.commit()
    return kept.id, old.id


def _touch(scope: Scope, client: Client) -> Touch:
    at = client.created_at
    return Touch(new_id(), client.id, scope.actor, Channel.CALL, Direction.OUTGOING, Outcome.TALKED, at, at)


async def _merges(anna: Phone) -> None:
    """On the screen that was asked for: by the machine's clock a late morning may come below it."""
    await anna.says("/find Лютик")
    await anna.waits_for("⚪ Лютик", seconds=60)
    asked = anna.screen
    for label, seen in (("⚪ Лютик", "Ещё"), ("Ещё", "Объединить"), ("Объединить", "тот же клиент")):
        await anna.taps(label, asked)
        await anna.waits_for(seen, seconds=60)
    await anna.taps("ООО Лютик", asked)
    await anna.waits_for("Сделать из двух", seconds=60)
    await anna.taps("Объединить", asked)


async def _killed_in_the_middle(running: Running, books: Database, client: int) -> None:
    async with asyncio.timeout(60):
        while not await _has(books, client):
            await asyncio.sleep(0.001)
    running.process.kill()
    await running.process.wait()
    assert 0 < await _has(books, client) < TOUCHES


async def _has(books: Database, client: int) -> int:
    async with books.read() as unit:
        counted = select(func.count()).select_from(touches).where(touches.c.client_id == client)
        return int(await unit.transaction.scalar(counted))
