"""Backs up an SQLite database while the bot works.

A backup is a whole database in one file, with its SHA-256 beside it: SQLite's own check notices neither a flipped bit
in a name nor an empty file. Only SQLite may open the live file: closing it ourselves would drop SQLite's locks.
"""

from contextlib import closing
from pathlib import Path

from storage.backup import sealing
from storage.backup.checking import contents, said
from storage.backup.files import BackupError, unfinished
from storage.engine import driver, engines


def backup(url: str, target: Path, recipient: str = "") -> Path:
    """Makes a verified backup, encrypted for `recipient` if there is one; returns its path.

    The file gets its name last, so a file with that name is whole. Raises BackupError.
    """
    live = file_of(url)
    if not live.exists():
        raise BackupError(f"There is no database at {live}.")
    sealing.make_room(target, recipient)
    with unfinished(target) as clear:
        _copy(live, clear)
        contents(clear)
        return sealing.named(clear, target, recipient)


def file_of(url: str) -> Path:
    file = engines.file_of(engines.parsed(url))
    if file is None:
        raise BackupError("PostgreSQL has its own: pg_dump --format=custom copies it, pg_restore puts it back.")
    return file


def _copy(live: Path, part: Path) -> None:
    with said(), closing(driver.opened(live, writes=False)) as connection:
        connection.execute("PRAGMA query_only = OFF")  # the file stays closed to us; the copy is to be written
        connection.execute("VACUUM INTO ?", (str(part),))
