"""Open steps of a client: one of a kind and note, on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.ground.errors import StepTaken
from sales.ground.ids import new_id
from sales.recording.slots import slot_of
from sales.recording.spreading import Taken
from sales.work.step import StepKind
from storage.database import Database
from tests.storage.sample_company import NOW, TODAY, Company, a_step, saved

TOMORROW = TODAY + timedelta(days=1)


async def test_what_a_step_is_for_tells_it_from_others_of_its_kind(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    plain = a_step(anna, client)
    bill, papers = (replace(plain, id=new_id(), note=note, slot=slot_of(note)) for note in ("Счёт", "Договор"))
    again = replace(bill, id=new_id(), note="выставить", slot=slot_of(" СЧЕТ"), due_on=TOMORROW)
    async with database.work(anna) as unit:
        for step in (plain, bill, papers, again):
            await unit.steps.put(anna, step)
        await unit.commit()
    async with database.read(anna) as unit:
        assert {step.id for step in await unit.steps.open_of(anna, client.id)} == {plain.id, papers.id, again.id}
    async with database.work(anna) as unit:
        await unit.steps.add(anna, replace(papers, id=new_id()))
        with pytest.raises(StepTaken):
            await unit.commit()


async def test_a_step_remembers_its_first_promise(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    step = replace(a_step(anna, client, TOMORROW), promised_on=TODAY, postponed=3, postponed_at=NOW)
    async with database.work(anna) as unit:
        await unit.steps.add(anna, step)
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.steps.open_of(anna, client.id) == [step]


async def test_a_day_holds_what_is_open_of_the_member_and_of_nobody_else(database: Database, company: Company) -> None:
    anna = company.anna
    first, second = await saved(database, anna, "Ромашка", "Лютик")
    (foreign,) = await saved(database, company.boris, "Весна")
    async with database.work(anna) as unit:
        for client in (first, second):
            await unit.steps.add(anna, a_step(anna, client, TOMORROW))
        await unit.steps.add(anna, a_step(anna, first, TODAY + timedelta(days=2), StepKind.VISIT))
        await unit.commit()
    async with database.work(company.boris) as unit:
        await unit.steps.add(company.boris, a_step(company.boris, foreign, TOMORROW))
        await unit.commit()
    async with database.read(anna) as unit:
        taken = await unit.steps.taken(anna, anna.actor, TODAY, TODAY + timedelta(days=2))
        assert taken == {TOMORROW: Taken(calls=2)}
