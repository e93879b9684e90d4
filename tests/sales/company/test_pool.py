"""When a client goes to the pool, from whose pool one takes, and when one has enough."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.company.members import MORNING, Member, Rules
from sales.company.pool import WARNED, Neglected, Room, leaves_on, open_to, over, pool_of, to_let_go, to_warn_of
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.ground.scope import Role, scope_of

DAY = timedelta(days=1)
WEEK = WorkCalendar(WEEKDAYS, "RU")


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.times(), st.times())
def test_three_working_mornings_come_before_it_goes(day: date, told: time, first: time) -> None:
    """However late in the day it is turned on."""
    goes, since = leaves_on(datetime.combine(day, told), first, WEEK), day + (told > first) * DAY
    mornings = [since + n * DAY for n in range((goes - since).days) if WEEK.is_working(since + n * DAY)]
    assert len(mornings) == WARNED
    assert WEEK.is_working(goes)


def test_over_the_new_year_nobody_goes_who_was_not_told() -> None:
    told = datetime(2026, 12, 30, 0, 1)  # noqa: DTZ001 - by the company's own clock
    assert leaves_on(told, MORNING, WEEK) == date(2027, 1, 13)


def test_who_goes_is_warned_of_three_days_before_and_nothing_is_said_of_no_days() -> None:
    rules = Rules(pool_days=7, pool_rest_days=7)
    assert to_warn_of(rules) == Neglected(4, 4)
    assert to_let_go(rules) == Neglected(7, 7)
    with pytest.raises(ValueError, match="nothing"):
        Neglected(0, 1)


def _member(number: int, team: int | None, *, pool: bool = False) -> Member:
    return Member(number, 1, None, str(number), Role.REP, team=team, pool=pool)


def test_one_takes_from_the_own_teams_pool_and_a_lead_from_those_that_are_led() -> None:
    north, south, nobody = (_member(number, team, pool=True) for number, team in ((1, 10), (2, 20), (3, None)))
    every = [north, south, nobody, _member(4, 10), _member(5, 20)]
    rep, lead = every[3], _member(6, None)
    assert open_to(rep, every, scope_of(1, rep.id, Role.REP, led=None)) == [north]
    assert open_to(lead, every, scope_of(1, lead.id, Role.LEAD, led=frozenset({2, 5}))) == [south, nobody]
    assert open_to(lead, every, scope_of(1, lead.id, Role.OWNER)) == [north, south, nobody]
    assert [pool_of(one, every) for one in every[3:]] == [north, south]
    assert pool_of(_member(7, 30), every) is None


def test_a_day_and_a_base_have_room() -> None:
    assert [Room(taken, 2, 9, 0).left for taken in (0, 2, 3)] == [2, 0, 0]
    assert [Room(0, 2, clients, most).is_full for clients, most in ((9, 0), (9, 10), (10, 10), (11, 10))] == [
        False,
        False,
        True,
        True,
    ]
    assert [over(most, 10) for most in (0, 9, 10)] == [False, True, False]
