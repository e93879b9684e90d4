"""A base with one client in it, and copies of it."""

from pathlib import Path

import pytest

from storage.backup.copying import backup
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import found, saved


@pytest.fixture
async def base(sqlite_url: str, clock: StandingClock) -> str:
    """The URL of a database in which Anna has one client."""
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    await saved(database, company.anna, "Ромашка")
    await database.close()
    return sqlite_url


@pytest.fixture
def copy(base: str, tmp_path: Path) -> Path:
    return backup(base, tmp_path / "copies" / "first.db")
