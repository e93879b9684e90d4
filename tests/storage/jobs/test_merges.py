"""Two cards of one client become one and keep all that both had; taken back, every row is as it was."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from sales.actions import jobs
from sales.clients import facts
from sales.clients.client import Client, Status
from sales.ground.errors import AlreadySaved, NotFound
from sales.jobs.job import JobState, Why
from sales.standing.people import people_of
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, StepState
from storage.audit import erasure
from storage.database import Database
from storage.schema.tables import audit, merged
from tests import examples
from tests.clock import StandingClock
from tests.storage.clients.lives import MOSCOW
from tests.storage.clients.movement import adds_up
from tests.storage.jobs import merges
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts
from tests.storage.jobs.merges import Lot, begun, hanging, lots, made, standing, taken_back
from tests.storage.sample_company import TODAY, Company, a_step, a_touch, found

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
BARE = Lot("", "", (), Status.ACTIVE, (), (), (), ())
CALL = (StepKind.CALL, "", 1)
TALKED = (Outcome.TALKED, 1, True)


@settings(max_examples=examples.of(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ours=lots, theirs=lots)
async def test_a_merge_keeps_all_of_both_and_taken_back_leaves_every_row_as_it_was(
    database: Database, clock: StandingClock, ours: Lot, theirs: Lot
) -> None:
    company = await found(database)
    anna = company.anna
    kept, old = await made(database, anna, "Ромашка", ours), await made(database, anna, "Лютик", theirs)
    before, had = await standing(database, kept, old), await _both(database, kept, old)
    job = await merges.merged(database, clock, anna, old, kept)
    assert (job.state, job.done) == (JobState.DONE, job.total)
    assert await hanging(database, kept) == had
    assert not any((await hanging(database, old)).values())
    await _is_one(database, company, kept, old, ours, theirs)
    assert await adds_up(database, kept.id)
    after = await taken_back(database, clock, anna, job)
    assert (after.returned, after.kept) == (job.done, 0)
    assert await standing(database, kept, old) == before
    assert await adds_up(database, kept.id)
    assert await adds_up(database, old.id)


async def _both(database: Database, *cards: Client) -> Mapping[str, frozenset[int]]:
    one, other = [await hanging(database, card) for card in cards]
    return {table: one[table] | other[table] for table in one}


async def _is_one(database: Database, company: Company, kept: Client, old: Client, ours: Lot, theirs: Lot) -> None:
    anna = company.anna
    async with database.read(anna) as unit:
        card = await unit.clients.card(anna, kept.id)
        orders, touches = await unit.orders.of_client(anna, kept.id), await unit.touches.of_client(anna, kept.id)
        assert await unit.merges.instead_of(anna, old.id) == kept.id
        with pytest.raises(NotFound):
            await unit.clients.get(anna, old.id)
    sold = Counter(ours.orders) | Counter(theirs.orders)
    assert Counter(((TODAY - order.on).days, order.amount) for order in orders) == sold
    assert card.client.facts == facts.count(touches, orders, people_of(card.contacts), MOSCOW)
    assert {tag.casefold() for tag in card.client.tags} == {tag.casefold() for tag in ours.tags + theirs.tags}
    assert set(theirs.note.splitlines() + ours.note.splitlines()) <= set(card.client.note.splitlines())
    assert f"Название: {old.name}" in card.client.note
    steps = ours.steps + theirs.steps
    soonest = {one[:2]: min(step[2] for step in steps if step[:2] == one[:2]) for one in steps}
    assert {(step.kind, step.note): (step.due_on - TODAY).days for step in card.steps} == soonest


async def test_killed_between_two_parts_it_goes_on_and_so_it_does_on_its_way_back(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, many = company.anna, replace(BARE, touches=(TALKED,) * 9, orders=((0, 100_00),) * 3)
    kept, old = await made(database, anna, "Ромашка", many), await made(database, anna, "Лютик", many)
    before, had = await standing(database, kept, old), await _both(database, kept, old)
    job = await begun(database, anna, old, kept)
    worker = Worker(database, clock)
    while (await now_is(database, job)).state is JobState.RUNNING:
        await worker.does_a_part()
        worker = await worker.dies()
    assert await hanging(database, kept) == had
    async with database.work(anna) as unit:
        await jobs.undo(unit, anna, job.id, clock.now(), 7)
        await unit.commit()
    while (await now_is(database, job)).state is JobState.RUNNING:
        await worker.does_a_part()
        worker = await worker.dies()
    assert await standing(database, kept, old) == before


async def test_what_people_have_done_since_stays_and_only_what_is_listed_goes_back(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    ours, theirs = replace(BARE, business="кафе"), replace(BARE, note="любит чай", touches=(TALKED,), steps=(CALL,))
    kept, old = await made(database, anna, "Ромашка", ours), await made(database, anna, "Лютик", theirs)
    moved = (await hanging(database, old))["touches"]
    job = await merges.merged(database, clock, anna, old, kept)
    new = a_touch(anna, kept)
    async with database.work(anna) as unit:
        await unit.touches.add(anna, new)
        (step,) = await unit.steps.open_of(anna, kept.id)
        await unit.steps.close(anna, step.id, StepState.DONE, clock.now())
        await unit.steps.add(anna, a_step(anna, kept))
        await unit.touches.save(anna, replace(await unit.touches.get(anna, min(moved)), comment="прайс"))
        await unit.clients.save(anna, replace(await unit.clients.get(anna, kept.id), note="своё"))
        await unit.commit()
    after = await taken_back(database, clock, anna, job)
    assert after.kept == 1
    assert (await hanging(database, old))["touches"] == moved
    assert (await hanging(database, kept))["touches"] == {new.id}
    async with database.read(anna) as unit:
        assert (await unit.touches.get(anna, min(moved))).comment == "прайс"
        assert (await unit.clients.get(anna, kept.id)).note == "своё"
        assert (await unit.clients.get(anna, old.id)).note == "любит чай"
        assert [one.client for one in await unit.steps.open_of(anna, kept.id)] == [kept.id]
        assert await unit.steps.open_of(anna, old.id) == []


async def test_a_step_that_gave_way_comes_back_unless_its_place_is_taken(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, late = company.anna, replace(BARE, steps=((StepKind.CALL, "", 5),))
    for taken in (False, True):
        kept, old = await made(database, anna, "Ромашка", late), await made(database, anna, "Лютик", _planned(CALL))
        job = await merges.merged(database, clock, anna, old, kept)
        async with database.work(anna) as unit:
            if taken:
                await unit.steps.put(anna, a_step(anna, kept, TODAY + timedelta(days=9)))
            await unit.commit()
        assert (await taken_back(database, clock, anna, job)).state is JobState.DONE
        async with database.read(anna) as unit:
            days = [(step.due_on - TODAY).days for step in await unit.steps.open_of(anna, kept.id)]
        assert days == ([9] if taken else [5])


def _planned(step: tuple[StepKind, str, int]) -> Lot:
    return replace(BARE, steps=(step,))


async def test_a_rep_merges_own_clients_only_and_a_leads_open_steps_follow_the_card(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    kept, old = await made(database, anna, "Ромашка", BARE), await made(database, boris, "Лютик", _planned(CALL))
    for scope in (anna, boris):
        with pytest.raises(NotFound):
            await begun(database, scope, old, kept)
    standing_in = replace(anna, owners=frozenset({anna.actor, boris.actor}))
    with pytest.raises(NotFound):
        await begun(database, standing_in, old, kept)
    before = await standing(database, kept, old)
    job = await merges.merged(database, clock, lead, old, kept)
    async with database.read(anna) as unit:
        assert [step.member for step in await unit.steps.open_of(anna, kept.id)] == [anna.actor]
    with pytest.raises(NotFound):
        await taken_back(database, clock, anna, job)
    await taken_back(database, clock, lead, job)
    assert await standing(database, kept, old) == before


async def test_a_step_that_somebody_has_done_since_goes_back_as_done_by_them(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    kept, old = await made(database, anna, "Ромашка", BARE), await made(database, boris, "Лютик", _planned(CALL))
    job = await merges.merged(database, clock, lead, old, kept)
    async with database.work(anna) as unit:
        (step,) = await unit.steps.open_of(anna, kept.id)
        await unit.steps.close(anna, step.id, StepState.DONE, clock.now())
        await unit.commit()
    await taken_back(database, clock, lead, job)
    async with database.read(boris) as unit:
        done = await unit.steps.get(boris, step.id)
    assert (done.client, done.member, done.state) == (old.id, anna.actor, StepState.DONE)
    async with database.read() as unit:
        noted = await unit.transaction.rows(select(audit.c.clients).where(audit.c.undoes.is_not(None)))
    assert noted, "what was taken back is known to the audit"


async def test_only_one_merge_of_a_company_is_under_way(database: Database, company: Company) -> None:
    anna = company.anna
    one, two, three = [await made(database, anna, name, BARE) for name in ("Ромашка", "Лютик", "Роза")]
    await begun(database, anna, one, two)
    with pytest.raises(AlreadySaved):
        await begun(database, anna, one, three)


async def test_a_card_that_is_gone_ends_the_merge_and_what_has_moved_is_taken_back(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, lot = company.anna, replace(BARE, touches=(TALKED,) * 6)
    kept, old = await made(database, anna, "Ромашка", BARE), await made(database, anna, "Лютик", lot)
    boris = company.boris
    for giver, taker in ((anna, boris), (boris, anna)):  # so that it is whose it is since the same moment
        await _handed(database, company, kept, giver.actor, taker.actor)
    before = await standing(database, kept, old)
    job = await begun(database, anna, old, kept)
    worker = Worker(database, clock)
    await worker.does_a_part()
    await _handed(database, company, kept, anna.actor, boris.actor)
    await (await worker.dies()).does_all()
    stopped = await now_is(database, job)
    assert await _counted(database, company, kept, old) == [4, 2]
    assert (stopped.state, stopped.why) == (JobState.STOPPED, Why.GONE)
    await _handed(database, company, kept, boris.actor, anna.actor)
    await taken_back(database, clock, anna, job)
    assert await standing(database, kept, old) == before


async def _handed(database: Database, company: Company, client: Client, giver: int, taker: int) -> None:
    async with database.work(company.lead) as unit:
        await unit.clients.hand_over(company.lead, [client.id], giver, taker)
        await unit.commit()


async def _counted(database: Database, company: Company, *cards: Client) -> list[int]:
    async with database.read() as unit:
        kept = [await unit.clients.get(company.lead, card.id) for card in cards]
    return [client.facts.touches for client in kept]


async def test_cards_that_went_one_into_the_other_are_all_the_last_one(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    one, two, three = [await made(database, anna, name, BARE) for name in ("Ромашка", "Лютик", "Роза")]
    await merges.merged(database, clock, anna, one, two)
    await merges.merged(database, clock, anna, two, three)
    async with database.read(company.boris) as unit:
        assert await unit.merges.instead_of(anna, one.id) == three.id
        assert await unit.merges.instead_of(company.boris, one.id) is None


async def test_what_made_a_card_one_is_known_of_that_card_and_in_its_company_alone(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, since = company.anna, clock.now() - timedelta(days=1)
    one, two, three = [await made(database, anna, name, BARE) for name in ("Ромашка", "Лютик", "Роза")]
    first = await merges.merged(database, clock, anna, one, three)
    clock.moves(timedelta(minutes=1))
    second = await merges.merged(database, clock, anna, two, three)
    others = (await found(database, "Василёк")).anna
    async with database.read() as unit:
        assert [job.id for job in await unit.merges.works(anna, three.id, since)] == [second.id, first.id]
        assert await unit.merges.works(anna, two.id, since) == []
        assert await unit.merges.works(anna, three.id, clock.now() + timedelta(days=2)) == []
        assert await unit.merges.works(others, three.id, since) == []


async def test_the_way_to_the_one_card_outlives_the_other_and_goes_with_the_one(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    kept, old = await made(database, anna, "Ромашка", BARE), await made(database, anna, "Лютик", BARE)
    await merges.merged(database, clock, anna, old, kept)
    await _purged(database, clock)
    async with database.read(anna) as unit:
        assert await unit.merges.instead_of(anna, old.id) == kept.id
    assert await _told(database, "Лютик")
    async with database.work(anna) as unit:
        await unit.clients.delete(anna, kept.id, clock.now())
        await unit.commit()
    await _purged(database, clock)
    async with database.read() as unit:
        assert not await unit.transaction.rows(select(merged))
    assert not await _told(database, "Лютик")


async def _purged(database: Database, clock: StandingClock) -> None:
    clock.moves(erasure.KEPT * 2)
    gone = 1
    while gone:
        async with database.transaction() as transaction:
            gone = await erasure.purge(transaction, clock.now())


async def _told(database: Database, word: str) -> bool:
    """Whether the audit still says it."""
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(audit.c.changes))
    return any(word in str(row.changes) for row in rows)
