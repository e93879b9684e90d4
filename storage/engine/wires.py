"""A line to PostgreSQL: a hop is as few network round trips as asyncpg permits.

Prepared questions go to asyncpg directly: SQLAlchemy's own work around each takes as long as a short answer. The
transaction, the connection and the server-side statements remain SQLAlchemy's, so all else works as if it had asked;
its pool itself notices lost connections.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import joined
from storage.engine.lines import Answer, Asked, Heard, Many, Values, answer_of
from storage.engine.prepared import Prepared, StatementCache


class Wire:
    """A connection of the pool, acquired by the first hop."""

    dialect = "postgresql"

    def __init__(self, connection: AsyncConnection, cache: StatementCache, heard: Heard) -> None:
        self._connection = connection
        self._cache = cache
        self._heard = heard

    @property
    def is_done(self) -> bool:
        """Whether no connection was acquired; releasing one has to be awaited."""
        return self._connection.sync_connection is None

    def at_once(self, asked: Asked) -> Answer | None:
        """Always None: every answer needs the network."""

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        self._heard.hops += 1
        await self._start()
        answers: list[Answer] = []
        for some in joined.groups(asked):
            answers += await self._answers(some)
            if any(one.must and not answer.rowcount for one, answer in zip(asked, answers, strict=False)):
                return answers
        if commit:
            await self._connection.commit()
        return answers

    async def _answers(self, some: Sequence[Asked]) -> list[Answer]:
        if len(some) == 1:
            return [await self._answer(some[0])]
        counts = (await self._connection.execute(*joined.as_one(some))).one()
        return [Answer((), count) for count in counts]

    async def _answer(self, asked: Asked) -> Answer:
        values = asked.values or {}
        ready = None if isinstance(values, Sequence) else self._cache.prepared(asked.statement, values)
        if ready and ready.only_asks and not isinstance(values, Sequence):
            told = await asked_of_driver(self._connection, ready, values, self._heard)
            if told is not None:
                return told
        return answer_of(await self._connection.execute(asked.statement, asked.values))

    async def _start(self) -> None:
        if self._connection.sync_connection is None:
            await self._connection.start()

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        self._heard.hops += 1
        await self._start()
        return [(await self._connection.exec_driver_sql(order, rows)).rowcount for order, rows in orders]

    async def end(self) -> None:
        """Rolls back and releases. If the rollback fails, the connection is lost, and the transaction with it."""
        if self.is_done:
            return
        with suppress(DBAPIError):
            await self._connection.rollback()
        await self._connection.close()


async def asked_of_driver(connection: AsyncConnection, ready: Prepared, values: Values, heard: Heard) -> Answer | None:
    """The answer to a prepared question from asyncpg directly.

    None if it could not be asked, as over a lost connection; it had no effect then. Raises DBAPIError if the server
    refuses.
    """
    adapter, bound = _adapter(connection), ready.bound(values)
    try:
        if adapter._transaction is None:
            await adapter._start_transaction()
        asking, columns = await adapter._prepare(ready.sql, _changed_at(connection))
        heard.note(ready.sql, bound)
        found = await asking.fetch(*bound)
    except Exception as error:
        refused = _refused(connection, adapter, ready, error)
        if refused is None:
            return None
        raise refused from error
    return Answer(ready.rows(found, [one.type.oid for one in columns]), len(found))


def _adapter(connection: AsyncConnection) -> Any:
    """SQLAlchemy's adapter around asyncpg's connection."""
    sync: Any = connection.sync_connection
    return sync.connection.dbapi_connection


def _changed_at(connection: AsyncConnection) -> float:
    """When SQLAlchemy last saw tables change: server-side statements prepared before that are invalid."""
    dialect: Any = connection.dialect
    at: float = dialect._invalidate_schema_cache_asof
    return at


def _refused(connection: AsyncConnection, adapter: Any, ready: Prepared, error: Exception) -> BaseException | None:
    """The server's error as SQLAlchemy would raise it; None if the error did not come from the server."""
    kind: type[Exception] = adapter.dbapi.Error
    if adapter.driver_connection.is_closed() or getattr(error, "sqlstate", None) is None:
        return None
    try:
        adapter._handle_exception(error)
    except kind as told:
        return DBAPIError.instance(ready.sql, None, told, kind, hide_parameters=True, dialect=connection.dialect)
    return None
