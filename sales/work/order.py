"""An order: what a client bought. A return is an order with a negative amount. Money is whole minor units."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sales.ground.ids import new_id

BEST = 10
"""Of ratings."""


@dataclass(frozen=True, slots=True)
class Item:
    """A product of an order, an entry of the workspace's list: how much of it, and for how much, where that is known.

    It never changes: another one takes its place.
    """

    id: int
    product: int
    quantity: int | None = None  # thousandths
    amount: int | None = None  # minor units; of an order's only item: the order's
    version: int = 1

    def at(self, amount: int | None) -> "Item":
        return self if self.amount == amount else Item(new_id(), self.product, self.quantity, amount)


@dataclass(frozen=True, slots=True)
class Receipt:
    """`member` has recorded it."""

    on: date
    amount: int  # minor units, more than none
    member: int


@dataclass(frozen=True, slots=True)
class Receipts:
    """What has been received of an order's money, part by part, the first one first. They stand in the order's own row:
    whatever moves, merges, takes back or erases it takes them along.
    """

    each: tuple[Receipt, ...] = ()

    @property
    def amount(self) -> int:
        return sum(one.amount for one in self.each)

    @property
    def code(self) -> str:
        """2026-11-30:10000:7 2026-12-04:4000:7, as it is kept."""
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
    touch: int | None  # the touch with the outcome Order that it was recorded by; the accounting system tells of none
    on: date
    amount: int | None = None  # minor units of the workspace's currency; None until somebody says it
    pay_by: date | None = None  # until when it is to be paid; None: nobody waits for the money
    paid_on: date | None = None
    delivered_on: date | None = None
    rating: int | None = None  # how content they were with it, 1 to 10
    asked_by: int | None = None  # the step that asks whether all has arrived
    document: str = ""  # of the accounting system, where it tells of the order
    receipts: Receipts = NOTHING  # parts of its money that have come
    version: int = 1
    items: tuple[Item, ...] = ()

    @property
    def is_open(self) -> bool:
        """Its money is still to come; of a return: it counts against what is owed."""
        return (self.pay_by is not None or bool(self.receipts.each)) and self.paid_day is None

    @property
    def paid_day(self) -> date | None:
        """Of the whole of it: also when the parts that have come make it up. None: some of it is to come."""
        if self.paid_on is not None or not self.receipts.each:
            return self.paid_on
        return self.receipts.each[-1].on if self.left <= 0 else None

    @property
    def left(self) -> int:
        """What is still to come, where it is open: negative of a return."""
        return (self.amount or 0) - self.receipts.amount

    @property
    def stood(self) -> frozenset[int]:
        """What was to come of it by and by: a reminder says one of these."""
        parts = [one.amount for one in self.receipts.each]
        return frozenset((self.amount or 0) - sum(parts[:count]) for count in range(len(parts) + 1))

    def received(self, receipt: Receipt) -> "Order":
        """The last part of it pays it."""
        told = replace(self, receipts=self.receipts.with_one(receipt))
        return told if told.left > 0 else replace(told, pay_by=told.pay_by or told.on, paid_on=receipt.on)

    def not_paid(self) -> "Order":
        """The money has not come after all: what came before the last of it did."""
        told = replace(self, paid_on=None)
        return replace(told, receipts=told.receipts.without_last()) if told.paid_day else told

    def without_part(self, count: int) -> "Order":
        """The last of so many parts has not come after all. A second time changes nothing more."""
        known = self.paid_day is None and count == len(self.receipts.each)
        return replace(self, receipts=self.receipts.without_last()) if known and count else self

    @property
    def products(self) -> frozenset[int]:
        return frozenset(item.product for item in self.items)

    @property
    def items_total(self) -> int | None:
        """What its products come to, where each has a sum."""
        return _total(self.items)

    @property
    def is_sale(self) -> bool:
        """A return takes from what was bought, and is no order of its own."""
        return (self.amount or 0) >= 0

    def of(self, amount: int | None) -> "Order":
        """With another sum, which is its only item's, too."""
        told = replace(self, amount=amount)
        return told.made_up(self.items) if len(self.items) == 1 else told

    def made_up(self, items: Sequence[Item]) -> "Order":
        """Of these instead. One alone comes to what the order comes to; several to what all of them do, if known."""
        if len(items) == 1:
            amount = items[0].amount if self.amount is None else self.amount
            return replace(self, amount=amount, items=(items[0].at(amount),))
        total = _total(items)
        return replace(self, amount=self.amount if total is None else total, items=tuple(items))

    def with_items(self, *items: Item) -> "Order":
        """With these products, too, or other quantities of them. What an only one came to was the whole order's sum."""
        instead = {item.product for item in items}
        others = [one for one in self.items if one.product not in instead]
        if len(self.items) == 1 and others and items:
            others = [others[0].at(None)]
        return self.made_up([*others, *items])

    def without(self, product: int) -> "Order":
        left = [one for one in self.items if one.product != product]
        told = len(self.items) > 1 and left and _total(self.items) is not None
        return (replace(self, amount=_total(left)) if told else self).made_up(left)


def _total(items: Sequence[Item]) -> int | None:
    """Nobody knows what they come to where one of them has no sum."""
    sums = [item.amount for item in items if item.amount is not None]
    return sum(sums) if items and len(sums) == len(items) else None


@dataclass(frozen=True, slots=True)
class Bought:
    """A product of a client's orders: when it was bought last, how often, and for how much less what came back."""

    product: int
    name: str
    last_on: date
    orders: int
    amount: int
