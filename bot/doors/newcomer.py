"""Finds out whether another bot polls with the same token, before anybody is answered.

Telegram allows one `getUpdates` at a time: a second one ends the first with a 409, and whoever is at work asks again at
once. So a bot that has polled for a while, confirming nothing, without a 409 is the only one. A database whose bot was
at work a moment ago skips this.
"""

import asyncio
import math
import random
from datetime import timedelta

from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramNotFound, TelegramUnauthorizedError

from bot.doors.polling import GRACE, RawUpdates
from bot.process import logs
from bot.process.complaints import TokenRefused
from bot.telegram.backoff import Backoff
from bot.telegram.greeting import insist
from sales.ground.clock import Clock
from storage.database import Database
from storage.traffic import signs

LISTENS = 10.0
"""Seconds to listen. Up to as many again at random while messages wait.

Waiting messages are returned before anybody can interrupt the request, so two newcomers may not notice each other.
"""
BETWEEN = 0.25
"""Seconds between an answered request, which confirms nothing, and the next one."""
PAUSE = 30.0, 90.0
"""Seconds, at random, so that two bots that have met do not meet again and again."""
LATELY = timedelta(minutes=2)

log = logs.logger(__name__)


class Newcomer:
    def __init__(self, bot: Bot, database: Database, clock: Clock, backoff: Backoff | None = None) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._backoff = backoff or Backoff()

    async def was_at_work_lately(self) -> bool:
        """Whether this database's bot heard Telegram within LATELY, so that it is no newcomer."""
        async with self._database.read() as unit:
            heard = await signs.last(unit.transaction, signs.HEARD)
        return heard is not None and abs(self._clock.now() - heard) < LATELY

    async def until_alone(self) -> None:
        while not await self._is_alone():
            log.error("another bot is at work with this token: nobody is answered from here")
            await asyncio.sleep(random.uniform(*PAUSE))  # noqa: S311 - no secret

    async def gives_way(self) -> None:
        """Makes this bot a newcomer again, now or at its next start, after two were at work."""
        async with self._database.transaction() as transaction:
            await signs.forget(transaction, signs.HEARD)

    async def _is_alone(self) -> bool:
        """Polls for LISTENS seconds; False if it meets a 409 or somebody else takes the waiting updates.

        Removes a webhook first, since it may be left over from a bot that is gone. Raises TokenRefused.
        """
        await insist(lambda: self._bot.delete_webhook(drop_pending_updates=False))
        loop = asyncio.get_running_loop()
        until, is_disturbed, waiting = loop.time() + LISTENS, False, set[object]()
        while (left := until - loop.time()) > 0:
            try:
                batch = await self._bot(RawUpdates(timeout=math.ceil(left)), request_timeout=math.ceil(left) + GRACE)
            except TelegramConflictError:
                return False
            except (TelegramUnauthorizedError, TelegramNotFound) as refused:
                raise TokenRefused from refused
            except Exception as error:  # noqa: BLE001 - of whatever kind the outage is, nothing was heard in it
                log.warning("no updates", **logs.error_of(error))
                await self._backoff.wait()
                until = loop.time() + LISTENS
            else:
                self._backoff.reset()
                before, waiting = waiting, {one.get("update_id") for one in batch if isinstance(one, dict)}
                if before - waiting:
                    return False  # somebody has taken them
                if batch and not is_disturbed:
                    until, is_disturbed = until + random.uniform(0, LISTENS), True  # noqa: S311 - no secret
                await asyncio.sleep(BETWEEN if batch else 0)
        return True
