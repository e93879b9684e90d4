"""Memory that looks like a folder, for files that nobody needs after the tests; and whether there is enough of it.

Nothing in it is run: some systems forbid that.
"""

import os
import re
import shutil
from pathlib import Path

SHARED = Path("/dev/shm")
ENOUGH = 2 * 1024**3


def place() -> str | None:
    """Where quick files go. None: where temporary ones go anyhow."""
    if not os.access(SHARED, os.W_OK | os.X_OK):
        return None
    return str(SHARED) if min(shutil.disk_usage(SHARED).free, _available()) >= ENOUGH else None


def _available() -> int:
    """What the machine has to spare, in bytes: the folder may be larger than the memory behind it."""
    said = re.search(r"^MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text(), re.MULTILINE)
    return int(said[1]) * 1024 if said else 0
