"""When a reminder falls due, which go together, what is left after downtime: whatever the hours, wishes and nights."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.company.alerts import CALL_LEADS, VISIT_LEADS, Alerts, Quiet
from sales.reporting.reminders import SOON, TOGETHER, Due, makes_sense, reminder_at, together
from sales.work.step import GRACE, NextStep, StepKind

MINUTE = timedelta(minutes=1)
ZONES = st.sampled_from(["Europe/Moscow", "Asia/Vladivostok", "America/New_York", "Europe/London"])
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
QUIET = st.none() | st.builds(Quiet, HOURS, HOURS)
ALERTS = st.builds(
    Alerts,
    call_lead=st.none() | st.sampled_from(CALL_LEADS),
    visit_lead=st.none() | st.sampled_from(VISIT_LEADS),
    quiet=QUIET,
)
STEPS = st.builds(
    lambda number, kind, day, at, zone: NextStep(number, 1, 1, kind, day, at, zone),
    st.integers(1, 10**6),
    st.sampled_from(StepKind),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    HOURS,
    ZONES,
)
LONG_BEFORE = datetime(2025, 1, 1, tzinfo=UTC)
NIGHT = Quiet(time(22), time(7))


def a_step(at: time, kind: StepKind = StepKind.CALL) -> NextStep:
    return NextStep(1, 1, 1, kind, date(2026, 11, 19), at, "UTC")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 19, hour, minute, tzinfo=UTC)


def test_a_call_is_reminded_of_a_quarter_before_and_a_visit_an_hour() -> None:
    assert reminder_at(a_step(time(10)), LONG_BEFORE, Alerts(), "UTC") == at(9, 45)
    assert reminder_at(a_step(time(10), StepKind.VISIT), LONG_BEFORE, Alerts(), "UTC") == at(9)


def test_less_time_left_than_that_means_the_hour_itself() -> None:
    assert reminder_at(a_step(time(10)), at(9, 50), Alerts(), "UTC") == at(10)
    assert reminder_at(a_step(time(10)), at(9, 41), Alerts(), "UTC") == at(10)
    assert reminder_at(a_step(time(10)), at(9, 40), Alerts(), "UTC") == at(9, 45)


def test_the_night_keeps_what_was_agreed_for_the_night_and_lets_the_rest_wait() -> None:
    early = a_step(time(7, 30), StepKind.VISIT)
    assert reminder_at(early, LONG_BEFORE, Alerts(quiet=NIGHT), "UTC") == at(7)
    assert reminder_at(a_step(time(6)), LONG_BEFORE, Alerts(quiet=NIGHT), "UTC") == at(5, 45)


@given(STEPS, ALERTS, ZONES)
def test_it_never_comes_after_the_hour_nor_earlier_than_was_wished(step: NextStep, alerts: Alerts, zone: str) -> None:
    moment, lead = reminder_at(step, LONG_BEFORE, alerts, zone), alerts.lead(step.kind)
    assert (moment is None) == (lead is None)
    if moment and lead and step.due_at:
        assert step.due_at - lead <= moment <= step.due_at


@given(STEPS, ALERTS, ZONES)
def test_at_night_comes_only_what_was_agreed_for_the_night(step: NextStep, alerts: Alerts, zone: str) -> None:
    moment = reminder_at(step, LONG_BEFORE, alerts, zone)
    if moment and alerts.quiet and step.due_at and alerts.quiet.holds(_there(moment, zone)):
        assert alerts.quiet.holds(_there(step.due_at, zone))


@given(STEPS, ALERTS, ZONES, st.integers(-300, 300))
def test_what_is_planned_late_is_still_ahead(step: NextStep, alerts: Alerts, zone: str, before: int) -> None:
    """Of a step planned in time nothing comes sooner than it was planned; of one planned afterwards at its hour."""
    assert step.due_at
    planned = step.due_at.astimezone(UTC) - before * MINUTE
    moment = reminder_at(step, planned, alerts, zone)
    if moment:
        assert moment >= min(planned + SOON, step.due_at)


@given(st.lists(STEPS, unique_by=lambda step: step.id, max_size=9), st.integers(-20, 20), st.integers(1, 30))
def test_each_is_sent_once_in_its_minute_or_with_one_just_before(steps: list[NextStep], since: int, pause: int) -> None:
    """Minute by minute, with a pause of any length in between."""
    first = datetime(2026, 5, 1, 12, tzinfo=UTC)
    waiting = [Due(step, first + number * 3 * MINUTE) for number, step in enumerate(steps)]
    ahead = list(waiting)
    sent: list[Due] = []
    for minute in [since, *range(since + pause, 80)]:
        now = first + minute * MINUTE
        group = together(ahead, now)
        assert all(one.at <= max(now, group[0].at + TOGETHER) for one in group)
        sent += group
        ahead = [one for one in ahead if one not in group]
    assert sorted(sent, key=lambda one: one.at) == waiting
    assert not together([], first)


@given(STEPS, st.integers(0, 120), st.integers(0, 300))
def test_after_downtime_it_makes_sense_until_the_step_is_overdue(step: NextStep, later: int, late: int) -> None:
    assert step.due_at
    asked, now = step.due_at + later * MINUTE, step.due_at + late * MINUTE
    assert makes_sense(step, asked, now) == (now <= asked + GRACE)


def _there(moment: datetime, zone: str) -> time:
    return moment.astimezone(ZoneInfo(zone)).time()
