"""A day that a comment speaks of, which then is offered first. Nothing is planned by it."""

from datetime import datetime

from sales.days.calendar import WorkCalendar
from sales.days.when import When
from sales.sentences.reading import Reading
from sales.sentences.times.moments import moments


def day_heard(text: str, now_local: datetime, calendar: WorkCalendar) -> When | None:
    """The only one to come; None where there are several, or it is not sure which is meant."""
    told = moments(Reading(text, now_local), calendar)
    days = [when for said, when in told.ahead if said.day is not None or said.away is not None]
    return days[0] if len(days) == 1 and not told.unclear else None
