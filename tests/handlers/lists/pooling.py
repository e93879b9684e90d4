"""How a pool of clients comes about in a test: forgotten clients, the rule turned on, nights that pass."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import update

from sales.clients.client import Client
from sandbox.people.person import Person
from storage.schema.tables import clients
from tests.handlers.sample_company import Company
from tests.handlers.selling import client

DAY = timedelta(days=1)
MORNING = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
"""Half past eight in Moscow, on Thursday."""
SPRING = date(2026, 4, 20)


async def turned_on(company: Company, **rules: Any) -> None:
    """As from now on."""
    owner = await company.scope(company.owner)
    async with company.work(owner) as unit:
        now = (await unit.workspaces.get(owner.workspace)).rules
        await unit.workspaces.set_rules(owner, replace(now, **{"pool": True, **rules}))
        await unit.commit()


async def forgotten(company: Company, whose: Person, *names: str) -> list[Client]:
    """That came a year ago, and nobody has touched."""
    made = [await client(company, whose, name) for name in names]
    long_ago = update(clients).where(clients.c.id.in_([one.id for one in made]))
    async with company.app.database.transaction() as transaction:
        await transaction.run(long_ago.values(created_at=company.clock.now() - 365 * DAY))
    return made


async def nights(company: Company, number: int) -> None:
    for _ in range(number):
        company.clock.moves(DAY)
        await company.app.pooling.ask()


async def in_the_pool(company: Company, *names: str, **rules: Any) -> list[Client]:
    """Anna's, since this morning."""
    found = await forgotten(company, company.anna, *names)
    await turned_on(company, **rules)
    company.clock.moves_to(MORNING - DAY)
    await nights(company, 6)
    return found
