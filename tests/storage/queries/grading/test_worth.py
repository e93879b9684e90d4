"""Worth as it is kept: whatever happens to orders and days, it is what counting it all from nothing gives."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.upkeep.grading import Grading
from sales.actions import orders, touches
from sales.clients.client import Client
from sales.clients.grades import Grade, Worth, of_code
from sales.days.calendar import add_months
from sales.ground.scope import Scope
from sales.recording.touch_draft import TouchDraft
from sales.standing import worth
from sales.work.order import Order
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.engine.dialects import DatabaseTime
from storage.schema.tables import clients as kept
from storage.schema.tables import workspaces, worth_moves
from tests.clock import StandingClock
from tests.sales.standing.test_worth import BY_HAND, RUBLE
from tests.storage.conftest import Seen
from tests.storage.importing.test_loads import show, stage
from tests.storage.sample_company import NOW, TODAY, Company, a_touch, an_order, found, saved

FIRST_OF_DECEMBER = date(2026, 12, 1)


async def _orders(database: Database, scope: Scope, client: Client, *bought: tuple[date, int | None]) -> list[Order]:
    told = []
    async with database.work(scope) as unit:
        for on, amount in bought:
            touch = a_touch(scope, client, Outcome.ORDER, NOW - timedelta(days=(TODAY - on).days))
            told.append(an_order(scope, client, touch, amount, on))
            await unit.touches.add(scope, touch)
            await unit.orders.add(scope, told[-1])
        await unit.commit()
    return told


async def _kept(database: Database, company: Company, clients: Sequence[Client]) -> list[Worth | None]:
    async with database.read(company.lead) as unit:
        rows = await unit.transaction.rows(select(kept.c.id, kept.c.worth))
    by_id = {row.id: row.worth for row in rows}
    return [by_id[client.id] for client in clients]


async def _night(database: Database, clock: StandingClock) -> None:
    await Grading(database, clock).ask()


async def _by_hand(database: Database, company: Company, clock: StandingClock) -> list[Client]:
    clients = await saved(database, company.anna, *(f"Клиент {place}" for place in range(1, 11)))
    for client, (bought, _) in zip(clients, BY_HAND, strict=True):
        sums = [(date.fromisoformat(on), amount * RUBLE) for on, amount in bought]
        await _orders(database, company.anna, client, *sums)
    clock.moves(timedelta(days=(FIRST_OF_DECEMBER - TODAY).days))
    return clients


async def test_a_night_grades_ten_clients_as_by_hand(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await _by_hand(database, company, clock)
    assert await _kept(database, company, clients) == [None] * 10
    await _night(database, clock)
    assert await _kept(database, company, clients) == [code and of_code(code) for _, code in BY_HAND]


async def test_an_order_and_its_undoing_grade_their_client_by_the_bounds_of_the_last_night(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await _by_hand(database, company, clock)
    await _night(database, clock)
    anna, last = company.anna, clients[8]
    draft = TouchDraft(77, last.id)
    async with database.work(anna) as unit:
        await touches.record(unit, anna, draft, Outcome.ORDER, clock.now())
        await unit.commit()
    async with database.work(anna) as unit:
        await orders.set_amount(unit, anna, draft.id, 290_000 * RUBLE, NOW)
        await unit.commit()
    assert (await _kept(database, company, clients))[8] == of_code("aba")
    async with database.work(anna) as unit:
        await touches.undo(unit, anna, draft.id, clock.now())
        await unit.commit()
    assert await _kept(database, company, clients) == [code and of_code(code) for _, code in BY_HAND]


async def test_a_night_and_an_order_tell_who_has_moved_but_not_where_whoever_is_graded_first_came_from(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await _by_hand(database, company, clock)
    await _night(database, clock)
    assert [await _moves(database, client) for client in clients] == [[]] * 10
    graded = dict(zip((client.id for client in clients), await _kept(database, company, clients), strict=True))
    new, lapsed = next(one for one in clients if graded[one.id] is None), next(one for one in clients if graded[one.id])
    await _orders(database, company.anna, new, (FIRST_OF_DECEMBER, 100 * RUBLE))
    ((before, after),) = await _moves(database, new)
    assert (before, after and after.recency) == (None, Grade.A)
    clock.moves(timedelta(days=400))
    await _night(database, clock)
    assert (await _moves(database, lapsed))[0] == (graded[lapsed.id], None)


async def _moves(database: Database, client: Client) -> list[tuple[Worth | None, Worth | None]]:
    columns = (worth_moves.c.worth_before, worth_moves.c.worth)
    asked = select(*columns).where(worth_moves.c.client_id == client.id).order_by(worth_moves.c.at)
    async with database.read() as unit:
        return [(row[0], row[1]) for row in await unit.transaction.rows(asked)]


async def test_with_nine_who_ever_bought_nobody_is_graded_and_who_was_is_not_any_more(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await saved(database, company.anna, *(f"Клиент {place}" for place in range(10)))
    for client in clients:
        await _orders(database, company.anna, client, (TODAY, 500))
    await _night(database, clock)
    assert await _kept(database, company, clients) == [of_code("aca")] * 10
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, clients[0].id, clock.now())
        await unit.commit()
    clock.moves(timedelta(days=1))
    await _night(database, clock)
    assert await _kept(database, company, clients[1:]) == [None] * 9
    (tenth,) = await saved(database, company.anna, "Десятый")
    await _orders(database, company.anna, tenth, (TODAY, 500))
    clock.moves(timedelta(days=1))
    await _night(database, clock)
    grade = of_code("aca")
    assert await _moves(database, clients[1]) == [(grade, None), (None, grade)]
    assert not await _moves(database, tenth)


async def test_a_night_is_once_a_day_of_the_companys_own_clock(
    database: Database, company: Company, clock: StandingClock, seen: Seen
) -> None:
    """Moscow's day begins at nine in the evening of UTC."""

    async def graded_on() -> str:
        return str((await seen("SELECT graded_on FROM workspaces"))[0][0])

    await _night(database, clock)
    assert await graded_on() == str(TODAY)
    clock.moves(timedelta(hours=13, minutes=59))
    await _night(database, clock)
    assert await graded_on() == str(TODAY)
    clock.moves(timedelta(minutes=2))
    await _night(database, clock)
    assert await graded_on() == str(TODAY + timedelta(days=1))


async def test_a_night_that_another_process_is_at_is_left_to_it_until_its_lease_is_over(
    database: Database, company: Company, clock: StandingClock, seen: Seen
) -> None:
    for seconds, graded in ((30, None), (-1, str(TODAY))):
        async with database.transaction() as transaction:
            await transaction.run(workspaces.update().values(grading_until=DatabaseTime(seconds)))
        await _night(database, clock)
        (found_on,) = (await seen("SELECT graded_on FROM workspaces"))[0]
        assert (found_on and str(found_on)) == graded


async def test_who_is_graded_right_is_not_written_again(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await _by_hand(database, company, clock)
    await _night(database, clock)
    written: list[str] = []
    database._writing.heard.listeners.append(lambda statement, _: written.append(statement))
    clock.moves(timedelta(days=1))
    await _night(database, clock)
    assert not [statement for statement in written if statement.startswith("UPDATE clients")]


async def test_what_a_file_has_brought_is_graded_without_waiting_for_the_night(
    database: Database, company: Company, clock: StandingClock, seen: Seen
) -> None:
    await _night(database, clock)
    span = await stage(database, company.anna)
    await show(database, company.anna, span)
    assert await seen("SELECT graded_on FROM workspaces") == [(None,)]
    await _night(database, clock)
    assert str((await seen("SELECT graded_on FROM workspaces"))[0][0]) == str(TODAY)


@dataclass(frozen=True)
class Happens:
    """To one of the clients: an order of that age, one of its orders taken back, or a night some days later."""

    client: int
    days_ago: int = 0
    amount: int | None = None
    undone: bool = False
    later: int | None = None


CLIENTS = 12
AMOUNTS = st.sampled_from([None, 0, 100, 100, 200, 300, 5_000, -100, -250])
HAPPENS = st.one_of(
    st.builds(Happens, st.integers(0, CLIENTS - 1), st.integers(0, 420), AMOUNTS),
    st.builds(Happens, st.integers(0, CLIENTS - 1), undone=st.just(True)),
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
        told[place] += await _orders(database, company.anna, clients[place], (TODAY - timedelta(days=place * 40), 100))
    bounds: worth.Bounds | None = None
    graded: list[Worth | None] = [None] * CLIENTS
    for one in [*happens, Happens(0, later=1)]:
        today = _today(clock)
        if one.later is not None:
            clock.moves(timedelta(days=one.later + 1))
            await _night(database, clock)
            bounds = _bounds(told, _today(clock))
            graded = [_expected(told[place], bounds, _today(clock)) for place in range(CLIENTS)]
        elif one.undone and told[one.client]:
            await _undo(database, company.anna, clients[one.client], told[one.client].pop())
            graded[one.client] = _expected(told[one.client], bounds, today)
        elif not one.undone:
            bought = (today - timedelta(days=one.days_ago), one.amount)
            told[one.client] += await _orders(database, company.anna, clients[one.client], bought)
            graded[one.client] = _expected(told[one.client], bounds, today)
        assert await _kept(database, company, clients) == graded
    for client, now_is in zip(clients, graded, strict=True):
        assert _adds_up(await _moves(database, client), now_is)


def _adds_up(moves: Sequence[tuple[Worth | None, Worth | None]], now_is: Worth | None) -> bool:
    """From what it was when it was graded first to what it is: all between comes to nothing."""
    net = Counter([after for _, after in moves])
    net.subtract([now_is, *(before for before, _ in moves)])
    return not moves or [n for n in net.values() if n] == [-1]


def _today(clock: StandingClock) -> date:
    return (clock.now() + timedelta(hours=3)).date()


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
