"""The morning of two thousand reps, each with a list and an agreed hour at one minute: how much of Telegram's pace the
outbox uses, and how quickly taps are answered meanwhile.
"""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from time import perf_counter

from bot.telegram.pace import PER_SECOND
from sandbox.doors.telegram import Telegram
from sandbox.requests.pacing import Pace
from sandbox.server import serve
from sandbox.world.changes import Change
from tests.bench.base import Size, agreed_at, copied, working_every_day
from tests.bench.figures import Figure
from tests.bench.phones import Ears, Phone, accounts, in_turns, milliseconds, percentile
from tests.bench.processes import our_settings, running
from tests.bench.sides import Ours

MORNING = 9
TAPS_PER_SECOND = 2
LONGEST = 600
SOON = timedelta(minutes=14)
"""All reminders are due as soon as the bot looks at the clock."""


class Post:
    """Counts what arrives in the chats unasked, and what is refused."""

    def __init__(self, expected: int) -> None:
        self._expected = expected
        self.at: list[float] = []
        self.refused = 0
        self.complete = asyncio.Event()

    def hear(self, change: Change) -> None:
        self.refused += change.kind == "refused"
        if change.kind == "message":
            self.at.append(perf_counter())
        if len(self.at) >= self._expected:
            self.complete.set()


async def measure(size: Size, now: datetime) -> list[Figure]:
    file = copied(size, "digests", hour=MORNING, now=now)
    working_every_day(file)
    reminded = agreed_at(file, now + SOON)
    telegram = Telegram()
    telegram.pace = Pace(30, 1)
    ears, post = Ears(), Post(size.people + reminded)
    phones = [Phone(telegram, ears, telegram.bot, one) for one in accounts(telegram, size.people)]
    async with AsyncExitStack() as opened:
        address = await opened.enter_async_context(serve(telegram))
        settings = our_settings(address, telegram.bot.token, file)
        process = await opened.enter_async_context(running("digests", "-m", "bot", **settings))
        ours = Ours("digests", phones[:64], process, file)
        opened.enter_context(ears.at(telegram))
        opened.enter_context(telegram.changes.heard_by(post.hear))
        waits = await _tapping(ours, post)
    return _figures(post, waits)


async def _tapping(ours: Ours, post: Post) -> list[float]:
    """Somebody opens a card now and then until the last message is there."""
    ready = in_turns(ours.phones, await ours.ready("card", 10))
    waits, number = [], 0
    async with asyncio.timeout(LONGEST):
        await ours.phones[-1].taps(*ready.pop()[1])  # until the bot has started
        while not post.complete.is_set():
            phone, tap = ready[number % len(ready)]
            waits.append(await phone.taps(*tap))
            number += 1
            await asyncio.sleep(1 / TAPS_PER_SECOND)
    return waits


def _figures(post: Post, waits: Sequence[float]) -> list[Figure]:
    """Answers to taps take their turns in the same pace."""
    seconds = post.at[-1] - post.at[0]
    pace = (len(post.at) + len(waits)) / seconds
    detail = {"messages": len(post.at), "seconds": seconds, "refused": post.refused, **milliseconds(waits)}
    share = Figure(
        f"{len(post.at):,} digests and reminders, of the pace", 100 * pace / PER_SECOND, "%", 95, 97, detail=detail
    )
    return [share, Figure("p95 of a tap meanwhile", percentile(waits, 0.95), "s", 2, 0.5, more_is_better=False)]
