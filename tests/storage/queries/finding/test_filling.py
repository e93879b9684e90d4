"""The index of a base from before there was one: filled part by part, while search goes on finding by what it had."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from bot.upkeep import housekeeping
from bot.upkeep.housekeeping import Housekeeping
from sales.clients.finding.analyser import ANALYSER
from storage.database import Database
from storage.queries.finding import filling
from storage.schema.tables import names, workspaces
from tests.clock import StandingClock
from tests.storage.queries.finding.test_index import anew, stored
from tests.storage.sample_company import NOW, Company, saved

NAMES = ("ООО «Ромашка»", *(f"Клиент {number}" for number in range(12)))


@pytest.fixture
async def old_base(database: Database, company: Company, monkeypatch: pytest.MonkeyPatch) -> Database:
    """As the step to the index leaves it; and a part is a few clients."""
    gone, *_ = await saved(database, company.anna, "Лютик", *NAMES)
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, gone.id, NOW)
        await unit.commit()
    async with database.transaction() as transaction:
        await transaction.run(delete(names))
        await transaction.run(update(workspaces).values(analyser=0))
    monkeypatch.setattr(filling, "PART", 4)
    monkeypatch.setattr(filling, "_NEXT", filling._NEXT.limit(4))
    return database


async def _analysers(database: Database) -> set[int]:
    async with database.read() as unit:
        return {row[0] for row in await unit.transaction.rows(select(workspaces.c.analyser))}


async def _part(database: Database, before: filling.Filled | None) -> filling.Filled | None:
    async with database.transaction() as transaction:
        return await filling.fill(transaction, before)


async def test_it_is_filled_part_by_part_and_then_known_to_be_whole(old_base: Database, company: Company) -> None:
    filled = await _part(old_base, None)
    assert filled is not None
    assert 0 < len({client for _, _, client, _ in await stored(old_base)}) <= 4
    assert await _analysers(old_base) == {0}
    while filled is not None:
        filled = await _part(old_base, filled)
    assert await stored(old_base) == await anew(old_base, company.lead)
    assert await _analysers(old_base) == {ANALYSER}


async def test_after_a_crash_it_begins_anew_and_loses_nothing(old_base: Database, company: Company) -> None:
    await _part(old_base, await _part(old_base, None))
    filled = await _part(old_base, None)
    await saved(old_base, company.boris, "Новый клиент")
    while filled is not None:
        filled = await _part(old_base, filled)
    assert await stored(old_base) == await anew(old_base, company.lead)


async def test_meanwhile_search_finds_by_any_part_of_a_name(old_base: Database, company: Company) -> None:
    await _part(old_base, None)
    for scope in (company.anna, company.lead):
        async with old_base.read(scope) as unit:
            page = await unit.clients.lists.find(scope, "ромаш", 0)
            many = await unit.clients.lists.find(scope, "клиент", 0)
        assert [line.name for line in page.lines] == ["ООО «Ромашка»"]
        assert many.total == 12


async def test_the_running_program_fills_it(
    old_base: Database, company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housekeeping, "INDEXING", timedelta(minutes=1).total_seconds())
    await Housekeeping(old_base, clock).tick()
    assert await stored(old_base) == await anew(old_base, company.lead)


async def test_rows_of_another_analyser_are_made_anew(old_base: Database, company: Company) -> None:
    async with old_base.transaction() as transaction:
        filled = await filling.fill(transaction, None)
        await transaction.run(update(names).values(kind="text"))
    while filled is not None:
        filled = await _part(old_base, filled)
    async with old_base.transaction() as transaction:
        await transaction.run(update(workspaces).values(analyser=0))
    filled = await _part(old_base, None)
    while filled is not None:
        filled = await _part(old_base, filled)
    assert await stored(old_base) == await anew(old_base, company.lead)
