"""Orders and their items."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Update, and_, bindparam, case, exists, func, select, update

from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from sales.work.order import Bought, Item, Order
from sales.work.sale import OfEntity
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.hanging import Hanging, adding_to_client
from storage.queries.order_rows import OF_ORDER, SOLD, WAITS, orders_of, whole
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.queries.values import item_values, order_values
from storage.schema.tables import clients, items, list_entries, orders

AT_ONCE = 500
"""Clients or documents per query."""
_o, _i, _e = orders.c, items.c, list_entries.c
_LIVING = _o.deleted_at.is_(None)
_OF_CLIENT = orders.join(clients, part_of_client(orders))


@Scoped
def _of_client(mine: InScope) -> Select[Any]:
    return whole(mine, clients.c.id == bindparam("client"))


@Scoped
def _by_touch(mine: InScope) -> Select[Any]:
    return whole(mine, _o.touch_id == bindparam("touch"))


@Scoped
def _order(mine: InScope) -> Select[Any]:
    return whole(mine, _o.id == bindparam("row"))


@Scoped
def _of_clients(mine: InScope) -> Select[Any]:
    return whole(mine, clients.c.id.in_(bindparam("some", expanding=True)))


_HERE = _o.workspace_id == bindparam("workspace")
_KNOWN = select(_o.document).where(_HERE, _LIVING, _o.document.in_(bindparam("some", expanding=True)))
_point = clients.alias("point")
_OTHERS = select(_point.c.id).where(
    _point.c.workspace_id == bindparam("workspace"),
    _point.c.tax_number == bindparam("tax_number"),
    _point.c.id != bindparam("client"),
    _point.c.deleted_at.is_(None),
)
_OF_ENTITY = (
    select(func.count(), func.sum(_o.amount), func.max(_o.on))
    .select_from(_OF_CLIENT)
    .where(
        clients.c.workspace_id == bindparam("workspace"),
        clients.c.tax_number == bindparam("tax_number"),
        clients.c.deleted_at.is_(None),
        _o.document != "",
        _LIVING,
    )
    .having(and_(func.count() > 0, exists(_OTHERS)))
)
"""An entity's documents regardless of scope, where it has more than one point: sums only."""


@Scoped
def _take_out(mine: InScope) -> Update:
    return update(items).where(of_client_in(mine, items), _i.deleted_at.is_(None), _i.id == bindparam("row"))


@Scoped
def _save(mine: InScope) -> Update:
    known = (of_client_in(mine, orders), _LIVING)
    return update(orders).where(*known, _o.id == bindparam("row"), _o.version == bindparam("seen"))


@Scoped
def _products(mine: InScope) -> Select[Any]:
    """Products that the client has bought. Returns only reduce the sum."""
    called = (_e.workspace_id == _i.workspace_id) & (_e.id == _i.product_id)
    last, often = func.max(case((SOLD, _o.on))), func.count(case((SOLD, _o.id)).distinct())
    told = select(_e.id, _e.text, last, often, func.coalesce(func.sum(_i.amount), 0))
    of_client = (clients.c.id == bindparam("client"), _LIVING)
    made_up = _OF_CLIENT.join(items, OF_ORDER).join(list_entries, called)
    bought = told.select_from(made_up).where(mine, *of_client)
    return bought.group_by(_e.id, _e.text).having(last.is_not(None)).order_by(last.desc(), _e.id)


@Scoped
def _unpaid(mine: InScope) -> Select[Any]:
    """With returns, which count against the rest; and with items, since saving an order without
    them would drop them.
    """
    return whole(mine, clients.c.id == bindparam("client"), WAITS)


_NEW, _NEW_ITEM = adding_to_client(orders), adding_to_client(items)


class Orders(Repository):
    """Orders within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._hanging = Hanging(transaction, journal)

    async def add(self, scope: Scope, order: Order) -> None:
        values = order_values(order)
        self._hanging.add(_NEW, scope, order.client, {"id": order.id, **values}, AlreadySaved)
        self._journal.added("orders", scope.workspace, order.id, values, client=order.client)
        self._put_in(scope, order, order.items)

    async def get(self, scope: Scope, order: int) -> Order:
        found = orders_of(await self._rows(_order, scope, row=order))
        if not found:
            raise NotFound
        return found[0]

    async def save(self, scope: Scope, order: Order) -> Order:
        known = await self.get(scope, order.id)
        if known.version != order.version:
            raise Stale
        old, new, version = order_values(known), order_values(order), order.version + 1
        differs = {name: value for name, value in new.items() if value != old[name]}
        self._write(_save, scope, Stale, row=order.id, seen=order.version, version=version, **differs)
        self._journal.changed("orders", scope.workspace, order.id, old, new, version, client=order.client)
        before, after = ({item.id: item for item in one.items} for one in (known, order))
        for item in sorted(before.keys() - after.keys()):
            self._take_out(scope, order, before[item])
        self._put_in(scope, order, [item for item in order.items if item.id not in before])
        return replace(order, version=version)

    def _put_in(self, scope: Scope, order: Order, some: Sequence[Item]) -> None:
        for item in some:
            values = item_values(order, item)
            self._hanging.add(_NEW_ITEM, scope, order.client, {"id": item.id, **values}, AlreadySaved)
            self._journal.added("items", scope.workspace, item.id, values, client=order.client)

    def _take_out(self, scope: Scope, order: Order, item: Item) -> None:
        version, now = item.version + 1, self._journal.now
        self._write(_take_out, scope, Stale, row=item.id, version=version, deleted_at=now)
        none, mark = {"deleted_at": None}, {"deleted_at": now}
        self._journal.changed("items", scope.workspace, item.id, none, mark, version, client=order.client)

    async def delete(self, scope: Scope, order: Order, at: datetime) -> None:
        version = order.version + 1
        self._write(_save, scope, Stale, row=order.id, seen=order.version, version=version, deleted_at=at)
        none, mark = {"deleted_at": None}, {"deleted_at": at}
        self._journal.changed("orders", scope.workspace, order.id, none, mark, version, client=order.client)

    async def of_client(self, scope: Scope, client: int) -> list[Order]:
        return orders_of(await self._rows(_of_client, scope, client=client))

    async def unpaid(self, scope: Scope, client: int) -> list[Order]:
        found = orders_of(await self._rows(_unpaid, scope, client=client))
        return sorted(found, key=lambda one: (one.pay_by or one.on, one.id))

    async def of_clients(self, scope: Scope, clients: Collection[int]) -> Mapping[int, list[Order]]:
        found: defaultdict[int, list[Order]] = defaultdict(list)
        for start in range(0, len(clients), AT_ONCE):
            some = list(clients)[start : start + AT_ONCE]
            for order in orders_of(await self._rows(_of_clients, scope, some=some)):
                found[order.client].append(order)
        return found

    async def documents(self, scope: Scope, some: Collection[str]) -> Collection[str]:
        found: set[str] = set()
        every = sorted(set(some))
        for start in range(0, len(every), AT_ONCE):
            values = {"workspace": scope.workspace, "some": every[start : start + AT_ONCE]}
            found |= {row[0] for row in await self._transaction.rows(_KNOWN, values)}
        return found

    async def of_entity(self, scope: Scope, client: int, tax_number: str) -> OfEntity | None:
        if not tax_number:
            return None
        values = {"workspace": scope.workspace, "client": client, "tax_number": tax_number}
        row = await self._transaction.row(_OF_ENTITY, values)
        return None if row is None else OfEntity(row[0], int(row[1] or 0), row[2])

    async def products(self, scope: Scope, client: int) -> list[Bought]:
        rows = await self._rows(_products, scope, client=client)
        return [Bought(row[0], row[1] or "", row[2], row[3], int(row[4])) for row in rows]

    async def by_touch(self, scope: Scope, touch: int) -> Order | None:
        found = orders_of(await self._rows(_by_touch, scope, touch=touch))
        return found[0] if found else None
