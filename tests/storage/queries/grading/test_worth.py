"""Worth as it is kept: whatever happens to orders and days, it is what counting it all from nothing gives."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select

from bot.upkeep.grading import Grading
from sales.actions import orders, touches
from sales.clients.client import Client
from sales.clients.grades import Grade, Worth, of_code
from sales.ground.scope import Scope
from sales.recording.touch_draft import TouchDraft
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
from tests.storage.sample_company import NOW, TODAY, Company, a_touch, an_order, saved

FIRST_OF_DECEMBER = date(2026, 12, 1)


async def has_ordered(
    database: Database, scope: Scope, client: Client, *bought: tuple[date, int | None]
) -> list[Order]:
    told = []
    async with database.work(scope) as unit:
        for on, amount in bought:
            touch = a_touch(scope, client, Outcome.ORDER, NOW - timedelta(days=(TODAY - on).days))
            told.append(an_order(scope, client, touch, amount, on))
            await unit.touches.add(scope, touch)
            await unit.orders.add(scope, told[-1])
        await unit.commit()
    return told


async def worths_of(database: Database, company: Company, clients: Sequence[Client]) -> list[Worth | None]:
    async with database.read(company.lead) as unit:
        rows = await unit.transaction.rows(select(kept.c.id, kept.c.worth))
    by_id = {row.id: row.worth for row in rows}
    return [by_id[client.id] for client in clients]


async def a_night(database: Database, clock: StandingClock) -> None:
    await Grading(database, clock).ask()


async def _by_hand(database: Database, company: Company, clock: StandingClock) -> list[Client]:
    clients = await saved(database, company.anna, *(f"Клиент {place}" for place in range(1, 11)))
    for client, (bought, _) in zip(clients, BY_HAND, strict=True):
        sums = [(date.fromisoformat(on), amount * RUBLE) for on, amount in bought]
        await has_ordered(database, company.anna, client, *sums)
    clock.moves(timedelta(days=(FIRST_OF_DECEMBER - TODAY).days))
    return clients


async def test_a_night_grades_ten_clients_as_by_hand(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await _by_hand(database, company, clock)
    assert await worths_of(database, company, clients) == [None] * 10
    await a_night(database, clock)
    assert await worths_of(database, company, clients) == [code and of_code(code) for _, code in BY_HAND]


async def test_an_order_and_its_undoing_grade_their_client_by_the_bounds_of_the_last_night(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await _by_hand(database, company, clock)
    await a_night(database, clock)
    anna, last = company.anna, clients[8]
    draft = TouchDraft(77, last.id)
    async with database.work(anna) as unit:
        await touches.record(unit, anna, draft, Outcome.ORDER, clock.now())
        await unit.commit()
    async with database.work(anna) as unit:
        await orders.set_amount(unit, anna, draft.id, 290_000 * RUBLE, NOW)
        await unit.commit()
    assert (await worths_of(database, company, clients))[8] == of_code("aba")
    async with database.work(anna) as unit:
        await touches.undo(unit, anna, draft.id, clock.now())
        await unit.commit()
    assert await worths_of(database, company, clients) == [code and of_code(code) for _, code in BY_HAND]


async def test_a_night_and_an_order_tell_who_has_moved_but_not_where_whoever_is_graded_first_came_from(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await _by_hand(database, company, clock)
    await a_night(database, clock)
    assert [await moves_of(database, client) for client in clients] == [[]] * 10
    graded = dict(zip((client.id for client in clients), await worths_of(database, company, clients), strict=True))
    new, lapsed = next(one for one in clients if graded[one.id] is None), next(one for one in clients if graded[one.id])
    await has_ordered(database, company.anna, new, (FIRST_OF_DECEMBER, 100 * RUBLE))
    ((before, after),) = await moves_of(database, new)
    assert (before, after and after.recency) == (None, Grade.A)
    clock.moves(timedelta(days=400))
    await a_night(database, clock)
    assert (await moves_of(database, lapsed))[0] == (graded[lapsed.id], None)


async def moves_of(database: Database, client: Client) -> list[tuple[Worth | None, Worth | None]]:
    columns = (worth_moves.c.worth_before, worth_moves.c.worth)
    asked = select(*columns).where(worth_moves.c.client_id == client.id).order_by(worth_moves.c.at)
    async with database.read() as unit:
        return [(row[0], row[1]) for row in await unit.transaction.rows(asked)]


async def test_with_nine_who_ever_bought_nobody_is_graded_and_who_was_is_not_any_more(
    database: Database, company: Company, clock: StandingClock
) -> None:
    clients = await saved(database, company.anna, *(f"Клиент {place}" for place in range(10)))
    for client in clients:
        await has_ordered(database, company.anna, client, (TODAY, 500))
    await a_night(database, clock)
    assert await worths_of(database, company, clients) == [of_code("aca")] * 10
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, clients[0].id, clock.now())
        await unit.commit()
    clock.moves(timedelta(days=1))
    await a_night(database, clock)
    assert await worths_of(database, company, clients[1:]) == [None] * 9
    (tenth,) = await saved(database, company.anna, "Десятый")
    await has_ordered(database, company.anna, tenth, (TODAY, 500))
    clock.moves(timedelta(days=1))
    await a_night(database, clock)
    grade = of_code("aca")
    assert await moves_of(database, clients[1]) == [(grade, None), (None, grade)]
    assert not await moves_of(database, tenth)


async def test_a_night_is_once_a_day_of_the_companys_own_clock(
    database: Database, company: Company, clock: StandingClock, seen: Seen
) -> None:
    """Moscow's day begins at nine in the evening of UTC."""

    async def graded_on() -> str:
        return str((await seen("SELECT graded_on FROM workspaces"))[0][0])

    await a_night(database, clock)
    assert await graded_on() == str(TODAY)
    clock.moves(timedelta(hours=13, minutes=59))
    await a_night(database, clock)
    assert await graded_on() == str(TODAY)
    clock.moves(timedelta(minutes=2))
    await a_night(database, clock)
    assert await graded_on() == str(TODAY + timedelta(days=1))


async def test_a_night_that_another_process_is_at_is_left_to_it_until_its_lease_is_over(
    database: Database, company: Company, clock: StandingClock, seen: Seen
) -> None:
    for seconds, graded in ((30, None), (-1, str(TODAY))):
        async with database.transaction() as transaction:
            await transaction.run(workspaces.update().values(grading_until=DatabaseTime(seconds)))
        await a_night(database, clock)
        (found_on,) = (await seen("SELECT graded_on FROM workspaces"))[0]
        assert (found_on and str(found_on)) == graded


async def test_who_is_graded_right_is_not_written_again(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await _by_hand(database, company, clock)
    await a_night(database, clock)
    written: list[str] = []
    database._writing.heard.listeners.append(lambda statement, _: written.append(statement))
    clock.moves(timedelta(days=1))
    await a_night(database, clock)
    assert not [statement for statement in written if statement.startswith("UPDATE clients")]


async def test_what_a_file_has_brought_is_graded_without_waiting_for_the_night(
    database: Database, company: Company, clock: StandingClock, seen: Seen
) -> None:
    await a_night(database, clock)
    span = await stage(database, company.anna)
    await show(database, company.anna, span)
    assert await seen("SELECT graded_on FROM workspaces") == [(None,)]
    await a_night(database, clock)
    assert str((await seen("SELECT graded_on FROM workspaces"))[0][0]) == str(TODAY)
