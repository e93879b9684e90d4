"""The rhythm of contacts: whom the bot brings up by itself, and when it stops."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.client import Status
from sales.clients.facts import Facts
from sales.company.members import Rules
from sales.standing.cadence import asks_to_stop, is_due, ordered_before, touch_number
from tests.sales.making import TODAY

SIX_MONTHS_AGO = date(2026, 5, 19)


def customer(days_ago: int, **more: Any) -> Facts:
    return Facts(orders=1, last_order_on=TODAY - timedelta(days=days_ago), **more)


@pytest.mark.parametrize(
    ("facts", "rules", "due"),
    [
        (Facts(), Rules(), False),
        (Facts(orders=1, last_order_on=SIX_MONTHS_AGO), Rules(), False),
        (Facts(orders=1, last_order_on=SIX_MONTHS_AGO - timedelta(days=1)), Rules(), True),
        (customer(100), Rules(call_after_months=3), True),
        (customer(60), Rules(call_after_months=3), False),
        (customer(60, order_gap_days=30), Rules(), False),
        (customer(61, order_gap_days=30), Rules(), True),
        (customer(200, order_gap_days=300), Rules(), True),
        (customer(300, attempts_in_row=3), Rules(), True),
    ],
)
def test_a_customer_is_due_after_the_companys_months_or_twice_the_own_gap(
    facts: Facts, rules: Rules, due: bool
) -> None:
    assert is_due(facts, rules, TODAY) is due


def test_a_planned_step_hides_it_and_so_does_being_inactive() -> None:
    assert not is_due(customer(300), Rules(), TODAY, has_step=True)
    assert not is_due(customer(300), Rules(), TODAY, status=Status.INACTIVE)


@given(
    st.dates(date(2024, 1, 1), TODAY),
    st.none() | st.integers(1, 400),
    st.integers(1, 24),
)
def test_the_querys_bound_loses_nobody(last: date, gap: int | None, months: int) -> None:
    rules = Rules(call_after_months=months)
    if is_due(Facts(orders=3, last_order_on=last, order_gap_days=gap), rules, TODAY):
        assert last < ordered_before(rules, TODAY)


def test_after_three_attempts_in_a_row_it_asks_and_then_leaves_off_for_three() -> None:
    asked = [number for number in range(8) if asks_to_stop(Facts(attempts_in_row=number))]
    assert asked == [3, 6]


def test_touches_are_numbered_until_the_first_order() -> None:
    assert touch_number(Facts(touches=5, attempts=9), Rules()) == (5, 12)
    assert touch_number(Facts(touches=5), Rules(planned_touches=8)) == (5, 8)
    assert touch_number(Facts(touches=5, orders=1), Rules()) is None
    assert touch_number(Facts(attempts=2), Rules()) is None
