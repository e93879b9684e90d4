"""A job is in one process's hands at a time, and what a process does that has lost it does not stay."""

import pytest

from storage.database import Database
from storage.jobs.leases import Leases, Lost
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import (
    PART,
    Worker,
    expired,
    has_clients,
    now_is,
    ordered,
    small_parts,
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
