"""Notices after clients changed hands or came back: to who got them, to who had them, and to the leads of both."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sales.actions.people import teams
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.jobs.handed import Moved
from sales.jobs.job import Job
from sales.reporting.leading.complaints import listeners

GOT, LOST, LED = "passed_on", "given_away", "team_given_away"
GIVEN_BACK, CAME_BACK, LED_BACK = "passed_back", "came_back", "team_came_back"
"""The kinds of notices to who got the clients, to who had them, and to their leads."""
BEFORE = "moved"
"""The key in a job's data for who had got whose clients. It is there while the job is undone."""


def before(job: Job, moved: Sequence[Moved]) -> dict[str, Any]:
    """The job's data with what is told after it is undone, since the rows are gone then. If the undo stops half way,
    the rest is told when that is undone too.
    """
    return {**job.what, BEFORE: [[one.giver, one.taker, one.clients] for one in moved]}


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    moved = await _moved(unit, job)
    got, lost = (GIVEN_BACK, CAME_BACK) if job.backwards else (GOT, LOST)
    await _each(unit, job, now, got, moved, lambda one: one.taker)
    await _each(unit, job, now, lost, moved, lambda one: one.giver)
    await tell_leads(unit, job, now)


async def tell_leads(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """Sends each lead one message for all that they lead, on either side. A lead who got the
    clients has heard of it.
    """
    moved = await _moved(unit, job)
    leads: dict[int, list[Moved]] = {}
    for one in moved:
        of_giver, of_taker = [
            {lead.id for lead in listeners(await teams.nearest(unit, job.scope, whom), whom, job.member)}
            for whom in (one.giver, one.taker)
        ]
        for lead in sorted((of_giver | of_taker) - {one.taker}):
            leads.setdefault(lead, []).append(one)
    for lead_id, parts in leads.items():
        await _send(unit, job, now, LED_BACK if job.backwards else LED, lead_id, parts)


async def _moved(unit: UnitOfWork, job: Job) -> list[Moved]:
    """Who got whose clients by the job; for a job that was undone, who lost them again."""
    there = await unit.handed.moved(job.scope, job.id)
    if not job.backwards:
        return there
    stay = Counter({(one.giver, one.taker): one.clients for one in there})
    had = [Moved(*one) for one in job.what.get(BEFORE, ())]
    back = [Moved(one.giver, one.taker, one.clients - stay[one.giver, one.taker]) for one in had]
    return [one for one in back if one.clients > 0]


async def _each(
    unit: UnitOfWork, job: Job, now: datetime, kind: str, moved: Sequence[Moved], whose: Callable[[Moved], int]
) -> None:
    for member in sorted({whose(one) for one in moved} - {job.member}):
        await _send(unit, job, now, kind, member, [one for one in moved if whose(one) == member])


async def _send(unit: UnitOfWork, job: Job, now: datetime, kind: str, member: int, moved: Sequence[Moved]) -> None:
    """Tells a member, unless they have left."""
    to = await unit.members.person_of(job.scope, member)
    if to is None:
        return
    names = {one.id: one.name for one in await unit.members.all(job.scope, former=True)}
    parts = sorted([names.get(one.giver, ""), names.get(one.taker, ""), one.clients] for one in moved)
    clients = sum(one.clients for one in moved)
    data = {"name": names.get(job.member, ""), "clients": clients, "job": ids.to_text(job.id), "moved": parts}
    key = f"{kind}:{job.id}:{clients}:{member}"
    await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=data, workspace=job.workspace)
