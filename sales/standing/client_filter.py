"""A list of clients as a value: which of them, in which order. `storage/queries/listing` reads them by it.

How it is kept: `kept_lists.py`.
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
"""Where a client stands in a list: what comes after it is asked for by this."""


class Order(StrEnum):
    """Ties stand by name."""

    NAME = "name"
    LAST_TOUCH = "last_touch"  # whoever waits longest first, before them whoever was never touched
    LAST_TALK = "last_talk"  # an attempt is none: whoever was never talked with first, then the longest ago
    LAST_ORDER = "last_order"  # as long ago as may be first, last of all who never ordered
    CALL = "call"  # due for a call for longest first
    SEEN = "seen"  # the last visit, else the last talk: longest ago first, before them who had neither
    SUM = "sum"  # the largest first
    WORTH = "worth"  # whoever is worth most first, as of the morning's many the five
    OWED = "owed"  # who owes most first
    LATE = "late"  # whose day to pay is over for longest, then the next to come; of one day who owes most
    BIRTHDAY = "birthday"  # whoever is congratulated first, last of all who has none
    NEXT_STEP = "next_step"  # the nearest first, last of all who has none
    DISTANCE = "distance"  # of whom the place is known


@dataclass(frozen=True, slots=True)
class AsOf:
    """When a list is asked for; its days are those of the reader's calendar."""

    now: datetime
    today: date


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """All conditions hold; without any it is everybody in scope. `spot`: what distances are from."""

    conditions: tuple[Condition, ...] = ()
    order: Order = Order.NAME
    spot: Spot | None = None

    def __post_init__(self) -> None:
        if (self.spot is None) is (self.order is Order.DISTANCE):
            raise ListBroken("Distances are from a spot.")

    def without(self, *kinds: object) -> "ClientFilter":
        """Less what is said about these."""
        return replace(self, conditions=tuple(one for one in self.conditions if subject(one) not in kinds))

    def put(self, condition: Condition) -> "ClientFilter":
        """What was said about the same is said anew."""
        return self.without(subject(condition)).also(condition)

    def by(self, order: Order, spot: Spot | None = None) -> "ClientFilter":
        return replace(self, order=order, spot=spot)

    def also(self, *conditions: Condition) -> "ClientFilter":
        return ClientFilter((*self.conditions, *conditions), self.order, self.spot)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a list, one after the other; `after`: what the next part begins behind, None where nothing is left."""

    lines: tuple[ClientLine, ...]
    after: Key | None


def subject(condition: Condition) -> object:
    """What a condition is about: a list that is put together by hand says one thing about each."""
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
