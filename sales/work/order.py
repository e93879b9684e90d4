"""An order: what a client bought. A return is an order with a negative amount. Money is whole minor units."""

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
    version: int = 1
