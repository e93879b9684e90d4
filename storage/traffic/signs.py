"""Signs of life (when the bot last wrote, when it last heard Telegram), and which troubles the operator was told of.

All processes share them. If several see a trouble at once, one of them tells.
"""

from datetime import datetime

from sqlalchemy import delete, select, update

from sales.reporting.troubles import SAID_EVERY, Trouble
from storage.engine.dialects import insert_new
from storage.engine.transaction import Transaction
from storage.schema.tables import signs

WROTE = "wrote"
HEARD = "heard"
_s = signs.c


async def leave(transaction: Transaction, what: str, now: datetime) -> None:
    if not await transaction.run(update(signs).where(_s.what == what).values(at=now)):
        await transaction.run(insert_new(signs).values(what=what, at=now))


async def last(transaction: Transaction, what: str) -> datetime | None:
    at: datetime | None = await transaction.scalar(select(_s.at).where(_s.what == what))
    return at


async def forget(transaction: Transaction, what: str) -> None:
    await transaction.run(delete(signs).where(_s.what == what))


async def forget_all(transaction: Transaction) -> None:
    """Removes the signs of a restored database."""
    await transaction.run(delete(signs))


async def begins(transaction: Transaction, trouble: Trouble, now: datetime) -> bool:
    """Whether the operator is to be told of the trouble now; notes that they are."""
    if await transaction.run(insert_new(signs).values(what=_named(trouble), at=now, told=True)):
        return True
    due = update(signs).where(_s.what == _named(trouble), _s.at <= now - SAID_EVERY)
    return bool(await transaction.run(due.values(at=now, told=True)))


async def ends(transaction: Transaction, trouble: Trouble) -> bool:
    """Whether the operator was told of the trouble, and so is to be told that it is over; notes that they are."""
    known = update(signs).where(_s.what == _named(trouble), _s.told)
    return bool(await transaction.run(known.values(told=False)))


def _named(trouble: Trouble) -> str:
    return f"trouble:{trouble}"
