"""The first mornings after an import: first calls, the most urgent first, so many a day."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import repeat

from sales.clients.cadence import is_due
from sales.clients.client import ClientLine
from sales.company.members import Rules
from sales.days.calendar import DAY, WorkCalendar
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind

A_DAY = (10, 15, 20)
"""How many first steps a day there may be."""


def by_priority(lines: Iterable[ClientLine], rules: Rules, today: date) -> list[ClientLine]:
    """Due for a call first, then never touched, then those whose last touch is the oldest."""

    def rank(line: ClientLine) -> tuple[bool, bool, str, str]:
        last = line.facts.last_touch_at
        return not is_due(line.facts, rules, today), last is not None, last.isoformat() if last else "", line.name

    return sorted(lines, key=rank)


def spread(
    lines: Iterable[ClientLine],
    a_day: int,
    today: date,
    zone: str,
    calendars: Mapping[int, WorkCalendar],
    planned: Mapping[tuple[int, date], int],
) -> list[NextStep]:
    """Calls, so many a day for each owner, on working days from tomorrow on. What is planned by now is among them."""
    free = {owner: _places(calendar, a_day, today, owner, planned) for owner, calendar in calendars.items()}
    return [
        NextStep(new_id(), line.id, line.owner, StepKind.CALL, next(free[line.owner]), None, line.zone or zone)
        for line in lines
        if line.owner in free
    ]


def _places(
    calendar: WorkCalendar, a_day: int, today: date, owner: int, planned: Mapping[tuple[int, date], int]
) -> Iterator[date]:
    """The owner's days, each as often as there is room in it."""
    day = today
    while True:
        day = calendar.next_working(day + DAY)
        yield from repeat(day, a_day - planned.get((owner, day), 0))


def until(steps: Collection[NextStep]) -> date | None:
    return max((step.due_on for step in steps), default=None)
