"""What several goods come to: a total that is said in words is the order's sum, signs tell what each of them does."""

import pytest

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
