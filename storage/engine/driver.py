"""SQLite as SQLAlchemy drives it: a statement with all its rows is one hop to the connection's thread, not four.

One connection of one process writes and checkpoints, all others only read: what SQLite before 3.51.3 can do to its
file when two write at the same instant (the WAL-reset bug) does not concern us.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Self

import aiosqlite

BUSY_SECONDS = 10
"""How long a writer of another process is waited for: a backup's or a shell's, for we have one writer ourselves."""

PRAGMAS = (f"busy_timeout = {BUSY_SECONDS * 1000}", "temp_store = MEMORY")
WRITER = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -4000")
READER = ("query_only = ON", "cache_size = -1000")


class _Answer(NamedTuple):
    rows: list[Any]
    description: Any
    rowcount: int
    lastrowid: int | None


def _ask(connection: sqlite3.Connection, order: str, values: Any, *, many: bool) -> _Answer:
    cursor = connection.cursor()
    try:
        (cursor.executemany if many else cursor.execute)(order, values)
        return _Answer(cursor.fetchall(), cursor.description, cursor.rowcount, cursor.lastrowid)
    finally:
        cursor.close()


def _write(connection: sqlite3.Connection, orders: Sequence[tuple[str, Sequence[Sequence[Any]]]]) -> list[int]:
    return [_ask(connection, order, rows, many=True).rowcount for order, rows in orders]


class _Cursor:
    """What SQLAlchemy asks of an asynchronous cursor, answered from memory."""

    arraysize = 1
    _answer = _Answer([], None, -1, None)

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, order: str, values: Sequence[Any] = ()) -> None:
        self._answer = await self._connection.ask(order, values, many=False)

    async def executemany(self, order: str, values: Sequence[Sequence[Any]]) -> None:
        self._answer = await self._connection.ask(order, values, many=True)

    async def fetchall(self) -> list[Any]:
        return self._answer.rows

    async def close(self) -> None:
        """Nothing is open."""

    @property
    def description(self) -> Any:
        return self._answer.description

    @property
    def rowcount(self) -> int:
        return self._answer.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._answer.lastrowid


class Connection(aiosqlite.Connection):
    """One connection with a thread of its own."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True

    def cursor(self) -> _Cursor:  # type: ignore[override]
        return _Cursor(self)

    async def ask(self, order: str, values: Any, *, many: bool) -> _Answer:
        ask = partial(_ask, self._conn, order, values, many=many)
        answer: _Answer = await self._execute(ask)  # type: ignore[no-untyped-call]
        return answer

    async def write(self, orders: Sequence[tuple[str, Sequence[Sequence[Any]]]]) -> list[int]:
        """Many rows of several tables in one hop; how many of each came in."""
        write = partial(_write, self._conn, orders)
        counts: list[int] = await self._execute(write)  # type: ignore[no-untyped-call]
        return counts


async def connect(path: Path, *, writes: bool, holds_references: bool = True) -> Connection:
    connection = Connection(partial(opened, path, writes=writes, holds_references=holds_references))
    await connection
    return connection


def opened(path: Path, *, writes: bool, holds_references: bool = True) -> sqlite3.Connection:
    """A connection as we use it: transactions are begun and ended by us alone."""
    address = f"{path.absolute().as_uri()}?mode={'rw' if writes else 'ro'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        held = f"foreign_keys = {int(holds_references)}"  # can't be changed within a transaction
        for pragma in (held, *PRAGMAS, *(WRITER if writes else READER)):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def create(path: Path) -> None:
    """Makes the file where there is none. Only its owner may read it: SQLite gives its companions the same mode.

    An existing file is never opened by us: closing it again would drop SQLite's locks in this process.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    elif path.stat().st_mode & 0o077:
        path.chmod(0o600)
