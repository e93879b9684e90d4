"""Complaints that leads were told of. Which are open follows from the touches after them (`queries/complaining.py`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, Update, and_, bindparam, select, update

from sales.ground.errors import NotFound
from sales.ground.scope import Scope, everything_of
from sales.reporting.leading.complaints import SETTLING, Complaint
from sales.work.outcomes import Outcome
from storage.engine.transaction import Transaction
from storage.queries.complaining import ITS_TOUCH, STILL_OPEN
from storage.queries.hanging import adding_to_client
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.schema.tables import clients, complaints, members, touches

_k, _t, _c = complaints.c, touches.c, clients.c
LONGEST_OPEN = timedelta(days=60)
"""Age of a complaint up to which the lead who has taken it is told of its answer."""


_JOINED = complaints.join(touches, ITS_TOUCH).join(clients, part_of_client(touches))
_TOLD = select(_k.id, _c.id, _c.name, _c.owner_id, _t.at, _k.taken_by).select_from(_JOINED)
_TAKEN_BACK = _t.deleted_at.is_not(None) | (_t.outcome != Outcome.COMPLAINT)


@Scoped
def _open(mine: InScope) -> Select[Any]:
    return _TOLD.where(mine, STILL_OPEN).order_by(_t.at, _k.id)


@Scoped
def _of_client(mine: InScope) -> Select[Any]:
    return _TOLD.where(mine, STILL_OPEN, _k.client_id == bindparam("client")).order_by(_t.at, _k.id).limit(1)


@Scoped
def _taken_back(mine: InScope) -> Select[Any]:
    return _TOLD.where(mine, _TAKEN_BACK, _k.id == bindparam("row"))


@Scoped
def _take(mine: InScope) -> Update:
    free = (of_client_in(mine, complaints), _k.id == bindparam("row"), _k.taken_by.is_(None))
    return update(complaints).where(*free).values(taken_by=bindparam("lead"), taken_at=bindparam("moment"))


_NEW = adding_to_client(complaints)


class Complaints(Repository):
    """Complaints within one unit of work."""

    async def add(self, scope: Scope, touch: int, client: int, at: datetime) -> bool:
        row = {"workspace_id": scope.workspace, "id": touch, "client_id": client, "at": at}
        empty = {"taken_by": None, "taken_at": None, "withdrawn_at": None}
        new = {f"new_{name}": value for name, value in {**row, **empty}.items()}
        return await self._run(_NEW, scope, client=client, **new) == 1

    async def open(self, scope: Scope) -> list[Complaint]:
        return [Complaint(*row) for row in await self._rows(_open, scope)]

    async def of_client(self, scope: Scope, client: int) -> Complaint | None:
        row = await self._row(_of_client, scope, client=client)
        return None if row is None else Complaint(*row)

    async def get(self, scope: Scope, touch: int) -> Complaint:
        found = next((one for one in await self.open(scope) if one.touch == touch), None)
        if found is None:
            raise NotFound
        return found

    async def taken_back(self, scope: Scope, touch: int) -> Complaint | None:
        rows = await self._rows(_taken_back, scope, row=touch)
        return Complaint(*rows[0]) if rows else None

    async def take(self, scope: Scope, touch: int, at: datetime) -> bool:
        taken = await self._run(_take, scope, row=touch, lead=scope.actor, moment=at) == 1
        if taken:
            self._journal.noted("complaint_taken", scope.workspace, touch, {"by": scope.actor})
        return taken


@dataclass(frozen=True, slots=True)
class Answered:
    """A complaint that a lead has taken, and the first touch that settles it, recorded by somebody else."""

    person: int
    workspace: int
    touch: int
    answer: int


async def answered(transaction: Transaction, since: datetime) -> Sequence[Answered]:
    """Complaints of all companies that were settled since then.

    Does not check that the lead is still a member: that is done when the message is written.
    """
    later = touches.alias("later")
    a = later.c
    lead = and_(members.c.workspace_id == _k.workspace_id, members.c.id == _k.taken_by)
    after = and_(a.workspace_id == _t.workspace_id, a.client_id == _t.client_id, a.at > _t.at)
    joined = complaints.join(touches, ITS_TOUCH).join(members, lead).join(later, after)
    asked = select(members.c.person_id, _k.workspace_id, _k.id, a.id, a.recorded_at, a.member_id, _k.taken_by)
    stands = (_k.at >= since - LONGEST_OPEN, _k.withdrawn_at.is_(None), a.deleted_at.is_(None))
    settles = a.outcome.in_(sorted(SETTLING))
    rows = await transaction.rows(asked.select_from(joined).where(*stands, settles).order_by(a.at, a.id))
    first = {row[2]: row for row in reversed(rows)}
    return [Answered(*row[:4]) for row in first.values() if row.recorded_at >= since and row.member_id != row.taken_by]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A complaint that is none any more: its touch was undone or has another outcome now."""

    scope: Scope
    """All of its company, without an actor."""
    touch: int
    client: int


async def withdrawn(transaction: Transaction, since: datetime) -> Sequence[Withdrawn]:
    """Such complaints of all companies of which nobody was told yet."""
    asked = select(_k.workspace_id, _k.id, _k.client_id).select_from(complaints.join(touches, ITS_TOUCH))
    rows = await transaction.rows(asked.where(_k.withdrawn_at.is_(None), _k.at >= since, _TAKEN_BACK))
    return [Withdrawn(everything_of(row[0]), row[1], row[2]) for row in rows]


async def mark_withdrawn(transaction: Transaction, one: Withdrawn, at: datetime) -> bool:
    """Notes that it is told; False if another process has done so."""
    this = (_k.workspace_id == one.scope.workspace, _k.id == one.touch, _k.withdrawn_at.is_(None))
    return await transaction.run(update(complaints).where(*this).values(withdrawn_at=at)) == 1
