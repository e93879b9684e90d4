"""What is owed for orders: whatever is open, less the returns that count against it; never less than nothing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.work.debt import Debt, Owed, owed
from sales.work.order import Order, Receipt, Receipts
from tests.sales.making import TODAY

DAYS = st.none() | st.integers(-9, 9).map(lambda days: TODAY + timedelta(days=days))
ORDERS = st.lists(
    st.builds(
        Order,
        id=st.integers(1, 99),
        client=st.just(7),
        member=st.just(1),
        touch=st.integers(),
        on=st.integers(-5, 1).map(lambda days: TODAY + timedelta(days=days)),
        amount=st.none() | st.sampled_from([0, 100, 100, 250, -100, -250]),
        pay_by=DAYS,
        paid_on=DAYS,
        receipts=st.lists(st.sampled_from([40, 60, 100]), max_size=2).map(
            lambda parts: Receipts(tuple(Receipt(TODAY, part, 1) for part in parts))
        ),
    ),
    max_size=8,
)


DEBTS = st.lists(
    st.builds(
        Debt,
        id=st.integers(1, 9),
        client=st.just(7),
        entity=st.sampled_from(["", "7707083893", "7707083893"]),
        amount=st.sampled_from([0, 100, 400, -50]),
        as_of=st.sampled_from([TODAY, TODAY - timedelta(days=3)]),
        overdue_days=st.none() | st.integers(0, 9),
    ),
    max_size=3,
    unique_by=lambda one: one.id,
)


@given(ORDERS)
def test_it_is_what_is_open_less_what_came_back(orders: list[Order]) -> None:
    amount, days = 0, list[date]()
    for order in orders:
        parts = [one.amount for one in order.receipts.each]
        nobody_waits = (order.pay_by is None and not parts) or order.paid_on is not None
        if nobody_waits or not order.amount or (parts and sum(parts) >= order.amount):
            continue
        amount += order.amount - sum(parts)
        if order.amount > 0 and order.pay_by:
            days.append(order.pay_by)
    assert owed(orders) == (Owed(amount, 0, min(days, default=None)) if amount > 0 else Owed())
    assert owed(reversed(orders)) == owed(orders)


@given(ORDERS)
def test_what_nobody_waits_for_changes_nothing(orders: list[Order]) -> None:
    assert owed(one for one in orders if one.is_open) == owed(orders)


@given(ORDERS, DEBTS)
def test_accounting_holds_until_its_day_and_each_entity_once(orders: list[Order], debts: list[Debt]) -> None:
    """On several cards of one entity, then merged into one, its debt stands there once."""
    once: list[Debt] = []
    for debt in reversed(debts):
        if not any(debt.entity and debt.entity == other.entity for other in once):
            once.append(debt)
    day = max((debt.as_of for debt in once), default=None)
    later = [order for order in orders if day is None or order.on > day]
    told = sum(one.amount for one in once if one.amount > 0)
    found = owed(orders, debts)
    since = owed(later)
    opened = sum(order.left for order in later if order.is_open)
    assert found.amount == max(0, told + opened)
    if not debts:
        assert found == since
    elif found.amount:
        assert found.debt == told


def test_orders_of_that_day_and_before_are_in_it_and_points_owe_it_once() -> None:
    def sold(number: int, days: int) -> Order:
        return Order(number, 7, 1, number, TODAY + timedelta(days=days), 100, pay_by=TODAY + timedelta(days=9))

    orders = [sold(1, -1), sold(2, 0), sold(3, 1)]
    points = [Debt(number, 7, "7707083893", 400, TODAY, 4) for number in (1, 2)]
    assert owed(orders, points) == Owed(500, 400, TODAY - timedelta(days=4))
    assert owed(orders, [Debt(1, 7, "", 0, TODAY)]) == Owed(100, 0, TODAY + timedelta(days=9))
