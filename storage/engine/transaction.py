"""A transaction whose statements are never left half done, however the one who asked for them is cancelled."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Executable, Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.driver import Connection as SqliteConnection
from storage.engine.engines import Door

Result = TypeVar("Result")
Values = Mapping[str, Any]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Many: TypeAlias = tuple[str, list[tuple[Any, ...]]]
"""A statement as the driver takes it, and the rows that it is executed with."""


async def uninterrupted(work: Coroutine[Any, Any, Result]) -> Result:
    """Waits for the end of the work, and only then lets a cancellation go on.

    A cancelled call would return at once while its statement still runs in the driver's thread.
    """
    task = asyncio.get_running_loop().create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise


class Transaction:
    """One transaction: everything in it happens together at `commit`, or not at all."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> str:
        return self._connection.dialect.name

    @property
    def is_shared(self) -> bool:
        """Others write at the same time: rows may be waited for."""
        return self.dialect == "postgresql"

    async def rows(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> Sequence[AnyRow]:
        result = await uninterrupted(self._connection.execute(statement, values))
        return result.all()

    async def row(self, statement: Executable, values: Values | None = None) -> AnyRow | None:
        """The only row, or the first."""
        result = await uninterrupted(self._connection.execute(statement, values))
        return result.first()

    async def scalar(self, statement: Executable, values: Values | None = None) -> Any:
        row = await self.row(statement, values)
        return None if row is None else row[0]

    async def run(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> int:
        """How many rows it concerned; not told where several rows of values were given."""
        result = await uninterrupted(self._connection.execute(statement, values))
        return result.rowcount

    async def write(self, orders: Sequence[Many]) -> list[int]:
        """Rows that are ready for the driver. How many of each order came in; -1 where the driver does not tell."""
        return await uninterrupted(self._write(orders))

    async def _write(self, orders: Sequence[Many]) -> list[int]:
        driver = (await self._connection.get_raw_connection()).driver_connection
        if isinstance(driver, SqliteConnection):
            return await driver.write(orders)
        return [(await self._connection.exec_driver_sql(order, rows)).rowcount for order, rows in orders]

    async def commit(self) -> None:
        await uninterrupted(self._connection.commit())


@asynccontextmanager
async def begun(door: Door) -> AsyncIterator[Transaction]:
    """A transaction that is rolled back unless it was committed."""
    async with _a_place(door):
        connection = door.engine.connect()
        try:
            await uninterrupted(_begin(connection))
            yield Transaction(connection)
        finally:
            await uninterrupted(_end(connection))


@asynccontextmanager
async def _a_place(door: Door) -> AsyncIterator[None]:
    door.waiting += 1
    try:
        await door.places.acquire()
    finally:
        door.waiting -= 1
    try:
        yield
    finally:
        door.places.release()


async def _begin(connection: AsyncConnection) -> None:
    await connection.start()
    await connection.begin()


async def _end(connection: AsyncConnection) -> None:
    """A rollback that fails has lost its connection, and the transaction with it."""
    if connection.sync_connection is None:
        return
    with suppress(DBAPIError):
        await connection.rollback()
    await connection.close()
