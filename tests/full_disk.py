"""A disk that takes no more: the operating system refuses this process to write any file beyond a size."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def full(log: Path) -> Iterator[None]:
    """Nothing can be added to this file, SQLite's log, and to none that is as long."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
