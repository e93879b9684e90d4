"""What was saved and perhaps never shown: the audit row of what it changed stands in its update's row of the inbox.

The done-mark puts it there, in the same commit; once the answer is out it is taken away. What a process holds that may
still answer is no other's to tell.
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
    """One of them, and whom it changed; nobody where that is not to be known any more."""

    seq: int
    clients: Sequence[int]


def latest(owner: str) -> ScalarSelect[Any]:
    """For a claim: the latest such row of the same person; `owner` names the bind with who claims."""
    theirs = _earlier.c.person_id == inbox.c.person_id, _earlier.c.bot_id == inbox.c.bot_id
    return (
        select(func.max(_earlier.c.seq))
        .where(*theirs, _left(_earlier, bindparam(owner)))
        .correlate(inbox)
        .scalar_subquery()
    )


async def of(transaction: Transaction, person: int, bot: int, owner: str, workspace: int) -> list[Left]:
    """Oldest first."""
    noted = and_(audit.c.workspace_id == workspace, audit.c.id == inbox.c.unanswered)
    theirs = inbox.c.person_id == person, inbox.c.bot_id == bot
    asked = select(inbox.c.seq, audit.c.changes).select_from(inbox.outerjoin(audit, noted))
    rows = await transaction.rows(asked.where(*theirs, _left(inbox, owner)).order_by(inbox.c.seq))
    return [Left(row.seq, _concerned(row.changes)) for row in rows]


def clear(transaction: Transaction, seqs: Iterable[int]) -> None:
    transaction.later(_CLEARED, [{"row": seq} for seq in seqs])


async def abandon(transaction: Transaction) -> None:
    """Of processes that are surely dead: nobody answers any more."""
    await transaction.run(update(inbox).where(inbox.c.unanswered.is_not(None)).values(lease_until=DatabaseTime()))


async def forget(transaction: Transaction) -> None:
    """Of a base that comes out of a copy."""
    await transaction.run(update(inbox).where(inbox.c.unanswered.is_not(None)).values(unanswered=None))


def _left(rows: Any, owner: Any) -> ColumnElement[bool]:
    return and_(rows.c.unanswered.is_not(None), or_(rows.c.owner == owner, rows.c.lease_until <= DatabaseTime()))


def _concerned(changes: Any) -> list[int]:
    return list(dict.fromkeys(change["client"] for change in changes or () if change["client"] is not None))
