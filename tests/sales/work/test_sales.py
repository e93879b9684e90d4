"""Which order typed by hand a document of the accounting system is."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sales.work.order import Item, Order
from sales.work.sale import APART, Sale, told_already, twins

DAY = date(2026, 11, 10)
days = st.integers(-5, 5).map(lambda days: DAY + timedelta(days=days))
typed = st.lists(st.tuples(days, st.sampled_from([None, 100, 200, -50])), max_size=5)
told = st.lists(st.tuples(days, st.sampled_from([100, 200, -50])), max_size=5)


def order(number: int, on: date, amount: int | None, document: str = "", touch: int | None = 1) -> Order:
    return Order(number, 7, 1, touch, on, amount, document=document)


@given(told, typed)
def test_each_is_one_of_the_same_sum_and_not_far_and_none_is_left_that_could_be(
    told: list[tuple[date, int]], typed: list[tuple[date, int | None]]
) -> None:
    sales = [Sale(str(number), on, amount) for number, (on, amount) in enumerate(told)]
    orders = [order(number, on, amount) for number, (on, amount) in enumerate(typed)]
    found = twins(sales, orders)
    assert len({one.id for one in found.values()}) == len(found)
    for sale in sales:
        twin = found.get(sale.document)
        free = [one for one in orders if one not in found.values()]
        near = [one for one in free if one.amount == sale.amount and abs(one.on - sale.on) <= APART]
        assert twin is not None or not near
        assert twin is None or all(abs(twin.on - sale.on) <= abs(one.on - sale.on) for one in near)
        assert twin is None or (twin.amount == sale.amount and abs(twin.on - sale.on) <= APART)
    for one, other in combinations(found, 2):
        assert found[one].id != found[other].id


def test_a_document_that_is_there_is_no_order_typed_by_hand() -> None:
    assert twins([Sale("8", DAY, 100)], [order(1, DAY, 100, "7")]) == {}


def test_its_day_and_its_products_win_and_what_it_does_not_say_stays() -> None:
    by_hand = order(1, DAY, 100).made_up([Item(5, 1, 2_000)])
    later = DAY + timedelta(days=2)
    assert Sale("7", later, 100).becomes(by_hand).items == by_hand.items
    became = Sale("7", later, 100, (Item(6, 2, 1_000, 100),)).becomes(by_hand)
    assert (became.id, became.on, became.document, became.products) == (1, later, "7", frozenset({2}))


def test_an_order_typed_after_its_document_came_finds_it() -> None:
    rows = [order(1, DAY, 100, "7", None), order(2, DAY + APART, 100, "8", None), order(3, DAY, 100, "9")]
    assert told_already(order(9, DAY, 100), rows) is rows[0]
    assert told_already(order(9, DAY, 200), rows) is None
    assert told_already(order(9, DAY - 2 * APART, 100), rows) is None
