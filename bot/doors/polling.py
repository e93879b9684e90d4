"""Long polling with raw `getUpdates`: each batch is confirmed only after it is on disk.

aiogram's polling is not used: it confirms updates before they are handled, and validates a batch as a whole, so that
one malformed update would stop everybody.
"""

import asyncio
import math
import random
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

from bot.process import logs
from bot.process.complaints import Complaint, TokenRefused
from bot.telegram.backoff import Backoff
from bot.updates.arrivals import KINDS, Unnumbered, arrival_of
from bot.updates.corridor import Corridor
from storage.traffic.inbox import Arrival

LONG_POLL = 30
FULL_BATCH = 100
GRACE = 15
"""Seconds beyond the long poll after which a silent connection is given up."""
GIVES_WAY = 60.0
"""Seconds within which a predecessor must have ended."""
GONE_AFTER = 600.0
"""Seconds without a 409 after which another host is taken to be gone."""
TRUCE = 3.0
"""A second 409 within so many seconds comes from a bot at work like us: a newcomer asks once and then pauses."""
BREATH = 0.2, 1.0
"""Seconds, at random, to wait between two 409s of such a quarrel."""
PATIENCE = 5, 15
"""How many such 409s until one gives way; at random, so that not both do."""

log = logs.logger(__name__)


class RawUpdates(TelegramMethod[list[Any]]):
    """`getUpdates` that returns unparsed updates."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = LONG_POLL
    allowed_updates: tuple[str, ...] = KINDS


class GivesWay(Complaint):
    """Two bots polled with one token for too long, and this one stops."""

    def __init__(self) -> None:
        super().__init__(
            "Another bot is at work with this BOT_TOKEN: stop one of them. Started again, this one answers nobody "
            "until the other is gone."
        )


class Polling:
    def __init__(self, bot: Bot, corridor: Corridor, backoff: Backoff | None = None) -> None:
        self._bot = bot
        self._corridor = corridor
        self._backoff = backoff or Backoff()
        self._confirm: int | None = None
        self.heard_at = -math.inf
        """When Telegram last answered, in the event loop's time."""
        self._contested: tuple[float, float] | None = None
        self._quarrels = 0
        self._patience = random.randint(*PATIENCE)  # noqa: S311 - no secret

    async def run(self) -> None:
        """Polls until cancelled. Raises GivesWay if another bot keeps polling, TokenRefused."""
        webhook_gone = False
        self.heard_at = asyncio.get_running_loop().time()
        while True:
            try:
                webhook_gone = webhook_gone or await self._bot.delete_webhook(drop_pending_updates=False)
                await self._take_batch()
            except (TelegramUnauthorizedError, TelegramNotFound) as refused:
                raise TokenRefused from refused
            except TelegramRetryAfter as flood:
                log.warning("asked too often", seconds=flood.retry_after)
                await self._backoff.wait(flood.retry_after)
            except TelegramConflictError:
                webhook_gone = False
                await self._meets_another()
            except Exception as error:  # noqa: BLE001 - no outage of any kind may end the asking
                log.warning("no updates", **logs.error_of(error))
                await self._backoff.wait()
            else:
                self._backoff.reset()

    @property
    def is_contested(self) -> bool:
        """Whether another host has polled for longer than a bot takes to give way to its successor."""
        if self._contested is None:
            return False
        first, last = self._contested
        return last - first > GIVES_WAY and asyncio.get_running_loop().time() - last < GONE_AFTER

    async def _meets_another(self) -> None:
        """After a 409, polls again at once, so that a newcomer gets a 409 too. Raises GivesWay in a long quarrel."""
        now = asyncio.get_running_loop().time()
        is_quarrel = self._contested is not None and now - self._contested[1] < TRUCE
        self._contest(now)
        self._quarrels = self._quarrels + 1 if is_quarrel else 0
        if self._quarrels > self._patience:
            self._quarrels = 0
            raise GivesWay
        log.error("another bot asks for updates with this token, or a webhook is set: asking again")
        if is_quarrel:
            await asyncio.sleep(random.uniform(*BREATH))  # noqa: S311 - no secret

    def _contest(self, now: float) -> None:
        goes_on = self._contested is not None and now - self._contested[1] < GONE_AFTER
        self._contested = (self._contested[0] if self._contested and goes_on else now, now)

    async def _take_batch(self) -> None:
        """Fetches a batch, stores it, and remembers what to confirm with the next request.

        An offset is sent only once: confirmed updates stay so, and Telegram may restart its numbers after a quiet week.
        """
        batch = await self._bot(RawUpdates(offset=self._confirm), request_timeout=LONG_POLL + GRACE)
        self._confirm = None
        self.heard_at = asyncio.get_running_loop().time()
        arrivals = self._numbered(batch)
        if arrivals:
            await self._corridor.accept(arrivals)
            self._confirm = max(arrival.update_id for arrival in arrivals) + 1
            if len(batch) == FULL_BATCH:
                await self._corridor.room()
        elif batch:
            await self._backoff.wait()

    def _numbered(self, batch: list[Any]) -> list[Arrival]:
        arrivals = []
        for raw in batch:
            try:
                arrivals.append(arrival_of(raw))
            except Unnumbered:
                log.error("an update without a number")
        return arrivals
