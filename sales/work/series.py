"""A step that comes again: each week, every other week, or each month on a day. Each occurrence gives the day of the
next.

The rule is kept with the step. Whoever ends the step, by doing or by skipping it, creates the next one, so they never
pile up.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

MOST_WEEKS = 8
SIGN = "↻"
"""The first character of the slot of such a step. No note begins with it."""


class Every(StrEnum):
    """The period. Its values are kept in storage."""

    WEEK = "w"
    MONTH = "m"


@dataclass(frozen=True, slots=True)
class Series:
    """A rule with one occurrence of it.

    `on` is the day by the rule, before a day off moved it. A monthly series has its `day`; shorter months take their
    last.
    """

    every: Every
    on: date
    count: int = 1
    """The number of weeks between two occurrences."""
    day: int = 0

    @property
    def code(self) -> str:
        """The form in which it is kept: w2@2026-11-17, m31@2026-11-30."""
        number = self.count if self.every is Every.WEEK else self.day
        return f"{self.every.value}{number}@{self.on.isoformat()}"

    @property
    def rule(self) -> str:
        """The rule without a date, the same for each occurrence: w2.1, m31."""
        return f"w{self.count}.{self.on.weekday()}" if self.every is Every.WEEK else f"m{self.day}"

    def after(self, day: date) -> "Series":
        """Its next occurrence, later than that day and than its own."""
        if self.every is Every.MONTH:
            return _later_in_months(self, max(day, self.on))
        weeks = self.count * timedelta(weeks=1)
        return replace(self, on=self.on + weeks * (max(0, (day - self.on) // weeks) + 1))


def of_code(code: str) -> Series:
    rule, _, day = code.partition("@")
    every, number, on = Every(rule[0]), int(rule[1:]), date.fromisoformat(day)
    return Series(every, on, number) if every is Every.WEEK else Series(every, on, day=number)


def weekly(weekday: int, today: date, weeks: int = 1) -> Series:
    """The series that begins on the next such day; today counts."""
    return Series(Every.WEEK, today + timedelta(days=(weekday - today.weekday()) % 7), weeks)


def monthly(day: int, today: date) -> Series:
    """The series that begins on the next such day; today counts."""
    return _later_in_months(Series(Every.MONTH, today, day=day), today - timedelta(days=1))


def of_day(day: date, every: str) -> Series | None:
    """The series from that day on, by the code on a button: each week, every other week, each month on that date."""
    series = {"w1": weekly(day.weekday(), day), "w2": weekly(day.weekday(), day, 2), "m1": monthly(day.day, day)}
    return series.get(every)


def _later_in_months(series: Series, day: date) -> Series:
    months = ((day.year + (day.month - 1 + ahead) // 12, (day.month - 1 + ahead) % 12 + 1) for ahead in range(3))
    days = (date(year, month, min(series.day, monthrange(year, month)[1])) for year, month in months)
    return replace(series, on=next(one for one in days if one > day))
