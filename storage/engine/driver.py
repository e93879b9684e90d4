"""Opening SQLite connections: pragmas, file modes, and the version that is safe with other writers.

One connection of one process writes and checkpoints, all others only read. So the WAL-reset bug of SQLite before
3.51.3, where two simultaneous writers can corrupt the file, does not concern us.
"""

import sqlite3
from functools import partial
from pathlib import Path

import aiosqlite

BUSY_SECONDS = 10
"""How long to wait for a writer of another process (a backup, a shell): we have only one writer ourselves."""

SOUND = (3, 51, 3)
"""The first SQLite version in which simultaneous writes or checkpoints of two connections cannot corrupt the file."""

PRAGMAS = (f"busy_timeout = {BUSY_SECONDS * 1000}", "temp_store = MEMORY")
FOLDED_AT = 4_000
"""Pages of the write-ahead log (16 MB) at which SQLite checkpoints it into the file.

An import touches the same index pages in each part: checkpointing more often would write them again each time, while
others wait for the writer.
"""
WRITER = (
    "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -4000",
    f"wal_autocheckpoint = {FOLDED_AT}",
)  # fmt: skip
READER = ("query_only = ON", "cache_size = -1000")


async def changing_schema(path: Path) -> aiosqlite.Connection:
    """An async connection for migrations, with foreign keys off: rebuilding a table would delete its child rows."""
    connection = aiosqlite.Connection(partial(opened, path, writes=True, holds_references=False), iter_chunk_size=64)
    await connection
    return connection


def opened(path: Path, *, writes: bool, holds_references: bool = True) -> sqlite3.Connection:
    """A connection with our pragmas and without implicit transactions: begin, commit and rollback are ours alone.

    Raises sqlite3.Error if the file cannot be opened.
    """
    address = f"{path.absolute().as_uri()}?mode={'rw' if writes else 'ro'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        held = f"foreign_keys = {int(holds_references)}"  # can't be changed within a transaction
        for pragma in (held, *PRAGMAS, *(WRITER if writes else READER)):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_sound() -> bool:
    """Whether this SQLite is free of the WAL-reset bug; if not, no other program may write to the file."""
    return sqlite3.sqlite_version_info >= SOUND


def create(path: Path) -> None:
    """Creates the file if it is missing, readable by its owner only; SQLite gives its log files the same mode.

    Never opens an existing file: closing it again would drop SQLite's locks in this process.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    elif path.stat().st_mode & 0o077:
        path.chmod(0o600)
