"""Worth: how much a client brings, how often and how lately (RFM), all within twelve months.

Money is graded by ABC: whoever brings the first 80 % of the sums is in A, the next 15 % in B. Only money is graded in
comparison with others; its bounds are those of the last night. While fewer than ten clients ever bought, nobody is
graded, since there are too few to compare with.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sales.clients.facts import Facts
from sales.clients.grades import Grade, Worth
from sales.days.calendar import add_months

ENOUGH = 10
"""The number of clients that must have bought before anybody is graded."""
MONTHS = 12
LATELY_MONTHS = 2
LATER_MONTHS = 6
OFTEN = 4
SOMETIMES = 2
A_PERCENT = 80
B_PERCENT = 95
UNREACHED = 2**63 - 1
"""A bound that nobody reaches."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The sums of twelve months from which a client is in A, and in B."""

    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Year:
    """A client's last twelve months: the number of orders without returns, the sum with them, the last order, and its
    own gap.
    """

    orders: int
    sum: int
    last_on: date | None
    gap_days: int | None


def year_since(today: date) -> date:
    return add_months(today, -MONTHS)


def bounds(sums: Iterable[int]) -> Bounds:
    """The bounds by the sums of those who ordered within twelve months. Equal sums get the same grade, that of the
    first of them.
    """
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
    """The worth, or None without an order within twelve months, and if nobody is graded."""
    if bounds is None or not year.orders or year.last_on is None:
        return None
    return Worth(_money(year.sum, bounds), _frequency(year.orders), _recency(year.last_on, year.gap_days, today))


def _money(amount: int, bounds: Bounds) -> Grade:
    """The grade by sum. A sum of zero is in C, even if all others are zero too."""
    if amount >= bounds.a:
        return Grade.A
    return Grade.B if amount >= bounds.b else Grade.C


def _frequency(orders: int) -> Grade:
    if orders >= OFTEN:
        return Grade.A
    return Grade.B if orders >= SOMETIMES else Grade.C


def _recency(last_on: date, gap_days: int | None, today: date) -> Grade:
    """The grade by the last order, measured by the client's own gap if it has one."""
    if gap_days is None:
        since = add_months(today, -LATELY_MONTHS), add_months(today, -LATER_MONTHS)
    else:
        since = today - timedelta(days=gap_days), today - timedelta(days=2 * gap_days)
    if last_on >= since[0]:
        return Grade.A
    return Grade.B if last_on >= since[1] else Grade.C


def months_together(facts: Facts, today: date) -> int:
    """Whole months since the first order. With the number and the sum of orders that is all that is said about a
    lifetime.
    """
    return 0 if facts.first_order_on is None else months_since(facts.first_order_on, today)


def months_since(day: date, today: date) -> int:
    """Whole months from that day until today."""
    months = (today.year - day.year) * MONTHS + today.month - day.month
    return max(0, months - (add_months(day, months) > today))
