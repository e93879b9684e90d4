"""Teams: create, rename, remove; who is in them, who leads them. Only owners may. Clients keep their owners."""

from collections.abc import Callable
from datetime import datetime

from sales.actions.ports import UnitOfWork
from sales.company import teams
from sales.company.members import Member, named
from sales.company.teams import Team
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Right, Role, Scope

LEADS = "leads_team"
"""The notice to a lead: which team it is, and whether they lead it."""
MOVED = "team_moved"
"""The notice to whoever moves, and to the leads of both teams."""


async def begin(unit: UnitOfWork, scope: Scope, name: str) -> Team:
    scope.needs(Right.PEOPLE)
    known = await unit.teams.all(scope)
    if len(known) >= teams.MOST:
        raise Rejected("teams_full", most=teams.MOST)
    number = new_id()
    team = Team(number, teams.unlike(named(name), number, known))
    await unit.teams.add(scope, team)
    return team


async def rename(unit: UnitOfWork, scope: Scope, team: int, name: str) -> Team:
    scope.needs(Right.PEOPLE)
    found = await unit.teams.get(scope, team)
    new = teams.unlike(named(name), team, await unit.teams.all(scope))
    return await unit.teams.save(scope, Team(found.id, new, version=found.version))


async def remove(unit: UnitOfWork, scope: Scope, team: int, now: datetime) -> None:
    """Removes a team. Its members are in no team then, and its leads lead it no more, including those who have left."""
    scope.needs(Right.PEOPLE)
    found = await unit.teams.get(scope, team)
    await unit.teams.save(scope, Team(found.id, found.name, retired=True, version=found.version))
    for one in await unit.members.all(scope, former=True):
        saved = await _save(unit, one, lambda member: teams.without(member, team))
        if team in one.leads:
            await _tell(unit, scope, saved, found, now)


async def put(unit: UnitOfWork, scope: Scope, member: int, team: int | None) -> Member:
    """Puts a member into that team, out of the one before; None: into none."""
    scope.needs(Right.PEOPLE)
    if team is not None:
        await unit.teams.get(scope, team)
    return await _save(unit, await _there(unit, scope, member), lambda one: teams.moved(one, team))


async def move(unit: UnitOfWork, scope: Scope, member: int, team: int | None, now: datetime) -> Member:
    """As `put`. A move between teams is told to whoever moves and to the leads of both."""
    before = await _there(unit, scope, member)
    moved = await put(unit, scope, member, team)
    if None not in (before.team, moved.team) and before.team != moved.team:
        await _tell_of_move(unit, scope, before, moved, now)
    return moved


async def _tell_of_move(unit: UnitOfWork, scope: Scope, before: Member, moved: Member, now: datetime) -> None:
    names = {one.id: one.name for one in await unit.teams.all(scope)}
    data = {"name": moved.name, "team": names.get(moved.team or 0, ""), "before": names.get(before.team or 0, "")}
    both = {before.team, moved.team}
    leads = [one for one in await unit.members.all(scope) if one.leads & both]
    for one in {one.id: one for one in (moved, *leads)}.values():
        if one.person is not None and one.id != scope.actor:
            key, told = f"{MOVED}:{moved.id}:{moved.version}:{one.id}", {**data, "own": one.id == moved.id}
            whose = {"person": one.person, "workspace": scope.workspace}
            await unit.outbox.add(key=key, due_at=now, kind=MOVED, data=told, **whose)


async def let_lead(unit: UnitOfWork, scope: Scope, member: int, team: int, *, leads: bool, now: datetime) -> Member:
    """Makes a member lead of a team, or not, and tells them. NotFound for a rep, who cannot lead."""
    scope.needs(Right.PEOPLE)
    found, one = await unit.teams.get(scope, team), await _there(unit, scope, member)
    if one.role is Role.REP and leads:
        raise NotFound
    saved = await _save(unit, one, lambda lead: teams.leading(lead, team, leads=leads))
    if saved != one:
        await _tell(unit, scope, saved, found, now)
    return saved


async def _tell(unit: UnitOfWork, scope: Scope, lead: Member, team: Team, now: datetime) -> None:
    if lead.person is None or lead.until is not None or lead.id == scope.actor:
        return
    key, data = f"{LEADS}:{team.id}:{lead.id}:{lead.version}", {"name": team.name, "leads": team.id in lead.leads}
    await unit.outbox.add(key=key, person=lead.person, due_at=now, kind=LEADS, data=data, workspace=scope.workspace)


async def over(unit: UnitOfWork, scope: Scope, member: int) -> list[Member]:
    """Who leads that member: the leads who see the member's clients, and the owners."""
    everybody, whom = await _everybody(unit, scope, member)
    return teams.over(everybody, whom, in_teams=bool(await unit.teams.all(scope)))


async def nearest(unit: UnitOfWork, scope: Scope, member: int) -> list[Member]:
    """Who hears of what concerns that member: the leads, or the owners if there is no other lead."""
    everybody, whom = await _everybody(unit, scope, member)
    return teams.nearest(everybody, whom, in_teams=bool(await unit.teams.all(scope)))


async def _everybody(unit: UnitOfWork, scope: Scope, member: int) -> tuple[list[Member], Member]:
    everybody = await unit.members.all(scope, former=True)
    whom = next((one for one in everybody if one.id == member), None)
    if whom is None:
        raise NotFound
    return everybody, whom


async def _there(unit: UnitOfWork, scope: Scope, member: int) -> Member:
    found = await unit.members.get(scope, member)
    if found.until is not None:
        raise NotFound
    return found


async def _save(unit: UnitOfWork, member: Member, change: Callable[[Member], Member]) -> Member:
    """Saves what changed. A second tap changes nothing and so leaves no trace in the audit."""
    changed = change(member)
    return member if changed == member else await unit.members.save(changed)
