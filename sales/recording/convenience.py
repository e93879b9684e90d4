"""Whether a call at an hour suits a client: not in its night, nor outside the hours that its card states.

Hours stand on cards as people write them: “9-18”, “пн-пт 9:00–18:00, обед 13-14”. The first two clock times that belong
together are the day's; a pair within them, of at most ninety minutes, is lunch. A card that states none: the day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.days.calendar import DAY, WorkCalendar
from sales.work.step import StepKind

CALLED = frozenset({StepKind.CALL, StepKind.PAYMENT})
TEN = time(10)
LONGEST_LUNCH = timedelta(minutes=90)
_PAIR = re.compile(r"(?<![\d:.–-])(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—)\s*(\d{1,2})(?:[:.](\d{2}))?(?![\d:.–-])")


@dataclass(frozen=True, slots=True)
class Hours:
    """From when until when somebody may be called, by their own clock."""

    since: time
    until: time
    lunch: tuple[time, time] | None = None
    said: str = ""
    """As the card has it; empty: it says nothing, and it is only not to be night."""

    def suit(self, at: time) -> bool:
        at_lunch = self.lunch is not None and self.lunch[0] <= at < self.lunch[1]
        return self.since <= at < self.until and not at_lunch


AWAKE = Hours(time(8), time(21))


def hours_of(*said: str) -> Hours:
    """What the first of these texts states, else that they are awake."""
    for text in said:
        pairs = list(_pairs(text))
        if pairs:
            (since, until), *others = pairs
            lunch = next((one for one in others if since < one[0] and one[1] < until and _is_short(*one)), None)
            return Hours(since, until, lunch, text)
    return AWAKE


def unwelcome(kind: StepKind, moment: datetime, zone: str, hours: Hours) -> bool:
    """Whether that step would ring at a wrong hour there."""
    return kind in CALLED and not hours.suit(moment.astimezone(ZoneInfo(zone)).time())


def better(day: date, today: date, zone: str, hours: Hours, calendar: WorkCalendar) -> datetime:
    """Ten o'clock there, or when they begin: on the next working day, or on the planned one if that is later."""
    on = calendar.next_working(max(day, today + DAY))
    at = TEN if hours.suit(TEN) else hours.since
    return datetime.combine(on, at, ZoneInfo(zone))


def _pairs(text: str) -> Iterator[tuple[time, time]]:
    for found in _PAIR.finditer(text):
        hours, minutes = (int(found[1]), int(found[3])), (int(found[2] or 0), int(found[4] or 0))
        if max(hours) < 24 and max(minutes) < 60:
            since, until = (time(hour, minute) for hour, minute in zip(hours, minutes, strict=True))
            if since < until:
                yield since, until


def _is_short(since: time, until: time) -> bool:
    apart = timedelta(hours=until.hour - since.hour, minutes=until.minute - since.minute)
    return apart <= LONGEST_LUNCH
