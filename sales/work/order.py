"""An order: what a client bought. A return is an order with a negative amount. Money is whole minor units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Order:
    id: int
    client: int
    member: int
    touch: int  # the touch with the outcome Order that it was recorded by
    on: date
    amount: int | None = None  # minor units of the workspace's currency; None until somebody says it
    product: int | None = None  # an entry of the workspace's list
    pay_by: date | None = None  # until when it is to be paid; None: nobody waits for the money
    paid_on: date | None = None
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Its money is still to come; of a return: it counts against what is owed."""
        return self.pay_by is not None and self.paid_on is None


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be paid for orders, in minor units, and the first day by which some of it was to be paid."""

    amount: int = 0
    pay_by: date | None = None


def owed(orders: Iterable[Order]) -> Owed:
    """Less the returns that count against it. More than was bought nobody owes us, and we owe nobody here."""
    waiting = [order for order in orders if order.is_open and order.amount]
    amount = sum(order.amount or 0 for order in waiting)
    days = [order.pay_by for order in waiting if order.pay_by and (order.amount or 0) > 0]
    return Owed(amount, min(days)) if amount > 0 else Owed()
