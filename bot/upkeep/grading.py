"""Each company's night: grades its clients' worth anew once its day has begun.

People go on meanwhile: it reads beside the writer, ranks in a thread, and writes a few clients at a time.
"""

import asyncio
from datetime import datetime

from sales.ground.clock import Clock
from sales.standing.worth import ENOUGH, Bounds, bounds
from storage.database import Database
from storage.queries.grading import nights, regrading
from storage.queries.grading.nights import Night

REST = 0.02
"""Seconds of sleep after a write if others had to wait: a tap takes several transactions."""


class Grading:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._asked: datetime | None = None
        self._closed = False

    def close(self) -> None:
        """Stops after the current page; the night is begun anew later."""
        self._closed = True

    async def tick(self) -> None:
        """Asks once a minute."""
        minute = self._clock.now().replace(second=0, microsecond=0)
        if minute != self._asked:
            await self.ask()
            self._asked = minute

    async def ask(self) -> None:
        async with self._database.read() as unit:
            waiting = await nights.waiting(unit.transaction, self._clock.now())
        for night in waiting:
            async with self._database.transaction() as transaction:
                is_ours = await nights.claim(transaction, night)
            if is_ours:
                await self._grade(night)

    async def _grade(self, night: Night) -> None:
        async with self._database.read() as unit:
            sums = await nights.sums(unit.transaction, night)
        known = await asyncio.to_thread(_bounds, sums)
        async with self._database.transaction() as transaction:
            await nights.known(transaction, night, known)
        after: int | None = nights.FIRST
        while after is not None:
            if self._closed:
                return
            after = await self._page(night, known, after)
        async with self._database.transaction() as transaction:
            await nights.over(transaction, night)

    async def _page(self, night: Night, known: Bounds | None, after: int) -> int | None:
        """Grades the next page of clients; returns its last client's id, None at the end."""
        async with self._database.read() as unit:
            rows = await nights.page(unit.transaction, night, after)
        differing = list(await asyncio.to_thread(regrading.otherwise, rows, known, night.today))
        for start in range(0, len(differing), regrading.AT_ONCE):
            async with self._database.transaction() as transaction:
                some = differing[start : start + regrading.AT_ONCE]
                await regrading.regrade(transaction, night.workspace, some, self._clock.now(), night=True)
                await nights.renew(transaction, night)
            await asyncio.sleep(REST if self._database.others_wait else 0)
        return rows[-1].id if rows else None


def _bounds(sums: list[tuple[int, int]]) -> Bounds | None:
    """The bounds of the sums; None if too few clients have ever bought."""
    return bounds(total for orders, total in sums if orders) if len(sums) >= ENOUGH else None
