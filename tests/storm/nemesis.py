"""Whoever kills: at a random moment, or the n-th time a stage is reached; and starts the dead again."""

import asyncio
import fcntl
import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tests.storm.launch import FASTER, storm_time
from tests.storm.stages import STAGES, Fate, last

ROOT = Path(__file__).parents[2]
LONGEST_START, LONGEST_LIFE = 60.0, 10.0
"""Seconds after which a process that never comes to its stage is killed wherever it is: starting, and at work."""

RARE = ("asked", "packed", "posted", "sent")
"""Stages that are there only while there are digests."""

OFTEN = (2, 12)
"""How often any other stage is reached before somebody dies there: not always with the first update of a life, which
is the one that the last life died with."""

STILL = (0.5, 5.0)
"""Seconds for which somebody stands still: some longer than their leases."""

SHORTEST, USUAL = 0.05, 2.0
"""Seconds of work after which one without a plan is killed."""


class Launcher:
    """The process that forks lives of the program."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def start(self, order: dict[str, object]) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(order)}\n".encode())
        await self._process.stdin.drain()
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def launcher() -> AsyncIterator[Launcher]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.storm.launch", cwd=ROOT, stdin=pipe, stdout=pipe
    )
    assert process.stdout is not None
    assert process.stdin is not None
    await process.stdout.readline()
    try:
        yield Launcher(process)
    finally:
        process.stdin.close()
        await process.wait()


@dataclass
class Site:
    """Where one process of the program lives, again and again."""

    folder: Path
    settings: dict[str, str]
    since: float
    lease: float
    faster: int = FASTER
    pid: int = 0
    plan: str = ""

    @property
    def stages(self) -> Path:
        return self.folder / "stage"

    @property
    def life(self) -> Path:
        return self.folder / "life"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    async def begins(self, launcher: Launcher, plan: str = "") -> None:
        self.folder.mkdir(exist_ok=True)
        self.plan = plan
        self.pid = await launcher.start(
            {
                "stages": str(self.stages),
                "life": str(self.life),
                "plan": plan,
                "log": str(self.log),
                "since": self.since,
                "lease": self.lease,
                "faster": self.faster,
                "settings": self.settings,
            }
        )

    @property
    def is_alive(self) -> bool:
        """Whether somebody holds the lock of this life: a number alone may be somebody else's by now."""
        if not self.life.exists():
            return False
        with self.life.open("r+") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    @property
    def stands_still(self) -> bool:
        try:
            said = Path(f"/proc/{self.pid}/stat").read_text()
        except (FileNotFoundError, ProcessLookupError):  # it may end while it is read of
            return False
        return said.rpartition(")")[2].split()[0] == "T"

    async def ends(self, how: signal.Signals, within: float = 60) -> None:
        if not self.is_alive:
            return
        with suppress(ProcessLookupError):  # by its own plan, a moment ago
            os.kill(self.pid, how)
        async with asyncio.timeout(within):
            while self.is_alive:
                await asyncio.sleep(0.01)


@dataclass
class Nemesis:
    sites: list[Site]
    launcher: Launcher
    chance: random.Random
    still: tuple[float, float] = STILL
    invite: Callable[[datetime], Awaitable[None]] | None = None
    """Somebody with a digest soon joins."""
    deaths: Counter[str] = field(default_factory=Counter)
    stops: Counter[str] = field(default_factory=Counter)

    async def begins(self) -> None:
        for site in self.sites:
            await site.begins(self.launcher, self._plan())

    async def strikes(self) -> Site:
        """Somebody dies: by their own plan, or of us at a random moment."""
        victim = self.chance.choice(self.sites)
        deadline = time.monotonic() + LONGEST_START
        while all(site.is_alive for site in self.sites) and time.monotonic() < deadline:
            await asyncio.sleep(0.01)
            if last(victim.stages) != STAGES[0]:
                rest = LONGEST_LIFE if "SIGKILL" in victim.plan else self.chance.uniform(SHORTEST, USUAL)
                deadline = min(deadline, time.monotonic() + rest)
        dead = [site for site in self.sites if not site.is_alive]
        victim = self.chance.choice(dead) if dead else victim
        await victim.ends(signal.SIGKILL)
        self.deaths[last(victim.stages)] += 1
        return victim

    async def wakes(self) -> None:
        """Whoever stands still goes on after some seconds; for ever."""
        async with asyncio.TaskGroup() as each:
            for site in self.sites:
                each.create_task(self._wakes(site))

    async def _wakes(self, site: Site) -> None:
        while True:
            await asyncio.sleep(0.02)
            if site.stands_still:
                self.stops[last(site.stages)] += 1
                await asyncio.sleep(self.chance.uniform(*self.still))
                if site.stands_still:
                    os.kill(site.pid, signal.SIGCONT)

    async def revives(self, site: Site) -> None:
        await site.begins(self.launcher, self._plan())

    async def relents(self) -> None:
        """Everybody dies once more, and lives on without a plan: nobody would revive them any more."""
        for site in self.sites:
            await site.ends(signal.SIGKILL)
            await site.begins(self.launcher)

    def _plan(self) -> str:
        """Most lives have a stage to stand still at and one to die at: those least hit so far; while there are
        digests, first theirs.
        """
        planned = (signal.SIGSTOP, self.stops), (signal.SIGKILL, self.deaths)
        return " ".join(str(self._fate(how, hit)) for how, hit in planned if self.chance.random() < 0.75)

    def _fate(self, how: signal.Signals, hit: Counter[str]) -> Fate:
        rarest = min(reversed(STAGES[1:]), key=lambda stage: hit[stage])
        return Fate(how, rarest, 1 if rarest in RARE else self.chance.randint(*OFTEN))

    async def keeps_digests_coming(self) -> None:
        """While somebody has still to die with one."""
        if self.invite and self.unhit().intersection(RARE):
            await self.invite(storm_time(self.sites[0].since))

    def unhit(self) -> set[str]:
        """Stages at which nobody died; or, but for those of digests, which are soon over, nobody stood still."""
        often = set(STAGES[1:]).difference(RARE)
        return {stage for stage in STAGES[1:] if not self.deaths[stage] or (stage in often and not self.stops[stage])}
