"""What is kept of members' days is true where clients change hands: a hand-over of all and of a part, its way back, a
substitute's work, a touch of two.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.upkeep.summing import Summing
from sales.actions import touches, vacations
from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.job import Job, JobKind
from sales.recording.touch_draft import TouchDraft
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepState
from storage.database import Database
from storage.reporting.sums import mending
from storage.schema.tables import doubtful, next_steps
from tests.clock import StandingClock
from tests.storage.jobs import bulks, hand_overs
from tests.storage.jobs.hand_overs import Worker
from tests.storage.reporting.kept_days import DAY, have_worked, is_right, kept
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_touch

Ordered = Callable[[Database, Company, StandingClock], Awaitable[Job | None]]


@pytest.fixture(autouse=True)
def nobody_else_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "SETTLED", 0.0)


async def a_part(database: Database, company: Company, clock: StandingClock) -> Job:
    """All that the lead sees, of whomever, to Boris; as a list gives them."""
    return await bulks.ordered(database, company.lead, clock, JobKind.GIVE, company.boris.actor)


async def _is_true(database: Database, company: Company, clock: StandingClock) -> None:
    """Both while a day is doubtful and once it has been counted again."""
    await is_right(database, company, clock)
    await Summing(database, clock).ask()
    assert not await kept(database, doubtful)
    await is_right(database, company, clock)


async def _whose_promises(database: Database) -> set[int]:
    async with database.read() as unit:
        opened = next_steps.c.state == StepState.OPEN
        return {row.member_id for row in await unit.transaction.rows(select(next_steps.c.member_id).where(opened))}


@pytest.mark.parametrize("ordered", [hand_overs.asked, a_part], ids=["all", "a part"])
async def test_clients_that_are_handed_over_and_come_back_leave_each_day_true(
    database: Database, company: Company, clock: StandingClock, ordered: Ordered
) -> None:
    """What is open goes along, also where its day is kept; what was done stays whose it was."""
    await have_worked(database, company, clock)
    assert await _whose_promises(database) == {company.anna.actor, company.boris.actor}
    job = await ordered(database, company, clock)
    assert job is not None
    await Worker(database, clock).does_all()
    assert await _whose_promises(database) == {company.boris.actor}
    assert await kept(database, doubtful)
    await _is_true(database, company, clock)
    who = company.owner if job.member == company.owner.actor else company.lead
    await hand_overs.undone(database, who, job, clock)
    await Worker(database, clock).does_all()
    assert await _whose_promises(database) == {company.anna.actor, company.boris.actor}
    assert await kept(database, doubtful)
    await _is_true(database, company, clock)


async def _as_now(database: Database, company: Company, who: Scope) -> Scope:
    """With whoever is covered."""
    async with database.read() as unit:
        person = await unit.members.person_of(company.owner, who.actor)
        assert person is not None
        me = (await unit.members.briefing([person.id]))[person.id].me
        assert me is not None
        return me.scope


async def test_what_a_substitute_does_is_the_substitutes_and_a_promise_stays_whose_it_was(
    database: Database, company: Company, clock: StandingClock
) -> None:
    mine = await have_worked(database, company, clock)
    async with database.work(company.owner) as unit:
        away = (TODAY, TODAY + 3 * DAY)
        await vacations.take(unit, company.owner, company.anna.actor, away, company.boris.actor, clock.now())
        await unit.commit()
    boris = await _as_now(database, company, company.boris)
    draft = await _answers_a_promise(database, boris, mine[0], clock)
    await _is_true(database, company, clock)
    clock.moves(2 * DAY)
    await _is_true(database, company, clock)
    clock.moves(-2 * DAY + timedelta(minutes=3))
    async with database.work(boris) as unit:
        await touches.undo(unit, boris, draft, clock.now())
        await unit.commit()
    clock.moves(2 * DAY)
    await _is_true(database, company, clock)


async def _answers_a_promise(database: Database, scope: Scope, client: Client, clock: StandingClock) -> int:
    """Of whoever is covered, recorded afterwards for the day it was promised for, which is kept."""
    async with database.work(scope) as unit:
        step = next(one for one in await unit.steps.open_of(scope, client.id) if one.due_on < TODAY)
        assert step.member != scope.actor
        draft = TouchDraft(new_id(), client.id, step=step.id, at=NOW - 5 * DAY)
        await touches.record(unit, scope, draft, Outcome.TALKED, clock.now().astimezone(ZoneInfo(ZONE)))
        await unit.commit()
    return draft.id


async def test_a_touch_of_two_counts_for_whoever_recorded_it(
    database: Database, company: Company, clock: StandingClock
) -> None:
    mine = await have_worked(database, company, clock)
    visit = a_touch(company.anna, mine[0], at=NOW - 4 * DAY)
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, replace(visit, channel=Channel.VISIT, joint=company.boris.actor))
        await unit.commit()
    await _is_true(database, company, clock)
