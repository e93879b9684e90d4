"""Leases on jobs: a process holds a job by a lease that each part renews.

If it dies, the lease runs out, and another process goes on after the last committed part.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Update, bindparam, delete, false, or_, select, tuple_, update

from sales.jobs.job import Job, JobState
from storage.engine.dialects import DatabaseTime, unclaimed
from storage.engine.transaction import Transaction
from storage.jobs.jobs import JOBS, KNOWN, job_of
from storage.schema.tables import jobs

LEASE = 30.0
"""Seconds after which a job whose lease was not renewed may be taken over."""
LIVES = timedelta(days=30)
PURGED_AT_ONCE = 1_000

_j = jobs.c
_OPEN = (_j.told == false(), KNOWN)
"""Jobs with something left to do or to tell."""
_FREE = or_(_j.lease_until.is_(None), _j.lease_until <= DatabaseTime())


class Lost(Exception):
    """Another process has taken the job over, so what was done for it here must be rolled back."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that this process holds."""

    job: Job
    lease: int


@dataclass(frozen=True, slots=True)
class Leases:
    """The leases of one process."""

    owner: str

    async def claim(self, transaction: Transaction) -> Claim | None:
        """Takes the free job that has waited longest; None if there is none."""
        first = select(_j.id).where(*_OPEN, _FREE).order_by(_j.created_at, _j.id).limit(1)
        claiming = (
            update(jobs)
            .where(_j.id == unclaimed(first, jobs).scalar_subquery())
            .values(owner=self.owner, lease=_j.lease + 1, lease_until=DatabaseTime(LEASE))
            .returning(*JOBS.columns, _j.lease)
        )
        row = await transaction.row(claiming)
        return None if row is None else Claim(job_of(row), row.lease)

    async def hold(self, transaction: Transaction, claim: Claim) -> Job:
        """Renews the lease and returns the job, which stays locked until the commit. Raises Lost."""
        renewing = self._mine().values(lease_until=DatabaseTime(LEASE)).returning(*JOBS.columns)
        row = await transaction.row(renewing, self._which(claim))
        if row is None:
            raise Lost
        return job_of(row)

    async def fail(self, transaction: Transaction, claim: Claim, pause: float) -> int:
        """Gives the job back for `pause` seconds; returns the number of failures since its last part."""
        failed = self._mine().values(failures=_j.failures + 1, lease_until=DatabaseTime(pause)).returning(_j.failures)
        row = await transaction.row(failed, self._which(claim))
        return 0 if row is None else int(row.failures)

    async def stand_on(self, transaction: Transaction, claim: Claim, message: int) -> None:
        """Stores the message that shows the job's progress."""
        await transaction.run(self._mine().values(message_id=message), self._which(claim))

    async def tell(self, transaction: Transaction, claim: Claim, message: int) -> None:
        """Marks the result as told, unless the job was started anew meanwhile."""
        over = self._mine().where(_j.state != JobState.RUNNING)
        await transaction.run(over.values(told=True, message_id=message or None, lease_until=None), self._which(claim))

    async def give_back(self, transaction: Transaction, claims: Collection[Claim]) -> None:
        for claim in claims:
            await transaction.run(self._mine().values(lease_until=DatabaseTime()), self._which(claim))

    def _mine(self) -> Update:
        named = (_j.workspace_id == bindparam("workspace"), _j.id == bindparam("row"))
        return update(jobs).where(*named, _j.lease == bindparam("claim"))  # each claim counts it up

    @staticmethod
    def _which(claim: Claim) -> dict[str, Any]:
        return {"workspace": claim.job.workspace, "row": claim.job.id, "claim": claim.lease}


_WAITING = select(_j.id).where(*_OPEN, _FREE).limit(1)


async def is_waiting(transaction: Transaction) -> bool:
    """Whether there is a job to claim. May run beside the writer."""
    return await transaction.row(_WAITING) is not None


async def expire(transaction: Transaction) -> None:
    """Ends every lease; only if no other process can be alive."""
    await transaction.run(update(jobs).where(*_OPEN, _j.lease_until.is_not(None)).values(lease_until=DatabaseTime()))


async def purge(transaction: Transaction, now: datetime) -> int:
    """Deletes some of the jobs that ended long ago; returns how many."""
    ended = select(_j.workspace_id, _j.id).where(_j.finished_at < now - LIVES).limit(PURGED_AT_ONCE)
    return await transaction.run(delete(jobs).where(tuple_(_j.workspace_id, _j.id).in_(ended)))
