"""Long work: doing its parts, stopping it, undoing it. What each kind does is in its own module."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sales.actions.card import debts, merge, sales
from sales.actions.lists import bulk
from sales.actions.people import given_away, hand_over, leaving
from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Right, Scope
from sales.jobs.job import MANY, PART, STEP, UNDO_WITHIN, Halted, Job, JobKind, JobState, Part, Why


@dataclass(frozen=True, slots=True)
class Doing:
    """How one kind of long work is done.

    `right` is what it needs, or None if everybody may do it with own clients. `step` does the next few clients, `back`
    undoes a part, `tell` tells others of the result.
    """

    right: Right | None
    step: Callable[[UnitOfWork, Scope, Job, datetime, int], Awaitable[Part]]
    back: Callable[[UnitOfWork, Scope, Job], Awaitable[Part]]
    tell: Callable[[UnitOfWork, Job, datetime], Awaitable[None]]


KINDS: dict[JobKind, Doing] = {
    JobKind.HAND_OVER: Doing(Right.PEOPLE, hand_over.step, hand_over.back, hand_over.tell),
    JobKind.MERGE: Doing(None, merge.step, merge.back, merge.tell),
    JobKind.SPREAD: Doing(None, bulk.step, bulk.back, bulk.tell),
    JobKind.REPEAT: Doing(None, bulk.step, bulk.back, bulk.tell),
    JobKind.TAG: Doing(None, bulk.step, bulk.back, bulk.tell),
    JobKind.SOURCE: Doing(None, bulk.step, bulk.back, bulk.tell),
    JobKind.DEBTS: Doing(Right.IMPORT_FOR_OTHERS, debts.step, debts.back, debts.tell),
    JobKind.SALES: Doing(Right.IMPORT_FOR_OTHERS, sales.step, sales.back, sales.tell),
    JobKind.POOL: Doing(Right.HAND_OVER, leaving.step, leaving.back, leaving.tell),
    JobKind.GIVE: Doing(Right.HAND_OVER, bulk.step, bulk.back, bulk.tell),
}


async def begin(unit: UnitOfWork, scope: Scope, job: Job, now: datetime) -> Job:
    """Begins a job. If it concerns few clients it is done at once, in this unit of work, and can be undone like any
    other.

    AlreadySaved while another job of the kind runs for the same subject.
    """
    doing = KINDS[job.kind]
    if doing.right is not None:
        scope.needs(doing.right)
    if job.total <= MANY:
        unit.audit.group(job.id)
        while job.state is JobState.RUNNING:
            job = await _on(unit, scope, doing, job, now, lambda: False)
        await doing.tell(unit, job, now)
    await unit.jobs.add(scope, job)
    return job


async def do_part(unit: UnitOfWork, job: Job, now: datetime, enough: Callable[[], bool]) -> Job:
    """Does the next part of a held, running job in this unit of work, once its right is checked again.

    It ends after a number of clients, or as soon as `enough` time has passed.
    """
    doing = KINDS[job.kind]
    try:
        scope = await _allowed(unit, job, doing)
        unit.audit.group(job.id)
        after = await (_back if job.backwards else _on)(unit, scope, doing, job, now, enough)
    except Halted as halted:
        after = job.ended(now, halted.why)
    if after.state is not JobState.RUNNING:
        await doing.tell(unit, after, now)
    await unit.jobs.save(job.scope, after)
    if after.backwards and after.state is JobState.DONE:
        await _what_it_covered(unit, job.scope, after, now)
    return after


async def _what_it_covered(unit: UnitOfWork, scope: Scope, job: Job, now: datetime) -> None:
    """What was done with the same clients before, and was taken back but for what this job had built on it, is taken
    back there as well: else a step that two lists have planned stays, whichever of them is taken back first.
    """
    for one in await unit.jobs.recent(scope, tuple(bulk.WAYS), now - UNDO_WITHIN):
        if not _is_covered(one, job) or await unit.jobs.running(scope, one.kind, one.subject):
            continue
        held = await unit.jobs.hold(scope, one.id)
        await unit.jobs.save(scope, held.tried_again())
        return


def _is_covered(one: Job, by: Job) -> bool:
    earlier = one.finished_at is not None and by.finished_at is not None and one.finished_at < by.finished_at
    return earlier and one.state is JobState.DONE and one.kept > 0


async def _allowed(unit: UnitOfWork, job: Job, doing: Doing) -> Scope:
    """The member's scope, which holds until the commit. Halted if the job is to stop, or if the right is gone."""
    if job.stopping:
        raise Halted(Why.ASKED)
    (member,) = await unit.members.hold(job.scope, {job.member})
    scope = await unit.members.lasting(member)
    if member.until is not None or (doing.right is not None and not scope.may(doing.right)):
        raise Halted(Why.RIGHT)
    return scope


async def _on(unit: UnitOfWork, scope: Scope, doing: Doing, job: Job, now: datetime, enough: Callable[[], bool]) -> Job:
    """Does a few steps. If one of them halts, the steps before it count."""
    for _ in range(PART // STEP):
        try:
            part = await doing.step(unit, scope, job, now, STEP)
        except Halted as halted:
            return job.ended(now, halted.why)
        job = job.after(part)
        if part.over:
            return job.ended(now)
        if enough():
            break
    return job


async def _back(
    unit: UnitOfWork, scope: Scope, doing: Doing, job: Job, now: datetime, _enough: Callable[[], bool]
) -> Job:
    """Undoes as much as one part has done."""
    part = await doing.back(unit, scope, job)
    after = job.after(part)
    return after.ended(now) if part.over else after


async def standing(unit: UnitOfWork, scope: Scope, job_id: int) -> Job:
    """The job, for whoever may stop or undo it."""
    job = await unit.jobs.get(scope, job_id)
    _needs(scope, job)
    return job


async def undoable(unit: UnitOfWork, scope: Scope, kinds: Collection[JobKind], now: datetime) -> list[Job]:
    """The actor's recent jobs that can still be undone, latest first."""
    recent = await unit.jobs.recent(scope, kinds, now - UNDO_WITHIN)
    return [one for one in recent if one.undoable(now)]


async def stop(unit: UnitOfWork, scope: Scope, job_id: int) -> Job:
    """Stops the job after the part that is running. A job that has ended is left as it is."""
    job = await unit.jobs.hold(scope, job_id)
    _needs(scope, job)
    if job.state is JobState.RUNNING:
        job = replace(job, stopping=True)
        await unit.jobs.save(scope, job)
    return job


async def undo(unit: UnitOfWork, scope: Scope, job_id: int, now: datetime, message: int | None) -> Job:
    """Begins to undo the job; nothing changes if it is being undone already. Stale after a day, or while another job
    runs for the same subject.
    """
    job = await unit.jobs.hold(scope, job_id)
    _needs(scope, job)
    if job.state is JobState.RUNNING and job.backwards:
        return job
    me = await unit.members.person_of(scope, scope.actor)
    if me is None:
        raise NotFound
    if not job.undoable(now) or await unit.jobs.running(scope, job.kind, job.subject):
        raise Stale
    moved = await unit.handed.moved(scope, job.id)
    job = replace(job, what=given_away.before(job, moved)) if moved else job
    job = job.taken_back(scope, me.id, message)
    await unit.jobs.save(scope, job)
    return job


def _needs(scope: Scope, job: Job) -> None:
    """Raises if the actor may not act on the job. If its kind needs no right, that is for its own member and their
    lead.
    """
    right = KINDS[job.kind].right
    if right is not None:
        scope.needs(right)
    scope.lasting.must_see(job.member)


async def give_up(unit: UnitOfWork, job: Job, now: datetime, *, tells: bool) -> None:
    """Ends a held job that was tried too often. What is done stays, and `tells` says whether others hear of it."""
    after = job.ended(now, Why.FAILED)
    if tells:
        await KINDS[job.kind].tell(unit, after, now)
    await unit.jobs.save(job.scope, after)
