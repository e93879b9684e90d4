"""A file is asked where the question is asked as long as that is short; all else waits in the file's thread."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from threading import Event, Thread, get_ident

import pytest
from sqlalchemy import Executable, Select, bindparam, func, literal, select

from storage.database import Database
from storage.engine import driver, threads
from storage.engine.engines import file_of
from storage.engine.prepared import LASTING
from storage.schema.tables import people

PATIENCE = 5
"""Seconds until it is taken for granted that the loop stands still."""
SHORT = select(func.count()).select_from(people).where(people.c.id > bindparam("least"))


def _counting() -> Select[int]:
    """As long as one likes. Each is another question: how long one lasted is kept with it."""
    steps = select(literal(1).label("number")).cte(recursive=True)
    steps = steps.union_all(select(steps.c.number + 1).where(steps.c.number < bindparam("least")))
    return select(func.count().label("number")).select_from(steps)


LONG = _counting()


@pytest.fixture
def file(database: Database) -> Path:
    path = file_of(database.url)
    if path is None:
        pytest.skip("a server has no threads of ours")
    return path


async def _answered(database: Database, question: Executable, least: int) -> tuple[int, int]:
    """By the third time it is ready: the answer, and in which thread it was given."""
    asked_in: list[int] = []
    heard = database._writing.heard
    async with database.work() as unit:
        for _ in range(2):
            await unit.transaction.scalar(question, {"least": least})
        heard.listeners.append(lambda *_: asked_in.append(get_ident()))
        answer = await unit.transaction.scalar(question, {"least": least})
        heard.listeners.pop()
    (thread,) = asked_in
    return answer, thread


async def test_a_short_question_wakes_no_thread(database: Database, file: Path) -> None:
    assert await _answered(database, SHORT, 0) == (0, get_ident())


async def test_a_long_question_keeps_nobody_waiting(database: Database, file: Path) -> None:
    answer, thread = await _answered(database, LONG, 100_000)
    assert answer == 100_000
    assert thread != get_ident()
    assert await _answered(database, SHORT, 0) == (0, get_ident())


async def test_a_short_question_wakes_no_thread_however_often_it_is_asked(database: Database, file: Path) -> None:
    """SQLite counts its steps on from one time to the next."""
    often = _counting()
    asked_in = {(await _answered(database, often, 100))[1] for _ in range(30)}
    assert asked_in == {get_ident()}


async def test_a_long_question_is_begun_in_vain_now_and_then_not_each_time(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[sqlite3.Connection] = []
    question, short = _counting(), threads._short

    def noted(driver: sqlite3.Connection) -> AbstractContextManager[None]:
        begun.append(driver)
        return short(driver)

    monkeypatch.setattr(threads, "_short", noted)
    async with database.work() as unit:
        for _ in range(2 * LASTING):
            await unit.transaction.scalar(question, {"least": 100_000})
    assert len(begun) == 2


@pytest.fixture
def somebody_writing(database: Database, file: Path) -> Iterator[Event]:
    """Another program has the file until the event, or until the loop is taken for dead."""
    begun, goes = Event(), Event()

    def write() -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            begun.set()
            assert goes.wait(PATIENCE)
            other.execute("ROLLBACK")

    thread = Thread(target=write)
    thread.start()
    begun.wait()
    yield goes
    goes.set()
    thread.join()


async def test_while_another_program_writes_the_loop_goes_on(
    database: Database, file: Path, request: pytest.FixtureRequest
) -> None:
    assert await _answered(database, SHORT, 0)
    goes: Event = request.getfixturevalue("somebody_writing")
    async with asyncio.TaskGroup() as group:
        asking = group.create_task(_answered(database, SHORT, 0))
        for _ in range(10):
            await asyncio.sleep(0)
        assert not asking.done()
        goes.set()
    assert asking.result() == (0, get_ident())
    assert driver.BUSY_SECONDS > PATIENCE


async def test_after_a_question_that_would_not_have_waited_whoever_writes_waits(
    database: Database, file: Path, request: pytest.FixtureRequest
) -> None:
    assert await _answered(database, SHORT, 0) == (0, get_ident())
    goes: Event = request.getfixturevalue("somebody_writing")
    async with asyncio.TaskGroup() as group:
        writing = group.create_task(database.can_write())
        await asyncio.sleep(0.05)
        assert not writing.done()
        goes.set()
    assert writing.result()
