"""Words of a text that name clients, each client once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sales.languages.registry import any_of

_TOGETHER = re.compile(
    rf"\s*(?:(?:{any_of(lambda one: one.reports.and_)})\s*)+(?:(?:{any_of(lambda one: one.reports.names_around)})\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of a text that name a client: several clients, where they fit more than one."""

    start: int
    end: int
    clients: tuple[int, ...]
    sure: bool = True  # or only like one of them: `Fish Bar`
    whole: bool = True
    full: bool = False  # all its words, as nobody says them by chance: wherever they stand
    person: bool = False  # somebody of a client who was named before
    theirs: bool = False  # the words are somebody's there, whether or not the client was named


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text that means something without any client: a day, an outcome, a sum."""

    start: int
    end: int
    is_outcome: bool = False
    is_reaching: bool = False  # whoever stands behind it was called, visited, or not reached


def once(namings: Sequence[Naming], text: str) -> Iterator[Naming]:
    """A client that is named twice is named where it is named first.

    «Был в Безе и Корочке: в Безе заказ, Корочка думает»: of several named at once, where it is named alone.
    """
    told: set[tuple[int, ...]] = set()
    shared = {
        one for pair in pairwise(namings) if _TOGETHER.fullmatch(text, pair[0].end, pair[1].start) for one in pair
    }
    again = {one.clients for one in namings if one not in shared}
    for one in namings:
        if one.clients not in told and not (one in shared and one.clients in again):
            told.add(one.clients)
            yield one
