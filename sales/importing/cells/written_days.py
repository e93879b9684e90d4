"""Days written out in the words of a cell: 12.03.25, 5 ноября 2024 г., 10-12.11.2025, 6-Nov-25, 2025-03-12T10:15.

Only what can be read in one way is a day. 03/25 may be a month, «12 марта 25 коробок» is of no sure year, a month
without a day is none: such words stay words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from functools import lru_cache

from sales.days.hour_phrases import HALF, of_half
from sales.days.spoken import MONTH, folded, month
from sales.languages.registry import LANGUAGES, any_of
from sales.values.word_lists import listed

OLDEST = date(1950, 1, 1)
_YEARS_BACK, _LATELY, _YEARS_AHEAD = 25, 10, 2
"""What may be a year of two figures: behind a day, or where it may be the day itself."""
_MONTHS = 12
_WORKING_HOURS = range(7, 21)
_ROUND = 5
"""Minutes that people write."""
_NEAR = 90
"""Days from what was done to another day that is said of it."""

_UNITS = rf"(?:[₽$€£%]|{any_of(lambda one: one.rows.units)})"
_YEAR = r"(?:19|20)\d{2}"
_ISO = rf"(?P<y1>{_YEAR})(?P<s1>[-./])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?!\d)"
_FIGURES = (
    r"(?P<d2>\d{1,2})(?:\s?[-–—]\s?(?P<l2>\d{1,2})(?=\s?[./]))?\s?(?P<s2>[./\-])\s?(?P<m2>\d{1,2})(?!\d)"
    rf"(?>(?:\s?(?P=s2)\s?(?P<y2>(?:19|20)?\d{{2}})|\s(?P<w2>{_YEAR}))(?!\d))?+"
)
_NAMED = (
    r"(?P<d3>\d{1,2})(?:\s?[-–—]\s?(?P<l3>\d{1,2}))?"
    rf"(?:-?(?:{any_of(lambda one: one.rows.ordinal)}))?[\s\-.]{{1,2}}"
    rf"(?P<m3>{MONTH})(?>\.?(?P<g3>[\s,\-.']{{1,3}})(?P<y3>(?:19|20)?\d{{2}})(?!\d|[:.,]\d))?+"
)
_MONTH_FIRST = rf"(?P<m5>{MONTH})\.?\s(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.]\d)(?>,?\s(?P<y5>{_YEAR})(?!\d))?+"
_BODY = (
    rf"(?:{_ISO}|{_NAMED}|{_FIGURES}|{_MONTH_FIRST})(?!\d|\s?[./]\d)(?!\s?{_UNITS})"
    rf"(?P<g>\s?(?:{any_of(lambda one: one.rows.year_of_day)})(?!\w)\.?)?"
)
_DATE = re.compile(rf"(?<![\w./+\-№#$€£])(?<!\d,){_BODY}")
_LAST = re.compile(_BODY)
_TO = re.compile(rf"\s?(?:[-–—]|(?:{any_of(lambda one: one.rows.until)})(?!\w))\s?(?=\d)")
_DASHED = re.compile(r"\s?[-–—]\d")
_HOUR = re.compile(
    rf"(?:t|[\s,]{{1,3}}(?:(?P<said>{any_of(lambda one: one.rows.at)})\s)?)"
    r"(?P<hour>[01]?\d|2[0-3])(?P<point>[:.])(?P<minute>[0-5]\d)"
    rf"(?::\d\d(?:\.\d+)?(?:z\b|[+\-]\d\d:\d\d)?)?(?!\d|[./]\d)(?:{HALF}(?!\w))?"
)
_APART = re.compile(
    rf"\((?P<a>{_YEAR})(?:\s?(?:{any_of(lambda one: one.rows.year_in_brackets)})\.?)?\)|"
    rf"(?<![\w.,/\-])(?P<b>{_YEAR})\s?(?:{any_of(lambda one: one.rows.year_apart)})(?!\w)|"
    rf"(?<!\w)(?:{any_of(lambda one: one.rows.in_)}|{MONTH})\s(?P<c>{_YEAR})(?![\w.,/\-])(?!\s?{_UNITS})"
)
"""A year that stands apart from its day: «7.3 звонил (2025)»."""
_BEHIND = re.compile(rf"[\s,.\-']{{1,3}}{_YEAR}(?![\w/\-])(?!\s?{_UNITS})")
DAY_LIKE = re.compile(
    rf"(?<![\w./\-])(?<!\d,)\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?(?![\w.,/])(?!\s?{_UNITS})|"
    rf"(?<!\w)(?:{any_of(lambda one: one.rows.some_day)})(?!\w)",
    re.IGNORECASE,
)
"""What somebody may mean by a day, though nobody knows which."""
_SHORT_MONTHS = listed(*(one.times.numbers.short_months for one in LANGUAGES))


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day in a text and where it stands, with the hour behind it."""

    start: int
    end: int
    day: date
    at: time | None = None
    dated: bool = False  # its year is said
    ranged: bool = False  # the first day of several: its place holds the last one, too


@lru_cache(2048)
def days_in(written: str, today: date, month_first: str = "", *, nearest: bool = False) -> tuple[SaidDay, ...]:
    """All days of a text in order. One without a year is the last such day; with `nearest`, as of a plan, the nearest.

    `month_first`: the signs between numbers of which the first is the month.
    """
    if not any(map(str.isdecimal, written)):
        return ()
    return tuple(_days(folded(written), _Reader(written, today, month_first, nearest)))


def _days(plain: str, reader: "_Reader") -> Iterator[SaidDay]:
    place = 0
    while (match := _DATE.search(plain, place)) is not None:
        place = match.end()
        said = reader.day_of(match)
        said = _with_last(plain, said, reader) if said else None
        if said is not None and not _of_another_year(plain, said):
            yield said
            place = said.end


def _with_last(plain: str, said: SaidDay, reader: "_Reader") -> SaidDay | None:
    """The day with the end of its range or with its hour. One that runs on into other figures is none."""
    to = _TO.match(plain, said.end)
    match = _LAST.match(plain, to.end()) if to else None
    last = reader.day_of(match) if match else None
    if last is not None:
        first = said.day if said.dated or not last.dated else _before(said.day, last.day)
        return replace(said, day=first, end=last.end, dated=said.dated or last.dated, ranged=True)
    if _DASHED.match(plain, said.end) or (not said.dated and plain[said.end : said.end + 1].isalpha()):
        return None
    hour = None if said.ranged else _HOUR.match(plain, said.end)
    if hour is None or not (_is_hour(hour) or (said.dated and _is_no_day_near(hour, said.day))):
        return said
    return replace(said, end=hour.end(), at=_time(hour))


def _is_hour(match: re.Match[str]) -> bool:
    """10.11 behind a day may be another day."""
    return match["point"] == ":" or bool(match["said"] or match["half"]) or not 1 <= int(match["minute"]) <= _MONTHS


def _is_no_day_near(match: re.Match[str], said: date) -> bool:
    """«14.10.2026 10.05 выслал КП»: in working hours, and the tenth of May is far from what was done in October."""
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour not in _WORKING_HOURS or minute % _ROUND or match[0].count(","):
        return False
    day = date(said.year, minute, hour)
    return ((day if day >= said else day.replace(year=said.year + 1)) - said).days > _NEAR


def _time(match: re.Match[str]) -> time:
    hour = int(match["hour"])
    return time(of_half(hour, match["half"]) if match["half"] else hour, int(match["minute"]))


def _before(first: date, last: date) -> date:
    day = first.replace(year=last.year)
    return day if day <= last else first.replace(year=last.year - 1)


def _of_another_year(plain: str, said: SaidDay) -> bool:
    if said.dated:
        return False
    if _BEHIND.match(plain, said.end):
        return True
    return any(int(one["a"] or one["b"] or one["c"]) != said.day.year for one in _APART.finditer(plain))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the figures of a text are read by."""

    written: str
    today: date
    month_first: str
    nearest: bool

    def day_of(self, match: re.Match[str]) -> SaidDay | None:
        """None where it is no day, or may be something else."""
        try:
            return self._told(match)
        except ValueError:
            return None

    def _told(self, match: re.Match[str]) -> SaidDay | None:
        if match["y1"]:
            return self._said(match, match["y1"], int(match["m1"]), int(match["d1"]))
        if match["m3"]:
            return self._named(match)
        if match["m5"]:
            return self._after_its_month(match)
        return self._in_figures(match)

    def _in_figures(self, match: re.Match[str]) -> SaidDay | None:
        first, second, sign, year = int(match["d2"]), int(match["m2"]), match["s2"], match["y2"] or match["w2"]
        swapped = sign in self.month_first and not match["l2"]
        if year is None and (sign == "-" or (swapped and self._may_be_year(second, _LATELY))):
            return None
        in_month, number = (second, first) if swapped else (first, second)
        if year and number > _MONTHS >= in_month and (swapped or sign == "/"):
            in_month, number = number, in_month
        return self._said(match, year, number, in_month, ranged=bool(match["l2"]))

    def _named(self, match: re.Match[str]) -> SaidDay | None:
        year, name = match["y3"], match["m3"]
        if year and len(year) == 2 and not self._may_be_year(int(year)):
            year = None
        elif year and len(year) == 2 and not _is_sure(match, name):
            return None
        end = match.end("m3") if match["y3"] and not year else None
        said = self._said(match, year, month(name), int(match["d3"]), ranged=bool(match["l3"]))
        return replace(said, end=end) if end else said

    def _after_its_month(self, match: re.Match[str]) -> SaidDay | None:
        """Nov 5; of Nov 25 nobody knows whether it is a day."""
        in_month, year = int(match["d5"]), match["y5"]
        if year is None and (self._may_be_year(in_month, _LATELY) or not match["m5"].isascii()):
            return None
        return self._said(match, year, month(match["m5"]), in_month)

    def _said(
        self, match: re.Match[str], year: str | None, number: int, in_month: int, *, ranged: bool = False
    ) -> SaidDay:
        end = match.start("g") if match["g"] and not (year and self._is_of_year(match)) else match.end()
        if year is not None:
            return SaidDay(match.start(), end, _since_oldest(_full(year), number, in_month), dated=True, ranged=ranged)
        this_year = date(self.today.year, number, in_month)
        if self.nearest:
            day = _nearest(this_year, self.today)
        else:
            day = this_year if this_year <= self.today else date(self.today.year - 1, number, in_month)
        return SaidDay(match.start(), end, day, ranged=ranged)

    def _is_of_year(self, match: re.Match[str]) -> bool:
        """«12.03.25 г. Тверь» is a city's."""
        apart = match["g"][0] == " " and match["g"].endswith(".")
        return not (apart and self.written[match.end() :].lstrip()[:2].istitle())

    def _may_be_year(self, figures: int, back: int = _YEARS_BACK) -> bool:
        return -back <= 2000 + figures - self.today.year <= _YEARS_AHEAD


def _is_sure(match: re.Match[str], name: str) -> bool:
    """12-мар-25, «12 мар 25», «12 марта 25 г.», «12 марта 25, звонок»: a year and not so many of something."""
    behind = match.string[match.end("y3") :].lstrip()[:1]
    return " " not in match["g3"] or name in _SHORT_MONTHS or bool(match["g"]) or not behind.isalnum()


def _since_oldest(year: int, number: int, in_month: int) -> date:
    day = date(year, number, in_month)
    if day < OLDEST:
        raise ValueError(day)
    return day


def _nearest(day: date, today: date) -> date:
    """Of the same day in the years around. The last of February has a twin a year away only by chance."""
    leap = (day.month, day.day) == (2, 29)
    around = [day] if leap else [day.replace(year=day.year + years) for years in (-1, 0, 1)]
    return min(around, key=lambda one: abs(one - today))


def _full(year: str) -> int:
    number = int(year)
    return number if number >= 100 else number + (2000 if number < 70 else 1900)
