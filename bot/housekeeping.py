"""What is done beside the work, now and then: old traffic is forgotten, the audit is sealed."""

from datetime import datetime, timedelta

from sales.clock import Clock
from storage import inbox, outbox
from storage.database import Database

EVERY = timedelta(hours=1)


class Housekeeping:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._purged_at: datetime | None = None

    async def tick(self) -> None:
        now = self._clock.now()
        if self._purged_at is None or abs(now - self._purged_at) >= EVERY:
            await self._purge(now)
            self._purged_at = now

    async def _purge(self, now: datetime) -> None:
        """A part at a time: nobody waits long for the writer."""
        for forget in (inbox.purge, outbox.purge):
            gone = 1
            while gone:
                async with self._database.work() as unit:
                    gone = await forget(unit.transaction, now)
                    await unit.commit()
