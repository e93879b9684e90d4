"""Handing over all clients of a member who leaves: a few at once, many as long work. Both can be undone for a day."""

from datetime import datetime

from sales.actions.people import given_away
from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.hand_over import HandOver
from sales.jobs.job import MANY, STEP, Halted, Job, JobKind, JobState, Part, Why


async def hand_over_all(
    unit: UnitOfWork, scope: Scope, giver: Member, taker: Member, now: datetime, message: int | None
) -> Job:
    """Begins the hand-over. For many clients, `message` shows the progress."""
    me = await unit.members.person_of(scope, scope.actor)
    leaves = giver.id == scope.actor  # a job goes on by the member's rights, which a leaver no longer has

    if me is None and not leaves:
        raise NotFound
    total = await unit.clients.lists.totals(scope.of(giver.id))
    what, person = HandOver(giver.id, taker.id).what, me.id if me else giver.person or 0
    job = Job(new_id(), scope.workspace, scope.actor, person, message, JobKind.HAND_OVER, giver.id, what, total)
    if total <= MANY or leaves:
        job = await _at_once(unit, scope, job, now)
    await unit.jobs.add(scope, job)
    return job


async def _at_once(unit: UnitOfWork, scope: Scope, job: Job, now: datetime) -> Job:
    unit.audit.group(job.id)
    while job.state is JobState.RUNNING:
        part = await step(unit, scope, job, now, STEP)
        job = job.after(part)
        job = job.ended(now) if part.over else job
    await tell(unit, job, now)
    return job


async def step(unit: UnitOfWork, scope: Scope, job: Job, _now: datetime, most: int) -> Part:
    """Hands over the next few, including those that came to the giver meanwhile. Halted if the taker has left, which is
    locked until the commit.
    """
    who = HandOver.of(job.what)
    (taker,) = await unit.members.hold(scope, {who.taker})
    if taker.until is not None:
        raise Halted(Why.GONE)
    clients = await unit.clients.owned(scope, who.giver, most)
    moved = await unit.clients.hand_over(scope, clients, who.giver, who.taker)
    await unit.handed.add(scope, job.id, who.giver, who.taker, clients)
    return Part(moved, over=len(clients) < most)


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Undoes it client by client, where nobody has worked with the client since."""
    return await unit.jobs.take_back(scope, job)


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """Tells the taker how many clients they got or lost again, unless they acted themselves, and the leads of the
    leaver.
    """
    who = HandOver.of(job.what)
    kind, clients = ("given_back", job.returned) if job.backwards else ("inherited", job.done)
    to = await unit.members.person_of(job.scope, who.taker)
    if clients and to is not None and who.taker != job.member:
        giver = await unit.members.get(job.scope, who.giver)
        data = {"name": giver.name, "clients": clients, "job": ids.to_text(job.id)}
        key = f"{kind}:{job.id}:{clients}"
        await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=data, workspace=job.workspace)
    await given_away.tell_leads(unit, job, now)
