"""What was done with clients and taken back again stands in nobody's way: what was done before it can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.ground.ids import new_id
from sales.jobs.job import JobKind
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.bulks import has_callable, ordered, planned, stands
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts, undone
from tests.storage.sample_company import Company

__all__ = ["small_parts"]
THREE = 3

pytestmark = pytest.mark.usefixtures("small_parts")


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


async def test_a_hand_over_that_was_undone_leaves_the_days_given_before_to_be_taken_back(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead = company.lead
    await has_callable(database, company.anna, THREE)
    before = await stands(database, company)
    spread = await ordered(database, lead, clock, JobKind.SPREAD, "Все")
    for _ in range(2):
        clock.moves(timedelta(minutes=1))
        given = await ordered(database, lead, clock, JobKind.GIVE, company.boris.actor)
        await undone(database, lead, given, clock)
        await worker.does_all()
    await undone(database, lead, spread, clock)
    await worker.does_all()
    after = await now_is(database, spread)
    assert (after.returned, after.kept) == (THREE, 0)
    assert await stands(database, company) == before


async def test_what_a_hand_over_has_left_with_others_stays_as_they_have_made_it(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead = company.lead
    ids = await has_callable(database, company.anna, THREE)
    spread = await ordered(database, lead, clock, JobKind.SPREAD, "Все")
    clock.moves(timedelta(minutes=1))
    given = await ordered(database, lead, clock, JobKind.GIVE, company.boris.actor)
    async with database.work(company.boris) as unit:
        client = await unit.clients.get(company.boris, ids[0])
        await unit.clients.save(company.boris, replace(client, note="звонить утром"))
        await unit.commit()
    await undone(database, lead, given, clock)
    await worker.does_all()
    await undone(database, lead, spread, clock)
    await worker.does_all()
    after = await now_is(database, spread)
    assert (after.returned, after.kept) == (THREE - 1, 1)
    assert set(await planned(database, company)) == {ids[0]}


async def test_a_step_that_was_moved_and_put_back_goes_with_the_days_given_and_one_moved_again_stays(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead, anna = company.lead, company.anna
    ids = await has_callable(database, anna, THREE)
    spread = await ordered(database, lead, clock, JobKind.SPREAD, "Все")
    for place in (0, 1):
        clock.moves(timedelta(minutes=1))
        key = new_id()
        async with database.work(anna) as unit:
            client = await unit.clients.get(anna, ids[place])
            await unit.clients.save(anna, replace(client, note="звонить утром"))
            (step,) = await unit.steps.open_of(anna, ids[place])
            unit.steps.reword(anna, step, "Про кофе", step.slot)
            unit.audit.group(key)
            await unit.commit()
        async with database.work(anna) as unit:
            await unit.undo.take_back(anna, key, clock.now() - timedelta(minutes=10))
            await unit.commit()
    async with database.work(anna) as unit:
        (step,) = await unit.steps.open_of(anna, ids[1])
        unit.steps.reword(anna, step, "Про чай", step.slot)
        await unit.commit()
    await undone(database, lead, spread, clock)
    await worker.does_all()
    after = await now_is(database, spread)
    assert (after.returned, after.kept) == (THREE - 1, 1)
    assert set(await planned(database, company)) == {ids[1]}


async def test_a_tag_of_a_client_that_its_new_manager_has_kept_and_changed_stays_too(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead = company.lead
    ids = await has_callable(database, company.anna, THREE)
    tagged = await ordered(database, lead, clock, JobKind.TAG, "Важный")
    given = await ordered(database, lead, clock, JobKind.GIVE, company.boris.actor)
    async with database.work(company.boris) as unit:
        client = await unit.clients.get(company.boris, ids[0])
        await unit.clients.save(company.boris, replace(client, note="звонить утром"))
        await unit.commit()
    await undone(database, lead, given, clock)
    await worker.does_all()
    await undone(database, lead, tagged, clock)
    await worker.does_all()
    now = await stands(database, company)
    assert {client: now[client].tags for client in ids} == {ids[0]: ("Важный",), ids[1]: (), ids[2]: ()}


async def test_two_spreads_that_share_clients_are_taken_back_wholly_the_later_one_first(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead = company.lead
    await has_callable(database, company.anna, THREE)
    before, spreads = await stands(database, company), []
    for reason in ("Пермь", "Должны нам"):
        clock.moves(timedelta(minutes=1))
        spreads.append(await ordered(database, lead, clock, JobKind.SPREAD, reason))
        await worker.does_all()
    for job in reversed(spreads):
        clock.moves(timedelta(minutes=1))
        await undone(database, lead, job, clock)
        await worker.does_all()
        after = await now_is(database, job)
        assert (after.returned, after.kept) == (THREE, 0)
    assert await stands(database, company) == before
