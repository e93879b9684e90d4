"""Where in a text a time is stated: a day with the hour beside it, an hour, a time from now.

What a statement means seen from a moment, ahead or back, is in `when.py`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sales.days import day_phrases, hour_phrases
from sales.days.day_phrases import SaidDay
from sales.days.hour_phrases import SaidHour
from sales.days.plain import Plain, plain
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word_before

_GLUE = re.compile(rf"[\s,.]*(?:{any_of(lambda one: one.times.hours.about)})?\s*")
_NOT_THAT = any_word_before(lambda one: one.times.not_that)
_EITHER = re.compile(any_of(lambda one: one.times.either))
_UNTIL = re.compile(rf"(?:{any_of(lambda one: one.times.hours.until)})(?!\w)")
_LATER = re.compile(rf"(?:{any_of(lambda one: one.times.hours.later)})(?!\w)")
_DASHES = frozenset("-–—")
_SINCE = re.compile(r"\d\s?[-–—]\s?$")
"""«28-29 сентября» is not the 29th."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One statement of time in a text: a day, an hour, both, or a time from now."""

    start: int
    end: int
    day: SaidDay | None = None
    hour: SaidHour | None = None
    away: timedelta | None = None
    unclear: bool = False  # «не в пятницу», «в пн или вт»: it is not known which day is meant
    part: tuple[int, int] | None = None  # where a part of the day is said, and no hour: «утром»
    limits: tuple[tuple[int, int], ...] = ()  # where it is said to be done by then, or later: «до 12», `after 2`

    @property
    def only_past(self) -> bool:
        if self.away is not None:
            return self.away < timedelta(0)
        return self.day is not None and self.day.ahead is None

    @property
    def only_ahead(self) -> bool:
        """`By 5pm` is never past, and «до пятницы»."""
        if self.away is not None:
            return self.away > timedelta(0)
        bound = self.hour is not None and self.hour.bound
        return bound or (self.day is not None and self.day.back is None)


def expressions(text: str) -> list[Expression]:
    """All statements of time in a text, in order; a day and the hour beside it are one."""
    told = plain(folded(text))
    found = [_placed(one, told) for one in _settled(told.text, _found(told.text))]
    return sorted(found, key=lambda one: one.start)


def together(day: Expression, hour: Expression) -> Expression:
    """A day and an hour that other words stand between: «завтра перезвонить в 10». Its place is the day's."""
    if hour.hour is None:
        return day
    said = _together(day.hour, hour.hour)
    part = (hour.part or day.part) if said.part_since else None
    return replace(day, hour=said, part=part, limits=day.limits + hour.limits)


def _placed(one: Expression, told: Plain) -> Expression:
    start, end = told.written(one.start, one.end)
    return replace(one, start=start, end=end, part=_part_of(one, told), limits=tuple(_limits_of(one, told)))


def _limits_of(one: Expression, told: Plain) -> Iterator[tuple[int, int]]:
    """«К 10» is that hour: one comes then. «После 14» is not two sharp."""
    if one.day and one.day.bound:
        yield told.written(one.day.start, one.day.end)
    said = _UNTIL if one.hour and one.hour.bound else None if one.hour and one.hour.part_since else _LATER
    if one.hour and said and said.match(told.text, one.hour.start):
        yield told.written(one.hour.start, one.hour.end)


def _part_of(one: Expression, told: Plain) -> tuple[int, int] | None:
    """«Утром»; of `fri am`, which is read as one, the last word."""
    if one.hour is None or one.hour.part_since is None:
        return None
    start, end = told.written(one.hour.start, one.hour.end)
    words = told.before[start:end]
    return (start + words.rstrip().rfind(" ") + 1, end) if day_phrases.find(words) else (start, end)


def _found(plain_text: str) -> list[Expression]:
    moments = [Expression(one.start, one.end, away=one.away) for one in hour_phrases.find_moments(plain_text)]
    taken = [(one.start, one.end) for one in moments]
    days = [day for day in day_phrases.find(plain_text) if not _overlap(day, taken)]
    hours = hour_phrases.find(plain_text, [*taken, *((day.start, day.end) for day in days)])
    dated = _dated(plain_text, _joined(plain_text, days, hours))
    return sorted([*moments, *dated], key=lambda one: one.start)


def _dated(plain_text: str, found: Iterable[Expression]) -> Iterator[Expression]:
    """A weekday and its date are one statement, and so is the hour that stands with either."""
    before: Expression | None = None
    told = sorted(found, key=lambda one: one.start)
    for place, said in enumerate(told, 1):
        one = _of_its_week(plain_text, before, said)
        apart = before is not None and _is_another(plain_text, before, one, told[place : place + 1])
        together = _one_day(plain_text, before, one) if before and not apart else None
        if before is not None and together is None:
            yield before
        before = together or one
    if before is not None:
        yield before


def _of_its_week(plain_text: str, before: Expression | None, one: Expression) -> Expression:
    if before is None or before.day is None or one.day is None:
        return one
    return replace(one, day=day_phrases.of_its_week(plain_text, before.day, one.day))


def _is_another(plain_text: str, before: Expression, one: Expression, behind: Sequence[Expression]) -> bool:
    """«С 10-го на пт 11-го»: the weekday is of a day of its own."""
    if before.day is None or one.day is None:
        return False
    dated = any(it.day and day_phrases.begins_a_date(plain_text, one.day, it.day) for it in behind)
    return dated or day_phrases.leads_on(plain_text, before.day, one.day)


def _one_day(plain_text: str, one: Expression, other: Expression) -> Expression | None:
    if one.day is None or other.day is None or (one.hour and other.hour):
        return None
    day = day_phrases.one_day(plain_text, one.day, other.day, (one.end, other.start), other.end)
    return Expression(one.start, other.end, day, one.hour or other.hour) if day else None


def _settled(plain_text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """What is unclear is marked as such: denied days, and one of two."""
    before: Expression | None = None
    for one in found:
        if before is not None and _is_either(plain_text, before, one):
            before = replace(before, end=one.end, unclear=True)
            continue
        if before is not None:
            yield before
        before = _with_denial(plain_text[: one.start], one)
    if before is not None:
        yield before


def _is_either(plain_text: str, one: Expression, other: Expression) -> bool:
    between = plain_text[one.end : other.start].strip(" ,")
    return bool(_EITHER.fullmatch(between)) or (between in _DASHES and one.day is not None and other.day is not None)


def _with_denial(before: str, one: Expression) -> Expression:
    """«Не в пятницу», with the word that takes the day back."""
    if one.day is None:
        return one
    denial = _SINCE.search(before) or (None if one.day.bound else _NOT_THAT.search(before))
    return replace(one, start=denial.start(), unclear=True) if denial else one


def _joined(plain: str, days: list[SaidDay], hours: list[SaidHour]) -> Iterator[Expression]:
    """Each day with the hours that stand beside it; hours that stand alone."""
    left, done = list(hours), 0
    for day in days:
        start, end, hour = day.start, day.end, None
        while near := [one for one in left if _beside(plain, (start, end), one, hour)]:
            beside = min(near, key=lambda one: max(one.start - end, start - one.end))
            left.remove(beside)
            hour = _together(hour, beside)
            start, end = min(start, beside.start), max(end, beside.end)
        if hour is None and (hour := hour_phrases.after_day(plain, day.end)):
            end = hour.end
        if hour is None and (hour := hour_phrases.before_day(plain, day.start, done)):
            start = hour.start
        done = end
        yield Expression(start, end, day, hour)
    yield from _alone(plain, left)


def _alone(plain: str, hours: list[SaidHour]) -> Iterator[Expression]:
    while hours:
        hour = hours.pop(0)
        if hours and _beside(plain, (hour.start, hour.end), hours[0]) and (hour.part_since or hours[0].part_since):
            hour = _together(hour, hours.pop(0))
        yield Expression(hour.start, hour.end, hour=hour)


def _together(one: SaidHour | None, other: SaidHour) -> SaidHour:
    if one is None:
        return other
    clock, part = (other, one) if one.part_since else (one, other)
    if clock.part_since:  # «с утра до обеда»
        return replace(part, start=min(one.start, other.start), end=max(one.end, other.end))
    return hour_phrases.told_by_part(clock, part)


def _beside(plain: str, span: tuple[int, int], hour: SaidHour, told: SaidHour | None = None) -> bool:
    """A part of the day behind a comma is not of an hour `told` that it contradicts: «в 4 в чт, с утра занят»."""
    start, end = span
    between = plain[end : hour.start] if hour.start >= end else plain[hour.end : start]
    other = told is not None and "," in between and hour_phrases.contradict(told, hour)
    return not other and bool(_GLUE.fullmatch(between))


def _overlap(day: SaidDay, spans: list[tuple[int, int]]) -> bool:
    return any(day.start < end and start < day.end for start, end in spans)
