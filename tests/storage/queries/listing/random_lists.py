"""Lists drawn by lot: every kind of condition, several at once, in every order."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.near import box
from sales.clients.rungs import RUNGS, Buying, Ladder
from sales.company.pool import Leaving, Neglected, Pooled
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import (
    VALUES,
    About,
    Among,
    Born,
    Bought,
    Boxed,
    Condition,
    Debt,
    Done,
    Due,
    Found,
    Graded,
    Having,
    InTouch,
    Lacking,
    Last,
    Late,
    Longer,
    Never,
    NoneOf,
    NotAmong,
    Owing,
    Picked,
    Planned,
    Recommended,
    Share,
    Shifted,
    Summed,
    Turn,
    Within,
    Worded,
)
from sales.work.step import Plan
from sales.work.talk import Aggrieved, Minded, Refused, Talking
from sales.work.touch import Deed
from tests.storage.queries.listing.made_up import BUSINESSES, CITIES, REGIONS, SPOT, TAGS, World
from tests.storage.sample_company import NOW

SUMS = (None, 0, 500, 501, 9_000)


def drawn(dice: Random, world: World) -> ClientFilter:
    kinds = list(_DRAWN) * 2
    dice.shuffle(kinds)
    conditions = tuple(_DRAWN[kind](dice, world) for kind in kinds[: dice.choice([0, 1, 1, 2, 3])])
    order = dice.choice(list(Order))
    return ClientFilter(conditions, order, SPOT if order is Order.DISTANCE else None)


def of_each_kind(dice: Random, world: World) -> list[Condition]:
    return [draw(dice, world) for draw in _DRAWN.values()]


def _some(dice: Random, among: Any) -> frozenset[Any]:
    return frozenset(dice.sample(list(among), dice.randrange(1, min(3, len(list(among))) + 1)))


def _among(dice: Random, world: World) -> Among:
    about = dice.choice(list(About))
    members = [world.company.anna.actor, world.company.boris.actor]
    values: dict[About, Any] = {
        About.SOURCE: world.sources,
        About.MANAGER: members,
        About.TAG: TAGS,
        About.CITY: [*filter(None, CITIES), "Нигде"],
        About.BUSINESS: [*filter(None, BUSINESSES)],
        About.REGION: [*filter(None, REGIONS)],
    }
    return Among(about, _some(dice, values[about] if about in values else VALUES[about]))


def _not_among(dice: Random, world: World) -> Condition:
    among = _among(dice, world)
    return NotAmong(among.about, among.values)


def _summed(dice: Random, _: World) -> Condition:
    least, most = dice.choice(SUMS), dice.choice(SUMS)
    return Summed(0 if least is most is None else least, most)


def _period(dice: Random) -> Any:
    since = NOW - timedelta(hours=dice.randrange(200))
    return since, since + timedelta(hours=dice.randrange(200))


def _boxed(dice: Random, _: World) -> Condition:
    around = box(*SPOT, dice.choice([500, 3_000, 9_000]))
    return Boxed(around.south, around.west, around.north, around.east)


def _shifted(dice: Random, _: World) -> Condition:
    ladder = dice.choice(list(Ladder))
    since = NOW - timedelta(days=dice.randrange(40))
    return Shifted(ladder, dice.choice(list(RUNGS[ladder])), dice.random() < 0.5, since)


def _none_of(dice: Random, world: World) -> Condition:
    plain = [draw for kind, draw in _DRAWN.items() if kind is not NoneOf]
    its = tuple(draw(dice, world) for draw in dice.sample(plain, dice.randrange(1, 3)))
    return NoneOf((its, (Planned(Plan.NONE), NoneOf(((_DRAWN[Due](dice, world),),)))))


def _member(dice: Random, world: World) -> int:
    return dice.choice([world.company.anna, world.company.boris]).actor


_DRAWN: dict[type[Any], Callable[[Random, World], Condition]] = {
    Among: _among,
    NotAmong: _not_among,
    Graded: lambda dice, _: Graded(*(_some(dice, Grade) for _ in range(3))),
    Bought: lambda dice, world: Bought(_some(dice, world.products), dice.random() < 0.5),
    Within: lambda dice, _: Within(dice.choice(list(Last)), dice.randrange(40)),
    Longer: lambda dice, _: Longer(dice.choice(list(Last)), dice.randrange(40)),
    Never: lambda dice, _: Never(dice.choice(list(Last))),
    InTouch: lambda _, __: InTouch(),
    Buying: lambda _, __: Buying(),
    Summed: _summed,
    Owing: lambda dice, _: Owing(dice.choice(list(Debt))),
    Planned: lambda dice, _: Planned(dice.choice(list(Plan))),
    Due: lambda dice, _: Due(dice.choice(list(Turn))),
    Born: lambda dice, _: Born(dice.choice([0, 6, 60])),
    Lacking: lambda dice, _: Lacking(_some(dice, Lack)),
    Having: lambda dice, _: Having(_some(dice, Lack)),
    Picked: lambda dice, world: Picked(_some(dice, [one.client.id for one in world.clients])),
    Worded: lambda dice, _: Worded(_some(dice, ["а", "ро", "тул", "моск", "1"])),
    Boxed: _boxed,
    Found: lambda dice, _: Found(*_period(dice)),
    Done: lambda dice, world: Done(dice.choice(list(Deed)), _member(dice, world), *_period(dice)),
    Shifted: _shifted,
    Share: lambda dice, _: Share(dice.choice([2, 4]), dice.random() < 0.5, dice.choice(["RUB", "JPY", "BHD"])),
    Recommended: lambda dice, world: Recommended(dice.choice(world.recommenders)),
    Talking: lambda dice, _: Talking(dice.random() < 0.5),
    Minded: lambda dice, _: Minded(dice.choice(["Акция", "долг", "100% _скидка"]), dice.random() < 0.5),
    Aggrieved: lambda dice, _: Aggrieved(dice.random() < 0.5),
    Refused: lambda dice, _: Refused(dice.random() < 0.5),
    Late: lambda dice, world: Late(_member(dice, world)),
    Neglected: lambda dice, _: Neglected(dice.randrange(1, 30), dice.randrange(1, 40)),
    Leaving: lambda dice, _: Leaving(dice.randrange(4)),
    NoneOf: _none_of,
    Pooled: lambda dice, _: Pooled(dice.random() < 0.5),
}
