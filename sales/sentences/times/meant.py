"""Which statements of time are meant as they stand: not what was put right at once, nor an hour of another clock."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sales.days.spoken import WEEKDAY, weekday
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.sentences.parts import Span


def _never_on(day: int) -> re.Pattern[str]:
    return any_word(lambda one: one.doing.given_up.format(day=one.times.repeats.plurals[day]))


_CORRECTED = re.compile(
    rf"[\s,.–—-]*(?:(?:{any_of(lambda one: one.doing.corrected)})(?!\w)[\s,.–—-]*)+"
    rf"(?:(?:{any_of(lambda one: one.doing.suits)})(?!\w)\s*)?"
)
_TAKES_BACK = any_word(lambda one: one.doing.takes_back)
_PUTS_RIGHT = re.compile(any_of(lambda one: one.doing.corrected))
_NOT = any_word(lambda one: one.reports.not_)
_DENIED = any_word_before(lambda one: one.reports.not_)
_DENIED_WITHIN = re.compile(rf"(?:{any_of(lambda one: one.reports.not_)})\s")
_RATHER = re.compile(
    rf"(?:\s+(?:{any_of(lambda one: one.doing.no_more)}))?[\s,.;]*(?:(?:{any_of(lambda one: one.doing.rather)})\s+)?"
)
_INSTEAD = any_word_before(lambda one: one.doing.instead_of)
_GIVEN_UP = [_never_on(day) for day in range(7)]
_WEEKDAY = re.compile(rf"(?<!\w){WEEKDAY}")
_OTHER_CLOCK = any_word_behind(lambda one: one.doing.other_clock)


def meant(plain: str, times: Sequence[Expression]) -> tuple[list[Expression], list[Span]]:
    """«Во вторник, нет стоп, в четверг»: the statements that hold, and the places of those put right, with the words
    that do it.
    """
    places = [place for one, other in pairwise(times) if (place := _put_right(plain, one, other)) is not None]
    places += _taken_back(plain, times)
    if len(times) > 1:
        instead = ((_INSTEAD.search(plain, 0, time.start), time) for time in times)
        places += [Span(before.start(), time.end) for before, time in instead if before]
    kept = [time for time in times if not any(place.holds(time.start) for place in places)]
    kept = [time for time in kept if not (time.hour and not time.day and _DENIED.search(plain, 0, time.start))]
    return [_of_our_clock(plain, time) for time in kept], places


def says_more(plain: str, place: Span) -> bool:
    """`Fri, nobody mon`, `doesn't friday but monday`: the words of a day put right tell why, too."""
    denials = _NOT.finditer(plain, place.start, place.end)
    return any(_PUTS_RIGHT.fullmatch(one[0]) is None for one in denials)


def is_given_up(plain: str, time: Expression) -> bool:
    """«Приезжай в субботу, но по субботам я не работаю», `saturday? i don't do saturdays`."""
    said = _WEEKDAY.search(plain, time.start, time.end)
    return said is not None and _GIVEN_UP[weekday(said[0])].search(plain) is not None


def denied(plain: str, times: Sequence[Expression]) -> list[Expression]:
    """Of two days the one that does not hold: «не в пятн, а в след вт», `weds not mon`."""
    days = [time for time in times if time.day]
    pairs = [(one, other) for one, other in pairwise(days) if _put_right(plain, one, other) is not None]
    return [time for pair in pairs for time in pair if _denial(plain, time) is not None]


def _put_right(plain: str, one: Expression, other: Expression) -> Span | None:
    """Of two days or two hours the place of the one that does not hold, with the words that say so."""
    if not ((one.day and other.day) or (one.hour and other.hour)):
        return None
    since, until = _denial(plain, one), _denial(plain, other)
    if until is not None and since is None and _RATHER.fullmatch(plain, one.end, until):
        return Span(one.end, other.end)
    if since is not None and until is None and _RATHER.fullmatch(plain, one.end, other.start):
        return Span(since, other.start)
    corrected = one.day and other.day and _CORRECTED.fullmatch(plain, one.end, other.start)
    return Span(one.start, other.start) if corrected else None


def _taken_back(plain: str, times: Sequence[Expression]) -> list[Span]:
    """«Во вторник в 12, хотя нет, он же во вторник уедет. В среду в 12»: around such a word the last holds."""
    days = [time for time in times if time.day and not time.only_past]
    word = _TAKES_BACK.search(plain, days[0].end, days[-1].start) if days else None
    if word is None:
        return []
    first = [time for time in days if time.end <= word.start()][-1]
    return [Span(time.start, time.end) for time in times if first.start <= time.start < days[-1].start]


def _denial(plain: str, time: Expression) -> int | None:
    """Where «не» begins: «не в 10», `not friday`."""
    before = _DENIED.search(plain, 0, time.start)
    if before is not None:
        return before.start()
    return time.start if _DENIED_WITHIN.match(plain, time.start) else None


def _of_our_clock(plain: str, time: Expression) -> Expression:
    """«В 10 по их времени» is another hour here."""
    other = _OTHER_CLOCK.match(plain, time.end) if time.hour else None
    return replace(time, end=other.end(), unclear=True) if other else time
