"""Base of the questions asked of the clock once a minute: people set hours to the minute, so nothing changes within
one.
"""

from abc import ABC, abstractmethod
from datetime import datetime

from sales.ground.clock import Clock
from storage.database import Database


class EachMinute(ABC):
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._asked: datetime | None = None

    async def tick(self) -> None:
        minute = self._clock.now().replace(second=0, microsecond=0)
        if minute != self._asked:
            await self.ask()
            self._asked = minute

    @abstractmethod
    async def ask(self) -> None:
        """Does what is due now."""
