"""SQLite's connections as we use them.

One connection of one process writes and checkpoints, all others only read: what SQLite before 3.51.3 can do to its
file when two write at the same instant (the WAL-reset bug) does not concern us.
"""

import sqlite3
from functools import partial
from pathlib import Path

import aiosqlite

BUSY_SECONDS = 10
"""How long a writer of another process is waited for: a backup's or a shell's, for we have one writer ourselves."""

SOUND = (3, 51, 3)
"""Since then two connections that write or checkpoint at one instant spoil no file."""

PRAGMAS = (f"busy_timeout = {BUSY_SECONDS * 1000}", "temp_store = MEMORY")
FOLDED_AT = 4_000
"""Pages of the write-ahead log, 16 MB, at which it is folded into the file. A load touches the same pages of an index
with every part: folded four times as often, they are written four times, while others wait for the writer.
"""
WRITER = (
    "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -4000",
    f"wal_autocheckpoint = {FOLDED_AT}",
)  # fmt: skip
READER = ("query_only = ON", "cache_size = -1000")


async def changing_schema(path: Path) -> aiosqlite.Connection:
    """Foreign keys are not held: a table made anew would take its children with it."""
    connection = aiosqlite.Connection(partial(opened, path, writes=True, holds_references=False), iter_chunk_size=64)
    await connection
    return connection


def opened(path: Path, *, writes: bool, holds_references: bool = True) -> sqlite3.Connection:
    """A connection as we use it: transactions are begun and ended by us alone."""
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
    """Whether SQLite itself holds what we hold by having one writer: else no other program may write to the file."""
    return sqlite3.sqlite_version_info >= SOUND


def create(path: Path) -> None:
    """Makes the file where there is none. Only its owner may read it: SQLite gives its companions the same mode.

    An existing file is never opened by us: closing it again would drop SQLite's locks in this process.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    elif path.stat().st_mode & 0o077:
        path.chmod(0o600)
