"""The way to a database and back, a hop: all that is to be written and read at that moment goes along, and the commit.

A hop costs more than the statements in it: to SQLite's thread two switches between threads, to PostgreSQL the network.
So everything goes to the thread at once; to PostgreSQL writes go as one statement where they may (`joined.py`), for
its protocol, as our driver speaks it, answers one statement before it takes the next.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, Protocol, TypeAlias

from sqlalchemy import Connection, CursorResult, Engine, Executable, Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import joined
from storage.engine.thread import Worker

Values: TypeAlias = Mapping[str, Any]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Many: TypeAlias = tuple[str, list[tuple[Any, ...]]]
"""A statement as the driver takes it, and the rows that it is executed with."""


class Asked(NamedTuple):
    """A statement of a hop. `must`: where it concerns no row, nothing after it is done, and nothing is committed."""

    statement: Executable
    values: Values | Sequence[Values] | None = None
    must: bool = False


class Answer(NamedTuple):
    """`rowcount`: how many rows were found or concerned; not told where several rows of values were given."""

    rows: Sequence[AnyRow]
    rowcount: int


class Line(Protocol):
    """One connection, for one transaction at a time, which the first hop begins."""

    @property
    def dialect(self) -> str: ...

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        """The answers in order, as far as it came: without a commit where one that must concern a row did not."""

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        """Rows that are ready for the driver. How many of each order came in; -1 where the driver does not tell."""

    async def end(self) -> None:
        """Takes back what is not committed, and lets go."""


class Thread:
    """A connection to SQLite with a thread of its own."""

    dialect = "sqlite"

    def __init__(self, engine: Engine, let_go: Callable[["Thread"], None]) -> None:
        self._engine = engine
        self._let_go = let_go
        self._worker = Worker("sqlite")
        self._open: Connection | None = None

    @property
    def _connection(self) -> Connection:
        """Opened by the thread that uses it."""
        if self._open is None:
            self._open = self._engine.connect()
        return self._open

    async def open(self) -> None:
        await self._worker.do(lambda: self._connection)

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        return await self._worker.do(partial(self._send, asked, commit=commit))

    def _send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        connection, answers = self._connection, []
        for statement, values, must in asked:
            answer = answer_of(connection.execute(statement, values))
            answers.append(answer)
            if must and not answer.rowcount:
                return answers
        if commit:
            connection.commit()
        return answers

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        return await self._worker.do(partial(self._fill, orders))

    def _fill(self, orders: Sequence[Many]) -> list[int]:
        return [self._connection.exec_driver_sql(order, rows).rowcount for order, rows in orders]

    async def end(self) -> None:
        """A connection that can't even take back is given up."""
        if self._open is not None and self._open.in_transaction():
            try:
                await self._worker.do(self._open.rollback)
            except DBAPIError:
                return await self.close()
        return self._let_go(self)

    async def close(self) -> None:
        if self._open is not None:
            with suppress(DBAPIError):
                await self._worker.do(self._open.close)
        self._worker.end()


class Wire:
    """A connection to PostgreSQL."""

    dialect = "postgresql"

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
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
            return [answer_of(await self._connection.execute(some[0].statement, some[0].values))]
        counts = (await self._connection.execute(*joined.as_one(some))).one()
        return [Answer((), count) for count in counts]

    async def _start(self) -> None:
        if self._connection.sync_connection is None:
            await self._connection.start()

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        await self._start()
        return [(await self._connection.exec_driver_sql(order, rows)).rowcount for order, rows in orders]

    async def end(self) -> None:
        """A rollback that fails has lost its connection, and the transaction with it."""
        if self._connection.sync_connection is None:
            return
        with suppress(DBAPIError):
            await self._connection.rollback()
        await self._connection.close()


def answer_of(result: CursorResult[Any]) -> Answer:
    if not result.returns_rows:
        return Answer((), result.rowcount)
    rows = result.all()
    return Answer(rows, len(rows))
