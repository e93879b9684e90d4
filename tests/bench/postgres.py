"""A base of SQLite over again in PostgreSQL: its rows as text, which the server reads table by table.

`python -m bot migrate --to` writes and compares them one by one: six million would take half an hour. Triggers,
references and indexes are made when the rows are there.
"""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import Table

from storage.database import Database
from storage.schema.tables import metadata
from tests.bench.base import NOON
from tests.clock import StandingClock

AT_ONCE = 5_000
ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
HERE = "'public'::regnamespace"
AWAY = f"""
SELECT 1 AS turn, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS away, pg_get_triggerdef(oid) AS again
FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 2, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
  format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'f' AND connamespace = {HERE}
UNION ALL SELECT 3, format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
WHERE relnamespace = {HERE} AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
ORDER BY turn"""
"""What each row would have to wait for: how it is taken away, and how it is made again, which goes backwards."""


async def filled(file: Path, url: str) -> None:
    """The empty database there, with all that the file has; some two minutes for three million touches."""
    await (await Database.open(url, StandingClock(NOON))).close()
    connection = await asyncpg.connect(url, server_settings={"timezone": "UTC"})  # as SQLite has its moments
    try:
        every = await connection.fetch(AWAY)
        for one in every:
            await connection.execute(one["away"])
        await _copy(file, connection)
        await connection.execute("SET maintenance_work_mem = '256MB'")
        for one in reversed(every):
            await connection.execute(one["again"])
        await connection.execute("VACUUM ANALYZE")  # as a server does by itself
    finally:
        await connection.close()


async def _copy(file: Path, connection: "asyncpg.Connection[Any]") -> None:
    with closing(sqlite3.connect(file)) as source:
        for table in metadata.sorted_tables:
            columns = [column.name for column in table.columns]
            await connection.copy_to_table(table.name, source=_lines(source, table), columns=columns)


async def _lines(source: sqlite3.Connection, table: Table) -> AsyncIterator[bytes]:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = source.execute(f'SELECT {names} FROM "{table.name}"')
    while some := rows.fetchmany(AT_ONCE):
        yield "".join(["\t".join(map(_told, row)) + "\n" for row in some]).encode()


def _told(value: Any) -> str:
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return "\\N" if value is None else str(value).translate(ESCAPED)
