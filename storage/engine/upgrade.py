"""Upgrades a database's schema to this code's version, forward only. Steps are in `storage/schema/migrations/versions`.

An empty database gets the newest schema at once. Alembic is imported only for an older one. All happens in one
transaction, locked against other processes: a crash leaves the schema as it was.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, inspect, text

from storage.engine import engines, statistics
from storage.schema import doubt
from storage.schema.tables import metadata

STEPS = Path(__file__).parents[1] / "schema" / "migrations"
VERSION = text("SELECT version_num FROM alembic_version")
LOCK = 0x70756368  # any number, as long as it is always this one


class NewerDatabase(Exception):
    """The database was made by newer code than this."""

    @classmethod
    def of(cls, version: str) -> "NewerDatabase":
        return cls(
            f"The database has version {version} of the schema, and this program knows no newer than {known()[-1]}. "
            "Install the version of Touchbase that it was last used with, or restore a backup made before that."
        )


class NoDatabase(Exception):
    """The database is empty or missing, and creating one was not allowed."""


class BrokenDatabase(Exception):
    """A migration would leave rows with dangling foreign keys."""


def known() -> list[str]:
    """All schema versions, oldest first."""
    return sorted(path.name.partition("_")[0] for path in (STEPS / "versions").glob("[0-9]*.py"))


async def migrate(url: URL, *, create: bool = True) -> None:
    """Upgrades the schema, or creates it in an empty database.

    Raises NoDatabase if it is empty and `create` is false, NewerDatabase, BrokenDatabase.
    """
    engine = engines.changing_schema(url)
    try:
        async with engine.connect() as connection:
            version = await connection.run_sync(version_of)
        if version is None and not create:
            raise NoDatabase(url.render_as_string(hide_password=True))
        _check(version)
        if version != known()[-1]:
            async with engine.begin() as connection:
                await connection.run_sync(_bring_up_to_date)
    finally:
        await engine.dispose()


def version_of(connection: Connection) -> str | None:
    """The schema's version; None if the database is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(VERSION)
    return version


def _check(version: str | None) -> None:
    if version is not None and version not in known():
        raise NewerDatabase.of(version)


def _bring_up_to_date(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    version = version_of(connection)
    _check(version)
    if version is None:
        create(connection)
    else:
        take_steps(connection)
    if connection.dialect.name == "sqlite":
        statistics.tell(connection)


def create(connection: Connection) -> None:
    """Creates the newest schema in an empty database."""
    metadata.create_all(connection, checkfirst=False)
    doubt.make(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": known()[-1]})


def take_steps(connection: Connection, to: str = "head") -> None:
    """Runs the missing migrations up to version `to`."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    doubt.drop(connection)
    command.upgrade(config, to)
    doubt.make(connection)
    if connection.dialect.name == "sqlite":
        _check_references(connection)


def _check_references(connection: Connection) -> None:
    """Raises BrokenDatabase for dangling foreign keys, which are off while tables are rebuilt."""
    broken: list[Any] = list(connection.exec_driver_sql("PRAGMA foreign_key_check"))
    if broken:
        raise BrokenDatabase(f"Rows that refer to nothing: {sorted({row[0] for row in broken})}.")
