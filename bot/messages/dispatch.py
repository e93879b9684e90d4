"""Decides whether this process may send from the outbox: one process at a time, and none while
Telegram wants silence.
"""

import asyncio

from bot.telegram.pace import Pace
from storage.database import Database
from storage.traffic import dispatch

EVERY = 1.0
"""Seconds between reads of what other processes have written."""


class Dispatch:
    def __init__(self, database: Database, pace: Pace, owner: str) -> None:
        self._database = database
        self._pace = pace
        self._owner = owner
        self._is_ours = False
        self._looks_at = 0.0
        self._answers: int | None = None  # of all processes, as far as the pace knows of them

    async def begin(self) -> None:
        """Frees the lease if no other process can hold it, so that a restart does not wait for it."""
        if not self._database.is_shared:
            async with self._database.transaction() as transaction:
                await dispatch.free(transaction)

    async def tell(self) -> None:
        """Writes down for the other processes how long Telegram wants silence, and how many answers were sent."""
        silent_for, answers = self._pace.news()
        if silent_for or (answers and self._database.is_shared):
            async with self._database.transaction() as transaction:
                await dispatch.tell(transaction, silent_for, answers)
            self._answers = None if self._answers is None else self._answers + answers

    async def may_send(self) -> bool:
        """Whether this process holds the lease; takes it if it is free, once in EVERY seconds."""
        now = asyncio.get_running_loop().time()
        if now >= self._looks_at:
            await self.tell()
            await self._look()
            self._looks_at = now + EVERY
        return self._is_ours

    async def leave(self) -> None:
        """Gives up the lease, so that the next process need not wait."""
        if self._is_ours:
            async with self._database.transaction() as transaction:
                await dispatch.leave(transaction, self._owner)

    async def _look(self) -> None:
        async with self._database.transaction() as transaction:
            self._is_ours = await dispatch.take(transaction, self._owner)
            standing = await dispatch.standing(transaction)
        self._pace.silent(standing.silent_for)
        self._pace.said(standing.answers - (standing.answers if self._answers is None else self._answers))
        self._answers = standing.answers
