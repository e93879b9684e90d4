"""A transaction whose statements are never left half done, however the one who asked for them is cancelled."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Dialect, Executable, Insert, Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeEngine

from storage.engines import Door

Result = TypeVar("Result")
Values = Mapping[str, Any]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Bind: TypeAlias = Callable[[Any], Any]


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

    def order(self, statement: Insert, names: Sequence[str]) -> tuple[str, list[tuple[str, Bind]]]:
        """A statement as the driver takes it, with its columns in order, each with what makes a value ready."""
        dialect = self._connection.dialect
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        columns = statement.table.c
        order = compiled.positiontup or list(names)
        return str(compiled), [(name, _bind(columns[name].type, dialect)) for name in order]

    async def run_many(self, order: str, rows: list[tuple[Any, ...]]) -> None:
        """Rows that are ready for the driver: one hop for all of them."""
        await uninterrupted(self._connection.exec_driver_sql(order, rows))

    async def commit(self) -> None:
        await uninterrupted(self._connection.commit())


def _bind(kind: TypeEngine[Any], dialect: Dialect) -> Bind:
    return kind.dialect_impl(dialect).bind_processor(dialect) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


@asynccontextmanager
async def begun(door: Door) -> AsyncIterator[Transaction]:
    """A transaction that is rolled back unless it was committed."""
    async with door.places:
        connection = door.engine.connect()
        try:
            await uninterrupted(_begin(connection))
            yield Transaction(connection)
        finally:
            await uninterrupted(_end(connection))


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
