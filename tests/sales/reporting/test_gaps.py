"""The week's review comes on its first working day, wherever the days off fall."""

from datetime import date

import pytest

from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.reporting.gaps import is_review_day, share

MONDAY, TUESDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)


@pytest.mark.parametrize(
    ("off", "days"), [((), [MONDAY]), ((MONDAY,), [TUESDAY]), ((MONDAY, TUESDAY), [date(2026, 11, 25)])]
)
def test_it_is_the_first_working_day_of_the_week(off: tuple[date, ...], days: list[date]) -> None:
    calendar = WorkCalendar(WEEKDAYS, extra_off=frozenset(off))
    week = [date(2026, 11, day) for day in range(23, 30)]
    assert [day for day in week if is_review_day(day, calendar)] == days


def test_who_works_at_weekends_alone_has_it_on_saturday() -> None:
    calendar = WorkCalendar(frozenset({5, 6}))
    assert is_review_day(date(2026, 11, 28), calendar)
    assert not is_review_day(SUNDAY, calendar)


def test_nothing_of_nothing_is_whole() -> None:
    assert (share(0, 0), share(1, 3), share(3, 3)) == (100, 33, 100)
