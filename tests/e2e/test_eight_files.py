"""Eight reps of a company send a file at the same moment: each sees and loads it, no file is blamed for the crowd."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.process.clock import SystemClock
from sales.actions import workspaces
from sales.company.founding_draft import FoundingDraft
from sales.company.members import Member
from sales.company.members import Person as Account
from sales.ground.ids import new_id
from sales.ground.scope import Role, scope_of
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.server import serve
from storage.database import Database
from tests.e2e.running import TOKEN, bot
from tests.handlers.sent_files import loads

pytestmark = pytest.mark.long  # a bot and eight reading processes

REPS = 8
ROWS = 40


async def test_of_eight_who_send_a_file_at_the_same_moment_nobody_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "touchbase.db"
    telegram = Telegram(TOKEN)
    reps = [telegram.person(f"Анна {number}", language="ru", started=True) for number in range(REPS)]
    await _founded(file, reps)
    async with serve(telegram) as address, bot(address, file):
        await asyncio.gather(*(_sends(rep, number) for number, rep in enumerate(reps)))
        await asyncio.gather(*(_loads(rep) for rep in reps))
    with closing(sqlite3.connect(file)) as books:
        told = books.execute("SELECT owner_id, count(*) FROM clients GROUP BY owner_id").fetchall()
    assert [number for _, number in told] == [ROWS] * REPS


async def _sends(rep: Person, number: int) -> None:
    rows = (f"Клиент {number}{row:02};+7912{number:03}{row:04};звонить" for row in range(ROWS))
    rep.hurried = True
    await rep.sends_document("base.csv", "\n".join(("Имя;Телефон;Комментарий", *rows)).encode())
    await rep.waits_for("вот как я это понимаю", seconds=90)


async def _loads(rep: Person) -> None:
    await loads(rep)
    await rep.waits_for("Сохранено", seconds=90)


async def _founded(file: Path, reps: list[Person]) -> None:
    """Before the bot is there: the first one owns the company, all the others are its reps."""
    clock = SystemClock()
    base = await Database.open(f"sqlite:///{file}", clock)
    accounts = [Account(rep.id, "ru", name=rep.account.first_name) for rep in reps]
    async with base.work() as unit:
        for account in accounts:
            await unit.people.put(account)
        draft = FoundingDraft(new_id(), "RU", "RUB", "Europe/Moscow", name="Ромашка")
        me = await workspaces.found(unit, draft, accounts[0], clock.now())
        await unit.commit()
    company = me.workspace.id
    async with base.work(scope_of(company, me.member.id, Role.OWNER)) as unit:
        for account in accounts[1:]:
            await unit.members.add(Member(new_id(), company, account.id, account.name, Role.REP, since=clock.now()))
        await unit.commit()
    await base.close()
