"""However a job is stopped, killed and taken over, it comes to the same; and so it does on its way back."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales.jobs.job import Job, JobState
from storage.database import Database
from tests import examples
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import (
    Worker,
    has_clients,
    now_is,
    ordered,
    small_parts,
    stopped,
    undone,
    whose,
)
from tests.storage.sample_company import Company, a_step, found

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
HAPPENS = st.lists(st.sampled_from(["part", "killed", "stopped"]), max_size=8)


@settings(max_examples=examples.of(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, 11), there=HAPPENS, back=HAPPENS, others=st.sets(st.integers(0, 10)))
async def test_stopped_killed_and_resumed_at_any_part_it_equals_the_job_done_at_once(
    database: Database, clock: StandingClock, number: int, there: list[str], back: list[str], others: set[int]
) -> None:
    company = await found(database)
    anna, boris = company.anna, company.boris
    ids = await has_clients(database, anna, number)
    before = await whose(database, company)
    done_jobs = await _done(database, company, clock, there)
    assert await whose(database, company) == _moved(before, anna.actor, boris.actor)
    assert sum(job.done for job in done_jobs) == number
    theirs = {ids[place] for place in others if place < number}
    await _worked_with(database, company, theirs)
    meanwhile = await whose(database, company)
    for job in reversed(done_jobs):
        await _taken_back(database, company, clock, job, back)
    expected = {client: meanwhile[client] if client in theirs else before[client] for client in ids}
    assert await whose(database, company) == expected
    ended = [await now_is(database, job) for job in done_jobs]
    assert sum(job.kept for job in ended) == len(theirs)
    assert sum(job.returned for job in ended) == number - len(theirs)


def _moved(
    before: dict[int, tuple[int, frozenset[int]]], giver: int, taker: int
) -> dict[int, tuple[int, frozenset[int]]]:
    assert {owner for owner, _ in before.values()} <= {giver}
    return {client: (taker, frozenset({taker} if steps else ())) for client, (_, steps) in before.items()}


async def _done(database: Database, company: Company, clock: StandingClock, happens: list[str]) -> list[Job]:
    """What was stopped is handed over by a new job in the end."""
    job = await ordered(database, company, clock)
    done = [job]
    worker = Worker(database, clock)
    for one in happens:
        worker = await _next(database, company, job, worker, one)
        if (await now_is(database, job)).state is JobState.STOPPED:
            job = await ordered(database, company, clock)
            done.append(job)
    await (await worker.dies()).does_all()
    return [await now_is(database, one) for one in done]


async def _taken_back(database: Database, company: Company, clock: StandingClock, job: Job, happens: list[str]) -> None:
    if not job.done:
        return
    await undone(database, company.owner, job, clock)
    worker = Worker(database, clock)
    for one in happens:
        worker = await _next(database, company, job, worker, one)
        now = await now_is(database, job)
        if now.state is JobState.STOPPED and now.left:
            await undone(database, company.owner, job, clock)
    await (await worker.dies()).does_all()


async def _next(database: Database, company: Company, job: Job, worker: Worker, happens: str) -> Worker:
    match happens:
        case "part":
            await worker.does_a_part()
        case "killed":
            worker = await worker.dies()
        case _:
            await stopped(database, company.owner, job)
            await worker.does_a_part()
    return worker


async def _worked_with(database: Database, company: Company, clients: set[int]) -> None:
    """By Boris: he writes something down, or plans something."""
    boris = company.boris
    async with database.work(boris) as unit:
        for place, one in enumerate(sorted(clients)):
            client = await unit.clients.get(boris, one)
            if place % 2:
                await unit.clients.save(boris, replace(client, note="звонить утром"))
            else:
                await unit.steps.put(boris, a_step(boris, client))
        await unit.commit()
