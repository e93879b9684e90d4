"""What comes to a member unasked, and when: reminders, the evening, a lead's morning, and the hours of peace."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sales.ground.errors import Rejected
from sales.work.step import StepKind

CALL_LEADS = (5, 10, 15, 30, 60)
VISIT_LEADS = (15, 30, 60, 90, 120)
"""Minutes on the buttons."""
LONGEST_LEAD = timedelta(minutes=120)
NOON = time(12)
_HOUR = re.compile(r"(?<!\d)(\d{1,2})(?:\s*[:.\- ]?\s*(\d{2}))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the night, mostly: from `since` until `until`, over midnight where that comes earlier."""

    since: time
    until: time

    def holds(self, at: time) -> bool:
        if self.since <= self.until:
            return self.since <= at < self.until
        return at >= self.since or at < self.until

    def end(self, local: datetime) -> datetime:
        """When the quiet hours that hold this local moment are over."""
        there = local.replace(hour=self.until.hour, minute=self.until.minute, second=0, microsecond=0)
        return there if there > local else there + timedelta(days=1)


NIGHTS = (
    Quiet(time(21), time(8)),
    Quiet(time(22), time(7)),
    Quiet(time(22), time(8)),
    Quiet(time(23), time(7)),
)
EVENINGS = (time(17, 30), time(18), time(18, 30), time(19), time(20), time(21))
ORDERS_FROM = (50_000, 100_000, 300_000, 1_000_000)
"""Sums on buttons of before, in hundreds of minor units, whatever the currency."""
TEAM_MORNINGS = (time(8), time(8, 30), time(9), time(9, 30), time(10))


@dataclass(frozen=True, slots=True)
class Alerts:
    """None everywhere means: that doesn't come. Leads are minutes before the hour that was agreed."""

    call_lead: int | None = 15
    visit_lead: int | None = 60
    evening_at: time | None = time(18, 30)
    quiet: Quiet | None = Quiet(time(22), time(7))
    team_at: time | None = time(9)
    """Of those who lead: when the morning of the team comes."""
    unheard: frozenset[int] = frozenset()
    """Members of whom a lead wants to hear nothing unasked; of who comes later they hear."""
    complaints: bool = True
    """Of those who lead, from here on: what comes at once."""
    refusals: bool = True  # of key and VIP clients
    silences: bool = True  # of theirs, too
    idle: bool = False  # a rep without a touch by noon
    order_from: int | None = None  # an order of at least so much, in minor units
    team_evening: bool = False
    """Whether their evening tells of the team's day, too."""

    def lead(self, kind: StepKind) -> timedelta | None:
        minutes = self.visit_lead if kind is StepKind.VISIT else self.call_lead
        return None if minutes is None else timedelta(minutes=minutes)


def evening(text: str) -> time:
    """When the evening comes: 18:45, 18.45 or 19; in the morning there is nothing to look back on."""
    at = hour_said(text)
    if at is None or at < NOON:
        raise Rejected("evening")
    return at


def hour_said(text: str) -> time | None:
    """9:15, 9.15, 915 or 9."""
    typed = _HOUR.search(text)
    hour, minute = (int(typed[1]), int(typed[2] or 0)) if typed else (24, 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
