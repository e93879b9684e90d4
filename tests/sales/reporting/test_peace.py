"""What can wait is heard of neither in quiet hours nor on a day off, and as soon as these are over."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.company.alerts import NIGHTS, Quiet
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.reporting.unasked.peace import DAYBREAK, heard_at

CALENDAR = WorkCalendar(WEEKDAYS, "RU")
NIGHT = Quiet(time(22), time(7))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  in UTC
ZONES = st.sampled_from(["Europe/Moscow", "Asia/Vladivostok", "America/New_York"])
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
QUIET = st.none() | st.sampled_from(NIGHTS) | st.builds(Quiet, HOURS, HOURS)


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Moscow"))


def test_by_day_at_once_at_night_in_the_morning_on_days_off_on_the_next_working_day() -> None:
    for now, heard in (
        (moscow(19, 12, 5), moscow(19, 12, 5)),
        (moscow(19, 22), moscow(20, 7)),
        (moscow(20, 23), moscow(23, 7)),
        (moscow(21, 12), moscow(23, 7)),
        (moscow(23, 3), moscow(23, 7)),
    ):
        assert heard_at(now, "Europe/Moscow", NIGHT, CALENDAR) == heard


@given(MOMENTS, ZONES, QUIET)
def test_it_is_never_heard_of_in_quiet_hours_or_on_a_day_off(now: datetime, zone: str, quiet: Quiet | None) -> None:
    heard = heard_at(now, zone, quiet, CALENDAR)
    there = heard.astimezone(ZoneInfo(zone))
    assert heard >= now
    assert CALENDAR.is_working(there.date())
    assert quiet is None or not quiet.holds(there.time())
    assert heard_at(heard, zone, quiet, CALENDAR) == heard


@given(MOMENTS, ZONES, st.sampled_from(NIGHTS))
def test_by_day_nothing_waits(now: datetime, zone: str, quiet: Quiet) -> None:
    there = now.astimezone(ZoneInfo(zone))
    if CALENDAR.is_working(there.date()) and there.time() > DAYBREAK and not quiet.holds(there.time()):
        assert heard_at(now, zone, quiet, CALENDAR) - now < timedelta(seconds=1)
