"""The pool: what a night has to do, and who takes clients from it. The rules are in `sales/company/pool.py`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sales.actions.people.leaving import leaving
from sales.actions.ports import UnitOfWork
from sales.company.members import Me, Rules, Workspace
from sales.company.pool import Room, leaves_on, open_to, over, to_warn_of
from sales.days.calendar import WEEKDAYS
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope
from sales.jobs.handed import Gone
from sales.jobs.job import Job, JobKind
from sales.jobs.pool import Night
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About, NotAmong
from sales.standing.sections import KEPT_UP, SOMEBODYS

OPEN = ClientFilter((KEPT_UP,))
"""The clients that count if the number a member may have is limited."""
SUBJECT = 0
"""The subject of all nights of a company, so that one runs at a time."""


async def of_night(unit: UnitOfWork, scope: Scope, night: Night, now: datetime) -> tuple[Scope, Job] | None:
    """The job of a night, with the scope of the owner in whose name it is begun. None if no client goes, or the night
    before is not over.
    """
    rules = (await unit.workspaces.get(scope.workspace)).rules
    total = await unit.lists.count(scope, leaving(rules), AsOf(now, night.day))
    owner = next((one for one in await unit.members.all(scope) if one.role is Role.OWNER), None)
    if not total or owner is None or await unit.jobs.running(scope, JobKind.POOL, SUBJECT):
        return None
    what, person = night.what, owner.person or 0
    job = Job(new_id(), scope.workspace, owner.id, person, None, JobKind.POOL, SUBJECT, what, total)
    return await unit.members.lasting(owner), job


async def looking(unit: UnitOfWork, me: Me) -> Scope:
    """A scope of just the pools that the member takes from. Rejected if the pool is off.

    A pool that was turned off stays open until it is empty: nobody else would find the clients left in it.
    """
    pools = open_to(me.member, await unit.members.all(me.scope, former=True), me.scope.lasting)
    into = replace(me.scope, owners=frozenset(one.id for one in pools), covers=frozenset())
    if not me.workspace.rules.pool and not (pools and await unit.clients.lists.totals(into)):
        raise Rejected("pool_off")
    return into


async def foreseen(unit: UnitOfWork, company: Workspace, as_of: AsOf, scope: Scope) -> tuple[int, date]:
    """How many clients the next mornings will announce, or announce already, and the day when the first of them go."""
    away = frozenset(one.member for one in await unit.vacations.standing(scope) if one.holds(as_of.today))
    spared = (NotAmong(About.MANAGER, away),) if away else ()
    wanted = ClientFilter((KEPT_UP, to_warn_of(company.rules), SOMEBODYS, *spared))
    return await unit.lists.count(scope, wanted, as_of), await leaving_on(unit, company, scope, as_of.now)


async def leaving_on(unit: UnitOfWork, company: Workspace, scope: Scope, now: datetime) -> date:
    """The day when clients go that are announced now, by the company's week."""
    first = min((one.digest_at for one in await unit.members.all(scope) if not one.pool), default=time())
    return leaves_on(now.astimezone(ZoneInfo(company.zone)), first, company.calendar(WEEKDAYS))


async def gone(unit: UnitOfWork, scope: Scope, night: int) -> list[Gone]:
    """The actor's own and led members' clients that went in that night."""
    return await unit.handed.gone(scope, night, await _led(unit, scope))


async def gone_tonight(unit: UnitOfWork, me: Me, today: date, *, led: bool) -> tuple[int, int]:
    """The night that ended today, and how many went of one's own clients, or of all that one leads. 0 for none."""
    night = await unit.jobs.last(me.scope, JobKind.POOL) if me.workspace.rules.pool else None
    if night is None or Night.of(night.what).day != today:
        return 0, 0
    givers = await _led(unit, me.scope) if led else {me.member.id}
    return night.id, sum(one.clients for one in await unit.handed.moved(me.scope, night.id) if one.giver in givers)


async def _led(unit: UnitOfWork, scope: Scope) -> set[int]:
    return {one.id for one in await unit.members.all(scope, former=True) if scope.lasting.sees(one.id)}


async def room(unit: UnitOfWork, me: Me, as_of: AsOf) -> Room:
    own, rules = me.scope.own, me.workspace.rules
    taken = await unit.pool.taken(own, as_of.today)
    clients = await unit.lists.count(own, OPEN, as_of) if rules.open_clients else 0
    return Room(taken, rules.pool_a_day, clients, rules.open_clients)


async def take(unit: UnitOfWork, me: Me, client: int, as_of: AsOf) -> Room:
    """Takes a client from the pool, with what is still promised to it. Gives what is left of the day.

    Rejected if the day's number is used up or the member has enough clients; NotFound if somebody was faster.
    """
    pools = await looking(unit, me)
    has = await room(unit, me, as_of)
    if has.is_full:
        raise Rejected("pool_full", n=has.open, most=has.most)
    if not has.left:
        raise Rejected("pool_today", most=has.a_day)
    known = await unit.clients.get(pools, client)
    if not await unit.clients.hand_over(pools, [client], known.owner, me.member.id):
        raise NotFound
    await unit.pool.take(me.scope.own, client, as_of.today)
    return replace(has, taken=has.taken + 1, open=has.open + 1)


async def beyond(
    unit: UnitOfWork, scope: Scope, rules: Rules, as_of: AsOf, gains: Mapping[int, int] | None = None
) -> dict[int, int]:
    """Members with more open clients than allowed, with their number; if `gains` is given, only these, counted with
    what they gain.

    Nothing is refused for that: what somebody brings is kept, and the lead decides.
    """
    if not rules.open_clients:
        return {}
    has = await unit.lists.by_owner(scope, OPEN, as_of)
    there = [one.id for one in await unit.members.all(scope) if gains is None or one.id in gains]
    after = {member: has.get(member, 0) + (gains or {}).get(member, 0) for member in there}
    return {member: clients for member, clients in after.items() if over(rules.open_clients, clients)}
