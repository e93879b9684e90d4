"""Which updates are handled next: of each person the oldest unfinished one, members before strangers."""

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
    """Who goes first, determined when the update arrived."""

    STAFF = 0
    INVITED = 1
    """Somebody with an invite link, valid or not."""
    STRANGER = 2


@dataclass(frozen=True, slots=True)
class DoneMark:
    """The claimed inbox row that a unit of work answers."""

    seq: int
    owner: str
    lease: int


@dataclass(frozen=True, slots=True)
class Claim:
    """An update that a process handles."""

    seq: int
    update_id: int
    person: int
    payload: str
    lease: int
    attempts: int
    crashes: int
    precedence: int
    unanswered: int | None
    """The person's latest earlier update whose answer may not have been sent."""
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
    """The precedence of a new update: binds `person_id`, and `outside` for somebody who is no member."""
    at_work = members.c.person_id == bindparam("person_id"), members.c.until.is_(None)
    return case((exists(select(members.c.id).where(*at_work)), Precedence.STAFF.value), else_=bindparam("outside"))


@cache
def claiming(lease: float, *, suspects: bool) -> Executable:
    """Claims up to `most` updates (oldest per person), at most `strangers` of them of people who are no members.

    With `suspects`, claims updates that a process has died with instead, and counts the crash.
    """
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
    """Closes unclaimed updates of strangers, except for the last `most`."""
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
