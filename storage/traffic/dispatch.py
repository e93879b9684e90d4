"""Which process sends the outbox, and until when Telegram wants silence: one row that all processes share."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, exists, or_, select, update

from storage.engine.dialects import DatabaseTime, insert_new
from storage.engine.transaction import Transaction
from storage.schema.tables import dispatch

LEASE = 10.0
"""Seconds after which another process may send, if the lease was not renewed."""

_ROW = 1
_d = dispatch.c


@dataclass(frozen=True, slots=True)
class Standing:
    """`silent_for`: seconds of silence left. `answers`: how many all processes have sent so far."""

    silent_for: float = 0.0
    answers: int = 0


async def take(transaction: Transaction, owner: str) -> bool:
    """Takes or renews the lease; False if another process has it."""
    free = or_(_d.owner.is_(None), _d.owner == owner, _d.lease_until <= DatabaseTime())
    held = {"owner": owner, "lease_until": DatabaseTime(LEASE)}
    return await _written(transaction, held, free)


async def leave(transaction: Transaction, owner: str) -> None:
    await transaction.run(update(dispatch).where(_d.owner == owner).values(owner=None))


async def free(transaction: Transaction) -> None:
    """Frees the lease; only if no other process can be alive."""
    await transaction.run(update(dispatch).values(owner=None))


async def tell(transaction: Transaction, silent_for: float, answers: int) -> None:
    """Adds this process's silence (seconds) and number of answers. A longer silence is kept."""
    until = DatabaseTime(silent_for)
    longer = case((_d.silent_until > until, _d.silent_until), else_=until)
    told: dict[str, Any] = {"answers": _d.answers + answers}
    if silent_for:
        told["silent_until"] = longer
    changing = update(dispatch).where(_d.id == _ROW).values(told)
    if not await transaction.run(changing):
        await transaction.run(insert_new(dispatch).values(id=_ROW))
        await transaction.run(changing)


async def standing(transaction: Transaction) -> Standing:
    row = await transaction.row(select(_d.silent_until, _d.answers, DatabaseTime().label("now")).where(_d.id == _ROW))
    if row is None:
        return Standing()
    until: datetime | None = row.silent_until
    return Standing(max(0.0, (until - row.now).total_seconds()) if until else 0.0, row.answers)


def is_silent() -> ColumnElement[bool]:
    """SQL condition for claims: Telegram wants silence now."""
    return exists(select(_d.id).where(_d.id == _ROW, _d.silent_until > DatabaseTime()))


async def _written(transaction: Transaction, values: dict[str, Any], condition: ColumnElement[bool]) -> bool:
    if await transaction.run(update(dispatch).where(_d.id == _ROW, condition).values(values)):
        return True
    return await transaction.run(insert_new(dispatch).values(id=_ROW, **values)) == 1
