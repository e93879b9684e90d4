"""Clients have changed hands, or are back: who has got them hears whose they were, who had them with whom they are now,
and who leads either of them.
"""

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
"""To who has got them, who had them, and who leads these."""
BEFORE = "moved"
"""Under which a job says, while it goes back, who had got whose clients."""


def before(job: Job, moved: Sequence[Moved]) -> dict[str, Any]:
    """What a job is about, with what is told when it has gone back: the rows are gone then. Stopped half way, the rest
    is told when that has gone back, too.
    """
    return {**job.what, BEFORE: [[one.giver, one.taker, one.clients] for one in moved]}


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    moved = await _moved(unit, job)
    got, lost = (GIVEN_BACK, CAME_BACK) if job.backwards else (GOT, LOST)
    await _each(unit, job, now, got, moved, lambda one: one.taker)
    await _each(unit, job, now, lost, moved, lambda one: one.giver)
    await tell_leads(unit, job, now)


async def tell_leads(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """One message, of however many whom they lead, on either side; who has got them hears of that already."""
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
    """Who has got whose clients by it; of one that goes back, who has lost them again."""
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
    """Nothing to who has left."""
    to = await unit.members.person_of(job.scope, member)
    if to is None:
        return
    names = {one.id: one.name for one in await unit.members.all(job.scope, former=True)}
    parts = sorted([names.get(one.giver, ""), names.get(one.taker, ""), one.clients] for one in moved)
    clients = sum(one.clients for one in moved)
    data = {"name": names.get(job.member, ""), "clients": clients, "job": ids.to_text(job.id), "moved": parts}
    key = f"{kind}:{job.id}:{clients}:{member}"
    await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=data, workspace=job.workspace)
