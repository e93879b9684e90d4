"""On which days a list was spread: who got a step of their own, and to whose step it was added. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sales.jobs.job import PLACED


class How(StrEnum):
    ANEW = "anew"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Placed:
    """How many clients, and the first and the last of their days."""

    clients: int
    since: date
    until: date

    @classmethod
    def of(cls, data: Sequence[Any]) -> "Placed":
        clients, since, until = data
        return cls(clients, date.fromisoformat(since), date.fromisoformat(until))

    @property
    def data(self) -> list[Any]:
        return [self.clients, self.since.isoformat(), self.until.isoformat()]

    def also(self, other: "Placed") -> "Placed":
        return Placed(self.clients + other.clients, min(self.since, other.since), max(self.until, other.until))


def placed_on(days: Collection[date]) -> Placed | None:
    return Placed(len(days), min(days), max(days)) if days else None


def so_far(what: Mapping[str, Any]) -> dict[How, Placed]:
    """What a work has noted of it."""
    told: Mapping[str, Any] = what.get(PLACED, {})
    return {how: Placed.of(told[how]) for how in How if how in told}


def noted(what: Mapping[str, Any], how: How, some: Placed | None) -> Mapping[str, Any]:
    """With some more of them."""
    if some is None:
        return what
    before = so_far(what)
    now = {**before, how: before[how].also(some) if how in before else some}
    return {**what, PLACED: {one.value: placed.data for one, placed in now.items()}}
