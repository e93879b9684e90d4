"""Lists at the bot, without Telegram: from the conditions to the page of clients, and counts, on both engines.

A rep in a company of 50,000 clients and its lead; each kind of condition, each order, and several together. And whose
turn it is, as `reasons.py` asks.
"""

import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import insert, literal, select

from sales.actions.ports import UnitOfWork
from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.rungs import Ladder
from sales.clients.stages import Base, Stage
from sales.ground.scope import Role, Scope
from sales.reporting.funnel import funnel
from sales.standing.client_filter import AsOf, ClientFilter, Order
from sales.standing.conditions import (
    About,
    Among,
    Attention,
    Bought,
    Due,
    Graded,
    Lacking,
    Last,
    Longer,
    Planned,
    Recommended,
    Share,
    Summed,
    Turn,
    Within,
)
from sales.work.step import Plan
from storage.database import Database
from storage.schema.tables import clients, moves
from tests import postgres
from tests.bench import reasons
from tests.bench.base import DAY, FOLDER, NOON, SEED
from tests.bench.company import Company
from tests.bench.figures import Figure
from tests.bench.phones import milliseconds
from tests.bench.searches import CLIENTS, Various, fill, vacuumed
from tests.clock import StandingClock

Ask = Callable[[UnitOfWork, Scope, ClientFilter], Awaitable[float | None]]
"""Answers with the seconds that are not to be counted, if any."""

REPS = 100
PAGE = 8
AS_OF = AsOf(NOON, DAY)
ACTIVE = Among(About.STATUS, frozenset({Attention.ACTIVE}))
LISTS = {
    "everybody": ClientFilter(),
    "stage": ClientFilter((Among(About.STAGE, frozenset({Stage.YELLOW, Stage.LIME})),), Order.LAST_TOUCH),
    "city": ClientFilter((Among(About.CITY, frozenset({"москва"})),), Order.SUM),
    "tag": ClientFilter((Among(About.TAG, frozenset({"vip", "сеть"})),)),
    "worth": ClientFilter((Graded(frozenset({Grade.A}), frozenset(Grade), frozenset(Grade)),), Order.SUM),
    "buy it": ClientFilter((Bought(frozenset({3}), ever=True),), Order.LAST_ORDER),
    "don't buy it": ClientFilter((Bought(frozenset({3}), ever=False),), Order.LAST_ORDER),
    "due for a call": ClientFilter((ACTIVE, Due(Turn.CALL), Planned(Plan.NONE)), Order.LAST_ORDER),
    "without a step": ClientFilter((ACTIVE, Within(Last.TOUCH, 90), Planned(Plan.NONE)), Order.LAST_TOUCH),
    "overdue": ClientFilter((Planned(Plan.OVERDUE),), Order.NEXT_STEP),
    "by the next step": ClientFilter((), Order.NEXT_STEP),
    "no phone": ClientFilter((Lacking(frozenset({Lack.PHONE, Lack.DECIDER})),)),
    "do not contact": ClientFilter((Among(About.STATUS, frozenset({Attention.DO_NOT_CONTACT})),)),
    "nearest": ClientFilter((ACTIVE,), Order.DISTANCE, (55.75, 37.6)),
    "our share": ClientFilter((Share(2, below=True, currency="RUB"),), Order.SUM),
    "recommended": ClientFilter((Recommended(1),), Order.SUM),
    "several": ClientFilter(
        (ACTIVE, Longer(Last.TOUCH, 60), Summed(50_000, None), Planned(Plan.NONE)), Order.SUM
    ),
}  # fmt: skip
FUNNELS = {name: LISTS[name] for name in ("everybody", "stage", "city")}
FUNNEL = 100
_c, _v = clients.c, moves.c
_MOVES = insert(moves).from_select(
    [_v.workspace_id, _v.id, _v.client_id, _v.owner_id, _v.at, _v.stage_before, _v.stage, _v.base_before, _v.base],
    select(
        *(_c.workspace_id, _c.id, _c.id, _c.owner_id, _c.last_touch_at),
        *(literal(Stage.GREY.value), _c.stage, literal(Base.ACTIVE.value), _c.base),
    ),
)
"""Each client has moved once in the year."""


@dataclass(frozen=True)
class Place:
    """Who asks, and in how many milliseconds."""

    words: str
    role: Role
    must: float


PLACES = (Place("a rep among 50,000", Role.REP, 10), Place("a lead of 50,000", Role.LEAD, 100))


async def measure(rounds: int) -> list[Figure]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=FOLDER) as folder:
        figures = await _on_engine("SQLite", f"sqlite:///{folder}/lists.db", rounds)
    try:
        with postgres.serving() as server:
            return figures + await _on_engine("PostgreSQL", server.url(server.create()), rounds)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return figures


async def _on_engine(engine: str, url: str, rounds: int) -> list[Figure]:
    company = Various(Random(SEED), 1, REPS, CLIENTS, first_person=1, day=DAY)
    database = await Database.open(url, StandingClock(NOON))
    try:
        await fill(database, company, without={"names"})
        async with database.transaction() as transaction:
            await transaction.run(_MOVES)
        await vacuumed(url)
        of_lists = [one for place in PLACES for one in await _of_place(engine, place, database, company, rounds)]
        return of_lists + await reasons.measure(url, database, company, 5 * rounds)
    finally:
        await database.close()


async def _of_place(engine: str, place: Place, database: Database, company: Company, rounds: int) -> list[Figure]:
    scope = company.scope_of(place.role)
    asks = {"a page": _page, "the next page": _next, "a count": _count}
    figures = [
        await _figure(f"{place.words}: {kind} of any list, {engine}", place.must, database, scope, ask, rounds)
        for kind, ask in asks.items()
    ]
    funnel = await _figure(f"{place.words}: the funnel, {engine}", FUNNEL, database, scope, _funnel, rounds, FUNNELS)
    return [*figures, funnel]


async def _page(unit: UnitOfWork, scope: Scope, wanted: ClientFilter) -> None:
    await unit.lists.page(scope, wanted, AS_OF, 0)


async def _next(unit: UnitOfWork, scope: Scope, wanted: ClientFilter) -> float:
    """What stands behind a key: how long it took to have one is not counted."""
    begun = perf_counter()
    first = await unit.lists.part(scope, wanted, AS_OF, PAGE)
    before = perf_counter() - begun
    if first.after is not None:
        await unit.lists.part(scope, wanted, AS_OF, PAGE, first.after)
    return before


async def _count(unit: UnitOfWork, scope: Scope, wanted: ClientFilter) -> None:
    await unit.lists.count(scope, wanted, AS_OF)


async def _funnel(unit: UnitOfWork, scope: Scope, wanted: ClientFilter) -> None:
    """Counts, and who has moved in thirty days."""
    groups = await unit.funnels.groups(scope, wanted, AS_OF)
    moved = await unit.funnels.moved(scope, wanted, AS_OF, Ladder.STAGE, NOON - timedelta(days=30))
    funnel(Ladder.STAGE, groups, moved)


async def _figure(
    name: str,
    must: float,
    database: Database,
    scope: Scope,
    ask: Ask,
    rounds: int,
    lists: Mapping[str, ClientFilter] = LISTS,
) -> Figure:
    """Each list twice to warm up; then so many rounds of each. The slowest list is what counts."""
    each = {
        words: [await _seconds(database, scope, ask, wanted) for _ in range(rounds + 2)][2:]
        for words, wanted in lists.items()
    }
    by_list = {words: round(1000 * median(some), 1) for words, some in each.items()}
    every: Sequence[float] = [one for some in each.values() for one in some]
    detail = milliseconds(list(every)) | by_list
    return Figure(name, max(by_list.values()), "ms", must, must / 2, more_is_better=False, detail=detail)


async def _seconds(database: Database, scope: Scope, ask: Ask, wanted: ClientFilter) -> float:
    begun = perf_counter()
    async with database.read(scope) as unit:
        beforehand = await ask(unit, scope, wanted)
    return perf_counter() - begun - (beforehand or 0)
