"""getUpdates: long polling with Telegram's offsets, and one poller at a time."""

from __future__ import annotations

import asyncio
from typing import Any

from sandbox.requests.errors import conflict
from sandbox.requests.parameters import Params
from sandbox.world.world import Bot

LONGEST_WAIT = 50
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
HAS_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def poll(bot: Bot, params: Params) -> list[Any]:
    """The next updates: those waiting at once, else the first to come within the timeout."""
    if bot.webhook.url:
        raise conflict(HAS_WEBHOOK)
    bot.updates.allow(params.json("allowed_updates"))
    if offset := params.integer("offset"):
        bot.updates.confirm(offset)
    number = bot.take_polling_over()
    limit = params.integer("limit", 100)
    until = asyncio.get_running_loop().time() + min(params.integer("timeout"), LONGEST_WAIT)
    return await _wait(bot, number, limit, until)


async def _wait(bot: Bot, number: int, limit: int, until: float) -> list[Any]:
    while True:
        if bot.poll_number != number:
            raise conflict("terminated by setWebhook request" if bot.webhook.url else TERMINATED)
        batch = bot.updates.take(limit)
        left = until - asyncio.get_running_loop().time()
        if batch or left <= 0:
            return [update.body for update in batch]
        await bot.updates.coming(left)
