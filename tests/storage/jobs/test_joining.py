"""A list is spread over days: where a talk is planned anyway it gets the reason, all others get a call of their own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from sales.actions.lists import bulk, spreading
from sales.actions.lists.part import Some
from sales.clients.stages import Stage
from sales.ground.ids import new_id
from sales.jobs.bulk import Bulk
from sales.jobs.job import MANY, JobKind
from sales.recording.slots import LONGEST_SLOT, slot_of
from sales.standing.conditions import About, Among, Picked
from sales.standing.sections import EVERYBODY
from sales.work.outcomes import Outcome
from sales.work.series import weekly
from sales.work.step import NextStep, StepKind
from sales.work.talk import SOON
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.bulks import AS_OF, has_callable, ordered, stands
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts, undone
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_touch

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
TEN = 10
LONG = MANY + 1
"""As if there were more than may be done with at once."""


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


async def test_what_is_planned_takes_the_reason_along_where_it_is_a_talk_soon_and_goes_back_with_it(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna, soon = company.anna, TODAY + timedelta(days=1)
    steps = [
        [_of(StepKind.CALL, soon, "Долг")],
        [_of(StepKind.VISIT, soon, "новинки")],  # it says so already
        [_of(StepKind.PAYMENT, soon), _of(StepKind.CALL, soon + timedelta(days=1), "позже")],
        [_of(StepKind.OFFER, soon, "КП"), _of(StepKind.CALL, TODAY + SOON + timedelta(days=1), "не скоро")],
        [replace(_of(StepKind.VISIT, soon, "обход"), series=weekly(1, soon))],
    ]
    ids = await _planned_with(database, company, steps)
    before = await stands(database, company)
    job = await ordered(database, anna, clock, JobKind.SPREAD, "Новинки", total=LONG)
    await worker.does_all()
    job = await now_is(database, job)
    assert (job.done, job.what["placed"]["joined"][0], dict(job.what["out"])) == (4, 2, {"minded": 1})
    assert await _told(database, company, ids) == [
        "Долг; Новинки", "новинки", "Новинки | позже", "КП | Новинки | не скоро", "Новинки | обход"
    ]  # fmt: skip
    await undone(database, anna, job, clock)
    await worker.does_all()
    assert await stands(database, company) == before


async def test_what_has_changed_since_it_was_asked_is_looked_at_again_before_anything_is_planned(
    database: Database, company: Company
) -> None:
    """As if everybody were still to be called, and talked with: all that says otherwise has come since."""
    anna, long = company.anna, "о" * (LONGEST_SLOT - 2)
    steps = [
        [_of(StepKind.CALL, TODAY, "поставка")],
        [_of(StepKind.CALL, TODAY, "Новинки")],
        [],
        [_of(StepKind.OFFER, TODAY, "КП")],
        [_of(StepKind.OFFER, TODAY, "Новинки")],
        [_of(StepKind.CALL, TODAY, long), _of(StepKind.CALL, TODAY + SOON, f"{long}; и другое")],
    ]
    ids = await _planned_with(database, company, steps)
    for reason, joining, done in (("", None, 1), ("Новинки", EVERYBODY, 3), ("Новинки", EVERYBODY, 1)):
        async with database.work(anna) as unit:
            member = await unit.members.get(anna, anna.actor)
            given = Some(anna, member, EVERYBODY, reason, AS_OF, TEN, joining=joining)
            assert (await spreading.some(unit, given)).done == done
            await unit.commit()
    assert await _told(database, company, ids) == [
        "поставка; Новинки", "Новинки", "Новинки", "КП | Новинки", "Новинки", f"{long}; Новинки | {long}; и другое"
    ]  # fmt: skip


async def test_nobody_who_asked_to_be_left_alone_is_talked_with_about_more(
    database: Database, company: Company, clock: StandingClock
) -> None:
    ids = await _planned_with(database, company, [[_of(StepKind.CALL, TODAY, "расчёт")]], do_not_contact=True)
    job = await ordered(database, company.anna, clock, JobKind.SPREAD, "Новинки")
    assert (job.done, dict(job.what["out"])) == (0, {"asked": 1})
    assert await _told(database, company, ids) == ["расчёт"]


async def test_who_complains_hears_of_nothing_else_and_who_has_just_refused_of_nothing_unless_they_were_meant(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna, soon = company.anna, TODAY + timedelta(days=1)
    talk, silent, refused, _ = ids = await _planned_with(
        database, company, [[_of(StepKind.CALL, soon, "расчёт")], [], [], []]
    )
    async with database.work(anna) as unit:
        for one in (talk, silent):
            touch = a_touch(anna, await unit.clients.get(anna, one), Outcome.COMPLAINT)
            await unit.touches.add(anna, touch)
            await unit.complaints.add(anna, touch.id, one, NOW)
        facts = (await unit.clients.get(anna, refused)).facts
        await unit.clients.set_facts(anna, refused, replace(facts, orders=0, answer=Outcome.REFUSED, answer_at=NOW))
        await unit.commit()
    job = await ordered(database, anna, clock, JobKind.SPREAD, "Новинки", total=LONG, owed="Претензия")
    await worker.does_all()
    assert dict(job.what["out"]) == {"refused": 1, "aggrieved": 1}
    assert await _told(database, company, ids) == ["расчёт", "Претензия", "", "Новинки"]
    for meant in (Picked(frozenset({refused})), Among(About.STAGE, frozenset({Stage.ORANGE}))):
        async with database.read(anna) as unit:
            found = await bulk.weighed(unit, anna, JobKind.SPREAD, EVERYBODY.also(meant), "Новинки", AS_OF)
        assert (found.todo, found.out) == (1, {})


def test_work_that_an_earlier_version_has_begun_goes_on() -> None:
    told = Bulk({}, "Все", ZONE, "Пермские", "", {}).what
    assert Bulk.of({**told, "light": ["Узнать, как дела"], "joined": 2}).called == "Пермские"


def _of(kind: StepKind, day: date, note: str = "") -> NextStep:
    return NextStep(new_id(), 0, 0, kind, day, None, ZONE, note=note)


async def _planned_with(
    database: Database, company: Company, steps: Sequence[Sequence[NextStep]], **said: Any
) -> list[int]:
    """Clients of Anna's who can be called, with these steps."""
    anna = company.anna
    ids = await has_callable(database, anna, len(steps), **said)
    async with database.work(anna) as unit:
        for client, one in ((client, one) for client, some in zip(ids, steps, strict=True) for one in some):
            slot = slot_of(one.note, one.series)
            await unit.steps.add(anna, replace(one, client=client, member=anna.actor, slot=slot))
        await unit.commit()
    return ids


async def _told(database: Database, company: Company, ids: Sequence[int]) -> list[str]:
    """What for, of each client's open steps."""
    now = await stands(database, company)
    return [" | ".join(sorted(note for *_, note in now[one].steps)) for one in ids]
