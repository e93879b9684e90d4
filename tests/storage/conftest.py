"""Both engines for every test of the contract: a real SQLite file and a real PostgreSQL."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import Company, found

Seen = Callable[[str], Awaitable[list[Any]]]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """With the schema in it and no row."""
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


@pytest.fixture(params=["new_sqlite_url", "postgres_url"], ids=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """For those who make the schema."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def sqlite_url(ready_sqlite_url: str) -> str:
    """For what only SQLite has."""
    return ready_sqlite_url


@pytest.fixture
def new_sqlite_url(tmp_path: Path) -> str:
    """Of a file that nobody has made."""
    return f"sqlite:///{tmp_path / 'touchbase.db'}"


@pytest.fixture
async def database(url: str, clock: StandingClock) -> AsyncIterator[Database]:
    database = await Database.open(url, clock, migrate=False)
    yield database
    await database.close()


@pytest.fixture
async def company(database: Database) -> Company:
    return await found(database)


@pytest.fixture
async def strangers(database: Database) -> Company:
    return await found(database, "Чужая компания")


@pytest.fixture
async def seen(url: str, database: Database) -> AsyncIterator[Seen]:
    """What is on disk, by a connection of one's own."""
    driver = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    read = make_url(url)
    engine = create_async_engine(read.set(drivername=driver[read.get_backend_name()]), poolclass=NullPool)

    async def rows(question: str) -> list[Any]:
        async with engine.connect() as connection:
            return list((await connection.execute(text(question))).all())

    yield rows
    await engine.dispose()
