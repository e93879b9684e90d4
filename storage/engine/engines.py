"""SQLAlchemy engines and connection pools by database URL. Transactions live in `transaction.py`."""

from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.engine import driver, server
from storage.engine.doors import Door, Threads, Wires

READERS = 4
POSTGRES_PLACES = 10
DESK_PLACES = 3
"""One each for a turn at the desk, a look for suspects, and the renewal of leases."""


class UnknownDatabase(ValueError):
    """The URL names no database that we support."""


def parsed(url: str) -> URL:
    """The URL with our async driver in it. Raises UnknownDatabase, whose text never shows the URL and its password."""
    try:
        read = make_url(url)
    except Exception:  # noqa: BLE001 - whatever it says, it says it with the URL
        raise UnknownDatabase("DATABASE_URL can't be read.") from None
    if read.get_backend_name() == "sqlite":
        if not read.database or read.database == ":memory:":
            raise UnknownDatabase("DATABASE_URL names no file: write sqlite:///data/touchbase.db.")
        return read.set(drivername="sqlite+aiosqlite")
    if read.get_backend_name() in {"postgresql", "postgres"}:
        query = {"ssl" if name == "sslmode" else name: value for name, value in read.query.items()}
        return read.set(drivername="postgresql+asyncpg", query=query)
    raise UnknownDatabase("DATABASE_URL is neither sqlite:///path nor postgresql://...")


def file_of(url: URL) -> Path | None:
    """The path of SQLite's file; None for PostgreSQL."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def writing(url: URL) -> Door:
    """The pool for units of work. On SQLite it has one connection, and transactions begin with the write lock."""
    file = file_of(url)
    if file is None:
        return Wires(server.engine_of(url, POSTGRES_PLACES, server.WORK), POSTGRES_PLACES)
    return Threads(_sqlite(file, 1, writes=True), 1, "BEGIN IMMEDIATE")


def desk(url: URL, writing: Door) -> Door:
    """The pool for the inbox's desk. On SQLite it is the writing pool itself; on PostgreSQL a small one with short time
    limits, whose hops count together with the writing pool's.
    """
    if file_of(url) is not None:
        return writing
    return Wires(server.engine_of(url, DESK_PLACES, server.DESK), DESK_PLACES, writing.heard)


def reading(url: URL) -> Door:
    """The pool for long reads: read-only, with one snapshot of the data throughout a transaction."""
    file = file_of(url)
    if file is not None:
        return Threads(_sqlite(file, READERS, writes=False), READERS, "BEGIN")
    engine = server.engine_of(url, READERS, server.READING)
    options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return Wires(engine.execution_options(**options), READERS)


def changing_schema(url: URL) -> AsyncEngine:
    """An engine for migrations, with one connection and, on SQLite, foreign keys off while tables are rebuilt."""
    file = file_of(url)
    if file is None:
        return server.engine_of(url, 1, server.NONE)
    engine = create_async_engine(
        "sqlite+aiosqlite:///file", async_creator=partial(driver.changing_schema, file), **_as_we_use_it(1)
    )
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _sqlite(file: Path, places: int, *, writes: bool) -> Engine:
    opened = partial(driver.opened, file, writes=writes)
    return create_engine("sqlite:///file", creator=opened, poolclass=QueuePool, **_as_we_use_it(places))


def _as_we_use_it(places: int) -> dict[str, Any]:
    return {
        "pool_size": places,
        "max_overflow": 0,
        "pool_reset_on_return": None,  # a transaction is ended by us, and this would be one more hop
        "hide_parameters": True,
        "execution_options": {"preserve_rowcount": True},
    }


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
