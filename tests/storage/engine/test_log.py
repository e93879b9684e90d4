"""SQLite's write-ahead log: what was erased does not stay in it; and a disk that takes no more is found out by it."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.engine import driver
from storage.schema.tables import inbox
from tests import full_disk
from tests.clock import StandingClock
from tests.storage.sample_company import NOW

SECRET = "Тайна-81723"


async def _erased(database: Database) -> None:
    update = {"bot_id": 1, "update_id": 7, "payload": {"text": SECRET}, "received_at": NOW}
    async with database.transaction() as transaction:
        await transaction.run(insert(inbox).values(update))
    async with database.transaction() as transaction:
        await transaction.run(delete(inbox))


async def test_what_was_erased_leaves_the_log_as_well(sqlite_url: str, tmp_path: Path, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    log = tmp_path / "touchbase.db-wal"
    await _erased(database)
    assert SECRET.encode() in log.read_bytes()
    assert await database.fold()
    assert log.stat().st_size == 0
    assert SECRET.encode() not in (tmp_path / "touchbase.db").read_bytes()
    await database.close()


async def test_whoever_reads_is_left_to_finish_and_it_is_tried_again(
    sqlite_url: str, tmp_path: Path, clock: StandingClock
) -> None:
    database = await Database.open(sqlite_url, clock)
    with closing(driver.opened(tmp_path / "touchbase.db", writes=False)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM clients").fetchone()
        await _erased(database)
        assert not await database.fold()
    assert await database.fold()
    await database.close()


async def test_a_disk_that_takes_no_more_is_found_out_and_so_is_its_room(
    sqlite_url: str, tmp_path: Path, clock: StandingClock
) -> None:
    database = await Database.open(sqlite_url, clock)
    assert await database.can_write()
    await _erased(database)
    clock.moves(timedelta(seconds=1))  # SQLite writes nothing where nothing changes
    with full_disk.full(tmp_path / "touchbase.db-wal"), pytest.raises(DBAPIError):
        await database.can_write()
    assert await database.can_write()
    await database.close()
