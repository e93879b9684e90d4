"""Exponential backoff with jitter, up to a minute."""

import asyncio
import random

LONGEST = 60.0


class Backoff:
    def __init__(self, first: float = 1.0) -> None:
        self._first = first
        self._tries = 0

    def reset(self) -> None:
        self._tries = 0

    async def wait(self, at_least: float = 0) -> None:
        seconds = min(LONGEST, self._first * 2**self._tries) * random.uniform(0.5, 1)  # noqa: S311 - no secret
        self._tries = min(self._tries + 1, 10)
        await asyncio.sleep(max(seconds, at_least))
