"""What a client is worth: ten clients counted by hand, and every rule beside the plainest way to say it."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.facts import Facts, with_orders
from sales.clients.grades import Grade, Worth, of_code
from sales.days.calendar import add_months
from sales.standing.worth import UNREACHED, Bounds, Year, bounds, months_together, worth, year_since
from tests.sales.making import order

TODAY = date(2026, 12, 1)
RUBLE = 100
Bought = Sequence[tuple[str, int]]

BY_HAND: list[tuple[Bought, str | None]] = [
    ((("2026-11-20", 400_000), ("2026-10-20", 300_000), ("2026-09-20", 300_000), ("2026-08-20", 200_000)), "aaa"),
    ((("2026-05-10", 500_000), ("2026-01-15", 200_000)), "abc"),
    ((("2026-11-25", 300_000),), "aca"),
    ((("2026-08-01", 90_000), ("2026-05-03", 60_000), ("2026-02-02", 50_000)), "bbb"),
    ((("2026-11-01", 60_000), ("2026-07-01", 40_000)), "bba"),
    ((("2026-06-15", 80_000),), "bcb"),
    ((("2026-03-01", 40_000),), "ccc"),
    ((("2026-11-30", 30_000), ("2026-11-23", 30_000), ("2026-11-16", 30_000), ("2026-11-24", -70_000)), "cba"),
    ((("2026-01-10", 10_000),), "ccc"),
    ((("2025-10-01", 900_000),), None),
]
"""Money, frequency, recency."""


def _year(bought: Bought) -> Year:
    told = [order(date.fromisoformat(on), amount * RUBLE) for on, amount in bought]
    lately = [one for one in told if one.on >= year_since(TODAY)]
    facts = with_orders(Facts(), told)
    sales = sum((one.amount or 0) >= 0 for one in lately)
    return Year(sales, sum(one.amount or 0 for one in lately), facts.last_order_on, facts.order_gap_days)


def test_ten_clients_are_graded_as_by_hand() -> None:
    years = [_year(bought) for bought, _ in BY_HAND]
    lately = bounds(year.sum for year in years if year.orders)
    assert [worth(year, lately, TODAY) for year in years] == [code and of_code(code) for _, code in BY_HAND]
    assert sum(year.sum for year in years) == 2_650_000 * RUBLE


@pytest.mark.parametrize(
    ("sums", "told"),
    [
        ([], Bounds(UNREACHED, UNREACHED)),
        ([0, -5], Bounds(UNREACHED, UNREACHED)),
        ([7], Bounds(7, 7)),
        ([80, 20], Bounds(80, 20)),
        ([79, 21], Bounds(21, 21)),
        ([50, 30, 15, 5], Bounds(30, 15)),
        ([40, 40, 15, 5], Bounds(40, 15)),
        ([10] * 10, Bounds(10, 10)),
        ([100, -400], Bounds(100, 100)),
    ],
)
def test_a_class_ends_where_its_share_is_reached(sums: list[int], told: Bounds) -> None:
    assert bounds(sums) == told


@given(st.lists(st.integers(-50, 60), max_size=40))
def test_classes_are_as_the_shares_before_each_sum_say(sums: list[int]) -> None:
    told, total = bounds(sums), sum(one for one in sums if one > 0)
    for one in sums:
        before = sum(other for other in sums if other > one)
        share = before / total if one > 0 else 1.0
        expected = Grade.A if share < 0.8 else Grade.B if share < 0.95 else Grade.C
        found = worth(Year(1, one, TODAY, None), told, TODAY)
        assert found is not None
        assert found.money is expected


@pytest.mark.parametrize(
    ("last_on", "gap", "grade"),
    [
        (date(2026, 10, 1), None, Grade.A),
        (date(2026, 9, 30), None, Grade.B),
        (date(2026, 6, 1), None, Grade.B),
        (date(2026, 5, 31), None, Grade.C),
        (TODAY - timedelta(days=20), 20, Grade.A),
        (TODAY - timedelta(days=21), 20, Grade.B),
        (TODAY - timedelta(days=40), 20, Grade.B),
        (TODAY - timedelta(days=41), 20, Grade.C),
        (date(2026, 5, 1), 300, Grade.A),
    ],
)
def test_lately_is_by_the_clients_own_gap_where_it_has_one(last_on: date, gap: int | None, grade: Grade) -> None:
    found = worth(Year(1, 5, last_on, gap), Bounds(9, 9), TODAY)
    assert found == Worth(Grade.C, Grade.C, grade)


@pytest.mark.parametrize(("orders", "grade"), [(1, "c"), (2, "b"), (3, "b"), (4, "a"), (40, "a")])
def test_often_is_four_orders_in_twelve_months(orders: int, grade: str) -> None:
    found = worth(Year(orders, 9, TODAY, None), Bounds(9, 9), TODAY)
    assert found is not None
    assert found.frequency == grade


def test_nobody_is_graded_without_an_order_of_the_year_or_with_too_few_who_buy() -> None:
    assert worth(Year(0, -5, TODAY, None), Bounds(9, 9), TODAY) is None
    assert worth(Year(1, 5, TODAY, None), None, TODAY) is None


def test_the_most_worth_comes_first_by_code() -> None:
    codes = [Worth(money, often, lately).code for money in Grade for often in Grade for lately in Grade]
    assert codes == sorted(codes)
    assert [of_code(code).code for code in codes] == codes


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 300), st.integers(0, 27))
def test_months_together_are_whole_ones(first: date, months: int, days: int) -> None:
    later = add_months(first, months) + timedelta(days=days)
    assert months_together(Facts(first_order_on=first), later) == months
    assert months_together(Facts(), later) == 0
