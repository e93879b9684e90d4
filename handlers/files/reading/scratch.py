"""Where workbooks are put together: a folder of their own for each, taken away with it.

What a killed process has left of its folders, the next one takes away: see `sweep`.
"""

import os
import re
import shutil
import tempfile
from pathlib import Path
from weakref import finalize

_PREFIX = "touchbase-"
_NAME = re.compile(rf"{_PREFIX}(\d+)-\w+")
_ours: set[Path] = set()


class Folder:
    """Is there until `remove`, or until nobody holds it any more."""

    def __init__(self) -> None:
        path = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        _ours.add(path)
        self.path = path
        self.remove = finalize(self, _removed, path)


def sweep() -> int:
    """Takes away what the dead have left; how many folders."""
    left = [path for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*") if _is_left(path)]
    for path in left:
        shutil.rmtree(path, ignore_errors=True)
    return len(left)


def _removed(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    _ours.discard(path)


def _is_left(path: Path) -> bool:
    """In a container each life has the same number: what has ours and is not ours is our predecessor's."""
    match = _NAME.fullmatch(path.name)
    if match is None or path in _ours or not path.is_dir():
        return False
    return int(match[1]) == os.getpid() or not _lives(int(match[1]))


def _lives(process: int) -> bool:
    if os.name == "nt":  # asking would end it; and there the folder of the living can't be removed
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
