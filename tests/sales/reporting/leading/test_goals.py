"""Plans: what is expected, where the pace leads, and which amounts are proposed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days.calendar import WorkCalendar
from sales.ground.errors import Rejected
from sales.reporting.counts import Figures
from sales.reporting.leading.goals import Aim, Days, Did, Goal, Progress, Span, checked, offered, period_of, progress

DAY = timedelta(days=1)
MONDAY = date(2026, 11, 16)
THURSDAY = MONDAY + 3 * DAY
MOMENT = datetime(2026, 11, 16, tzinfo=UTC)
WEEKDAYS = frozenset(range(5))
ANNA, BORIS, GONE = 1, 2, 3


def goal(amount: int = 80, member: int | None = ANNA, span: Span = Span.WEEK, aim: Aim = Aim.CALLS) -> Goal:
    return Goal(9, member, aim, span, amount, MONDAY, 7, MOMENT)


def days(working: frozenset[int] = WEEKDAYS, *away: date) -> Days:
    return Days(WorkCalendar(working, None, frozenset(away)), WorkCalendar(working))


def did(before: int, today: int = 0) -> Did:
    return Did(Figures(calls=before), Figures(calls=today))


def told(one: Goal, done: dict[int, Did], whose: dict[int, Days], today: date = THURSDAY) -> Progress | None:
    return next(iter(progress([one], {one.span: done}, whose, today, today)), None)


def test_three_days_of_twelve_calls_make_sixty_by_friday() -> None:
    found = told(goal(), {ANNA: did(36, 4)}, {ANNA: days()})
    assert found is not None
    assert (found.done, found.due, found.forecast, found.expected, found.share) == (40, 80, 60, 75, 50)
    assert (found.last, found.is_behind) == (MONDAY + 4 * DAY, True)


def test_a_good_day_counts_as_it_is_and_an_empty_morning_as_one_more_of_the_same() -> None:
    for today, expected in ((0, 60), (12, 60), (30, 78)):
        found = told(goal(), {ANNA: did(36, today)}, {ANNA: days()})
        assert found is not None
        assert found.forecast == expected


def test_on_the_first_day_nobody_foretells_and_after_the_last_nobody_has_to() -> None:
    for today in (MONDAY, MONDAY + 5 * DAY, MONDAY + 6 * DAY):
        found = told(goal(), {ANNA: did(0, 12)}, {ANNA: days()}, today)
        assert found is not None
        assert (found.done, found.forecast, found.expected, found.is_behind) == (12, None, None, False)


def test_a_vacation_makes_the_plan_smaller_and_is_no_working_day() -> None:
    away = days(WEEKDAYS, MONDAY, MONDAY + 4 * DAY)
    found = told(goal(80), {ANNA: did(20)}, {ANNA: away})
    assert found is not None
    assert (found.due, found.forecast, found.last) == (48, 30, THURSDAY)
    assert told(goal(), {}, {ANNA: days(WEEKDAYS, *(MONDAY + n * DAY for n in range(5)))}) is None


def test_the_company_has_what_all_have_done_also_who_has_left() -> None:
    whose = {ANNA: days(), BORIS: days(WEEKDAYS, MONDAY, MONDAY + DAY, MONDAY + 2 * DAY)}
    found = told(goal(200, None), {ANNA: did(36), BORIS: did(0, 3), GONE: did(10)}, whose)
    assert found is not None
    assert (found.done, found.due, found.forecast) == (49, 200, 60 + 3 + 10)


def test_weeks_come_before_months_in_the_order_of_what_is_counted() -> None:
    goals = [goal(span=Span.MONTH), goal(aim=Aim.SUM), goal(aim=Aim.VISITS), goal()]
    found = progress(goals, {}, {ANNA: days()}, THURSDAY, THURSDAY)
    assert [(one.goal.aim, one.goal.span) for one in found] == [
        (Aim.CALLS, Span.WEEK), (Aim.VISITS, Span.WEEK), (Aim.SUM, Span.WEEK), (Aim.CALLS, Span.MONTH),
    ]  # fmt: skip
    assert progress([goal(member=GONE)], {}, {ANNA: days()}, THURSDAY, THURSDAY) == ()


def test_a_past_week_has_its_result_and_no_forecast() -> None:
    (found,) = progress([goal()], {Span.WEEK: {ANNA: did(70)}}, {ANNA: days()}, THURSDAY, MONDAY + 7 * DAY)
    assert (found.done, found.share, found.expected) == (70, 88, None)


def _half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


def _plainly(one: Goal, done: Did, whose: Days, today: date) -> tuple[int, int, int | None] | None:
    """Day by day."""
    period = period_of(one.span, today)
    every = [period.since + index * DAY for index in range(period.days)]
    there = [day for day in every if whose.worked.is_working(day)]
    in_all = [day for day in every if whose.at_all.is_working(day)]
    due = ceil(Fraction(one.amount * len(there), len(in_all))) if in_all else one.amount
    if not due:
        return None
    before, now = done.before.calls, done.today.calls
    behind, ahead = [day for day in there if day < today], [day for day in there if day > today]
    if not behind or there[-1] < today:
        return due, before + now, None
    each = Fraction(before, len(behind))
    arrives = Fraction(before) + (max(each, Fraction(now)) if today in there else now)
    for _ in ahead:
        arrives += each
    return due, before + now, _half_up(arrives)


@given(
    st.integers(1, 500),
    st.sampled_from(list(Span)),
    st.dates(date(2026, 1, 1), date(2027, 3, 1)),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.sets(st.integers(-31, 31), max_size=12),
    st.tuples(st.integers(0, 300), st.integers(0, 60)),
)
def test_it_goes_as_one_would_count_it_day_by_day(
    amount: int, span: Span, today: date, working: frozenset[int], away: set[int], done: tuple[int, int]
) -> None:
    whose, one = days(working, *(today + n * DAY for n in away)), goal(amount, span=span)
    found, plainly = told(one, {ANNA: did(*done)}, {ANNA: whose}, today), _plainly(one, did(*done), whose, today)
    assert (None if found is None else (found.due, found.done, found.forecast)) == plainly


@given(st.sampled_from(list(Aim)), st.sampled_from(list(Span)), st.integers(0, 10**9), st.sampled_from((0, 2, 3)))
def test_offered_amounts_are_some_round_ones_in_order(aim: Aim, span: Span, average: int, cents: int) -> None:
    amounts = offered(aim, span, average, cents)
    assert 1 <= len(amounts) <= 6
    assert list(amounts) == sorted(set(amounts))
    assert all(checked(one) for one in amounts)
    if average >= 10**cents:
        assert any(one >= average for one in amounts)


def test_round_numbers_lie_around_the_average() -> None:
    assert offered(Aim.CALLS, Span.WEEK, 62) == (50, 65, 70, 80, 95, 125)
    assert offered(Aim.VISITS, Span.WEEK, 0) == (5, 10, 15, 20, 25, 30)
    assert offered(Aim.SUM, Span.MONTH, 0, 2)[0] == 200_000_00


@pytest.mark.parametrize("amount", [0, -5, 10**15])
def test_a_plan_of_nothing_is_none(amount: int) -> None:
    with pytest.raises(Rejected):
        checked(amount)


def test_a_team_has_what_its_members_of_today_have_done_and_they_take_it_along() -> None:
    north, south = (replace(goal(100, None), team=team) for team in (1, 2))
    done, whose = {ANNA: did(36, 4), BORIS: did(6), GONE: did(10)}, {ANNA: days(), BORIS: days()}

    def amounts(teams: dict[int, int | None]) -> list[int]:
        found = progress([north, south, goal(200, None)], {Span.WEEK: done}, whose, THURSDAY, THURSDAY, teams)
        return [one.done for one in found]

    assert amounts({ANNA: 1, BORIS: 2, GONE: 1}) == [50, 6, 56]
    assert amounts({ANNA: 2, BORIS: 2, GONE: 1}) == [10, 46, 56], "Anna has moved"
    (found,) = progress([north], {Span.WEEK: done}, whose, THURSDAY, THURSDAY, {ANNA: 1, BORIS: 2, GONE: 1})
    assert (found.due, found.forecast, found.last) == (100, 60 + 10, MONDAY + 4 * DAY)
    assert progress([north], {}, whose, THURSDAY, THURSDAY, {ANNA: 2}) == (), "nobody is in it"
