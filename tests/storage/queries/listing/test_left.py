"""Who is left without a step is counted once, however we are in touch; and who is kept up is whom the bot brings up."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sales.clients.client import Status
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About, Among, Attention
from storage.database import Database
from tests.storage.sample_company import NOW, TODAY, Company, a_client

AS_OF = AsOf(NOW, TODAY)
LATELY, LONG_AGO = timedelta(days=3), timedelta(days=800)


async def test_who_talked_and_bought_lately_is_left_once(database: Database, company: Company) -> None:
    talks: tuple[datetime | None, ...] = (NOW - LATELY, NOW - LONG_AGO, None)
    orders: tuple[date | None, ...] = (TODAY - LATELY, TODAY - LONG_AGO, None)
    anna = company.anna
    async with database.work(anna) as unit:
        for talked in talks:
            for bought in orders:
                client = a_client(anna)
                await unit.clients.add(anna, client)
                facts = replace(client.facts, last_talk_at=talked, last_order_on=bought)
                await unit.clients.set_facts(anna, client.id, facts)
        await unit.commit()
    async with database.read(company.lead) as unit:
        for scope in (anna, company.lead):
            assert await unit.lists.count(scope, sections.WITHOUT_STEP, AS_OF) == 5
            assert (await unit.lists.page(scope, sections.WITHOUT_STEP, AS_OF, 0)).total == 5


async def test_who_is_inactive_and_asked_not_to_be_contacted_counts_as_the_latter(
    database: Database, company: Company
) -> None:
    anna = company.anna
    async with database.work(anna) as unit:
        for status in Status:
            for asked in (False, True):
                await unit.clients.add(anna, replace(a_client(anna), status=status, do_not_contact=asked))
        await unit.commit()
    async with database.read(company.lead) as unit:
        found = {
            one: await unit.lists.count(company.lead, ClientFilter((Among(About.STATUS, frozenset({one})),)), AS_OF)
            for one in Attention
        }
    assert found == {Attention.ACTIVE: 1, Attention.INACTIVE: 1, Attention.DO_NOT_CONTACT: 2}
