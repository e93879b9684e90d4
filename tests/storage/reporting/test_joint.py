"""What two did together: told of both, counted once, and nothing that was in vain, is gone, or is another day's."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from sales.actions import touches
from sales.ground.errors import NotFound
from sales.reporting.counts import JointCount
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.schema.tables import touches as table
from tests.storage.sample_company import NOW, Company, a_touch, saved

HOUR = timedelta(hours=1)


async def test_what_two_did_together_is_told_of_both_and_counts_once(database: Database, company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    astra, gone = await saved(database, anna, "Астра", "Ушла")
    known = [
        replace(a_touch(anna, astra), channel=Channel.VISIT, joint=boris.actor),
        replace(a_touch(anna, astra), joint=boris.actor),
        replace(a_touch(anna, astra, Outcome.NO_ANSWER), joint=boris.actor),
        replace(a_touch(anna, astra, Outcome.NO_ANSWER), joint=lead.actor),
        replace(a_touch(anna, astra, at=NOW - 30 * HOUR), joint=lead.actor),
        replace(a_touch(anna, gone), joint=lead.actor),
        replace(a_touch(anna, astra), joint=lead.actor),
        a_touch(anna, astra),
    ]
    async with database.work(anna) as unit:
        for touch in known:
            await unit.touches.add(anna, touch)
        await unit.clients.delete(anna, gone.id, NOW)
        await unit.commit()
    async with database.transaction() as transaction:  # taken back
        await transaction.run(update(table).where(table.c.id == known[6].id).values(deleted_at=NOW))
    told = [JointCount(anna.actor, boris.actor, 2, 1)]
    async with database.read(lead) as unit:
        for scope in (anna, boris, lead):
            assert await unit.reports.joint(scope, NOW - HOUR, NOW + HOUR) == told
        assert not await unit.reports.joint(lead.of(lead.actor), NOW - HOUR, NOW + HOUR)
        beside = [await unit.reports.beside(one, NOW - HOUR, NOW + HOUR) for one in (boris, lead, anna)]
        assert beside == [{boris.actor}, {boris.actor}, set()]
        counted = await unit.reports.touches(lead, NOW - HOUR, NOW + HOUR)
    assert {one.member for one in counted} == {anna.actor}
    assert sum(one.touches for one in counted) == 5


async def test_only_who_was_there_names_a_colleague(database: Database, company: Company) -> None:
    (astra,) = await saved(database, company.anna, "Астра")
    touch = a_touch(company.anna, astra)
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, touch)
        await unit.commit()
    for scope in (company.lead, company.boris):
        with pytest.raises(NotFound):
            async with database.work(scope) as unit:
                await touches.join(unit, scope, touch.id, company.owner.actor)
    async with database.work(company.anna) as unit:
        joined = await touches.join(unit, company.anna, touch.id, company.boris.actor)
        await unit.commit()
    assert joined.joint == company.boris.actor
