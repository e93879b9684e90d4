"""Whose clients a lead sees, and who hears of whom, where a company has teams: told apart from any number of people."""

from hypothesis import given
from hypothesis import strategies as st

from sales.company import teams
from sales.company.members import Member
from sales.company.teams import Team
from sales.ground.errors import NotFound
from sales.ground.scope import Role, Scope, scope_of

TEAMS = [Team(101, "Север"), Team(102, "Юг")]
WHICH = st.sampled_from([None, *(one.id for one in TEAMS)])


@st.composite
def companies(draw: st.DrawFn) -> list[Member]:
    roles = draw(st.lists(st.sampled_from(list(Role)), min_size=1, max_size=6))
    return [_member(draw, number, role) for number, role in enumerate(roles, 1)]


def _member(draw: st.DrawFn, number: int, role: Role) -> Member:
    leads = draw(st.frozensets(st.sampled_from([one.id for one in TEAMS]))) if role is Role.LEAD else frozenset[int]()
    return Member(number, 1, number, f"№{number}", role, team=draw(WHICH), leads=leads)


def _scope(member: Member, members: list[Member]) -> Scope:
    led = frozenset(one.id for one in members if one.team in member.leads)
    return scope_of(1, member.id, member.role, led=led)


def _sees(scope: Scope, members: list[Member]) -> set[int]:
    return {one.id for one in members if scope.sees(one.id)}


@given(companies())
def test_a_lead_sees_the_own_teams_an_owner_all_and_narrowing_never_shows_more(members: list[Member]) -> None:
    for one in members:
        scope, everybody = _scope(one, members), {other.id for other in members}
        led = {other.id for other in members if other.team is not None and other.team in one.leads}
        meant = {Role.REP: {one.id}, Role.LEAD: led | {one.id}, Role.OWNER: everybody}[one.role]
        assert _sees(scope, members) == meant
        for narrowed in (scope.own, scope.worked, *(scope.of(other.id) for other in members)):
            assert _sees(narrowed, members) <= meant
            assert _sees(narrowed.lasting, members) == meant, "narrowed for a moment, and not for good"


@given(companies(), st.booleans())
def test_of_a_member_hears_whoever_sees_the_members_clients(members: list[Member], in_teams: bool) -> None:
    for whom in members:
        over = {one.id for one in teams.over(members, whom, in_teams=in_teams)}
        able = [one for one in members if one.role is not Role.REP]
        seeing = {one.id for one in able if not in_teams or _scope(one, members).sees(whom.id)}
        assert over | {whom.id} == seeing | {whom.id}
        near = teams.nearest(members, whom, in_teams=in_teams)
        assert whom not in near
        assert {one.role for one in near} <= {Role.LEAD} or not any(one.role is Role.LEAD for one in near)


@given(companies())
def test_whoever_is_in_no_team_and_whoever_leads_none_is_named(members: list[Member]) -> None:
    alone, idle = teams.outside(members, TEAMS), teams.idle_leads(members, TEAMS)
    for one in members:
        seen_by_a_lead = any(one.team in lead.leads for lead in members if lead.role is Role.LEAD)
        if seen_by_a_lead and one.team is not None:
            assert one not in alone
        assert (one in idle) == (one.role is Role.LEAD and not one.leads)
    assert not [*teams.outside(members, []), *teams.idle_leads(members, [])], "without teams leads see everybody"


def test_somebody_who_is_out_of_scope_is_not_there() -> None:
    lead = scope_of(1, 2, Role.LEAD, led=frozenset({3}))
    lead.must_see(3)
    for scope in (lead, lead.own.lasting, lead.worked.lasting):
        assert scope.owners == frozenset({2, 3})
        try:
            scope.must_see(4)
        except NotFound:
            continue
        raise AssertionError("of another team")


def test_without_teams_a_lead_sees_everybody() -> None:
    assert scope_of(1, 2, Role.LEAD).owners is None
    assert scope_of(1, 2, Role.LEAD, led=frozenset()).owners == frozenset({2}), "with teams, and none of them led"
