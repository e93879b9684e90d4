"""Jobs as a process sees them that does them: each is in one process's hands, by a lease that every part renews.

Who dies gives it up by that: the next one goes on behind the last part that was committed.
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
"""Seconds without a sign of life."""
LIVES = timedelta(days=30)
PURGED_AT_ONCE = 1_000

_j = jobs.c
_OPEN = (_j.told == false(), KNOWN)
"""Something is left to be done for it, or to be said."""
_FREE = or_(_j.lease_until.is_(None), _j.lease_until <= DatabaseTime())


class Lost(Exception):
    """The job was taken over by another process: what was done for it here may not stay."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job in hand."""

    job: Job
    lease: int


@dataclass(frozen=True, slots=True)
class Leases:
    """One process's."""

    owner: str

    async def claim(self, transaction: Transaction) -> Claim | None:
        """The job that waits longest, ours until the lease is over."""
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
        """As it is now, and as it stays until the commit. Raises Lost."""
        renewing = self._mine().values(lease_until=DatabaseTime(LEASE)).returning(*JOBS.columns)
        row = await transaction.row(renewing, self._which(claim))
        if row is None:
            raise Lost
        return job_of(row)

    async def fail(self, transaction: Transaction, claim: Claim, pause: float) -> int:
        """Gives it back for a while; how often it has failed since a part was done."""
        failed = self._mine().values(failures=_j.failures + 1, lease_until=DatabaseTime(pause)).returning(_j.failures)
        row = await transaction.row(failed, self._which(claim))
        return 0 if row is None else int(row.failures)

    async def stand_on(self, transaction: Transaction, claim: Claim, message: int) -> None:
        """Where its progress is shown from now on."""
        await transaction.run(self._mine().values(message_id=message), self._which(claim))

    async def tell(self, transaction: Transaction, claim: Claim, message: int) -> None:
        """What it came to is said: nothing is left to do. Unless it was begun anew meanwhile."""
        over = self._mine().where(_j.state != JobState.RUNNING)
        await transaction.run(over.values(told=True, message_id=message or None, lease_until=None), self._which(claim))

    async def give_back(self, transaction: Transaction, claims: Collection[Claim]) -> None:
        for claim in claims:
            await transaction.run(self._mine().values(lease_until=DatabaseTime()), self._which(claim))

    def _mine(self) -> Update:
        named = (_j.workspace_id == bindparam("workspace"), _j.id == bindparam("row"))
        return update(jobs).where(*named, _j.owner == self.owner, _j.lease == bindparam("claim"))

    @staticmethod
    def _which(claim: Claim) -> dict[str, Any]:
        return {"workspace": claim.job.workspace, "row": claim.job.id, "claim": claim.lease}


_WAITING = select(_j.id).where(*_OPEN, _FREE).limit(1)


async def is_waiting(transaction: Transaction) -> bool:
    """Whether there is anything to claim: asked beside the writer."""
    return await transaction.row(_WAITING) is not None


async def expire(transaction: Transaction) -> None:
    """Every lease is over: of processes that are surely dead."""
    await transaction.run(update(jobs).where(*_OPEN, _j.lease_until.is_not(None)).values(lease_until=DatabaseTime()))


async def purge(transaction: Transaction, now: datetime) -> int:
    """Forgets some of what ended long ago; how many."""
    ended = select(_j.workspace_id, _j.id).where(_j.finished_at < now - LIVES).limit(PURGED_AT_ONCE)
    return await transaction.run(delete(jobs).where(tuple_(_j.workspace_id, _j.id).in_(ended)))
