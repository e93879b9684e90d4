"""Plans, as both engines keep them: one of a kind stands, what was agreed before stays, nobody sees a colleague's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sales.actions import leading
from sales.actions.people import teams
from sales.actions.touches import undo
from sales.ground.errors import NotAllowed, NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.reporting.leading.goals import Aim, Goal, Span
from storage.database import Database
from tests.storage.sample_company import NOW, TODAY, Company, found

DAY, WEEK = timedelta(days=1), timedelta(days=7)
CALLS = Aim.CALLS, Span.WEEK
MONDAY = TODAY - TODAY.weekday() * DAY


async def agree(
    database: Database, scope: Scope, member: int | None, amount: int | None, weeks: int = 0, key: int | None = None
) -> bool:
    async with database.work(scope) as unit:
        if key is not None:
            unit.audit.group(key)
        changed = await leading.agree(unit, scope, member, CALLS, amount, NOW + weeks * WEEK)
        await unit.commit()
    return changed


async def standing(database: Database, scope: Scope, weeks: int = 0) -> dict[int | None, int]:
    async with database.read() as unit:
        return {one.member: one.amount for one in await unit.goals.standing(scope, TODAY + weeks * WEEK)}


async def test_another_one_takes_its_place_from_its_week_on_and_the_past_stays(
    database: Database, company: Company
) -> None:
    lead, anna = company.lead, company.anna.actor
    assert await agree(database, lead, anna, 60)
    assert not await agree(database, lead, anna, 60), "a second tap"
    assert await agree(database, lead, anna, 80, weeks=1)
    assert await agree(database, lead, anna, 90, weeks=1), "within its week"
    assert await agree(database, lead, anna, None, weeks=3)
    assert not await agree(database, lead, anna, None, weeks=3)
    held = [await standing(database, lead, weeks) for weeks in range(-1, 4)]
    assert held == [{}, {anna: 60}, {anna: 90}, {anna: 90}, {}]
    async with database.read() as unit:
        past = {(one.amount, one.since, one.until) for one in await unit.goals.of(lead, anna)}
    assert past == {
        (90, MONDAY + WEEK, MONDAY + 3 * WEEK), (80, MONDAY + WEEK, MONDAY + WEEK), (60, MONDAY, MONDAY + WEEK),
    }  # fmt: skip


async def test_undo_brings_back_what_was_agreed_before(database: Database, company: Company) -> None:
    lead, anna, key = company.lead, company.anna.actor, new_id()
    await agree(database, lead, anna, 60)
    await agree(database, lead, anna, 80, weeks=1, key=key)
    async with database.work(lead) as unit:
        await undo(unit, lead, key, NOW)
        await unit.commit()
    assert await standing(database, lead, weeks=2) == {anna: 60}


async def test_who_sees_and_who_sets_it(database: Database, company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    await agree(database, lead, anna.actor, 60)
    await agree(database, lead, boris.actor, 70)
    await agree(database, company.owner, None, 200)
    assert await standing(database, lead) == {anna.actor: 60, boris.actor: 70, None: 200}
    assert await standing(database, anna) == {anna.actor: 60}
    assert await standing(database, lead.own) == {}
    async with database.read() as unit:
        assert await unit.goals.of(anna, boris.actor) == await unit.goals.of(anna, None) == []
    for scope, member in ((anna, anna.actor), (anna, boris.actor), (boris, None)):
        with pytest.raises(NotAllowed):
            await agree(database, scope, member, 1)
    led = replace(lead, owners=frozenset({anna.actor, lead.actor}))
    for member in (boris.actor, None, new_id()):
        with pytest.raises(NotFound):
            await agree(database, led, member, 1)
    stranger = await found(database, "Чужая")
    assert await standing(database, stranger.owner) == {}
    with pytest.raises(NotFound):
        await agree(database, stranger.owner, anna.actor, 1)


async def test_nothing_is_agreed_with_or_expected_of_who_has_left(database: Database, company: Company) -> None:
    lead, anna = company.lead, company.anna.actor
    await agree(database, lead, anna, 60)
    async with database.work(company.owner) as unit:
        await unit.members.save(replace(await unit.members.get(company.owner, anna), until=NOW))
        await unit.commit()
    assert await standing(database, lead) == {}
    with pytest.raises(NotFound):
        await agree(database, lead, anna, 70)


@pytest.mark.parametrize("whole", [True, False])
async def test_of_two_at_once_one_stands(database: Database, company: Company, *, whole: bool) -> None:
    lead, member = company.lead, None if whole else company.anna.actor
    first, second = (Goal(new_id(), member, *CALLS, amount, MONDAY, lead.actor, NOW) for amount in (60, 80))
    async with database.work(lead) as unit:
        await unit.goals.add(lead, first)
        with pytest.raises(Stale):
            await unit.goals.add(lead, second)
        await unit.goals.end(lead, first, MONDAY)
        with pytest.raises(Stale):
            await unit.goals.end(lead, first, TODAY)
        await unit.goals.add(lead, second)
        await unit.commit()
    assert await standing(database, lead) == {member: 80}


async def _in_teams(database: Database, company: Company) -> tuple[int, int, Scope]:
    """Anna's team, Boris's, and the lead's scope, who leads Anna's."""
    owner = company.owner
    numbers: list[int] = []
    async with database.work(owner) as unit:
        for whom in (company.anna, company.boris):
            team = await teams.begin(unit, owner, f"Команда {len(numbers)}")
            await teams.put(unit, owner, whom.actor, team.id)
            numbers.append(team.id)
        await unit.commit()
    return numbers[0], numbers[1], replace(company.lead, owners=frozenset({company.lead.actor, company.anna.actor}))


async def test_a_team_s_plan_is_for_its_lead_and_the_owner(database: Database, company: Company) -> None:
    north, south, lead = await _in_teams(database, company)
    owner = company.owner
    async with database.work(lead) as unit:
        assert await leading.agree(unit, lead, None, CALLS, 200, NOW, team=north)
        assert not await leading.agree(unit, lead, None, CALLS, 200, NOW, team=north), "a second tap"
        for scope, team in ((lead, south), (company.anna, north), (lead, new_id())):
            with pytest.raises((NotAllowed, NotFound)):
                await leading.agree(unit, scope, None, CALLS, 1, NOW, team=team)
        await unit.commit()
    async with database.work(owner) as unit:
        assert await leading.agree(unit, owner, None, CALLS, 300, NOW, team=south)
        assert await leading.agree(unit, owner, None, CALLS, 500, NOW), "the company's stands beside them"
        await unit.commit()
    stranger = (await found(database, "Чужая")).owner
    seen = {
        owner: {north: 200, south: 300, None: 500},
        lead: {north: 200},
        company.anna: {},
        lead.own: {},
        stranger: {},
    }
    async with database.read() as unit:
        for scope, amounts in seen.items():
            assert {one.team: one.amount for one in await unit.goals.standing(scope, TODAY)} == amounts
        assert [one.amount for one in await unit.goals.of(lead, None, north)] == [200]
        assert await unit.goals.of(lead, None, south) == await unit.goals.of(company.anna, None, north) == []
        assert [one.amount for one in await unit.goals.of(owner, None)] == [500]
    async with database.work(owner) as unit:
        await teams.remove(unit, owner, north, NOW)
        await unit.commit()
    async with database.read() as unit:
        standing_now = await unit.goals.standing(owner, TODAY)
    assert {one.team for one in standing_now} == {south, None}


async def test_of_two_of_a_team_at_once_one_stands(database: Database, company: Company) -> None:
    north, south, _ = await _in_teams(database, company)
    owner = company.owner
    first, second, other = (
        Goal(new_id(), None, *CALLS, 60, MONDAY, owner.actor, NOW, team=team) for team in (north, north, south)
    )
    async with database.work(owner) as unit:
        await unit.goals.add(owner, first)
        with pytest.raises(Stale):
            await unit.goals.add(owner, second)
        await unit.goals.add(owner, other)
        await unit.commit()
