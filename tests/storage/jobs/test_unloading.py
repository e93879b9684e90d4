"""A long table of debts or sales goes back part by part, whatever is planned meanwhile; who keeps something is told."""

from dataclasses import replace

import pytest

from sales.actions import jobs
from sales.actions.card.accounting import begin
from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.importing.accounting.sales_of_file import SalesOfFile, Sold
from sales.jobs.debts import DebtsOfDay, Owing
from sales.jobs.job import MANY, Job, JobKind, JobState
from sales.work.debt import Debt
from sales.work.sale import Sale
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts, undone
from tests.storage.sample_company import TODAY, Company, a_step, saved

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
NAMES = "Айва", "Бук", "Вяз", "Граб", "Дуб", "Ель", "Клён"


async def loaded(
    database: Database, scope: Scope, clock: StandingClock, kind: JobKind, table: DebtsOfDay | SalesOfFile
) -> Job:
    async with database.work(scope) as unit:
        job = replace(await begin(unit, scope, kind, table, None), total=MANY + 1)
        job = await jobs.begin(unit, scope, job, clock.now())
        await unit.commit()
    await Worker(database, clock).does_all()
    return job


async def plans(database: Database, company: Company, some: list[Client]) -> None:
    async with database.work(company.anna) as unit:
        for one in some:
            await unit.steps.add(company.anna, a_step(company.anna, one))
        await unit.commit()


async def test_debts_go_back_part_by_part_but_for_those_that_another_table_has_replaced(
    database: Database, company: Company, clock: StandingClock
) -> None:
    lead, some = company.lead, await saved(database, company.anna, *NAMES)
    first = DebtsOfDay(TODAY, "1", tuple(Owing(one.id, "", 700_00, 3) for one in some))
    await loaded(database, lead, clock, JobKind.DEBTS, first)
    await plans(database, company, some[:3])
    job = await loaded(
        database, lead, clock, JobKind.DEBTS, replace(first, rows=tuple(Owing(one.id, "", 0) for one in some))
    )
    await plans(database, company, some[5:])
    other = {some[4].id: [Debt(new_id(), some[4].id, "", 5_00, TODAY)]}
    async with database.work(lead) as unit:
        await unit.debts.replace(lead, other)
        await unit.commit()
    await undone(database, lead, job, clock)
    await Worker(database, clock).does_all()
    after = await now_is(database, job)
    assert (after.state, after.returned, after.kept, after.stay) == (JobState.DONE, len(some) - 1, 1, [some[4].id])
    async with database.read(lead) as unit:
        found = await unit.debts.of_clients(lead, [one.id for one in some])
    assert [[debt.amount for debt in found[one.id]] for one in some] == [
        [5_00 if one == some[4] else 700_00] for one in some
    ]


async def test_sales_go_back_part_by_part(database: Database, company: Company, clock: StandingClock) -> None:
    lead, some = company.lead, await saved(database, company.anna, *NAMES)
    rows = tuple(Sold(one.id, (one.id,), Sale(f"{one.name} 2026", TODAY, 90_00, ())) for one in some)
    await plans(database, company, some[:3])
    job = await loaded(database, lead, clock, JobKind.SALES, SalesOfFile("1", rows))
    await plans(database, company, some[4:])
    await undone(database, lead, job, clock)
    await Worker(database, clock).does_all()
    after = await now_is(database, job)
    assert (after.returned, after.kept, after.stay) == (len(some), 0, [])
    async with database.read(lead) as unit:
        assert not await unit.orders.of_clients(lead, [one.id for one in some])
