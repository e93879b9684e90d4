"""The counts that reports consist of, except counts of clients, which are lists. Their meaning is in `sales.reporting`.

Counting goes member by member, so that each reads one index range, however large the company is.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    union_all,
)

from sales.ground.scope import Scope
from sales.reporting.counts import CoveredCount, JointCount, OrderCount, ProductCount, TouchCount
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS
from sales.work.step import GRACE
from storage.queries.order_rows import OF_ORDER, SOLD
from storage.queries.scoped import InScope, Repository, of_member, part_of_client, scoped_by_member, written
from storage.queries.step_rows import OPEN
from storage.reporting.meanings import of_nobody_gone
from storage.schema.tables import clients, items, list_entries, members, next_steps, orders, touches

_c, _m, _t, _s, _o, _i, _e = clients.c, members.c, touches.c, next_steps.c, orders.c, items.c, list_entries.c
_NOT_IN_VAIN = _t.outcome.not_in(ATTEMPTS)


def _between(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return and_(column >= bindparam("since"), column < bindparam("until"))


_STEPS_OF_MEMBER = members.join(next_steps, of_member(next_steps)).join(
    clients, and_(part_of_client(next_steps), _c.deleted_at.is_(None))
)
_OVERDUE = and_(
    OPEN,
    _s.due_on <= bindparam("tomorrow"),
    or_(and_(_s.due_at.is_(None), _s.due_on < bindparam("today")), _s.due_at < bindparam("grace")),
)


@scoped_by_member
def _touches(mine: InScope) -> Select[Any]:
    return (
        select(_m.id, _t.channel, _t.outcome, func.count())
        .select_from(members.join(touches, of_member(touches)))
        .where(mine, _between(_t.at), _t.deleted_at.is_(None), of_nobody_gone(touches), written(touches))
        .group_by(_m.id, _t.channel, _t.outcome)
    )


def _by_either(beside: ColumnElement[Any], counted: Select[Any], *met: ColumnElement[bool]) -> CompoundSelect[Any]:
    """Counts by the member who did it and the one named beside, as a UNION of two queries with an index each."""
    known = (_between(_t.at), beside.is_not(None), _t.deleted_at.is_(None), of_nobody_gone(touches), *met)
    ordered = and_(_o.workspace_id == _t.workspace_id, _o.touch_id == _t.id, _o.deleted_at.is_(None))
    there = (and_(_t.workspace_id == _m.workspace_id, one == _m.id) for one in (_t.member_id, beside))
    sources = (members.join(touches, on).outerjoin(orders, ordered) for on in there)
    return union_all(*(counted.select_from(one).where(*known).group_by(_t.member_id, beside) for one in sources))


@scoped_by_member
def _covered(mine: InScope) -> CompoundSelect[Any]:
    """Touches made for somebody else: by whom and for whom."""
    sale = case((and_(_o.id.is_not(None), or_(_o.amount.is_(None), _o.amount >= 0)), 1), else_=0)
    amount = cast(func.coalesce(func.sum(_o.amount), 0), BigInteger)
    counted = select(_t.member_id, _t.covered_id, func.count(), func.count(_t.step_id), func.sum(sale), amount)
    return _by_either(_t.covered_id, counted, mine, written(touches))


@scoped_by_member
def _joint(mine: InScope) -> CompoundSelect[Any]:
    """Touches made together. Attempts do not count."""
    visits = func.sum(case((_t.channel == Channel.VISIT, 1), else_=0))
    counted = select(_t.member_id, _t.joint_id, func.count(), visits)
    return _by_either(_t.joint_id, counted, mine, _NOT_IN_VAIN)


@scoped_by_member
def _beside(mine: InScope) -> Select[Any]:
    """Members who were named beside at such touches."""
    there = and_(_t.workspace_id == _m.workspace_id, _t.joint_id == _m.id)
    known = (_between(_t.at), _t.joint_id.is_not(None), _t.deleted_at.is_(None), of_nobody_gone(touches))
    return select(_m.id).select_from(members.join(touches, there)).where(mine, *known, _NOT_IN_VAIN).distinct()


@scoped_by_member
def _orders(mine: InScope) -> Select[Any]:
    sale = case((or_(_o.amount.is_(None), _o.amount >= 0), 1), else_=0)
    total = cast(func.coalesce(func.sum(_o.amount), 0), BigInteger)
    return (
        select(_m.id, func.sum(sale), total)
        .select_from(members.join(orders, of_member(orders)))
        .where(mine, _between(_o.on), _o.deleted_at.is_(None), of_nobody_gone(orders), written(orders))
        .group_by(_m.id)
    )


@scoped_by_member
def _products(mine: InScope) -> Select[Any]:
    named = and_(_e.workspace_id == _i.workspace_id, _e.id == _i.product_id)
    sold = (_between(_o.on), _o.deleted_at.is_(None), SOLD)
    source = members.join(orders, of_member(orders)).join(items, OF_ORDER)
    return (
        select(_m.id, func.coalesce(_e.text, ""), func.count(_o.id.distinct()))
        .select_from(source.outerjoin(list_entries, named))  # last: else SQLite would go through all that ever was sold
        .where(mine, *sold, of_nobody_gone(orders), written(orders))
        .group_by(_m.id, _e.text)
    )


@scoped_by_member
def _overdue(mine: InScope) -> Select[Any]:
    counted = select(_m.id, func.count()).select_from(_STEPS_OF_MEMBER)
    return counted.where(mine, _OVERDUE, written(clients)).group_by(_m.id)


class Reports(Repository):
    """Counts within one unit of work."""

    async def touches(self, scope: Scope, since: datetime, until: datetime) -> list[TouchCount]:
        return [TouchCount(*row) for row in await self._rows(_touches, scope, since=since, until=until)]

    async def covered(self, scope: Scope, since: datetime, until: datetime) -> list[CoveredCount]:
        rows = await self._rows(_covered, scope, since=since, until=until)
        return list({row[:2]: CoveredCount(*row) for row in rows}.values())

    async def joint(self, scope: Scope, since: datetime, until: datetime) -> list[JointCount]:
        rows = await self._rows(_joint, scope, since=since, until=until)
        return list({row[:2]: JointCount(*row) for row in rows}.values())

    async def beside(self, scope: Scope, since: datetime, until: datetime) -> set[int]:
        return {row[0] for row in await self._rows(_beside, scope, since=since, until=until)}

    async def orders(self, scope: Scope, since: date, until: date) -> list[OrderCount]:
        return [OrderCount(*row) for row in await self._rows(_orders, scope, since=since, until=until)]

    async def products(self, scope: Scope, since: date, until: date) -> list[ProductCount]:
        return [ProductCount(*row) for row in await self._rows(_products, scope, since=since, until=until)]

    async def overdue(self, scope: Scope, now: datetime, today: date) -> dict[int, int]:
        return _by_first(await self._rows(_overdue, scope, **_ago(now, today)))


def _by_first(rows: Iterable[Sequence[Any]]) -> dict[int, int]:
    return {row[0]: row[1] for row in rows}


def _ago(now: datetime, today: date) -> dict[str, Any]:
    return {"today": today, "tomorrow": today + timedelta(days=1), "grace": now - GRACE}
