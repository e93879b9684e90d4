"""Long work that its person can stop. A tap on *Stop* waits in the inbox behind the working update (one person's
updates go in order, in any process), so it is looked for there.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown, words
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button
from handlers.speech.taps.everywhere import StopTap

log = logging.getLogger(__name__)

LOOK = 0.5
"""Seconds between two looks."""


class Stopped(Exception):
    """The work was stopped; it leaves nothing that anybody sees."""


def router() -> Router:
    stopping = Router(name="stopping")
    stopping.callback_query.register(let_be, StopTap.filter())
    return stopping


async def let_be(_tap: CallbackQuery) -> Shown:
    """Handles *Stop* when its turn comes: the work is over by then and has said so itself."""
    return words()


def button(reader: Reader, what: str = "") -> Button:
    return Button(reader.p_("button", "Stop"), StopTap(what=what).pack())


@asynccontextmanager
async def stoppable(turn: Turn) -> AsyncIterator[None]:
    """Interrupts the block with Stopped if the person asks for it. Keep a commit outside."""
    patience = asyncio.timeout(None)
    try:
        async with patience:
            looking = asyncio.get_running_loop().create_task(_look(turn, patience))
            try:
                yield
            finally:
                looking.cancel()
                with suppress(asyncio.CancelledError):
                    await looking
    except TimeoutError:
        if patience.expired():
            raise Stopped from None
        raise


class Listening:
    """For work in parts: checks now and then between two parts whether to stop."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._looked_at = -LOOK

    async def heed(self) -> None:
        """Raises Stopped if the person asks for it."""
        now = asyncio.get_running_loop().time()
        if now - self._looked_at >= LOOK:
            self._looked_at = now
            if await _is_asked(self._turn):
                raise Stopped


async def _look(turn: Turn, patience: asyncio.Timeout) -> None:
    while not await _is_asked(turn):  # noqa: ASYNC110 - it may come through another process
        await asyncio.sleep(LOOK)
    patience.reschedule(asyncio.get_running_loop().time())


async def _is_asked(turn: Turn) -> bool:
    """Whether *Stop* was tapped; False if that cannot be found out now."""
    try:
        return any(stamp.split(":")[0] == StopTap.__prefix__ for stamp in await turn.tapped_since())
    except Exception as error:  # noqa: BLE001 - whatever it was, it is nothing to the work
        log.warning("a stop could not be looked for: %s", type(error).__name__)
        return False
