"""Teams, and whom a lead leads by them: what the base says of whoever writes, on both engines."""

from dataclasses import replace

import pytest

from sales.actions.people import teams
from sales.company.members import Invite
from sales.company.teams import Team
from sales.ground.errors import NotAllowed, NotFound, Rejected, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope
from storage.database import Database
from tests.storage.company.test_vacations import me
from tests.storage.sample_company import NOW, Company, saved

NORTH, SOUTH = "Север", "Юг"


async def in_teams(database: Database, company: Company) -> tuple[Team, Team]:
    """Анна is in the north, which the lead leads; Борис is in the south, which nobody leads."""
    async with database.work(company.owner) as unit:
        north, south = [await teams.begin(unit, company.owner, name) for name in (NORTH, SOUTH)]
        await teams.put(unit, company.owner, company.anna.actor, north.id)
        await teams.put(unit, company.owner, company.boris.actor, south.id)
        await teams.let_lead(unit, company.owner, company.lead.actor, north.id, leads=True, now=NOW)
        await unit.commit()
    return north, south


async def scope_now(database: Database, whose: Scope) -> Scope:
    return (await me(database, whose)).scope


async def test_the_briefing_and_the_lasting_scope_say_whom_a_lead_leads(
    database: Database, company: Company, strangers: Company
) -> None:
    assert (await scope_now(database, company.lead)).owners is None, "without teams leads see everybody"
    north, south = await in_teams(database, company)
    lead, anna, boris = company.lead.actor, company.anna.actor, company.boris.actor
    scope = await scope_now(database, company.lead)
    assert scope.owners == frozenset({lead, anna})
    for other in (company.owner, strangers.lead, strangers.owner):
        assert (await scope_now(database, other)).owners is None
    assert (await scope_now(database, company.anna)).owners == frozenset({anna})
    async with database.work(company.owner) as unit:
        assert await unit.members.lasting(await unit.members.get(company.owner, lead)) == scope
        await teams.let_lead(unit, company.owner, lead, south.id, leads=True, now=NOW)
        await unit.members.save(replace(await unit.members.get(company.owner, boris), until=NOW))
        await unit.commit()
    assert (await scope_now(database, company.lead)).owners == frozenset({lead, anna, boris}), (
        "also of those who have left"
    )
    async with database.work(company.owner) as unit:
        for team in (north, south):
            await teams.remove(unit, company.owner, team.id, NOW)
        await unit.commit()
    assert (await scope_now(database, company.lead)).owners is None


async def test_what_is_out_of_a_leads_teams_answers_like_what_does_not_exist(
    database: Database, company: Company
) -> None:
    await in_teams(database, company)
    [mine], [theirs] = await saved(database, company.anna, "Пион"), await saved(database, company.boris, "Астра")
    scope = await scope_now(database, company.lead)
    async with database.read(scope) as unit:
        assert (await unit.clients.get(scope, mine.id)).name == "Пион"
        with pytest.raises(NotFound):
            await unit.clients.get(scope, theirs.id)
        assert [line.name for line in (await unit.clients.lists.find(scope, "", 0)).lines] == ["Пион"]
        assert (await unit.clients.lists.find(scope, "астра", 0)).total == 0
        assert await unit.clients.lists.totals(scope.of(company.boris.actor)) == 0


async def test_only_owners_keep_teams_and_a_rep_leads_none(database: Database, company: Company) -> None:
    north, _ = await in_teams(database, company)
    lead = await scope_now(database, company.lead)
    async with database.work(company.owner) as unit:
        for attempt in (
            teams.begin(unit, lead, "Запад"),
            teams.rename(unit, lead, north.id, "Запад"),
            teams.remove(unit, lead, north.id, NOW),
            teams.put(unit, lead, company.boris.actor, north.id),
            teams.let_lead(unit, lead, lead.actor, north.id, leads=True, now=NOW),
        ):
            with pytest.raises(NotAllowed):
                await attempt
        for nobody in (
            teams.put(unit, company.owner, company.anna.actor, new_id()),
            teams.put(unit, company.owner, new_id(), north.id),
            teams.let_lead(unit, company.owner, company.anna.actor, north.id, leads=True, now=NOW),
        ):
            with pytest.raises(NotFound):
                await nobody
        with pytest.raises(Rejected):
            await teams.begin(unit, company.owner, NORTH.upper())


async def test_a_team_is_kept_by_its_version_and_in_its_own_company(
    database: Database, company: Company, strangers: Company
) -> None:
    north, _ = await in_teams(database, company)
    async with database.work(company.owner) as unit:
        renamed = await teams.rename(unit, company.owner, north.id, "Северо-Запад")
        with pytest.raises(Stale):
            await unit.teams.save(company.owner, north)
        with pytest.raises(NotFound):
            await unit.teams.get(strangers.owner, north.id)
        assert await unit.teams.all(strangers.owner) == []
        await unit.commit()
    assert (renamed.name, renamed.version) == ("Северо-Запад", 2)


async def test_an_invitation_keeps_its_team(database: Database, company: Company) -> None:
    north, _ = await in_teams(database, company)
    link = Invite(new_id(), b"north", company.workspace.id, Role.REP, None, company.owner.actor, None, team=north.id)
    async with database.work(company.owner) as unit:
        await unit.invites.add(link)
        assert await unit.invites.opened(b"north", NOW) == link
