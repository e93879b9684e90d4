"""What reports are counted from, and the clients behind a figure. What the figures mean is in `sales.reporting`.

Counting goes member by member, so that each has an index to read alone, however large the company is.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, bindparam, case, cast, func, or_, select

from sales.clients.client import Page
from sales.ground.scope import Scope
from sales.reporting.counts import Figure, OrderCount, TouchCount
from sales.work.outcomes import ATTEMPTS
from sales.work.step import GRACE, StepState
from sales.work.touch import Channel
from storage.audit.journal import Journal
from storage.clients.client_lists import LEFT, left_since
from storage.engine.transaction import Transaction
from storage.queries.pages import Pages, paged
from storage.queries.scoped import InScope, Repository, Scoped, of_member, part_of_client, scoped_by_member, written
from storage.schema.tables import clients, members, next_steps, orders, touches

_c, _m, _t, _s, _o = clients.c, members.c, touches.c, next_steps.c, orders.c
_NOT_IN_VAIN = _t.outcome.not_in(ATTEMPTS)


def _between(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return and_(column >= bindparam("since"), column < bindparam("until"))


_NEW = and_(~_c.imported, _between(_c.created_at))
"""Found by somebody in the period: a file that is brought in is nobody's new clients."""

_OVERDUE = and_(
    _s.state == StepState.OPEN,
    _s.due_on <= bindparam("tomorrow"),
    or_(and_(_s.due_at.is_(None), _s.due_on < bindparam("today")), _s.due_at < bindparam("grace")),
)


@scoped_by_member
def _touches(mine: InScope) -> Select[Any]:
    return (
        select(_m.id, _t.channel, _t.outcome, func.count())
        .select_from(members.join(touches, of_member(touches)))
        .where(mine, _between(_t.at), _t.deleted_at.is_(None), written(touches))
        .group_by(_m.id, _t.channel, _t.outcome)
    )


@scoped_by_member
def _orders(mine: InScope) -> Select[Any]:
    sale = case((or_(_o.amount.is_(None), _o.amount >= 0), 1), else_=0)
    total = cast(func.coalesce(func.sum(_o.amount), 0), BigInteger)
    return (
        select(_m.id, func.sum(sale), total)
        .select_from(members.join(orders, of_member(orders)))
        .where(mine, _between(_o.on), _o.deleted_at.is_(None), written(orders))
        .group_by(_m.id)
    )


def _counting(mine: InScope, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Clients by owner."""
    owned = and_(_c.workspace_id == _m.workspace_id, _c.owner_id == _m.id, _c.deleted_at.is_(None))
    counted = select(_m.id, func.count()).select_from(members.join(clients, owned))
    return counted.where(mine, written(clients), *conditions).group_by(_m.id)


@scoped_by_member
def _new_clients(mine: InScope) -> Select[Any]:
    return _counting(mine, _NEW)


@scoped_by_member
def _without_step(mine: InScope) -> Select[Any]:
    return _counting(mine, LEFT)


@scoped_by_member
def _overdue(mine: InScope) -> Select[Any]:
    living = and_(part_of_client(next_steps), _c.deleted_at.is_(None))
    counted = select(_m.id, func.count()).select_from(
        members.join(next_steps, of_member(next_steps)).join(clients, living)
    )
    return counted.where(mine, _OVERDUE, written(clients)).group_by(_m.id)


def _touched(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Begins with the member's work in the period: that is less than the company's clients."""
    done = (_t.workspace_id == bindparam("workspace"), _t.member_id == bindparam("member"), _t.deleted_at.is_(None))
    return _c.id.in_(select(_t.client_id).where(*done, _between(_t.at), *conditions))


def _ordered() -> ColumnElement[bool]:
    """Orders have days, periods have moments: an order is as old as the touch that recorded it."""
    by_touch = and_(_o.workspace_id == _t.workspace_id, _o.touch_id == _t.id, _o.deleted_at.is_(None))
    return _touched(by_touch)


def _late_steps() -> ColumnElement[bool]:
    due = (_s.workspace_id == bindparam("workspace"), _s.member_id == bindparam("member"), _OVERDUE)
    return _c.id.in_(select(_s.client_id).where(*due))


@Scoped
def _sums(mine: InScope) -> Select[Any]:
    by_touch = and_(_t.workspace_id == _o.workspace_id, _t.id == _o.touch_id, _t.deleted_at.is_(None))
    sold = clients.join(orders, part_of_client(orders)).join(touches, by_touch)
    these = (_c.id.in_(bindparam("rows", expanding=True)), _t.member_id == bindparam("member"), _between(_t.at))
    total = select(_c.id, cast(func.sum(_o.amount), BigInteger)).select_from(sold)
    return total.where(mine, *these, _o.deleted_at.is_(None), _o.amount.is_not(None)).group_by(_c.id)


BEHIND: dict[Figure, ColumnElement[bool]] = {
    Figure.OVERDUE: _late_steps(),
    Figure.WITHOUT_STEP: and_(_c.owner_id == bindparam("member"), LEFT),
    Figure.NEW: and_(_c.owner_id == bindparam("member"), _NEW),
    Figure.TOUCHED: _touched(),
    Figure.VISITS: _touched(_t.channel == Channel.VISIT, _NOT_IN_VAIN),
    Figure.OFFERS: _touched(_t.channel == Channel.OFFER, _NOT_IN_VAIN),
    Figure.ORDERS: _ordered(),
}


def _behind(figure: Figure) -> Scoped[Select[Any]]:
    return Scoped(lambda mine: paged(mine, BEHIND[figure]))


_BEHIND = {figure: _behind(figure) for figure in BEHIND}


class Reports(Repository):
    """Counting within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._pages = Pages(transaction, journal)

    async def touches(self, scope: Scope, since: datetime, until: datetime) -> list[TouchCount]:
        return [TouchCount(*row) for row in await self._rows(_touches, scope, since=since, until=until)]

    async def orders(self, scope: Scope, since: date, until: date) -> list[OrderCount]:
        return [OrderCount(*row) for row in await self._rows(_orders, scope, since=since, until=until)]

    async def new_clients(self, scope: Scope, since: datetime, until: datetime) -> dict[int, int]:
        return _by_first(await self._rows(_new_clients, scope, since=since, until=until))

    async def overdue(self, scope: Scope, now: datetime, today: date) -> dict[int, int]:
        return _by_first(await self._rows(_overdue, scope, **_late(now, today)))

    async def without_step(self, scope: Scope) -> dict[int, int]:
        return _by_first(await self._rows(_without_step, scope, **left_since(self._journal.now)))

    async def behind(
        self, scope: Scope, member: int, figure: Figure, since: datetime, until: datetime, today: date, page: int
    ) -> Page:
        period: dict[str, Any] = {"since": since, "until": until}
        match figure:
            case Figure.OVERDUE:
                wanted = _late(self._journal.now, today)
            case Figure.WITHOUT_STEP:
                wanted = left_since(self._journal.now)
            case _:
                wanted = period
        return await self._pages.page(_BEHIND[figure], scope, page, member=member, **wanted)

    async def sums(
        self, scope: Scope, member: int, clients: Sequence[int], since: datetime, until: datetime
    ) -> dict[int, int]:
        period = {"since": since, "until": until}
        return _by_first(await self._rows(_sums, scope, member=member, rows=clients, **period))


def _by_first(rows: Iterable[Sequence[Any]]) -> dict[int, int]:
    return {row[0]: row[1] for row in rows}


def _late(now: datetime, today: date) -> dict[str, Any]:
    return {"today": today, "tomorrow": today + timedelta(days=1), "grace": now - GRACE}
