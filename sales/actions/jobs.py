"""Long work: its parts, stopping it, taking it back. What each kind does is in a module of its own."""

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
    """A kind of long work. `right`: None where everybody may, of the own clients. `step` does the next few clients;
    `back` takes a part of it back; `tell` lets others know what it came to.
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
    """A few clients are done with at once, in this unit of work, and taken back like any job's. Raises AlreadySaved
    while another one runs for the same subject.
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
    """The next part of a job that is held and runs, in this unit of work. The right to it is asked again.

    It ends after so many clients, or as soon as it has taken long `enough`.
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
    """What the member may do now; that holds until the commit."""
    if job.stopping:
        raise Halted(Why.ASKED)
    (member,) = await unit.members.hold(job.scope, {job.member})
    scope = await unit.members.lasting(member)
    if member.until is not None or (doing.right is not None and not scope.may(doing.right)):
        raise Halted(Why.RIGHT)
    return scope


async def _on(unit: UnitOfWork, scope: Scope, doing: Doing, job: Job, now: datetime, enough: Callable[[], bool]) -> Job:
    """Where a step finds that there is no going on, what those before it have done counts."""
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
    """As it was done: a part of going back is what one part of going on has done."""
    part = await doing.back(unit, scope, job)
    after = job.after(part)
    return after.ended(now) if part.over else after


async def standing(unit: UnitOfWork, scope: Scope, job_id: int) -> Job:
    """Where it stands, for whoever may do something about it."""
    job = await unit.jobs.get(scope, job_id)
    _needs(scope, job)
    return job


async def undoable(unit: UnitOfWork, scope: Scope, kinds: Collection[JobKind], now: datetime) -> list[Job]:
    """What the actor has done lately, and can still take back: the latest first."""
    recent = await unit.jobs.recent(scope, kinds, now - UNDO_WITHIN)
    return [one for one in recent if one.undoable(now)]


async def stop(unit: UnitOfWork, scope: Scope, job_id: int) -> Job:
    """After the part that is being done; what is over by now stays over."""
    job = await unit.jobs.hold(scope, job_id)
    _needs(scope, job)
    if job.state is JobState.RUNNING:
        job = replace(job, stopping=True)
        await unit.jobs.save(scope, job)
    return job


async def undo(unit: UnitOfWork, scope: Scope, job_id: int, now: datetime, message: int | None) -> Job:
    """Stale after a day, or while another job runs for the same. One that goes back already goes on doing so."""
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
    """What needs no right is its own member's, and its lead's: of others' work there is none out of scope."""
    right = KINDS[job.kind].right
    if right is not None:
        scope.needs(right)
    scope.lasting.must_see(job.member)


async def give_up(unit: UnitOfWork, job: Job, now: datetime, *, tells: bool) -> None:
    """Of a job that is held and was tried too often: it stays as far as it came, and `tells` what it has come to, as
    any job does that stops.
    """
    after = job.ended(now, Why.FAILED)
    if tells:
        await KINDS[job.kind].tell(unit, after, now)
    await unit.jobs.save(job.scope, after)
