"""Teams of a company: a member is in one of them or in none, and may lead several; a team may have several leads.

Who leads sees the clients of the own teams, an owner everybody's. Where there are no teams, leads see everybody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from sales.company.members import Member
from sales.ground.errors import Rejected
from sales.ground.scope import RIGHTS, Right, Role, Scope

MOST = 50


@dataclass(frozen=True, slots=True)
class Team:
    """`retired`: removed. Its members have stayed."""

    id: int
    name: str
    retired: bool = False
    version: int = 1


def unlike(name: str, team: int, teams: Iterable[Team]) -> str:
    """A team's name as it is kept. Rejected where another one is called so."""
    if any(one.name.casefold() == name.casefold() and one.id != team for one in teams):
        raise Rejected("team_taken", name=name)
    return name


def seen(scope: Scope, members: Iterable[Member]) -> list[Member]:
    """Those whose clients the actor sees."""
    return [one for one in members if scope.sees(one.id)]


def moved(member: Member, team: int | None) -> Member:
    return replace(member, team=team)


def leading(member: Member, team: int, *, leads: bool) -> Member:
    return replace(member, leads=member.leads | {team} if leads else member.leads - {team})


def without(member: Member, team: int) -> Member:
    """As if that team had never been."""
    return replace(member, team=None if member.team == team else member.team, leads=member.leads - {team})


def over(members: Iterable[Member], whom: Member, *, in_teams: bool) -> list[Member]:
    """Who leads that member, of those who are there: the leads of the team, and every owner."""
    there = [one for one in members if one.until is None and Right.TEAM_CLIENTS in RIGHTS[one.role]]
    return [one for one in there if one.role is Role.OWNER or not in_teams or whom.team in one.leads]


def nearest(members: Iterable[Member], whom: Member, *, in_teams: bool) -> list[Member]:
    """Who hears of what concerns that member: the leads, or the owners where nobody else leads."""
    others = [one for one in over(members, whom, in_teams=in_teams) if one.id != whom.id]
    return [one for one in others if one.role is Role.LEAD] or others


def outside(members: Sequence[Member], teams: Iterable[Team]) -> list[Member]:
    """Whose clients no lead sees, where there are teams: those who are in none of them."""
    known = {one.id for one in teams}
    return [one for one in members if known and one.role is not Role.OWNER and one.team not in known]


def idle_leads(members: Iterable[Member], teams: Iterable[Team]) -> list[Member]:
    """Leads who lead none of the teams: they see their own clients only."""
    known = {one.id for one in teams}
    return [one for one in members if known and one.role is Role.LEAD and not one.leads & known]


class Teams(Protocol):
    async def all(self, scope: Scope) -> list[Team]:
        """Those there are, by name."""

    async def get(self, scope: Scope, team: int) -> Team:
        """NotFound for one that is removed."""

    async def add(self, scope: Scope, team: Team) -> None: ...
    async def save(self, scope: Scope, team: Team) -> Team: ...
