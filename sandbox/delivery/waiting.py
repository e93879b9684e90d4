"""Lets a person wait until the bot has dealt with what was just done, without a fixed sleep."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from sandbox.world.model import Chat
from sandbox.world.updates import Update
from sandbox.world.world import Bot

GLANCE = 0.003


async def dealt_with(bot: Bot, update: Update, chat: Chat, answered: Callable[[], bool]) -> None:
    """Waits until the bot has dealt with the update, or its patience ends (the chat then shows what is missing).

    In process the bot is handed the update, and is through when the call returns. A remote bot must first take it; then
    either it says that it is idle (`bot.settle`), or it has answered the tap or called something in this chat, and has
    been silent for a moment since.
    """
    if bot.feed is not None:
        bot.updates.done(update)
        await bot.feed(update.body)
        return
    loop = asyncio.get_running_loop()
    calls, until = chat.calls, loop.time() + bot.patience.limit
    while bot.updates.waits(update) and loop.time() < until:  # noqa: ASYNC110 - a queue says when it fills, not when it empties
        await asyncio.sleep(GLANCE)
    if bot.settle is not None:
        await bot.settle()
        return
    while loop.time() < until:
        if (answered() or chat.calls > calls) and _silent(bot, loop.time()):
            return
        await asyncio.sleep(GLANCE)


def _silent(bot: Bot, now: float) -> bool:
    return not bot.traffic.under_way and now - bot.traffic.last_at >= bot.patience.silence
