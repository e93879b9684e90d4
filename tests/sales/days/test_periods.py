"""The periods of a report: presets, any two dates as people write them, and what they are compared with."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.days.periods import (
    Period,
    PeriodKind,
    between,
    bounds,
    has_working_day,
    last_week,
    month,
    month_of,
    of_late,
    parse_dates,
    quarter,
    stretches,
    today,
    week,
    week_of,
)
from sales.ground.errors import Rejected
from tests.sales.making import DAY, TODAY

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("period", "length"), [(today(TODAY), 1), (week(TODAY), 4), (month(TODAY), 19), (quarter(TODAY), 50)]
)
def test_presets_end_with_today(period: Period, length: int) -> None:
    assert (period.last, period.days) == (TODAY, length)


@pytest.mark.parametrize(
    ("period", "since", "last"),
    [
        (week(TODAY), (11, 9), (11, 12)),
        (Period(PeriodKind.WEEK, TODAY - 6 * DAY, TODAY + DAY), (11, 6), (11, 12)),
        (month(TODAY), (10, 1), (10, 19)),
        (Period(PeriodKind.MONTH, TODAY - 29 * DAY, TODAY + DAY), (9, 21), (10, 20)),
        (parse_dates("ноябрь", TODAY), (10, 1), (10, 19)),
        (month(date(2026, 3, 31)), (2, 1), (2, 28)),
        (month(date(2026, 3, 30)), (2, 1), (2, 28)),
        (month(date(2026, 2, 28)), (1, 1), (1, 31)),
        (quarter(TODAY), (7, 1), (8, 19)),
        (quarter(date(2026, 12, 31)), (7, 1), (9, 30)),
        (Period(PeriodKind.QUARTER, TODAY - 90 * DAY, TODAY + DAY), (5, 22), (8, 20)),
    ],
)
def test_a_period_is_compared_with_the_same_days_of_the_one_before(
    period: Period, since: tuple[int, int], last: tuple[int, int]
) -> None:
    """Buttons of old carry the last seven, thirty or ninety-one days: these with as many before."""
    assert period.before() == between(date(2026, *since), date(2026, *last))


@given(days)
def test_a_period_of_the_calendar_is_the_one_that_plans_count(day: date) -> None:
    assert (week(day).since, month(day).since) == (week_of(day).since, month_of(day).since)
    assert of_late(day).last in {day, week_of(day).since - DAY}
    assert of_late(day).days > 1


@pytest.mark.parametrize("day", [date(2026, 11, 16) + n * DAY for n in range(7)])
def test_last_week_is_the_whole_one_before_this(day: date) -> None:
    """Also on a Monday, whose own week is empty still; it is compared with the whole one before."""
    over = last_week(day)
    assert (over.since, over.last) == (date(2026, 11, 9), date(2026, 11, 15))
    assert (over.before().since, over.before().last) == (date(2026, 11, 2), date(2026, 11, 8))


@given(days, days)
def test_the_period_before_is_as_long_and_ends_where_this_begins(first: date, last: date) -> None:
    period = between(first, last)
    before = period.before()
    assert (before.days, before.until) == (period.days, period.since)
    assert period.days == abs((last - first).days) + 1


def test_days_begin_and_end_by_the_readers_clock() -> None:
    since, until = bounds(today(TODAY), "Europe/Moscow")
    assert (since, until) == (datetime(2026, 11, 18, 21, tzinfo=UTC), datetime(2026, 11, 19, 21, tzinfo=UTC))


def test_a_day_on_which_clocks_go_back_is_an_hour_longer() -> None:
    since, until = bounds(today(date(2026, 10, 25)), "Europe/Berlin")
    assert until - since == timedelta(hours=25)


@given(days, st.sampled_from(["Europe/Moscow", "America/Santiago", "Asia/Beirut", "Australia/Lord_Howe"]))
def test_days_leave_no_moment_out(day: date, zone: str) -> None:
    assert bounds(today(day), zone)[1] == bounds(today(day + DAY), zone)[0]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1.11-15.11", date(2026, 11, 1), date(2026, 11, 15)),
        (" 01.11 – 15.11 ", date(2026, 11, 1), date(2026, 11, 15)),
        ("1.11 15.11", date(2026, 11, 1), date(2026, 11, 15)),
        ("1/11-15/11", date(2026, 11, 1), date(2026, 11, 15)),
        ("1.11.2025 - 15.11.25", date(2025, 11, 1), date(2025, 11, 15)),
        ("2026-11-01 - 2026-11-15", date(2026, 11, 1), date(2026, 11, 15)),
        ("2026-11-01", date(2026, 11, 1), date(2026, 11, 1)),
        ("5.11", date(2026, 11, 5), date(2026, 11, 5)),
        ("20.12", date(2025, 12, 20), date(2025, 12, 20)),
        ("20.12-10.01", date(2025, 12, 20), date(2026, 1, 10)),
        ("15.11.2026-1.11.2026", date(2026, 11, 1), date(2026, 11, 15)),
        ("Октябрь", date(2026, 10, 1), date(2026, 10, 31)),
        ("october 2024", date(2024, 10, 1), date(2024, 10, 31)),
        ("декабрь", date(2025, 12, 1), date(2025, 12, 31)),
        ("ноябрь", date(2026, 11, 1), TODAY),
        ("29.02", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, first: date, last: date) -> None:
    period = parse_dates(text, TODAY)
    assert (period.since, period.last) == (first, last)


@pytest.mark.parametrize("text", ["", "зимой", "32.11", "31.02", "1.11-", "1.13-5.13", "0.0.0000", "1.11-2026-11-15"])
def test_what_is_no_date_is_asked_again(text: str) -> None:
    with pytest.raises(Rejected):
        parse_dates(text, TODAY)


@given(st.text(alphabet="0123456789.-/ –", max_size=24))
def test_no_digits_break_it(text: str) -> None:
    try:
        period = parse_dates(text, TODAY)
    except Rejected:
        return
    assert period.since <= period.last


def test_only_a_period_with_a_working_day_expects_work() -> None:
    calendar = WorkCalendar(WEEKDAYS)
    saturday = date(2026, 11, 21)
    assert not has_working_day(between(saturday, saturday + DAY), calendar, saturday + DAY)
    assert has_working_day(between(saturday, saturday + 2 * DAY), calendar, saturday + 2 * DAY)
    assert not has_working_day(between(saturday, saturday + 2 * DAY), calendar, saturday)


@pytest.mark.parametrize("text", ["1.11-15.11", "15.11-1.11", "15.11.2026 - 1.11"])
def test_two_days_are_put_in_order(text: str) -> None:
    assert parse_dates(text, date(2026, 11, 19)) == between(date(2026, 11, 1), date(2026, 11, 15))


def test_a_month_is_compared_with_the_whole_month_before_it() -> None:
    for text in ("октябрь", "1.10-31.10"):
        assert parse_dates(text, TODAY).before() == between(date(2026, 9, 1), date(2026, 9, 30))
    assert parse_dates("2.10-31.10", TODAY).before() == between(date(2026, 9, 2), date(2026, 10, 1))


def test_days_across_a_new_year_stay_a_short_period() -> None:
    assert parse_dates("20.12-10.1", date(2026, 12, 25)) == between(date(2025, 12, 20), date(2026, 1, 10))


def test_a_period_may_be_named() -> None:
    day = date(2026, 11, 19)
    assert parse_dates("Вчера", day) == parse_dates("yesterday", day) == between(day - DAY, day - DAY)
    assert parse_dates("месяц", day) == month(day)


def test_a_period_is_told_in_pieces_between_changes_of_the_clocks() -> None:
    autumn = between(date(2026, 10, 24), date(2026, 10, 26))
    hour = timedelta(hours=1)
    assert [offset for *_, offset in stretches(autumn, "Europe/London")] == [hour, 0 * hour]
    assert [offset for *_, offset in stretches(autumn, "Europe/Moscow")] == [3 * hour]
    pieces = stretches(autumn, "Europe/London")
    assert (pieces[0][0], pieces[-1][1]) == bounds(autumn, "Europe/London")
    assert pieces[0][1] == pieces[1][0]
