"""Jobs within a unit of work. Leases are in `leases.py`; undo in `reversal.py`, and `unloading.py` for accounting
tables.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select, update

from sales.ground.errors import AlreadySaved, NotFound
from sales.ground.scope import Scope
from sales.jobs.debts import ROWS
from sales.jobs.job import OF_TABLES, Job, JobKind, JobState, Part
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.jobs.reversal import Reversed
from storage.jobs.unloading import Unloaded
from storage.queries.scoped import Repository
from storage.queries.shapes import Shape
from storage.schema.tables import jobs

MOST_RECENT = 20
_j = jobs.c
JOBS = Shape(
    Job, jobs, {"workspace": "workspace_id", "member": "member_id", "person": "person_id", "message": "message_id"}
)
_HOLDING = JOBS.holding("id", "workspace")
_NOTED = ("state", "why", "backwards", "stopping", "done", "returned", "kept")
"""What the audit records of a job."""
_IS = (_j.workspace_id == bindparam("workspace"), _j.id == bindparam("row"))
KNOWN = _j.kind.in_(list(JobKind))
"""Kinds from a newer version of the program are left to it."""
_GET = select(*JOBS.columns).where(*_IS, KNOWN)
_HOLD = _GET.with_for_update()
_SAVE = update(jobs).where(*_IS)
_NEW = insert_new(jobs)
_RUNNING = select(*JOBS.columns).where(
    _j.workspace_id == bindparam("workspace"),
    _j.kind == bindparam("of_kind"),
    _j.subject == bindparam("of_subject"),
    _j.state == JobState.RUNNING,
)
_LAST = (
    select(*JOBS.columns)
    .where(_j.workspace_id == bindparam("workspace"), _j.kind == bindparam("of_kind"))
    .order_by(_j.created_at.desc(), _j.id)
    .limit(1)
)
_RECENT = (
    select(*JOBS.columns)
    .where(
        _j.workspace_id == bindparam("workspace"),
        _j.member_id == bindparam("actor"),
        _j.finished_at >= bindparam("since"),
        _j.kind.in_(bindparam("kinds", expanding=True)),
    )
    .order_by(_j.finished_at.desc(), _j.id.desc())
    .limit(MOST_RECENT)
)


def job_of(row: AnyRow) -> Job:
    return JOBS.of(row)


class Jobs(Repository):
    """Jobs within one unit of work."""

    async def add(self, scope: Scope, job: Job) -> None:
        """Adds a job. If it is over already, whoever adds it tells the person."""
        told, values = job.state is not JobState.RUNNING, _values(job)
        row = {"workspace_id": scope.workspace, "id": job.id, "created_at": self._journal.now, "told": told, **values}
        self._transaction.later(_NEW, row, AlreadySaved)
        what = {name: told for name, told in job.what.items() if name != ROWS}
        self._journal.added("jobs", scope.workspace, job.id, {"kind": job.kind.value, **what, "total": job.total})

    async def get(self, scope: Scope, job: int) -> Job:
        return await self._one(_GET, scope, job)

    async def hold(self, scope: Scope, job: int) -> Job:
        return await self._one(_HOLD, scope, job)

    async def _one(self, query: Select[Any], scope: Scope, job: int) -> Job:
        row = await self._transaction.row(query, {"workspace": scope.workspace, "row": job})
        if row is None:
            raise NotFound
        return job_of(row)

    async def running(self, scope: Scope, kind: JobKind, subject: int) -> Job | None:
        which = {"workspace": scope.workspace, "of_kind": kind, "of_subject": subject}
        row = await self._transaction.row(_RUNNING, which)
        return None if row is None else job_of(row)

    async def last(self, scope: Scope, kind: JobKind) -> Job | None:
        row = await self._transaction.row(_LAST, {"workspace": scope.workspace, "of_kind": kind})
        return None if row is None else job_of(row)

    async def recent(self, scope: Scope, kinds: Collection[JobKind], since: datetime) -> list[Job]:
        which = {"workspace": scope.workspace, "actor": scope.actor, "since": since, "kinds": sorted(kinds)}
        return [job_of(row) for row in await self._transaction.rows(_RECENT, which)]

    async def save(self, scope: Scope, job: Job) -> None:
        old = await self.get(scope, job.id)
        values = {**_values(job), "told": False, "failures": 0}
        self._transaction.later(_SAVE.values(values), {"workspace": scope.workspace, "row": job.id}, NotFound)
        self._journal.changed("jobs", scope.workspace, job.id, _told(old), _told(job), None)

    async def take_back(self, scope: Scope, job: Job) -> Part:
        back = Unloaded if job.kind in OF_TABLES else Reversed
        return await back(self._transaction, self._journal).part(scope, job)


def _values(job: Job) -> dict[str, Any]:
    return {name: get(job) for name, get in _HOLDING.items()}


def _told(job: Job) -> Mapping[str, Any]:
    values = _values(job)
    return {name: values[name] for name in _NOTED}
