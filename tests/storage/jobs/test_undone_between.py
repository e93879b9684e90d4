"""What was done with clients and taken back again stands in nobody's way: what was done before it can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.ground.ids import new_id
from sales.jobs.job import MANY, JobKind
from sales.standing.conditions import Picked
from sales.standing.sections import EVERYBODY
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.bulks import a_source, has_callable, ordered, planned, stands
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


async def _goes_on(worker: Worker) -> None:
    """What a job is begun by that has ended is done at the next look."""
    for _ in range(THREE):
        await worker.does_all()


@pytest.mark.parametrize("first", ["later", "earlier"])
async def test_two_spreads_that_share_clients_are_taken_back_wholly_whichever_goes_first(
    database: Database, company: Company, clock: StandingClock, worker: Worker, first: str
) -> None:
    lead = company.lead
    await has_callable(database, company.anna, 2 * THREE)
    before, spreads = await stands(database, company), []
    for reason in ("Пермь", "Должны нам"):
        clock.moves(timedelta(minutes=1))
        spreads.append(await ordered(database, lead, clock, JobKind.SPREAD, reason, total=MANY + 1))
        await worker.does_all()
    for job in spreads if first == "earlier" else reversed(spreads):
        clock.moves(timedelta(minutes=1))
        await undone(database, lead, job, clock)
        await _goes_on(worker)
    for job in spreads:
        after = await now_is(database, job)
        assert (after.returned, after.kept, after.stay) == (2 * THREE, 0, [])
    assert await stands(database, company) == before


async def test_of_an_earlier_spread_only_what_stayed_is_tried_again_and_what_others_changed_stays(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead, anna = company.lead, company.anna
    ids = await has_callable(database, anna, THREE)
    spreads = []
    for reason in ("Пермь", "Должны нам", "Праздник"):
        clock.moves(timedelta(minutes=1))
        spreads.append(await ordered(database, lead, clock, JobKind.SPREAD, reason))
        await worker.does_all()
    async with database.work(anna) as unit:
        (step,) = await unit.steps.open_of(anna, ids[0])
        unit.steps.reword(anna, step, "Про кофе", step.slot)
        await unit.commit()
    for job in spreads:
        clock.moves(timedelta(minutes=1))
        await undone(database, lead, job, clock)
        await _goes_on(worker)
    for job in spreads:
        after = await now_is(database, job)
        assert (after.returned, after.kept, after.stay) == (THREE - 1, 1, [ids[0]])
    assert set(await planned(database, company)) == {ids[0]}


@pytest.mark.parametrize("another", [False, True])
async def test_what_stayed_of_a_tag_for_a_source_goes_with_it_unless_another_tag_is_being_set(
    database: Database, company: Company, clock: StandingClock, worker: Worker, another: bool
) -> None:
    lead = company.lead
    ids = await has_callable(database, company.anna, THREE)
    one = EVERYBODY.also(Picked(frozenset(ids[:1])))
    tagged = await ordered(database, lead, clock, JobKind.TAG, "Важный")
    clock.moves(timedelta(minutes=1))
    sourced = await ordered(database, lead, clock, JobKind.SOURCE, await a_source(database, company), one)
    await undone(database, lead, tagged, clock)
    await _goes_on(worker)
    await undone(database, lead, sourced, clock)
    if another:
        clock.moves(timedelta(minutes=1))
        last = EVERYBODY.also(Picked(frozenset(ids[2:])))
        await ordered(database, lead, clock, JobKind.TAG, "Другой", last, total=MANY + 1)
    await _goes_on(worker)
    after = await now_is(database, tagged)
    assert (after.returned, after.kept) == ((THREE - 1, 1) if another else (THREE, 0))
    assert (await now_is(database, sourced)).returned == 1


async def test_what_was_taken_back_wholly_is_not_told_of_again(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead = company.lead
    await has_callable(database, company.anna, THREE)
    for kind in (JobKind.SPREAD, JobKind.TAG):
        clock.moves(timedelta(minutes=1))
        done = await ordered(database, lead, clock, kind, "Все")
        await undone(database, lead, done, clock)
        await _goes_on(worker)
    assert len(worker.said) == len({one.id for one in worker.said})


async def test_what_stayed_is_tried_again_once_when_all_of_the_other_is_taken_back_and_not_for_what_is_only_done(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead, source = company.lead, await a_source(database, company)
    await has_callable(database, company.anna, 2 * THREE)
    tagged = await ordered(database, lead, clock, JobKind.TAG, "Важный")
    clock.moves(timedelta(minutes=1))
    sourced = await ordered(database, lead, clock, JobKind.SOURCE, source, total=MANY + 1)
    await worker.does_all()
    await undone(database, lead, tagged, clock)
    await _goes_on(worker)
    clock.moves(timedelta(minutes=1))
    nobody = EVERYBODY.also(Picked(frozenset()))
    await ordered(database, lead, clock, JobKind.TAG, "Другой", nobody, total=MANY + 1)
    for times in (1, 2):
        await _goes_on(worker)
        assert [one.id for one in worker.said].count(tagged.id) == times
        await undone(database, lead, sourced, clock) if times == 1 else None
