"""Changes that were saved, but whose answer may not have been sent: the update's inbox row refers to their audit row.

The update's done-mark sets the reference in the same commit; once the answer is sent, it is cleared. A row that another
live process holds is left to that process.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, bindparam, func, or_, select, update

from storage.engine.dialects import DatabaseTime
from storage.engine.transaction import Transaction
from storage.schema.tables import audit, inbox

_earlier = inbox.alias("earlier")
_CLEARED = update(inbox).where(inbox.c.seq == bindparam("row")).values(unanswered=None)


@dataclass(frozen=True, slots=True)
class Left:
    """Such an update, and the clients that it has changed; none if their audit data was erased."""

    seq: int
    clients: Sequence[int]


def latest(owner: str) -> ScalarSelect[Any]:
    """For a claim: the person's latest such row, as a subquery; `owner` names the bind with the claiming process."""
    theirs = _earlier.c.person_id == inbox.c.person_id, _earlier.c.bot_id == inbox.c.bot_id
    return (
        select(func.max(_earlier.c.seq))
        .where(*theirs, _left(_earlier, bindparam(owner)))
        .correlate(inbox)
        .scalar_subquery()
    )


async def of(transaction: Transaction, person: int, bot: int, owner: str, workspace: int) -> list[Left]:
    """The person's unanswered updates, oldest first."""
    noted = and_(audit.c.workspace_id == workspace, audit.c.id == inbox.c.unanswered)
    theirs = inbox.c.person_id == person, inbox.c.bot_id == bot
    asked = select(inbox.c.seq, audit.c.changes).select_from(inbox.outerjoin(audit, noted))
    rows = await transaction.rows(asked.where(*theirs, _left(inbox, owner)).order_by(inbox.c.seq))
    return [Left(row.seq, _concerned(row.changes)) for row in rows]


def clear(transaction: Transaction, seqs: Iterable[int]) -> None:
    transaction.later(_CLEARED, [{"row": seq} for seq in seqs])


async def abandon(transaction: Transaction) -> None:
    """Ends the leases of these rows; only if no other process can be alive."""
    await transaction.run(update(inbox).where(inbox.c.unanswered.is_not(None)).values(lease_until=DatabaseTime()))


async def forget(transaction: Transaction) -> None:
    """Clears all references, in a restored database."""
    await transaction.run(update(inbox).where(inbox.c.unanswered.is_not(None)).values(unanswered=None))


def _left(rows: Any, owner: Any) -> ColumnElement[bool]:
    return and_(rows.c.unanswered.is_not(None), or_(rows.c.owner == owner, rows.c.lease_until <= DatabaseTime()))


def _concerned(changes: Any) -> list[int]:
    return list(dict.fromkeys(change["client"] for change in changes or () if change["client"] is not None))
