"""Which agreed hours are near, and that each is told once, whoever asks."""

from dataclasses import replace
from datetime import time, timedelta

from sqlalchemy import update

from sales.ground.ids import new_id
from sales.work.step import StepState
from storage.database import Database
from storage.reporting.reminders import agreed, told
from storage.schema.tables import people
from tests.storage.sample_company import NOW, TODAY, Company, a_step, saved

HOUR = timedelta(hours=1)


async def test_near_are_open_steps_with_an_hour_of_the_next_two_hours(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    near, far, past, whole_day, dropped = (
        replace(a_step(anna, client, at=at), slot=str(number))
        for number, at in enumerate([time(11), time(13), time(9), None, time(11, 30)])
    )
    async with database.work(anna) as unit:
        for step in (near, far, past, whole_day, dropped):
            await unit.steps.add(anna, step)
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.steps.close(anna, dropped.id, StepState.CANCELLED, NOW)
        await unit.commit()
    async with database.read() as unit:
        (found,) = await agreed(unit.transaction, NOW)
        assert (found.step.id, found.planned_at) == (near.id, NOW)
        assert {one.step.id for one in await agreed(unit.transaction, NOW + 2 * HOUR)} == {far.id}


async def test_what_is_told_is_told_once_and_a_reminder_put_off_is_no_new_one(
    database: Database, company: Company
) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    step = a_step(anna, client, at=time(11))
    async with database.work(anna) as unit:
        await unit.steps.add(anna, step)
        await unit.commit()
    async with database.work() as unit:
        assert await told(unit.transaction, anna.workspace, [step.id, new_id()], NOW) == [step.id]
        assert await told(unit.transaction, anna.workspace, [step.id], NOW + HOUR) == []
        await unit.commit()
    async with database.work(anna) as unit:
        assert await unit.steps.remind(anna, step.id, NOW + HOUR)
        await unit.commit()
    async with database.read(anna) as unit:
        assert (await unit.steps.get(anna, step.id)).remind_at == NOW + HOUR
        assert await agreed(unit.transaction, NOW) == []


async def test_whoever_blocked_the_bot_is_not_asked_about(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await unit.steps.add(company.anna, a_step(company.anna, client, TODAY, at=time(11)))
        await unit.transaction.run(update(people).values(blocked_at=NOW))
        await unit.commit()
    async with database.read() as unit:
        assert await agreed(unit.transaction, NOW) == []
