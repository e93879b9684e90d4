"""Merging two cards of one client, as long work, since years of touches may belong to it. It can be undone for a day.

A rep merges own clients, a lead anybody's.
"""

from collections.abc import Mapping
from datetime import datetime

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.doubles.merge import Merge
from sales.clients.doubles.merging import joined
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.jobs.job import UNDO_WITHIN, Halted, Job, JobKind, JobState, Part, Why


def reach(scope: Scope) -> Scope:
    """The scope whose cards the actor may merge. Seeing a colleague's cards is not enough."""
    return scope if scope.may(Right.TEAM_CLIENTS) else scope.own


async def begin(
    unit: UnitOfWork, scope: Scope, old: int, into: int, said: Mapping[str, str], message: int | None
) -> Job:
    """Begins the merge of the first card into the second. NotFound if they are the same card.

    AlreadySaved while another merge of the company runs: two merges of the same card would each take half of it.
    """
    goes, _ = [await unit.clients.get(reach(scope), one) for one in (old, into)]
    me = await unit.members.person_of(scope, scope.actor)
    if me is None or old == into:
        raise NotFound
    rows = await unit.merges.weight(scope, old) + 1
    what = Merge(old, into, goes.owner, said, goes.name).what
    job = Job(new_id(), scope.workspace, scope.actor, me.id, message, JobKind.MERGE, scope.workspace, what, rows)
    await unit.jobs.add(scope, job)
    return job


async def step(unit: UnitOfWork, scope: Scope, job: Job, _now: datetime, most: int) -> Part:
    """Moves the next rows. The card itself is the last one."""
    merge, scope = Merge.of(job.what), reach(scope)
    old, kept = await _held(unit, scope, merge)
    if moved := await unit.merges.move(scope, old.id, kept, most):
        return Part(moved, over=False)
    one = joined(kept, old, merge.said)
    if one != kept:
        await unit.clients.save(scope, one)
    await unit.merges.close(scope, old, kept.id)
    return Part(1, over=True)


async def _held(unit: UnitOfWork, scope: Scope, merge: Merge) -> tuple[Client, Client]:
    """Both cards, locked in the order of their ids as everywhere, so that no deadlock occurs. Halted if one is gone."""
    try:
        held = {one: await unit.clients.hold(scope, one) for one in sorted((merge.old, merge.into))}
    except NotFound as gone:
        raise Halted(Why.GONE) from gone
    return held[merge.old], held[merge.into]


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Moves back what is listed, and nothing else: what has come since stays with the card that was kept."""
    try:
        return await unit.merges.take_back(reach(scope), job)
    except NotFound as gone:
        raise Halted(Why.GONE) from gone


async def undoable(unit: UnitOfWork, scope: Scope, client: int, now: datetime) -> Job | None:
    """The latest merge into that card, if the actor may undo it: whoever began it, and a lead."""
    done = await unit.merges.works(scope, client, now - UNDO_WITHIN)
    mine = (job for job in done if job.member == scope.actor or scope.may(Right.TEAM_CLIENTS))
    return next((job for job in mine if job.undoable(now)), None)


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """Tells the owner of the card that is gone who has the client now. A merge that stopped half-way is counted as it
    is.
    """
    merge = Merge.of(job.what)
    if job.state is JobState.STOPPED:
        await unit.merges.left_alone(job.scope, merge.old, merge.into)
    elif not job.backwards and merge.owner != job.member:
        await _tell_owner(unit, job, merge, now)


async def _tell_owner(unit: UnitOfWork, job: Job, merge: Merge, now: datetime) -> None:
    """Names only the client and its owner, which is what one may see of a colleague's client."""
    member = await unit.members.get(job.scope, job.member)
    kept = await unit.clients.get(await unit.members.lasting(member), merge.into)
    to = await unit.members.person_of(job.scope, merge.owner)
    if to is None or kept.owner == merge.owner:
        return
    owner = await unit.members.get(job.scope, kept.owner)
    cards = {"client": kept.id, "name": kept.name, "old": merge.old, "was": merge.called}
    data = {**cards, "from": member.name, "to": owner.name}
    key = f"merged:{job.id}"
    await unit.outbox.add(key=key, person=to.id, due_at=now, kind="taken_over", data=data, workspace=job.workspace)
