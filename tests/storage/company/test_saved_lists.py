"""Lists that have a name are their member's, or the company's, and of no other company."""

from dataclasses import replace

import pytest

from sales.ground.errors import NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.standing.client_filter import ClientFilter
from sales.standing.kept_lists import SavedList, to_data
from storage.database import Database
from tests.storage.sample_company import Company


async def _kept(database: Database, scope: Scope, member: int | None) -> SavedList:
    saved = SavedList(new_id(), member, "Все", to_data(ClientFilter()))
    async with database.work(scope) as unit:
        await unit.saved_lists.add(scope, saved)
        await unit.commit()
    return saved


async def _names(database: Database, scope: Scope) -> list[int]:
    async with database.read(scope) as unit:
        return [one.id for one in await unit.saved_lists.all(scope)]


async def test_a_list_is_seen_by_its_member_only_and_the_companys_by_all(
    database: Database, company: Company, strangers: Company
) -> None:
    own, shared = await _kept(database, company.anna, company.anna.actor), await _kept(database, company.lead, None)
    assert set(await _names(database, company.anna)) == {own.id, shared.id}
    assert await _names(database, company.boris) == [shared.id]
    assert await _names(database, strangers.owner) == []
    for scope, row in ((company.boris, own.id), (company.owner, own.id), (strangers.owner, shared.id)):
        async with database.read(scope) as unit:
            with pytest.raises(NotFound):
                await unit.saved_lists.get(scope, row)


async def test_whoever_was_slower_changes_nothing(database: Database, company: Company) -> None:
    saved = await _kept(database, company.anna, company.anna.actor)
    async with database.work(company.anna) as unit:
        await unit.saved_lists.save(company.anna, replace(saved, retired=True))
        await unit.commit()
    assert await _names(database, company.anna) == []
    with pytest.raises(Stale):
        await _renamed(database, company.anna, saved)


async def _renamed(database: Database, scope: Scope, saved: SavedList) -> None:
    async with database.work(scope) as unit:
        await unit.saved_lists.save(scope, replace(saved, name="Другие"))
        await unit.commit()
