"""Which updates are taken in hand next: a person's oldest unfinished one, staff before strangers."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
    type_coerce,
    update,
)

from storage.engine.dialects import DatabaseTime
from storage.schema.tables import inbox, members
from storage.traffic.unanswered import latest

NEW = inbox.c.state == literal_column("'new'")
"""Literal, so that both engines recognise the partial index."""

_DUE = or_(inbox.c.lease_until.is_(None), inbox.c.lease_until <= DatabaseTime())


class Precedence(IntEnum):
    """Who goes first, as it was when the update came."""

    STAFF = 0
    INVITED = 1
    """Whoever brings a link, good or bad."""
    STRANGER = 2


@dataclass(frozen=True, slots=True)
class DoneMark:
    """The inbox row that a unit of work answers, as it was claimed."""

    seq: int
    owner: str
    lease: int


@dataclass(frozen=True, slots=True)
class Claim:
    """An update in hand."""

    seq: int
    update_id: int
    person: int
    payload: str
    lease: int
    attempts: int
    crashes: int
    precedence: int
    unanswered: int | None
    """The latest of this person's earlier updates whose answer may not have come."""
    owner: str

    @property
    def mark(self) -> DoneMark:
        return DoneMark(self.seq, self.owner, self.lease)


CLAIM = (
    inbox.c.seq,
    inbox.c.update_id,
    inbox.c.person_id.label("person"),
    type_coerce(inbox.c.payload, Text()).label("payload"),
    inbox.c.lease,
    inbox.c.attempts,
    inbox.c.crashes,
    inbox.c.precedence,
    latest("claimed_by").label("unanswered"),
)


def precedence() -> ColumnElement[int]:
    """Of an update that is kept: `person_id` and `outside` are binds, the latter for who is in no team."""
    at_work = members.c.person_id == bindparam("person_id"), members.c.until.is_(None)
    return case((exists(select(members.c.id).where(*at_work)), Precedence.STAFF.value), else_=bindparam("outside"))


@cache
def claiming(lease: float, *, suspects: bool) -> Executable:
    """`most` updates, of which at most `strangers` are of people whom nobody knows."""
    values = {
        "owner": bindparam("claimed_by"),
        "lease": inbox.c.lease + 1,
        "lease_until": DatabaseTime(lease),
        "crashes": inbox.c.crashes + int(suspects),
    }
    free = _free(suspects=suspects)
    which = free if suspects else and_(free, or_(~_STRANGE, inbox.c.seq.in_(_some_strangers(free))))
    chosen = select(inbox.c.seq).where(which).order_by(inbox.c.precedence, inbox.c.seq).limit(bindparam("most"))
    return update(inbox).where(inbox.c.seq.in_(chosen)).values(values).returning(*CLAIM)


def turning_away(most: int, now: datetime) -> Executable:
    """Closes what strangers sent before their last so many, and nobody has in hand."""
    theirs = and_(NEW, _STRANGE, inbox.c.bot_id == bindparam("bot"))
    last = select(inbox.c.seq).where(theirs).order_by(inbox.c.seq.desc()).offset(most).limit(1).scalar_subquery()
    return update(inbox).where(theirs, inbox.c.owner.is_(None), inbox.c.seq <= last).values(done(now))


def done(now: datetime) -> dict[str, Any]:
    return {"state": "done", "payload": null(), "owner": None, "finished_at": now}


_STRANGE = inbox.c.precedence == Precedence.STRANGER.value


def _free(*, suspects: bool) -> ColumnElement[bool]:
    held, mine = inbox.c.owner.is_not(None), and_(NEW, inbox.c.bot_id == bindparam("bot"))
    oldest = select(func.min(inbox.c.seq)).where(mine).group_by(inbox.c.person_id)
    return and_(inbox.c.seq.in_(oldest), held if suspects else ~held, _DUE)


def _some_strangers(free: ColumnElement[bool]) -> Any:
    return select(inbox.c.seq).where(free, _STRANGE).order_by(inbox.c.seq).limit(bindparam("strangers"))
