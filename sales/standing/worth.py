"""Worth: how much a client brings, how often, how lately (RFM), all within twelve months. Money is by ABC: whoever
brings the first 80 % of the sums is in A, the next 15 % in B.

Only money is graded beside others: its bounds are those of the last night. Under ten clients that ever bought nobody
is graded, for there is nobody to stand beside.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sales.clients.facts import Facts
from sales.clients.grades import Grade, Worth
from sales.days.calendar import add_months

ENOUGH = 10
"""Clients that ever bought."""
MONTHS = 12
LATELY_MONTHS = 2
LATER_MONTHS = 6
OFTEN = 4
SOMETIMES = 2
A_PERCENT = 80
B_PERCENT = 95
UNREACHED = 2**63 - 1
"""A bound that nobody comes up to."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which sum of twelve months on a client is in A, and in B."""

    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Year:
    """A client's last twelve months: orders without returns, the sum with them; its last order, its own gap."""

    orders: int
    sum: int
    last_on: date | None
    gap_days: int | None


def year_since(today: date) -> date:
    return add_months(today, -MONTHS)


def bounds(sums: Iterable[int]) -> Bounds:
    """Of those who ordered within twelve months. Equal sums are in one class: where the first of them begins."""
    counted = Counter(one for one in sums if one > 0)
    total, before = sum(value * times for value, times in counted.items()), 0
    lowest = {A_PERCENT: UNREACHED, B_PERCENT: UNREACHED}
    for value in sorted(counted, reverse=True):
        percent = next((one for one in lowest if before * 100 < one * total), None)
        if percent is None:
            break
        lowest[percent] = value
        before += value * counted[value]
    return Bounds(lowest[A_PERCENT], min(lowest.values()))


def worth(year: Year, bounds: Bounds | None, today: date) -> Worth | None:
    """None without an order within twelve months, and where nobody is graded."""
    if bounds is None or not year.orders or year.last_on is None:
        return None
    return Worth(_money(year.sum, bounds), _frequency(year.orders), _recency(year.last_on, year.gap_days, today))


def _money(amount: int, bounds: Bounds) -> Grade:
    """A sum of nothing is in C, whoever else brings nothing."""
    if amount >= bounds.a:
        return Grade.A
    return Grade.B if amount >= bounds.b else Grade.C


def _frequency(orders: int) -> Grade:
    if orders >= OFTEN:
        return Grade.A
    return Grade.B if orders >= SOMETIMES else Grade.C


def _recency(last_on: date, gap_days: int | None, today: date) -> Grade:
    """By the client's own gap where it has one."""
    if gap_days is None:
        since = add_months(today, -LATELY_MONTHS), add_months(today, -LATER_MONTHS)
    else:
        since = today - timedelta(days=gap_days), today - timedelta(days=2 * gap_days)
    if last_on >= since[0]:
        return Grade.A
    return Grade.B if last_on >= since[1] else Grade.C


def months_together(facts: Facts, today: date) -> int:
    """Whole months since the first order: with the number of orders and their sum all that is said of a lifetime."""
    return 0 if facts.first_order_on is None else months_since(facts.first_order_on, today)


def months_since(day: date, today: date) -> int:
    """Whole ones."""
    months = (today.year - day.year) * MONTHS + today.month - day.month
    return max(0, months - (add_months(day, months) > today))
