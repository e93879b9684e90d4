"""A line to SQLite: a connection with a thread of its own, in which a hop is one call."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from storage.engine.lines import Answer, Asked, Heard, Many, Values, answer_of
from storage.engine.prepared import Kitchen
from storage.engine.worker import Worker


class Thread:
    """Let go, it waits for the next transaction."""

    dialect = "sqlite"

    def __init__(
        self, engine: Engine, begin: str, kitchen: Kitchen, heard: Heard, let_go: Callable[["Thread"], None]
    ) -> None:
        self._engine = engine
        self._begin = begin
        self._kitchen = kitchen
        self._heard = heard
        self._let_go = let_go
        self._worker = Worker("sqlite")
        self._opened: Connection | None = None

    @property
    def is_done(self) -> bool:
        return self._opened is None or not _driver_of(self._opened).in_transaction

    async def open(self) -> None:
        await self._worker.do(self._begun)

    def _begun(self) -> Connection:
        """Opened by the thread that uses it."""
        connection = self._opened = self._opened or self._engine.connect()
        return connection

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        self._heard.hops += 1
        return await self._worker.do(partial(self._send, asked, commit=commit))

    def _send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        connection, answers = self._in_transaction(), []
        for one in asked:
            answer = self._answer(connection, one)
            answers.append(answer)
            if one.must and not answer.rowcount:
                return answers
        if commit:
            _commit(connection)
        return answers

    def _in_transaction(self) -> Connection:
        """Begun and ended at the driver: SQLAlchemy's own ways to do so cost as much as three statements."""
        connection = self._begun()
        driver = _driver_of(connection)
        if not driver.in_transaction:
            _ran(driver, self._begin)
        return connection

    def _answer(self, connection: Connection, asked: Asked) -> Answer:
        statement, values, _ = asked
        each: Sequence[Values] = values if isinstance(values, Sequence) else [values or {}]
        several = each is values
        ready = self._kitchen.prepared(statement, each[0])
        if ready is None or (several and ready.asks_for_rows):
            return answer_of(connection.execute(statement, values))
        bound: list[Any] = [ready.bound(one) for one in each] if several else ready.bound(each[0])
        self._heard.note(ready.sql, bound)
        rows, count = _ran(_driver_of(connection), ready.sql, bound, several=several)
        return Answer(ready.rows(rows), len(rows)) if ready.asks_for_rows else Answer((), count)

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        self._heard.hops += 1
        return await self._worker.do(partial(self._fill, orders))

    def _fill(self, orders: Sequence[Many]) -> list[int]:
        connection = self._in_transaction()
        return [connection.exec_driver_sql(order, rows).rowcount for order, rows in orders]

    async def fold(self) -> bool:
        """Folds the write-ahead log into the file and empties it, unless somebody is still reading from it."""
        return await self._worker.do(self._fold)

    def _fold(self) -> bool:
        driver = _driver_of(self._begun())
        (patience,) = driver.execute("PRAGMA busy_timeout").fetchone()
        driver.execute("PRAGMA busy_timeout = 0")  # whoever writes next is not kept waiting by whoever reads
        try:
            (busy, *_) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            driver.execute(f"PRAGMA busy_timeout = {patience}")
        return not busy

    async def end(self) -> None:
        """A connection that can't even take back is given up."""
        if self._opened is not None and not self.is_done:
            try:
                await self._worker.do(partial(_take_back, self._opened))
            except (DBAPIError, sqlite3.Error):
                return await self.close()
        return self._let_go(self)

    async def close(self) -> None:
        if self._opened is not None:
            with suppress(DBAPIError):
                await self._worker.do(self._opened.close)
        self._worker.end()


def _commit(connection: Connection) -> None:
    _ran(_driver_of(connection), "COMMIT")
    if connection.in_transaction():  # SQLAlchemy ran a statement of it
        connection.commit()


def _take_back(connection: Connection) -> None:
    """Also after a commit that failed, as where a disk is full: for SQLAlchemy that is over, for SQLite perhaps not."""
    connection.rollback()
    driver = _driver_of(connection)
    if driver.in_transaction:
        driver.execute("ROLLBACK")


def _driver_of(connection: Connection) -> sqlite3.Connection:
    driver: Any = connection.connection.driver_connection
    return cast("sqlite3.Connection", driver)


def _ran(
    driver: sqlite3.Connection, sql: str, bound: Sequence[Any] = (), *, several: bool = False
) -> tuple[list[tuple[Any, ...]], int]:
    """The rows, and how many it concerned. What goes wrong is SQLAlchemy's error of that kind."""
    try:
        cursor = (driver.executemany if several else driver.execute)(sql, bound)
        return cursor.fetchall(), cursor.rowcount
    except sqlite3.Error as error:
        raise _kind(error)(sql, None, error, hide_parameters=True) from error


def _kind(error: sqlite3.Error) -> type[DBAPIError]:
    if isinstance(error, sqlite3.IntegrityError):
        return IntegrityError
    return OperationalError if isinstance(error, sqlite3.OperationalError) else DBAPIError
