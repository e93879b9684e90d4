"""Phrases that say a day, as a table: a pattern, the day ahead it means, the day back. Words are in the languages.

A day that could be either («в понедельник», 20.11) is read ahead for a next step and back for a touch. Hours are in
`hour_phrases.py`; what these tables do not know is asked of timesense in `when.py`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from sales.days import day_meanings as means
from sales.days import spoken
from sales.days.day_meanings import Meaning
from sales.days.spoken import EDGE, MONTH, NTH, NUMBER, UNIT, WEEKDAY
from sales.ground.errors import Rejected
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
    soft: bool = False  # said as buttons say it: a day off moves on to a working one
    bound: bool = False  # «до пятницы»: never past
    vague: bool = False  # «весной»: a day only for who plans something
    whole: bool = False  # «в марте», «весной»: any day of it


@dataclass(frozen=True, slots=True)
class _Row:
    pattern: str
    ahead: Meaning | None = None
    back: Meaning | None = None
    soft: bool = False
    vague: bool = False
    whole: bool = False


def find(folded: str) -> list[SaidDay]:
    """All days of a folded text in order. An earlier row of the table wins where two overlap."""
    found: list[SaidDay] = []
    for rule, row in _RULES:
        for match in rule.finditer(folded):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(_said(match, row))
    return sorted(found, key=lambda said: said.start)


def _said(match: re.Match[str], row: _Row) -> SaidDay:
    bound = row.ahead is not None and bool(_DEADLINE.match(match.group()))
    back = None if bound else row.back
    soft, whole = row.soft and _is_soft(match), row.whole and not bound
    return SaidDay(match.start(), match.end(), match, row.ahead, back, soft, bound, row.vague, whole)


def _is_soft(match: re.Match[str]) -> bool:
    """«Через неделю» and «в начале месяца»; who counts days («через 3 дня») or names an end means that day."""
    said = match.groupdict()
    counted = said.get("n") is not None and spoken.number(said["n"]) > 1
    return not counted and not spoken.is_end(said.get("edge") or "")


def day_ahead(said: SaidDay, today: date) -> date | None:
    return said.ahead(said.match, today) if said.ahead else None


def ahead_if_any(said: SaidDay, today: date) -> date | None:
    """The same of a day that is only told of: «с пт 30.09» of a Wednesday is none."""
    try:
        return day_ahead(said, today)
    except Rejected:
        return None


def day_back(said: SaidDay, today: date) -> date | None:
    return said.back(said.match, today) if said.back else None


def back_if_any(said: SaidDay, today: date) -> date | None:
    try:
        return day_back(said, today)
    except Rejected:
        return None


def begins_a_date(plain: str, day: SaidDay, other: SaidDay) -> bool:
    """«Пт 11го», `fri 11th` right beside each other: of «с 10го на пт 11го» the weekday is of the second."""
    return _is_weekday(day) and _is_date(other) and not plain[day.end : other.start].strip()


def leads_on(plain: str, day: SaidDay, other: SaidDay) -> bool:
    """«С 10-го на пт», `from the 10th to fri`: from that day to another."""
    since, until = plain[day.start : day.end], plain[other.start : other.end]
    return _FROM.match(since) is not None and _TOWARDS.match(until) is not None


def one_day(plain: str, day: SaidDay, other: SaidDay, between: tuple[int, int], end: int) -> SaidDay | None:
    """The day that the two, in order, say together; None where they are days apart. `between`: from the end of the
    first, with its hour, to the beginning of the second; `end`: of that. Where the calendar says otherwise, it is none
    before somebody has said which of the two was meant: Rejected("weekday").
    """
    gap = plain[slice(*between)]
    if not _BETWEEN.fullmatch(gap):
        return None
    if _is_weekday(day) and _is_date(other):
        return _together(other, day)
    if _is_date(day) and _is_weekday(other) and ("," not in gap or _PAUSE.match(plain, end)):
        return _together(day, other)
    return None


def of_its_week(plain: str, week: SaidDay, day: SaidDay) -> SaidDay:
    """«На следующей неделе заеду в чт», `next week i'll pop in thurs`: a weekday a few words behind is of that week."""
    goes_on = _is_weekday(day) and _A_FEW_WORDS.fullmatch(plain, week.end, day.start)
    return replace(day, ahead=means.next_week) if goes_on and week.ahead is means.week_start else day


def near_day(day: SaidDay, other: SaidDay) -> SaidDay | None:
    """«Завтра в четверг», written as the whole of an answer: within a sentence these may be two days."""
    if _is_counted(day) and _is_weekday(other):
        return _together(day, other)
    return _together(other, day) if _is_weekday(day) and _is_counted(other) else None


def _is_counted(day: SaidDay) -> bool:
    """Tomorrow, or the day after."""
    return day.soft and day.back is None and not day.match.groupdict()


def _is_weekday(day: SaidDay) -> bool:
    return (day.ahead or day.back) in _WEEKDAYS


def _is_date(day: SaidDay) -> bool:
    return day.ahead in _DATES


def _together(day: SaidDay, named: SaidDay) -> SaidDay:
    weekday = spoken.weekday(named.match["weekday"])
    ahead = _checked(day.ahead, weekday) if day.ahead and named.ahead else None
    back = _checked(day.back, weekday) if day.back and named.back else None
    return replace(day, ahead=ahead, back=back, bound=day.bound or named.bound)


def _checked(meaning: Meaning, weekday: int) -> Callable[[re.Match[str], date], date]:
    def day_of(match: re.Match[str], today: date) -> date:
        day = meaning(match, today)
        if day.weekday() != weekday:
            raise Rejected("weekday", day=day.toordinal())
        return day

    return day_of


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
_ON_LAST_WEEK = _any(lambda one: one.last_week)
_GOES_OVER = any_of(lambda one: f"{one.reports.and_}|{one.reports.but}")
_A_FEW_WORDS = re.compile(rf"(?:\s+(?!(?:{_GOES_OVER})\s)[^\W\d][\w’'-]*){{1,4}}\s+")
_ON_THAT_WEEK = _any(lambda one: one.on_that_week)
_YEAR = rf"(?:\s+(?P<year>20\d{{2}})(?:\s*{_any(lambda one: one.year_sign)})?)?"
_SHORT_YEAR = r"(?P<year>20\d{2}|\d{2})"
_EDGE = rf"(?:{_any(lambda one: one.edge_before)}\s+)?(?P<edge>{EDGE})"
_WHICH = rf"(?P<which>{_any(lambda one: one.which_next)}|{_any(lambda one: one.which_this)})?"
_AFTER_WEEKS = rf"{_any(lambda one: one.after)}\s+{_N}(?P<unit>{_any(lambda one: one.weeks)})"
_OF_MONTH = (rf"(?:{_any(lambda one: one.of)}\s+)?{_NAMED}", *(one.times.days.of_which_month for one in LANGUAGES))
_OF_EACH = rf"{_TO}(?:{_any(lambda one: one.edge_before)}\s+)?(?:the\s+)?"
_ORDINAL = _any(lambda one: one.ordinal)
_NO_SUM = rf"(?!\s*(?:{_any(lambda one: one.no_sum)}|%|₽|\$|€))"
_NOT_AN_HOUR = r"(?<![\d.])" + "".join(rf"(?<!\b{language.times.days.at} )" for language in LANGUAGES)

_TABLE: tuple[_Row, ...] = (
    _Row(_any(lambda one: one.day_after_tomorrow), means.shifted(2), soft=True),
    _Row(_any(lambda one: one.day_before_yesterday), back=means.shifted(-2)),
    *(
        _Row(pattern.format(weekday=_ON_WEEKDAY), means.weekday_of_next_but_one)
        for language in LANGUAGES
        for pattern in language.times.days.week_after
    ),
    _Row(_any(lambda one: one.tomorrow), means.shifted(1), soft=True),
    _Row(_any(lambda one: one.yesterday), back=means.shifted(-1)),
    _Row(_any(lambda one: one.today), means.shifted(0), means.shifted(0)),
    _Row(rf"{_N}{UNIT}\s+{_any(lambda one: one.ago)}", back=means.counted_back),
    _Row(_any(lambda one: one.half_year_ago), back=means.half_year_ago),
    _Row(rf"{_AFTER_WEEKS},?\s+{_TO}{_ON_WEEKDAY}", means.weekday_after),
    _Row(rf"{_TO}{_ON_WEEKDAY},?\s+{_AFTER_WEEKS}", means.weekday_after),
    _Row(rf"{_any(lambda one: one.after)}\s+{_N}{UNIT}", means.counted, soft=True),
    _Row(rf"(?P<n>{NUMBER})\s+{UNIT}\s+{_any(lambda one: one.from_now)}", means.counted),
    _Row(_any(lambda one: one.in_half_year), means.half_year, soft=True),
    _Row(rf"{_TO}{_ON_WEEKDAY},?\s+{_ON_NEXT_WEEK}", means.next_week),
    _Row(rf"{_ON_NEXT_WEEK},?\s+{_TO}{_ON_WEEKDAY}", means.next_week),
    _Row(rf"{_TO}{_ON_WEEKDAY},?\s+{_ON_LAST_WEEK}", back=means.of_last_week),
    _Row(rf"{_ON_LAST_WEEK},?\s+{_TO}{_ON_WEEKDAY}", back=means.of_last_week),
    _Row(rf"{_TO}{_ON_WEEKDAY},?\s+{_ON_THAT_WEEK}", means.next_week, means.of_last_week),
    _Row(rf"{_ON_THAT_WEEK},?\s+{_TO}{_ON_WEEKDAY}", means.next_week, means.of_last_week),
    *(_Row(rf"{_TO}(?:the\s+)?(?P<nth>{NTH})\s+{_ON_WEEKDAY}\s+{which}", means.nth_weekday) for which in _OF_MONTH),
    *(
        _Row(rf"{_OF_EACH}(?P<nth>{NTH})\s+{_any(lambda one: one.of_week)}\s+{which}", means.week_of_month, soft=True)
        for which in _OF_MONTH
    ),
    _Row(rf"{_TO}{_NEXT}\s+{_ON_WEEKDAY}", means.next_week),
    _Row(rf"{_TO}{_any(lambda one: one.last)}\s+{_ON_WEEKDAY}", back=means.last_weekday),
    _Row(rf"{_TO}{_any(lambda one: one.this)}\s+{_ON_WEEKDAY}", means.this_week, means.this_week),
    _Row(rf"{_EDGE}[\s-]+{_WHICH}\s*(?:{_NAMED}|{_any(lambda one: one.of_month)})", means.part_of_month, soft=True),
    _Row(rf"{_EDGE}[\s-]+{_WHICH}\s*{_any(lambda one: one.of_week)}", means.part_of_week),
    _Row(_any(lambda one: one.year_end), means.year_end, vague=True),
    _Row(_any(lambda one: one.week_start), means.week_start, soft=True),
    _Row(_any(lambda one: one.week_end), means.week_end),
    _Row(_any(lambda one: one.this_week), means.week_end, vague=True),
    _Row(_any(lambda one: one.next_week), means.week_start, soft=True),
    _Row(_any(lambda one: one.last_week), back=means.shifted(-7)),
    _Row(_any(lambda one: one.next_month), means.month_start, soft=True),
    _Row(_any(lambda one: one.next_quarter), means.quarter_start, soft=True),
    *(
        _Row(pattern, means.month_begins(month), soft=True, vague=True, whole=True)
        for language in LANGUAGES
        for month, pattern in language.times.days.seasons.items()
    ),
    _Row(_any(lambda one: one.weekend), means.weekend),
    _Row(_any(lambda one: one.after_new_year), means.after_new_year, soft=True),
    _Row(r"(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})", means.coming_date, means.last_date),
    _Row(
        rf"{_TO}{_NOT_AN_HOUR}{_DAY}\.{_MONTH_NUMBER}(?:\.{_SHORT_YEAR})?(?!\.?\d){_NO_SUM}",
        means.coming_date,
        means.last_date,
    ),
    _Row(rf"{_TO}(?<![\d/]){_DAY}/{_MONTH_NUMBER}(?:/{_SHORT_YEAR})?(?![\d/])", means.coming_date, means.last_date),
    _Row(
        rf"(?<![\d/]){_MONTH_NUMBER}/(?P<day>\d{{2}})(?:/{_SHORT_YEAR})?(?![\d/])", means.coming_date, means.last_date
    ),
    _Row(
        rf"{_TO}(?<!\d[.:]){_DAY}(?:-?{_ORDINAL})?(?:\s+{_any(lambda one: one.of)})?\s+{_NAMED}{_YEAR}",
        means.coming_date,
        means.last_date,
    ),
    _Row(
        rf"{_TO}{_NAMED}\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?(?!\d|:|\.\d\d|\s*[ap]m)(?:,?\s+(?P<year>20\d{{2}}))?",
        means.coming_date,
        means.last_date,
    ),
    *(
        _Row(pattern, means.coming_day_of_month, means.last_day_of_month)
        for language in LANGUAGES
        for pattern in language.times.days.day_of_month
    ),
    _Row(rf"{_any(lambda one: one.in_month)}\s+{_NAMED}", means.in_month, soft=True, whole=True),
    _Row(rf"{_any(lambda one: one.deadline)}\s+{_NAMED}(?!\s*\d)", means.in_month, soft=True),
    _Row(rf"{_TO}(?:{_any(lambda one: one.coming)}\s+)?{_ON_WEEKDAY}", means.coming_weekday, means.last_weekday),
)
_RULES = [(re.compile(rf"(?<!\w)(?:{row.pattern})(?!\w)"), row) for row in _TABLE]
_DEADLINE = re.compile(rf"(?:{_any(lambda one: one.deadline)})(?!\w)")
_WEEKDAYS = (means.coming_weekday, means.this_week, means.next_week, means.last_weekday)
_DATES = (means.coming_date, means.coming_day_of_month)
_FROM = re.compile(rf"(?:{any_of(lambda one: one.times.since)})\s")
_TOWARDS = re.compile(rf"(?!(?:{any_of(lambda one: one.times.since)})\s)(?:{_any(lambda one: one.to)})\s")
_BETWEEN = re.compile(r"[^\S\n]*,?[^\S\n]*\(?(?:the\s+)?")
_PAUSE = re.compile(r"[^\S\n]*(?:$|[,.;:!?)\n])")
