"""A sale as the accounting system states it: a document that becomes an order, without a touch and without notice.

A document that is known changes nothing. An order typed by hand for the same sum, a few days apart, becomes the
document.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sales.work.order import Item, Order

APART = timedelta(days=3)
"""How far an order typed by hand may be from its document."""


@dataclass(frozen=True, slots=True)
class Sale:
    """One document of the accounting system. `document` is its number with the year, since numbers start anew each
    year.
    """

    document: str
    on: date
    amount: int
    items: tuple[Item, ...] = ()

    def order(self, number: int, client: int, member: int) -> Order:
        """The sale as a new order. It has no touch, since nobody recorded it."""
        sold = number, client, member, None, self.on, self.amount
        return Order(*sold, document=self.document, items=self.items)

    def becomes(self, order: Order) -> Order:
        """The order typed by hand, turned into this document. The document's day and sum win, and so do its items if it
        has any.
        """
        items = self.items or order.items
        return replace(order, on=self.on, amount=self.amount, document=self.document, items=items)


@dataclass(frozen=True, slots=True)
class OfEntity:
    """What the accounting system states for all cards of a legal entity together, where each document counts once."""

    orders: int
    amount: int
    last_on: date


def twins(sales: Iterable[Sale], orders: Collection[Order]) -> dict[str, Order]:
    """The order typed by hand that each document is, by document; nearest days first. An order belongs to one document
    at most.
    """
    typed = [order for order in orders if not order.document and order.amount is not None]
    near = [
        (abs(sale.on - order.on), sale.on, sale.document, order.on, order.id, order)
        for sale in sales
        for order in typed
        if order.amount == sale.amount and abs(sale.on - order.on) <= APART
    ]
    found: dict[str, Order] = {}
    taken: set[int] = set()
    for *_, document, _on, number, order in sorted(near, key=lambda one: one[:5]):
        if document not in found and number not in taken:
            found[document] = order
            taken.add(number)
    return found


def told_already(order: Order, orders: Sequence[Order]) -> Order | None:
    """The accounting system's own row of an order that was just typed, if that came first."""
    told = [one for one in orders if one.document and one.touch is None and one.amount == order.amount]
    near = [one for one in told if abs(one.on - order.on) <= APART]
    return min(near, key=lambda one: (abs(one.on - order.on), one.on, one.id), default=None)
