"""Orders."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Update, bindparam, case, func, or_, select, update

from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from sales.work.order import Bought, Order
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.hanging import Hanging, adding_to_client
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.queries.values import ORDERS, order_values
from storage.schema.tables import clients, list_entries, orders

_o, _e = orders.c, list_entries.c
ORDER = ORDERS.columns
_LIVING = _o.deleted_at.is_(None)
_OF_CLIENT = orders.join(clients, part_of_client(orders))


@Scoped
def _of_client(mine: InScope) -> Select[Any]:
    of_client = clients.c.id == bindparam("client")
    return select(*ORDER).select_from(_OF_CLIENT).where(mine, of_client, _LIVING).order_by(_o.on, _o.id)


@Scoped
def _by_touch(mine: InScope) -> Select[Any]:
    return select(*ORDER).select_from(_OF_CLIENT).where(mine, _o.touch_id == bindparam("touch"), _LIVING)


@Scoped
def _order(mine: InScope) -> Select[Any]:
    return select(*ORDER).select_from(_OF_CLIENT).where(mine, _o.id == bindparam("row"), _LIVING)


@Scoped
def _save(mine: InScope) -> Update:
    known = (of_client_in(mine, orders), _LIVING)
    return update(orders).where(*known, _o.id == bindparam("row"), _o.version == bindparam("seen"))


@Scoped
def _products(mine: InScope) -> Select[Any]:
    """A return is no sale: it only takes from the sum."""
    called = (_e.workspace_id == _o.workspace_id) & (_e.id == _o.product_id)
    sold = or_(_o.amount.is_(None), _o.amount >= 0)
    last, often = func.max(case((sold, _o.on))), func.count(case((sold, _o.id)))
    told = select(_e.id, _e.text, last, often, func.coalesce(func.sum(_o.amount), 0))
    of_client = (clients.c.id == bindparam("client"), _LIVING)
    bought = told.select_from(_OF_CLIENT.join(list_entries, called)).where(mine, *of_client)
    return bought.group_by(_e.id, _e.text).having(last.is_not(None)).order_by(last.desc(), _e.id)


@Scoped
def _unpaid(mine: InScope) -> Select[Any]:
    """Also returns, which count against the rest."""
    waits = (_o.pay_by.is_not(None), _o.paid_on.is_(None), _LIVING)
    of_client = clients.c.id == bindparam("client")
    return select(*ORDER).select_from(_OF_CLIENT).where(mine, of_client, *waits).order_by(_o.pay_by, _o.id)


_NEW = adding_to_client(orders)


class Orders(Repository):
    """Orders of one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._hanging = Hanging(transaction, journal)

    async def add(self, scope: Scope, order: Order) -> None:
        values = order_values(order)
        self._hanging.add(_NEW, scope, order.client, {"id": order.id, **values}, AlreadySaved)
        self._journal.added("orders", scope.workspace, order.id, values, client=order.client)

    async def get(self, scope: Scope, order: int) -> Order:
        row = await self._row(_order, scope, row=order)
        if row is None:
            raise NotFound
        return ORDERS.of(row)

    async def save(self, scope: Scope, order: Order) -> Order:
        known = await self.get(scope, order.id)
        if known.version != order.version:
            raise Stale
        old, new, version = order_values(known), order_values(order), order.version + 1
        differs = {name: value for name, value in new.items() if value != old[name]}
        self._write(_save, scope, Stale, row=order.id, seen=order.version, version=version, **differs)
        self._journal.changed("orders", scope.workspace, order.id, old, new, version, client=order.client)
        return replace(order, version=version)

    async def delete(self, scope: Scope, order: Order, at: datetime) -> None:
        version = order.version + 1
        self._write(_save, scope, Stale, row=order.id, seen=order.version, version=version, deleted_at=at)
        none, mark = {"deleted_at": None}, {"deleted_at": at}
        self._journal.changed("orders", scope.workspace, order.id, none, mark, version, client=order.client)

    async def of_client(self, scope: Scope, client: int) -> list[Order]:
        return [ORDERS.of(row) for row in await self._rows(_of_client, scope, client=client)]

    async def unpaid(self, scope: Scope, client: int) -> list[Order]:
        return [ORDERS.of(row) for row in await self._rows(_unpaid, scope, client=client)]

    async def products(self, scope: Scope, client: int) -> list[Bought]:
        rows = await self._rows(_products, scope, client=client)
        return [Bought(row[0], row[1] or "", row[2], row[3], int(row[4])) for row in rows]

    async def by_touch(self, scope: Scope, touch: int) -> Order | None:
        row = await self._row(_by_touch, scope, touch=touch)
        return None if row is None else ORDERS.of(row)
