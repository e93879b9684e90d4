"""However work on a list is stopped, killed and taken over, it comes to the same; and so it does on its way back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales.ground.errors import Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.job import MANY, UNDO_WITHIN, Job, JobKind, JobState
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import About, Among
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.bulks import a_source, has_callable, ordered, planned, stands
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts, stopped, undone
from tests.storage.sample_company import TODAY, Company, a_step, a_touch, found

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
TEN = 10
LONG = MANY + 1
"""As if there were more than may be done with at once."""
HAPPENS = st.lists(st.sampled_from(["part", "killed", "stopped"]), max_size=8)
PERM = ClientFilter((Among(About.CITY, frozenset({"пермь"})),))


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


KINDS: dict[JobKind, Callable[[Company, int], str | int]] = {
    JobKind.SPREAD: lambda _, __: "Все",
    JobKind.REPEAT: lambda _, __: "visit.1.1",
    JobKind.TAG: lambda _, __: "Важный",
    JobKind.SOURCE: lambda _, source: source,
    JobKind.GIVE: lambda company, _: company.boris.actor,
}


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, 9), there=HAPPENS, back=HAPPENS, others=st.sets(st.integers(0, 8)))
async def test_stopped_killed_and_resumed_at_any_part_it_equals_the_work_done_at_once_there_and_back(
    database: Database,
    clock: StandingClock,
    kind: JobKind,
    number: int,
    there: list[str],
    back: list[str],
    others: set[int],
) -> None:
    company = await found(database)
    ids = await has_callable(database, company.anna, number, city="Пермь")
    value = KINDS[kind](company, await a_source(database, company))
    before = await stands(database, company)
    jobs = await _done(database, company, clock, kind, value, there)
    after = await stands(database, company)
    assert sum(job.done for job in jobs) == number
    assert not [one for one in ids if after[one] == before[one]]
    clock.moves(timedelta(minutes=1))
    theirs = {ids[place] for place in others if place < number}
    await _worked_with(database, company, theirs)
    meanwhile = await stands(database, company)
    for job in reversed(jobs):
        await _taken_back(database, company, clock, job, back)
    assert await stands(database, company) == {
        client: meanwhile[client] if client in theirs else before[client] for client in ids
    }
    ended = [await now_is(database, job) for job in jobs]
    assert (sum(job.kept for job in ended), sum(job.returned for job in ended)) == (len(theirs), number - len(theirs))


async def _done(
    database: Database, company: Company, clock: StandingClock, kind: JobKind, value: str | int, happens: list[str]
) -> list[Job]:
    """What was stopped is begun anew: it goes on with the rest."""
    lead = company.lead
    job = await ordered(database, lead, clock, kind, value, PERM, total=LONG)
    done, worker = [job], Worker(database, clock)
    for one in happens:
        worker = await _next(database, lead, job, worker, one)
        if (await now_is(database, job)).state is JobState.STOPPED:
            job = await ordered(database, lead, clock, kind, value, PERM, total=LONG)
            done.append(job)
    await (await worker.dies()).does_all()
    return [await now_is(database, one) for one in done]


async def _taken_back(database: Database, company: Company, clock: StandingClock, job: Job, happens: list[str]) -> None:
    if not job.done:
        return
    await undone(database, company.lead, job, clock)
    worker = Worker(database, clock)
    for one in happens:
        worker = await _next(database, company.lead, job, worker, one)
        now = await now_is(database, job)
        if now.state is JobState.STOPPED and now.left:
            await undone(database, company.lead, job, clock)
    await (await worker.dies()).does_all()


async def _next(database: Database, scope: Scope, job: Job, worker: Worker, happens: str) -> Worker:
    match happens:
        case "part":
            await worker.does_a_part()
        case "killed":
            worker = await worker.dies()
        case _:
            await stopped(database, scope, job)
            await worker.does_a_part()
    return worker


async def _worked_with(database: Database, company: Company, clients: set[int]) -> None:
    """Somebody writes something on the card, and moves what is planned."""
    lead = company.lead
    async with database.work(lead) as unit:
        for one in sorted(clients):
            client = await unit.clients.get(lead, one)
            await unit.clients.save(lead, replace(client, note="звонить утром"))
            for step in await unit.steps.open_of(lead, one):
                moved = replace(step, id=new_id(), due_on=date(2026, 12, 30))
                await unit.steps.put(lead, moved)
        await unit.commit()


async def test_a_step_that_was_given_is_not_taken_away_where_a_touch_has_come_since(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna = company.anna
    ids = await has_callable(database, anna, 3)
    job = await ordered(database, anna, clock, JobKind.SPREAD, "Все")
    clock.moves(timedelta(minutes=1))
    async with database.work(anna) as unit:
        client = await unit.clients.get(anna, ids[0])
        await unit.touches.add(anna, replace(a_touch(anna, client), recorded_at=clock.now()))
        await unit.steps.add(anna, a_step(anna, await unit.clients.get(anna, ids[1]), TODAY))
        await unit.commit()
    await undone(database, anna, job, clock)
    await worker.does_all()
    after = await now_is(database, job)
    assert (after.returned, after.kept) == (1, 2)
    assert set(await planned(database, company)) == {ids[0], ids[1]}


async def test_a_touch_that_was_taken_back_keeps_no_step_that_was_given(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna, key = company.anna, new_id()
    (one,) = await has_callable(database, anna, 1)
    job = await ordered(database, anna, clock, JobKind.SPREAD, "Все")
    clock.moves(timedelta(minutes=1))
    async with database.work(anna) as unit:
        touch = a_touch(anna, await unit.clients.get(anna, one))
        await unit.touches.add(anna, replace(touch, recorded_at=clock.now()))
        unit.audit.group(key)
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.undo.take_back(anna, key, clock.now() - timedelta(minutes=10))
        await unit.commit()
    await undone(database, anna, job, clock)
    await worker.does_all()
    after = await now_is(database, job)
    assert (after.returned, after.kept) == (1, 0)


async def test_a_tag_goes_again_also_where_something_was_planned(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna = company.anna
    (one,) = await has_callable(database, anna, 1)
    async with database.work(anna) as unit:
        await unit.steps.add(anna, a_step(anna, await unit.clients.get(anna, one)))
        await unit.commit()
    job = await ordered(database, anna, clock, JobKind.TAG, "Важный")
    await undone(database, anna, job, clock)
    await worker.does_all()
    now = (await stands(database, company))[one]
    assert (now.tags, now.words, len(now.steps)) == ((), frozenset(), 1)


async def test_it_is_taken_back_within_a_day_also_what_was_done_at_once(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna = company.anna
    await has_callable(database, anna, 2)
    one = await ordered(database, anna, clock, JobKind.TAG, "Важный")
    other = await ordered(database, anna, clock, JobKind.TAG, "Срочный")
    clock.moves(UNDO_WITHIN)
    await undone(database, anna, other, clock)
    await worker.does_all()
    assert {now.tags for now in (await stands(database, company)).values()} == {("Важный",)}
    clock.moves(timedelta(seconds=1))
    with pytest.raises(Stale):
        await undone(database, anna, one, clock)
