"""The sandbox's one clock: real time that a test or the demo may shift, or a clock of theirs instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Now = Callable[[], datetime]


class Clock:
    """Real time plus a shift; `Telegram(now=...)` takes any other callable as well."""

    def __init__(self) -> None:
        self.shift = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def advance(self, by: timedelta) -> None:
        self.shift += by
