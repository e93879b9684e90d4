"""How far a long import is, said every now and then on the message it stands on, with a button that stops it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from handlers.frame import stopping
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.words import Html

EVERY = 2.0
"""Seconds: Telegram lets one message be edited about once a second."""


class Progress:
    """For whoever stops now and then between two parts of the work."""

    def __init__(self, turn: Turn, what: str, say: Callable[[str], Html]) -> None:
        self._turn = turn
        self._what = what
        self._say = say
        self._done = 0
        self._said_at = asyncio.get_running_loop().time()

    async def goes_on(self, by: int) -> None:
        self._done += by
        now = asyncio.get_running_loop().time()
        if now - self._said_at >= EVERY:
            self._said_at = now
            await self._turn.show(_screen(self._turn, self._what, self._say(self._turn.reader.number(self._done))))


@asynccontextmanager
async def told(turn: Turn, message: int | None, say: Callable[[str], Html]) -> AsyncIterator[Callable[[int], None]]:
    """For whoever waits for the whole of the work. What is said last is for the caller to say."""
    reached_by_now = 0

    def reached(number: int) -> None:
        nonlocal reached_by_now
        reached_by_now = number

    async def tell() -> None:
        while True:
            await asyncio.sleep(EVERY)
            await turn.show(_screen(turn, "", say(turn.reader.number(reached_by_now))), on=message)

    telling = asyncio.get_running_loop().create_task(tell())
    try:
        yield reached
    finally:
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling


def _screen(turn: Turn, what: str, text: Html) -> Screen:
    return Screen(text, [[stopping.button(turn.reader, what)]])
