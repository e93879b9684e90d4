"""What an order is made up of, and what it comes to by that."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sales.work.order import Item, Order
from tests.sales.making import TODAY, order

CUPS, LIDS = 1, 2


def item(product: int, amount: int | None = None) -> Item:
    return Item(product, product, 1_000, amount)


def sums(of: Order) -> dict[int, int | None]:
    return {one.product: one.amount for one in of.items}


def test_an_only_item_comes_to_what_the_order_comes_to() -> None:
    cups = order(TODAY, 500).with_items(item(CUPS))
    assert (cups.amount, sums(cups)) == (500, {CUPS: 500})
    assert sums(cups.of(-300)) == {CUPS: -300}
    assert order(TODAY, None).with_items(item(CUPS, 70)).amount == 70
    assert order(TODAY, 500).with_items(item(CUPS, 70)).amount == 500


def test_a_second_item_leaves_unknown_what_the_first_came_to() -> None:
    both = order(TODAY, 500).with_items(item(CUPS)).with_items(item(LIDS))
    assert (both.amount, sums(both)) == (500, {CUPS: None, LIDS: None})
    assert sums(both.without(LIDS)) == {CUPS: 500}
    assert sums(both.without(LIDS).without(CUPS)) == {}


def test_where_each_has_its_sum_the_order_comes_to_all_of_them() -> None:
    both = order(TODAY, None).made_up([item(CUPS, 300), item(LIDS, 200)])
    assert both.amount == 500
    assert both.of(450).amount == 450
    assert (both.without(LIDS).amount, sums(both.without(LIDS))) == (300, {CUPS: 300})
    assert both.with_items(item(LIDS, 50)).amount == 350


PAID = st.none() | st.integers(-9, 9)


@given(st.lists(st.tuples(st.integers(1, 4), PAID), max_size=6), PAID)
def test_no_product_stands_twice_and_sums_agree(said: list[tuple[int, int | None]], amount: int | None) -> None:
    made = order(TODAY, amount)
    for number, (product, paid) in enumerate(said):
        made = made.with_items(replace(item(product, paid), id=number))
    assert len(made.items) == len(made.products) == len({product for product, _ in said})
    known = [one.amount for one in made.items if one.amount is not None]
    if made.items and len(known) == len(made.items):
        assert made.amount == sum(known)
