"""Parts of what a client owes for orders: for one order, or for the oldest that wait for their money.

An order whose debt accounting states is settled by accounting, and no payment is recorded here, except one that is told
together with its order.
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
"""An older order may have been paid long ago without anybody saying so."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a payment for one order, which is `order` as it was before."""

    order: Order
    amount: int

    @property
    def left(self) -> int:
        """What is still to come after this part."""
        return self.order.left - self.amount


def shared_out(waiting: Sequence[Order], amount: int) -> list[Part]:
    """The payment divided among orders, oldest first. Empty if it is zero, or more than what is owed after open
    returns.

    A payment of all that is owed pays each order in full: returns settle the rest.
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
    """Records a payment for this order, otherwise for the oldest ones.

    Rejected: "part" for a sum that is zero or more than what is owed; otherwise as `most_of`.
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
    """Records a payment that was told together with its order, even if accounting's table of that day or a return
    leaves nothing owed.
    """
    try:
        await receive(unit, scope, order.client, amount, today, order.id)
    except Rejected:
        if order.paid_day is not None or amount > order.left:
            raise
        await unit.orders.save(scope, order.received(Receipt(today, amount, scope.actor)))
        await unit.clients.count()


async def most_of(unit: UnitOfWork, scope: Scope, client: int, order: Order | None = None) -> int:
    """The largest payment that is possible. Rejected: "accounts" for an order whose debt accounting states, "nothing"
    if nothing is owed.
    """
    waiting = await payable(unit, scope, client, order)
    owed = sum(one.left for one in waiting)
    most = owed if order is None else min(owed, order.left if order.paid_day is None else 0)
    if most <= 0:
        raise Rejected("nothing")
    return most


async def unawaited(unit: UnitOfWork, scope: Scope, client: int, amount: int, today: date) -> Order | None:
    """The last recent order of just that sum that is unpaid, though nobody has waited for its money."""
    debts = (await unit.debts.of_clients(scope, [client])).get(client, ())
    of_sum = [one for one in await unit.orders.of_client(scope, client) if one.amount == amount]
    open_ones = [one for one in of_sum if not one.is_open and one.paid_day is None and one.on >= today - RECENT]
    known = {one.id for one in waits([replace(one, pay_by=one.on) for one in open_ones], debts)}
    return next((one for one in reversed(open_ones) if one.id in known), None)


async def payable(unit: UnitOfWork, scope: Scope, client: int, order: Order | None) -> list[Order]:
    """The orders that a payment may be for. An order that nobody has waited for is owed from its first part on.
    Rejected: "accounts".
    """
    waiting = await waiting_of(unit, scope, client)
    if order is None or order.paid_day is not None or order.id in {one.id for one in waiting}:
        return waiting
    debts = (await unit.debts.of_clients(scope, [client])).get(client, ())
    if not waits([replace(order, pay_by=order.on)], debts):
        raise Rejected("accounts")
    return [*waiting, order]


def parts_of(waiting: Sequence[Order], amount: int, order: int | None = None) -> list[Part]:
    """The payment divided: all of it for this order if it is among them, otherwise oldest first."""
    named = next((one for one in waiting if one.id == order), None)
    return shared_out(waiting, amount) if named is None else _of(named, waiting, amount)


def _of(order: Order, waiting: Sequence[Order], amount: int) -> list[Part]:
    """The payment for this order. If it covers all that is owed, the order is paid in full in spite of returns."""
    is_all = amount == sum(one.left for one in waiting)
    return [Part(order, order.left if is_all else amount)]
