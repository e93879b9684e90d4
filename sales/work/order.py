"""An order: what a client bought. A return is an order with a negative amount. Money is whole minor units."""

from dataclasses import dataclass
from datetime import date

BEST = 10
"""Of ratings."""


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
    delivered_on: date | None = None
    rating: int | None = None  # how content they were with it, 1 to 10
    asked_by: int | None = None  # the step that asks whether all has arrived
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Its money is still to come; of a return: it counts against what is owed."""
        return self.pay_by is not None and self.paid_on is None


@dataclass(frozen=True, slots=True)
class Bought:
    """A product of a client's orders: when it was bought last, how often, and for how much less what came back."""

    product: int
    name: str
    last_on: date
    orders: int
    amount: int
