"""The PostgreSQL server that goes away in the middle of everything, and comes back."""

import asyncio
import random
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.traffic import inbox
from tests.postgres import Postgres

BETWEEN = (8.0, 20.0)
AWAY = (0.0, 3.0)
"""Seconds."""


@dataclass
class Restarts:
    server: Postgres | None
    database: Database
    """Of whoever audits the books, and does not look at them meanwhile."""
    chance: random.Random
    done: int = 0
    quiet: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def strike(self) -> None:
        """Again and again, for ever, where there is a server."""
        while self.server is not None:
            await asyncio.sleep(self.chance.uniform(*BETWEEN))
            async with self.quiet:
                how: Literal["fast", "immediate"] = self.chance.choice(("fast", "immediate"))
                await asyncio.to_thread(self.server.restart, how, self.chance.uniform(*AWAY))
                await self._settle()
                self.done += 1

    async def _settle(self) -> None:
        """The auditor's old connections are noticed to be gone."""
        with suppress(DBAPIError):
            async with self.database.read() as unit:
                await inbox.backlog(unit.transaction)
