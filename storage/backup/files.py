"""Files of backups: unfinished ones, SHA-256 files, ownership, and syncing to disk."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PART = ".part"
HASH = ".sha256"


class BackupError(Exception):
    """A backup could not be made, can't be trusted, or can't be restored. Nothing was changed."""


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A temporary file beside the target, readable by its owner only; removed again unless it was renamed."""
    part = target.with_name(f"{target.name}{PART}")
    _take_away(part)
    part.touch(mode=0o600)
    try:
        yield part
    finally:
        _take_away(part)


def _take_away(part: Path) -> None:
    """Removes the file, and those that SQLite puts beside a database."""
    for ending in ("", "-wal", "-shm", "-journal"):
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)


def hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hash_file(path: Path) -> Path:
    return path.with_name(f"{path.name}{HASH}")


def write_hash(target: Path, digest: str) -> None:
    """Writes the SHA-256 file in the format of `sha256sum --check`."""
    beside = hash_file(target)
    beside.touch(mode=0o600)
    beside.write_text(f"{digest}  {target.name}\n")
    to_disk(beside)


def check_hash(path: Path) -> None:
    """Raises BackupError unless the file matches the SHA-256 file beside it."""
    beside = hash_file(path)
    if not path.exists() or not beside.exists():
        raise BackupError(f"A backup is two files, and one of them is missing: {path}, {beside.name}.")
    if beside.read_text().split()[:1] != [hash_of(path)]:
        raise BackupError(f"{path} is not as it was made: its SHA-256 is another.")


def give(path: Path, *, like: Path) -> None:
    """Gives the file the owner of `like`, when root works in the service user's folders."""
    if os.geteuid() == 0:
        status = like.stat()
        os.chown(path, status.st_uid, status.st_gid)


def to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
