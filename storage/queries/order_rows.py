"""Orders with their items, from joined rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from sales.work.order import Item, Order
from storage.engine.lines import AnyRow
from storage.queries.scoped import part_of_client
from storage.queries.values import ITEMS, ORDERS
from storage.schema.tables import clients, items, orders

_o, _i = orders.c, items.c
ORDER = ORDERS.columns
_OF_CLIENT = orders.join(clients, part_of_client(orders))
OF_ORDER = and_(_i.workspace_id == _o.workspace_id, _i.order_id == _o.id, _i.deleted_at.is_(None))
SOLD = and_(or_(_o.amount.is_(None), _o.amount >= 0), or_(_i.amount.is_(None), _i.amount >= 0))
"""Whether an item was sold, rather than returned."""

WAITS = and_(or_(_o.pay_by.is_not(None), _o.receipts != ""), _o.paid_on.is_(None), _o.deleted_at.is_(None))
"""Whether money of the order is still to come, or a return counts against it. (Parts paid may add up to all of it.)"""


def whole(*met: ColumnElement[bool]) -> Select[Any]:
    """Orders that meet the conditions, a row for each item, or one if an order has none."""
    chosen = select(*ORDER, *ITEMS.columns).select_from(_OF_CLIENT.outerjoin(items, OF_ORDER))
    return chosen.where(*met, _o.deleted_at.is_(None)).order_by(_o.on, _o.id, _i.place, _i.id)


def orders_of(rows: Iterable[AnyRow]) -> list[Order]:
    found: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return [ORDERS.of(rows[0], items=_items(rows)) for rows in found.values()]


def _items(rows: Sequence[AnyRow]) -> tuple[Item, ...]:
    width = len(ORDERS)
    return tuple(ITEMS.of(row[width:]) for row in rows if row[width] is not None)
