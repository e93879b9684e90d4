"""The way through a day's visits: agreed hours are kept, nobody waits for one at a door while somebody else could be
seen, and between them as little is driven as may be.

Only places and hours count. How long a visit or the traffic takes nobody knows: `STAY` and `PACE` are taken for
granted to tell what fits before an hour, and are said to nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, combinations, pairwise
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
_STAY = PACE * STAY.total_seconds()
"""Metres that a visit takes."""
BESIDE = 1_000
"""Metres from the way within which somebody is worth the detour."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit at a known place; `at`: the hour that was agreed, if one was, `since` and `until`: the part of the day
    that was said instead of one.
    """

    key: int
    place: Place
    at: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None


def ordered(stops: Sequence[Stop], start: Place | None = None, now: datetime | None = None) -> list[Stop]:
    """All stops: those with an hour one after the other, each other one where it costs the shortest detour in the part
    of the day that was said.

    From `start`; where that is not known, from the first: the earliest hour, else the first given. By the clock, what
    fits before an hour that is far ahead stands before one: nobody waits for it at its door. Of equals the first given
    stands first.
    """
    timed = [stop for _, stop in sorted(((stop.at, stop) for stop in stops if stop.at), key=itemgetter(0))]
    left = [stop for stop in stops if not stop.at]
    if start is None and stops and not (now and timed):
        first = next(one for one in [*timed, *left] if not any(_precedes(other, one) for other in stops))
        timed, left = [one for one in timed if one is not first], [one for one in left if one is not first]
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
    ground, plan = _Ground(stops, start), _Plan(stops, len(timed))
    due = [PACE * (stop.at - now).total_seconds() for stop in timed if stop.at] if now else None
    way = list(range(len(timed)))
    bound = [one for one in range(len(timed), len(stops)) if plan.is_bound(one)]
    for group in (bound, [one for one in range(len(timed), len(stops)) if one not in bound]):
        way = _filled(ground, plan, way, group, due)
    way = _shortened(ground, plan, way, at_most=0 if due else 1)
    return [stops[one] for one in (_hurried(ground, plan, way, due) if due else way)]


class _Plan:
    """What has to stand before what: an hour before a later one, and a part of the day beside the hours of others."""

    def __init__(self, stops: Sequence[Stop], timed: int) -> None:
        self._stops, self.timed = stops, timed
        self._bound = frozenset(one for one, stop in enumerate(stops) if one >= timed and (stop.since or stop.until))

    def is_bound(self, one: int) -> bool:
        return one in self._bound

    def is_kept(self, one: int) -> bool:
        return one < self.timed or one in self._bound

    def precedes(self, one: int, other: int) -> bool:
        if one < self.timed and other < self.timed:
            return one < other
        return _precedes(self._stops[one], self._stops[other])

    def hours_before(self, one: int, way: Sequence[int]) -> int:
        return sum(other < self.timed for other in way[: way.index(one)])

    def places(self, way: Sequence[int], stop: int) -> range:
        """Where it may be put into the way."""
        known = [(at, one) for at, one in enumerate(way) if self.is_kept(one)]
        first = max((at + 1 for at, one in known if self.precedes(one, stop)), default=0)
        return range(first, min((at for at, one in known if self.precedes(stop, one)), default=len(way)) + 1)


def _precedes(one: Stop, other: Stop) -> bool:
    """By what was said, and not by what lies near."""
    last, first = one.at or one.until, other.at or other.since
    if last is None or first is None or last > first:
        return False
    begins, ends = one.at or one.since, other.at or other.until
    return begins is None or ends is None or begins < ends


def _rooms(ground: _Ground, way: Sequence[int], due: Sequence[float]) -> list[float]:
    """Metres that could be driven until each hour, beyond the way there and the visits on it."""
    rooms: list[float] = []
    driven, before = 0.0, None
    for one in way:
        driven += ground.far(before, one)
        if one < len(due):
            rooms.append(due[one] - driven)
            driven = max(due[one], driven)
        driven, before = driven + _STAY, one
    return rooms


def _filled(
    ground: _Ground, plan: _Plan, way: list[int], left: Sequence[int], due: Sequence[float] | None
) -> list[int]:
    """The nearest to the way first, each put where it makes the way longer by least, behind rather than before. With
    hours that are `due` that is before the first one before which it fits, however little is driven to it behind that
    one: nobody waits at a door; what fits nowhere stands behind the last.
    """
    way, left, rooms = [*way], [*left], _rooms(ground, way, due) if due else None
    while left:
        gaps = list(accumulate((one < plan.timed for one in way), initial=0))
        found = [(round(_detour(ground, way, at, stop)), -at, stop) for stop in left for at in plan.places(way, stop)]
        fitting = [one for one in found if rooms is None or _fits(rooms, gaps[-one[1]], one[0])]
        behind = [one for one in found if gaps[-one[1]] == plan.timed]
        early = min((gaps[-one[1]] for one in fitting), default=0) if rooms else 0
        soonest = [one for one in fitting if rooms is None or gaps[-one[1]] == early]
        detour, before, best = min(soonest or behind or found)
        if rooms and gaps[-before] < plan.timed:
            rooms[gaps[-before]] -= detour + _STAY
        way.insert(-before, best)
        left.remove(best)
    return way


def _fits(rooms: Sequence[float], gap: int, detour: float) -> bool:
    """Before that hour it is worth it: behind the last nobody hurries, and there stands only what fits nowhere else."""
    if gap == len(rooms):
        return False
    long_enough = rooms[gap] - detour >= _STAY
    return long_enough and (detour <= BESIDE or rooms[gap] > PACE * SOON.total_seconds())


def _detour(ground: _Ground, way: list[int], at: int, stop: int) -> float:
    before, behind = _around(way, at, at)
    return ground.far(before, stop) + ground.far(stop, behind) - (ground.far(before, behind) if way else 0)


def _shortened(ground: _Ground, plan: _Plan, way: list[int], at_most: int) -> list[int]:
    """Crossings are taken out (2-opt) while that shortens the way and turns nothing round that was said. `at_most`: how
    many agreed hours a stretch that is turned may hold: by the clock none, for what stood before it would stand behind.
    """
    for _ in range(len(way)):
        stretches = [(first, last) for first in range(len(way)) for last in range(first + 2, len(way) + 1)]
        turned = ((_gain(ground, way, *one), one) for one in stretches if _turns(plan, way[slice(*one)], at_most))
        gain, (first, last) = max(turned, default=(0.0, (0, 0)))
        if gain <= 1:
            break
        way = [*way[:first], *reversed(way[first:last]), *way[last:]]
    return way


def _turns(plan: _Plan, stretch: Sequence[int], at_most: int) -> bool:
    kept = [one for one in stretch if plan.is_kept(one)]
    hours = sum(one < plan.timed for one in kept)
    return hours <= at_most and not any(plan.precedes(*both) for both in combinations(kept, 2))


def _gain(ground: _Ground, way: list[int], first: int, last: int) -> float:
    """By how much it is shorter with that stretch of it walked the other way round."""
    before, behind = _around(way, first, last)
    here, there = way[first], way[last - 1]
    now = ground.far(before, here) + ground.far(there, behind)
    return now - ground.far(before, there) - ground.far(here, behind)


def _hurried(ground: _Ground, plan: _Plan, way: list[int], due: Sequence[float]) -> list[int]:
    """The way with the time used that taking out crossings has left: whoever stands behind an hour and fits before it
    now comes first. It ends, since each time somebody moves before an earlier hour.
    """
    while sooner := _sooner(ground, plan, way, due):
        way = _shortened(ground, plan, sooner, at_most=0)
    return way


def _sooner(ground: _Ground, plan: _Plan, way: list[int], due: Sequence[float]) -> list[int] | None:
    """The way with one of them before an earlier hour; None where nobody fits there."""
    for one in (one for one in way if one >= plan.timed):
        moved = _filled(ground, plan, [other for other in way if other != one], [one], due)
        if plan.hours_before(one, moved) < plan.hours_before(one, way):
            return moved
    return None


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
