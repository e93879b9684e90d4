"""What the lead's morning is made of: who is told of, in which order, and when there is nobody to tell of."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from sales.company.alerts import Alerts
from sales.company.members import Member
from sales.days.calendar import DAY, WEEKDAYS, WorkCalendar
from sales.days.periods import last_working, today
from sales.ground.errors import NotFound
from sales.ground.scope import Role
from sales.reporting.leading.complaints import SETTLING, Complaint, hears_of, listeners
from sales.reporting.leading.morning import TeamMorning, heard_of
from sales.reporting.leading.nudges import Left, keys_since, nudge_key, of_data, to_data
from sales.reporting.report import Counts, Report, Standing, report
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.step import StepKind

NOW = datetime(2026, 11, 19, 6, tzinfo=UTC)
THURSDAY = date(2026, 11, 19)


def a_member(number: int, role: Role = Role.REP, **more: object) -> Member:
    member = Member(number, 1, 100 + number, f"М{number}", role, time(8, 30))
    return replace(member, **more)  # type: ignore[arg-type]


def a_report(*members: Member, overdue: dict[int, int] | None = None, left: dict[int, int] | None = None) -> Report:
    return report(today(THURSDAY), members, Counts(), Counts(), Standing(overdue or {}, left or {}), ())


def test_complaints_come_before_the_members_with_most_left() -> None:
    told = a_report(a_member(1), a_member(2), overdue={2: 5, 1: 1})
    open_one = Complaint(7, 8, "Ромашка", 1, NOW)
    first, *rest = TeamMorning(THURSDAY, told, complaints=[open_one]).exceptions
    assert first is open_one
    assert [line.member.id for line in rest if not isinstance(line, Complaint)] == [2, 1]


def test_only_those_in_the_team_of_whom_the_lead_wants_to_hear_are_told_of() -> None:
    lead = a_member(9, Role.LEAD, alerts=Alerts(unheard=frozenset({2})))
    told = heard_of(a_report(a_member(1), a_member(2), a_member(3, until=NOW), lead), lead)
    assert [line.member.id for line in told.lines] == [1]


def test_the_plan_is_of_those_who_have_a_line() -> None:
    plans = {1: {StepKind.CALL: 3, StepKind.VISIT: 1}, 2: {StepKind.CALL: 9}}
    morning = TeamMorning(THURSDAY, a_report(a_member(1)), plans)
    assert morning.plan == {StepKind.CALL: 3, StepKind.VISIT: 1}
    assert morning.planned(1) == 4


@pytest.mark.parametrize(
    ("more", "still"), [({}, True), ({"plans": {1: {StepKind.CALL: 1}}}, False), ({"complaints": [None]}, False)]
)
def test_a_team_with_anything_to_tell_of_is_not_still(more: dict[str, object], still: bool) -> None:
    assert TeamMorning(THURSDAY, a_report(a_member(1)), **more).is_still is still  # type: ignore[arg-type]
    assert not TeamMorning(THURSDAY, a_report(a_member(1), overdue={1: 1})).is_still


def test_five_working_days_leave_out_days_off_and_meet_the_five_before() -> None:
    calendar = WorkCalendar(WEEKDAYS)
    week = last_working(THURSDAY, 5, calendar)
    assert (week.since, week.until) == (date(2026, 11, 12), THURSDAY)
    before = last_working(week.since, 5, calendar)
    assert (before.since, before.until) == (date(2026, 11, 5), week.since)


def test_who_never_works_has_a_period_all_the_same() -> None:
    assert last_working(THURSDAY, 5, WorkCalendar(frozenset())).since == THURSDAY - 5 * DAY


def test_leads_and_owners_hear_of_a_complaint_but_not_who_recorded_it() -> None:
    lead, deaf = a_member(2, Role.LEAD), a_member(3, Role.LEAD, alerts=Alerts(unheard=frozenset({1})))
    gone, lost = a_member(4, Role.LEAD, until=NOW), a_member(5, Role.LEAD, person=None)
    people = [a_member(1), lead, deaf, gone, lost, a_member(6, Role.OWNER)]
    assert [one.id for one in listeners(people, owner=1, actor=1)] == [2, 6]
    assert [one.id for one in listeners(people, owner=1, actor=2)] == [6]
    assert not hears_of(a_member(1), 2)


def test_what_reaches_nobody_settles_no_complaint() -> None:
    assert not SETTLING & (ATTEMPTS | {Outcome.GATEKEEPER, Outcome.NOTED, Outcome.COMPLAINT})
    assert {Outcome.TALKED, Outcome.ORDER, Outcome.REFUSED, Outcome.SENT} <= SETTLING


def test_a_reminder_keeps_what_was_left_and_there_is_none_of_nothing() -> None:
    assert of_data(to_data(Left(3, 0))) == Left(3, 0)
    with pytest.raises(NotFound):
        to_data(Left(0, 0))


def test_the_days_since_the_last_working_one_are_asked_for_a_reminder() -> None:
    friday = date(2026, 11, 20)
    assert keys_since(1, friday, friday + 3 * DAY) == [nudge_key(1, friday + number * DAY) for number in range(3)]
