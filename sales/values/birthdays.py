"""Birthdays: a day and a month, with the year where it is known."""

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of

LEAP = 2000
DAYS = 1_000
"""Kept as they were read: of a year there are fewer, and each belongs to many."""
_FIRST = 1900
_YOUNGEST = 10
"""Nobody of that few years is talked business with: such a year was added by a spreadsheet."""
_MONTH = {
    word[:3]: number
    for language in LANGUAGES
    for number, words in language.times.numbers.months.items()
    for word in words.split()
}
_YEAR_SIGN = rf"\s?(?:{any_of(lambda one: one.rows.year_of_day)})?\.?"
_FIGURES = re.compile(rf"(\d{{1,2}})[.\-/ ](\d{{1,2}})(?:[.\-/ ](\d{{4}}|\d{{2}}))?{_YEAR_SIGN}")
_ISO = re.compile(r"(?:(\d{4})-|--)(\d{2})-?(\d{2})(?:T.*)?")
_WORDS = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)? ([^\W\d_]{{3,}})\.?,?(?: (\d{{4}}))?{_YEAR_SIGN}")
_ENGLISH = re.compile(r"([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of each year. Raises Rejected where there is no such day."""

    day: int
    month: int
    year: int | None = None

    def __post_init__(self) -> None:
        try:
            date(self.year or LEAP, self.month, self.day)
        except ValueError as no_day:
            raise Rejected("birthday") from no_day

    def __str__(self) -> str:
        """9.05.1984, as people write it and `parse` reads it."""
        return f"{self.day}.{self.month:02}" + (f".{self.year}" if self.year else "")

    @property
    def code(self) -> str:
        """As it is kept: the month first, so that days of the year stand in their order."""
        return f"{self.month:02}-{self.day:02}" + (f"-{self.year}" if self.year else "")

    def next_after(self, day: date) -> date:
        """When it is next, that day among them; of 29 February on the day before, in a year that has none."""
        return next(found for year in (day.year, day.year + 1) if (found := self._in(year)) >= day)

    def _in(self, year: int) -> date:
        return date(year, self.month, self.day - (not isleap(year) and (self.month, self.day) == (2, 29)))


@lru_cache
def spans_of_year(since: date, last: date) -> tuple[tuple[str, str], tuple[str, str]]:
    """From which code on, up to which one, the birthdays of these days are: of less than a year, in one span, or in two
    around its end.
    """
    begin, end = code_of(since), code_of(last + timedelta(days=1))
    if end == _FIRST_CODE:
        end = _NO_CODE
    if since.year == last.year:
        return (begin, end), (begin, end)
    return (begin, _NO_CODE), (_FIRST_CODE, end)


@lru_cache(DAYS)
def code_of(day: date) -> str:
    """Of whoever was born on such a day, of whatever year."""
    return Birthday(day.day, day.month).code


_FIRST_CODE, _NO_CODE = "01-01", "13-01"


@lru_cache(DAYS)
def of_code(code: str) -> Birthday:
    month, day, *year = map(int, code.split("-"))
    return Birthday(day, month, year[0] if year else None)


def of_day(day: date, today: date) -> Birthday:
    """Of a cell that holds a day: a spreadsheet adds this year to a day without one."""
    known = _FIRST <= day.year <= today.year - _YOUNGEST
    return Birthday(day.day, day.month, day.year if known else None)


def parse(text: str) -> Birthday:
    """9.05, 9 мая, 9 May 1984, May 9. Raises Rejected where it is no day."""
    written = " ".join(text.lower().split())
    for pattern, places in ((_FIGURES, (0, 1, 2)), (_ISO, (2, 1, 0)), (_WORDS, (0, 1, 2)), (_ENGLISH, (1, 0, 2))):
        if match := pattern.fullmatch(written):
            day, month, year = (match.groups()[place] for place in places)
            return Birthday(int(day), _month(month), _year(year))
    raise Rejected("birthday")


def _month(written: str) -> int:
    return int(written) if written.isdecimal() else _MONTH.get(written[:3], 0)


def _year(written: str | None) -> int | None:
    """84 is 1984, 05 is 2005; phones write 1604 where the year is not known."""
    if written is None:
        return None
    year = int(written) if len(written) == 4 else int(written) + (_FIRST if int(written) > 29 else 2000)
    return year if year >= _FIRST else None
