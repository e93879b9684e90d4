"""What is kept under a name, lists and texts, is its member's or the company's, and of no other company."""

from dataclasses import replace
from typing import Any

import pytest

from sales.actions.ports import UnitOfWork
from sales.company.wordings import Wording
from sales.ground.errors import NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.standing.client_filter import ClientFilter
from sales.standing.kept_lists import SavedList, to_data
from storage.database import Database
from tests.storage.sample_company import Company

KINDS = ["saved_lists", "wordings"]
each_kind = pytest.mark.parametrize("kind", KINDS)


def _made(kind: str, member: int | None) -> Any:
    if kind == "wordings":
        return Wording(new_id(), member, "После КП", "Здравствуйте, [имя]!")
    return SavedList(new_id(), member, "Все", to_data(ClientFilter()))


def _of(unit: UnitOfWork, kind: str) -> Any:
    return getattr(unit, kind)


async def _kept(database: Database, scope: Scope, kind: str, member: int | None) -> Any:
    made = _made(kind, member)
    async with database.work(scope) as unit:
        await _of(unit, kind).add(scope, made)
        await unit.commit()
    return made


async def _all(database: Database, scope: Scope, kind: str) -> list[int]:
    async with database.read(scope) as unit:
        return [one.id for one in await _of(unit, kind).all(scope)]


@each_kind
async def test_it_is_seen_by_its_member_only_and_the_companys_by_all(
    database: Database, company: Company, strangers: Company, kind: str
) -> None:
    own = await _kept(database, company.anna, kind, company.anna.actor)
    shared = await _kept(database, company.lead, kind, None)
    assert set(await _all(database, company.anna, kind)) == {own.id, shared.id}
    assert await _all(database, company.boris, kind) == [shared.id]
    assert await _all(database, strangers.owner, kind) == []
    async with database.read(company.anna) as unit:
        assert await _of(unit, kind).get(company.anna, own.id) == own
    for scope, row in ((company.boris, own.id), (company.owner, own.id), (strangers.owner, shared.id)):
        async with database.read(scope) as unit:
            with pytest.raises(NotFound):
                await _of(unit, kind).get(scope, row)


@each_kind
async def test_whoever_was_slower_changes_nothing(database: Database, company: Company, kind: str) -> None:
    made = await _kept(database, company.anna, kind, company.anna.actor)
    await _saved(database, company.anna, kind, replace(made, retired=True))
    assert await _all(database, company.anna, kind) == []
    with pytest.raises(Stale):
        await _saved(database, company.anna, kind, replace(made, name="Другие"))


async def _saved(database: Database, scope: Scope, kind: str, one: Any) -> None:
    async with database.work(scope) as unit:
        await _of(unit, kind).save(scope, one)
        await unit.commit()
