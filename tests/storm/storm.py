"""One storm from the founding of the company to the audit of its books."""

import asyncio
import math
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.process.clock import SystemClock
from sandbox import Telegram
from sandbox.server import serve
from sandbox.world.updates import FIRST_ID
from storage.database import Database
from storage.traffic import inbox, outbox
from storage.traffic.outbox import Mail
from tests.clock import StandingClock
from tests.ports import free_port
from tests.postgres import Postgres
from tests.storm.balancer import balancing
from tests.storm.books import Books
from tests.storm.company import Company, founded, joins
from tests.storm.crew import Worker
from tests.storm.nemesis import Nemesis, Site, launcher
from tests.storm.restarts import Restarts

TOKEN = "42:TEST"
SECRET = "storm"
CALM = 240.0
"""Seconds that the last life may take to finish everything."""


@dataclass(frozen=True)
class Size:
    workers: int
    updates: int
    kills: int
    crowd: int
    minutes: int  # over which the crowd's mornings are spread
    processes: int = 1
    lease: float = 3.0  # much shorter than in earnest
    longest: float = math.inf  # seconds after which it ends, though somebody has still to die somewhere


@dataclass(frozen=True)
class Outcome:
    updates: int
    deaths: Counter[str]
    stops: Counter[str]
    restarts: int
    digests: Counter[str]
    seconds: float

    def __str__(self) -> str:
        deaths, stops = (
            ", ".join(f"{stage} {times}" for stage, times in sorted(hit.items())) for hit in (self.deaths, self.stops)
        )
        digests = ", ".join(f"{times} {state}" for state, times in sorted(self.digests.items()))
        return (
            f"{self.updates} updates, {sum(self.deaths.values())} kills ({deaths}), {sum(self.stops.values())} stops"
            f" ({stops}), {self.restarts} restarts of the database; digests: {digests}; {self.seconds:.0f} s"
        )


async def storm(folder: Path, url: str, size: Size, seed: int, server: Postgres | None = None) -> Outcome:
    """`server`: what is restarted meanwhile."""
    begun = time.monotonic()
    telegram = Telegram(TOKEN)
    company = await founded(telegram, url, size.workers, size.crowd, size.minutes)
    database = await Database.open(url, StandingClock())
    books, chance = Books(telegram, database, company), random.Random(seed)
    restarts = Restarts(server, database, random.Random(seed))
    try:
        async with running(folder, url, size, telegram, chance) as nemesis:
            crew = [Worker(person, random.Random(chance.random())) for person in company.workers]
            nemesis.invite = partial(joins, company, telegram, url)
            await rages(nemesis, restarts, books, crew, telegram, size)
            await calms_down(database, telegram, company)
        await books.are_as_told()
        await books.are_right([worker.doings for worker in crew])
        digests = await books.mornings_came_once()
    finally:
        await database.close()
    assert size.longest < math.inf or not nemesis.unhit(), (
        f"nobody died, or nobody stood still, at {sorted(nemesis.unhit())}"
    )
    updates = telegram.bot.updates.next_id - FIRST_ID
    return Outcome(updates, nemesis.deaths, nemesis.stops, restarts.done, digests, time.monotonic() - begun)


@asynccontextmanager
async def running(
    folder: Path, url: str, size: Size, telegram: Telegram, chance: random.Random
) -> AsyncIterator[Nemesis]:
    """The program in as many processes as asked for, each in a place of its own."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serve(telegram, retry_scale=0.1))
        await (await Database.open(url, SystemClock())).close()  # as `init` makes it
        settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": address, "DATABASE_URL": url, "LOG_LEVEL": "INFO"}
        ports = [free_port() for _ in range(size.processes)]
        if size.processes > 1:
            front = free_port()
            await stack.enter_async_context(balancing(front, [f"http://127.0.0.1:{port}" for port in ports]))
            settings |= {"WEBHOOK_URL": f"http://127.0.0.1:{front}/in", "WEBHOOK_SECRET": SECRET}
        since = time.time()  # noqa: TID251 - processes share no other clock
        sites = [Site(folder / str(port), settings | {"HTTP_PORT": str(port)}, since, size.lease) for port in ports]
        nemesis = Nemesis(sites, await stack.enter_async_context(launcher()), chance)
        try:
            yield nemesis
            for site in sites:
                await site.ends(signal.SIGTERM)
        finally:
            for site in sites:
                await site.ends(signal.SIGKILL)


async def rages(
    nemesis: Nemesis, restarts: Restarts, books: Books, crew: list[Worker], telegram: Telegram, size: Size
) -> None:
    """Until there were enough updates and enough kills, and everybody has finished what they had begun."""
    enough, until = asyncio.Event(), time.monotonic() + size.longest
    async with asyncio.TaskGroup() as group:
        for worker in crew:
            group.create_task(worker.works(enough))
        await nemesis.begins()
        beside = [group.create_task(one) for one in (nemesis.wakes(), restarts.strike())]
        while not enough.is_set():
            site = await nemesis.strikes()
            async with restarts.quiet:
                await books.are_as_told()
                await nemesis.keeps_digests_coming()
            await nemesis.revives(site)
            kills, updates = sum(nemesis.deaths.values()), telegram.bot.updates.next_id - FIRST_ID
            if time.monotonic() > until or (kills >= size.kills and updates >= size.updates and not nemesis.unhit()):
                enough.set()
        async with restarts.quiet:
            for one in beside:
                one.cancel()
        await nemesis.relents()


async def calms_down(database: Database, telegram: Telegram, company: Company) -> None:
    """Everybody lives on until nothing is left to do."""
    async with asyncio.timeout(CALM):
        while telegram.bot.updates.pending or await _unfinished(database, len(company.everybody)):
            await asyncio.sleep(0.1)


async def _unfinished(database: Database, digests: int) -> bool:
    async with database.read() as unit:
        if await inbox.backlog(unit.transaction):
            return True
        census = await outbox.census(unit.transaction)
    closed = sum(census.get(state, 0) for state in (Mail.SENT, Mail.UNCERTAIN, Mail.SKIPPED))
    return closed < digests or bool(census.get(Mail.DUE, 0) + census.get(Mail.SENDING, 0))
