"""Putting a copy in the database's place, while nobody works with it.

The copy is checked, brought up to this code's schema and told that it was restored, all beside the live file; then one
rename puts it there. Killed at any moment, the live name names a whole database: the old one or the new one.
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
    """What came back, where the database before it is kept, and how many messages are not sent a second time."""

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
    """To today's schema; what was due or in hand before now is over, for it was dealt with after the copy was made."""
    database = await Database.open(f"sqlite:///{part}", clock)
    try:
        return await catch_up(database, clock.now())
    finally:
        await database.close()


async def catch_up(database: Database, now: datetime) -> int:
    """Closes what a restored base holds of before; how many messages are not sent a second time."""
    async with database.work() as unit:
        await signs.forget_all(unit.transaction)
        await inbox.close_unfinished(unit.transaction, now)
        skipped = await outbox.skip_due(unit.transaction, now, "restored")
        skipped += await mornings.skip_todays(unit.transaction, now)
        await unit.commit()
    return skipped


def _give_to_whom_it_belongs(part: Path, live: Path) -> None:
    """Root restores what the service's user has to open: owner and mode stay as they were."""
    give(part, like=live if live.exists() else live.parent)
    if live.exists():
        part.chmod(live.stat().st_mode & 0o777)


def _keep_aside(live: Path) -> Path:
    """A second name for the old file: its own stays until the new one takes it."""
    free = (live.with_name(f"{live.name}.before-restore-{number}") for number in count(1))
    kept = next(name for name in free if not name.exists())
    for companion in COMPANIONS:  # only where it is too broken to have been made one file
        left = live.with_name(live.name + companion)
        if left.exists():
            left.rename(kept.with_name(kept.name + companion))
    kept.hardlink_to(live)
    return kept


def _end_use(live: Path) -> None:
    """Makes the database one file again, which SQLite does for its only user."""
    try:
        with closing(sqlite3.connect(live, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise BackupError(f"{live} is in use: stop the bot first.") from error
    except sqlite3.DatabaseError:
        return  # so broken that nobody can use it


async def rehearse(path: Path, clock: Clock, identity: Path | None = None) -> Contents:
    """Puts the copy back into a scratch place, as `restore` would, and says what came."""
    with TemporaryDirectory(prefix="touchbase-verify-") as folder:  # its owner's only
        return (await restore(path, f"sqlite:///{folder}/touchbase.db", clock, identity)).contents
