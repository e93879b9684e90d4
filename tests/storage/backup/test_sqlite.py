"""Backups: made while the bot writes, refused when they are not what was made, put back only while nobody works."""

import asyncio
import sqlite3
import stat
from pathlib import Path
from random import Random

import pytest

from storage.backup.copying import backup
from storage.backup.files import BackupError, check_hash
from storage.backup.restoring import rehearse, restore
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import found, saved


@pytest.fixture
async def copy(sqlite_url: str, tmp_path: Path, clock: StandingClock) -> Path:
    """A backup of a database with one client in it."""
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    await saved(database, company.anna, "Ромашка")
    await database.close()
    return backup(sqlite_url, tmp_path / "copies" / "first.db")


def _names(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    names = [row[0] for row in connection.execute("SELECT name FROM clients ORDER BY name")]
    connection.close()
    return names


async def test_a_backup_is_made_while_the_bot_writes(sqlite_url: str, tmp_path: Path, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    copies = []
    for number in range(5):
        writing = asyncio.gather(*(saved(database, company.anna, f"Клиент {number}-{one}") for one in range(10)))
        copies.append(await asyncio.to_thread(backup, sqlite_url, tmp_path / f"{number}.db"))
        await writing
    await database.close()
    for number, path in enumerate(copies):
        await rehearse(path, clock)
        assert len(_names(path)) >= number * 10


async def test_only_its_owner_may_read_a_backup(copy: Path) -> None:
    for file in (copy, copy.with_name("first.db.sha256")):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_a_backup_comes_back(sqlite_url: str, tmp_path: Path, copy: Path, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    await saved(database, company.anna, "Новее")
    await database.close()
    kept = (await restore(copy, sqlite_url, clock)).kept
    assert _names(tmp_path / "touchbase.db") == ["Ромашка"]
    assert kept is not None
    assert _names(kept) == ["Новее", "Ромашка"]
    await (await Database.open(sqlite_url, clock)).close()


async def test_a_backup_comes_back_where_nothing_is_left(copy: Path, tmp_path: Path, clock: StandingClock) -> None:
    assert (await restore(copy, f"sqlite:///{tmp_path / 'new' / 'touchbase.db'}", clock)).kept is None
    assert _names(tmp_path / "new" / "touchbase.db") == ["Ромашка"]


async def test_nothing_is_restored_while_the_bot_works(sqlite_url: str, copy: Path, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    with pytest.raises(BackupError, match="in use"):
        await restore(copy, sqlite_url, clock)
    await saved(database, company.anna, "Работает дальше")
    await database.close()


@pytest.mark.parametrize("seed", range(40))
async def test_one_flipped_bit_is_noticed_before_the_live_file_is_touched(
    sqlite_url: str, tmp_path: Path, copy: Path, clock: StandingClock, seed: int
) -> None:
    chance = Random(seed)
    content = bytearray(copy.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    copy.write_bytes(content)
    before = (tmp_path / "touchbase.db").stat()
    with pytest.raises(BackupError):
        await restore(copy, sqlite_url, clock)
    assert (tmp_path / "touchbase.db").stat() == before


async def test_a_cut_or_empty_or_nameless_backup_is_refused(sqlite_url: str, copy: Path, clock: StandingClock) -> None:
    whole = copy.read_bytes()
    for content in (whole[: len(whole) // 2], b""):
        copy.write_bytes(content)
        with pytest.raises(BackupError):
            await restore(copy, sqlite_url, clock)
    copy.write_bytes(whole)
    copy.with_name("first.db.sha256").unlink()
    with pytest.raises(BackupError, match="missing"):
        await restore(copy, sqlite_url, clock)


async def test_a_backup_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "touchbase.db").write_text("no database")
    folder = tmp_path / "copies"
    with pytest.raises(BackupError):
        backup(f"sqlite:///{tmp_path / 'touchbase.db'}", folder / "first.db")
    assert not list(folder.iterdir())


async def test_an_existing_backup_is_not_written_over(sqlite_url: str, copy: Path) -> None:
    with pytest.raises(BackupError, match="exists"):
        backup(sqlite_url, copy)
    check_hash(copy)


def test_postgresql_is_left_to_its_own_means(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="pg_dump"):
        backup("postgresql://somebody:secret@somewhere/touchbase", tmp_path / "first.db")


def test_where_there_is_no_database_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="There is no database at"):
        backup(f"sqlite:///{tmp_path / 'gone.db'}", tmp_path / "copies" / "one.db")
    assert not (tmp_path / "copies" / "one.db").exists()


async def test_of_a_base_whose_rows_name_what_is_gone_no_copy_is_made(
    sqlite_url: str, tmp_path: Path, clock: StandingClock
) -> None:
    database = await Database.open(sqlite_url, clock)
    await saved(database, (await found(database)).anna, "Ромашка")
    await database.close()
    connection = sqlite3.connect(tmp_path / "touchbase.db")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE clients SET owner_id = 7")
    connection.commit()
    connection.close()
    with pytest.raises(BackupError, match="is damaged"):
        backup(sqlite_url, tmp_path / "copies" / "one.db")
    assert not (tmp_path / "copies" / "one.db").exists()
