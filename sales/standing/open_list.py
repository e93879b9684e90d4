"""A list as somebody has it open: which list it was, and how it was changed by filter and order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sales.standing import kept_lists, sections
from sales.standing.choosing import parts
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import Condition


class Shelf(StrEnum):
    """The lists that everybody has."""

    ALL = "all"
    IDLE = "idle"
    DUE = "due"
    UNSEEN = "unseen"
    UNTOUCHED = "untouched"
    INACTIVE = "inactive"
    EXPECTED = "expected"
    BACK = "back"
    BY_PLAN = "by_plan"
    KEY = "key"
    OWING = "owing"
    ASLEEP = "asleep"
    LAPSED = "lapsed"
    LEAVING = "leaving"
    POOL = "pool"


SHELVES: dict[Shelf, ClientFilter] = {
    Shelf.ALL: sections.EVERYBODY,
    Shelf.IDLE: sections.WITHOUT_STEP,
    Shelf.DUE: sections.DUE,
    Shelf.UNSEEN: sections.UNSEEN,
    Shelf.UNTOUCHED: sections.UNTOUCHED,
    Shelf.INACTIVE: sections.INACTIVE,
    Shelf.EXPECTED: sections.EXPECTED,
    Shelf.BACK: sections.BACK,
    Shelf.BY_PLAN: sections.BY_PLAN,
    Shelf.KEY: sections.KEY,
    Shelf.OWING: sections.OWING,
    Shelf.ASLEEP: sections.ASLEEP,
    Shelf.LAPSED: sections.LAPSED,
    Shelf.LEAVING: sections.LEAVING,
    Shelf.POOL: sections.POOLED,
}
SOONEST = SHELVES[Shelf.ALL].by(Order.NEXT_STEP)
"""All clients by their next step, for whoever has no clients yet that were touched or opened."""


@dataclass(frozen=True, slots=True)
class OpenList:
    """`shelf` is the list it began as, `name` that of a saved list, `back` the data of a button that leads elsewhere,
    `said` the words that are searched in it, as they were written.
    """

    shelf: Shelf
    wanted: ClientFilter
    name: str = ""
    back: str = ""
    said: str = ""

    @classmethod
    def on(cls, shelf: Shelf) -> "OpenList":
        return cls(shelf, SHELVES[shelf])

    @property
    def made(self) -> list[Condition]:
        """The parts of conditions that were added to the shelf's. Each can be named and removed."""
        shelf = SHELVES[self.shelf].conditions if self.is_shelf else ()
        unsaid = (*shelf, *sections.UNSAID)
        return [part for one in self.wanted.conditions if one not in unsaid for part in parts(one)]

    @property
    def added(self) -> int:
        """How many were added."""
        return len(self.made)

    @property
    def is_shelf(self) -> bool:
        """Whether all conditions of the shelf are still there."""
        return all(one in self.wanted.conditions for one in SHELVES[self.shelf].conditions)

    def wanting(self, wanted: ClientFilter) -> "OpenList":
        """With another filter. It loses its name if the conditions differ."""
        return replace(self, wanted=wanted, name=self.name if wanted.conditions == self.wanted.conditions else "")

    def cleared(self) -> "OpenList":
        """With the conditions of the shelf only, in the same order."""
        return replace(self, wanted=SHELVES[self.shelf].by(self.wanted.order, self.wanted.spot), name="")

    def to_data(self) -> dict[str, Any]:
        told = {"name": self.name, "back": self.back, "said": self.said}
        return {"shelf": self.shelf, "list": kept_lists.to_data(self.wanted), **told}

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> "OpenList":
        told = data["name"], data.get("back", ""), data.get("said", "")
        return cls(Shelf(data["shelf"]), kept_lists.of_data(data["list"]), *told)
