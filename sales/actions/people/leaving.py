"""A night of the pool, as long work: member by member, clients go to the pool of the member's team. It can be undone
for a day.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from sales.actions.ports import UnitOfWork
from sales.company.members import LONGEST_NAME, Member, Rules
from sales.company.pool import Leaving, pool_of, to_let_go
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope
from sales.jobs.job import Halted, Job, Part, Why
from sales.jobs.pool import Night
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.sections import KEPT_UP


def leaving(rules: Rules) -> ClientFilter:
    """The clients that go today."""
    return ClientFilter((KEPT_UP, Leaving(0), to_let_go(rules)))


async def step(unit: UnitOfWork, scope: Scope, job: Job, now: datetime, most: int) -> Part:
    """Moves the next few clients of a member, then those of the next member. The cursor is the member.

    Conditions are checked again: who was touched meanwhile stays. Halted if the pool was turned off.
    """
    night, company = Night.of(job.what), await unit.workspaces.get(scope.workspace)
    if not company.rules.pool:
        raise Halted(Why.ASKED)
    givers = [one for one in await _givers(unit, scope, night) if job.cursor is None or one.id >= job.cursor]
    if not givers:
        return Part(0, over=True, cursor=job.cursor)
    giver, *rest = givers
    theirs, as_of = scope.of(giver.id), AsOf(now, now.astimezone(ZoneInfo(company.zone)).date())
    found, after = await unit.lists.clients(theirs, leaving(company.rules), as_of, most)
    if found:
        pool = await _pool(unit, scope, giver, night, now)
        some = sorted(one.id for one in found)
        await unit.clients.hand_over(theirs, some, giver.id, pool.id)
        await unit.handed.add(theirs, job.id, giver.id, pool.id, some)
    if after is not None:
        return Part(len(found), over=False, cursor=giver.id)
    return Part(len(found), over=not rest, cursor=rest[0].id if rest else giver.id)


async def _givers(unit: UnitOfWork, scope: Scope, night: Night) -> list[Member]:
    """Members whose clients may go, including those who have left, but nobody who is away: three mornings at work
    announce it.
    """
    away = {one.member for one in await unit.vacations.standing(scope) if one.holds(night.day)}
    every = await unit.members.all(scope, former=True)
    return sorted((one for one in every if not one.pool and one.id not in away), key=lambda one: one.id)


async def _pool(unit: UnitOfWork, scope: Scope, giver: Member, night: Night, now: datetime) -> Member:
    """The pool of the giver's team. It is made when first needed."""
    known = pool_of(giver, await unit.members.all(scope, former=True))
    if known is not None:
        return known
    team = next((one.name for one in await unit.teams.all(scope) if one.id == giver.team), "")
    called = " · ".join(filter(None, [night.called, team]))[:LONGEST_NAME].rstrip()
    made = Member(new_id(), scope.workspace, None, called, Role.REP, since=now, until=now, team=giver.team, pool=True)
    await unit.members.add(made)
    return made


async def tell(_unit: UnitOfWork, _job: Job, _now: datetime) -> None:
    """Tells nobody now: owners and their leads are told in the morning."""


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Undoes it client by client, where nobody has taken the client or worked with it. The owner then keeps it for a
    while.
    """
    return await unit.jobs.take_back(scope, job)
