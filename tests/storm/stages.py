"""Where in its work the program is when it dies: reported through shared memory, which outlives a kill -9.

The program itself knows nothing of this: `launch.py` wraps its pieces. A process may be told to die, or to stand still,
the n-th time it comes to a stage; so that also those are hit that last microseconds.
"""

import mmap
import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Self

STAGES = (
    "started",  # nothing reached yet
    "taken",  # updates have come, they are not on disk
    "kept",  # they are on disk, Telegram does not know it
    "turning",  # the inbox's lock is held: all processes wait for it
    "claimed",  # an update is in hand, its handler has not begun
    "working",  # a unit of work is open
    "committing",  # something is written, not committed: an effect, an arrival, a mark
    "saved",  # committed, nothing said yet
    "spoken",  # Telegram has answered, the handler has not returned
    "handled",  # the handler has returned, without having saved
    "asked",  # digests are about to be written down
    "packed",  # a message is claimed by the outbox, its text not yet made
    "posted",  # it is on its way, says the outbox; Telegram does not know it yet
    "sent",  # it is sent, and not yet marked
)


@dataclass
class Fate:
    """What becomes of a process the n-th time it comes to a stage: written "SIGKILL:saved:3"."""

    how: signal.Signals
    stage: str
    left: int

    @classmethod
    def read(cls, written: str) -> Self:
        how, stage, times = written.split(":")
        return cls(signal.Signals[how], stage, int(times))

    def __str__(self) -> str:
        return f"{self.how.name}:{self.stage}:{self.left}"


class Stages:
    def __init__(self, file: Path, plan: str = "") -> None:
        """`plan`: fates one after the other, with spaces between; or nothing."""
        if not file.exists():
            file.write_bytes(bytes(1))
        with file.open("r+b") as opened:
            self._memory = mmap.mmap(opened.fileno(), 1)
        self._memory[0] = 0
        self._fates = [Fate.read(one) for one in plan.split()]

    def reach(self, stage: str) -> None:
        self._memory[0] = STAGES.index(stage)
        if self._fates and stage == self._fates[0].stage:
            self._fates[0].left -= 1
            if self._fates[0].left <= 0:
                os.kill(os.getpid(), self._fates.pop(0).how)

    def before(self, owner: Any, name: str, stage: str) -> None:
        """Reports the stage whenever that method of that class is called."""
        original = getattr(owner, name)

        @wraps(original)
        async def wrapped(*given: Any, **named: Any) -> Any:
            self.reach(stage)
            return await original(*given, **named)

        setattr(owner, name, wrapped)

    def at_once(self, owner: Any, name: str, stage: str) -> None:
        """The same for a method that nobody awaits, in whatever thread."""
        original = getattr(owner, name)

        @wraps(original)
        def wrapped(*given: Any, **named: Any) -> Any:
            self.reach(stage)
            return original(*given, **named)

        setattr(owner, name, wrapped)

    def after(self, owner: Any, name: str, stage: str) -> None:
        """Reports the stage whenever it has returned."""
        original: Callable[..., Awaitable[Any]] = getattr(owner, name)

        @wraps(original)
        async def wrapped(*given: Any, **named: Any) -> Any:
            result = await original(*given, **named)
            self.reach(stage)
            return result

        setattr(owner, name, wrapped)


def last(file: Path) -> str:
    """The stage that a process reached last, dead or alive; it may not have come to make the file."""
    reached = file.read_bytes() if file.exists() else b""
    return STAGES[reached[0] if reached else 0]
