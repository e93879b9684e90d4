"""Kills backing up and restoring at each touch of a file, one after the other.

`python -m tests.storage.backup.killing COMMAND COPY LIVE STRIDE`.

For each touch of a file below the base's folder, or for each so many, one child is made that dies at it, as by kill -9;
after each a line says which it was and whether it died, and the next begins once a line comes in.
"""

import asyncio
import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from storage.backup.copying import backup
from storage.backup.restoring import restore
from tests.clock import StandingClock

TOUCHES = {"os.rename", "os.link", "os.remove", "os.chmod", "os.chown", "shutil.copyfile", "sqlite3.connect", "open"}


def main(command: str, copy: Path, live: Path, stride: int) -> None:
    for touch in count(1, stride):
        child = os.fork()
        if not child:
            _die_at(touch, live.parent)
            _do(command, copy, live, touch)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{touch} {os.WIFSIGNALED(status)}\n")
        sys.stdout.flush()
        sys.stdin.readline()
        if not os.WIFSIGNALED(status):
            break


def _die_at(touch: int, folder: Path) -> None:
    touches = count(1)

    def strike(event: str, arguments: tuple[Any, ...]) -> None:
        here = event in TOUCHES and arguments and str(folder) in str(arguments[0])
        if here and next(touches) == touch:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(strike)


def _do(command: str, copy: Path, live: Path, touch: int) -> None:
    if command == "restore":
        asyncio.run(restore(copy, f"sqlite:///{live}", StandingClock()))
    else:
        backup(f"sqlite:///{live}", copy.with_name(f"{touch}.db"))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
