"""What somebody has done lately with whole lists: theirs, of these kinds, ended since then, the latest first."""

from dataclasses import replace
from datetime import datetime, timedelta

from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.job import Job, JobKind, JobState
from storage.database import Database
from storage.jobs.jobs import MOST_RECENT
from tests.storage.sample_company import NOW, Company

KINDS = (JobKind.SPREAD, JobKind.TAG)
SINCE = NOW - timedelta(days=1)


def _ended(by: Scope, at: datetime | None, kind: JobKind = JobKind.SPREAD) -> Job:
    state = JobState.DONE if at else JobState.RUNNING
    return Job(new_id(), by.workspace, by.actor, 1, 7, kind, new_id(), {}, 3, state, done=3, finished_at=at)


async def _kept(database: Database, *jobs: Job) -> None:
    async with database.work(jobs[0].scope) as unit:
        for job in jobs:
            await unit.jobs.add(job.scope, job)
        await unit.commit()


async def _recent(database: Database, scope: Scope) -> list[Job]:
    async with database.read() as unit:
        return await unit.jobs.recent(scope, KINDS, SINCE)


async def test_ones_own_of_these_kinds_that_ended_since_then_are_told_the_latest_first(
    database: Database, company: Company, strangers: Company
) -> None:
    anna = company.anna
    first, tag = _ended(anna, SINCE), _ended(anna, NOW, JobKind.TAG)
    taken_back = replace(_ended(anna, NOW - timedelta(hours=1)), state=JobState.RUNNING, backwards=True)
    others = [_ended(company.boris, NOW), _ended(anna, NOW, JobKind.MERGE), _ended(anna, None)]
    others += [_ended(anna, SINCE - timedelta(microseconds=1))]
    await _kept(database, first, tag, taken_back, *others)
    await _kept(database, replace(_ended(strangers.anna, NOW), member=anna.actor))
    assert await _recent(database, anna) == [tag, taken_back, first]


async def test_of_one_moment_the_one_begun_last_comes_first_and_merges_take_nobodys_place(
    database: Database, company: Company
) -> None:
    lists = [_ended(company.anna, NOW) for _ in range(MOST_RECENT + 1)]
    merges = [_ended(company.anna, NOW, JobKind.MERGE) for _ in range(MOST_RECENT)]
    await _kept(database, *lists, *merges)
    assert await _recent(database, company.anna) == sorted(lists, key=lambda one: -one.id)[:MOST_RECENT]
