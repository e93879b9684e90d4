"""People with phones who tap without waiting for each other, and see how long the bot takes."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.world.changes import Change
from sandbox.world.model import Account, Message
from sandbox.world.world import Bot

LONGEST = 120
Tap = tuple[Message, str]
"""A message, and the data of the button on it."""


class Ears:
    """Hears in the feed of changes what somebody waits for."""

    def __init__(self) -> None:
        self._waiting: dict[object, asyncio.Future[None]] = {}

    @contextmanager
    def at(self, telegram: Telegram) -> Iterator["Ears"]:
        with telegram.changes.heard_by(self._hear):
            yield self

    def wait_for(self, what: object) -> asyncio.Future[None]:
        return self._waiting.setdefault(what, asyncio.get_running_loop().create_future())

    def _hear(self, change: Change) -> None:
        waiting = self._waiting.pop(_key(change), None)
        if waiting and not waiting.done():
            waiting.set_result(None)


def _key(change: Change) -> object:
    return change.detail["tap"] if change.kind == "answer" else (change.kind, change.bot, change.message)


class Phone:
    """One person's chat with one bot."""

    def __init__(self, telegram: Telegram, ears: Ears, bot: Bot, account: Account) -> None:
        self._person = Person(telegram, bot, account)
        self._person.hurried = True
        self._person.chat.started = True
        self._ears = ears
        self._bot = bot
        self.id = account.id

    def old_message(self) -> Message:
        """One that the bot sent some time ago."""
        bot = self._bot
        message = Message(bot.next_message_id(), bot.account, bot.world.now(), "·")
        return bot.post(self._person.chat, message)

    async def taps(self, message: Message, data: str) -> float:
        """Seconds until the tap is answered and the message edited."""
        begun = perf_counter()
        edited = self._ears.wait_for(("edit", self._bot.account.id, message.id))
        tap = await self._person.presses(message, {"text": "·", "callback_data": data})
        assert tap is not None
        async with asyncio.timeout(LONGEST):
            await self._ears.wait_for(tap.id)
            await edited
        return perf_counter() - begun


def accounts(telegram: Telegram, people: int) -> list[Account]:
    """Numbered as the people of the bases are."""
    return [telegram.add_person("Анна", "ru", None) for _ in range(people)]


async def at_once(phones: Sequence[Phone], taps: Sequence[Sequence[Tap]]) -> tuple[float, list[float]]:
    """Everybody makes their taps one after another. Seconds in all, and of each tap."""
    begun = perf_counter()
    seconds = await asyncio.gather(*(_one_by_one(*own) for own in zip(phones, taps, strict=True)))
    return perf_counter() - begun, [second for own in seconds for second in own]


async def _one_by_one(phone: Phone, taps: Sequence[Tap]) -> list[float]:
    return [await phone.taps(*tap) for tap in taps]


async def steadily(per_second: float, taps: Sequence[tuple[Phone, Tap]]) -> list[float]:
    """So many a second, whether or not the earlier ones are answered; each from when it was due."""
    loop = asyncio.get_running_loop()
    begun, late = loop.time(), []
    async with asyncio.TaskGroup() as group:
        for number, (phone, tap) in enumerate(taps):
            await asyncio.sleep(begun + number / per_second - loop.time())
            late.append(group.create_task(phone.taps(*tap)))
    return [one.result() for one in late]


def in_turns(phones: Sequence[Phone], ready: Sequence[Sequence[Tap]]) -> list[tuple[Phone, Tap]]:
    """Everybody's first tap, then everybody's second."""
    return [(phone, tap) for turn in zip(*ready, strict=True) for phone, tap in zip(phones, turn, strict=True)]


def percentile(values: Sequence[float], part: float) -> float:
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(part * len(ranked)))]


def milliseconds(values: Sequence[float]) -> dict[str, Any]:
    return {f"p{part}_ms": round(1000 * percentile(values, part / 100), 2) for part in (50, 95, 99)}
