"""Spreading steps over days: none is filled beyond its share, who is worth most comes first, neighbours share a day.

A promise is never moved for room: this is only for whoever asks for it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sales.clients.near import metres
from sales.work.step import NextStep, StepKind

SHARE = 0.6
"""Of a day: the rest is for what the day itself brings."""
LONGEST = 250
"""Working days that are looked at; what finds no room by then goes to the first of them."""
FURTHEST = 60
"""Working days ahead for what nobody was promised: what is planned for later than that is moved again anyway."""
NEIGHBOURS = 3_000
"""Metres."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a day holds already. Whatever is no visit is done at a desk, like a call."""

    calls: int = 0
    visits: int = 0

    def of(self, kind: StepKind) -> int:
        return self.visits if kind is StepKind.VISIT else self.calls

    def and_one(self, kind: StepKind) -> "Taken":
        if kind is StepKind.VISIT:
            return Taken(self.calls, self.visits + 1)
        return Taken(self.calls + 1, self.visits)


@dataclass(frozen=True, slots=True)
class Loose:
    """A step to be put on some day, and where its client is."""

    step: NextStep
    town: str = ""
    place: tuple[float, float] | None = None


def spread(
    loose: Sequence[Loose], taken: Mapping[date, Taken], days: Callable[[], Iterator[date]], room: Taken
) -> dict[int, date]:
    """A day for each step. `loose`: the best first; `days`: working days, from the first one on."""
    placed, first = fitted(loose, taken, list(islice(days(), LONGEST)), room), next(days())
    return {one.step.id: placed.get(one.step.id, first) for one in loose}


def fitted(loose: Sequence[Loose], taken: Mapping[date, Taken], days: Sequence[date], room: Taken) -> dict[int, date]:
    """As `spread`, within these days: what finds no room there has no day."""
    held, chosen = dict(taken), list[tuple[Loose, date]]()
    for one in loose:
        kind = one.step.kind
        near = [day for other, day in chosen if _together(one, other)]
        day = next((day for day in (*near, *days) if _has_room(held.get(day, Taken()), kind, room)), None)
        if day is not None:
            held[day] = held.get(day, Taken()).and_one(kind)
            chosen.append((one, day))
    return {one.step.id: day for one, day in chosen}


def _has_room(held: Taken, kind: StepKind, room: Taken) -> bool:
    return held.of(kind) < max(1, int(room.of(kind) * SHARE))


def _together(one: Loose, other: Loose) -> bool:
    """Visits of one town, or not far from each other."""
    if not one.step.kind is other.step.kind is StepKind.VISIT:
        return False
    if one.place and other.place:
        return metres(*one.place, *other.place) <= NEIGHBOURS
    return bool(one.town) and one.town.casefold() == other.town.casefold()
