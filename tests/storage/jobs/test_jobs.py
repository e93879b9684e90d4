"""Long work goes in parts: it stops between them, outlives a process, asks for its right again, goes back."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.upkeep import long_work
from sales.actions import jobs, members
from sales.ground.errors import AlreadySaved, NotAllowed, NotFound
from sales.ground.scope import Role
from sales.jobs.job import MANY, JobState, Why
from storage.database import Database
from storage.jobs import leases
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import (
    PART,
    STEP,
    Worker,
    asked,
    audited,
    has_clients,
    now_is,
    ordered,
    small_parts,
    stopped,
    undone,
    whose,
)
from tests.storage.sample_company import NOW, Company, a_client, saved

__all__ = ["small_parts"]
TEN = 10

pytestmark = pytest.mark.usefixtures("small_parts")


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


async def test_a_few_clients_go_at_once_and_many_as_long_work(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await has_clients(database, company.anna, MANY)
    few = await asked(database, company, clock)
    assert few is not None
    assert (few.total, few.state, few.done) == (MANY, JobState.DONE, MANY)
    assert {owner for owner, _ in (await whose(database, company)).values()} == {company.boris.actor}
    await has_clients(database, company.anna, MANY + 1)
    job = await asked(database, company, clock)
    assert job is not None
    assert (job.total, job.state, job.done) == (MANY + 1, JobState.RUNNING, 0)


async def test_it_is_done_part_by_part_with_the_steps_and_each_part_is_audited(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    counts = []
    for _ in range(3):
        await worker.does_a_part()
        counts.append((await now_is(database, job)).done)
    assert counts == [PART, 2 * PART, TEN]
    assert (await now_is(database, job)).state is JobState.DONE
    boris = company.boris.actor
    assert {(owner, steps - {boris}) for owner, steps in (await whose(database, company)).values()} == {
        (boris, frozenset())
    }
    rows = await audited(database, job)
    assert [len(row.clients) for row in rows] == [PART, PART, TEN - 2 * PART]
    assert {row.member_id for row in rows} == {company.owner.actor}


async def test_a_part_that_has_taken_long_enough_ends(
    database: Database, company: Company, clock: StandingClock, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_work, "WRITER", -1)
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    await worker.does_a_part()
    assert (await now_is(database, job)).done == STEP


async def test_stopped_it_stays_as_far_as_it_came_and_says_so(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    await worker.does_a_part()
    await stopped(database, company.owner, job)
    await worker.does_all()
    await worker.does_a_part()
    await worker.does_a_part()
    told = worker.said[-1]
    assert (told.state, told.why, told.done) == (JobState.STOPPED, Why.ASKED, PART)
    owners = [owner for owner, _ in (await whose(database, company)).values()]
    assert owners.count(company.boris.actor) == PART
    assert not await _waits(database)


async def test_stopping_what_is_over_changes_nothing(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    job = await ordered(database, company, clock)
    await worker.does_all()
    await stopped(database, company.owner, job)
    done = await now_is(database, job)
    assert (done.state, done.why, done.stopping) == (JobState.DONE, None, False)


@pytest.mark.parametrize("how", ["role", "leaving"])
async def test_whoever_has_lost_the_right_meanwhile_gets_no_further(
    database: Database, company: Company, clock: StandingClock, worker: Worker, how: str
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    await worker.does_a_part()
    async with database.work(company.owner) as unit:
        me = await unit.members.get(company.owner, company.owner.actor)
        await unit.members.save(replace(me, role=Role.LEAD) if how == "role" else replace(me, until=clock.now()))
        await unit.commit()
    await worker.does_a_part()
    after = await now_is(database, job)
    assert (after.state, after.why, after.done) == (JobState.STOPPED, Why.RIGHT, PART)
    owners = [owner for owner, _ in (await whose(database, company)).values()]
    assert owners.count(company.boris.actor) == PART
    assert worker.said[-1] == after


async def test_nobody_gets_clients_who_has_left_meanwhile(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    await worker.does_a_part()
    async with database.work(company.owner) as unit:
        boris = await unit.members.get(company.owner, company.boris.actor)
        await unit.members.save(replace(boris, until=clock.now()))
        await unit.commit()
    await worker.does_a_part()
    after = await now_is(database, job)
    assert (after.state, after.why, after.done) == (JobState.STOPPED, Why.GONE, PART)


async def test_only_who_may_begin_it_may_stop_it_or_take_it_back(
    database: Database, company: Company, strangers: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    for act in (stopped(database, company.lead, job), undone(database, company.lead, job, clock)):
        with pytest.raises(NotAllowed):
            await act
    for act in (stopped(database, strangers.owner, job), undone(database, strangers.owner, job, clock)):
        with pytest.raises(NotFound):
            await act
    await worker.does_all()
    assert (await now_is(database, job)).done == TEN


async def test_one_subject_has_one_job_of_a_kind_at_a_time(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, TEN)
    first = await ordered(database, company, clock, TEN)
    with pytest.raises(AlreadySaved):
        await ordered(database, company, clock, TEN)
    await stopped(database, company.owner, first)
    await worker.does_all()
    await ordered(database, company, clock, TEN)


async def test_what_it_came_to_is_said_until_it_is_heard(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    job = await ordered(database, company, clock)
    worker.hears = False
    await worker.does_all()
    assert [one.state for one in worker.said] == [JobState.DONE]
    other = await worker.dies()
    await other.does_all()
    assert [one.id for one in other.said] == [job.id]
    await (await other.dies()).does_all()
    assert not await _waits(database)


async def test_a_part_that_fails_leaves_nothing_and_the_job_is_given_up_in_the_end(
    database: Database, company: Company, clock: StandingClock, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    await has_clients(database, company.anna, TEN)
    job = await ordered(database, company, clock, TEN)
    await worker.does_a_part()
    doing = jobs.KINDS[job.kind]

    async def broken(*given: Any) -> Any:
        await doing.step(*given)
        raise RuntimeError

    monkeypatch.setitem(jobs.KINDS, job.kind, replace(doing, step=broken))
    for _ in range(long_work.TRIES):
        worker = await worker.dies()
        await worker.does_a_part()
    after = await now_is(database, job)
    assert (after.state, after.why, after.done) == (JobState.STOPPED, Why.FAILED, PART)
    worker = await worker.dies()
    await worker.does_all()
    assert worker.said[-1].why is Why.FAILED


async def test_long_work_of_one_company_lets_others_in_between_its_parts(
    database: Database, company: Company, strangers: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, 10 * PART)
    job = await ordered(database, company, clock, 10 * PART)
    began, done_by_then = asyncio.Event(), []

    async def others_work() -> None:
        await began.wait()
        await saved(database, strangers.anna, "Чужой")
        done_by_then.append((await now_is(database, job)).done)

    async with asyncio.TaskGroup() as together:
        together.create_task(others_work())
        while (await now_is(database, job)).state is JobState.RUNNING:
            await worker.does_a_part()
            began.set()
    assert done_by_then[0] < 10 * PART


async def test_two_companies_take_turns(
    database: Database, company: Company, strangers: Company, clock: StandingClock, worker: Worker
) -> None:
    mine = await ordered(database, company, clock, TEN)
    clock.moves(timedelta(seconds=1))
    theirs = await ordered(database, strangers, clock, TEN)
    for one in (company, strangers):
        await has_clients(database, one.anna, TEN)
    await worker.does_a_part()
    await worker.does_a_part()
    assert [(await now_is(database, job)).done for job in (mine, theirs)] == [2 * PART, PART]


async def test_jobs_that_ended_long_ago_are_forgotten(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    job = await ordered(database, company, clock)
    await worker.does_all()
    for by, gone in ((leases.LIVES, 0), (timedelta(seconds=1), 1)):
        clock.moves(by)
        async with database.transaction() as transaction:
            assert await leases.purge(transaction, clock.now()) == gone
    with pytest.raises(NotFound):
        await now_is(database, job)


async def test_a_member_who_left_hands_over_what_is_left(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    await has_clients(database, company.anna, MANY + 1)
    scope = company.owner

    async def removes(heir: int) -> Any:
        async with database.work(scope) as unit:
            job = await members.remove(unit, scope, company.anna.actor, heir, NOW, 7)
            await unit.commit()
        return job

    job = await removes(company.boris.actor)
    await worker.does_a_part()
    assert await removes(company.boris.actor) == await now_is(database, job)  # a second tap
    await stopped(database, scope, job)
    await worker.does_a_part()
    assert (await removes(company.lead.actor)).state is JobState.DONE, "few are left"
    owners = [owner for owner, _ in (await whose(database, company)).values()]
    assert owners.count(company.boris.actor) == PART
    assert owners.count(company.lead.actor) == MANY + 1 - PART
    assert a_client(company.anna).owner not in owners


async def _waits(database: Database) -> bool:
    async with database.read() as unit:
        return await leases.is_waiting(unit.transaction)
