"""A part of the day that words ask for bounds when, and is no hour."""

from datetime import time

import pytest

from sales.days.hour_phrases import part_in

NOON, ONE, FOUR = time(12), time(13), time(16)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("после обеда, образцы", (ONE, None)),
        ("образцы до обеда", (None, NOON)),
        ("утром", (None, NOON)),
        ("в обед", (NOON, ONE)),
        ("вечером", (FOUR, None)),
        ("до вечера", (None, None)),
        ("обсудить обеды", (None, None)),
        ("утром или вечером", (None, None)),
        ("samples, after lunch", (ONE, None)),
        ("before lunch", (None, NOON)),
        ("this evening", (FOUR, None)),
        ("by end of day", (None, None)),
    ],
)
def test_what_is_said_of_a_part_of_the_day_bounds_it(words: str, part: tuple[time | None, time | None]) -> None:
    assert part_in(words) == part
