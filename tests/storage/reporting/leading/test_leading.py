"""Complaints, the team's plans and steps that leads have set, as both engines know them."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from sqlalchemy import func, select, update

from sales.clients.client import Client
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.reporting.leading.complaints import SETTLING
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, StepState
from sales.work.touch import Touch
from storage.database import Database
from storage.reporting.leading.assigned import assigned
from storage.reporting.leading.complaints import mark_withdrawn, withdrawn
from storage.schema.tables import complaints, people
from tests.storage.sample_company import NOW, TODAY, Company, a_step, a_touch, saved

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def complained(database: Database, company: Company, name: str = "Ромашка") -> tuple[Client, Touch]:
    (client,) = await saved(database, company.anna, name)
    touch = a_touch(company.anna, client, Outcome.COMPLAINT)
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, touch)
        assert await unit.complaints.add(company.anna, touch.id, client.id, NOW)
        await unit.commit()
    return client, touch


async def then(database: Database, company: Company, client: Client, outcome: Outcome, hours: int = 1) -> None:
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, a_touch(company.anna, client, outcome, NOW + hours * HOUR))
        await unit.commit()


async def open_ones(database: Database, company: Company) -> list[int]:
    async with database.read() as unit:
        return [one.touch for one in await unit.complaints.open(company.lead)]


async def test_it_is_known_once_and_only_one_lead_takes_it(database: Database, company: Company) -> None:
    client, touch = await complained(database, company)
    async with database.work(company.anna) as unit:
        assert not await unit.complaints.add(company.anna, touch.id, client.id, NOW)
        await unit.commit()
    for scope, first in ((company.lead, True), (company.owner, False)):
        async with database.work(scope) as unit:
            assert await unit.complaints.take(scope, touch.id, NOW) is first
            await unit.commit()
    async with database.read() as unit:
        assert (await unit.complaints.get(company.lead, touch.id)).taken_by == company.lead.actor


async def test_what_settles_it_is_a_later_answer_alone(
    database: Database, company: Company, subtests: pytest.Subtests
) -> None:
    for outcome in Outcome:
        with subtests.test(outcome.value):
            client, touch = await complained(database, company, f"Клиент {outcome}")
            await then(database, company, client, Outcome.TALKED, hours=-1)
            assert touch.id in await open_ones(database, company)
            await then(database, company, client, outcome)
            assert (touch.id in await open_ones(database, company)) is (outcome not in SETTLING)


async def test_one_that_is_no_complaint_any_more_is_told_of_once(database: Database, company: Company) -> None:
    _, kept = await complained(database, company, "Астра")
    _, undone = await complained(database, company, "Пион")
    async with database.work(company.anna) as unit:
        known = await unit.touches.get(company.anna, undone.id)
        await unit.touches.save(company.anna, replace(known, outcome=Outcome.TALKED))
        await unit.commit()
        assert await unit.complaints.taken_back(company.boris, undone.id) is None
        told = [await unit.complaints.taken_back(company.lead, one.id) for one in (undone, kept)]
        assert [one and one.name for one in told] == ["Пион", None]
    async with database.work() as unit:
        (gone,) = await withdrawn(unit.transaction, NOW - DAY)
        assert gone.touch == undone.id != kept.id
        assert await mark_withdrawn(unit.transaction, gone, NOW)
        assert not await mark_withdrawn(unit.transaction, gone, NOW)
        assert await withdrawn(unit.transaction, NOW - DAY) == []
        await unit.commit()


async def test_it_goes_with_its_touch_and_its_client(database: Database, company: Company) -> None:
    client, _ = await complained(database, company)
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, client.id, NOW)
        await unit.commit()
    assert await open_ones(database, company) == []


async def test_plans_are_counted_by_member_and_kind(database: Database, company: Company) -> None:
    first, second = await saved(database, company.anna, "Ромашка", "Астра")
    (third,) = await saved(database, company.boris, "Пион")
    async with database.work(company.lead) as unit:
        for scope, client, day, kind in (
            (company.anna, first, TODAY, StepKind.CALL),
            (company.anna, second, TODAY, StepKind.CALL),
            (company.anna, second, TODAY, StepKind.VISIT),
            (company.anna, first, TODAY + DAY, StepKind.VISIT),
            (company.boris, third, TODAY, StepKind.OFFER),
        ):
            await unit.steps.add(scope, a_step(scope, client, day, kind=kind))
        await unit.commit()
    async with database.read() as unit:
        found = await unit.plans.of_day(company.lead, TODAY)
        assert found == {
            company.anna.actor: {StepKind.CALL: 2, StepKind.VISIT: 1},
            company.boris.actor: {StepKind.OFFER: 1},
        }
        assert list(await unit.plans.of_day(company.boris, TODAY)) == [company.boris.actor]


async def test_of_steps_that_were_set_the_done_and_the_overdue_are_told(database: Database, company: Company) -> None:
    anna, lead = company.anna, company.lead
    (client,) = await saved(database, anna, "Ромашка")
    done, late, ahead, old, own = (
        replace(a_step(anna, client, TODAY + days * DAY, at=time(9)), id=new_id(), slot=str(number))
        for number, days in enumerate((0, 0, 1, -9, 0))
    )
    async with database.work(lead) as unit:
        for step in (done, late, ahead, old, own):
            await unit.steps.add(lead, step)
        await unit.commit()
    async with database.work(lead) as unit:
        for step in (done, late, ahead, old):
            assert await unit.steps.assign(lead, step.id, lead.actor)
        await unit.steps.close(lead, done.id, StepState.DONE, NOW)
        await unit.commit()
    async with database.work(lead) as unit:
        assert not await unit.steps.assign(lead, done.id, lead.actor), "it is closed"
    async with database.read() as unit:
        found = await assigned(unit.transaction, NOW)
        assert {one.step.id for one in found} == {done.id, late.id}
        assert {one.step.assigned_by for one in found} == {lead.actor}
    async with database.work() as unit:
        await unit.transaction.run(update(people).values(blocked_at=NOW))
        assert await assigned(unit.transaction, NOW) == []


async def test_no_complaint_hangs_on_a_client_out_of_scope(database: Database, company: Company) -> None:
    client, touch = await complained(database, company)
    async with database.work(company.boris) as unit:
        assert not await unit.complaints.add(company.boris, touch.id, client.id, NOW)
        with pytest.raises(NotFound):
            await unit.complaints.get(company.boris, touch.id)
        assert not await unit.complaints.take(company.boris, touch.id, NOW)
        assert await unit.transaction.scalar(select(func.count()).select_from(complaints)) == 1
