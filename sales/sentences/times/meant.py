"""Which statements of time are meant as they stand: not what was put right at once, nor an hour of another clock."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word_behind
from sales.sentences.parts import Span

_CORRECTED = re.compile(
    rf"[\s,.–—-]*(?:(?:{any_of(lambda one: one.doing.corrected)})(?!\w)[\s,.–—-]*)+"
    rf"(?:(?:{any_of(lambda one: one.doing.suits)})(?!\w)\s*)?"
)
_OTHER_CLOCK = any_word_behind(lambda one: one.doing.other_clock)


def meant(plain: str, times: Sequence[Expression]) -> tuple[list[Expression], list[Span]]:
    """«Во вторник, нет стоп, в четверг»: the statements that hold, and the places of those put right, with the words
    that do it.
    """
    pairs = [(one, other) for one, other in pairwise(times) if _is_put_right(plain, one, other)]
    places = [Span(one.start, other.start) for one, other in pairs]
    kept = [time for time in times if not any(place.holds(time.start) for place in places)]
    return [_of_our_clock(plain, time) for time in kept], places


def _is_put_right(plain: str, one: Expression, other: Expression) -> bool:
    days = one.day is not None and other.day is not None
    return days and _CORRECTED.fullmatch(plain, one.end, other.start) is not None


def _of_our_clock(plain: str, time: Expression) -> Expression:
    """«В 10 по их времени» is another hour here."""
    other = _OTHER_CLOCK.match(plain, time.end) if time.hour else None
    return replace(time, end=other.end(), unclear=True) if other else time
