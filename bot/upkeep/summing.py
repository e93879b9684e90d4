"""Keeps each member's sums per day for reports: once a day is over, and again where they have become doubtful.

People go on meanwhile: each part is a transaction of its own.
"""

import asyncio
from datetime import datetime

from sales.ground.clock import Clock
from storage.database import Database
from storage.reporting.sums import keeping, mending
from storage.reporting.sums.keeping import Keeping, Stretch

LONG = 0.3
"""Seconds per tick: people go first."""
REST = 0.02
"""Seconds of sleep after a part if others had to wait: a tap takes several transactions."""


class Summing:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._keeping = Keeping()
        self._asked: datetime | None = None
        self._closed = False

    def close(self) -> None:
        """Stops after the current part; the rest stays doubtful until the next start."""
        self._closed = True

    async def tick(self) -> None:
        """Mends doubtful sums, and once a minute looks for days that are over."""
        loop = asyncio.get_running_loop()
        until, minute = loop.time() + LONG, self._clock.now().replace(second=0, microsecond=0)
        while loop.time() < until and not self._closed:
            if await self.mends():
                continue
            if minute == self._asked:
                return
            if not await self.keeps():
                self._asked = minute

    async def ask(self) -> None:
        """Does all there is to do."""
        while await self.mends() or await self.keeps():
            pass

    async def mends(self) -> int:
        """Counts some doubtful sums anew; returns how many."""
        async with self._database.read() as unit:
            if not await mending.is_doubtful(unit.transaction):
                return 0
        async with self._database.transaction() as transaction:
            mended = await mending.mend(transaction)
        await asyncio.sleep(REST if self._database.others_wait else 0)
        return mended

    async def keeps(self) -> bool:
        """Keeps sums of further days; whether there were any."""
        async with self._database.read() as unit:
            is_outdated = await keeping.is_outdated(unit.transaction)
            more: Stretch | None = (
                None if is_outdated else await self._keeping.next(unit.transaction, self._clock.now())
            )
        if not is_outdated and more is None:
            return False
        async with self._database.transaction() as transaction:
            if more is None:
                return bool(await keeping.forget(transaction))
            return await keeping.keep(transaction, more)
