"""What is owed for orders: whatever is open, less the returns that count against it; never less than nothing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.work.order import Order, Owed, owed
from tests.sales.making import TODAY

DAYS = st.none() | st.integers(-9, 9).map(lambda days: TODAY + timedelta(days=days))
ORDERS = st.lists(
    st.builds(
        Order,
        id=st.integers(1, 99),
        client=st.just(7),
        member=st.just(1),
        touch=st.integers(),
        on=st.just(TODAY),
        amount=st.none() | st.sampled_from([0, 100, 100, 250, -100, -250]),
        pay_by=DAYS,
        paid_on=DAYS,
    ),
    max_size=8,
)


@given(ORDERS)
def test_it_is_what_is_open_less_what_came_back(orders: list[Order]) -> None:
    amount, days = 0, list[date]()
    for order in orders:
        if order.pay_by is None or order.paid_on is not None or order.amount is None:
            continue
        amount += order.amount
        if order.amount > 0:
            days.append(order.pay_by)
    assert owed(orders) == (Owed(amount, min(days)) if amount > 0 else Owed(0, None))
    assert owed(reversed(orders)) == owed(orders)


@given(ORDERS)
def test_what_nobody_waits_for_changes_nothing(orders: list[Order]) -> None:
    assert owed(one for one in orders if one.is_open) == owed(orders)
