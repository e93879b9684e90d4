"""What a step remembers of having been put off."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.work.postponement import put_off, remembering
from sales.work.step import NextStep, StepKind

MONDAY = date(2026, 11, 16)
NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
STEP = NextStep(1, 2, 3, StepKind.CALL, MONDAY, None, "Europe/Moscow")
DAYS = st.lists(st.integers(0, 40), max_size=12)


def on(day: int, at: time | None = None) -> NextStep:
    return replace(STEP, due_on=MONDAY + timedelta(days=day), due_time=at)


@given(DAYS)
def test_each_later_day_counts_and_the_first_promise_stays(days: list[int]) -> None:
    step, later = on(0), 0
    for number, day in enumerate(days):
        later += on(day).due_on > step.due_on
        step = put_off(on(day), step, NOW + timedelta(hours=number))
    assert step.postponed == later
    assert step.promised_on == (None if not later else step.promised_on)
    assert (step.postponed_at is None) == (not later)


def test_the_first_promise_is_the_first_one_and_whose_it_was_however_often_it_is_put_off() -> None:
    step = put_off(on(5), put_off(on(3), put_off(on(1), replace(on(0), promised_by=4), NOW), NOW), NOW)
    assert (step.postponed, step.promised_on, step.promised_by) == (3, MONDAY, 4)


def test_another_hour_and_an_earlier_day_put_nothing_off() -> None:
    late = put_off(on(3), on(0), NOW)
    for other in (on(3, time(10)), on(1)):
        known = put_off(other, late, NOW + timedelta(days=1))
        assert (known.postponed, known.promised_on, known.postponed_at) == (1, MONDAY, NOW)


def test_a_day_put_right_puts_nothing_off() -> None:
    assert remembering(on(9), on(0)).postponed == 0
    assert remembering(on(9), put_off(on(3), on(0), NOW)).postponed == 1
