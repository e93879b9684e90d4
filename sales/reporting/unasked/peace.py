"""When somebody may hear of what can wait: not in their quiet hours, nor on a day off; what is said once a day."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from sales.company.alerts import Quiet
from sales.days.calendar import DAY, LONGEST_REST, WorkCalendar

DAYBREAK = time(7)
"""When a working day begins for whoever is not quiet then."""


def heard_at(now: datetime, zone: str, quiet: Quiet | None, calendar: WorkCalendar) -> datetime:
    """Now, or else the moment when the quiet hours and the days off are over."""
    here = ZoneInfo(zone)
    local = now.astimezone(here)
    for _ in range(LONGEST_REST):
        if quiet and quiet.holds(local.time()):
            local = quiet.end(local)
        elif not calendar.is_working(local.date()):
            local = datetime.combine(local.date() + DAY, DAYBREAK, here)
        else:
            break
    return max(local.astimezone(UTC), now.astimezone(UTC))


def next_at(now: datetime, zone: str, at: time) -> datetime:
    """When it is that hour again for somebody in that zone."""
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    moments = (datetime.combine(day, at, here) for day in (today, today + DAY))
    return next(moment for moment in moments if moment > now)
