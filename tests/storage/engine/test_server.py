"""PostgreSQL's connections: a process that is stopped in the middle of its work does not stop the others."""

import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.engine.dialects import in_turn
from storage.engine.doors import Wires
from tests.clock import StandingClock


@pytest.fixture(autouse=True)
def patience_at_the_desk() -> None:
    """As it is."""


@pytest.fixture
def url(ready_postgresql_url: str) -> str:
    return ready_postgresql_url


@pytest.fixture
async def other(url: str, clock: StandingClock) -> AsyncIterator[Database]:
    """As another process has it."""
    database = await Database.open(url, clock)
    yield database
    await database.close()


async def test_who_stands_still_at_the_desk_loses_it_to_the_others_and_goes_on_later(
    database: Database, other: Database
) -> None:
    async with database.turn() as stopped:
        await in_turn(stopped.transaction, "inbox")
        await _takes_a_turn(other)
        with pytest.raises(DBAPIError):
            await stopped.commit()
    await _takes_a_turn(database)


@pytest.mark.long
async def test_who_stands_still_in_the_middle_of_a_question_is_sent_away_by_who_waited_in_vain(
    database: Database, other: Database
) -> None:
    """To the server it is not idle: it is being told a statement."""
    async with database.turn() as stopped:
        await in_turn(stopped.transaction, "inbox")
        line: Any = stopped.transaction._line
        driver = (await line._connection.get_raw_connection()).driver_connection
        await driver.prepare("SELECT 'nobody has asked this yet'")
        with pytest.raises(DBAPIError):
            await _takes_a_turn(other)
        await _takes_a_turn(other)
        with pytest.raises(DBAPIError):
            await stopped.commit()
    await _takes_a_turn(database)


async def _takes_a_turn(database: Database) -> None:
    async with database.turn() as unit:
        await in_turn(unit.transaction, "inbox")
        await unit.commit()


@pytest.mark.parametrize(
    ("door", "idle", "lock"), [("turn", "1s", "2s"), ("work", "15s", "20s"), ("read", "1min", "20s")]
)
async def test_nobody_holds_or_waits_for_a_lock_for_ever(database: Database, door: str, idle: str, lock: str) -> None:
    names = ("idle_in_transaction_session_timeout", "lock_timeout", "tcp_keepalives_idle", "tcp_user_timeout")
    async with getattr(database, door)() as unit:
        said = await unit.transaction.row(select(*(func.current_setting(name) for name in names)))
    assert tuple(said) == (idle, lock, "10", "25000")


async def test_our_end_notices_a_server_that_is_gone_too(database: Database) -> None:
    """A machine that loses its power says no goodbye."""
    writing: Any = database._writing
    assert isinstance(writing, Wires)
    async with writing._engine.connect() as connection:
        opened: Any = (await connection.get_raw_connection()).driver_connection
        end = opened._transport.get_extra_info("socket")
        assert end.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        assert end.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 25_000
