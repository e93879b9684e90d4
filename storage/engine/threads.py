"""A line to SQLite: a connection with its own thread, where a hop is one call.

Short questions and writes of one row run in the event loop's thread instead: waking the other thread costs more than
the answer. Long questions, writes of many rows, whatever finds the database locked, and every commit (which waits for
the disk) go to the thread.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from storage.engine.driver import BUSY_SECONDS
from storage.engine.lines import Answer, Asked, Heard, Many, Values, answer_of
from storage.engine.prepared import Prepared, StatementCache
from storage.engine.worker import Worker

SHORT = 20_000
"""Steps of SQLite's virtual machine, at most half a millisecond, for which a question may block the event loop."""


class _Order(NamedTuple):
    """A compiled statement and its values, as the driver takes them; `several`: many rows of values."""

    ready: Prepared
    bound: list[Any]
    several: bool

    def ran(self, driver: sqlite3.Connection) -> Answer:
        rows, count = _ran(driver, self.ready.sql, self.bound, several=self.several)
        return Answer(self.ready.rows(rows), len(rows)) if self.ready.asks_for_rows else Answer((), count)


class Thread:
    """An SQLite connection and its thread; `let_go` takes it back when its transaction ends."""

    dialect = "sqlite"

    def __init__(
        self, engine: Engine, begin: str, cache: StatementCache, heard: Heard, let_go: Callable[["Thread"], None]
    ) -> None:
        self._engine = engine
        self._begin = begin
        self._cache = cache
        self._heard = heard
        self._let_go = let_go
        self._worker = Worker("sqlite")
        self._opened: Connection | None = None
        self._is_patient = True  # waits for whoever writes already, as a connection does that is just opened

    @property
    def is_done(self) -> bool:
        return self._opened is None or not _driver_of(self._opened).in_transaction

    async def open(self) -> None:
        await self._worker.do(self._begun)

    def _begun(self) -> Connection:
        """The connection, opened on first use: SQLAlchemy opens it in the thread that uses it."""
        connection = self._opened = self._opened or self._engine.connect()
        return connection

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        self._heard.hops += 1
        if self._opened is None:
            return await self._worker.do(partial(self._send, asked, commit=commit))
        orders = [self._order(one) for one in asked]
        answers = self._done_here(self._opened, asked, orders)
        done = len(answers)
        if _is_refused(asked, answers) or (done == len(asked) and not commit):
            return answers
        return answers + await self._worker.do(partial(self._send, asked[done:], orders[done:], commit=commit))

    def at_once(self, asked: Asked) -> Answer | None:
        if self._opened is None:
            return None
        order = self._order(asked)
        if order is None or order.ready.rests or not (order.ready.only_asks and self._begins_here()):
            return None
        return self._shortly(_driver_of(self._opened), order)

    def _done_here(
        self, connection: Connection, asked: Sequence[Asked], orders: Sequence[_Order | None]
    ) -> list[Answer]:
        """Answers given in the loop's thread: leading writes of one row, then leading short questions.

        A question that proves long is left out, and the thread runs it from its beginning.
        """
        answers: list[Answer] = []
        driver = _driver_of(connection)
        if not (orders and self._begins_here()):
            return answers
        for order in _leading(orders, _writes_a_row):
            answers.append(self._run(driver, order))
            if _is_refused(asked, answers):
                return answers
        for order in _leading(orders[len(answers) :], _is_short):
            answer = self._shortly(driver, order)
            if answer is None:
                break
            answers.append(answer)
        return answers

    def _shortly(self, driver: sqlite3.Connection, order: _Order) -> Answer | None:
        """The answer, or None if it took too long or failed; the thread then runs it again, or fails with it."""
        try:
            with _Short(driver):
                return self._run(driver, order)
        except (DBAPIError, sqlite3.Error) as error:
            if _took_long(error):
                order.ready.lasted()
            return None

    def _begins_here(self) -> bool:
        """Begins the transaction if it is not; False if somebody else is writing."""
        try:
            self._in_transaction(patient=False)
        except (DBAPIError, sqlite3.Error):
            return False
        return True

    def _send(
        self, asked: Sequence[Asked], orders: Sequence[_Order | None] | None = None, *, commit: bool = False
    ) -> list[Answer]:
        connection, answers = self._in_transaction(), []
        for one, order in zip(asked, orders or map(self._order, asked), strict=True):
            answer = self._answer(connection, one, order)
            answers.append(answer)
            if _is_refused(asked, answers):
                return answers
        if commit:
            _commit(connection)
        return answers

    def _in_transaction(self, *, patient: bool = True) -> Connection:
        """The connection with a transaction begun; if `patient`, waits up to BUSY_SECONDS for another writer.

        Begins at the driver: SQLAlchemy's own way costs as much as three statements.
        """
        connection = self._begun()
        driver = _driver_of(connection)
        if not driver.in_transaction:
            self._be_patient(driver, patient=patient)
            _ran(driver, self._begin)
        return connection

    def _be_patient(self, driver: sqlite3.Connection, *, patient: bool) -> None:
        """Sets the busy timeout, only where it changes: SQLite compiles the pragma anew, which costs a question."""
        if self._is_patient is not patient:
            driver.execute(f"PRAGMA busy_timeout = {1_000 * BUSY_SECONDS if patient else 0}")
            self._is_patient = patient

    def _answer(self, connection: Connection, asked: Asked, order: _Order | None) -> Answer:
        if order is None:
            return answer_of(connection.execute(asked.statement, asked.values))
        return self._run(_driver_of(connection), order)

    def _run(self, driver: sqlite3.Connection, order: _Order) -> Answer:
        answer = order.ran(driver)
        self._heard.note(order.ready.sql, order.bound)
        return answer

    def _order(self, asked: Asked) -> _Order | None:
        """The statement as the driver takes it; None if SQLAlchemy has to run it."""
        statement, values, _ = asked
        each: Sequence[Values] = values if isinstance(values, Sequence) else [values or {}]
        several = each is values
        ready = self._cache.prepared(statement, each[0])
        if ready is None or (several and ready.asks_for_rows):
            return None
        return _Order(ready, [ready.bound(one) for one in each] if several else ready.bound(each[0]), several)

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        self._heard.hops += 1
        return await self._worker.do(partial(self._fill, orders))

    def _fill(self, orders: Sequence[Many]) -> list[int]:
        connection = self._in_transaction()
        return [connection.exec_driver_sql(order, rows).rowcount for order, rows in orders]

    async def fold(self) -> bool:
        """Checkpoints and truncates the write-ahead log; False if a reader still uses it."""
        return await self._worker.do(self._fold)

    def _fold(self) -> bool:
        driver = _driver_of(self._begun())
        self._be_patient(driver, patient=False)  # whoever writes next is not kept waiting by whoever reads
        (busy, *_) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    async def end(self) -> None:
        """Rolls back what is open and releases the connection; one whose rollback fails is closed."""
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


def _is_refused(asked: Sequence[Asked], answers: Sequence[Answer]) -> bool:
    """Whether the last answer is of a `must` that has affected no row."""
    return bool(answers) and asked[len(answers) - 1].must and not answers[-1].rowcount


def _leading(orders: Sequence[_Order | None], fits: Callable[[_Order], bool]) -> Iterator[_Order]:
    """The orders before the first that does not fit or that SQLAlchemy has to run."""
    for order in orders:
        if order is None or not fits(order):
            return
        yield order


def _is_short(order: _Order) -> bool:
    """Whether it only asks, and has not taken long lately."""
    return order.ready.only_asks and not order.ready.is_long()


def _writes_a_row(order: _Order) -> bool:
    return order.ready.writes_a_row and not order.several


def _took_long(error: Exception) -> bool:
    """Whether the statement was interrupted by `_Short`, rather than blocked by another writer."""
    return getattr(error.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


class _Short:
    """Interrupts a statement after SHORT steps.

    SQLite counts on from where the statement stopped in its last run, so its first call may come at once: only the
    second one proves that SHORT // 2 steps were taken since.
    """

    __slots__ = ("_driver",)

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def __enter__(self) -> None:
        self._driver.set_progress_handler(iter((False, True)).__next__, SHORT // 2)

    def __exit__(self, *_: object) -> None:
        self._driver.set_progress_handler(None, 0)


def _commit(connection: Connection) -> None:
    _ran(_driver_of(connection), "COMMIT")
    if connection.in_transaction():  # SQLAlchemy ran a statement of it
        connection.commit()


def _take_back(connection: Connection) -> None:
    """Rolls back, also after a commit that failed (disk full), which SQLAlchemy takes for ended and SQLite may not."""
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
    """The rows and the row count of a statement. Raises SQLAlchemy's error of the matching class."""
    try:
        cursor = (driver.executemany if several else driver.execute)(sql, bound)
        return cursor.fetchall(), cursor.rowcount
    except sqlite3.Error as error:
        raise _kind(error)(sql, None, error, hide_parameters=True) from error


def _kind(error: sqlite3.Error) -> type[DBAPIError]:
    if isinstance(error, sqlite3.IntegrityError):
        return IntegrityError
    return OperationalError if isinstance(error, sqlite3.OperationalError) else DBAPIError
