"""Restores an SQLite backup, while nobody uses the database.

The copy is checked, upgraded to this code's schema and marked as restored beside the live file; one rename then puts it
in place. If killed at any moment, the live name stands for a whole database: the old one or the new one.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sales.ground.clock import Clock
from storage.backup import sealing
from storage.backup.checking import Contents, contents
from storage.backup.copying import file_of
from storage.backup.files import BackupError, check_hash, give, hash_of, to_disk, unfinished
from storage.database import Database
from storage.reporting import mornings
from storage.traffic import inbox, outbox, signs

COMPANIONS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, where the previous database is kept, and how many messages will not be sent again."""

    contents: Contents
    kept: Path | None
    skipped: int


async def restore(path: Path, url: str, clock: Clock, identity: Path | None = None) -> Restored:
    live = file_of(url)
    check_hash(path)
    live.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with unfinished(live) as part:
        _take_copy(path, part, identity)
        found = contents(part)
        if live.exists():
            _end_use(live)
        skipped = await _bring_up_to_date(part, clock)
        _give_to_whom_it_belongs(part, live)
        to_disk(part)
        kept = _keep_aside(live) if live.exists() else None
        os.replace(part, live)  # noqa: PTH105 - says better than Path.replace which of the two names stays
    to_disk(live.parent)
    return Restored(found, kept, skipped)


def _take_copy(path: Path, part: Path, identity: Path | None) -> None:
    if sealing.is_sealed(path):
        sealing.unseal(path, part, identity)
        return
    shutil.copyfile(path, part)
    if hash_of(part) != hash_of(path):
        raise BackupError(f"{path} could not be copied to {part.parent}.")


async def _bring_up_to_date(part: Path, clock: Clock) -> int:
    """Upgrades the copy and closes what was pending in it: it was dealt with after the backup was made."""
    database = await Database.open(f"sqlite:///{part}", clock)
    try:
        return await catch_up(database, clock.now())
    finally:
        await database.close()


async def catch_up(database: Database, now: datetime) -> int:
    """Closes what was pending in a restored database; returns how many messages will not be sent again."""
    async with database.work() as unit:
        await signs.forget_all(unit.transaction)
        await inbox.close_unfinished(unit.transaction, now)
        skipped = await outbox.skip_due(unit.transaction, now, "restored")
        skipped += await mornings.skip_todays(unit.transaction, now)
        await unit.commit()
    return skipped


def _give_to_whom_it_belongs(part: Path, live: Path) -> None:
    """Gives the new file the owner and mode of the old one, when root restores for the service's user."""
    give(part, like=live if live.exists() else live.parent)
    if live.exists():
        part.chmod(live.stat().st_mode & 0o777)


def _keep_aside(live: Path) -> Path:
    """Gives the old file a second name; it keeps its own until the new one takes it."""
    free = (live.with_name(f"{live.name}.before-restore-{number}") for number in count(1))
    kept = next(name for name in free if not name.exists())
    for companion in COMPANIONS:  # only where it is too broken to have been made one file
        left = live.with_name(live.name + companion)
        if left.exists():
            left.rename(kept.with_name(kept.name + companion))
    kept.hardlink_to(live)
    return kept


def _end_use(live: Path) -> None:
    """Merges the log into the database file. Raises BackupError if somebody uses it."""
    try:
        with closing(sqlite3.connect(live, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise BackupError(f"{live} is in use: stop the bot first.") from error
    except sqlite3.DatabaseError:
        return  # so broken that nobody can use it


async def rehearse(path: Path, clock: Clock, identity: Path | None = None) -> Contents:
    """Restores the backup into a scratch folder as `restore` would, and returns its contents."""
    with TemporaryDirectory(prefix="touchbase-verify-") as folder:  # its owner's only
        return (await restore(path, f"sqlite:///{folder}/touchbase.db", clock, identity)).contents
