"""Grades clients anew by their company's current bounds: at the commit of every unit of work that has changed an order
(so that no kind of change can forget it), and for those whom the night finds graded otherwise.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, BindParameter, Select, and_, bindparam, case, cast, func, insert, or_, select, update

from sales.clients.grades import Worth
from sales.ground.ids import new_id
from sales.standing.worth import Bounds, Year, worth, year_since
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction, together
from storage.schema.tables import clients, orders, workspaces, worth_moves

AT_ONCE = 200
Change: TypeAlias = tuple[int, Worth | None, Worth | None]
"""A client's id, its worth before, and its worth now."""

_c, _o, _w = clients.c, orders.c, workspaces.c
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_OF_COMPANY = _c.workspace_id == bindparam("workspace")
_BOUNDS = select(_w.zone, _w.worth_a, _w.worth_b).where(_w.id == bindparam("workspace"))
_HELD = select(_c.id).where(_OF_COMPANY, _c.id.in_(_SOME)).order_by(_c.id).with_for_update()
_MOVED = insert(worth_moves)
_GRADED = (
    select(worth_moves.c.client_id)
    .where(worth_moves.c.workspace_id == bindparam("workspace"), worth_moves.c.client_id.in_(_SOME))
    .distinct()
)
_GRADE = update(clients).where(_OF_COMPANY, _c.id.in_(_SOME)).values(worth=bindparam("grades"))


def years() -> Select[Any]:
    """Each client with the number of its orders (returns not counted) and their sum (returns counted) since `since`."""
    lately = and_(
        _o.workspace_id == _c.workspace_id,
        _o.client_id == _c.id,
        _o.deleted_at.is_(None),
        _o.on >= bindparam("since"),
    )
    sale = case((or_(_o.amount.is_(None), _o.amount >= 0), 1), else_=0)
    counted = cast(func.coalesce(func.sum(case((_o.id.is_not(None), sale), else_=0)), 0), BigInteger)
    total = cast(func.coalesce(func.sum(_o.amount), 0), BigInteger)
    columns = (_c.id, _c.worth, counted, total, _c.last_order_on, _c.order_gap_days)
    return select(*columns).select_from(clients.outerjoin(orders, lately)).group_by(_c.workspace_id, _c.id)


_YEARS = years().where(_OF_COMPANY, _c.id.in_(_SOME))


def otherwise(rows: Sequence[AnyRow], known: Bounds | None, today: date) -> dict[int, Worth | None]:
    """The new worth of those clients whose stored one differs."""
    graded = ((row[0], row[1], worth(Year(*row[2:]), known, today)) for row in rows)
    return {client: now for client, before, now in graded if now != before}


async def regrade(
    transaction: Transaction, workspace: int, concerned: Collection[int], now: datetime, *, night: bool = False
) -> None:
    """Updates the worth of these clients by their orders in this transaction, and records each move.

    Does nothing before the company's first night. A first grade given by a night is no move: nobody knows where the
    client stood before.
    """
    company = await transaction.row(_BOUNDS, {"workspace": workspace})
    if company is None:
        return
    known = None if company.worth_a is None else Bounds(company.worth_a, company.worth_b)
    today, ordered = now.astimezone(ZoneInfo(company.zone)).date(), sorted(concerned)
    for start in range(0, len(ordered), AT_ONCE):
        changes = await _some(transaction, workspace, ordered[start : start + AT_ONCE], known, today)
        changes = await _known(transaction, workspace, changes) if night else changes
        for client, before, after in changes:
            told = {"client_id": client, "at": now, "worth_before": before, "worth": after}
            transaction.later(_MOVED, {"workspace_id": workspace, "id": new_id(), **told})


async def _known(transaction: Transaction, workspace: int, changes: Sequence[Change]) -> list[Change]:
    """The changes without those of clients who have never had a grade."""
    new = [client for client, before, _ in changes if before is None]
    rows = await transaction.rows(_GRADED, {"workspace": workspace, "some": new}) if new else ()
    unknown = set(new) - {row.client_id for row in rows}
    return [one for one in changes if one[0] not in unknown]


async def _some(
    transaction: Transaction, workspace: int, some: Sequence[int], known: Bounds | None, today: date
) -> list[Change]:
    values = {"workspace": workspace, "some": some}
    held = [transaction.rows(_HELD, values)] if transaction.is_shared else []
    *_, rows = await together(*held, transaction.rows(_YEARS, {**values, "since": year_since(today)}))
    graded = otherwise(rows, known, today)
    alike: defaultdict[Worth | None, list[int]] = defaultdict(list)
    for client, now in graded.items():
        alike[now].append(client)
    for now, those in alike.items():
        transaction.later(_GRADE, {"workspace": workspace, "grades": now, "some": those})
    return [(row[0], row[1], graded[row[0]]) for row in rows if row[0] in graded]
