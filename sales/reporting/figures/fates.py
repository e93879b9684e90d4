"""What became of steps: what was promised to clients for the days of a period and done in time, what was moved or
dropped without a touch. A figure opens exactly the steps that it counts.

A promise is of the day it was first made for, however often it was put off since. It is kept by a touch that answers
the step on that day or before, whatever comes of it: nobody there is no broken word. What a touch has planned and the
same conversation put right is none; nor is one whose day is not over yet, until it is answered. Whoever gets a client
does not answer for what was promised for the days before: whoever had it then does.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Protocol
from zoneinfo import ZoneInfo

from sales.days.calendar import DAY
from sales.days.periods import Period, bounds
from sales.ground.scope import Scope
from sales.work.step import NextStep


class Fate(StrEnum):
    """Steps that a figure counts. The values are letters, as those of touches are."""

    PROMISED = "p"
    KEPT = "k"
    MISSED = "m"
    PUT_OFF = "o"
    DROPPED = "d"


PROMISES = frozenset({Fate.PROMISED, Fate.KEPT, Fate.MISSED})
"""Of the days they were promised for; all else of the moment it was done."""


@dataclass(frozen=True, slots=True)
class Fated:
    """Of one member, or of all in scope. Days are those of `zone`; `today` is not over yet."""

    period: Period
    zone: str
    today: date
    fate: Fate = Fate.PROMISED
    member: int | None = None

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        return bounds(self.period, self.zone)

    @property
    def ends(self) -> tuple[tuple[date, timedelta], ...]:
        """Up to which day the clocks are how far from UTC as the day ends."""
        days = [self.period.since + index * DAY for index in range(self.period.days)]
        known = [(day, datetime.combine(day + DAY, time(), ZoneInfo(self.zone)).utcoffset()) for day in days]
        runs = [list(run) for _, run in groupby(known, key=lambda one: one[1])]
        return tuple((run[-1][0], run[-1][1] or timedelta()) for run in runs)

    def of(self, fate: Fate) -> "Fated":
        return replace(self, fate=fate)


@dataclass(frozen=True, slots=True)
class Told:
    """A step with its client's name; `answered_at`: when the touch was that ended it."""

    step: NextStep
    name: str
    answered_at: datetime | None = None

    @property
    def promised_for(self) -> date:
        return self.step.promised_for

    def is_kept(self, zone: str) -> bool:
        """Recorded in time, or done in time and recorded later."""
        moments = (self.answered_at, self.step.closed_at) if self.step.closed_by is not None else ()
        days = [moment.astimezone(ZoneInfo(zone)).date() for moment in moments if moment]
        return any(day <= self.promised_for for day in days)


class Fates(Protocol):
    """Counted by whose step it is, promises by whose they were on their day; listed with clients in scope."""

    async def by_member(self, scope: Scope, wanted: Fated) -> dict[int, int]: ...
    async def kept(self, scope: Scope, wanted: Fated) -> dict[int, tuple[int, int]]:
        """How much each has promised, and how much of it was kept."""

    async def page(self, scope: Scope, wanted: Fated, page: int, size: int = 8) -> tuple[list[Told], int]:
        """The latest first, and how many in all."""
