"""The open steps of two cards that become one: those that say different things stand beside each other."""

from dataclasses import replace
from datetime import timedelta

from sales.clients.client import Status
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs import merges
from tests.storage.jobs.merges import Lot, made, standing, taken_back
from tests.storage.sample_company import TODAY, Company, a_step

BARE = Lot("", "", (), Status.ACTIVE, (), (), (), ())


async def test_steps_that_say_something_else_both_stay_also_where_their_slots_do_not_say_it(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    for noted, bare in (("Ромашка", "Лютик"), ("Лютик", "Ромашка")):
        cards = {name: await made(database, anna, name, BARE) for name in ("Ромашка", "Лютик")}
        async with database.work(anna) as unit:
            await unit.steps.add(anna, replace(a_step(anna, cards[noted], TODAY + timedelta(days=22)), note="дожать"))
            await unit.steps.add(anna, a_step(anna, cards[bare], TODAY + timedelta(days=2)))
            await unit.commit()
        kept, old = cards.values()
        before = await standing(database, kept, old)
        job = await merges.merged(database, clock, anna, old, kept)
        async with database.read(anna) as unit:
            planned = [(step.note, (step.due_on - TODAY).days) for step in await unit.steps.open_of(anna, kept.id)]
        assert planned == [("", 2), ("дожать", 22)]
        await taken_back(database, clock, anna, job)
        assert await standing(database, kept, old) == before
