"""Vacations, and what is known by them of whoever writes: on both engines."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sales.company.members import Me
from sales.company.vacations import Vacation
from sales.ground.errors import AlreadySaved, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from storage.company.vacations import everywhere
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import TODAY, Company

DAY = timedelta(days=1)


async def is_away(database: Database, who: Scope, by: Scope | None, days: int = 3) -> Vacation:
    one = Vacation(new_id(), who.actor, TODAY, TODAY + (days - 1) * DAY, by.actor if by else None)
    async with database.work(who) as unit:
        await unit.vacations.add(who, one)
        await unit.commit()
    return one


async def me(database: Database, scope: Scope) -> Me:
    async with database.read(scope) as unit:
        person = await unit.members.person_of(scope, scope.actor)
        assert person is not None
        found = (await unit.members.briefing([person.id]))[person.id].me
    assert found is not None
    return found


async def test_the_briefing_says_who_is_away_and_who_covers_for_those_days_only(
    database: Database, company: Company, strangers: Company, clock: StandingClock
) -> None:
    await is_away(database, company.anna, company.boris)
    for moment, covers in (
        (datetime(2026, 11, 17, 20, 59, tzinfo=UTC), frozenset()),
        (datetime(2026, 11, 17, 21, tzinfo=UTC), {company.anna.actor}),
        (datetime(2026, 11, 20, 20, 59, tzinfo=UTC), {company.anna.actor}),
        (datetime(2026, 11, 20, 21, tzinfo=UTC), frozenset()),
    ):
        clock.moves_to(moment)
        boris = await me(database, company.boris)
        assert boris.scope.covers == covers
        assert boris.scope.owners == covers | {boris.member.id}
        assert (await me(database, company.anna)).is_away == bool(covers)
        for nobody in (company.lead, company.owner, strangers.boris):
            assert not (await me(database, nobody)).covers
    clock.moves_to(datetime(2026, 11, 18, 7, tzinfo=UTC))
    boris, anna = await me(database, company.boris), await me(database, company.anna)
    assert [(one.name, one.substitute_name, one.zone) for one in boris.covers] == [("Анна", "Борис", "Europe/Moscow")]
    assert anna.vacation is not None


async def test_several_at_once_are_told_apart(database: Database, company: Company) -> None:
    await is_away(database, company.anna, company.boris)
    await is_away(database, company.lead, company.boris)
    boris = await me(database, company.boris)
    assert [one.name for one in boris.covers] == ["Анна", "Лев"]
    assert boris.scope.owners == frozenset({boris.member.id, company.anna.actor, company.lead.actor})


async def test_of_a_member_one_stands(database: Database, company: Company) -> None:
    one = await is_away(database, company.anna, company.boris)
    with pytest.raises(AlreadySaved):
        await is_away(database, company.anna, None)
    async with database.work(company.anna) as unit:
        await unit.vacations.save(company.anna, replace(one, ended_at=datetime(2026, 11, 18, tzinfo=UTC)))
        await unit.commit()
    await is_away(database, company.anna, None)
    assert not (await me(database, company.boris)).covers


async def test_who_was_slower_or_is_of_another_company_changes_nothing(
    database: Database, company: Company, strangers: Company
) -> None:
    one = await is_away(database, company.anna, company.boris)
    async with database.work(company.anna) as unit:
        await unit.vacations.save(company.anna, replace(one, substitute=None))
        await unit.commit()
    for scope in (company.anna, strangers.owner):
        async with database.work(scope) as unit:
            with pytest.raises(Stale):
                await unit.vacations.save(scope, replace(one, substitute=scope.actor))
    async with database.read(strangers.owner) as unit:
        assert await unit.vacations.standing(strangers.owner) == []
        assert [(workspace, found.name) for workspace, found in await everywhere(unit.transaction)] == [
            (company.workspace.id, "Анна")
        ]


async def test_who_has_left_is_covered_by_nobody_and_covers_nobody(database: Database, company: Company) -> None:
    """Even where nothing but the membership was ended."""
    await is_away(database, company.anna, company.boris)
    async with database.work(company.owner) as unit:
        anna = await unit.members.get(company.owner, company.anna.actor)
        await unit.members.save(replace(anna, until=datetime(2026, 11, 18, tzinfo=UTC)))
        await unit.commit()
    assert not (await me(database, company.boris)).covers
