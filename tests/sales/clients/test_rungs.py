"""The ladders: each worth is in just one segment."""

from itertools import product

import pytest

from sales.clients.grades import Grade, Worth, of_code
from sales.clients.rungs import Segment, segment, worths


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("aac", Segment.BIG_ASLEEP),
        ("acc", Segment.BIG_ASLEEP),
        ("abb", Segment.BIG_COOLING),
        ("aca", Segment.BIG_AWAKE),
        ("bac", Segment.LOYAL_ASLEEP),
        ("cba", Segment.LOYAL),
        ("bcb", Segment.ONCE),
        ("ccc", Segment.ONCE_ASLEEP),
    ],
)
def test_what_is_next_follows_from_money_frequency_and_recency(code: str, expected: Segment) -> None:
    assert segment(of_code(code)) is expected


def test_each_worth_is_in_one_segment() -> None:
    for grades in product(Grade, repeat=3):
        worth = Worth(*grades)
        assert [one for one in Segment if worth in worths(one)] == [segment(worth)]
