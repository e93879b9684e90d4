"""Decides which days of a company are kept: days that are over, and for an older database the earlier ones, stretch by
stretch backwards. Begins anew if the company's time zone or the rules of counting change.

It is not a job (`sales/jobs/`): nobody has to be told, and there is nothing to stop or undo. A day is kept by marking
all of it as doubtful, and `mending.py` counts it: so there is one way to count, and reports are right meanwhile.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, ColumnElement, Table, and_, bindparam, delete, exists, insert, or_, select

from sales.days.calendar import DAY
from sales.days.periods import Period, between, bounds, stretches
from sales.ground.ids import new_id
from storage.engine.dialects import DatabaseTime, alone, insert_new
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.queries.scoped import of_member
from storage.reporting.sums.counting import COUNTING
from storage.reporting.sums.mending import LOCK
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables import doubtful, members, next_steps, orders, summed, touches, workspaces

STRIDE = 28
"""Days per stretch."""

_k, _m, _o, _s, _t, _w = summed.c, members.c, orders.c, next_steps.c, touches.c, workspaces.c
_HERE: BindParameter[Any] = bindparam("workspace")
_BEFORE, _DAY = bindparam("before", type_=Utc()), bindparam("day", type_=LocalDate())
_RIGHT = and_(_k.workspace_id == _w.id, _k.zone == _w.zone, _k.counting == COUNTING)
_DAYS = select(_k.day).where(_RIGHT).correlate(workspaces).limit(1)
_COMPANIES = select(
    _w.id,
    _w.zone,
    _DAYS.order_by(_k.day).scalar_subquery().label("first"),
    _DAYS.order_by(_k.day.desc()).scalar_subquery().label("last"),
)
_OUTDATED = (
    select(_k.workspace_id)
    .select_from(summed.join(workspaces, _w.id == _k.workspace_id))
    .where(or_(_k.zone != _w.zone, _k.counting != COUNTING))
    .limit(1)
)
_FORGET = delete(summed).where(_k.workspace_id == _HERE)
_UNSURE = select(doubtful.c.id).where(doubtful.c.workspace_id == _HERE).limit(1)
_MEMBERS = select(_m.id).where(_m.workspace_id == _HERE)
_KEEP = insert_new(summed).values(made_at=DatabaseTime())
_DOUBT = insert(doubtful)


def _any(table: Table, *met: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the company has any such row, asked member by member by an index."""
    return exists(
        select(_m.id).select_from(members.join(table, of_member(table))).where(_m.workspace_id == _HERE, *met)
    )


_EARLIER = select(
    or_(
        _any(touches, _t.at < _BEFORE, _t.deleted_at.is_(None)),
        _any(orders, _o.on < _DAY, _o.deleted_at.is_(None)),
        _any(next_steps, _s.due_on < _DAY),
        _any(next_steps, _s.promised_on.is_not(None), _s.promised_on < _DAY),
    )
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a company, and the time zone they are counted in."""

    workspace: int
    zone: str
    days: Period


async def forget(transaction: Transaction) -> int:
    """Drops the kept days of a company with another zone or rules than today's; returns their number."""
    outdated = await transaction.row(_OUTDATED)
    if outdated is None or not await alone(transaction, LOCK):
        return 0
    return await transaction.run(_FORGET, {"workspace": outdated.workspace_id})


async def is_outdated(transaction: Transaction) -> bool:
    return await transaction.row(_OUTDATED) is not None


class Keeping:
    """Finds the next days to keep. Remembers before which day a company has nothing, so as not to ask again."""

    def __init__(self) -> None:
        self._begun: dict[int, date] = {}

    async def next(self, transaction: Transaction, now: datetime) -> Stretch | None:
        """The next stretch; None if there is none. May run beside the writer."""
        for row in await transaction.rows(_COMPANIES):
            today = now.astimezone(ZoneInfo(row.zone)).date()
            days = _lately(row.last, today) or await self._earlier(transaction, row, row.first or today)
            if days is not None:
                return Stretch(row.id, row.zone, days)
        return None

    async def _earlier(self, transaction: Transaction, company: AnyRow, day: date) -> Period | None:
        """The stretch before that day, once no kept day is doubtful; None before the company's first work."""
        if self._begun.get(company.id) == day:
            return None
        before, _ = bounds(between(day, day), company.zone)
        here = {"workspace": company.id}
        if not await transaction.scalar(_EARLIER, here | {"before": before, "day": day}):
            self._begun[company.id] = day
            return None
        is_unsure = await transaction.row(_UNSURE, here) is not None
        return None if is_unsure else between(day - STRIDE * DAY, day - DAY)


def _lately(last: date | None, today: date) -> Period | None:
    """The days that are over since the last kept one, without a gap."""
    if last is None or last + DAY >= today:
        return None
    return between(last + DAY, min(today - DAY, last + STRIDE * DAY))


async def keep(transaction: Transaction, stretch: Stretch) -> bool:
    """Marks the days as kept and doubtful; False if another process is at it."""
    if not await alone(transaction, LOCK):
        return False
    here, zone, days = stretch.workspace, stretch.zone, stretch.days
    whose = [row.id for row in await transaction.rows(_MEMBERS, {"workspace": here})]
    each = [days.since + index * DAY for index in range(days.days)]
    for day in each:
        ((since, until, ahead),) = stretches(between(day, day), zone)
        told = {"since": since, "until": until, "ahead": int(ahead.total_seconds()), "zone": zone, "counting": COUNTING}
        transaction.later(_KEEP, {"workspace_id": here, "day": day, **told})
    marks = [{"workspace_id": here, "id": new_id(), "member_id": one, "day": day} for one in whose for day in each]
    if marks:
        transaction.later(_DOUBT, marks)
    return True
