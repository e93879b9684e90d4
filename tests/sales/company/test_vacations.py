"""Who is away, and who covers whom: for any vacations and any moment."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.company.vacations import Absence, Vacation, away, checked, whom
from sales.ground.errors import Rejected
from sales.ground.scope import Role, Scope, scope_of

DAY = timedelta(days=1)
FIRST = date(2026, 11, 18)
ZONES = ("Europe/Moscow", "Asia/Vladivostok", "America/New_York", "Pacific/Auckland")
MEMBERS = range(1, 6)
START = datetime(2026, 11, 14, tzinfo=UTC)
MOMENTS = st.integers(0, 22 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


@st.composite
def absences(draw: st.DrawFn) -> list[Absence]:
    """Of each member at most one that stands, as the base holds them."""
    gone = draw(st.lists(st.sampled_from(MEMBERS), unique=True))
    return [Absence(_vacation(draw, member), f"№{member}", draw(st.sampled_from(ZONES))) for member in gone]


def _vacation(draw: st.DrawFn, member: int) -> Vacation:
    since = FIRST + draw(st.integers(-3, 12)) * DAY
    substitute = draw(st.sampled_from([None, *MEMBERS]))
    return Vacation(member, member, since, since + draw(st.integers(0, 9)) * DAY, substitute)


@given(absences(), MOMENTS)
def test_one_covers_whoever_is_away_on_that_very_day_of_theirs_and_nobody_else(
    known: list[Absence], now: datetime
) -> None:
    gone = {one.member for one in known if _holds(one, now)}
    for member in MEMBERS:
        concerning = [one for one in known if member in (one.member, one.vacation.substitute)]
        own, covers = whom(concerning, member, now)
        meant = {one.member for one in known if one.vacation.substitute == member and one.member in gone} - {member}
        assert {one.member for one in covers} == (set() if member in gone else meant)
        assert (own is not None and own.holds(now)) == (member in gone)


def _holds(one: Absence, now: datetime) -> bool:
    """Told in moments: from the first midnight to the one after the last day."""
    zone, vacation = ZoneInfo(one.zone), one.vacation
    since = datetime(vacation.since.year, vacation.since.month, vacation.since.day, tzinfo=zone)
    after = vacation.until + DAY
    return since <= now < datetime(after.year, after.month, after.day, tzinfo=zone)


@given(absences(), MOMENTS)
def test_nothing_passes_on_to_a_third(known: list[Absence], now: datetime) -> None:
    scopes = {member: _scope(known, member, now) for member in MEMBERS}
    for member, scope in scopes.items():
        for covered in scope.covers:
            assert not scopes[covered].covers
            assert not any(member in other.covers for other in scopes.values())
        assert scope.own.owners == frozenset({member})
        assert scope.lasting == scope_of(1, member, Role.REP)


def _scope(known: list[Absence], member: int, now: datetime) -> Scope:
    _, covers = whom(known, member, now)
    return scope_of(1, member, Role.REP, frozenset(one.member for one in covers))


def test_a_scope_tells_for_whom() -> None:
    boris = scope_of(1, 2, Role.REP, frozenset({1}))
    assert (boris.covered(1), boris.covered(2), boris.covered(3)) == (1, None, None)
    assert boris.owners == boris.worked.owners == frozenset({1, 2})
    assert (boris.own.owners, boris.own.covers) == (frozenset({2}), frozenset())
    assert (boris.of(1).owners, boris.of(1).covers) == (frozenset({1}), frozenset())
    assert boris.of(3).owners == frozenset(), "narrowing never shows more"
    lead = scope_of(1, 2, Role.LEAD, frozenset({1}))
    assert (lead.owners, lead.worked.owners, lead.lasting.owners) == (None, frozenset({1, 2}), None)


def test_what_is_ended_holds_on_no_day_and_keeps_nobody_away() -> None:
    ended = Vacation(1, 1, FIRST, FIRST + 9 * DAY, 2, ended_at=datetime(2026, 11, 18, tzinfo=UTC))
    assert not ended.holds(FIRST)
    assert away([ended], FIRST, FIRST) == frozenset()


@given(st.integers(-9, 9), st.integers(-9, 500))
def test_a_vacation_is_of_days_ahead_and_of_a_year_at_most(since: int, length: int) -> None:
    wanted = Vacation(1, 1, FIRST + since * DAY, FIRST + (since + length) * DAY)
    if since + length >= 0 and 0 <= length <= 366:
        assert checked(wanted, FIRST) == wanted
    else:
        with pytest.raises(Rejected):
            checked(wanted, FIRST)
