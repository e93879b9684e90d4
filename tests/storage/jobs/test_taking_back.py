"""Long work goes back for a day, part by part: only what is still as it left it, and it says what was not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.ground.errors import Stale
from sales.jobs.job import UNDO_WITHIN, JobState, Why
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import (
    PART,
    Worker,
    has_clients,
    now_is,
    ordered,
    since_when,
    small_parts,
    stopped,
    undone,
    whose,
)
from tests.storage.sample_company import TODAY, Company, a_step

__all__ = ["small_parts"]
TEN = 10

pytestmark = pytest.mark.usefixtures("small_parts")


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


async def test_undone_it_goes_back_as_it_was_but_for_what_others_have_changed(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    ids = await has_clients(database, company.anna, TEN)
    before = await whose(database, company)
    job = await ordered(database, company, clock, TEN)
    await worker.does_all()
    boris = company.boris
    async with database.work(boris) as unit:
        edited = await unit.clients.get(boris, ids[0])
        await unit.clients.save(boris, replace(edited, note="звонить утром"))
        planned = await unit.clients.get(boris, ids[2])
        await unit.steps.add(boris, a_step(boris, planned))
        (moved,) = await unit.steps.open_of(boris, ids[5])
        await unit.steps.put(boris, replace(a_step(boris, planned), client=ids[5], due_on=TODAY + timedelta(days=2)))
        await unit.commit()
    await undone(database, company.owner, job, clock)
    await worker.does_all()
    after = await now_is(database, job)
    assert (after.state, after.backwards, after.returned, after.kept) == (JobState.DONE, True, TEN - 3, 3)
    now = await whose(database, company)
    theirs = {ids[0], ids[2], ids[5]}
    assert {client: now[client] for client in ids if client not in theirs} == {
        client: before[client] for client in ids if client not in theirs
    }
    assert await since_when(database, company) == {None}, "as if there had been no hand-over"
    assert {now[client][0] for client in theirs} == {boris.actor}
    assert all(steps <= {boris.actor} for _, steps in (now[client] for client in theirs))
    assert moved.member == boris.actor


async def test_a_way_back_that_was_stopped_goes_on_where_it_stopped(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    before = await whose(database, company)
    job = await ordered(database, company, clock, TEN)
    await worker.does_all()
    await undone(database, company.owner, job, clock)
    await worker.does_a_part()
    await stopped(database, company.owner, job)
    await worker.does_a_part()
    half = await now_is(database, job)
    assert (half.state, half.why) == (JobState.STOPPED, Why.ASKED)
    assert 0 < half.returned < TEN
    await undone(database, company.owner, job, clock)
    await worker.does_all()
    assert (await now_is(database, job)).returned == TEN
    assert await whose(database, company) == before


async def test_it_can_be_taken_back_for_a_day_and_once(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, 2)
    job = await ordered(database, company, clock, 2)
    with pytest.raises(Stale):  # it is under way
        await undone(database, company.owner, job, clock)
    await worker.does_all()
    clock.moves(UNDO_WITHIN)
    await undone(database, company.owner, job, clock)
    await worker.does_all()
    with pytest.raises(Stale):  # nothing is left
        await undone(database, company.owner, job, clock)
    other = await ordered(database, company, clock, 2)
    await worker.does_all()
    clock.moves(UNDO_WITHIN + timedelta(seconds=1))
    with pytest.raises(Stale):
        await undone(database, company.owner, other, clock)


async def test_what_was_handed_on_meanwhile_is_not_taken_back_while_that_runs(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    await worker.does_a_part()
    await stopped(database, company.owner, job)
    await worker.does_a_part()
    await ordered(database, company, clock, TEN - PART)
    with pytest.raises(Stale):
        await undone(database, company.owner, job, clock)
