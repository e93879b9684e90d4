"""Delivers updates to a bot's webhook as Telegram does.

One at a time per chat, with a queue of taps per person beside it. What is not answered with 2xx is sent again (at once,
then after 2, 4, 8, ... seconds up to a minute or two) until it is taken or expires.
"""

from __future__ import annotations

import asyncio
import random

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.world.updates import Update
from sandbox.world.world import Bot, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name, not a secret
LONGEST_DELAY = (60, 120)
LONGEST_ASKED = 3600
ANSWER_WITHIN = 60
LOOK_AGAIN = 0.2


class Courier:
    """Delivers for every bot of a world that has set a webhook; `run` goes on until it is cancelled."""

    def __init__(self, world: World, scale: float = 1.0) -> None:
        self.world = world
        self.scale = scale
        self._watched: set[str] = set()

    async def run(self) -> None:
        timeout = ClientTimeout(ANSWER_WITHIN)
        async with ClientSession(timeout=timeout) as client, asyncio.TaskGroup() as tasks:
            while True:
                for token in self.world.bots.keys() - self._watched:
                    self._watched.add(token)
                    tasks.create_task(_Route(self.world.bots[token], client, self.scale).run())
                await asyncio.sleep(LOOK_AGAIN)


class _Route:
    """One bot's queues of updates, each with at most one delivery under way."""

    def __init__(self, bot: Bot, client: ClientSession, scale: float) -> None:
        self.bot = bot
        self.client = client
        self.scale = scale
        self.busy: set[str] = set()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            while True:
                if self.bot.webhook.url:
                    for line in self._idle_lines():
                        self.busy.add(line)
                        tasks.create_task(self._empty(line))
                await self.bot.updates.coming(1)

    def _idle_lines(self) -> list[str]:
        self.bot.updates.expire()
        lines = dict.fromkeys(update.queue for update in self.bot.updates.pending)
        room = self.bot.webhook.max_connections - len(self.busy)
        return [line for line in lines if line not in self.busy][: max(0, room)]

    async def _empty(self, line: str) -> None:
        try:
            while update := self._first(line):
                await self._deliver(update)
        finally:
            self.busy.discard(line)
            self.bot.updates.wake()

    def _first(self, line: str) -> Update | None:
        if not self.bot.webhook.url:
            return None
        return next((update for update in self.bot.updates.pending if update.queue == line), None)

    async def _deliver(self, update: Update) -> None:
        tries = 0
        while self.bot.webhook.url and self.bot.updates.waits(update):
            asked = await self._post(update)
            if asked is None:
                self.bot.updates.done(update)
                return
            await asyncio.sleep(self.scale * max(asked, _delay(tries)))
            tries += 1
            self.bot.updates.expire()

    async def _post(self, update: Update) -> float | None:
        """None if the bot took the update, else the seconds to wait that it asked for."""
        hook = self.bot.webhook
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with self.client.post(hook.url, json=update.body, headers=headers) as answer:
                if answer.ok:
                    return None
                self._note(f"Wrong response from the webhook: {answer.status} {answer.reason}")
                return min(_seconds(answer.headers.get("Retry-After", "")), LONGEST_ASKED)
        except (ClientError, TimeoutError) as error:
            self._note(f"Connection failed: {type(error).__name__}")
            return 0

    def _note(self, words: str) -> None:
        self.bot.webhook.last_error = words
        self.bot.webhook.last_error_at = int(self.bot.world.now().timestamp())


def _delay(tries: int) -> float:
    longest = random.uniform(*LONGEST_DELAY)  # noqa: S311 - no secret
    return 0 if tries == 0 else min(2.0**tries, longest)


def _seconds(header: str) -> float:
    return float(header) if header.isdigit() else 0.0
