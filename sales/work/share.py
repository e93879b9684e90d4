"""Our share of what a client could buy: per month, over twelve months of thirty days, or since its first order."""

from collections.abc import Iterable
from datetime import date, timedelta
from math import gcd

from sales.work.order import Order

MONTH = timedelta(days=30)
MONTHS = 12


def since(today: date) -> date:
    """The day after which orders count."""
    return today - MONTHS * MONTH


def months(first_on: date | None, today: date) -> int:
    """The number of months to average over, 1 to 12. A month that has begun counts."""
    begun = MONTHS if first_on is None else -((first_on - today) // MONTH)
    return min(max(begun, 1), MONTHS)


def bought(orders: Iterable[Order], today: date) -> int:
    """The sum of orders in that time, in minor units, with returns subtracted."""
    return sum(order.amount or 0 for order in orders if order.on > since(today))


def scales(unit: int) -> tuple[int, int]:
    """The two factors that bring minor units, `unit` of which make one, and hundredths of one to the same scale."""
    common = gcd(unit, 100)
    return 100 // common, unit // common
