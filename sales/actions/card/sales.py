"""*Загрузить продажи*: documents of the accounting system become orders of their clients, as long work.

There is no touch, no step and no notice. Known documents stay as they are, so the same or an overlapping table has no
further effect.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine, Status
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.importing.accounting.matching import Cards, Unknown, chosen
from sales.importing.accounting.sales_of_file import SalesOfFile, Sold
from sales.importing.said.sales import ImportedItem, SalesTable, SoldRow
from sales.jobs.job import Job, Part
from sales.work.debt import Keys
from sales.work.order import Item, Order
from sales.work.sale import Sale, twins

Placed = Sequence[tuple[SoldRow, Sequence[Keys]]]


async def placed(unit: UnitOfWork, scope: Scope, table: SalesTable) -> tuple[Placed, list[Unknown]]:
    """Each document with the cards of its client, and the documents that match no client."""
    scope.needs(Right.IMPORT_FOR_OTHERS)
    cards = Cards(await unit.debts.keys(scope))
    found = [(row, cards.of(row)) for row in table.rows]
    return [one for one in found if one[1]], [cards.unknown(row) for row, keys in found if not keys]


async def compared(
    unit: UnitOfWork, scope: Scope, name: str, rows: Placed, unknown: int, products: Mapping[str, int]
) -> SalesOfFile:
    """Which documents are new, and how many of them were typed by hand. `products` are entries by the table's words."""
    known = await unit.orders.documents(scope, [row.document for row, _ in rows])
    new = [_sold(row, keys, products) for row, keys in rows if row.document not in known]
    orders = await unit.orders.of_clients(scope, sorted({point for row in new for point in row.points}))
    typed = sum(len(_twins(theirs, orders)) for theirs in _by_entity(new))
    total = sum(row.sale.amount for row in new)
    return SalesOfFile(name, tuple(new), total, typed, len(rows) - len(new), unknown)


def _sold(row: SoldRow, keys: Sequence[Keys], products: Mapping[str, int]) -> Sold:
    points = tuple(sorted(one.client for one in keys))
    items = tuple(_items(row.items, products))
    return Sold(chosen(row, keys).client, points, Sale(row.document, row.on, row.amount, items))


def _items(told: Iterable[ImportedItem], products: Mapping[str, int]) -> Iterable[Item]:
    """One item per product with the totals of its rows. A product that the company's list lacks
    counts only in the sum.
    """
    found: dict[int, Item] = {}
    for one in told:
        product = products.get(one.product)
        if product is not None:
            before = found.get(product, Item(new_id(), product, 0, 0))
            much = None if None in (before.quantity, one.quantity) else (before.quantity or 0) + (one.quantity or 0)
            found[product] = Item(before.id, product, much, (before.amount or 0) + (one.amount or 0))
    return found.values()


def _by_entity(rows: Iterable[Sold]) -> Iterable[list[Sold]]:
    found: dict[tuple[int, ...], list[Sold]] = {}
    for row in rows:
        found.setdefault(row.points, []).append(row)
    return found.values()


def _twins(rows: Sequence[Sold], orders: Mapping[int, Sequence[Order]]) -> dict[str, Order]:
    """The orders typed by hand for these documents, on whichever card of the entity."""
    typed = [order for point in rows[0].points for order in orders.get(point, ())]
    return twins([row.sale for row in rows], typed)


async def step(unit: UnitOfWork, scope: Scope, job: Job, now: datetime, most: int) -> Part:
    """Adds the documents of the next `most` clients. Skipped are cards that are gone and documents that another table
    has added meanwhile.
    """
    table, start = SalesOfFile.from_data(job.what), job.cursor or 0
    some = table.clients[start : start + most]
    lines = {line.id: line for line in await unit.clients.lists.lines(scope, some)}
    rows = table.of(lines)
    known = await unit.orders.documents(scope, [row.sale.document for row in rows])
    orders = await unit.orders.of_clients(scope, sorted({point for row in rows for point in row.points}))
    new = [row for row in rows if row.sale.document not in known]
    for theirs in _by_entity(new):
        same = _twins(theirs, orders)
        for row in theirs:
            await _put(unit, scope, row, lines[row.client], same.get(row.sale.document))
    await _wake(unit, scope, new, lines, now)
    return Part(len(some), over=len(some) < most, cursor=start + len(some))


async def _put(unit: UnitOfWork, scope: Scope, row: Sold, line: ClientLine, twin: Order | None) -> None:
    if twin is not None:
        await unit.orders.save(scope, row.sale.becomes(twin))
    else:
        await unit.orders.add(scope, row.sale.order(new_id(), line.id, line.owner))


async def _wake(
    unit: UnitOfWork, scope: Scope, rows: Sequence[Sold], lines: Mapping[int, ClientLine], now: datetime
) -> None:
    """Makes inactive clients active if they bought since their last touch. Older sales wake nobody."""
    zone = ZoneInfo((await unit.workspaces.get(scope.workspace)).zone)
    last = {row.client: row.sale.on for row in sorted(rows, key=lambda row: row.sale.on) if row.sale.amount >= 0}
    for client, on in last.items():
        line = lines[client]
        if line.status is Status.INACTIVE and on > (line.facts.last_touch_at or now).astimezone(zone).date():
            await unit.clients.save(scope, (await unit.clients.get(scope, client)).awake())


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Removes the orders client by client, except what has changed since."""
    return await unit.jobs.take_back(scope, job)


async def tell(_unit: UnitOfWork, _job: Job, _now: datetime) -> None:
    """Tells nobody: sales make no noise."""
