"""How lists of a whole company are counted on PostgreSQL: by what stands in an index, cards being wide."""

from typing import Any

import asyncpg
import pytest

from sales.standing import sections
from sales.standing.client_filter import ClientFilter
from storage.database import Database
from tests.storage.engine.test_plans import AS_OF, Question
from tests.storage.sample_company import a_client, found

COUNTED: dict[str, Question] = {
    "all": lambda unit, scope: unit.lists.count(scope, ClientFilter(), AS_OF),
    "without a step": lambda unit, scope: unit.lists.count(scope, sections.WITHOUT_STEP, AS_OF),
    "due": lambda unit, scope: unit.lists.count(scope, sections.DUE, AS_OF),
    "unseen": lambda unit, scope: unit.lists.count(scope, sections.UNSEEN, AS_OF),
    "untouched": lambda unit, scope: unit.lists.count(scope, sections.UNTOUCHED, AS_OF),
    "key": lambda unit, scope: unit.lists.count(scope, sections.KEY, AS_OF),
    "owing": lambda unit, scope: unit.lists.count(scope, sections.OWING, AS_OF),
    "planned": lambda unit, scope: unit.lists.count(scope, sections.BY_PLAN, AS_OF),
    "expected": lambda unit, scope: unit.lists.count(scope, sections.EXPECTED, AS_OF),
    "funnel": lambda unit, scope: unit.funnels.groups(scope, ClientFilter(), AS_OF),
}
MANY = """
INSERT INTO clients
SELECT (jsonb_populate_record(c, jsonb_build_object('id', n, 'note', repeat('x', 200)))).*
FROM clients c, generate_series(1, 4000) n"""


@pytest.fixture
def url(ready_postgresql_url: str) -> str:
    return ready_postgresql_url


async def test_no_card_is_looked_at_to_count_a_companys_list(database: Database, url: str) -> None:
    company, heard = await found(database), database._writing.heard.listeners
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, a_client(company.anna))
        await unit.commit()
    connection = await asyncpg.connect(url)
    for said in (MANY, "VACUUM ANALYZE clients", "SET enable_bitmapscan = off", "SET enable_seqscan = off"):
        await connection.execute(said)
    for name, question in COUNTED.items():
        asked: list[tuple[str, Any]] = []
        heard.append(lambda *told, asked=asked: asked.append(told))
        async with database.work(company.lead) as unit:
            await question(unit, company.lead)
        heard.clear()
        plans = [row[0] for said, of in asked for row in await connection.fetch(f"EXPLAIN {said}", *of)]
        looked = [plan for plan in plans if " on clients" in plan]
        assert looked, name
        assert all("Index Only Scan" in plan for plan in looked), (name, looked)
    await connection.close()
