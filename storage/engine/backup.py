"""Copies of a SQLite database, made while the bot works, and put back while it does not.

A copy is a whole database in one file with its SHA-256 beside it: SQLite's own check notices neither a flipped bit in
a name nor an empty file. The live file is never opened but by SQLite: closing it would drop SQLite's locks.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from storage.engine import driver, engines, upgrade
from storage.schema.tables import metadata

COMPANIONS = ("-wal", "-shm", "-journal")


class BackupError(Exception):
    """A copy could not be made, is not to be trusted, or can't be put back. Nothing was changed."""


def backup(url: str, target: Path) -> Path:
    """A verified copy. The target gets its name last: a copy with that name is whole."""
    live = _file_of(url)
    if not live.exists():
        raise BackupError(f"There is no database at {live}.")
    if target.exists():
        raise BackupError(f"{target} exists already.")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _unfinished(target) as part:
        with _said(), closing(driver.opened(live, writes=False)) as connection:
            connection.execute("PRAGMA query_only = OFF")  # the file stays closed to us; the copy is to be written
            connection.execute("VACUUM INTO ?", (str(part),))
        _check_content(part)
        _to_disk(part)
        _write_hash(target, _hash(part))
        part.rename(target)
    _to_disk(target.parent)
    return target


def verify(path: Path) -> None:
    """Raises BackupError unless it is the very copy that was made."""
    hash_file = _hash_file(path)
    if not path.exists() or not hash_file.exists():
        raise BackupError(f"A backup is two files, and one of them is missing: {path}, {hash_file.name}.")
    if hash_file.read_text().split()[:1] != [_hash(path)]:
        raise BackupError(f"{path} is not as it was made: its SHA-256 is another.")
    _check_content(path)


def restore(path: Path, url: str) -> Path | None:
    """Puts a copy in the live file's place; where the old file is kept now, if there was one."""
    live = _file_of(url)
    verify(path)
    live.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _unfinished(live) as part:
        shutil.copyfile(path, part)
        if _hash(part) != _hash(path):
            raise BackupError(f"{path} could not be copied to {live.parent}.")
        _to_disk(part)
        kept = _put_aside(live) if live.exists() else None
        part.rename(live)
    _to_disk(live.parent)
    return kept


def _file_of(url: str) -> Path:
    file = engines.file_of(engines.parsed(url))
    if file is None:
        raise BackupError("PostgreSQL has its own: pg_dump --format=custom copies it, pg_restore puts it back.")
    return file


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A file of the owner's only that goes away again unless it gets its right name."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"SQLite refuses: {error}.") from error


def _check_content(path: Path) -> None:
    """Also that there is something in it: SQLite finds an empty file in good order."""
    with _said(), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        missing = {"alembic_version", *metadata.tables} - found
        if missing:
            raise BackupError(f"{path} is no whole database of Touchbase: it has no {', '.join(sorted(missing))}.")
        versions = [row[0] for row in connection.execute(str(upgrade.VERSION))]
        damage = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
    if len(versions) != 1 or damage != ["ok"] or orphans:
        raise BackupError(f"{path} is damaged.")


def _put_aside(live: Path) -> Path:
    _end_use(live)
    free = (live.with_name(f"{live.name}.before-restore-{number}") for number in count(1))
    kept = next(name for name in free if not name.exists())
    for companion in COMPANIONS:
        left = live.with_name(live.name + companion)
        if left.exists():
            left.rename(kept.with_name(kept.name + companion))
    live.rename(kept)
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


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hash_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _write_hash(target: Path, digest: str) -> None:
    """In the form that `sha256sum --check` reads."""
    hash_file = _hash_file(target)
    hash_file.touch(mode=0o600)
    hash_file.write_text(f"{digest}  {target.name}\n")
    _to_disk(hash_file)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
