"""A step that comes again: each week, every other one, each month on a day. Each tells the day of the next.

The rule goes with the step: whoever ends one, by doing or by skipping it, makes the next. It never piles up.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

MOST_WEEKS = 8
SIGN = "↻"
"""Begins the slot of such a step: no note does."""


class Every(StrEnum):
    """Values are kept."""

    WEEK = "w"
    MONTH = "m"


@dataclass(frozen=True, slots=True)
class Series:
    """`on`: the day by the rule, before it gave way to a day off; of a month its `day`, where it has as many."""

    every: Every
    on: date
    count: int = 1
    """Of weeks."""
    day: int = 0

    @property
    def code(self) -> str:
        """w2@2026-11-17, m31@2026-11-30: as it is kept."""
        number = self.count if self.every is Every.WEEK else self.day
        return f"{self.every.value}{number}@{self.on.isoformat()}"

    @property
    def rule(self) -> str:
        """The same for each day of it: w2.1, m31."""
        return f"w{self.count}.{self.on.weekday()}" if self.every is Every.WEEK else f"m{self.day}"

    def after(self, day: date) -> "Series":
        """Its next day, later than that one and than its own."""
        if self.every is Every.MONTH:
            return _later_in_months(self, max(day, self.on))
        weeks = self.count * timedelta(weeks=1)
        return replace(self, on=self.on + weeks * (max(0, (day - self.on) // weeks) + 1))


def of_code(code: str) -> Series:
    rule, _, day = code.partition("@")
    every, number, on = Every(rule[0]), int(rule[1:]), date.fromisoformat(day)
    return Series(every, on, number) if every is Every.WEEK else Series(every, on, day=number)


def weekly(weekday: int, today: date, weeks: int = 1) -> Series:
    """From the next such day on, today among them."""
    return Series(Every.WEEK, today + timedelta(days=(weekday - today.weekday()) % 7), weeks)


def monthly(day: int, today: date) -> Series:
    """From the next such day on, today among them."""
    return _later_in_months(Series(Every.MONTH, today, day=day), today - timedelta(days=1))


def of_day(day: date, every: str) -> Series | None:
    """From that day on, by what stands on a button: each week, every other one, each month on that date."""
    series = {"w1": weekly(day.weekday(), day), "w2": weekly(day.weekday(), day, 2), "m1": monthly(day.day, day)}
    return series.get(every)


def _later_in_months(series: Series, day: date) -> Series:
    months = ((day.year + (day.month - 1 + ahead) // 12, (day.month - 1 + ahead) % 12 + 1) for ahead in range(3))
    days = (date(year, month, min(series.day, monthrange(year, month)[1])) for year, month in months)
    return replace(series, on=next(one for one in days if one > day))
