"""The evening: of which moment it is one, and which steps of the day are unmarked."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.reporting.evening import evening, wants_evening
from sales.work.step import NextStep, StepKind, StepState

TODAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 18, 30, tzinfo=UTC)
CALENDAR = WorkCalendar(WEEKDAYS, "RU")
ZONES = st.sampled_from(["Europe/Moscow", "Asia/Vladivostok", "America/New_York"])
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  in UTC
STEPS = st.lists(
    st.builds(
        lambda number, ago, at, state: NextStep(
            number, number, 1, StepKind.CALL, TODAY - ago * timedelta(days=1), at, "UTC", state,
            closed_at=NOW if state is not StepState.OPEN else None, closed_by=7 if state is StepState.DONE else None,
        ),
        st.integers(1, 10**6), st.integers(0, 3), st.none() | st.times(), st.sampled_from(StepState),
    ),
    unique_by=lambda step: step.id,
)  # fmt: skip


@given(MOMENTS, ZONES, st.none() | st.times())
def test_it_is_evening_for_three_hours_from_the_members_own_on_working_days(
    now: datetime, zone: str, at: time | None
) -> None:
    day, here = wants_evening(now, zone, at, CALENDAR), now.astimezone(ZoneInfo(zone))
    if day is None:
        passed = at and datetime.combine(here.date(), at, ZoneInfo(zone)).astimezone(UTC) + timedelta(hours=3)
        early = at is not None and here < datetime.combine(here.date(), at, ZoneInfo(zone))
        assert at is None or early or not CALENDAR.is_working(here.date()) or (passed and passed <= now)
    else:
        assert at is not None
        assert day == here.date()
        assert CALENDAR.is_working(day)
        assert here >= datetime.combine(day, at, ZoneInfo(zone))


@given(STEPS)
def test_unmarked_is_whatever_of_the_day_is_open_and_has_come(steps: list[NextStep]) -> None:
    client = ClientLine(1, 1, "Астра", Facts())
    found = evening(TODAY, NOW, [(step, client) for step in steps])
    open_ones = [step for step in steps if step.state is StepState.OPEN and step.due_on == TODAY]
    due = {step.id for step in open_ones if step.due_at is None or step.due_at <= NOW}
    assert {line.step.id for line in found.unmarked} == due
    assert len(found.unmarked) == len(due)
    assert found.overdue == sum(step.state is StepState.OPEN and step.due_on < TODAY for step in steps)
    assert found.had_plan == any(step.due_on == TODAY for step in steps)
