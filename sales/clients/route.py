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


def _between(timed: list[Stop], left: list[Stop], start: Place | None) -> list[Stop]:
    return _shortened(_filled(timed, left, start), start)


def _filled(timed: list[Stop], left: list[Stop], start: Place | None) -> list[Stop]:
    """The nearest to the way first, each put where it makes the way longer by least."""
    way = list(timed)
    while left:
        _, at, best = min(
            (length([*way[:at], stop, *way[at:]], start), at, number)
            for number, stop in enumerate(left)
            for at in range(len(way) + 1)
        )
        way.insert(at, left.pop(best))
    return way


def _shortened(way: list[Stop], start: Place | None) -> list[Stop]:
    """Crossings are taken out (2-opt) while that shortens the way and turns no agreed hours round."""
    best = length(way, start)
    for _ in range(len(way)):
        turned = [one for one in _turned(way) if length(one, start) < best - 1]
        if not turned:
            break
        way = min(turned, key=lambda one: length(one, start))
        best = length(way, start)
    return way


def _turned(way: list[Stop]) -> list[list[Stop]]:
    """The ways with one stretch of them walked the other way round."""
    stretches = [(first, last) for first in range(len(way)) for last in range(first + 2, len(way) + 1)]
    return [
        [*way[:first], *reversed(way[first:last]), *way[last:]]
        for first, last in stretches
        if sum(stop.at is not None for stop in way[first:last]) < 2
    ]


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
