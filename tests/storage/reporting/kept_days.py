"""What is kept of members' days beside what one counts by hand; and a company whose days are kept."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.upkeep.summing import Summing
from sales.clients.client import BuyingRole, Client
from sales.days.periods import Period, between
from sales.ground.ids import new_id
from sales.work.outcomes import Outcome
from sales.work.step import StepState
from storage.database import Database
from storage.schema.tables import doubtful, sums, workspaces
from tests.clock import StandingClock
from tests.storage.reporting.by_days import by_hand
from tests.storage.sample_company import NOW, TODAY, Company, a_contact, a_step, a_touch, an_order, saved

DAY = timedelta(days=1)
PERIOD = between(TODAY - 20 * DAY, TODAY)
LONDON = "Europe/London"
"""Its clocks have changed within the period."""


def today_in(clock: StandingClock, zone: str) -> date:
    return clock.now().astimezone(ZoneInfo(zone)).date()


async def is_right(database: Database, company: Company, clock: StandingClock, period: Period = PERIOD) -> None:
    here = company.lead.workspace
    async with database.read() as unit:
        zone = await unit.transaction.scalar(select(workspaces.c.zone).where(workspaces.c.id == here))
    for clocks in (zone, LONDON):
        today = today_in(clock, clocks)
        expected = await by_hand(database, here, period, clocks, today)
        async with database.read() as unit:
            for scope in (company.lead, company.anna, company.boris):
                seen = {one: told for one, told in expected.items() if scope.sees(one)}
                assert await unit.sums.figures(scope, period, clocks, today) == seen


async def kept(database: Database, table: Any) -> int:
    async with database.read() as unit:
        return int(await unit.transaction.scalar(select(func.count()).select_from(table)))


async def have_worked(database: Database, company: Company, clock: StandingClock) -> list[Client]:
    """Two of Anna's and one of Boris's, whose days are kept: each with calls, orders, promises and two people, the last
    with one.
    """
    anna, boris = company.anna, company.boris
    mine = [*await saved(database, anna, "Ромашка", "Лютик"), *await saved(database, boris, "Пион")]
    async with database.work(company.lead) as unit:
        for number, client in enumerate(mine):
            scope = boris if number == 2 else anna
            vera, petr = (a_contact(client, name) for name in ("Вера", "Пётр"))
            for person in (replace(vera, role=BuyingRole.DECIDES), petr)[: 1 if number == 2 else 2]:
                await unit.contacts.add(scope, person)
            night = timedelta(hours=15)  # in Moscow the next day
            told = [a_touch(scope, client, at=NOW - at) for at in (9 * DAY, 6 * DAY - night, 3 * DAY)]
            told[1], told[2] = replace(told[1], contact=vera.id), replace(told[2], contact=petr.id)
            ordered = a_touch(scope, client, Outcome.ORDER, NOW - 2 * DAY)
            for touch in (*told, ordered):
                await unit.touches.add(scope, touch)
            sold = replace(an_order(scope, client, ordered, 100_00), on=TODAY - 2 * DAY)
            await unit.orders.add(scope, sold)
            await unit.orders.add(scope, replace(sold, id=new_id(), touch=None, on=TODAY - 4 * DAY))
            answered = replace(a_step(scope, client, TODAY - 3 * DAY), state=StepState.DONE, closed_by=told[2].id)
            await unit.steps.add(scope, replace(answered, closed_at=NOW, slot="a"))
            early = replace(answered, id=new_id(), due_on=TODAY - 7 * DAY, closed_by=told[0].id)
            await unit.steps.add(scope, replace(early, closed_at=NOW, slot="c"))
            await unit.steps.add(scope, a_step(scope, client, TODAY - 5 * DAY))
        await unit.commit()
    await Summing(database, clock).ask()
    assert await kept(database, sums)
    assert not await kept(database, doubtful)
    return mine
