"""Which hours suit a client: by its own clock, by what its card states, never its night."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.recording.convenience import AWAKE, Hours, better, hours_of, unwelcome
from sales.work.step import StepKind

CALENDAR = WorkCalendar(WEEKDAYS, "RU")
ZONES = st.sampled_from(["Europe/Moscow", "Asia/Vladivostok", "America/New_York", "Europe/Kaliningrad"])
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
SAID = st.sampled_from(["", "9-18", "12:30–20, обед 15-16", "звонить 14-15", "после обеда", "8-9"])


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("9-18", (time(9), time(18), None)),
        ("пн-пт 9:00–18:30, обед 13:00-14:00", (time(9), time(18, 30), (time(13), time(14)))),
        ("10.00 - 19.00 (13-13:45)", (time(10), time(19), (time(13), time(13, 45)))),
        ("пн-пт 9-18, сб 10-15", (time(9), time(18), None)),
    ],
)
def test_hours_are_read_as_people_write_them(said: str, hours: tuple[time, time, tuple[time, time] | None]) -> None:
    found = hours_of(said)
    assert (found.since, found.until, found.lunch) == hours


@pytest.mark.parametrize("said", ["", "после обеда", "до 18", "24/7", "18-9", "9-25", "дом 3-5-7", "12.05.2026-13"])
def test_what_states_no_hours_leaves_the_day(said: str) -> None:
    assert hours_of(said) == AWAKE


def test_whoever_is_asked_for_comes_before_the_company() -> None:
    assert hours_of("", "9-18") == hours_of("9-18")
    assert hours_of("14-15", "9-18") == hours_of("14-15")


def test_the_clients_clock_decides() -> None:
    evening = datetime(2026, 11, 19, 18, tzinfo=ZoneInfo("Europe/Moscow"))
    assert not unwelcome(StepKind.CALL, evening, "Europe/Moscow", AWAKE)
    assert unwelcome(StepKind.CALL, evening, "Asia/Vladivostok", AWAKE)
    assert not unwelcome(StepKind.VISIT, evening, "Asia/Vladivostok", AWAKE)
    lunch = datetime(2026, 11, 19, 13, 30, tzinfo=ZoneInfo("Europe/Moscow"))
    assert unwelcome(StepKind.CALL, lunch, "Europe/Moscow", hours_of("9-18, обед 13-14"))
    assert not unwelcome(StepKind.CALL, lunch, "Europe/Moscow", hours_of("9-18"))


@given(DAYS, DAYS, ZONES, SAID)
def test_what_is_offered_instead_suits_on_a_working_day_that_is_ahead(
    day: date, today: date, zone: str, said: str
) -> None:
    hours: Hours = hours_of(said)
    instead = better(day, today, zone, hours, CALENDAR)
    assert not unwelcome(StepKind.CALL, instead.astimezone(UTC), zone, hours)
    assert instead.date() > today
    assert instead.date() >= day
    assert CALENDAR.is_working(instead.date())
