"""Worth as it is kept after any history: orders, returns and ties, taken back, put to another day, of cards that become
one and two again, and nights between them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales.clients.client import Client
from sales.clients.grades import Worth
from sales.days.calendar import add_months
from sales.ground.scope import Scope
from sales.standing import worth
from sales.work.order import Order
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs import merges
from tests.storage.queries.grading.test_worth import a_night, has_ordered, moves_of, worths_of
from tests.storage.sample_company import NOW, TODAY, found, saved


@dataclass(frozen=True)
class Happens:
    """To one of the clients: an order of that age, one of its orders taken back or put to that day, a card with such an
    order that becomes one with it (for a while, or for good), or a night some days later.
    """

    client: int
    days_ago: int = 0
    amount: int | None = None
    undone: bool = False
    moved: bool = False
    merged: bool | None = None
    later: int | None = None


CLIENTS = 12
AMOUNTS = st.sampled_from([None, 0, 100, 100, 200, 300, 5_000, -100, -250])
HAPPENS = st.one_of(
    st.builds(Happens, st.integers(0, CLIENTS - 1), st.integers(0, 420), AMOUNTS),
    st.builds(Happens, st.integers(0, CLIENTS - 1), undone=st.just(True)),
    st.builds(Happens, st.integers(0, CLIENTS - 1), st.integers(0, 420), moved=st.just(True)),
    st.builds(Happens, st.integers(0, CLIENTS - 1), st.integers(0, 420), AMOUNTS, merged=st.booleans()),
    st.builds(Happens, st.just(0), later=st.integers(0, 200)),
)


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(HAPPENS, min_size=15, max_size=40))
async def test_after_each_night_it_is_what_counting_from_nothing_gives(
    database: Database, clock: StandingClock, happens: Sequence[Happens]
) -> None:
    clock.moves(NOW - clock.now())
    company = await found(database)
    clients = await saved(database, company.anna, *(f"Клиент {place}" for place in range(CLIENTS)))
    told: dict[int, list[Order]] = {place: [] for place in range(CLIENTS)}
    for place in range(CLIENTS - 1):
        told[place] += await has_ordered(
            database, company.anna, clients[place], (TODAY - timedelta(days=place * 40), 100)
        )
    bounds: worth.Bounds | None = None
    graded: list[Worth | None] = [None] * CLIENTS
    for one in [*happens, Happens(0, later=1)]:
        today = _today(clock)
        if one.later is not None:
            clock.moves(timedelta(days=one.later + 1))
            await a_night(database, clock)
            bounds = _bounds(told, _today(clock))
            graded = [_expected(told[place], bounds, _today(clock)) for place in range(CLIENTS)]
        elif one.undone and told[one.client]:
            await _undo(database, company.anna, clients[one.client], told[one.client].pop())
            graded[one.client] = _expected(told[one.client], bounds, today)
        elif one.moved and told[one.client]:
            last = replace(told[one.client].pop(), on=today - timedelta(days=one.days_ago))
            told[one.client].append(await _put(database, company.anna, last))
            graded[one.client] = _expected(told[one.client], bounds, today)
        elif one.merged is not None:
            known = await _merged(database, clock, company.anna, clients[one.client], one, today)
            told[one.client] = known
            graded[one.client] = _expected(known, bounds, today)
        elif not (one.undone or one.moved):
            bought = (today - timedelta(days=one.days_ago), one.amount)
            told[one.client] += await has_ordered(database, company.anna, clients[one.client], bought)
            graded[one.client] = _expected(told[one.client], bounds, today)
        assert await worths_of(database, company, clients) == graded
    for client, now_is in zip(clients, graded, strict=True):
        assert _adds_up(await moves_of(database, client), now_is)


def _adds_up(moves: Sequence[tuple[Worth | None, Worth | None]], now_is: Worth | None) -> bool:
    """From what it was when it was graded first to what it is: all between comes to nothing."""
    net = Counter([after for _, after in moves])
    net.subtract([now_is, *(before for before, _ in moves)])
    return not moves or [n for n in net.values() if n] == [-1]


def _today(clock: StandingClock) -> date:
    return (clock.now() + timedelta(hours=3)).date()


async def _put(database: Database, scope: Scope, order: Order) -> Order:
    async with database.work(scope) as unit:
        saved = await unit.orders.save(scope, order)
        await unit.commit()
    return saved


async def _merged(
    database: Database, clock: StandingClock, scope: Scope, client: Client, one: Happens, today: date
) -> list[Order]:
    """What counts by now: an order of both cards does once."""
    (old,) = await saved(database, scope, "Лютик")
    await has_ordered(database, scope, old, (today - timedelta(days=one.days_ago), one.amount))
    job = await merges.merged(database, clock, scope, old, client)
    if not one.merged:
        await merges.taken_back(database, clock, scope, job)
        await _gone(database, scope, old)
    async with database.read(scope) as unit:
        return await unit.orders.of_client(scope, client.id)


async def _gone(database: Database, scope: Scope, client: Client) -> None:
    """So that it stands beside nobody by its sums."""
    async with database.work(scope) as unit:
        await unit.clients.delete(scope, client.id, NOW)
        await unit.commit()


async def _undo(database: Database, scope: Scope, client: Client, order: Order) -> None:
    async with database.work(scope) as unit:
        await unit.orders.delete(scope, order, NOW)
        await unit.commit()


def _bounds(told: Mapping[int, Sequence[Order]], today: date) -> worth.Bounds | None:
    bought = [_sales(some, date.min) for some in told.values()]
    if sum(map(bool, bought)) < 10:
        return None
    since = add_months(today, -12)
    return worth.bounds(_sum(some, since) for some in told.values() if _sales(some, since))


def _expected(some: Sequence[Order], bounds: worth.Bounds | None, today: date) -> Worth | None:
    since, ever = add_months(today, -12), _sales(some, date.min)
    lately = _sales(some, since)
    if bounds is None or not lately:
        return None
    gaps = sorted(later - earlier for earlier, later in pairwise(ever) if later > earlier)
    gap = _median([one.days for one in gaps]) if gaps and len(ever) >= 3 else None
    return worth.worth(worth.Year(len(lately), _sum(some, since), ever[-1], gap), bounds, today)


def _median(days: Sequence[int]) -> int:
    middle = len(days) // 2
    return days[middle] if len(days) % 2 else (days[middle - 1] + days[middle]) // 2


def _sales(some: Sequence[Order], since: date) -> list[date]:
    return sorted(one.on for one in some if (one.amount or 0) >= 0 and one.on >= since)


def _sum(some: Sequence[Order], since: date) -> int:
    return sum(one.amount or 0 for one in some if one.on >= since)
