"""The way through a day's visits: agreed hours are kept, nobody waits for one at a door while somebody else could be
seen, and between them as little is driven as may be.

Only places and hours count. How long a visit or the traffic takes nobody knows: `STAY` and `PACE` are taken for
granted to tell what fits before an hour, and are said to nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import cos, radians
from operator import itemgetter
from typing import TypeAlias

from sales.clients.near import metres

Place: TypeAlias = tuple[float, float]
"""Degrees, latitude first."""


STAY = timedelta(minutes=30)
"""A visit, until one is on the way again."""
PACE = 5.0
"""Metres a second as the crow flies: through a town, with its lights and the search for a place to park."""
SOON = timedelta(hours=1)
"""So long one may wait for an hour before it is worth a detour."""
BESIDE = 1_000
"""Metres from the way within which somebody is worth the detour."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit at a known place; `at`: the hour that was agreed, if one was."""

    key: int
    place: Place
    at: datetime | None = None


def ordered(stops: Sequence[Stop], start: Place | None = None, now: datetime | None = None) -> list[Stop]:
    """All stops: those with an hour one after the other, each other one where it costs the shortest detour.

    From `start`; where that is not known, from the first: the earliest hour, else the first given. By the clock, what
    fits before an hour that is far ahead stands before it: nobody waits for it at its door. Of equals the first given
    stands first.
    """
    timed = [stop for _, stop in sorted(((stop.at, stop) for stop in stops if stop.at), key=itemgetter(0))]
    left = [stop for stop in stops if not stop.at]
    if start is None and stops and not (now and timed):
        first = (timed or left).pop(0)
        return [first, *_between(timed, left, first.place, None)]
    return _between(timed, left, start, now)


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


def _between(timed: list[Stop], left: list[Stop], start: Place | None, now: datetime | None) -> list[Stop]:
    stops = [*timed, *left]
    ground, others = _Ground(stops, start), list(range(len(timed), len(stops)))
    if now is None:
        way = _filled(ground, list(range(len(timed))), others)
    else:
        way = _by_the_clock(ground, [stop.at for stop in timed if stop.at], others, now)
    kept = frozenset(range(len(timed)))
    return [stops[one] for one in _shortened(ground, way, kept, at_most=0 if now else 1)]


def _by_the_clock(ground: _Ground, hours: Sequence[datetime], left: list[int], now: datetime) -> list[int]:
    """The time before each hour is filled, one after the other; what is left stands behind the last."""
    way: list[int] = []
    for number, hour in enumerate(hours):
        begins, seconds = len(way), (hour - now).total_seconds()
        room = PACE * seconds - ground.far(way[-1] if way else None, number)
        way = _filled(ground, [*way, number], left, begins, room)
        now = max(hour, now) + STAY
    return _filled(ground, way, left, len(way))


def _filled(ground: _Ground, way: list[int], left: list[int], begins: int = 0, room: float | None = None) -> list[int]:
    """The nearest to the way first, each put where it makes the way longer by least, behind rather than before. With
    `room`, the metres that could be driven until the hour of its last stop, only what is worth it before that one.
    """
    while left:
        detour, behind, best = min(
            (round(_detour(ground, way, at, stop)), -at, stop)
            for stop in left
            for at in range(begins, len(way) + (room is None))
        )
        if room is not None:
            waits, room = room, room - detour - PACE * STAY.total_seconds()
            if room < 0 or (detour > BESIDE and waits <= PACE * SOON.total_seconds()):
                break
        way.insert(-behind, best)
        left.remove(best)
    return way


def _detour(ground: _Ground, way: list[int], at: int, stop: int) -> float:
    before, behind = _around(way, at, at)
    return ground.far(before, stop) + ground.far(stop, behind) - (ground.far(before, behind) if way else 0)


def _shortened(ground: _Ground, way: list[int], timed: frozenset[int], at_most: int) -> list[int]:
    """Crossings are taken out (2-opt) while that shortens the way and turns no agreed hours round. `at_most`: how many
    agreed hours a stretch that is turned may hold: by the clock none, for what stood before it would stand behind.
    """
    for _ in range(len(way)):
        stretches = [(first, last) for first in range(len(way)) for last in range(first + 2, len(way) + 1)]
        turned = (
            (_gain(ground, way, *one), one) for one in stretches if len(timed.intersection(way[slice(*one)])) <= at_most
        )
        gain, (first, last) = max(turned, default=(0.0, (0, 0)))
        if gain <= 1:
            break
        way = [*way[:first], *reversed(way[first:last]), *way[last:]]
    return way


def _gain(ground: _Ground, way: list[int], first: int, last: int) -> float:
    """By how much it is shorter with that stretch of it walked the other way round."""
    before, behind = _around(way, first, last)
    here, there = way[first], way[last - 1]
    now = ground.far(before, here) + ground.far(there, behind)
    return now - ground.far(before, there) - ground.far(here, behind)


def _around(way: list[int], first: int, last: int) -> tuple[int | None, int | None]:
    """What stands before a stretch, and behind it."""
    return (way[first - 1] if first else None), (way[last] if last < len(way) else None)


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
