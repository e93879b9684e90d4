"""Signals that leads were told of, each once, and who has taken them. What they are: `sales/reporting/leading`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, Update, and_, bindparam, exists, or_, select, update
from sqlalchemy.dialects.postgresql import Insert

from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope, everything_of
from sales.reporting.leading.signals import OF_TOUCHES, Signal, SignalKind
from sales.work.outcomes import REFUSALS
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.queries.hanging import adding_to_client
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client, scoped_by_member
from storage.schema.tables import clients, members, orders, signals, touches

_g, _c, _m, _t, _o = signals.c, clients.c, members.c, touches.c, orders.c
_ROW = _g.id == bindparam("row")
_FREE = (_ROW, _g.taken_by.is_(None))
_TAKEN: dict[str, Any] = {"taken_by": bindparam("lead"), "taken_at": bindparam("moment")}
_OF_MEMBER = and_(_m.workspace_id == _g.workspace_id, _m.id == _g.about, _g.kind == SignalKind.IDLE)
_SAME = (_g.kind == bindparam("kind"), _g.about == bindparam("about"), _g.on == bindparam("on"))
_WITH_CLIENT = signals.join(clients, part_of_client(signals))
_WITH_MEMBER = signals.join(members, _OF_MEMBER)
_TOLD = (_g.id, _g.kind, _g.about, _g.on, _g.client_id)
_NEW_OF_CLIENT = adding_to_client(signals)


@scoped_by_member
def _new_of_member(mine: InScope) -> Insert:
    values = select(*(bindparam(f"new_{column.name}", type_=column.type) for column in signals.c))
    theirs = values.select_from(members).where(mine, _m.id == bindparam("new_about"))
    return insert_new(signals).from_select([column.name for column in signals.c], theirs)


def _same_of_client(mine: InScope) -> Select[Any]:
    return select(_g.id).select_from(_WITH_CLIENT).where(mine, *_SAME)


def _same_of_member(mine: InScope) -> Select[Any]:
    return select(_g.id).select_from(_WITH_MEMBER).where(mine, *_SAME)


def _of_client(mine: InScope) -> Select[Any]:
    told = (*_TOLD, _c.owner_id, _c.name, _g.at, _g.taken_by)
    return select(*told).select_from(_WITH_CLIENT).where(mine, _ROW)


@Scoped
def _of_touch(mine: InScope) -> Select[Any]:
    of_it = (_g.kind.in_(sorted(OF_TOUCHES)), _g.about == bindparam("about"))
    return select(_g.id).select_from(_WITH_CLIENT).where(mine, *of_it)


def _of_member(mine: InScope) -> Select[Any]:
    told = (*_TOLD, _m.id, _m.name, _g.at, _g.taken_by)
    return select(*told).select_from(_WITH_MEMBER).where(mine, _ROW)


def _take_of_client(mine: InScope) -> Update:
    return update(signals).where(of_client_in(mine, signals), *_FREE).values(_TAKEN)


def _take_of_member(mine: InScope) -> Update:
    theirs = exists().where(_OF_MEMBER, mine).correlate(signals)
    here = _g.workspace_id == bindparam("workspace")
    return update(signals).where(here, theirs, *_FREE).values(_TAKEN)


_SAME_ONE = (Scoped(_same_of_client), scoped_by_member(_same_of_member))
_ONE = (Scoped(_of_client), scoped_by_member(_of_member))
_TAKE = (Scoped(_take_of_client), scoped_by_member(_take_of_member))
"""For a signal about a client in scope, and for one about a member."""


class Signals(Repository):
    """Signals within one unit of work."""

    async def add(
        self, scope: Scope, kind: SignalKind, about: int, on: date, at: datetime, client: int | None = None
    ) -> int:
        empty = {"taken_by": None, "taken_at": None, "withdrawn_at": None}
        row = {"workspace_id": scope.workspace, "id": new_id(), "kind": kind, "about": about, "on": on}
        new = {f"new_{name}": value for name, value in {**row, **empty, "client_id": client, "at": at}.items()}
        if client is None:
            await self._run(_new_of_member, scope, **new)
        else:
            await self._run(_NEW_OF_CLIENT, scope, client=client, **new)
        same = await self._first(_SAME_ONE, scope, kind=kind, about=about, on=on)
        return int(same[0])

    async def get(self, scope: Scope, signal: int) -> Signal:
        return Signal(*await self._first(_ONE, scope, row=signal))

    async def of_touch(self, scope: Scope, touch: int) -> list[int]:
        return [row.id for row in await self._rows(_of_touch, scope, about=touch)]

    async def take(self, scope: Scope, signal: int, at: datetime) -> bool:
        said = {"row": signal, "lead": scope.actor, "moment": at}
        taken = [await self._run(one, scope, **said) for one in _TAKE]
        if any(taken):
            self._journal.noted("signal_taken", scope.workspace, signal, {"by": scope.actor})
        return any(taken)

    async def _first(self, queries: tuple[Scoped[Any], Scoped[Any]], scope: Scope, **values: Any) -> AnyRow:
        for one in queries:
            row = await self._row(one, scope, **values)
            if row is not None:
                return row
        raise NotFound


@dataclass(frozen=True, slots=True)
class Undone:
    """A signal about a touch that says something else now."""

    scope: Scope
    """All of its company, without an actor."""
    signal: int


async def undone(transaction: Transaction, since: datetime) -> Sequence[Undone]:
    """Such signals of all companies of which nobody was told yet."""
    its_touch = and_(_t.workspace_id == _g.workspace_id, _t.id == _g.about)
    its_order = (_o.workspace_id == _t.workspace_id, _o.touch_id == _t.id, _o.deleted_at.is_(None))
    no_order = ~exists().where(*its_order).correlate(touches)
    other = or_(
        and_(_g.kind == SignalKind.REFUSAL, _t.outcome.not_in(REFUSALS)),
        and_(_g.kind == SignalKind.ORDER, no_order),
    )
    asked = select(_g.workspace_id, _g.id).select_from(signals.join(touches, its_touch))
    lately = (_g.kind.in_(sorted(OF_TOUCHES)), _g.withdrawn_at.is_(None), _g.at >= since)
    rows = await transaction.rows(asked.where(*lately, or_(_t.deleted_at.is_not(None), other)))
    return [Undone(everything_of(row[0]), row[1]) for row in rows]


async def mark_undone(transaction: Transaction, one: Undone, at: datetime) -> bool:
    """Notes that it is told; False if another process has done so."""
    this = (_g.workspace_id == one.scope.workspace, _g.id == one.signal, _g.withdrawn_at.is_(None))
    return await transaction.run(update(signals).where(*this).values(withdrawn_at=at)) == 1
