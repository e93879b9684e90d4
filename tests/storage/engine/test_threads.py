"""A file is asked where the question is asked as long as that is short; all else waits in the file's thread."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from threading import Event, Thread, get_ident

import pytest
from sqlalchemy import Connection, Executable, Select, bindparam, func, literal, select, update

from sales.ground.errors import NotFound
from storage.database import Database
from storage.engine import driver, threads
from storage.engine.engines import file_of
from storage.engine.prepared import LASTING
from storage.engine.transaction import IN_A_ROW
from storage.schema.tables import people, signs
from tests.storage.conftest import Seen

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


A_ROW = update(signs).where(signs.c.what == bindparam("whose"))
MANY_ROWS = update(signs).where(signs.c.what >= bindparam("whose"))
MANY_ROWS_TOLD = MANY_ROWS.returning(signs.c.what)


class Places:
    """In which threads statements are run, and commits made."""

    def __init__(self, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
        self.of_statements: list[int] = []
        self.of_commits: list[int] = []
        database._writing.heard.listeners.append(lambda *_: self.of_statements.append(get_ident()))
        commit = threads._commit

        def noted(connection: Connection) -> None:
            self.of_commits.append(get_ident())
            commit(connection)

        monkeypatch.setattr(threads, "_commit", noted)


async def _write(database: Database, statement: Executable, told: bool) -> None:
    async with database.transaction() as transaction:
        transaction.later(statement, {"whose": "wrote", "told": told})


async def _ready(database: Database, statement: Executable) -> None:
    """There is a row, and by the third time the statement is ready."""
    assert await database.can_write()
    for _ in range(2):
        await _write(database, statement, told=False)


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


async def test_a_row_is_written_where_that_is_asked_and_the_thread_commits_it(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    await _ready(database, A_ROW)
    places = Places(database, monkeypatch)
    await _write(database, A_ROW, told=True)
    assert places.of_statements == [get_ident()]
    assert get_ident() not in places.of_commits
    assert await seen("SELECT told FROM signs") == [(True,)]


async def test_many_rows_are_written_in_the_thread(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    for statement in (MANY_ROWS, MANY_ROWS_TOLD):
        await _ready(database, statement)
    places = Places(database, monkeypatch)
    await _write(database, MANY_ROWS, told=True)
    assert await seen("SELECT told FROM signs") == [(True,)]
    async with database.transaction() as transaction:
        assert await transaction.rows(MANY_ROWS_TOLD, {"whose": "wrote", "told": False}) == [("wrote",)]
    assert get_ident() not in [*places.of_statements, *places.of_commits]


async def test_the_same_of_many_rows_is_written_in_the_thread(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    await _ready(database, A_ROW)
    places = Places(database, monkeypatch)
    async with database.transaction() as transaction:
        transaction.later(A_ROW, [{"whose": "wrote", "told": True}, {"whose": "nobody", "told": True}])
    assert get_ident() not in places.of_statements
    assert await seen("SELECT told FROM signs") == [(True,)]


async def test_after_a_row_that_is_not_there_nothing_is_written_any_more(
    database: Database, file: Path, seen: Seen
) -> None:
    await _ready(database, A_ROW)
    async with database.work() as unit:
        unit.transaction.later(A_ROW, {"whose": "nobody", "told": True}, NotFound)
        unit.transaction.later(A_ROW, {"whose": "wrote", "told": True})
        with pytest.raises(NotFound):
            await unit.transaction.commit()
    assert await seen("SELECT told FROM signs") == [(False,)]


async def test_what_was_written_before_a_long_question_stays_written(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    await _ready(database, A_ROW)
    question = _counting()
    assert await _answered(database, question, 10) == (10, get_ident())
    places = Places(database, monkeypatch)
    async with database.transaction() as transaction:
        transaction.later(A_ROW, {"whose": "wrote", "told": True})
        assert await transaction.scalar(question, {"least": 100_000}) == 100_000
    here, there = places.of_statements
    assert here == get_ident() != there
    assert await seen("SELECT told FROM signs") == [(True,)]


async def test_a_short_question_wakes_no_thread_however_often_it_is_asked(database: Database, file: Path) -> None:
    """SQLite counts its steps on from one time to the next."""
    often = _counting()
    asked_in = {(await _answered(database, often, 100))[1] for _ in range(30)}
    assert asked_in == {get_ident()}


async def test_a_long_question_is_begun_in_vain_now_and_then_not_each_time(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[sqlite3.Connection] = []
    question, short = _counting(), threads._Short

    def noted(driver: sqlite3.Connection) -> AbstractContextManager[None]:
        begun.append(driver)
        return short(driver)

    monkeypatch.setattr(threads, "_Short", noted)
    async with database.work() as unit:
        for _ in range(2 * LASTING):
            await unit.transaction.scalar(question, {"least": 100_000})
    assert len(begun) == 2


async def test_short_questions_wait_for_nobody_and_yet_let_others_have_their_turn(
    database: Database, file: Path
) -> None:
    """Also of one unit of work that asks and asks."""
    turns, asked, done = 0, 5 * IN_A_ROW, False

    async def others() -> None:
        nonlocal turns
        while not done:
            turns += 1
            await asyncio.sleep(0)

    async with database.work() as unit, asyncio.TaskGroup() as group:
        for _ in range(3):
            await unit.transaction.scalar(SHORT, {"least": 0})
        group.create_task(others())
        for _ in range(asked):
            await unit.transaction.scalar(SHORT, {"least": 0})
        done = True
    assert 1 < turns < asked


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
    database: Database, file: Path, request: pytest.FixtureRequest, seen: Seen
) -> None:
    await _ready(database, A_ROW)
    assert await _answered(database, SHORT, 0) == (0, get_ident())
    goes: Event = request.getfixturevalue("somebody_writing")
    async with asyncio.TaskGroup() as group:
        writing = group.create_task(_write(database, A_ROW, told=True))
        await asyncio.sleep(0.05)
        assert not writing.done()
        goes.set()
    assert await seen("SELECT told FROM signs") == [(True,)]


def test_every_connection_waits_for_whoever_writes_from_its_first_statement_on(file: Path) -> None:
    for writes in (True, False):
        with closing(driver.opened(file, writes=writes)) as connection:
            assert connection.execute("PRAGMA busy_timeout").fetchone() == (1_000 * driver.BUSY_SECONDS,)
