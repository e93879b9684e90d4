"""Minutes of work at a steady pace: memory, open files and the write-ahead log stay what they are."""

import asyncio
import os
import random
from dataclasses import dataclass
from pathlib import Path

from sandbox import Telegram
from sandbox.world.updates import FIRST_ID
from storage.database import Database
from tests.clock import StandingClock
from tests.storm.company import founded
from tests.storm.crew import Worker
from tests.storm.storm import TOKEN, Size, running

SIZE = Size(workers=10, updates=0, kills=0, crowd=0, minutes=1)
WARM = 10_000
"""Updates after which all that is remembered for a while is full: words, names, statements, pages of the base."""
MAY_GROW = 1.05
LOG_AT_MOST = 64 * 1024**2


@dataclass(frozen=True)
class Held:
    """By a process at one moment."""

    memory: int  # bytes
    files: int
    log: int  # bytes

    def __str__(self) -> str:
        return f"{self.memory / 1024**2:.1f} MB, {self.files} files, a log of {self.log / 1024**2:.1f} MB"


async def leaks(folder: Path, seconds: float) -> tuple[int, Held, Held]:
    """Updates, what was held once the program was warm, and after so many seconds more."""
    file, telegram = folder / "touchbase.db", Telegram(TOKEN)
    telegram.calls.recording = False
    await (await Database.open(f"sqlite:///{file}", StandingClock())).close()
    company = await founded(telegram, f"sqlite:///{file}", SIZE.workers, SIZE.crowd, SIZE.minutes)
    enough = asyncio.Event()
    async with running(folder, f"sqlite:///{file}", SIZE, telegram, random.Random(1)) as nemesis:
        (site,) = nemesis.sites
        await site.begins(nemesis.launcher)
        async with asyncio.TaskGroup() as crew:
            for person in company.workers:
                crew.create_task(Worker(person, random.Random(person.id)).works(enough))
            while _updates(telegram) < WARM:
                await asyncio.sleep(1)
            begun = _held(site.pid, file)
            await asyncio.sleep(seconds)
            ended = _held(site.pid, file)
            enough.set()
    assert ended.memory < begun.memory * MAY_GROW, f"{begun} has become {ended}"
    assert ended.files <= begun.files + 2
    assert ended.log < LOG_AT_MOST
    return _updates(telegram), begun, ended


def _updates(telegram: Telegram) -> int:
    return telegram.bot.updates.next_id - FIRST_ID


def _held(pid: int, file: Path) -> Held:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    log = file.with_name(f"{file.name}-wal")
    files = sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
    return Held(pages * os.sysconf("SC_PAGE_SIZE"), files, log.stat().st_size if log.exists() else 0)
