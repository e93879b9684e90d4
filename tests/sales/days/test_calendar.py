"""Working days and preset days: what a rep may count on when a button says *Завтра*."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from sales.days.calendar import WEEKDAYS, WorkCalendar, add_months, preset_day, preset_days
from sales.work.step import DayPreset

FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 23)

days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
weekdays = st.frozensets(st.integers(0, 6), min_size=1)


def calendar(country: str | None = None, working_days: frozenset[int] = WEEKDAYS, *off: date) -> WorkCalendar:
    return WorkCalendar(working_days, country, frozenset(off))


def test_tomorrow_on_friday_is_monday() -> None:
    assert preset_day(DayPreset.TOMORROW, FRIDAY, calendar()) == MONDAY


def test_today_stays_today_on_a_day_off() -> None:
    assert preset_day(DayPreset.TODAY, SATURDAY, calendar()) == SATURDAY


def test_a_day_is_offered_once_whatever_a_weekend_or_a_holiday_takes_away() -> None:
    offered = dict(preset_days(FRIDAY, calendar()))
    assert offered[DayPreset.IN_3_DAYS] == MONDAY + timedelta(days=1), "Monday stands there as tomorrow"
    new_year = [day for _, day in preset_days(date(2026, 12, 31), calendar("RU"))]
    assert new_year[1:4] == [date(2027, 1, 11), date(2027, 1, 12), date(2027, 1, 13)]


def test_a_month_after_the_31st_is_the_last_day_of_a_short_month() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 3, 31), -13) == date(2025, 2, 28)
    assert add_months(date(2026, 12, 5), 1) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 4), False),  # a holiday in the middle of the week
        (date(2026, 1, 9), False),  # a weekend moved here by decree
        (date(2025, 11, 1), True),  # the Saturday that pays for it
        (date(2026, 11, 21), False),  # a Saturday like any other
    ],
)
def test_official_transfers_are_followed(day: date, works: bool) -> None:
    assert calendar("RU").is_working(day) is works


def test_a_working_saturday_is_not_for_those_who_work_some_days_only() -> None:
    assert not calendar("RU", frozenset({0, 2})).is_working(date(2025, 11, 1))


def test_without_a_country_holidays_are_days_like_others() -> None:
    assert calendar().is_working(date(2026, 11, 4))


def test_a_country_nobody_compiled_a_calendar_of_has_weekdays_only() -> None:
    assert calendar("ZZ").is_working(FRIDAY)
    assert not calendar("ZZ").is_working(SATURDAY)


@pytest.mark.parametrize("country", ["RU", "BY", "KZ", "UA", "US", "DE", "GB", "IL", "CN", "TR"])
def test_a_country_read_alone_rests_as_the_library_says(country: str) -> None:
    official = country_holidays(country, years=[2025, 2026, 2027])
    every_day = calendar(country, frozenset(range(7)))
    year = [date(2026, 1, 1) + timedelta(days=day) for day in range(365)]
    assert [day for day in year if not every_day.is_working(day)] == [day for day in year if day in official]


def test_a_day_off_of_ones_own_is_skipped() -> None:
    assert preset_day(DayPreset.TOMORROW, FRIDAY, calendar(None, WEEKDAYS, MONDAY)) == date(2026, 11, 24)


def test_a_calendar_in_which_nobody_works_still_answers() -> None:
    assert calendar(None, frozenset()).next_working(FRIDAY) == FRIDAY


@given(days, weekdays, st.sampled_from(["RU", "KZ", "US", None]))
def test_presets_keep_their_order_skip_days_off_and_are_days_of_their_own(
    today: date, working: frozenset[int], country: str | None
) -> None:
    presets = preset_days(today, calendar(country, working))
    assert [preset for preset, _ in presets] == list(DayPreset)
    in_order = [day for _, day in presets]
    assert in_order == sorted(set(in_order))
    assert in_order[0] == today
    assert all(calendar(country, working).is_working(day) for day in in_order[1:])
