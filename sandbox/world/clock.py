"""The sandbox's one clock: real time that a test or the demo may shift, or another clock instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

Now = Callable[[], datetime]


class Clock:
    """Real time plus a shift; `Telegram(now=...)` takes any other callable as well."""

    def __init__(self) -> None:
        self.shift = timedelta()
        self.home = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def advance(self, by: timedelta) -> None:
        self.shift += by

    def advance_to(self, hour: time, zone: str) -> None:
        """Moves forward to the next time at which clocks of this zone show that hour."""
        now = self()
        here = now.astimezone(ZoneInfo(zone))
        day = here.date() if hour > here.time() else here.date() + timedelta(days=1)
        self.advance(datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC) - now)

    def settle(self) -> None:
        """Makes the current shift the one that `return_home` restores: a demo may begin on a morning of its own."""
        self.home = self.shift

    def return_home(self) -> None:
        self.shift = self.home
