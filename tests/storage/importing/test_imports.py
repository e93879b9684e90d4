"""Many clients at once: all of them or none, whatever stops the writing; and what others know already."""

import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from signal import SIGKILL

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from sales.importing.cells.book import Book, Sheet
from sales.importing.joining.doubles import Wanted
from sales.importing.making.making import Making
from sales.importing.port import Batch, Record, Span, Which
from sales.importing.understanding import Setting, understand
from sales.reporting.counts import Figure
from sales.reporting.figures.behind import BEHIND
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.database import Database
from storage.schema.tables import clients, contacts, next_steps, orders, phones, touches
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, ZONE, a_client, a_contact, a_step, found, saved

KEY = 77
TABLES = (clients, contacts, phones, touches, orders, next_steps)
ROOT = Path(__file__).parents[3]
HEADINGS = ("Имя", "Телефон", "E-mail", "Дата последнего заказа", "Следующий шаг", "Дата следующего шага")

KILLED = """
import asyncio, os, signal, sys
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, found
from tests.storage.importing.test_imports import write

async def die(path):
    database = await Database.open(f"sqlite:///{path}", StandingClock(NOW))
    company = await found(database)
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(die(sys.argv[1]))
"""


@pytest.fixture
async def on_sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite:///{tmp_path}/touchbase.db", StandingClock(NOW))
    yield database
    await database.close()


async def staged(unit: UnitOfWork, scope: Scope, number: int = 3) -> Span:
    """An import that nobody sees yet."""
    told = [(f"Клиент {n}", f"+7912000{n:04}", "", "01.02.2025", "звонок", "30.11.2026") for n in range(number)]
    span = await unit.imports.loads.begin(scope)
    assert span is not None
    numbers = iter(range(span.first, span.last))
    made = Making(NOW, ZONE, new_id=lambda: next(numbers))
    for one in understand(Book((Sheet("", [HEADINGS, *told]),)), Setting("RU", "RUB", TODAY)).clients:
        made.add(one, scope.actor)
    await unit.imports.loads.stage(scope, span, unit.imports.loads.rows(scope, NOW).ready(made.batch))
    return span


async def write(unit: UnitOfWork, scope: Scope) -> None:
    """An import, all but its commit."""
    span = await staged(unit, scope)
    await unit.imports.loads.show(scope, span, Record(KEY, {}, span))


async def rows(database: Database) -> list[int]:
    """How many there are in each table."""
    async with database.work() as unit:
        return [await unit.transaction.scalar(select(func.count()).select_from(table)) for table in TABLES]


async def test_all_of_a_file_is_written(database: Database) -> None:
    company = await found(database)
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.commit()
    assert await rows(database) == [3] * 6


@pytest.mark.parametrize("table", [table.name for table in TABLES])
async def test_whichever_statement_fails_nothing_stays_and_a_second_try_works(on_sqlite: Database, table: str) -> None:
    database = on_sqlite
    company = await found(database)
    refusing = f"CREATE TRIGGER refusing BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END"
    async with database.transaction() as transaction:
        await transaction.run(text(refusing))
    async with database.work(company.anna) as unit:
        with pytest.raises(DBAPIError):
            await write(unit, company.anna)
    assert await rows(database) == [0] * 6
    async with database.transaction() as transaction:
        await transaction.run(text("DROP TRIGGER refusing"))
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.commit()
    assert await rows(database) == [3] * 6


@pytest.mark.long
async def test_a_process_killed_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "killed.db"
    died = subprocess.run([sys.executable, "-c", KILLED, str(file)], cwd=ROOT, check=False)
    assert died.returncode == -SIGKILL
    database = await Database.open(f"sqlite:///{file}", StandingClock(NOW))
    assert await rows(database) == [0] * 6
    await database.close()


async def test_what_is_known_is_told_of_the_whole_company_but_names_of_ones_own(database: Database) -> None:
    company = await found(database)
    other = await found(database, "Чужая")
    for scope, number in ((company.boris, "+79120000001"), (other.anna, "+79120000002")):
        known = a_client(scope, "Вектор")
        async with database.work(scope) as unit:
            await unit.clients.add(scope, known, [a_contact(known, "Пётр", number)])
            await unit.commit()
    wanted = Wanted(frozenset({"+79120000001", "+79120000002"}), frozenset(), frozenset(), frozenset({"вектор"}))
    async with database.read(company.anna) as unit:
        answer = await unit.imports.lookup.known(company.anna, wanted)
    assert [owned.owner for owned in answer.phones.values()] == [company.boris.actor]
    assert not answer.companies


async def test_clients_of_a_file_are_new_ones_of_nobody(database: Database) -> None:
    company = await found(database)
    since, until, as_of = NOW - timedelta(days=1), NOW + timedelta(days=1), AsOf(NOW, TODAY)
    await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.commit()
    async with database.read(company.lead) as unit:
        assert await unit.lists.by_owner(company.lead, sections.found(since, until), as_of) == {company.anna.actor: 1}
        new = BEHIND[Figure.NEW](company.anna.actor, since, until)
        behind = await unit.lists.page(company.lead, new, as_of, 0)
    assert [line.name for line in behind.lines] == ["Ромашка"]


async def test_a_client_who_got_a_step_meanwhile_keeps_it(database: Database) -> None:
    company = await found(database)
    (client,) = await saved(database, company.anna, "Ромашка")
    mine, late = a_step(company.anna, client), a_step(company.anna, client, TODAY + timedelta(days=3))
    async with database.work(company.anna) as unit:
        await unit.steps.add(company.anna, mine)
        await unit.imports.loads.write(unit.imports.loads.rows(company.anna, NOW).ready(Batch(steps=[late])))
        await unit.commit()
    async with database.read(company.anna) as unit:
        assert [step.id for step in await unit.steps.open_of(company.anna, client.id)] == [mine.id]


async def test_what_is_planned_for_an_imports_clients_is_told_by_member_and_day(database: Database) -> None:
    company = await found(database)
    (other,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.steps.add(company.anna, a_step(company.anna, other, date(2026, 11, 30)))
        await unit.commit()
    async with database.read(company.anna) as unit:
        planned = await unit.imports.first_calls.planned(company.anna, Which(KEY))
        assert planned == {(company.anna.actor, date(2026, 11, 30)): 3}
    async with database.read(company.boris) as unit:
        with pytest.raises(NotFound):
            await unit.imports.first_calls.planned(company.boris, Which(KEY))


async def test_whom_to_call_is_asked_with_whose_they_are_by_now(database: Database) -> None:
    company = await found(database)
    mine, asked, given = await saved(database, company.anna, "Ромашка", "Лютик", "Пион")
    async with database.work(company.lead) as unit:
        await unit.clients.save(company.lead, replace(asked, do_not_contact=True))
        await unit.clients.hand_over(company.lead, [given.id], company.anna.actor, company.boris.actor)
        await unit.commit()
    these = [mine.id, asked.id, given.id]
    async with database.work(company.lead) as unit:
        to_call = await unit.imports.first_calls.to_call(company.lead, these)
        assert to_call == {mine.id: company.anna.actor, given.id: company.boris.actor}
    async with database.work(company.anna) as unit:
        assert await unit.imports.first_calls.to_call(company.anna, these) == {mine.id: company.anna.actor}


async def test_nobody_takes_back_anothers_import(database: Database) -> None:
    company = await found(database)
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.commit()
    async with database.work(company.lead) as unit:
        with pytest.raises(NotFound):
            await unit.imports.undo.take_back(company.lead, Which(KEY), NOW)


async def test_an_import_is_taken_back_with_all_that_it_made(database: Database) -> None:
    company = await found(database)
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.commit()
    async with database.work(company.anna) as unit:
        taken = await unit.imports.undo.take_back(company.anna, Which(KEY), NOW)
        await unit.commit()
    assert (taken.removed.total(), taken.kept) == (3, 0)
    async with database.read(company.anna) as unit:
        assert not await unit.clients.lists.totals(company.anna)
        assert await unit.imports.past.earlier(company.anna, KEY) is None
