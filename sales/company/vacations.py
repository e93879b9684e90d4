"""Vacations of members, and who covers each meanwhile.

A vacation is whole days of the absent member's own zone. On these days the substitute works with the clients the member
owns, beside the own ones. Nothing passes on: whoever is away covers nobody, and who covers the substitute gets the
substitute's own clients only. It ends by itself: whether it holds is asked of the day, never of what was written.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from sales.days.calendar import DAY
from sales.days.days_ahead import LONGEST_AHEAD
from sales.ground.errors import Rejected
from sales.ground.scope import Scope


@dataclass(frozen=True, slots=True)
class Vacation:
    """`until` is the last day. By nobody: `substitute` is None."""

    id: int
    member: int
    since: date
    until: date
    substitute: int | None = None
    begun_at: datetime | None = None  # when everybody was told that it begins
    ended_at: datetime | None = None  # when it was over, or was ended before its time
    version: int = 1

    def holds(self, day: date) -> bool:
        return self.ended_at is None and self.since <= day <= self.until

    def meets(self, since: date, until: date) -> bool:
        """Whether it has a day with these in common."""
        return self.ended_at is None and self.since <= until and since <= self.until

    @property
    def days(self) -> frozenset[date]:
        return frozenset(self.since + index * DAY for index in range((self.until - self.since).days + 1))


@dataclass(frozen=True, slots=True)
class Absence:
    """A vacation that stands, with who is concerned."""

    vacation: Vacation
    name: str
    zone: str
    substitute_name: str = ""

    @property
    def member(self) -> int:
        return self.vacation.member

    def day(self, now: datetime) -> date:
        return now.astimezone(ZoneInfo(self.zone)).date()

    def holds(self, now: datetime) -> bool:
        """On the days of the absent member's zone, whoever asks."""
        return self.vacation.holds(self.day(now))

    def is_over(self, now: datetime) -> bool:
        return self.day(now) > self.vacation.until


def whom(known: Iterable[Absence], member: int, now: datetime) -> tuple[Absence | None, tuple[Absence, ...]]:
    """A member's own vacation, and whom the member covers at that moment."""
    every = list(known)
    own = next((one for one in every if one.member == member and not one.is_over(now)), None)
    if own and own.holds(now):
        return own, ()
    covered = (one for one in every if one.vacation.substitute == member and one.member != member and one.holds(now))
    return own, tuple(sorted(covered, key=lambda one: (one.name.casefold(), one.member)))


def checked(vacation: Vacation, today: date) -> Vacation:
    """Rejected for days that are over, or for more than a year of them."""
    if vacation.until < today:
        raise Rejected("past_day")
    if not vacation.since <= vacation.until <= vacation.since + LONGEST_AHEAD * DAY:
        raise Rejected("days_ahead")
    return vacation


def away(known: Collection[Vacation], since: date, until: date) -> frozenset[int]:
    """Who is on vacation on some of these days, and can cover nobody then."""
    return frozenset(one.member for one in known if one.meets(since, until))


class Vacations(Protocol):
    """Of the whole company: everybody sees who is away. Who may say so is for the actions."""

    async def standing(self, scope: Scope) -> list[Vacation]:
        """Those that are not ended: of a member there is one."""

    async def add(self, scope: Scope, vacation: Vacation) -> None:
        """Raises AlreadySaved where the member has one that stands."""

    async def save(self, scope: Scope, vacation: Vacation) -> Vacation:
        """Raises Stale where it changed since it was read."""
