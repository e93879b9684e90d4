"""Checks that a database copy is whole, undamaged and of a known schema, and counts its rows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from storage.backup.files import BackupError
from storage.database import Database
from storage.engine import upgrade
from storage.schema.tables import metadata

COUNTED = ("workspaces", "members", "clients", "touches", "orders", "audit")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds: its schema version, and the number of rows by table."""

    version: str
    rows: dict[str, int]

    def __str__(self) -> str:
        return ", ".join(f"{count} {name}" for name, count in self.rows.items())


@contextmanager
def said() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"SQLite refuses: {error}.") from error


def contents(path: Path) -> Contents:
    """The contents of an SQLite copy. Raises BackupError if it is damaged or not a Touchbase database.

    Also checks that tables exist: SQLite finds nothing wrong with an empty file.
    """
    with said(), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        version = _version(path, connection, found)
        damage = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        if damage != ["ok"] or connection.execute("PRAGMA foreign_key_check").fetchone():
            raise BackupError(f"{path} is damaged.")
        counted = [name for name in COUNTED if name in found]
        rows = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in counted}  # noqa: S608 - our own names
    return Contents(version, rows)


async def counted(database: Database) -> Contents:
    """The contents of an open database: the tables that people would miss first."""
    async with database.read() as unit:
        of = {name: select(func.count()).select_from(metadata.tables[name]) for name in COUNTED}
        rows = {name: int(await unit.transaction.scalar(query) or 0) for name, query in of.items()}
    return Contents(upgrade.known()[-1], rows)


def _version(path: Path, connection: sqlite3.Connection, found: set[str]) -> str:
    """The schema's version. A copy of today's version must have all tables, older ones are not checked for that."""
    if "alembic_version" not in found:
        raise BackupError(f"{path} is no database of Touchbase.")
    version = released(path, [row[0] for row in connection.execute(str(upgrade.VERSION))])
    missing = {*metadata.tables} - found
    if version == upgrade.known()[-1] and missing:
        raise BackupError(f"{path} is no whole database of Touchbase: it has no {', '.join(sorted(missing))}.")
    return version


def released(path: Path, versions: list[str]) -> str:
    """The copy's schema version. Raises BackupError unless there is exactly one, NewerDatabase if it is unknown."""
    if len(versions) != 1:
        raise BackupError(f"{path} is no whole database of Touchbase.")
    if versions[0] not in upgrade.known():
        raise upgrade.NewerDatabase.of(versions[0])
    return versions[0]
