"""How clients are divided among those who take them over: all to one, evenly, or by city, so that nobody crosses the
town for a single client. Pure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sales.ground.errors import NotFound

MOST_TAKERS = 10
NOWHERE = ""
"""Of a client without a city."""


@dataclass(frozen=True, slots=True)
class Division:
    """`cities`: by their folded words, to whom those of a city go; None: whoever's turn it is, one after the other."""

    takers: tuple[int, ...]
    cities: Mapping[str, int] | None = None

    @property
    def is_by_city(self) -> bool:
        return self.cities is not None

    def to(self, turn: int, city: str) -> int:
        """Whose a client becomes that is the `turn`th to be handed over; `city` is its folded word."""
        return (self.cities or {}).get(city, self.takers[turn % len(self.takers)])

    @property
    def data(self) -> dict[str, Any]:
        return {"takers": list(self.takers), "cities": None if self.cities is None else dict(self.cities)}


def division_of(told: str | int | Mapping[str, Any]) -> Division:
    """A number alone is who takes all of them."""
    if not isinstance(told, Mapping):
        return Division((int(told),))
    takers = tuple(told["takers"])
    if not 0 < len(takers) <= MOST_TAKERS:
        raise NotFound
    return Division(takers, told["cities"])


def by_city(takers: Sequence[int], clients: Mapping[str, int]) -> Division:
    """The largest city first, to whoever has least by then; those without a city fill up, at the end."""
    has = dict.fromkeys(takers, 0)
    cities: dict[str, int] = {}
    for city, many in sorted(clients.items(), key=lambda one: (one[0] == NOWHERE, -one[1], one[0])):
        cities[city] = min(takers, key=lambda taker: has[taker])
        has[cities[city]] += many
    return Division(tuple(takers), cities)


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody gets: how many clients, and of which cities the most."""

    taker: int
    clients: int
    cities: tuple[tuple[str, int], ...] = field(default=())


def shares(division: Division, total: int, clients: Mapping[str, int]) -> list[Share]:
    """`clients`: how many there are of each city, where it is divided by them."""
    if division.cities is None:
        each, more = divmod(total, len(division.takers))
        return [Share(taker, each + (turn < more)) for turn, taker in enumerate(division.takers)]
    theirs = {taker: _largest(division.cities, clients, taker) for taker in division.takers}
    return [Share(taker, sum(many for _, many in some), some) for taker, some in theirs.items()]


def _largest(cities: Mapping[str, int], clients: Mapping[str, int], taker: int) -> tuple[tuple[str, int], ...]:
    some = [(city, many) for city, many in clients.items() if cities.get(city) == taker]
    return tuple(sorted(some, key=lambda one: (one[0] == NOWHERE, -one[1], one[0])))
