"""The way through a day's visits: agreed hours are kept, and between them as little is driven as may be.

Only places and hours count. How long a visit or the traffic takes nobody knows, and nothing is guessed of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import cos, radians
from typing import TypeAlias

from sales.clients.near import metres

Place: TypeAlias = tuple[float, float]
"""Degrees, latitude first."""


SOON = timedelta(hours=1)
"""An agreed hour that is nearer is where the way begins."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit at a known place; `at`: the hour that was agreed, if one was."""

    key: int
    place: Place
    at: datetime | None = None


def ordered(stops: Sequence[Stop], start: Place | None = None, now: datetime | None = None) -> list[Stop]:
    """All stops: those with an hour one after the other, each other one where it costs the shortest detour.

    From `start`; where that is not known, from the first: the earliest hour, else the first given. Where the earliest
    hour is far ahead of `now`, from wherever the way is shortest: nobody waits for it at its door.
    """
    timed = sorted((stop for stop in stops if stop.at), key=lambda stop: (stop.at, stop.key))
    left = [stop for stop in stops if not stop.at]
    waits = now is not None and left and any(stop.at and stop.at - now > SOON for stop in timed[:1])
    if start is None and stops and not waits:
        first = (timed or left).pop(0)
        return [first, *_between(timed, left, first.place)]
    return _between(timed, left, start)


def length(stops: Sequence[Stop], start: Place | None = None) -> float:
    """Metres as the crow flies, from stop to stop."""
    places = [*([start] if start else []), *(stop.place for stop in stops)]
    return sum(metres(*here, *there) for here, there in pairwise(places))


class _Ground:
    """How far it is between two stops, and from where the way begins; before that and behind the last it is nothing.

    Each is measured once: of sixty visits a hundred thousand ways are weighed.
    """

    def __init__(self, stops: Sequence[Stop], start: Place | None) -> None:
        places = [stop.place for stop in stops]
        self._between = [[metres(*here, *there) for there in places] for here in places]
        self._from_start = [metres(*start, *there) if start else 0.0 for there in places]

    def far(self, here: int | None, there: int | None) -> float:
        if there is None:
            return 0.0
        return self._from_start[there] if here is None else self._between[here][there]


def _between(timed: list[Stop], left: list[Stop], start: Place | None) -> list[Stop]:
    stops = [*timed, *left]
    ground = _Ground(stops, start)
    way = _filled(ground, list(range(len(timed))), list(range(len(timed), len(stops))))
    return [stops[one] for one in _shortened(ground, way, frozenset(range(len(timed))))]


def _filled(ground: _Ground, way: list[int], left: list[int]) -> list[int]:
    """The nearest to the way first, each put where it makes the way longer by least."""
    while left:
        _, at, best = min(
            (_detour(ground, way, at, stop), at, number)
            for number, stop in enumerate(left)
            for at in range(len(way) + 1)
        )
        way.insert(at, left.pop(best))
    return way


def _detour(ground: _Ground, way: list[int], at: int, stop: int) -> float:
    before, behind = _around(way, at, at)
    return ground.far(before, stop) + ground.far(stop, behind) - (ground.far(before, behind) if way else 0)


def _shortened(ground: _Ground, way: list[int], timed: frozenset[int]) -> list[int]:
    """Crossings are taken out (2-opt) while that shortens the way and turns no agreed hours round."""
    for _ in range(len(way)):
        stretches = [(first, last) for first in range(len(way)) for last in range(first + 2, len(way) + 1)]
        turned = ((_gain(ground, way, *one), one) for one in stretches if _may_turn(way[slice(*one)], timed))
        gain, (first, last) = max(turned, default=(0.0, (0, 0)))
        if gain <= 1:
            break
        way = [*way[:first], *reversed(way[first:last]), *way[last:]]
    return way


def _may_turn(stretch: Sequence[int], timed: frozenset[int]) -> bool:
    return len(timed.intersection(stretch)) < 2


def _gain(ground: _Ground, way: list[int], first: int, last: int) -> float:
    """By how much it is shorter with that stretch of it walked the other way round."""
    before, behind = _around(way, first, last)
    here, there = way[first], way[last - 1]
    now = ground.far(before, here) + ground.far(there, behind)
    return now - ground.far(before, there) - ground.far(here, behind)


def _around(way: list[int], first: int, last: int) -> tuple[int | None, int | None]:
    """What stands before a stretch, and behind it."""
    return (way[first - 1] if first else None), (way[last] if last < len(way) else None)


BESIDE = 1_000
"""Metres from the way within which somebody is worth the detour."""


def aside(place: Place, way: Sequence[Place]) -> float:
    """Metres from a place to the way, which goes straight from stop to stop."""
    if len(way) < 2:
        return min((metres(*place, *one) for one in way), default=float("inf"))
    return min(_from_stretch(place, *stretch) for stretch in pairwise(way))


def _from_stretch(place: Place, here: Place, there: Place) -> float:
    """On the flat map of that neighbourhood: to the nearest point of the stretch."""
    narrow = cos(radians(place[0]))
    along = (there[0] - here[0], (there[1] - here[1]) * narrow)
    out = (place[0] - here[0], (place[1] - here[1]) * narrow)
    squared = along[0] ** 2 + along[1] ** 2
    share = min(1.0, max(0.0, (out[0] * along[0] + out[1] * along[1]) / squared)) if squared else 0.0
    return metres(*place, here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1]))
