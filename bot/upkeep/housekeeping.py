"""Housekeeping. Within seconds: sealing the audit, removing unfinished imports, filling the index of names, counting
clients anew after a change of rules. Hourly: purging what nobody needs (from SQLite's log too), and counting clients
anew that change by time alone. At the start: removing temporary files that a killed process has left.
"""

import asyncio
from datetime import datetime, timedelta

from handlers.files.reading import scratch
from sales.ground.clock import Clock
from storage.audit import chain, erasure
from storage.clients import recounting
from storage.clients.recounting import Counted
from storage.database import Database
from storage.importing import loads
from storage.jobs import leases
from storage.queries.finding import filling
from storage.queries.finding.filling import Filled
from storage.traffic import inbox, outbox

EVERY = timedelta(hours=1)
INDEXING = 0.3
"""Seconds per tick for filling the index and for recounting: people go first."""


class Housekeeping:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._purged_at: datetime | None = None
        self._is_folded = False
        self._filled: Filled | None = None
        self._counted: Counted | None = None

    async def tick(self) -> None:
        await self._seal()
        await self._sweep()
        await self._fill_index()
        await self._recount()
        now = self._clock.now()
        if self._purged_at is None:
            await asyncio.to_thread(scratch.sweep)
        if self._purged_at is None or abs(now - self._purged_at) >= EVERY:
            await self._purge(now)
            await self._turn(now)
            self._purged_at, self._is_folded = now, False
        self._is_folded = self._is_folded or await self._database.fold()

    async def _seal(self) -> None:
        sealed = chain.AT_ONCE
        while sealed == chain.AT_ONCE:
            async with self._database.work() as unit:
                sealed = await chain.seal(unit.transaction)
                await unit.commit()

    async def _sweep(self) -> None:
        """Removes what unfinished imports have left."""
        async with self._database.read() as unit:
            gone = int(await loads.is_given_up(unit.transaction))
        while gone:
            async with self._database.work() as unit:
                gone = await loads.sweep(unit.transaction)
                await unit.commit()

    async def _fill_index(self) -> None:
        """Fills the index of names of an older database, part by part."""
        async with self._database.read() as unit:
            if await filling.is_whole(unit.transaction):
                return
        loop = asyncio.get_running_loop()
        until = loop.time() + INDEXING
        while loop.time() < until:
            async with self._database.work() as unit:
                self._filled = await filling.fill(unit.transaction, self._filled)
                await unit.commit()
            if self._filled is None:
                return

    async def _recount(self) -> None:
        """Counts clients anew that were counted by older rules, part by part."""
        async with self._database.read() as unit:
            if await recounting.is_whole(unit.transaction):
                return
        loop = asyncio.get_running_loop()
        until = loop.time() + INDEXING
        while loop.time() < until:
            async with self._database.work() as unit:
                self._counted = await recounting.recount(unit.transaction, self._counted, self._clock.now())
                await unit.commit()
            if self._counted is None:
                return

    async def _turn(self, now: datetime) -> None:
        """Counts clients anew whose standing changes today."""
        turned = 1
        while turned:
            async with self._database.work() as unit:
                turned = await recounting.turn(unit.transaction, now)
                await unit.commit()

    async def _purge(self, now: datetime) -> None:
        """Deletes what is no longer needed, in parts, so that nobody waits long for the writer."""
        for forget in (inbox.purge, outbox.purge, leases.purge, erasure.purge):
            gone = 1
            while gone:
                async with self._database.work() as unit:
                    gone = await forget(unit.transaction, now)
                    await unit.commit()
