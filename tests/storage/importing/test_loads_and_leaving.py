"""Somebody is removed from the team while clients are being loaded for them: no client is ever left with nobody."""

import asyncio

import pytest

from sales.actions import members
from sales.actions.importing import load
from sales.ground.errors import Rejected, Stale
from sales.ground.scope import Scope
from sales.importing.port import Record
from sales.jobs.job import JobState
from storage.database import Database
from tests.storage.importing.test_imports import KEY
from tests.storage.importing.test_loads import show, stage
from tests.storage.sample_company import NOW, Company

THREE = 3


async def removed(database: Database, company: Company, heir: Scope | None) -> int:
    """Anna, by the owner. How many clients the heir has got by that."""
    async with database.work(company.owner) as unit:
        had = await members.owned(unit, company.owner, heir.actor) if heir else 0
        given = await members.remove(unit, company.owner, company.anna.actor, heir.actor if heir else None, NOW)
        assert given is None or given.state is JobState.DONE, "so few go at once"
        has = await members.owned(unit, company.owner, heir.actor) if heir else 0
        await unit.commit()
    return has - had


async def owned(database: Database, company: Company, scope: Scope) -> int:
    async with database.read(company.lead) as unit:
        return await members.owned(unit, company.lead, scope.actor)


async def test_a_load_for_whoever_was_removed_meanwhile_is_refused_and_shows_nothing(
    database: Database, company: Company
) -> None:
    span = await stage(database, company.anna, THREE)
    assert await removed(database, company, None) == 0
    async with database.work(company.lead) as unit:
        with pytest.raises(Rejected, match="owner_gone"):
            await load.still_here(unit, company.lead, {company.anna.actor})
        await unit.imports.loads.give_up(company.lead, span)
    assert await owned(database, company, company.anna) == 0


async def test_those_who_are_here_get_their_clients(database: Database, company: Company) -> None:
    async with database.work(company.lead) as unit:
        await load.still_here(unit, company.lead, {company.anna.actor, company.boris.actor})


async def _shown_and_removed_at_once(database: Database, company: Company, heir: Scope | None) -> int | None:
    """The removal begins when the load has looked who is here, and before it is done. None: nobody was removed."""
    span = await stage(database, company.anna, THREE)
    async with asyncio.TaskGroup() as together, database.work(company.anna) as unit:
        await load.still_here(unit, company.anna, {company.anna.actor})
        removing = together.create_task(_tried(database, company, heir))
        await asyncio.wait({removing}, timeout=0.2)
        await unit.imports.loads.show(company.anna, span, Record(KEY, {}, span))
        await unit.commit()
    return removing.result()


async def _tried(database: Database, company: Company, heir: Scope | None) -> int | None:
    try:
        return await removed(database, company, heir)
    except Stale:
        return None


async def test_clients_shown_during_a_removal_go_to_the_heir(database: Database, company: Company) -> None:
    assert await _shown_and_removed_at_once(database, company, company.boris) == THREE
    assert await owned(database, company, company.anna) == 0
    assert await owned(database, company, company.boris) == THREE


async def test_a_removal_without_an_heir_stops_where_clients_have_just_come_in(
    database: Database, company: Company
) -> None:
    assert await _shown_and_removed_at_once(database, company, None) is None
    assert await owned(database, company, company.anna) == THREE


async def test_clients_handed_over_while_others_are_loaded_stay_apart(database: Database, company: Company) -> None:
    """Whoever is still on the team gets what the file gives."""
    span = await stage(database, company.anna, THREE)
    async with database.work(company.lead) as unit:
        assert await unit.clients.hand_over(company.lead, None, company.anna.actor, company.boris.actor) == 0
        await unit.commit()
    await show(database, company.anna, span)
    assert await owned(database, company, company.anna) == THREE
