"""A list of clients as a value: which clients, and in which order. `storage/queries/listing` reads clients by it, and
`kept_lists.py` says how it is kept.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from sales.clients.client import ClientLine
from sales.standing.conditions import (
    Among,
    Bought,
    Condition,
    Having,
    Lacking,
    ListBroken,
    Longer,
    Never,
    NotAmong,
    Within,
)

Spot: TypeAlias = tuple[float, float]
Key: TypeAlias = tuple[Any, ...]
"""The place of a client in a list. The next part of the list begins after it."""


class Order(StrEnum):
    """The order of a list. Equal clients are sorted by name."""

    NAME = "name"
    LAST_TOUCH = "last_touch"  # never touched first, then the longest ago
    LAST_TALK = "last_talk"  # never talked with first, then the longest ago; an attempt is no talk
    LAST_ORDER = "last_order"  # longest ago first, those without an order last
    CALL = "call"  # longest due for a call first
    SEEN = "seen"  # the last visit, otherwise the last talk: those with neither first, then the longest ago
    SUM = "sum"  # the largest first
    WORTH = "worth"  # the most valuable first, as those that the morning's message names
    OWED = "owed"  # the largest debt first
    LATE = "late"  # the earliest day to pay first; for the same day the largest debt
    BIRTHDAY = "birthday"  # the next birthday first, those without one last
    NEXT_STEP = "next_step"  # the nearest first, those without one last
    DISTANCE = "distance"  # the nearest first, only those whose place is known


@dataclass(frozen=True, slots=True)
class AsOf:
    """When a list is asked for. Its days are those of the reader's calendar."""

    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """All conditions must hold; without any it is everybody in scope. Distances are measured from `spot`. ListBroken
    for a spot without the order by distance, or the reverse.
    """

    conditions: tuple[Condition, ...] = ()
    order: Order = Order.NAME
    spot: Spot | None = None

    def __post_init__(self) -> None:
        if (self.spot is None) is (self.order is Order.DISTANCE):
            raise ListBroken("Distances are from a spot.")

    def without(self, *kinds: object) -> "ClientFilter":
        """Without the conditions that are about these subjects."""
        return replace(self, conditions=tuple(one for one in self.conditions if subject(one) not in kinds))

    def put(self, condition: Condition) -> "ClientFilter":
        """With this condition instead of the one about the same subject."""
        return self.without(subject(condition)).also(condition)

    def by(self, order: Order, spot: Spot | None = None) -> "ClientFilter":
        return replace(self, order=order, spot=spot)

    def also(self, *conditions: Condition) -> "ClientFilter":
        """With these conditions added."""
        return ClientFilter((*self.conditions, *conditions), self.order, self.spot)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list. The next part begins after `after`, which is None at the end of the list."""

    lines: tuple[ClientLine, ...]
    after: Key | None


def subject(condition: Condition) -> object:
    """What a condition is about. A list that is put together by hand has one condition per subject."""
    match condition:
        case Among():
            return condition.about
        case Within() | Longer() | Never():
            return condition.last
        case NotAmong():
            return NotAmong, condition.about
        case Bought() | Lacking() | Having():
            return type(condition), condition.ever if isinstance(condition, Bought) else condition.what
    return type(condition)
