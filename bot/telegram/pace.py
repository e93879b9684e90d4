"""Telegram's rate limits: under thirty messages a second in all, one a second in a chat.

Only the outbox waits. Answers to people are counted in the same second, but never wait.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiolimiter import AsyncLimiter

PER_SECOND = 29
CAUGHT_UP = 0.5
"""What part of a turn a waiter that woke up late may catch up; otherwise delays would add up."""


class Pace:
    def __init__(self) -> None:
        room = 1 + CAUGHT_UP
        self._turns = AsyncLimiter(room, room / PER_SECOND)  # hardly bursts, unlike AsyncLimiter(29, 1)
        self._turning = asyncio.Lock()
        self._said = deque[float](maxlen=PER_SECOND)  # when the last messages went out, answers among them
        self._answered = 0  # since the other processes were told
        self._untold_until = 0.0  # of a silence that they don't know of
        self._lanes: dict[int, _Lane] = {}
        self._resumes_at = 0.0

    def answered(self) -> None:
        """Counts an answer of this process; the outbox makes way for it."""
        self._answered += 1
        self.said(1)

    def said(self, answers: int) -> None:
        """Counts messages sent just now by any process."""
        self._said.extend([_now()] * answers)

    def refused(self, seconds: float) -> None:
        """Telegram has asked this process for silence (429), in seconds."""
        self.silent(seconds)
        self._untold_until = max(self._untold_until, _now() + seconds)

    def silent(self, seconds: float) -> None:
        """Telegram has asked some process for silence, in seconds."""
        self._resumes_at = max(self._resumes_at, _now() + seconds)

    @property
    def is_silent(self) -> bool:
        return self._resumes_at > _now()

    def news(self) -> tuple[float, int]:
        """What other processes do not know yet: seconds of silence, and the number of answers. Resets both."""
        told = max(0.0, self._untold_until - _now()), self._answered
        self._untold_until, self._answered = 0.0, 0
        return told

    async def listens(self) -> None:
        """Returns when the silence is over."""
        while (left := self._resumes_at - _now()) > 0:  # noqa: ASYNC110 - it may be prolonged meanwhile
            await asyncio.sleep(left)

    async def turn(self) -> None:
        """Returns when a message may be sent, which must then happen at once."""
        async with self._turning:
            while (left := self._full_for()) > 0:  # noqa: ASYNC110 - somebody may be answered meanwhile
                await asyncio.sleep(left)
            await self._turns.acquire()
            self._said.append(_now())

    def _full_for(self) -> float:
        """Seconds until fewer than PER_SECOND messages lie in the last second."""
        return self._said[0] + 1 - _now() if len(self._said) == PER_SECOND else 0.0

    @asynccontextmanager
    async def own_second(self, chat: int) -> AsyncIterator[None]:
        """Holds the chat while a message is sent; entered a second after the previous one ended."""
        now = _now()
        self._lanes = {one: lane for one, lane in self._lanes.items() if lane.held.locked() or lane.free_at > now}
        lane = self._lanes.setdefault(chat, _Lane())
        async with lane.held:
            await asyncio.sleep(max(0.0, lane.free_at - _now()))
            try:
                yield
            finally:
                lane.free_at = _now() + 1


class _Lane:
    """A chat's lock, and from when the next message may be sent."""

    def __init__(self) -> None:
        self.held = asyncio.Lock()
        self.free_at = 0.0


def _now() -> float:
    return asyncio.get_running_loop().time()
