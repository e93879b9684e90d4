"""A company's night: the bounds of its sums are computed anew, and clients whose grade changes by them are found.

It is not a job (`sales/jobs/`): nobody has to be told, and there is nothing to stop or to undo. It reads beside the
writer and writes only differences, some clients at a time. After a crash it begins anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, and_, bindparam, case, cast, func, or_, select, update

from sales.standing.worth import Bounds, year_since
from storage.engine.dialects import DatabaseTime
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.queries.grading.regrading import years
from storage.queries.scoped import written
from storage.schema.tables import clients, orders, workspaces

LEASE = 60.0
"""Seconds after which another process may take over a company from one that has not renewed its lease."""
PAGE = 500
"""How many clients are read in one query."""
WIDEST_ZONE = timedelta(hours=14)
"""No time zone is further from UTC."""
FIRST = -(2**63)

_c, _o, _w = clients.c, orders.c, workspaces.c
_LIVING = and_(_c.workspace_id == bindparam("workspace"), _c.deleted_at.is_(None), written(clients))
_BOUGHT = and_(_o.workspace_id == bindparam("workspace"), _o.deleted_at.is_(None))
_UNGRADED = or_(_w.graded_on.is_(None), _w.graded_on < bindparam("today"))
_WAITING = select(_w.id, _w.zone, _w.graded_on).where(_UNGRADED).order_by(_w.id)
_FREE = or_(_w.grading_until.is_(None), _w.grading_until <= DatabaseTime())
_CLAIM = update(workspaces).where(_w.id == bindparam("row"), _UNGRADED, _FREE).values(grading_until=DatabaseTime(LEASE))
_RENEW = update(workspaces).where(_w.id == bindparam("row")).values(grading_until=DatabaseTime(LEASE))
_OVER = update(workspaces).where(_w.id == bindparam("row")).values(graded_on=bindparam("today"), grading_until=None)
_LATELY = _o.on >= bindparam("since")
_AGAIN = update(workspaces).where(_w.id == bindparam("row")).values(graded_on=None)
_SALE = or_(_o.amount.is_(None), _o.amount >= 0)
_SUMS = (
    select(
        func.sum(case((and_(_LATELY, _SALE), 1), else_=0)),
        cast(func.sum(case((_LATELY, func.coalesce(_o.amount, 0)), else_=0)), BigInteger),
    )
    .select_from(orders.join(clients, and_(_c.workspace_id == _o.workspace_id, _c.id == _o.client_id)))
    .where(_LIVING, _BOUGHT)
    .group_by(_o.client_id)
    .having(func.sum(case((_SALE, 1), else_=0)) > 0)
)
"""Orders and sums of twelve months of every client that ever bought."""
_PAGE = (
    years()
    .where(_LIVING, or_(_c.orders > 0, _c.worth.is_not(None)), _c.id > bindparam("after"))
    .order_by(_c.id)
    .limit(PAGE)
)
_BY = update(workspaces).where(_w.id == bindparam("row")).values(worth_a=bindparam("a"), worth_b=bindparam("b"))


@dataclass(frozen=True, slots=True)
class Night:
    """A company, and its local day that has begun."""

    workspace: int
    today: date


async def waiting(transaction: Transaction, now: datetime) -> list[Night]:
    """Companies whose clients were not graded yet on their current day. May run beside the writer."""
    rows = await transaction.rows(_WAITING, {"today": (now + WIDEST_ZONE).date()})
    nights = [(Night(row.id, now.astimezone(ZoneInfo(row.zone)).date()), row.graded_on) for row in rows]
    return [night for night, graded_on in nights if graded_on is None or graded_on < night.today]


async def claim(transaction: Transaction, night: Night) -> bool:
    """Takes the lease of a company's night; False if another process has it or has finished it."""
    return bool(await transaction.run(_CLAIM, {"row": night.workspace, "today": night.today}))


async def sums(transaction: Transaction, night: Night) -> list[tuple[int, int]]:
    """Number of orders (without returns) and their sum (with returns) in twelve months, per client that ever bought."""
    return [(row[0], row[1]) for row in await transaction.rows(_SUMS, _since(night))]


async def known(transaction: Transaction, night: Night, new: Bounds | None) -> None:
    """Stores the bounds by which orders are graded from now on."""
    a, b = (None, None) if new is None else (new.a, new.b)
    await transaction.run(_BY, {"row": night.workspace, "a": a, "b": b})


async def page(transaction: Transaction, night: Night, after: int) -> Sequence[AnyRow]:
    """The next clients after that id who bought or are graded, as rows for `regrading.otherwise`."""
    return await transaction.rows(_PAGE, {**_since(night), "after": after})


async def renew(transaction: Transaction, night: Night) -> None:
    await transaction.run(_RENEW, {"row": night.workspace})


async def over(transaction: Transaction, night: Night) -> None:
    await transaction.run(_OVER, {"row": night.workspace, "today": night.today})


async def again(transaction: Transaction, workspace: int) -> None:
    """Has a company graded anew before its next night: an import has brought many orders past the journal."""
    await transaction.run(_AGAIN, {"row": workspace})


def _since(night: Night) -> dict[str, Any]:
    return {"workspace": night.workspace, "since": year_since(night.today)}
