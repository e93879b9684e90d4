"""Notices to members for whose clients somebody else has planned something with a whole list, or has taken it back: one
for all of their clients.
"""

from datetime import datetime

from sales.actions.lists.spreading import reason_of
from sales.actions.ports import UnitOfWork
from sales.jobs.bulk import Bulk
from sales.jobs.for_members import of_each
from sales.jobs.job import Job, JobKind

PLANNED, UNPLANNED = "planned_for", "unplanned_for"
"""The kinds of notices."""


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """Nobody hears of what they did themselves, nor of what came to nothing."""
    whose = of_each(job.what)
    if not whose or (job.backwards and not job.returned):
        return
    kind, value = UNPLANNED if job.backwards else PLANNED, Bulk.of(job.what).value
    told = {"repeat": str(value)} if job.kind is JobKind.REPEAT else {"reason": reason_of(value)}
    by = await unit.members.get(job.scope, job.member)
    for member, placed in sorted(whose.items()):
        to = await unit.members.person_of(job.scope, member)
        if to is None or member == job.member:
            continue
        key = f"{kind}:{job.id}:{placed.clients}:{job.returned}:{member}"
        data = {"name": by.name, "placed": placed.data, **told}
        await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=data, workspace=job.workspace)
