"""Parts of what a client owes for orders: of one order, or of the oldest ones that wait for their money.

What accounting tells of, accounting settles: nothing is recorded of it here, but for what is told with its order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sales.actions.orders import pay, settle_returns, waiting_of
from sales.actions.ports import UnitOfWork
from sales.ground.errors import Rejected
from sales.ground.scope import Scope
from sales.work.debt import waits
from sales.work.order import Order, Receipt

RECENT = timedelta(days=60)
"""Of an older order nobody has said whether it was paid long since."""


@dataclass(frozen=True, slots=True)
class Part:
    """So much comes to an order; `order` is as it was before."""

    order: Order
    amount: int

    @property
    def left(self) -> int:
        return self.order.left - self.amount


def shared_out(waiting: Sequence[Order], amount: int) -> list[Part]:
    """Oldest first; none where it is more than what is owed, less the returns that count against it, or nothing.

    Whoever pays all that is owed pays each order whole: what came back is settled by that.
    """
    sold = sorted((one for one in waiting if one.left > 0), key=lambda one: (one.on, one.pay_by or date.max, one.id))
    owed = sum(one.left for one in waiting)
    if not 0 < amount <= owed:
        return []
    if amount == owed:
        return [Part(one, one.left) for one in sold]
    parts: list[Part] = []
    for one in sold:
        if amount:
            parts.append(Part(one, min(one.left, amount)))
            amount -= parts[-1].amount
    return parts


async def receive(
    unit: UnitOfWork, scope: Scope, client: int, amount: int, today: date, order: int | None = None
) -> list[Part]:
    """Of this order, else of the oldest ones. Rejected: "part" where it is no sum to receive, or more than is owed;
    else as `most_of`.
    """
    named = None if order is None else await unit.orders.get(scope, order)
    most = await most_of(unit, scope, client, named)
    if not 0 < amount <= most:
        raise Rejected("part", most=most)
    waiting = await payable(unit, scope, client, named)
    parts = parts_of(waiting, amount, order)
    is_exact = sum(part.amount for part in parts) == amount
    for part in parts:
        if is_exact:
            await unit.orders.save(scope, part.order.received(Receipt(today, part.amount, scope.actor)))
        else:
            await pay(unit, scope, part.order.id, today)
    await settle_returns(unit, scope, client, today)
    await unit.clients.count()
    return parts


async def receive_of_new(unit: UnitOfWork, scope: Scope, order: Order, amount: int, today: date) -> None:
    """Of an order told in the same breath: whatever accounting's table of that day or a return says, it has come."""
    try:
        await receive(unit, scope, order.client, amount, today, order.id)
    except Rejected:
        if order.paid_day is not None or amount > order.left:
            raise
        await unit.orders.save(scope, order.received(Receipt(today, amount, scope.actor)))
        await unit.clients.count()


async def most_of(unit: UnitOfWork, scope: Scope, client: int, order: Order | None = None) -> int:
    """How much may come. Rejected: "accounts" of an order that accounting tells of, "nothing" where nothing is owed."""
    waiting = await payable(unit, scope, client, order)
    owed = sum(one.left for one in waiting)
    most = owed if order is None else min(owed, order.left if order.paid_day is None else 0)
    if most <= 0:
        raise Rejected("nothing")
    return most


async def unawaited(unit: UnitOfWork, scope: Scope, client: int, amount: int, today: date) -> Order | None:
    """The last one of just that sum for whose money nobody has waited till now, of the last weeks."""
    debts = (await unit.debts.of_clients(scope, [client])).get(client, ())
    of_sum = [one for one in await unit.orders.of_client(scope, client) if one.amount == amount]
    open_ones = [one for one in of_sum if not one.is_open and one.paid_day is None and one.on >= today - RECENT]
    known = {one.id for one in waits([replace(one, pay_by=one.on) for one in open_ones], debts)}
    return next((one for one in reversed(open_ones) if one.id in known), None)


async def payable(unit: UnitOfWork, scope: Scope, client: int, order: Order | None) -> list[Order]:
    """An order for whose money nobody has waited till now is owed with its first part."""
    waiting = await waiting_of(unit, scope, client)
    if order is None or order.paid_day is not None or order.id in {one.id for one in waiting}:
        return waiting
    debts = (await unit.debts.of_clients(scope, [client])).get(client, ())
    if not waits([replace(order, pay_by=order.on)], debts):
        raise Rejected("accounts")
    return [*waiting, order]


def parts_of(waiting: Sequence[Order], amount: int, order: int | None = None) -> list[Part]:
    """Of this one of them, else of the oldest ones."""
    named = next((one for one in waiting if one.id == order), None)
    return shared_out(waiting, amount) if named is None else _of(named, waiting, amount)


def _of(order: Order, waiting: Sequence[Order], amount: int) -> list[Part]:
    """With all that is owed the order is paid whole, whatever came back."""
    is_all = amount == sum(one.left for one in waiting)
    return [Part(order, order.left if is_all else amount)]
