"""The app without its doors: takes raw updates, ticks with the clock. Tests use it directly;
`run.py` adds the doors.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bot.messages.daily import Evenings, KeyReviews, TeamMornings
from bot.messages.leading import Leading
from bot.messages.morning import Morning
from bot.messages.outbox import Outbox
from bot.messages.pooling import Pooling
from bot.messages.reminders import Reminders
from bot.messages.signals import Signals
from bot.messages.vacations import Vacations
from bot.process import logs
from bot.process.metrics import Metrics
from bot.updates.arrivals import arrival_of
from bot.updates.corridor import Corridor
from bot.upkeep.grading import Grading
from bot.upkeep.housekeeping import Housekeeping
from bot.upkeep.long_work import LongWork
from bot.upkeep.outages import Outages
from bot.upkeep.summing import Summing
from bot.upkeep.troubles import Troubles
from handlers.frame.unsaid import Unsaid
from sales.ground.clock import Clock
from storage.backup import keeping
from storage.database import Database
from storage.traffic import inbox, outbox
from storage.traffic.outbox import Mail

DRAIN = 10.0
"""Seconds that work in hand may take when stopping."""

log = logs.logger(__name__)


@dataclass(eq=False)
class App:
    database: Database
    clock: Clock
    metrics: Metrics
    corridor: Corridor
    outbox: Outbox
    morning: Morning
    evenings: Evenings
    team_mornings: TeamMornings
    key_reviews: KeyReviews
    leading: Leading
    signals: Signals
    reminders: Reminders
    vacations: Vacations
    pooling: Pooling
    housekeeping: Housekeeping
    grading: Grading
    summing: Summing
    long_work: LongWork
    outages: Outages
    troubles: Troubles
    unsaid: Unsaid
    backups: Path
    """The folder of backups."""
    end: Callable[[], Awaitable[None]]
    """Closes what handlers keep open."""
    tasks: list[asyncio.Task[None]] = field(default_factory=list, init=False)
    """Tasks that run until `stop`; one that ends earlier has failed."""
    at_work: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    """Set once people are answered from here; until then nothing is handled or sent."""
    _closing: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def start(self, *, watch_the_clock: bool = False, at_work: bool = True) -> None:
        """Starts handling the inbox; with `watch_the_clock` also the loops, which tests replace by `tick`.

        Unless `at_work`, all of it waits until that event is set.
        """
        if at_work:
            self.at_work.set()
        await self.outbox.begin()
        await self.long_work.begin()
        loop = asyncio.get_running_loop()
        self.tasks.append(loop.create_task(self._once_at_work(self.corridor.run)))
        if watch_the_clock:
            beside = self.housekeeping, self.grading, self.summing, self.long_work, self.outages, self.troubles
            of_day = self.morning, self.evenings, self.team_mornings, self.key_reviews
            asked = self.vacations, self.pooling, *of_day, self.reminders, self.leading, self.signals
            for one in (*asked, self.outbox, *beside):
                self.tasks.append(loop.create_task(self._once_at_work(partial(self._each_second, one.tick))))

    async def stop(self) -> None:
        """Finishes what is in hand within DRAIN seconds, and gives back the rest."""
        self._closing.set()
        self.corridor.close()
        self.outbox.close()
        self.grading.close()
        self.summing.close()
        self.long_work.close()
        self.at_work.set()
        if not self.tasks:
            return
        begun = asyncio.get_running_loop().time()
        _, late = await asyncio.wait(self.tasks, timeout=DRAIN)
        for task in late:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.outbox.end()
        await self.unsaid.end(max(0.0, begun + DRAIN - asyncio.get_running_loop().time()))
        await self.corridor.end()
        await self.end()

    async def feed(self, *raw: object) -> None:
        """Accepts raw updates as a door does, and waits until they are handled."""
        await self.corridor.accept([arrival_of(one) for one in raw])
        await self.settle()

    async def settle(self) -> None:
        await self.corridor.settle()

    async def tick(self) -> None:
        """Does once what the loops do each second, to its end."""
        await self.vacations.ask()
        await self.pooling.ask()
        await self.morning.ask()
        await self.evenings.ask()
        await self.team_mornings.ask()
        await self.key_reviews.ask()
        await self.leading.ask()
        await self.signals.ask()
        await self.reminders.ask()
        await self.outages.tick()
        await self.troubles.tick()
        await self.grading.ask()
        await self.summing.ask()
        await self.long_work.tick()
        await self.outbox.tick()
        await self.housekeeping.tick()

    async def _once_at_work(self, run: Callable[[], Awaitable[None]]) -> None:
        await self.at_work.wait()
        await run()

    async def _each_second(self, tick: Callable[[], Awaitable[None]]) -> None:
        while not self._closing.is_set():
            try:
                await tick()
            except Exception as error:  # noqa: BLE001 - the next second is another try
                log.error("a loop stumbled", **logs.error_of(error))
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), 1)

    async def figures(self) -> bytes:
        """The metrics as text, with those that only the database knows."""
        async with self.database.read() as unit:
            self.metrics.backlog.set(await inbox.backlog(unit.transaction))
            census = await outbox.census(unit.transaction)
            oldest = await outbox.oldest_due(unit.transaction)
        for state in Mail:
            self.metrics.outbox.labels(state.value).set(census.get(state, 0))
        lag = (self.clock.now() - oldest).total_seconds() if oldest else 0
        self.metrics.outbox_lag.set(max(0, lag))
        self.metrics.in_hand.set(self.corridor.in_hand)
        self.metrics.unsaid.set(self.unsaid.under_way)
        self.metrics.hops.set(self.database.hops)
        last = keeping.last(self.backups)
        self.metrics.backup_age.set((self.clock.now() - last).total_seconds() if last else math.nan)
        return self.metrics.text()
