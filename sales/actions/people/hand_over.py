"""Handing over all clients of a member: a few at once, many as long work."""

from datetime import datetime

from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.hand_over import HandOver
from sales.jobs.job import MANY, Halted, Job, JobKind, Part, Why


async def hand_over_all(
    unit: UnitOfWork, scope: Scope, giver: Member, taker: Member, now: datetime, message: int | None
) -> Job | None:
    """None: it is done. Many clients go as a job, whose progress stands on the message."""
    clients = len(await unit.clients.owned(scope, giver.id, MANY + 1))
    if clients <= MANY or giver.id == scope.actor:  # whoever leaves has no rights any more by which a job goes on
        moved = await unit.clients.hand_over(scope, None, giver.id, taker.id)
        await _tell(unit, scope, taker.id, now, f"inherited:{giver.id}", giver, moved)
        return None
    me = await unit.members.person_of(scope, scope.actor)
    if me is None:
        raise NotFound
    total = await unit.clients.lists.totals(scope.of(giver.id))
    what = HandOver(giver.id, taker.id).what
    job = Job(new_id(), scope.workspace, scope.actor, me.id, message, JobKind.HAND_OVER, giver.id, what, total)
    await unit.jobs.add(scope, job)
    return job


async def step(unit: UnitOfWork, scope: Scope, job: Job, _now: datetime, most: int) -> Part:
    """What came to the giver meanwhile goes as well. Nobody gets clients who has left: that holds until the commit."""
    who = HandOver.of(job.what)
    (taker,) = await unit.members.hold(scope, {who.taker})
    if taker.until is not None:
        raise Halted(Why.GONE)
    clients = await unit.clients.owned(scope, who.giver, most)
    moved = await unit.clients.hand_over(scope, clients, who.giver, who.taker)
    return Part(moved, over=len(clients) < most)


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Client by client, where nobody has worked with it since."""
    return await unit.jobs.take_back(scope, job)


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """The one who has got clients by it, or has lost them again, as many as there are."""
    who = HandOver.of(job.what)
    giver = await unit.members.get(job.scope, who.giver)
    kind, clients = ("given_back", job.returned) if job.backwards else ("inherited", job.done)
    if clients:
        await _tell(unit, job.scope, who.taker, now, f"{kind}:{job.id}:{clients}", giver, clients)


async def _tell(
    unit: UnitOfWork, scope: Scope, taker: int, now: datetime, key: str, giver: Member, clients: int
) -> None:
    """Unless it is the one who acts."""
    to = await unit.members.person_of(scope, taker)
    if to is not None and taker != scope.actor:
        kind, data = key.partition(":")[0], {"name": giver.name, "clients": clients}
        await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=data, workspace=scope.workspace)
