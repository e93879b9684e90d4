"""Working days and the preset days of a next step. A day is a local date; which one is today is always given."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from sales.work.step import DayPreset

if TYPE_CHECKING:
    from holidays import HolidayBase

DAY = timedelta(days=1)
WEEKDAYS = frozenset({0, 1, 2, 3, 4})
"""Monday is 0."""
LONGEST_REST = 60
"""Days without a working one after which the search for it ends: no country rests that long."""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days a member works: weekdays (Monday is 0), the country's holidays, days off of one's own.

    Working Saturdays that a country makes up for its transfers are working days for those who work Monday to Friday.
    """

    working_days: frozenset[int]
    country: str | None = None
    extra_off: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        if day in self.extra_off:
            return False
        official = _official(self.country) if self.country else None
        if official is None:
            return day.weekday() in self.working_days
        if day in official:
            return False
        return day.weekday() in self.working_days or (
            self.working_days >= WEEKDAYS and day in official.weekend_workdays
        )

    def next_working(self, day: date) -> date:
        """That day, or the next working one; that day too where nobody ever works."""
        return next(filter(self.is_working, _days(day, LONGEST_REST)), day)

    def working_from(self, day: date) -> Iterator[date]:
        """All working days from that one on."""
        while True:
            day = self.next_working(day)
            yield day
            day += DAY


def preset_days(today: date, calendar: WorkCalendar) -> tuple[tuple[DayPreset, date], ...]:
    """The days on the buttons, in order. All but today skip days off, and each what stands before it: a day is offered
    once.
    """
    meant = {
        DayPreset.TODAY: today,
        DayPreset.TOMORROW: today + DAY,
        DayPreset.IN_3_DAYS: today + 3 * DAY,
        DayPreset.IN_A_WEEK: today + 7 * DAY,
        DayPreset.IN_A_MONTH: add_months(today, 1),
    }
    found: dict[DayPreset, date] = {}
    for preset, day in meant.items():
        found[preset] = calendar.next_working(max(day, max(found.values()) + DAY)) if found else day
    return tuple(found.items())


def preset_day(preset: DayPreset, today: date, calendar: WorkCalendar) -> date:
    return dict(preset_days(today, calendar))[preset]


WEEK = timedelta(days=7)


def weeks_from(day: date, count: int) -> tuple[tuple[date, ...], ...]:
    """So many weeks, Monday first, from the one with that day on."""
    monday = day - day.weekday() * DAY
    return tuple(tuple(_days(monday + week * WEEK, 7)) for week in range(count))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _days(since: date, count: int) -> Iterator[date]:
    return (since + index * DAY for index in range(count))


@cache
def _official(country: str) -> "HolidayBase | None":
    """A country's calendar with its official transfers; None where nobody has compiled it."""
    from holidays.registry import COUNTRIES

    for module, (name, *codes) in COUNTRIES.items():
        if country in codes:
            compiled: HolidayBase = getattr(_alone(module), name)()
            return compiled
    return None


def _alone(country: str) -> ModuleType:
    """The module of one country. The library's own door imports two hundred others with it: 8 MB for nothing."""
    from holidays import registry

    file = Path(registry.__file__).parent / "countries" / f"{country}.py"
    module = ModuleType(f"holidays.countries.{country}")
    SourceFileLoader(module.__name__, str(file)).exec_module(module)
    return module
