"""The one clock of the demo: the sandbox's, which the page moves, in the shape that the bot reads."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.company.members import MORNING
from sales.days.calendar import DAY, WorkCalendar
from sandbox import Clock


class DemoClock:
    def __init__(self, sandbox: Clock) -> None:
        self.sandbox = sandbox

    def now(self) -> datetime:
        return self.sandbox()

    def move_to(self, moment: datetime) -> None:
        self.sandbox.advance(moment - self.sandbox())


def first_morning(now: datetime, zone: str, calendar: WorkCalendar, at: time = MORNING) -> datetime:
    """When the digest comes on the next day that is worked, today included, with another one after it.

    Whoever looks at the demo on a Friday or a Sunday sees a Monday, and tomorrow's morning brings a digest as well.
    """
    day = now.astimezone(ZoneInfo(zone)).date()
    for _ in range(60):
        if calendar.is_working(day) and calendar.is_working(day + timedelta(days=1)):
            break
        day += DAY
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
