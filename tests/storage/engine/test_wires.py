"""A question that PostgreSQL's driver is asked itself fails as one of SQLAlchemy's, and stands in its transaction."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import Float, Integer, bindparam, cast, func, insert, literal, select
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.engine import wires
from storage.engine.transaction import Transaction
from storage.schema.tables import people
from tests.storage.sample_company import NOW

_ID = select(people.c.id).where(people.c.id == bindparam("id"))
_COUNT = select(func.count().label("n")).select_from(people)
_NEW = insert(people)
_ANNA = {"id": 7, "name": "Anna", "locale": "en", "updated_at": NOW}
_SHARE = select((literal(10) / cast(bindparam("by"), Integer)).label("share"))

_SLOW = select(func.pg_sleep(bindparam("seconds", type_=Float())), literal(1))


@pytest.fixture
def url(ready_postgresql_url: str) -> str:
    return ready_postgresql_url


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the driver itself has answered, each time that it was tried."""
    tries: list[bool] = []
    ask = wires.asked_of_driver

    async def answer(*given: Any) -> Any:
        told = await ask(*given)
        tries.append(told is not None)
        return told

    monkeypatch.setattr(wires, "asked_of_driver", answer)
    return tries


async def _is_ready(database: Database, asked: list[bool]) -> None:
    """What is asked for the first time may be asked this one time."""
    async with database.work() as unit:
        await unit.transaction.rows(_COUNT, {})
        await unit.transaction.rows(_ID, {"id": 1})
        await unit.transaction.rows(_SHARE, {"by": 2})
        await unit.transaction.rows(_SLOW, {"seconds": 0})
    asked.clear()


def _founded(transaction: Transaction) -> None:
    transaction.later(_NEW, _ANNA)


async def _ends(database: Database, pid: int) -> None:
    """As a server does that is shut down."""
    async with database.work() as unit:
        await unit.transaction.scalar(select(func.pg_terminate_backend(pid, 5_000)))


async def _is_founded(database: Database) -> None:
    async with database.work() as unit:
        _founded(unit.transaction)
        await unit.commit()


async def test_what_is_written_after_it_is_kept_with_it(database: Database, asked: list[bool]) -> None:
    await _is_ready(database, asked)
    async with database.work() as unit:
        before = await unit.transaction.scalar(_COUNT, {})
        _founded(unit.transaction)
        assert await unit.transaction.scalar(_COUNT, {}) == before + 1
        await unit.commit()
    async with database.work() as unit:
        assert await unit.transaction.scalar(_ID, {"id": 7}) == 7
    assert asked == [True] * 3


async def test_what_writes_is_never_asked_of_the_driver_however_often_it_comes(
    database: Database, asked: list[bool]
) -> None:
    async with database.work() as unit:
        assert [await unit.transaction.run(_NEW, {**_ANNA, "id": number}) for number in (7, 8, 9)] == [1, 1, 1]
    assert asked == []


async def test_a_refused_question_says_why_and_nothing_of_it_is_kept(database: Database, asked: list[bool]) -> None:
    await _is_ready(database, asked)
    async with database.work() as unit:
        _founded(unit.transaction)
        with pytest.raises(DBAPIError) as refused:
            await unit.transaction.scalar(_SHARE, {"by": 0})
    assert getattr(refused.value.orig, "sqlstate", None) == "22012"
    async with database.work() as unit:
        assert await unit.transaction.scalar(_ID, {"id": 7}) is None
    assert asked == [True]


async def test_a_connection_that_is_gone_is_told_of_as_always_and_the_next_one_answers(
    database: Database, asked: list[bool]
) -> None:
    await _is_ready(database, asked)
    async with database.work() as unit:
        await unit.transaction.scalar(_COUNT, {})
        line: Any = unit.transaction._line
        pid = (await line._connection.get_raw_connection()).driver_connection.get_server_pid()
        async with asyncio.TaskGroup() as somebody:
            somebody.create_task(_ends(database, pid))
            with pytest.raises(DBAPIError) as gone:
                await unit.transaction.scalar(_SLOW, {"seconds": 30})
    assert gone.value.connection_invalidated
    async with database.work() as unit:
        assert await unit.transaction.scalar(_COUNT, {}) == 0
    assert asked == [True, False, True]


async def test_who_reads_long_has_one_view_from_the_first_question_on(database: Database, asked: list[bool]) -> None:
    for _ in range(2):
        async with database.read() as unit:
            await unit.transaction.scalar(_COUNT, {})
    asked.clear()
    async with database.read() as reading:
        assert await reading.transaction.scalar(_COUNT, {}) == 0
        async with asyncio.TaskGroup() as somebody:
            somebody.create_task(_is_founded(database))
        assert await reading.transaction.scalar(_COUNT, {}) == 0
    assert asked == [True] * 2
