"""The inbox: an update becomes a row before it is acknowledged, and stays unfinished until its effect is saved.

A process claims a person's oldest unfinished row and none behind it, so that one person's updates are handled in order,
however many processes there are. A claim has an owner and a lease number: whoever has lost the lease cannot finish the
row. A row that was claimed and never given back (its process died) is a suspect: suspects are claimed one at a time,
and their crashes are counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Text,
    and_,
    bindparam,
    delete,
    func,
    null,
    or_,
    select,
    type_coerce,
    update,
)

from storage.engine.dialects import DatabaseTime, in_turn, insert_new
from storage.engine.transaction import Transaction
from storage.schema.tables import inbox, members
from storage.traffic import unanswered
from storage.traffic.claims import NEW, Claim, Precedence, claiming, done, precedence, turning_away
from storage.traffic.unanswered import Left

DONE_LIVES = timedelta(days=7)
DEAD_LIVES = timedelta(days=30)
PURGED_AT_ONCE = 5_000


class State(StrEnum):
    NEW = "new"
    DONE = "done"
    DEAD = "dead"


class LeaseLost(Exception):
    """Another process has taken the update over, so what was done for it here must be rolled back."""


DONE = (
    update(inbox)
    .where(
        inbox.c.seq == bindparam("row"),
        inbox.c.owner == bindparam("claimed_by"),
        inbox.c.lease == bindparam("claim"),
        inbox.c.state == "new",
    )
    .values(state="done", payload=null(), finished_at=bindparam("now"), unanswered=bindparam("unanswered"))
)


KEEP = insert_new(inbox).values(
    {name: bindparam(name) for name in ("bot_id", "update_id", "person_id", "state", "received_at", "finished_at")}
    | {"payload": bindparam("payload", type_=Text()), "precedence": precedence()}
)
"""The payload is bound as text: it is JSON already."""

_BACKLOG = select(func.count()).select_from(inbox).where(NEW)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as a door has received it. Without a person it is only recorded."""

    update_id: int
    person: int | None
    payload: str | None
    state: State
    is_invited: bool = False
    """Whether it begins with an invite link, valid or not."""


@dataclass(frozen=True, slots=True)
class Inbox:
    """One bot's updates as one process sees them. Each method is part of the caller's transaction."""

    bot: int
    owner: str
    lease: float  # seconds

    async def enter(self, transaction: Transaction) -> None:
        """Takes the desk's lock; to be called before `keep` and claims. Rows then become
        visible in the order of `seq`.
        """
        await in_turn(transaction, "inbox")

    async def keep(self, transaction: Transaction, arrivals: Sequence[Arrival], now: datetime) -> None:
        """Queues the inserts, by update number; known updates are left as they are."""
        rows = [self._row(arrival, now) for arrival in sorted(arrivals, key=lambda one: one.update_id)]
        transaction.later(KEEP, rows)

    def _row(self, arrival: Arrival, now: datetime) -> dict[str, Any]:
        return {
            "bot_id": self.bot,
            "update_id": arrival.update_id,
            "person_id": arrival.person,
            "payload": arrival.payload,
            "state": arrival.state.value,
            "outside": (Precedence.INVITED if arrival.is_invited else Precedence.STRANGER).value,
            "received_at": now,
            "finished_at": None if arrival.state is State.NEW else now,
        }

    async def claim(self, transaction: Transaction, most: int, strangers: int) -> list[Claim]:
        """Claims the oldest unfinished updates of up to `most` people, at most `strangers` of them no members."""
        return await self._claim(transaction, most, strangers, suspects=False)

    def turn_away(self, transaction: Transaction, most: int, now: datetime) -> None:
        """Closes updates of strangers unread, except for the last `most`."""
        transaction.later(turning_away(most, now), {"bot": self.bot})

    async def claim_suspect(self, transaction: Transaction) -> Claim | None:
        """Claims the oldest update that a process has died with, counting the crash first."""
        claims = await self._claim(transaction, 1, 1, suspects=True)
        return claims[0] if claims else None

    async def _claim(self, transaction: Transaction, most: int, strangers: int, *, suspects: bool) -> list[Claim]:
        asked = {"bot": self.bot, "claimed_by": self.owner, "most": most}
        if not suspects:
            asked["strangers"] = strangers
        rows = await transaction.rows(claiming(self.lease, suspects=suspects), asked)
        return [Claim(owner=self.owner, **row._asdict()) for row in sorted(rows)]

    async def abandon(self, transaction: Transaction) -> None:
        """Makes all claimed updates suspects; for an engine that a single process uses."""
        await transaction.run(update(inbox).where(NEW, inbox.c.owner.is_not(None)).values(lease_until=DatabaseTime()))
        await unanswered.abandon(transaction)

    async def behind(self, transaction: Transaction, claim: Claim) -> list[str]:
        """Payloads of the person's later updates, in order."""
        waiting = (NEW, inbox.c.person_id == claim.person, inbox.c.seq > claim.seq, inbox.c.bot_id == self.bot)
        payloads = select(type_coerce(inbox.c.payload, Text())).where(*waiting).order_by(inbox.c.seq)
        return [row[0] for row in await transaction.rows(payloads)]

    async def left_unanswered(self, transaction: Transaction, claim: Claim, workspace: int) -> list[Left]:
        return await unanswered.of(transaction, claim.person, self.bot, self.owner, workspace)

    async def renew(self, transaction: Transaction, claims: Sequence[Claim]) -> None:
        seqs = [claim.seq for claim in claims]
        mine = and_(inbox.c.owner == self.owner, inbox.c.seq.in_(seqs), NEW)
        await transaction.run(update(inbox).where(mine).values(lease_until=DatabaseTime(self.lease)))

    async def finish(self, transaction: Transaction, claims: Sequence[Claim], now: datetime) -> None:
        """Marks updates as done that were handled without saving anything, unless their lease was lost."""
        rows = [{"row": claim.seq, "numbered": claim.lease} for claim in claims]
        transaction.later(_held(self.owner).values(done(now)), rows)

    async def fail(self, transaction: Transaction, claim: Claim, error: str, pause: float) -> None:
        """Counts the attempt and gives the update back, to be claimed after `pause` seconds."""
        given_back = {"owner": None, "lease_until": DatabaseTime(pause), "attempts": claim.attempts + 1}
        await transaction.run(_held(self.owner).values(**given_back, error=error), _names(claim))

    async def bury(self, transaction: Transaction, claim: Claim, error: str, now: datetime) -> bool:
        """Marks the update as dead; False if its lease was lost."""
        dead = {"state": State.DEAD.value, "owner": None, "finished_at": now, "error": error}
        return await transaction.run(_held(self.owner).values(**dead), _names(claim)) == 1

    async def give_back(self, transaction: Transaction, claims: Sequence[Claim]) -> None:
        """Gives updates back when the process ends, without making them suspects."""
        rows = [{"row": claim.seq, "numbered": claim.lease} for claim in claims]
        await transaction.run(_held(self.owner).values(owner=None, lease_until=None), rows)


async def close_unfinished(transaction: Transaction, now: datetime) -> None:
    """Closes all updates of a restored database: they were handled after the backup, or are long gone."""
    await transaction.run(update(inbox).where(NEW).values(done(now)))
    await unanswered.forget(transaction)


async def backlog(transaction: Transaction) -> int:
    return int(await transaction.scalar(_BACKLOG) or 0)


async def dead(transaction: Transaction) -> int:
    gone = and_(inbox.c.finished_at.is_not(None), inbox.c.state == State.DEAD.value)
    return int(await transaction.scalar(select(func.count()).select_from(inbox).where(gone)) or 0)


async def dead_since(transaction: Transaction, since: datetime) -> int:
    recent = and_(inbox.c.finished_at >= since, inbox.c.state == State.DEAD.value)
    return int(await transaction.scalar(select(func.count()).select_from(inbox).where(recent)) or 0)


async def members_who_acted(transaction: Transaction, since: datetime, until: datetime) -> list[int]:
    """Telegram ids of members who wrote or tapped in that time."""
    acted = select(members.c.person_id).join(inbox, inbox.c.person_id == members.c.person_id).distinct()
    between = members.c.until.is_(None), inbox.c.received_at >= since, inbox.c.received_at <= until
    return [row.person_id for row in await transaction.rows(acted.where(*between))]


async def purge(transaction: Transaction, now: datetime) -> int:
    """Deletes some rows that were finished long ago; returns how many."""
    old = or_(
        and_(inbox.c.state == State.DONE.value, inbox.c.finished_at < now - DONE_LIVES),
        inbox.c.finished_at < now - DEAD_LIVES,
    )
    some = select(inbox.c.seq).where(inbox.c.finished_at.is_not(None), old).limit(PURGED_AT_ONCE)
    return await transaction.run(delete(inbox).where(inbox.c.seq.in_(some)))


def _held(owner: str) -> Any:
    """An UPDATE of a claimed row, if the lease is still this owner's."""
    return update(inbox).where(
        inbox.c.seq == bindparam("row"), inbox.c.lease == bindparam("numbered"), inbox.c.owner == owner, NEW
    )


def _names(claim: Claim) -> dict[str, int]:
    return {"row": claim.seq, "numbered": claim.lease}
