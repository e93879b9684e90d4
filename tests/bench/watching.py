"""What happens in this process and those it starts while something is measured: the loop's lag, memory. Linux."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

LOOK = 0.005
"""Seconds between two looks at the clock: whoever has to wait longer was kept waiting by the loop."""


@dataclass
class Watched:
    """Seconds, and megabytes: at the beginning, at most, and at most of any child."""

    lags: list[float] = field(default_factory=list)
    before: float = 0
    peak: float = 0
    child: float = 0


@asynccontextmanager
async def watched() -> AsyncIterator[Watched]:
    seen = Watched(before=_memory(os.getpid(), "VmRSS"))
    Path("/proc/self/clear_refs").write_text("5")  # the peak is counted from here on
    watching = asyncio.get_running_loop().create_task(_watch(seen))
    try:
        yield seen
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        seen.peak = _memory(os.getpid(), "VmHWM")


async def _watch(seen: Watched) -> None:
    while True:
        begun = perf_counter()
        await asyncio.sleep(LOOK)
        seen.lags.append(perf_counter() - begun - LOOK)
        if len(seen.lags) % 20 == 0:
            seen.child = max([seen.child, *(_memory(child, "VmHWM") for child in _children())])


def _children() -> list[int]:
    return [int(child) for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]


def _memory(process: int, what: str) -> float:
    try:
        found = re.search(rf"{what}:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    except OSError:  # it has just ended
        return 0
    return int(found[1]) / 1024 if found else 0
