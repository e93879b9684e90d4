"""What several goods come to: a total that is said in words is the order's sum, signs tell what each of them does."""

import pytest

from sales.values.amounts.sums import order_sum
from tests.sales.sentences.test_evening_kinds import said

TOTALS = {
    "order 10cs cola @ £8.40 = £84; 5 ginger beer @ £9 = £45. Total £129": "£129",
    "order 10cs cola @ £8.40 = £84; 5 ginger beer @ £9 = £45": "£84 + £45",
    "ordered 40 rolls £62, 12 lids £18, altogether £80": "£80",
    "ordered 2 boxes = £84": "£84",
    "взяли стаканы на 1500, крышки на 600, итого 2100": "2100",
    "заказ скотч 40 шт = 1 800 руб, стрейч 6 = 2 400 руб, всего 4 200 руб": "4 200 руб",
}


@pytest.mark.parametrize(("text", "total"), TOTALS.items())
def test_a_total_is_the_sum_and_never_comes_on_top(text: str, total: str) -> None:
    assert said(text).amount_text == total


@pytest.mark.parametrize("text", ["- 10cs cola @ £8.40, 5 ginger beer @ £9", "– 6 коробок по 200, 4 по 300"])
def test_a_dash_before_the_first_of_the_goods_makes_no_return_of_them(text: str) -> None:
    assert not said(text).amount_text.startswith(("-", "–"))


COUNTED = {
    "put him down for 2 doz at 4.50 each": "24 at 4.50 each",
    "взяли 2 дюжины по 300": "24 по 300",
    "ordered 500 boxes 14in @ 22p each": "",
    "взяли стаканы 200 мл по 5": "",
    "взяли скотч 48 мм по 90": "",
    "took 20m of hose at £3": "20m of hose at £3",
}


@pytest.mark.parametrize(("text", "total"), COUNTED.items())
def test_dozens_are_counted_by_twelve_and_sizes_never(text: str, total: str) -> None:
    assert said(text).amount_text == total


@pytest.mark.parametrize(("text", "minor"), [("2 doz at 4.50", 10_800), ("3 dozen x 2", 7_200)])
def test_a_typed_sum_counts_dozens_too(text: str, minor: int) -> None:
    assert order_sum(text, "GBP") == minor
