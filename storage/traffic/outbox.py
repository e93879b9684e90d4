"""The outbox: a message that nobody has asked for just now is a row before it is sent; none is sent twice unmarked.

    due -> sending -> sent
                   -> due again -> sending -> sent | uncertain
    due -> skipped

A sender holds a due row by a lease while its text is built. `sending` is committed before the request. Telegram cannot
be asked whether a message has arrived, so a row whose sender died or got no answer is sent once more, marked as a
repetition; if that is unclear again, it stays `uncertain`. The most urgent rows go first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import bindparam, delete, func, literal_column, or_, select, update

from sales.ground.ids import new_id
from sales.ground.port import COVERED, EDITS, Copy
from storage.engine.dialects import DatabaseTime, insert_new, unclaimed
from storage.engine.transaction import Transaction
from storage.schema.tables import outbox
from storage.traffic.dispatch import is_silent

LIVES = timedelta(days=30)
LEASE = 120.0
"""Seconds that a sender may take for one message."""

PURGED_AT_ONCE = 5_000


class Mail(StrEnum):
    """The state of a message."""

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    SKIPPED = "skipped"


class Urgency(IntEnum):
    """Who goes first; among equals, the message due the longest."""

    ALERT = 0
    REMINDER = 1
    DIGEST = 2
    REST = 3


URGENCY = {
    "owner_link": Urgency.ALERT,
    "trouble": Urgency.ALERT,
    "trouble_over": Urgency.ALERT,
    "undelivered": Urgency.ALERT,
    "export_wanted": Urgency.ALERT,
    "complaint": Urgency.ALERT,
    "complaint_off": Urgency.ALERT,
    "signal_refusal": Urgency.ALERT,
    "signal_silence": Urgency.ALERT,
    "signal_order": Urgency.ALERT,
    "signal_idle": Urgency.ALERT,
    "signal_off": Urgency.ALERT,
    "reminder": Urgency.REMINDER,
    "tap_again": Urgency.REMINDER,
    "digest": Urgency.DIGEST,
    "evening": Urgency.DIGEST,
    "team": Urgency.DIGEST,
    "keys": Urgency.DIGEST,
}
"""By kind of message; others have REST."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message to send now; its text is built from `kind` and `data` at the last moment."""

    id: int
    key: str
    person: int
    kind: str
    data: dict[str, Any]
    due_at: datetime
    again: bool
    """Whether it may have arrived before, which its text then says."""

    @property
    def edits(self) -> int | None:
        """The id of the message to edit instead of sending a new one; None if there is none."""
        return self.data.get(EDITS)


PARCEL = (
    outbox.c.id,
    outbox.c.key,
    outbox.c.person_id.label("person"),
    outbox.c.kind,
    outbox.c.data,
    outbox.c.due_at,
    outbox.c.again,
)


_SENT = select(
    outbox.c.key, outbox.c.person_id.label("person"), outbox.c.kind, outbox.c.data, outbox.c.message_id.label("message")
).where(outbox.c.state == Mail.SENT.value)


class Outbox:
    """The outbox within a unit of work."""

    def __init__(self, transaction: Transaction, now: datetime) -> None:
        self._transaction = transaction
        self._now = now

    async def add(
        self, *, key: str, person: int, due_at: datetime, kind: str, data: dict[str, Any], workspace: int | None = None
    ) -> bool:
        row = {
            "id": new_id(),
            "key": key,
            "person_id": person,
            "workspace_id": workspace,
            "kind": kind,
            "data": data,
            "due_at": due_at,
            "created_at": self._now,
            "urgency": URGENCY.get(kind, Urgency.REST).value,
        }
        return await self._transaction.run(insert_new(outbox).values(row)) == 1

    async def known(self, keys: Sequence[str]) -> set[str]:
        """Which of the keys exist."""
        rows = await self._transaction.rows(select(outbox.c.key).where(outbox.c.key.in_(keys)))
        return {key for (key,) in rows}

    async def told(self, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        """The data of those rows that were sent, or may have been, by key."""
        gone = outbox.c.state.in_([Mail.SENT.value, Mail.SENDING.value, Mail.UNCERTAIN.value])
        asked = select(outbox.c.key, outbox.c.data).where(outbox.c.key.in_(keys), gone)
        return {row.key: row.data for row in await self._transaction.rows(asked)}

    async def copies(self, keys: Sequence[str]) -> list[Copy]:
        rows = await self._transaction.rows(_SENT.where(outbox.c.key.in_(keys), outbox.c.message_id.is_not(None)))
        return [Copy(**row._asdict()) for row in rows if COVERED not in row.data]

    async def cover(self, key: str, *, covered: bool) -> None:
        row = await self._transaction.row(_SENT.where(outbox.c.key == key))
        if row is not None:
            data = {name: value for name, value in row.data.items() if name != COVERED} | (
                {COVERED: True} if covered else {}
            )
            await self._transaction.run(update(outbox).where(outbox.c.key == key).values(data=data))


class Lost(Exception):
    """Another process has taken the message over."""


@dataclass(frozen=True, slots=True)
class Sending:
    """The outbox as one sending process sees it."""

    owner: str

    async def claim(self, transaction: Transaction, now: datetime) -> Parcel | None:
        """Claims the most urgent due message; None if there is none, or while Telegram wants silence."""
        first = _TO_BE_SENT.where(~is_silent()).order_by(outbox.c.urgency, outbox.c.due_at).limit(1)
        claiming = (
            update(outbox)
            .where(outbox.c.id == unclaimed(first, outbox).scalar_subquery())
            .values(owner=self.owner, lease_until=DatabaseTime(LEASE))
            .returning(*PARCEL)
        )
        row = await transaction.row(claiming, {"now": now})
        return None if row is None else Parcel(**row._asdict())

    async def send_off(self, transaction: Transaction, parcel: Parcel) -> None:
        """Marks the message as under way; after the commit it may have arrived. Raises Lost."""
        leaving = self._mine(Mail.DUE).values(state=Mail.SENDING.value, lease_until=DatabaseTime(LEASE))
        if not await transaction.run(leaving, {"parcel": parcel.id}):
            raise Lost

    async def close(
        self, transaction: Transaction, parcel: Parcel, state: Mail, now: datetime, **told: int | str | None
    ) -> None:
        """Records the result: the `message_id` of what was sent, or the `reason` why not."""
        sent_at = now if state is Mail.SENT else None
        closing = self._mine(Mail.DUE, Mail.SENDING).values(state=state.value, sent_at=sent_at, **told)
        await transaction.run(closing, {"parcel": parcel.id})

    async def give_back(self, transaction: Transaction, parcel: Parcel, due_at: datetime) -> None:
        """Makes it due again: it was certainly not sent."""
        again = {"state": Mail.DUE.value, "owner": None, "lease_until": None, "due_at": due_at}
        await transaction.run(self._mine(Mail.DUE, Mail.SENDING).values(**again), {"parcel": parcel.id})

    async def repeat(self, transaction: Transaction, parcel: Parcel, due_at: datetime) -> None:
        """Makes it due again, marked as a repetition: it may have been sent."""
        again = {"state": Mail.DUE.value, "owner": None, "lease_until": None, "due_at": due_at, "again": True}
        await transaction.run(self._mine(Mail.DUE, Mail.SENDING).values(**again), {"parcel": parcel.id})

    def _mine(self, *states: Mail) -> Any:
        named, ours = outbox.c.id == bindparam("parcel"), outbox.c.owner == self.owner
        return update(outbox).where(named, ours, outbox.c.state.in_([state.value for state in states]))


async def is_lost(transaction: Transaction) -> bool:
    """Whether there is anything to abandon. May run beside the writer."""
    return await transaction.row(_ANY_LOST) is not None


async def abandon(transaction: Transaction) -> list[Parcel]:
    """Makes messages due again whose sender's lease is over; those that were repetitions become uncertain and are
    returned.
    """
    stopped = {"state": Mail.UNCERTAIN.value, "reason": "stopped"}
    rows = await transaction.rows(update(outbox).where(*_LOST, outbox.c.again).values(stopped).returning(*PARCEL))
    again = {"state": Mail.DUE.value, "owner": None, "lease_until": None, "again": True}
    await transaction.run(update(outbox).where(*_LOST, ~outbox.c.again).values(again))
    return [Parcel(**row._asdict()) for row in rows]


async def expire(transaction: Transaction) -> None:
    """Ends every lease; only if no other process can be alive."""
    await transaction.run(update(outbox).where(outbox.c.owner.is_not(None), _OPEN).values(lease_until=DatabaseTime()))


async def skip_due(transaction: Transaction, now: datetime, reason: str) -> int:
    """Skips everything that is due or under way; returns the number."""
    over = _OPEN, outbox.c.due_at <= now
    return await transaction.run(update(outbox).where(*over).values(state=Mail.SKIPPED.value, reason=reason))


async def is_due(transaction: Transaction, now: datetime) -> bool:
    return await transaction.row(_ANY_TO_BE_SENT, {"now": now}) is not None


async def census(transaction: Transaction) -> Mapping[Mail, int]:
    """The number of rows per state."""
    rows = await transaction.rows(select(outbox.c.state, func.count().label("rows")).group_by(outbox.c.state))
    return {Mail(row.state): row.rows for row in rows}


async def uncertain(transaction: Transaction, most: int = 20) -> list[tuple[str, datetime]]:
    """Messages that may not have arrived, latest first: kind and due time."""
    doubtful = select(outbox.c.kind, outbox.c.due_at).where(outbox.c.state == Mail.UNCERTAIN.value)
    rows = await transaction.rows(doubtful.order_by(outbox.c.due_at.desc()).limit(most))
    return [(row.kind, row.due_at) for row in rows]


async def uncertain_since(transaction: Transaction, since: datetime) -> int:
    recent = outbox.c.state == Mail.UNCERTAIN.value, outbox.c.due_at >= since
    return int(await transaction.scalar(select(func.count()).select_from(outbox).where(*recent)) or 0)


async def oldest_due(transaction: Transaction) -> datetime | None:
    """The due time of the message that has waited longest."""
    oldest: datetime | None = await transaction.scalar(select(func.min(outbox.c.due_at)).where(_in(Mail.DUE)))
    return oldest


async def purge(transaction: Transaction, now: datetime) -> int:
    """Deletes some rows that were closed long ago; returns how many."""
    closed = outbox.c.state.in_([Mail.SENT.value, Mail.UNCERTAIN.value, Mail.SKIPPED.value])
    some = select(outbox.c.id).where(closed, outbox.c.created_at < now - LIVES).limit(PURGED_AT_ONCE)
    return await transaction.run(delete(outbox).where(outbox.c.id.in_(some)))


def _in(state: Mail) -> Any:
    """Literal, so that both engines recognise the partial index."""
    return outbox.c.state == literal_column(f"'{state.value}'")


_OPEN = or_(_in(Mail.DUE), _in(Mail.SENDING))


_LOST = (_in(Mail.SENDING), outbox.c.lease_until <= DatabaseTime())
_ANY_LOST = select(outbox.c.id).where(*_LOST).limit(1)
_FREE = or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= DatabaseTime())
_TO_BE_SENT = select(outbox.c.id).where(_in(Mail.DUE), outbox.c.due_at <= bindparam("now"), _FREE)
"""Messages that are due and that nobody holds."""
_ANY_TO_BE_SENT = _TO_BE_SENT.limit(1)
