"""The demo's clock for the bot: the sandbox's clock, which the web page can move."""

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
    """The next working day's digest time (today counts) that is followed by another working day.

    So whoever looks at the demo on a Friday or Sunday sees a Monday, and the next morning brings a digest as well.
    """
    day = now.astimezone(ZoneInfo(zone)).date()
    for _ in range(60):
        if calendar.is_working(day) and calendar.is_working(day + timedelta(days=1)):
            break
        day += DAY
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
