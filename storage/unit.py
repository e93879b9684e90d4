"""A unit of work: one transaction, the repositories on it, and one commit that saves all of it together."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, null, update

from sales import ports
from sales.scope import Scope
from storage.audit import Audit
from storage.journal import Order
from storage.tables import inbox
from storage.transaction import Transaction


class LeaseLost(Exception):
    """The update was taken over by another process: what was done for it here may not stay."""


@dataclass(frozen=True, slots=True)
class DoneMark:
    """The inbox row that a unit of work answers, as it was claimed."""

    seq: int
    owner: str
    lease: int


DONE = (
    update(inbox)
    .where(
        inbox.c.seq == bindparam("row"),
        inbox.c.owner == bindparam("claimed_by"),
        inbox.c.lease == bindparam("claim"),
        inbox.c.state == "new",
    )
    .values(state="done", payload=null(), finished_at=bindparam("now"))
)


class Unit:
    """Everything that is done at once. Leaving it without `commit` leaves no trace."""

    def __init__(
        self,
        transaction: Transaction,
        order: Order,
        now: datetime,
        scope: Scope | None,
        done: DoneMark | None = None,
        *,
        reads_only: bool = False,
    ) -> None:
        self._transaction = transaction
        self._now = now
        self._done = done
        self._closed = reads_only
        self._committed = False
        self._audit = Audit(transaction, order, now, scope)
        self.audit: ports.Audit = self._audit

    @property
    def is_committed(self) -> bool:
        return self._committed

    async def commit(self) -> None:
        """Saves the effect, the audit row and the update's done-mark together, once."""
        if self._closed:
            raise RuntimeError("A unit of work commits once, and one for reading never.")
        self._closed = True
        await self._audit.write()
        if self._done is not None:
            await self._mark_done(self._done)
        await self._transaction.commit()
        self._committed = True

    async def _mark_done(self, mark: DoneMark) -> None:
        values = {"row": mark.seq, "claimed_by": mark.owner, "claim": mark.lease, "now": self._now}
        if not await self._transaction.run(DONE, values):
            raise LeaseLost
