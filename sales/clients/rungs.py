"""The ladders that clients stand on: stages, bases, and segments, which put their worth together by what is to be done
next. Each that is graded is in just one segment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import NamedTuple, TypeAlias

from sales.clients.grades import Grade, Worth
from sales.clients.stages import Base, Stage


class Ladder(StrEnum):
    """What clients are told apart by."""

    STAGE = "stage"
    BASE = "base"
    WORTH = "worth"


class Segment(StrEnum):
    """In the order in which they are worth a lead's time."""

    BIG_ASLEEP = "big_asleep"
    BIG_COOLING = "big_cooling"
    BIG_AWAKE = "big_awake"
    LOYAL_ASLEEP = "loyal_asleep"
    LOYAL = "loyal"
    ONCE = "once"
    ONCE_ASLEEP = "once_asleep"


class Grades(NamedTuple):
    money: frozenset[Grade]
    frequency: frozenset[Grade]
    recency: frozenset[Grade]


@dataclass(frozen=True, slots=True)
class Buying:
    """A condition of lists: not inactive, whether it may be contacted or not. Whoever has closed down is no buyer: an
    order would have made it active.
    """


Rung: TypeAlias = Stage | Base | Segment
RUNGS: Mapping[Ladder, type[Rung]] = {Ladder.STAGE: Stage, Ladder.BASE: Base, Ladder.WORTH: Segment}

_A, _B, _C = (frozenset({grade}) for grade in Grade)
_ANY = _A | _B | _C
GRADED: Mapping[Segment, Grades] = {
    Segment.BIG_ASLEEP: Grades(_A, _ANY, _C),
    Segment.BIG_COOLING: Grades(_A, _ANY, _B),
    Segment.BIG_AWAKE: Grades(_A, _ANY, _A),
    Segment.LOYAL_ASLEEP: Grades(_B | _C, _A | _B, _C),
    Segment.LOYAL: Grades(_B | _C, _A | _B, _A | _B),
    Segment.ONCE: Grades(_B | _C, _C, _A | _B),
    Segment.ONCE_ASLEEP: Grades(_B | _C, _C, _C),
}


def worths(one: Segment) -> list[Worth]:
    """All that is in it."""
    return [Worth(*grades) for grades in product(*map(sorted, GRADED[one]))]


_SEGMENTS = {worth: one for one in Segment for worth in worths(one)}


def segment(worth: Worth) -> Segment:
    return _SEGMENTS[worth]
