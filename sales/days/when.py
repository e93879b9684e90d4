"""Days and hours in people's words: of a next step (`parse`) and of a touch of the past (`parse_past`).

Common phrases are in our own tables, which also say where in a sentence they stand (`time_expressions.py`); what these
do not know is asked of timesense. The moment is given, local to the reader; the answer is local, too. What was
understood is shown and confirmed by the person, so a wrong guess costs a tap.

A part of the day stands for an hour (утром 9:00, после обеда 14:00, вечером 18:00), which of a touch of the past nobody
takes for its hour, nor of a step that a message tells of; hours 1 to 7 without am or pm mean the afternoon («в 3» is
15:00): see `hour_phrases.py`. A day without an hour has none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from sales.days import day_phrases, hour_phrases
from sales.days.calendar import WorkCalendar
from sales.days.day_phrases import SaidDay
from sales.days.hour_phrases import SaidHour
from sales.days.spoken import folded
from sales.days.time_expressions import Expression, expressions, together
from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of, any_word

LONGEST = 300
FURTHEST = timedelta(days=3 * 366)
OLDEST = timedelta(days=366)
MIDDAY = time(12)
"""Stands for the hour of a touch of which only the past day is known."""

LAST_HOUR, LAST_MINUTE = 23, 59

_UNSURE = any_word(lambda one: one.times.unsure)
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ABOUT = any_word(lambda one: one.times.hours.about)
_NOT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.times.denied)})(?!{any_of(lambda one: one.times.unless)})(?!\w)")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and an hour only where one was said."""

    day: date
    at: time | None
    text: str  # the words it was understood from
    soft: bool = False  # said as the buttons say it: see `on_working_day`


@dataclass(frozen=True, slots=True)
class Past:
    """The moment of a touch. Not `timed`: only its day was said, or a part of it."""

    at: datetime
    timed: bool = True


def parse(text: str, now_local: datetime, language: str) -> When:
    """The day of a next step.

    Rejected("past_day") for the past, Rejected("hour") for 25:00, Rejected("day") where it is not understood.
    """
    expression = _only_expression(text)
    if expression is not None:
        return as_future(expression, text, now_local)
    if _days_apart(text):
        raise Rejected("day")
    told = _by_timesense(text, now_local, language)
    if told.at is None and _leaves_figures(text):
        raise Rejected("day")
    return _not_past(When(told.day, told.at, " ".join(text.split())), now_local)


def on_working_day(said: When, calendar: WorkCalendar) -> When:
    """As the buttons skip days off: «завтра» said on a Friday is Monday. A named or a counted day is that day."""
    return replace(said, day=calendar.next_working(said.day)) if said.soft else said


def parse_surely(text: str, now_local: datetime) -> When:
    """The day of a step where nobody will confirm it: of our own phrases only, and a day must be said.

    Rejected as `parse` does.
    """
    expression = _only_expression(text)
    if expression is None or (expression.day is None and expression.away is None):
        raise Rejected("day")
    return as_future(expression, text, now_local)


def parse_past(text: str, now_local: datetime, language: str) -> Past:
    """The moment of a touch. A past day without an hour stays without one, today without one is now.

    Rejected("future"), Rejected("too_old") beyond a year, Rejected("moment") where it is not understood.
    """
    try:
        return _told_past(text, now_local, language)
    except Rejected as rejected:
        raise (Rejected("moment") if rejected.code == "day" else rejected) from rejected


def _told_past(text: str, now_local: datetime, language: str) -> Past:
    expression = _only_expression(text)
    if expression is not None:
        return as_past(expression, now_local)
    told = _by_timesense(text, now_local, language)
    if told.at is None:
        return _past_day(told.day, now_local)
    return Past(_not_future(_at(told.day, told.at, now_local), now_local))


def as_future(expression: Expression, text: str, now_local: datetime) -> When:
    """A next step's day from one statement of a text."""
    words = " ".join(text[expression.start : expression.end].split())
    if expression.away is not None:
        moment = _moved(now_local, expression.away)
        return _not_past(When(moment.date(), _up_to_minute(moment), words), now_local)
    if expression.unclear:
        raise Rejected("day")
    if expression.only_past:
        raise Rejected("past_day")
    today, hour = now_local.date(), expression.hour
    day = _resolved(day_phrases.day_ahead, expression.day, today)
    at = hour.at if hour else None
    if hour and day == today and hour.at <= now_local.time():
        day, at = _already_gone(expression, hour, now_local)
    soft = expression.day is not None and expression.day.soft
    return _not_past(When(day, at, words, soft), now_local)


def as_past(expression: Expression, now_local: datetime) -> Past:
    """A touch's moment from one statement of a text."""
    if expression.only_ahead or expression.unclear:
        raise Rejected("future")
    if expression.away is not None:
        return Past(_not_future(_moved(now_local, expression.away), now_local))
    today, hour = now_local.date(), expression.hour
    day = _resolved(day_phrases.day_back, expression.day, today)
    if hour is None:
        return _past_day(day, now_local)
    timed = hour.part_since is None
    if not timed and day == today and hour.at > now_local.time():
        return _earlier_part(expression, hour, now_local)
    return Past(_not_future(_at(day, hour.at, now_local), now_local), timed)


def _past_day(day: date, now_local: datetime) -> Past:
    if day == now_local.date():
        return Past(now_local)
    return Past(_not_future(_at(day, MIDDAY, now_local), now_local), timed=False)


def _only_expression(text: str) -> Expression | None:
    """The one statement of a text, where nothing else in it could change its meaning."""
    if len(text) > LONGEST or _NOT.search(folded(text)):
        raise Rejected("day")
    if any(int(hour) > LAST_HOUR or int(minute) > LAST_MINUTE for hour, minute in _CLOCK.findall(text)):
        raise Rejected("hour")
    found = expressions(text)
    if any(one.unclear for one in found):
        raise Rejected("day")
    rest = folded(text)
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    only = _the_one(found)
    if only is not None and only.day is None and only.away is None and _WORD.search(_ABOUT.sub(" ", rest)):
        raise Rejected("day")  # an hour of which day
    unsure = any(sign.isdecimal() for sign in rest) or _UNSURE.search(rest)
    return None if unsure else only


def _days_apart(text: str) -> bool:
    """«20 ноября 8 декабря»: which of two is nobody's guess."""
    return sum(one.day is not None for one in expressions(text)) > 1


def _leaves_figures(text: str) -> bool:
    """«Завтра в 26»: a day that we know, and figures that nobody understands. None of it is used by halves."""
    known = [one for one in expressions(text) if one.day is not None]
    places = {place for one in known for place in range(one.start, one.end)}
    return bool(known) and any(sign.isdecimal() for at, sign in enumerate(folded(text)) if at not in places)


def _the_one(found: list[Expression]) -> Expression | None:
    """The only statement, or a day and the hour that is said apart from it, or that day and its weekday."""
    if len(found) == 2 and (both := _near_day(*found)):
        return both
    if len(found) == 2:
        day, hour = sorted(found, key=lambda one: one.day is None)
        alone = day.day is not None and day.hour is None and hour.day is None and hour.hour is not None
        return together(day, hour) if alone else None
    return found[0] if len(found) == 1 else None


def _near_day(one: Expression, other: Expression) -> Expression | None:
    day = day_phrases.near_day(one.day, other.day) if one.day and other.day else None
    if day is None or (one.hour and other.hour):
        return None
    return replace(one, end=other.end, day=day, hour=one.hour or other.hour)


def _already_gone(expression: Expression, hour: SaidHour, now_local: datetime) -> tuple[date, time | None]:
    """An hour of today that has passed: a part of the day leaves the day, a clock hour without a day is tomorrow's."""
    today = now_local.date()
    if expression.day is None:
        lasts = hour.part_since is not None and not hour_phrases.is_over(hour, now_local.time())
        return (today, None) if lasts else (today + timedelta(1), hour.at)
    if hour.part_since and hour.at.hour >= 12:
        return today, None
    raise Rejected("past_day")


def _earlier_part(expression: Expression, hour: SaidHour, now_local: datetime) -> Past:
    """«Вечером», said at five, is just now; said at noon, yesterday's."""
    if hour.part_since and hour.part_since <= now_local.time():
        return Past(now_local)
    if expression.day is not None:
        raise Rejected("future")
    return Past(_at(now_local.date() - timedelta(1), hour.at, now_local), timed=False)


def _resolved(day_of: Callable[[SaidDay, date], date | None], said: SaidDay | None, today: date) -> date:
    """The day that was said; today where only an hour was."""
    try:
        return (day_of(said, today) if said else None) or today
    except (ValueError, OverflowError) as impossible:
        raise Rejected("day") from impossible


def _not_past(when: When, now_local: datetime) -> When:
    gone = (
        when.at is not None
        and when.day == now_local.date()
        and when.at < now_local.time().replace(second=0, microsecond=0)
    )
    if when.day < now_local.date() or gone:
        raise Rejected("past_day")
    if when.day - now_local.date() > FURTHEST:
        raise Rejected("day")
    return when


def _not_future(moment: datetime, now_local: datetime) -> datetime:
    if moment > now_local:
        raise Rejected("future")
    if now_local - moment > OLDEST:
        raise Rejected("too_old")
    return moment


def _moved(now_local: datetime, away: timedelta) -> datetime:
    """Elapsed time, also across a change of the clocks."""
    if now_local.tzinfo is None:
        return now_local + away
    return (now_local.astimezone(UTC) + away).astimezone(now_local.tzinfo)


def _up_to_minute(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0)


def _at(day: date, at: time, now_local: datetime) -> datetime:
    return datetime.combine(day, at, now_local.tzinfo)


def _by_timesense(text: str, now_local: datetime, language: str) -> When:
    # 0.2 s to load, and most answers are taps or in our own tables.
    from timesense import TimeConfig, TimeSenseParser

    written = (one.code for one in LANGUAGES if re.search(one.alphabet, text.lower()))
    spoken = next(written, language)
    parser = TimeSenseParser(TimeConfig(use_morph=False))
    naive = now_local.replace(tzinfo=None)
    result = parser.parse(text, now=naive, language=spoken if spoken in {"ru", "en"} else "en")
    if result is None or result.when is None or result.recurrence is not None:
        raise Rejected("day")
    moment = result.when.replace(tzinfo=None)
    day_only = type(result).__name__ == "TaskResult" and moment.time() in {time(0), time(23, 59), naive.time()}
    return When(moment.date(), None if day_only else moment.time(), text)
