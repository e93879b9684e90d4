"""A job is in one process's hands at a time, and what a process does that has lost it does not stay."""

import pytest
from sqlalchemy import literal, update

from sales.jobs.job import MANY, Job, JobState
from storage.database import Database
from storage.jobs.leases import Leases, Lost, is_waiting
from storage.schema.tables import jobs
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import (
    PART,
    STEP,
    Worker,
    expired,
    has_clients,
    now_is,
    ordered,
    small_parts,
    undone,
    whose,
)
from tests.storage.sample_company import Company

__all__ = ["small_parts"]
TEN = 10

pytestmark = pytest.mark.usefixtures("small_parts")


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


async def test_a_job_is_in_one_process_hands_until_its_lease_is_over(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    first, second = Worker(database, clock), Worker(database, clock)
    await first.does_a_part()
    await second.does_a_part()
    assert (await now_is(database, job)).done == PART
    await expired(database)
    await second.does_a_part()
    assert (await now_is(database, job)).done == 2 * PART
    await first.does_a_part()  # it woke up, and has lost the job
    assert not first.mine
    assert (await now_is(database, job)).done == 2 * PART
    await second.does_a_part()
    assert (await now_is(database, job)).done == TEN


async def test_what_was_done_by_whoever_has_lost_the_lease_does_not_stay(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await ordered(database, company, clock)
    old = Leases("old")
    async with database.transaction() as transaction:
        claim = await old.claim(transaction)
    assert claim is not None
    await expired(database)
    async with database.transaction() as transaction:
        assert await Leases("new").claim(transaction) is not None
    with pytest.raises(Lost):
        async with database.transaction() as transaction:
            await old.hold(transaction, claim)


async def test_what_is_begun_anew_while_it_is_told_what_it_came_to_goes_on(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, STEP)
    job = await ordered(database, company, clock, MANY + 1)
    heard = worker.work._tell

    async def told(done: Job) -> int | None:
        if not worker.said:
            await undone(database, company.owner, done, clock)
        return await heard(done)

    worker.work._tell = told
    await worker.does_all()
    await expired(database)
    await worker.does_all()
    after = await now_is(database, job)
    assert (after.state, after.returned) == (JobState.DONE, STEP)
    assert {owner for owner, _ in (await whose(database, company)).values()} == {company.anna.actor}


async def test_a_kind_of_work_that_a_later_version_knows_is_left_to_it(
    database: Database, company: Company, clock: StandingClock
) -> None:
    job = await ordered(database, company, clock)
    async with database.transaction() as transaction:
        await transaction.run(update(jobs).where(jobs.c.id == job.id).values(kind=literal("later")))
    async with database.transaction() as transaction:
        assert not await is_waiting(transaction)
        assert await Leases("one").claim(transaction) is None
