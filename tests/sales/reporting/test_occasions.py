"""When an occasion was shown often enough, whose birthday is told of when."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.reporting.unasked.occasions import REST, Born, Occasion, Told, born_within, days_off_ahead, told, told_on
from sales.values.birthdays import Birthday, spans_of_year

NOW = datetime(2026, 11, 18, 5, 30, tzinfo=UTC)
DAY = timedelta(days=1)
TODAY = NOW.date()


def after(was: Told | None, day: int, done: datetime | None = None) -> Told:
    return told(1, Occasion.CALL, was, done, NOW + day * DAY, TODAY + day * DAY)


def test_shown_in_two_mornings_it_rests_a_week_and_then_begins_anew() -> None:
    once = after(None, 0)
    assert (once.times, once.rest_until) == (1, None)
    twice = after(once, 1)
    assert (twice.times, twice.rest_until) == (2, TODAY + DAY + REST)
    assert after(twice, 8).times == 1


def test_the_same_morning_told_again_counts_once() -> None:
    once = after(None, 0)
    assert after(once, 0) == once


@pytest.mark.parametrize("done", [NOW, NOW + timedelta(hours=9)])
def test_whatever_was_done_since_begins_anew(done: datetime) -> None:
    assert after(after(None, 0), 1, done).times == 1
    assert after(after(None, 0), 1, NOW - DAY).times == 2


def test_birthdays_of_days_off_are_told_of_the_working_day_before() -> None:
    calendar = WorkCalendar(WEEKDAYS)
    friday = date(2026, 11, 20)
    assert [days_off_ahead(friday + day * DAY, calendar) for day in (-1, 0, 1, 2)] == [0, 2, 1, 0]


@pytest.mark.parametrize(
    ("born", "today", "told"),
    [
        (date(2026, 11, 19), TODAY, date(2026, 11, 19)),
        (date(2026, 11, 22), TODAY, date(2026, 11, 20)),
        (date(2026, 11, 22), date(2026, 11, 21), date(2026, 11, 21)),
        (TODAY, TODAY, TODAY),
    ],
)
def test_a_birthday_is_told_of_on_its_day_or_the_working_day_before(born: date, today: date, told: date) -> None:
    assert told_on(born, today, WorkCalendar(WEEKDAYS)) == told


def test_of_each_client_the_first_birthday_to_come_is_told_of() -> None:
    people = [(1, "Вера", Birthday(20, 11)), (1, "Анна", Birthday(18, 11, 1984)), (2, "Лев", Birthday(21, 11))]
    assert born_within(people, TODAY, 2) == {1: Born("Анна", Birthday(18, 11, 1984), TODAY)}


@given(
    st.dates(date(2023, 1, 1), date(2029, 1, 1)),
    st.integers(0, 300),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)),
    st.sampled_from([None, 1984]),
)
def test_birthdays_by_their_codes_are_those_of_these_days(since: date, days: int, day: date, year: int | None) -> None:
    born, last = Birthday(day.day, day.month, year), since + days * DAY
    by_code = any(begin <= born.code < end for begin, end in spans_of_year(since, last))
    assert by_code is (born.next_after(since) <= last)
