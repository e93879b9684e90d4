"""What a member's days hold."""

from datetime import timedelta

from sales.recording.spreading import Taken
from sales.work.step import StepKind, StepState
from storage.database import Database
from tests.storage.sample_company import NOW, TODAY, Company, a_step, saved

DAY = timedelta(days=1)


async def test_a_days_calls_and_visits_are_counted_while_they_are_open(database: Database, company: Company) -> None:
    anna = company.anna
    mine = await saved(database, anna, "Ромашка", "Лютик", "Василёк", "Пион")
    theirs = await saved(database, company.boris, "Мак")
    steps = [
        a_step(anna, mine[0], TODAY + DAY),
        a_step(anna, mine[0], TODAY + DAY, StepKind.VISIT),
        a_step(anna, mine[1], TODAY + DAY, StepKind.PAYMENT),
        a_step(anna, mine[2], TODAY + 2 * DAY, StepKind.VISIT),
        a_step(anna, mine[3], TODAY + 3 * DAY),
        a_step(anna, mine[2], TODAY + DAY),
    ]
    async with database.work(anna) as unit:
        for step in steps:
            await unit.steps.add(anna, step)
        await unit.commit()
    async with database.work(company.boris) as unit:
        await unit.steps.add(company.boris, a_step(company.boris, theirs[0], TODAY + DAY))
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.steps.close(anna, steps[-1].id, StepState.DONE, NOW)
        await unit.commit()
    async with database.read(company.lead) as unit:
        held = await unit.steps.taken(company.lead, anna.actor, TODAY + DAY, TODAY + 3 * DAY)
    assert held == {TODAY + DAY: Taken(calls=2, visits=1), TODAY + 2 * DAY: Taken(visits=1)}
