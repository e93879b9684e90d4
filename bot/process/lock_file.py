"""Allows one process per SQLite file: a second one would take the first one's updates for orphans."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.process.complaints import Complaint


@contextmanager
def alone_with(file: Path | None, *, create: bool = False) -> Iterator[None]:
    """Holds a lock file beside the database, never the database file itself: closing that would drop SQLite's locks.

    The operating system releases it however the process ends. Nothing is locked for None (PostgreSQL, which many
    processes may share) or if the folder is missing and not to be created. Raises Complaint if another process holds
    it.
    """
    if file is None or sys.platform == "win32" or not (create or file.parent.is_dir()):
        yield
        return
    import fcntl

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with file.with_name(f"{file.name}.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Complaint(f"Another Touchbase runs on {file}: stop it first.") from None
        yield
