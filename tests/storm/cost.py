"""What an update costs on PostgreSQL, in processor time: hardly differs between a quiet machine and a busy one.

`python -m tests.storm.cost`. People make clients, record touches, plan steps and comment, as in the storm; nobody dies.
"""

import asyncio
import os
import random
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.program import build
from sandbox import Telegram
from sandbox.world.updates import FIRST_ID
from tests.postgres import Postgres, serving
from tests.storm.company import founded
from tests.storm.crew import Worker
from tests.storm.storm import TOKEN, Size, running

SIZE = Size(workers=20, updates=0, kills=0, crowd=980, minutes=1, lease=build.LEASE)
SECONDS = 60.0
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    with TemporaryDirectory(prefix="touchbase-cost-") as folder, serving() as server:
        for processes in (1, 2):
            place = Path(folder) / str(processes)
            place.mkdir()
            print(f"{processes} of ours: {asyncio.run(_measured(place, server, processes))}", flush=True)


async def _measured(folder: Path, server: Postgres, processes: int) -> str:
    telegram, url = Telegram(TOKEN), server.url(server.create())
    company = await founded(telegram, url, SIZE.workers, SIZE.crowd, SIZE.minutes)
    enough = asyncio.Event()
    async with AsyncExitStack() as opened:
        size = replace(SIZE, processes=processes)
        nemesis = await opened.enter_async_context(running(folder, url, size, telegram, random.Random(1)))
        for site in nemesis.sites:
            await site.begins(nemesis.launcher)
        crew = await opened.enter_async_context(asyncio.TaskGroup())
        for person in company.workers:
            crew.create_task(Worker(person, random.Random(person.id)).works(enough))
        await asyncio.sleep(SECONDS / 4)  # the mornings are over, statements are prepared
        before, ours, theirs = _taken(telegram), *_costs(server, [site.pid for site in nemesis.sites])
        await asyncio.sleep(SECONDS)
        updates, ours_after, theirs_after = _taken(telegram) - before, *_costs(server, [s.pid for s in nemesis.sites])
        connections = len(_children(_postmaster(server)))
        enough.set()
    bot, base = (1000 * spent / updates for spent in (ours_after - ours, theirs_after - theirs))
    return (
        f"{updates} updates in {SECONDS:.0f} s, each costs the bot {bot:.1f} ms of a core, PostgreSQL {base:.1f} ms;"
        f" {connections} processes of PostgreSQL"
    )


def _taken(telegram: Telegram) -> int:
    return telegram.bot.updates.next_id - FIRST_ID


def _costs(server: Postgres, pids: list[int]) -> tuple[float, float]:
    """Seconds of a core so far: of these processes, of the server's."""
    postmaster = _postmaster(server)
    return sum(map(_spent, pids)), sum(map(_spent, (postmaster, *_children(postmaster))))


def _spent(pid: int) -> float:
    return sum(int(one) for one in _fields(pid)[11:13]) / TICK


def _fields(pid: int) -> list[str]:
    return _told(pid, "stat").rpartition(")")[2].split()


def _told(pid: int, what: str) -> str:
    """Nothing of a process that has just ended."""
    try:
        return Path(f"/proc/{pid}/{what}").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _every() -> list[int]:
    return [int(place.name) for place in Path("/proc").glob("[0-9]*")]


def _postmaster(server: Postgres) -> int:
    port = server.address.rpartition(":")[2]
    words = {pid: _told(pid, "cmdline").split("\0") for pid in _every()}
    return next(pid for pid, said in words.items() if said[0].endswith("postgres") and port in said)


def _children(parent: int) -> list[int]:
    return [pid for pid in _every() if str(parent) in _fields(pid)[1:2]]


if __name__ == "__main__":
    main()
