"""One of two processes stands still (SIGSTOP) at a stage of its work: how long people wait meanwhile."""

import asyncio
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.program import build
from sandbox import Telegram
from sandbox.people.person import Person
from tests.storm.company import founded
from tests.storm.nemesis import Site
from tests.storm.stages import Fate
from tests.storm.storm import TOKEN, Size, running

TWO = Size(workers=10, updates=0, kills=0, crowd=0, minutes=1, processes=2)
COMES_TO = 3
"""How often the stage is reached before."""
BUSY = 3
"""So many people ask until one stands still: what it has of theirs in hand waits for its lease."""


@asynccontextmanager
async def standing(folder: Path, url: str, stage: str, size: Size = TWO) -> AsyncIterator[tuple[list[Person], Site]]:
    """People who had asked for nothing, and the process that stands still at that stage; at the end it goes on."""
    telegram = Telegram(TOKEN)
    company = await founded(telegram, url, size.workers, size.crowd, size.minutes)
    for person in company.workers:
        person.hurried = True
    async with running(folder, url, size, telegram, random.Random(1)) as nemesis:
        stopped, other = nemesis.sites
        await other.begins(nemesis.launcher)
        await stopped.begins(nemesis.launcher, str(Fate(signal.SIGSTOP, stage, COMES_TO)))
        await _busy_until_it_stands(company.workers[:BUSY], stopped)
        try:
            yield list(company.workers[BUSY:]), stopped
        finally:
            os.kill(stopped.pid, signal.SIGCONT)


async def _busy_until_it_stands(people: Sequence[Person], stopped: Site) -> None:
    async def goes_on(person: Person) -> None:
        while True:
            await answered(person)

    async with asyncio.TaskGroup() as group:
        asking = [group.create_task(goes_on(person)) for person in people]
        while not stopped.stands_still:
            assert stopped.is_alive, stopped.log.read_text()[-2000:]
            await asyncio.sleep(0.01)
        for one in asking:
            one.cancel()


async def answered(person: Person) -> float:
    """Seconds until somebody who asks for the day sees anything new."""
    begun = time.monotonic()
    asked = await person.says("/today")
    while not any(screen.id > asked.id for screen in person.screens):
        await asyncio.sleep(0.01)
    return time.monotonic() - begun


async def waits(folder: Path, url: str, stage: str, seconds: float) -> list[float]:
    """What everybody waited who asked once a second while one process stood still, with leases as in earnest."""
    waited: list[float] = []

    async def asks(person: Person, until: float) -> None:
        while time.monotonic() < until:
            waited.append(await answered(person))
            await asyncio.sleep(1)

    async with (
        standing(folder, url, stage, replace(TWO, lease=build.LEASE)) as (people, _),
        asyncio.TaskGroup() as group,
    ):
        for person in people:
            group.create_task(asks(person, time.monotonic() + seconds))
    return waited
