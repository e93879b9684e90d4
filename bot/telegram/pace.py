"""How fast Telegram lets us speak: under thirty messages a second over all, one a second in a chat.

Only the outbox waits. Answers to people are counted in the same bucket but never wait for it.
"""

import asyncio

from aiolimiter import AsyncLimiter

PER_SECOND = 29
MOST_OWED = 29
"""Answers that the outbox makes way for at once; more would silence it."""


class Pace:
    def __init__(self) -> None:
        self._bucket = AsyncLimiter(1, 1 / PER_SECOND)  # never bursts, unlike AsyncLimiter(29, 1)
        self._owed = 0
        self._answered = 0  # since the other processes were told
        self._untold_until = 0.0  # of a silence that they don't know of
        self._free_at: dict[int, float] = {}
        self._resumes_at = 0.0

    def answered(self) -> None:
        """An answer was sent: the outbox waits one more turn."""
        self._answered += 1
        self.owes(1)

    def owes(self, answers: int) -> None:
        """So many were sent, by whichever process."""
        self._owed = min(self._owed + answers, MOST_OWED)

    def refused(self, seconds: float) -> None:
        """Telegram asked this process for silence."""
        self.silent(seconds)
        self._untold_until = max(self._untold_until, _now() + seconds)

    def silent(self, seconds: float) -> None:
        """It asked any of them."""
        self._resumes_at = max(self._resumes_at, _now() + seconds)

    @property
    def is_silent(self) -> bool:
        return self._resumes_at > _now()

    def news(self) -> tuple[float, int]:
        """What the other processes don't know yet: seconds of silence, and answers sent."""
        told = max(0.0, self._untold_until - _now()), self._answered
        self._untold_until, self._answered = 0.0, 0
        return told

    async def turn(self) -> None:
        """Returns when a message may go out."""
        while (left := self._resumes_at - _now()) > 0:  # noqa: ASYNC110 - it may be prolonged meanwhile
            await asyncio.sleep(left)
        while self._owed:
            self._owed -= 1
            await self._bucket.acquire()
        await self._bucket.acquire()

    async def own_second(self, chat: int) -> None:
        """Returns when a message may go to that chat."""
        now = _now()
        begins = max(now, self._free_at.get(chat, 0.0))
        self._free_at = {one: at for one, at in self._free_at.items() if at > now} | {chat: begins + 1}
        await asyncio.sleep(begins - now)


def _now() -> float:
    return asyncio.get_running_loop().time()
