"""A unit of work: all of it or nothing, once, whoever is cancelled, and what was said to be saved is on the disk."""

import asyncio
import sqlite3
import stat
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError

from sales.actions import ports
from sales.company.directories import DirectoryKind, Entry
from sales.ground.errors import Stale, StepTaken
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from storage.database import Database
from storage.engine.dialects import DatabaseTime
from storage.schema.columns import LocalDate, Utc, as_json
from storage.schema.tables import inbox
from storage.traffic.claims import DoneMark
from storage.traffic.inbox import LeaseLost
from storage.unit import Unit
from tests.clock import StandingClock
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, Company, a_client, a_step, a_touch, saved

WRITERS = 12


def _is_what_the_rules_ask_for(unit: Unit, database: Database) -> tuple[ports.UnitOfWork, ports.Work]:
    """For the type checker: every repository satisfies its port."""
    return unit, database.work


async def test_without_commit_nothing_stays(database: Database, company: Company, seen: Seen) -> None:
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, a_client(company.anna))

    async def fail() -> None:
        async with database.work(company.anna) as unit:
            await unit.clients.add(company.anna, a_client(company.anna))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await seen("SELECT id FROM clients") == []


async def test_a_unit_of_work_commits_once(database: Database, company: Company) -> None:
    async with database.work(company.anna) as unit:
        await unit.commit()
        with pytest.raises(RuntimeError, match="once"):
            await unit.commit()


async def test_reading_never_commits_and_never_writes(database: Database, company: Company, seen: Seen) -> None:
    async with database.read(company.anna) as unit:
        with pytest.raises(RuntimeError, match="never"):
            await unit.commit()
        await unit.clients.add(company.anna, a_client(company.anna))
        with pytest.raises(DBAPIError, match=r"read.?only"):
            await unit.clients.lists.totals(company.anna)
    assert await seen("SELECT id FROM clients") == []


async def test_one_task_has_one_unit_of_work_at_a_time(database: Database, company: Company) -> None:
    async with database.work(company.anna):
        assert (database.open_here, database.open_units) == (True, 1)
        with pytest.raises(RuntimeError, match="already"):
            await database.work(company.anna).__aenter__()
    assert (database.open_here, database.open_units) == (False, 0)


@pytest.fixture
async def mark(database: Database) -> DoneMark:
    """An update that this process has claimed."""
    async with database.transaction() as transaction:
        row = {"bot_id": 1, "update_id": 7, "person_id": 5, "payload": {"text": "тайна"}, "received_at": NOW}
        await transaction.run(insert(inbox).values(**row, owner="me", lease=3, lease_until=DatabaseTime(30)))
        return DoneMark(await transaction.scalar(select(inbox.c.seq)), "me", 3)


async def test_the_effect_and_the_done_mark_are_saved_together(
    database: Database, company: Company, mark: DoneMark, seen: Seen
) -> None:
    async with database.work(company.anna, mark) as unit:
        await unit.clients.add(company.anna, a_client(company.anna))
        await unit.commit()
    assert await seen("SELECT state, payload FROM inbox") == [("done", None)]
    assert len(await seen("SELECT id FROM clients")) == 1


async def test_whoever_lost_the_lease_saves_nothing(
    database: Database, company: Company, mark: DoneMark, seen: Seen
) -> None:
    for other in (replace(mark, owner="another"), replace(mark, lease=4), replace(mark, seq=99)):
        async with database.work(company.anna, other) as unit:
            await unit.clients.add(company.anna, a_client(company.anna))
            with pytest.raises(LeaseLost):
                await unit.commit()
        assert await seen("SELECT id FROM clients") == []
        assert await seen("SELECT state FROM inbox") == [("new",)]


async def test_an_update_is_done_once(database: Database, company: Company, mark: DoneMark, seen: Seen) -> None:
    async def answer() -> None:
        async with database.work(company.anna, mark) as unit:
            await unit.clients.add(company.anna, a_client(company.anna))
            await unit.commit()

    results = await asyncio.gather(*(answer() for _ in range(4)), return_exceptions=True)
    assert [type(result) for result in results].count(LeaseLost) == 3
    assert len(await seen("SELECT id FROM clients")) == 1


async def test_no_change_is_lost_when_many_change_the_same(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")

    async def add_a_letter() -> None:
        while True:
            try:
                async with database.work(company.anna) as unit:
                    current = await unit.clients.get(company.anna, client.id)
                    await unit.clients.save(company.anna, replace(current, note=current.note + "x"))
                    await unit.commit()
                    return
            except Stale:
                continue

    await asyncio.gather(*(add_a_letter() for _ in range(WRITERS)))
    async with database.read(company.anna) as unit:
        current = await unit.clients.get(company.anna, client.id)
    assert (current.note, current.version) == ("x" * WRITERS, WRITERS + 1)


async def test_a_client_has_one_open_step_of_a_kind_however_many_plan_it(
    database: Database, company: Company, seen: Seen
) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")

    async def plan(scope: Scope) -> None:
        async with database.work(scope) as unit:
            await unit.steps.add(scope, a_step(scope, client))
            await unit.commit()

    scopes = [company.anna, company.lead] * (WRITERS // 2)
    results = await asyncio.gather(*(plan(scope) for scope in scopes), return_exceptions=True)
    assert [type(result) for result in results].count(StepTaken) == WRITERS - 1
    assert len(await seen("SELECT id FROM next_steps")) == 1


async def test_cancelled_anywhere_it_is_all_or_nothing(database: Database, company: Company, seen: Seen) -> None:
    """A storm of cancellations: whoever is told that it is saved finds all of it, and no lock stays behind."""
    chance, told = Random(7), []

    async def work(number: int) -> None:
        client = a_client(company.anna, f"Клиент {number}")
        async with database.work(company.anna) as unit:
            await unit.clients.add(company.anna, client)
            await unit.touches.add(company.anna, a_touch(company.anna, client))
            await unit.clients.get(company.anna, client.id)  # some of it is under way before the commit
            await unit.steps.add(company.anna, a_step(company.anna, client))
            await unit.commit()
        told.append(client.id)

    async def cancelled(number: int) -> None:
        """After a few turns of the loop, before anything is on its way; or at some time."""
        task = asyncio.get_running_loop().create_task(work(number))
        for _ in range(chance.randrange(12)):
            await asyncio.sleep(0)
        await asyncio.sleep(chance.choice((0, chance.random() * long)))
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def finished(number: int) -> float:
        began = asyncio.get_running_loop().time()
        await work(number)
        return asyncio.get_running_loop().time() - began

    long = max(await asyncio.gather(*(finished(number) for number in range(5)))) * 1.5
    for start in range(5, 100, 5):  # how long one takes is told by one of each five: the machine is not always as busy
        async with asyncio.TaskGroup() as group:
            took = group.create_task(finished(start))
            for number in range(start + 1, start + 5):
                group.create_task(cancelled(number))
        long = took.result() * 1.5
        assert database.open_units == 0
    clients = {row[0] for row in await seen("SELECT id FROM clients")}
    assert set(told) <= clients
    assert 24 <= len(clients) < 100
    for table in ("touches", "next_steps"):
        assert {row[0] for row in await seen(f"SELECT client_id FROM {table}")} == clients
    assert len(await seen(f"SELECT id FROM audit WHERE member_id = {company.anna.actor}")) == len(clients)
    await asyncio.wait_for(work(999), 60)


async def test_a_connection_that_breaks_takes_only_its_unit_of_work_along(database: Database, company: Company) -> None:
    if not database.is_shared:
        pytest.skip("a file does not hang up")
    client = a_client(company.anna)
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, client)
        with pytest.raises(DBAPIError):
            await unit.transaction.run(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, client)
        await unit.commit()
    assert database.open_units == 0


async def test_a_commit_waits_for_the_disk(database: Database) -> None:
    if database.is_shared:
        pytest.skip("PostgreSQL's own default")
    async with database.transaction() as transaction:
        assert await transaction.scalar(text("PRAGMA synchronous")) == 2
        assert await transaction.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await transaction.scalar(text("PRAGMA foreign_keys")) == 1
        assert await transaction.scalar(text("PRAGMA secure_delete")) == 1


async def test_nobody_else_may_read_the_file(tmp_path: Path, clock: StandingClock) -> None:
    folder = tmp_path / "data"
    database = await Database.open(f"sqlite:///{folder / 'touchbase.db'}", clock)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    await database.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}
    assert "touchbase.db-wal" in modes


async def test_a_writer_of_another_process_is_waited_for(sqlite_url: str, tmp_path: Path, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    other = sqlite3.connect(tmp_path / "touchbase.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with database.transaction() as transaction:
            await transaction.run(text("DELETE FROM drafts"))

    writing = asyncio.get_running_loop().create_task(write())
    await asyncio.sleep(0.3)
    assert not writing.done()
    other.execute("COMMIT")
    await asyncio.wait_for(writing, 10)
    other.close()
    await database.close()


async def test_an_error_tells_nothing_personal(database: Database, company: Company) -> None:
    entry = Entry(new_id(), DirectoryKind.PRODUCT, None, "тайна", 0)
    async with database.work(company.anna) as unit:
        with pytest.raises(DBAPIError) as error:
            await unit.transaction.run(
                text("INSERT INTO clients (name, version) VALUES (:name, nothing)"), {"name": entry.text}
            )
    assert "тайна" not in str(error.value)


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "mysql://root:secret@localhost/x", "nonsense:secret", ""]
)
async def test_a_url_that_names_no_database_of_ours_is_refused(url: str, clock: StandingClock) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL") as error:
        await Database.open(url, clock)
    assert "secret" not in str(error.value)


def test_naive_moments_and_moments_as_days_are_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Utc().process_bind_param(datetime(2026, 11, 18), None)  # type: ignore[arg-type]  # noqa: DTZ001
    with pytest.raises(TypeError):
        LocalDate().process_bind_param(datetime(2026, 11, 18, tzinfo=UTC), None)  # type: ignore[arg-type]
    assert LocalDate().process_bind_param(date(2026, 11, 18), None) == date(2026, 11, 18)  # type: ignore[arg-type]


async def test_odd_signs_do_not_stop_a_save(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ро\0машка \ud83d")
    async with database.read(company.anna) as unit:
        assert (await unit.clients.get(company.anna, client.id)).name == "Ромашка "
    assert as_json({"ключ": "ё\ud83d"}) == '{"ключ":"ё"}'
