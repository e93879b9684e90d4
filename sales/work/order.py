"""An order: what a client bought. A return is an order with a negative amount. Money is in whole minor units."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales.ground.ids import new_id

BEST = 10
"""The best rating."""


@dataclass(frozen=True, slots=True)
class Item:
    """A product of an order, with its quantity and its sum if they are known. It never changes: another item replaces
    it.
    """

    id: int
    product: int
    quantity: int | None = None  # thousandths
    amount: int | None = None  # minor units; the only item of an order has the order's
    version: int = 1

    def at(self, amount: int | None) -> "Item":
        return self if self.amount == amount else Item(new_id(), self.product, self.quantity, amount)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A part of an order's money, and the member who recorded that it has come."""

    on: date
    amount: int  # minor units, above zero
    member: int


@dataclass(frozen=True, slots=True)
class Receipts:
    """The parts of an order's money that have come, first one first.

    They are kept in the order's own row, so that whatever moves, merges, undoes or erases the order takes them along.
    """

    each: tuple[Receipt, ...] = ()

    @property
    def amount(self) -> int:
        return sum(one.amount for one in self.each)

    @property
    def code(self) -> str:
        """The form in which they are kept: 2026-11-30:10000:7 2026-12-04:4000:7."""
        return " ".join(f"{one.on.isoformat()}:{one.amount}:{one.member}" for one in self.each)

    def with_one(self, receipt: Receipt) -> "Receipts":
        return Receipts((*self.each, receipt))

    def without_last(self) -> "Receipts":
        return Receipts(self.each[:-1])


NOTHING = Receipts()


def receipts_of(code: str) -> Receipts:
    return Receipts(tuple(map(_receipt, code.split()))) if code else NOTHING


def _receipt(code: str) -> Receipt:
    day, amount, member = code.split(":")
    return Receipt(date.fromisoformat(day), int(amount), int(member))


@dataclass(frozen=True, slots=True)
class Order:
    id: int
    client: int
    member: int
    touch: int | None  # the touch with the outcome Order; None for a document of the accounting system
    on: date
    amount: int | None = None  # minor units of the workspace's currency; None until somebody says it
    pay_by: date | None = None  # the last day to pay; None if nobody waits for the money
    paid_on: date | None = None
    delivered_on: date | None = None
    rating: int | None = None  # how content the client was, 1 to 10
    asked_by: int | None = None  # the step that asks whether all has arrived
    document: str = ""  # its document in the accounting system, or ""
    receipts: Receipts = NOTHING  # the parts of its money that have come
    version: int = 1
    items: tuple[Item, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether its money is still to come. An open return counts against what is owed."""
        return (self.pay_by is not None or bool(self.receipts.each)) and self.paid_day is None

    @property
    def paid_day(self) -> date | None:
        """The day on which it was paid in full, also if by parts, or None if some of the money is still to come."""
        if self.paid_on is not None or not self.receipts.each:
            return self.paid_on
        return self.receipts.each[-1].on if self.left <= 0 else None

    @property
    def left(self) -> int:
        """The sum that is still to come if the order is open. It is negative for a return."""
        return (self.amount or 0) - self.receipts.amount

    @property
    def stood(self) -> frozenset[int]:
        """All sums that were still to come at some time. A reminder that was shown earlier names one of them."""
        parts = [one.amount for one in self.receipts.each]
        return frozenset((self.amount or 0) - sum(parts[:count]) for count in range(len(parts) + 1))

    def received(self, receipt: Receipt) -> "Order":
        """With one more part of its money. The part that makes up the sum pays the order."""
        told = replace(self, receipts=self.receipts.with_one(receipt))
        return told if told.left > 0 else replace(told, pay_by=told.pay_by or told.on, paid_on=receipt.on)

    def not_paid(self) -> "Order":
        """Without the last payment, which has not come after all. Earlier parts stay."""
        told = replace(self, paid_on=None)
        return replace(told, receipts=told.receipts.without_last()) if told.paid_day else told

    def without_part(self, count: int) -> "Order":
        """Without the last part, if there are still that many; otherwise as it is. So a second tap changes nothing."""
        known = self.paid_day is None and count == len(self.receipts.each)
        return replace(self, receipts=self.receipts.without_last()) if known and count else self

    @property
    def products(self) -> frozenset[int]:
        return frozenset(item.product for item in self.items)

    @property
    def items_total(self) -> int | None:
        """The sum of its items, or None if one of them has no sum."""
        return _total(self.items)

    @property
    def is_sale(self) -> bool:
        """Whether it counts as an order. A return only reduces the sum of what was bought."""
        return (self.amount or 0) >= 0

    def of(self, amount: int | None) -> "Order":
        """With another sum. An only item gets the same sum."""
        told = replace(self, amount=amount)
        return told.made_up(self.items) if len(self.items) == 1 else told

    def made_up(self, items: Sequence[Item]) -> "Order":
        """With these items instead.

        An only item gets the sum of the order. Several items give the order their sum if all of theirs are known.
        """
        if len(items) == 1:
            amount = items[0].amount if self.amount is None else self.amount
            return replace(self, amount=amount, items=(items[0].at(amount),))
        total = _total(items)
        return replace(self, amount=self.amount if total is None else total, items=tuple(items))

    def with_items(self, *items: Item) -> "Order":
        """With these items added, or replacing those of the same products.

        An item that was the only one loses its sum, since that was the sum of the whole order.
        """
        instead = {item.product for item in items}
        others = [one for one in self.items if one.product not in instead]
        if len(self.items) == 1 and others and items:
            others = [others[0].at(None)]
        return self.made_up([*others, *items])

    def without(self, product: int) -> "Order":
        """Without that product. The sum of the order falls to that of the items left, if all sums are known."""
        left = [one for one in self.items if one.product != product]
        told = len(self.items) > 1 and left and _total(self.items) is not None
        return (replace(self, amount=_total(left)) if told else self).made_up(left)


def _total(items: Sequence[Item]) -> int | None:
    """The sum of these items, or None if there are none or one of them has no sum."""
    sums = [item.amount for item in items if item.amount is not None]
    return sum(sums) if items and len(sums) == len(items) else None


@dataclass(frozen=True, slots=True)
class Bought:
    """A product that a client has bought: the last day, the number of orders, and the sum with returns subtracted."""

    product: int
    name: str
    last_on: date
    orders: int
    amount: int
