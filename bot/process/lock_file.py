"""One process for a SQLite file. A second one would be told that its neighbour's updates are orphans."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.process.complaints import Complaint


@contextmanager
def alone_with(file: Path | None, *, create: bool = False) -> Iterator[None]:
    """Holds a lock beside the file, never the file itself: closing that would drop SQLite's own locks.

    The operating system lets go of it however the process ends. None: a server's database, which many may share. The
    folder is made only with `create`: where there is none, nobody is at work, and a wrong path stays a wrong path.
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
