"""Files of backups: unfinished ones, their SHA-256, and that they are on the disk."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PART = ".part"
HASH = ".sha256"


class BackupError(Exception):
    """A copy could not be made, is not to be trusted, or can't be put back. Nothing was changed."""


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A file of the owner's only that goes away again unless it gets its right name."""
    part = target.with_name(f"{target.name}{PART}")
    _take_away(part)
    part.touch(mode=0o600)
    try:
        yield part
    finally:
        _take_away(part)


def _take_away(part: Path) -> None:
    """With what SQLite puts beside a base."""
    for ending in ("", "-wal", "-shm", "-journal"):
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)


def hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hash_file(path: Path) -> Path:
    return path.with_name(f"{path.name}{HASH}")


def write_hash(target: Path, digest: str) -> None:
    """In the form that `sha256sum --check` reads."""
    beside = hash_file(target)
    beside.touch(mode=0o600)
    beside.write_text(f"{digest}  {target.name}\n")
    to_disk(beside)


def check_hash(path: Path) -> None:
    """Raises BackupError unless the file is bit for bit the one that was made."""
    beside = hash_file(path)
    if not path.exists() or not beside.exists():
        raise BackupError(f"A backup is two files, and one of them is missing: {path}, {beside.name}.")
    if beside.read_text().split()[:1] != [hash_of(path)]:
        raise BackupError(f"{path} is not as it was made: its SHA-256 is another.")


def give(path: Path, *, like: Path) -> None:
    """Root works in the service's folders for the service's user: what it makes belongs to whom the model belongs."""
    if os.geteuid() == 0:
        status = like.stat()
        os.chown(path, status.st_uid, status.st_gid)


def to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
