"""After an outage, tells people once to tap again: Telegram keeps a tap for two and a half minutes, then it is lost.

While Telegram answers, a timestamp is stored in the database now and then. If the last one is old, those who acted just
before it are told.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from sales.ground.clock import Clock
from storage.database import Database
from storage.traffic import inbox, signs
from storage.unit import Unit

TAPS_LIVE = timedelta(seconds=150)
AT_WORK = timedelta(minutes=15)
"""Who acted so shortly before the outage is likely to have tapped during it."""
TOO_LONG = timedelta(days=1)
"""After a longer outage nobody remembers the tap."""
EVERY = timedelta(seconds=30)
AGAIN = "tap_again"


class Outages:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._left_at: datetime | None = None
        self._felt_at = 0.0
        self.hears: Callable[[], bool] = lambda: True
        """Whether Telegram answers just now; the door replaces it."""

    async def tick(self) -> None:
        now, felt = self._clock.now(), asyncio.get_running_loop().time()
        if not self.hears() or (self._left_at is not None and abs(now - self._left_at) < EVERY):
            return
        was_here = self._left_at is not None and timedelta(seconds=felt - self._felt_at) < TAPS_LIVE  # a clock was set
        async with self._database.work() as unit:
            if not was_here:
                await self._tell(unit, now)
            await signs.leave(unit.transaction, signs.HEARD, now)
            await unit.commit()
        self._left_at, self._felt_at = now, felt

    async def _tell(self, unit: Unit, now: datetime) -> None:
        last = await signs.last(unit.transaction, signs.HEARD)
        if last is None or not TAPS_LIVE < now - last < TOO_LONG:
            return
        data = {"since": last.isoformat(), "till": now.isoformat()}
        for person in await inbox.members_who_acted(unit.transaction, last - AT_WORK, last + EVERY):
            key = f"{AGAIN}:{person}:{last:%Y%m%dT%H%M%S}"
            await unit.outbox.add(key=key, person=person, due_at=now, kind=AGAIN, data=data)
