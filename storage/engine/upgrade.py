"""Bringing a database's schema up to this code's, forward only. The steps are in `storage/schema/migrations/versions`.

An empty database is made at once as `tables` say. Alembic is imported only where an older one has steps to take. All
of it happens in one transaction and locked against other processes: a crash leaves the schema as it was.
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
    """There is nothing where the database should be, and nobody asked for a new one."""


class BrokenDatabase(Exception):
    """A step would leave rows behind that refer to nothing."""


def known() -> list[str]:
    """All versions of the schema, in order."""
    return sorted(path.name.partition("_")[0] for path in (STEPS / "versions").glob("[0-9]*.py"))


async def migrate(url: URL, *, create: bool = True) -> None:
    """Takes the missing steps, if any are. Raises NoDatabase where all are missing and it may not `create`."""
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
    """None: an empty database."""
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
    """The newest schema in an empty database."""
    metadata.create_all(connection, checkfirst=False)
    doubt.make(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": known()[-1]})


def take_steps(connection: Connection, to: str = "head") -> None:
    """All steps that are missing up to that one."""
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
    """They were not held while the steps were taken: a table made anew would have taken its children with it."""
    broken: list[Any] = list(connection.exec_driver_sql("PRAGMA foreign_key_check"))
    if broken:
        raise BrokenDatabase(f"Rows that refer to nothing: {sorted({row[0] for row in broken})}.")
