"""That somebody there has left, and when: whoever goes later is there yet, and such a day is none of ours."""

import re
from datetime import datetime, timedelta

from sales.days import time_expressions, when
from sales.days.spoken import MONTH
from sales.days.time_expressions import Expression
from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word
from sales.sentences.parts import Span, parts_of
from sales.values.person_words import is_first_name, nominative

SOON = timedelta(days=183)
"""A month that is named is the next one of that name within so many days, else the last one."""

MOST_BETWEEN = 2
"""Words between somebody's first name and that they have left: a surname, `has now`."""
_NAME = re.compile(r"([^\W\d_]+)(?:['’]s)?")

GONE = any_word(lambda one: one.people.gone)
BESIDE = re.compile(rf"(?:['’]s)?\s+(?:{any_of(lambda one: one.people.gone_beside)})(?!\w)")
_LEFT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.left)})\s+(?=\S)")
LEAVES = any_word(lambda one: f"{one.people.gone}|{one.people.left}|{one.people.leaves}")
_AROUND = re.compile(any_of(lambda one: one.people.leaving_around))
_PRESENT = re.compile(any_of(lambda one: one.people.gone_from))
_SINCE = re.compile(rf"\s+(?:{any_of(lambda one: one.people.since)})\s+(?=\S)")
_THEN = re.compile(any_of(lambda one: one.people.then))
_MONTH = re.compile(rf"(?:\d{{1,2}}\s+)?{MONTH}|\d{{1,2}}[./]\d\d")


def is_to_come(plain: str, words: Span, now: datetime | None) -> bool:
    """«Не работает с января», said in November; «уволился с 1го», «в декрете с марта» are over.

    Without `now` a month is to come.
    """
    since = _SINCE.match(plain, words.end)
    if since is None:
        return False
    month = _MONTH.match(plain, since.end()) if _PRESENT.search(plain, words.start, words.end) else None
    return _THEN.match(plain, since.end()) is not None or (month is not None and _is_ahead(month[0], now))


def _is_ahead(month: str, now: datetime | None) -> bool:
    written = month if month[0].isdecimal() else f"1 {month}"
    day = next(iter(time_expressions.expressions(written)), None)
    if day is None or now is None:
        return True
    try:
        return when.as_future(day, written, now).day - now.date() <= SOON
    except Rejected:
        return False


def left_then(plain: str) -> list[Span]:
    """`Left on the 1st`, «ушёл 3 октября»: by itself, `left` may be a brochure."""
    days = [one for one in time_expressions.expressions(plain) if _is_day(one)]
    found = (Span(*said.span()) for said in _LEFT.finditer(plain))
    return [Span(said.start, said.end) for said in found if any(day.start == said.end for day in days)]


def is_day_of(plain: str, time: Expression, part: Span) -> bool:
    """`Left on the 1st`, «с понедельника Тимур не работает там», «увольняется с 1 января»."""
    if not _is_day(time):
        return False
    said = [Span(*one.span()) for one in LEAVES.finditer(plain, part.start, part.end)]
    return any(one.overlaps(Span(time.start, time.end)) or _is_beside(plain, one, time) for one in said)


def _is_day(time: Expression) -> bool:
    return (time.day is not None and time.hour is None) or (time.away is not None and time.away < timedelta(0))


def _is_beside(plain: str, said: Span, time: Expression) -> bool:
    between = plain[min(said.end, time.end) : max(said.start, time.start)].split()
    names = said.start > time.start
    return all(_AROUND.fullmatch(word) or (names and is_first_name(nominative(word))) for word in between)


def begins_with_leaver(plain: str, place: int) -> bool:
    """«Тимур больше не раб», `Tina moved on`: that is somebody at a client, and no client called so."""
    name = _NAME.match(plain, place)
    if name is None or not is_first_name(nominative(name[1])):
        return False
    words = next((part for part in parts_of(plain) if part.holds(place)), Span(place, len(plain)))
    said = [one.start() for one in GONE.finditer(plain, name.end(), words.end)]
    said += [one.start for one in left_then(plain) if words.holds(one.start)]
    near = any(len(plain[name.end() : one].split()) <= MOST_BETWEEN for one in said if one >= name.end())
    return near or BESIDE.match(plain, name.end()) is not None
