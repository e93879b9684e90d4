"""What a report is made of, as storage gives it: raw counts, one row per member and kind, and the figures that have
clients behind them.
"""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from sales.work.channels import Channel
from sales.work.outcomes import Outcome

EVENING = time(18)
"""What is recorded from then on was not recorded where it happened."""


class Figure(StrEnum):
    """A figure with clients behind it."""

    OVERDUE = "overdue"
    WITHOUT_STEP = "without_step"
    TOUCHED = "touched"
    VISITS = "visits"
    OFFERS = "offers"
    NEW = "new"
    ORDERS = "orders"


@dataclass(frozen=True, slots=True)
class TouchCount:
    member: int
    channel: Channel
    outcome: Outcome
    touches: int


@dataclass(frozen=True, slots=True)
class CoveredCount:
    """What a member did for another one who was away."""

    member: int
    covered: int
    touches: int
    steps: int  # which these touches have answered
    orders: int
    amount: int  # minor units


@dataclass(frozen=True, slots=True)
class OrderCount:
    member: int
    orders: int
    amount: int  # minor units


@dataclass(frozen=True, slots=True)
class ProductCount:
    """Orders of one product, by its name; returns are none."""

    member: int
    product: str
    orders: int
