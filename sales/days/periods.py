"""Periods that a report is of: whole local days, presets and any two dates as people write them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby, islice
from zoneinfo import ZoneInfo

from sales.days.calendar import DAY, LONGEST_REST, WorkCalendar, add_months
from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES

WEEK = 7
MONTH = 30
QUARTER = 3
"""Months."""


class PeriodKind(StrEnum):
    TODAY = "today"
    WEEK = "week"
    LAST_WEEK = "last_week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Period:
    """From the day `since`, before the day `until`."""

    kind: PeriodKind
    since: date
    until: date

    @property
    def last(self) -> date:
        return self.until - DAY

    @property
    def days(self) -> int:
        return (self.until - self.since).days

    @property
    def _months(self) -> int:
        """A month or a quarter of the calendar, from its first day on, by its months; 0 where it is none."""
        if self.kind is PeriodKind.TODAY or self.since.day != 1:
            return 0
        if self.kind is PeriodKind.QUARTER:
            return QUARTER
        return 1 if self.kind is PeriodKind.MONTH or self.until == add_months(self.since, 1) else 0

    def before(self) -> "Period":
        """What to compare with: the same days of the week, month or quarter before; of other days as many just before.

        Buttons of old carry weeks and months that begin on other days.
        """
        if self.kind is PeriodKind.WEEK:
            return Period(PeriodKind.DATES, self.since - WEEK * DAY, self.until - WEEK * DAY)
        if not self._months:
            return Period(PeriodKind.DATES, self.since - timedelta(days=self.days), self.since)
        since, is_whole = add_months(self.since, -self._months), self.until == add_months(self.since, self._months)
        until = self.since if is_whole else min(since + timedelta(days=self.days), self.since)
        return Period(PeriodKind.DATES, since, until)


def today(day: date) -> Period:
    return Period(PeriodKind.TODAY, day, day + DAY)


def week(day: date) -> Period:
    """From Monday on, as a plan of a week counts, and as people mean it."""
    return Period(PeriodKind.WEEK, week_of(day).since, day + DAY)


def of_late(day: date) -> Period:
    """What is shown where no days were named: the week, and on a Monday, whose own is only beginning, the last one."""
    return week(day) if day.weekday() else last_week(day)


def last_week(day: date) -> Period:
    """From Monday to Sunday, before this week."""
    over = week_of(day - WEEK * DAY)
    return Period(PeriodKind.LAST_WEEK, over.since, over.until)


def month(day: date) -> Period:
    """From the first on, as a plan of a month counts."""
    return Period(PeriodKind.MONTH, day.replace(day=1), day + DAY)


def thirty_days(day: date) -> Period:
    """A month's worth up to today: on the first of a month there is something in it, too."""
    return between(day - (MONTH - 1) * DAY, day)


def last_month(day: date) -> Period:
    """The month of the calendar before this one."""
    last = day.replace(day=1) - DAY
    return Period(PeriodKind.LAST_MONTH, last.replace(day=1), last + DAY)


def quarter(day: date) -> Period:
    """Of the calendar, from its first day on."""
    return Period(PeriodKind.QUARTER, date(day.year, day.month - (day.month - 1) % QUARTER, 1), day + DAY)


def week_of(day: date) -> Period:
    """From Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return between(monday, monday + (WEEK - 1) * DAY)


def month_of(day: date) -> Period:
    """Of the calendar."""
    first = day.replace(day=1)
    return between(first, add_months(first, 1) - DAY)


def last_working(day: date, count: int, calendar: WorkCalendar) -> Period:
    """So many working days before that day, with the days off among them."""
    past = (day - index * DAY for index in range(1, LONGEST_REST))
    worked = list(islice(filter(calendar.is_working, past), count))
    return Period(PeriodKind.DATES, worked[-1] if worked else day - count * DAY, day)


def yesterday(day: date) -> Period:
    return between(day - DAY, day - DAY)


def between(first: date, last: date) -> Period:
    """Any two days, both included, in either order."""
    return Period(PeriodKind.DATES, min(first, last), max(first, last) + DAY)


def bounds(period: Period, zone: str) -> tuple[datetime, datetime]:
    """The moments at which a period begins and ends, by that zone's clocks."""
    here = ZoneInfo(zone)
    since, until = (datetime.combine(day, time.min, here) for day in (period.since, period.until))
    return since.astimezone(UTC), until.astimezone(UTC)


def stretches(period: Period, zone: str) -> list[tuple[datetime, datetime, timedelta]]:
    """The period in pieces between changes of the clocks, each with how far they are from UTC."""
    here = ZoneInfo(zone)
    noons = [datetime.combine(period.since + index * DAY, time(12), here) for index in range(period.days)]
    pieces = [list(days) for _, days in groupby(noons, key=datetime.utcoffset)]
    return [
        (*bounds(between(days[0].date(), days[-1].date()), zone), days[0].utcoffset() or timedelta()) for days in pieces
    ]


def has_working_day(period: Period, calendar: WorkCalendar, day: date) -> bool:
    """Whether whoever has that calendar worked in the period, up to the end of `day`."""
    until = min(period.until, day + DAY)
    return any(calendar.is_working(period.since + index * DAY) for index in range((until - period.since).days))


PRESETS: dict[str, Callable[[date], Period]] = {
    "today": today,
    "yesterday": yesterday,
    "week": week,
    "last_week": last_week,
    "month": month,
    "last_month": last_month,
    "quarter": quarter,
}
MONTHS = {
    word: number for one in LANGUAGES for number, said in one.times.numbers.months.items() for word in said.split()
}
NAMED = {getattr(language.times, name): period for language in LANGUAGES for name, period in PRESETS.items()}
_MONTH = re.compile(rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})(?: (20\d\d))?")
_DAY = r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?"
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_DAYS = re.compile(rf"{_DAY}(?:[\s\-–—]+{_DAY})?")
_ISO_DAYS = re.compile(rf"{_ISO}(?:[\s\-–—]+{_ISO})?")


def parse_dates(text: str, today: date) -> Period:
    """`1.11-15.11`, `01.11.2026 - 15.11.2026`, `2026-11-01 2026-11-15`, a day, a word, a month; else Rejected("dates").

    A day or month without a year is the last such. Of two days in either order the shorter period is meant.
    """
    text = text.strip()
    if named := NAMED.get(text.casefold()):
        return named(today)
    if found := _MONTH.fullmatch(text.casefold()):
        return _month(MONTHS[found[1]], found[2], today)
    try:
        if found := _ISO_DAYS.fullmatch(text):
            first = date(*map(int, found.group(1, 2, 3)))
            return between(first, date(*map(int, found.group(4, 5, 6))) if found[4] else first)
        if found := _DAYS.fullmatch(text):
            last = _day(*found.group(4, 5, 6), before=today) if found[4] else None
            firsts = [_day(*found.group(1, 2, 3), before=before) for before in (last or today, today)]
            return min((between(first, last or first) for first in firsts), key=lambda period: period.days)
    except ValueError:
        pass
    raise Rejected("dates")


def _month(number: int, year: str | None, today: date) -> Period:
    """Of the calendar, up to today where it isn't over: that is this month then."""
    said = int(year) if year else today.year - (number > today.month)
    whole = month_of(date(said, number, 1))
    return month(today) if whole.since <= today <= whole.last else whole


def _day(day: str, month: str, year: str | None, *, before: date) -> date:
    """ValueError where there is no such day. 29 February without a year is of the last leap year."""
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    years = (before.year - back for back in range(9))
    known = (_maybe(one, int(month), int(day)) for one in years)
    found = next((one for one in known if one is not None and one <= before), None)
    if found is None:
        raise ValueError(day)
    return found


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
