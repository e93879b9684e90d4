"""A part of long work has the writer for so long; a step that would go beyond that is the next part's."""

from itertools import accumulate

import pytest

from bot.upkeep.long_work import WRITER, patience


@pytest.mark.parametrize(
    ("steps", "done"),
    [
        ((0.9, 0.9), 1),  # of a second one everybody else would wait nearly as long again
        ((0.2, 0.2, 0.2, 0.2, 0.2, 0.2), 5),
        ((0.1, 0.5, 0.4), 2),
    ],
)
def test_no_step_is_begun_that_would_take_a_part_beyond_its_time(steps: tuple[float, ...], done: int) -> None:
    times = iter([*accumulate((WRITER * one for one in steps), initial=0.0)])
    enough = patience(lambda: round(next(times), 6))
    assert [enough() for _ in range(done)] == [False] * (done - 1) + [True]
