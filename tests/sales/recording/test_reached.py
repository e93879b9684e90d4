"""The hour at which a client is usually reached is told once its own calls tell it, and another one after attempts."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.recording.convenience import AWAKE, Hours
from sales.recording.reached import ENOUGH, other_hour, usual_hour
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch

ZONE = "Europe/Moscow"
DAY = datetime(2026, 11, 2, tzinfo=UTC)


def call(hour: int, outcome: Outcome = Outcome.TALKED, day: int = 0, **about: Any) -> Touch:
    """`hour` by their clock."""
    at = DAY + timedelta(days=day, hours=hour - 3)
    touch = Touch(day * 100 + hour, 1, 1, Channel.CALL, Direction.OUTGOING, outcome, at, at)
    return Touch(**{**{name: getattr(touch, name) for name in Touch.__slots__}, **about})


def test_five_calls_that_reached_somebody_tell_the_hour_and_four_do_not() -> None:
    calls = [call(10, day=day) for day in range(ENOUGH)]
    assert usual_hour(calls, ZONE) == time(10)
    assert usual_hour(calls[1:], ZONE) is None


@pytest.mark.parametrize(
    "about",
    [
        {"channel": Channel.VISIT},
        {"direction": Direction.INCOMING},
        {"timed": False},
        {"outcome": Outcome.NO_ANSWER},
        {"outcome": Outcome.GATEKEEPER},
    ],
)
def test_only_own_calls_at_a_known_hour_in_which_they_were_reached_count(about: dict[str, Any]) -> None:
    calls = [call(10, day=day) for day in range(ENOUGH - 1)]
    assert usual_hour([*calls, call(10, day=9, **about)], ZONE) is None


def test_calls_all_over_the_day_tell_nothing() -> None:
    assert usual_hour([call(hour) for hour in (9, 11, 13, 15, 17, 19)], ZONE) is None
    assert usual_hour([call(hour) for hour in (9, 11, 12, 12, 17)], ZONE) == time(11)


@given(st.lists(st.integers(8, 20), max_size=12))
def test_the_hour_is_what_one_counts_by_hand(hours: list[int]) -> None:
    told = usual_hour([call(hour, day=day) for day, hour in enumerate(hours)], ZONE)
    most = max((sum(first <= hour < first + 2 for hour in hours) for first in hours), default=0)
    assert (told is not None) is (len(hours) >= ENOUGH and 2 * most > len(hours))
    assert told is None or sum(told.hour <= hour < told.hour + 2 for hour in hours) == most


@pytest.mark.parametrize(
    ("tried", "reached", "hours", "other"),
    [
        ((9, 10, 11), (), AWAKE, time(16)),
        ((15, 17, 18), (), AWAKE, time(10)),
        ((9, 10, 11), (18,) * 5, AWAKE, time(18)),
        ((18, 18, 19), (18,) * 5, AWAKE, time(10)),
        ((9, 10, 11), (), Hours(time(8), time(15)), None),
    ],
)
def test_after_attempts_another_hour_is_worth_a_try(
    tried: tuple[int, ...], reached: tuple[int, ...], hours: Hours, other: time | None
) -> None:
    talks = [call(hour, day=day) for day, hour in enumerate(reached)]
    attempts = [call(hour, Outcome.NO_ANSWER, 20 + day) for day, hour in enumerate(tried)]
    assert other_hour([*talks, *attempts], ZONE, hours) == other
