"""Which part of what a client could buy is ours: by the month, over twelve months of thirty days, or since it buys."""

from collections.abc import Iterable
from datetime import date, timedelta
from math import gcd

from sales.work.order import Order

MONTH = timedelta(days=30)
MONTHS = 12


def since(today: date) -> date:
    """Orders behind that day count."""
    return today - MONTHS * MONTH


def months(first_on: date | None, today: date) -> int:
    """How many there are to be looked at; one that has begun is one."""
    begun = MONTHS if first_on is None else -((first_on - today) // MONTH)
    return min(max(begun, 1), MONTHS)


def bought(orders: Iterable[Order], today: date) -> int:
    """In minor units, returns subtracted."""
    return sum(order.amount or 0 for order in orders if order.on > since(today))


def scales(unit: int) -> tuple[int, int]:
    """By what minor units, so many of which make one, and hundredths of it are multiplied to be of one size."""
    common = gcd(unit, 100)
    return 100 // common, unit // common
