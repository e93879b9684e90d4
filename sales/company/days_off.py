"""The days on which a company works for nobody: its own, beside the country's holidays."""

from datetime import date

from sales.days.calendar import DAY
from sales.ground.errors import Rejected

MOST = 500
KEPT = 366 * DAY
"""So long ago a day off is still known: a report may be asked for of its time."""


def with_days_off(days: frozenset[date], first: date, last: date, *, off: bool, today: date) -> frozenset[date]:
    """These days off, or working days again. What is long over is forgotten; Rejected("full") for too many."""
    meant = {first + index * DAY for index in range((last - first).days + 1)}
    changed = frozenset(day for day in (days | meant if off else days - meant) if day >= today - KEPT)
    if len(changed) > MOST:
        raise Rejected("full")
    return changed


def in_rows(days: frozenset[date], since: date) -> list[tuple[date, date]]:
    """Days from that one on as stretches: the first and the last of each."""
    found: list[tuple[date, date]] = []
    for day in sorted(one for one in days if one >= since):
        if found and found[-1][1] == day - DAY:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
