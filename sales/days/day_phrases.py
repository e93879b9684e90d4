"""Phrases that say a day, as a table: a pattern, the day ahead it means, the day back. Words are in the languages.

A day that could be either («в понедельник», 20.11) is read ahead for a next step and back for a touch. Hours are in
`hour_phrases.py`; what these tables do not know is asked of timesense in `when.py`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sales.days import day_meanings as means
from sales.days.day_meanings import Meaning
from sales.days.spoken import EDGE, MONTH, NUMBER, UNIT, WEEKDAY
from sales.languages.registry import LANGUAGES, any_of
from sales.languages.times import DayWords


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day in a text. Without `ahead` it can only be past, without `back` only to come."""

    start: int
    end: int
    match: re.Match[str]
    ahead: Meaning | None
    back: Meaning | None


def find(folded: str) -> list[SaidDay]:
    """All days of a folded text in order. An earlier row of the table wins where two overlap."""
    found: list[SaidDay] = []
    for pattern, ahead, back in _RULES:
        for match in pattern.finditer(folded):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(SaidDay(match.start(), match.end(), match, ahead, back))
    return sorted(found, key=lambda said: said.start)


def day_ahead(said: SaidDay, today: date) -> date | None:
    return said.ahead(said.match, today) if said.ahead else None


def day_back(said: SaidDay, today: date) -> date | None:
    return said.back(said.match, today) if said.back else None


def _any(words: Callable[[DayWords], str]) -> str:
    """What any language says, as one choice."""
    return f"(?:{any_of(lambda language: words(language.times.days))})"


_TO = rf"(?:{_any(lambda one: one.to)}\s+)?"
_N = rf"(?:(?P<n>{NUMBER})\s+)?"
_DAY = r"(?P<day>\d{1,2})"
_MONTH_NUMBER = r"(?P<month>0?[1-9]|1[0-2])"
_NAMED = rf"(?P<name>{MONTH})"
_ON_WEEKDAY = rf"(?P<weekday>{WEEKDAY})"
_NEXT = _any(lambda one: one.next)
_ON_NEXT_WEEK = _any(lambda one: one.on_next_week)
_YEAR = rf"(?:\s+(?P<year>20\d{{2}})(?:\s*{_any(lambda one: one.year_sign)})?)?"
_SHORT_YEAR = r"(?P<year>20\d{2}|\d{2})"
_EDGE = rf"(?:{_any(lambda one: one.edge_before)}\s+)?(?P<edge>{EDGE})"
_WHICH = rf"(?P<which>{_any(lambda one: one.which_next)}|{_any(lambda one: one.which_this)})?"
_ORDINAL = _any(lambda one: one.ordinal)
_NO_SUM = rf"(?!\s*(?:{_any(lambda one: one.no_sum)}|%|₽|\$|€))"
_NOT_AN_HOUR = r"(?<![\d.])" + "".join(rf"(?<!\b{language.times.days.at} )" for language in LANGUAGES)

_TABLE: tuple[tuple[str, Meaning | None, Meaning | None], ...] = (
    (_any(lambda one: one.day_after_tomorrow), means.shifted(2), None),
    (_any(lambda one: one.day_before_yesterday), None, means.shifted(-2)),
    (_any(lambda one: one.tomorrow), means.shifted(1), None),
    (_any(lambda one: one.yesterday), None, means.shifted(-1)),
    (_any(lambda one: one.today), means.shifted(0), means.shifted(0)),
    (rf"{_N}{UNIT}\s+{_any(lambda one: one.ago)}", None, means.counted_back),
    (_any(lambda one: one.half_year_ago), None, means.half_year_ago),
    (rf"{_any(lambda one: one.after)}\s+{_N}{UNIT}", means.counted, None),
    (rf"(?P<n>{NUMBER})\s+{UNIT}\s+{_any(lambda one: one.from_now)}", means.counted, None),
    (_any(lambda one: one.in_half_year), means.half_year, None),
    (rf"{_TO}{_ON_WEEKDAY},?\s+{_ON_NEXT_WEEK}", means.next_week, None),
    (rf"{_ON_NEXT_WEEK},?\s+{_TO}{_ON_WEEKDAY}", means.next_week, None),
    (rf"{_TO}{_NEXT}\s+{_ON_WEEKDAY}", means.next_week, None),
    (rf"{_TO}{_any(lambda one: one.last)}\s+{_ON_WEEKDAY}", None, means.last_weekday),
    (rf"{_TO}{_any(lambda one: one.this)}\s+{_ON_WEEKDAY}", means.this_week, means.this_week),
    (rf"{_EDGE}[\s-]+{_WHICH}\s*(?:{_NAMED}|{_any(lambda one: one.of_month)})", means.part_of_month, None),
    (_any(lambda one: one.week_start), means.week_start, None),
    (_any(lambda one: one.week_end), means.week_end, None),
    (_any(lambda one: one.this_week), means.week_end, None),
    (_any(lambda one: one.next_week), means.week_start, None),
    (_any(lambda one: one.last_week), None, means.shifted(-7)),
    (_any(lambda one: one.next_month), means.month_start, None),
    (_any(lambda one: one.weekend), means.weekend, None),
    (_any(lambda one: one.after_new_year), means.after_new_year, None),
    (r"(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})", means.coming_date, means.last_date),
    (
        rf"{_NOT_AN_HOUR}{_DAY}\.{_MONTH_NUMBER}(?:\.{_SHORT_YEAR})?(?!\.?\d){_NO_SUM}",
        means.coming_date,
        means.last_date,
    ),
    (rf"(?<![\d/]){_DAY}/{_MONTH_NUMBER}(?:/{_SHORT_YEAR})?(?![\d/])", means.coming_date, means.last_date),
    (rf"(?<![\d/]){_MONTH_NUMBER}/(?P<day>\d{{2}})(?:/{_SHORT_YEAR})?(?![\d/])", means.coming_date, means.last_date),
    (
        rf"{_TO}{_DAY}(?:-?{_ORDINAL})?(?:\s+{_any(lambda one: one.of)})?\s+{_NAMED}{_YEAR}",
        means.coming_date,
        means.last_date,
    ),
    (
        rf"(?:on\s+)?{_NAMED}\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?(?!\d|:|\s*[ap]m)(?:,?\s+(?P<year>20\d{{2}}))?",
        means.coming_date,
        means.last_date,
    ),
    *(
        (pattern, means.coming_day_of_month, means.last_day_of_month)
        for language in LANGUAGES
        for pattern in language.times.days.day_of_month
    ),
    (rf"{_any(lambda one: one.in_month)}\s+{_NAMED}", means.in_month, None),
    (rf"{_TO}(?:{_any(lambda one: one.coming)}\s+)?{_ON_WEEKDAY}", means.coming_weekday, means.last_weekday),
)
_RULES = [(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), ahead, back) for pattern, ahead, back in _TABLE]
