"""Segments: what clients are worth put together by what is to be done next. Each that is graded is in just one."""

from collections.abc import Mapping
from enum import StrEnum

from sales.clients.grades import Grade, Worth
from sales.standing.conditions import Graded


class Segment(StrEnum):
    """In the order in which they are worth a lead's time."""

    BIG_ASLEEP = "big_asleep"
    BIG_COOLING = "big_cooling"
    BIG_AWAKE = "big_awake"
    LOYAL_ASLEEP = "loyal_asleep"
    LOYAL = "loyal"
    ONCE = "once"
    ONCE_ASLEEP = "once_asleep"


_A, _B, _C = (frozenset({grade}) for grade in Grade)
_ANY = _A | _B | _C
GRADED: Mapping[Segment, Graded] = {
    Segment.BIG_ASLEEP: Graded(_A, _ANY, _C),
    Segment.BIG_COOLING: Graded(_A, _ANY, _B),
    Segment.BIG_AWAKE: Graded(_A, _ANY, _A),
    Segment.LOYAL_ASLEEP: Graded(_B | _C, _A | _B, _C),
    Segment.LOYAL: Graded(_B | _C, _A | _B, _A | _B),
    Segment.ONCE: Graded(_B | _C, _C, _A | _B),
    Segment.ONCE_ASLEEP: Graded(_B | _C, _C, _C),
}
"""Money, frequency, recency."""


def segment(worth: Worth) -> Segment:
    return next(one for one, graded in GRADED.items() if _is_within(worth, graded))


def _is_within(worth: Worth, graded: Graded) -> bool:
    return worth.money in graded.money and worth.frequency in graded.frequency and worth.recency in graded.recency
