"""The pool: who is warned, who stays, who goes and to whose pool, who comes back. On both engines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.messages.pooling import Pooling
from sales.actions import jobs
from sales.actions.lists import bulk
from sales.actions.people import pool, teams
from sales.clients.client import Client, NamedBase, Status
from sales.company.members import Me, Rules
from sales.company.vacations import Vacation
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.job import JobKind, JobState
from sales.standing.client_filter import AsOf
from sales.standing.sections import POOLED
from storage.database import Database
from storage.schema.tables import clients
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, Company, a_step, a_touch, saved

RULES = Rules(pool=True, pool_days=30, pool_a_day=2, pool_rest_days=10)
DAY = timedelta(days=1)
LONG_AGO = NOW - 100 * DAY
EARLY = NOW - timedelta(hours=2)
"""Before anybody has had the morning's message."""


async def with_rules(database: Database, company: Company, rules: Rules = RULES) -> None:
    async with database.work(company.owner) as unit:
        await unit.workspaces.set_rules(company.owner, rules)
        await unit.commit()


async def old(database: Database, scope: Scope, *names: str) -> list[Client]:
    """That came long ago, and were never touched."""
    made = await saved(database, scope, *names)
    async with database.transaction() as transaction:
        which = clients.c.id.in_([one.id for one in made])
        await transaction.run(update(clients).where(which).values(created_at=LONG_AGO))
    return made


async def night(database: Database, clock: StandingClock) -> None:
    await Pooling(database, clock).ask()


async def nights(database: Database, clock: StandingClock, number: int) -> None:
    for _ in range(number):
        await night(database, clock)
        clock.moves(DAY)


async def marks(database: Database) -> dict[str, object]:
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(clients.c.name, clients.c.leaves_on))
    return {row.name: row.leaves_on for row in rows}


async def whose(database: Database, company: Company) -> dict[str, str]:
    async with database.read(company.owner) as unit:
        members = {one.id: one.name for one in await unit.members.all(company.owner, former=True)}
        rows = await unit.transaction.rows(select(clients.c.name, clients.c.owner_id))
    return {row.name: members[row.owner_id] for row in rows}


async def me(database: Database, scope: Scope) -> Me:
    async with database.read(scope) as unit:
        person = await unit.members.person_of(scope, scope.actor)
        assert person is not None
        found = (await unit.members.briefing([person.id]))[person.id].me
    assert found is not None
    return found


async def takes(database: Database, scope: Scope, client: Client, clock: StandingClock) -> None:
    who = await me(database, scope)
    async with database.work(scope) as unit:
        await pool.take(unit, who, client.id, AsOf(clock.now(), clock.now().date()))
        unit.audit.group(client.id)
        await unit.commit()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(EARLY)


async def test_who_is_left_alone_goes_after_three_mornings_and_nobody_else(
    database: Database, company: Company, clock: StandingClock
) -> None:
    names = ("Забыт", "Тронут", "Со шагом", "Просрочен", "Ключевой", "Неактивен", "Не звонить")
    left, touched, planned, late, key, inactive, asked = await old(database, company.anna, *names)
    (new,) = await saved(database, company.anna, "Новый")
    anna = company.anna
    async with database.work(anna) as unit:
        await unit.touches.add(anna, a_touch(anna, touched, at=NOW - 29 * DAY))
        await unit.steps.add(anna, a_step(anna, planned, TODAY + 20 * DAY))
        await unit.steps.add(anna, a_step(anna, late, TODAY - 40 * DAY))
        await unit.clients.save(anna, replace(inactive, status=Status.INACTIVE))
        await unit.clients.save(anna, replace(asked, do_not_contact=True))
        await unit.clients.save(anna, replace(key, named_base=NamedBase.KEY, named_reason="оборот"))
        await unit.commit()
    await night(database, clock)
    assert not any((await marks(database)).values()), "there is no pool"
    await with_rules(database, company)
    await night(database, clock)
    goes = {name: day for name, day in (await marks(database)).items() if day}
    assert goes == dict.fromkeys(("Забыт", "Тронут", "Просрочен"), TODAY + 5 * DAY), "Wednesday: on Monday"
    async with database.work(anna) as unit:  # one of them is looked after in time
        await unit.touches.add(anna, a_touch(anna, touched, at=NOW))
        await unit.commit()
    clock.moves(DAY)
    await nights(database, clock, 4)
    assert "Общий пул" not in (await whose(database, company)).values(), "not a morning too early"
    await night(database, clock)
    found = await whose(database, company)
    assert {name for name, member in found.items() if member == "Общий пул"} == {"Забыт", "Просрочен"}
    assert new.name in found
    async with database.read(company.owner) as unit:
        (step,) = await unit.steps.open_of(company.owner, late.id)
        assert step.member == (await unit.clients.get(company.owner, late.id)).owner, "what was promised goes along"
        with pytest.raises(NotFound):
            await unit.clients.get(anna, left.id)
        as_of = AsOf(clock.now(), clock.now().date())
        again = await bulk.weighed(unit, company.owner, JobKind.REPEAT, POOLED, "", as_of)
        assert again.todo == 0, "nobody plans for nobody"
        spread = await bulk.weighed(unit, company.owner, JobKind.SPREAD, POOLED, "Новинки", as_of)
        assert spread.todo == 0, "nor adds anything to what is promised"


async def _foreseen(database: Database, company: Company, clock: StandingClock) -> int:
    async with database.read(company.owner) as unit:
        known = await unit.workspaces.get(company.owner.workspace)
        count, _ = await pool.foreseen(unit, known, AsOf(clock.now(), clock.now().date()), company.owner)
    return count


async def test_nobody_goes_of_whoever_is_away_and_a_pool_that_was_off_warns_anew(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await with_rules(database, company)
    await old(database, company.anna, "Аннин")
    _, two = await old(database, company.boris, "Борисов", "Отдан")
    await night(database, clock)
    async with database.work(company.owner) as unit:
        passed = await unit.clients.hand_over(company.owner, [two.id], company.boris.actor, company.lead.actor)
        await unit.commit()
    assert (passed, (await marks(database))["Отдан"]) == (1, None), "whoever gets it begins anew"
    assert await _foreseen(database, company, clock) == 2
    away = Vacation(new_id(), company.anna.actor, TODAY, TODAY + 10 * DAY)
    async with database.work(company.owner) as unit:
        await unit.vacations.add(company.owner, away)
        await unit.commit()
    assert await _foreseen(database, company, clock) == 1, "the owner is not told of clients that stay"
    clock.moves(DAY)
    await night(database, clock)
    assert (await marks(database))["Аннин"] is None
    clock.moves(7 * DAY)  # the bot was down
    await night(database, clock)
    assert (await marks(database))["Борисов"] == TODAY + 13 * DAY, "three mornings more"
    assert set((await whose(database, company)).values()) == {"Анна", "Борис", "Лев"}


async def test_a_night_done_twice_is_done_once_and_comes_back_for_a_day(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await with_rules(database, company)
    _, two = await old(database, company.anna, "Раз", "Два")
    await nights(database, clock, 5)
    for _ in range(2):  # by two processes, or after a crash
        await night(database, clock)
    async with database.work(company.owner) as unit:
        assert not await unit.pool.begin(company.owner, clock.now().date()), "the day is closed"
    async with database.read(company.owner) as unit:
        job = await unit.jobs.last(company.owner, JobKind.POOL)
    assert job is not None
    assert job.done == 2
    await takes(database, company.boris, two, clock)
    async with database.work(company.owner) as unit:
        going = await jobs.undo(unit, company.owner, job.id, clock.now(), 1)
        back = await jobs.do_part(unit, going, clock.now(), lambda: False)
        await unit.commit()
    assert (back.state, back.returned, back.kept) == (JobState.DONE, 1, 1)
    assert await whose(database, company) == {"Раз": "Анна", "Два": "Борис"}
    await nights(database, clock, 6)
    assert (await whose(database, company))["Раз"] == "Анна", "who has it again has it for a while"


async def test_so_many_a_day_once_each_and_giving_back_gives_none(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await with_rules(database, company)
    found = await old(database, company.anna, "Раз", "Два", "Три")
    await nights(database, clock, 6)
    await takes(database, company.boris, found[0], clock)
    with pytest.raises(NotFound):
        await takes(database, company.anna, found[0], clock)
    async with database.work(company.boris) as unit:
        await unit.undo.take_back(company.boris, found[0].id, clock.now())
        await unit.commit()
    assert (await whose(database, company))["Раз"] == "Общий пул"
    await takes(database, company.boris, found[1], clock)
    with pytest.raises(Rejected, match="pool_today"):
        await takes(database, company.boris, found[2], clock)
    clock.moves(DAY)
    await with_rules(database, company, replace(RULES, open_clients=1))
    with pytest.raises(Rejected, match="pool_full"):
        await takes(database, company.boris, found[2], clock)
    await with_rules(database, company, replace(RULES, pool=False))
    for one in (found[0], found[2]):  # there until the pool is empty
        clock.moves(DAY)
        await takes(database, company.boris, one, clock)
    with pytest.raises(Rejected, match="pool_off"):
        await takes(database, company.boris, found[2], clock)


async def test_each_team_has_a_pool_of_its_own(database: Database, company: Company, clock: StandingClock) -> None:
    await with_rules(database, company)
    owner, theirs = company.owner, {}
    async with database.work(owner) as unit:
        for name, scope in (("Север", company.anna), ("Юг", company.boris)):
            team = await teams.begin(unit, owner, name)
            await teams.put(unit, owner, scope.actor, team.id)
            theirs[name] = team.id
        await teams.let_lead(unit, owner, company.lead.actor, theirs["Юг"], leads=True, now=NOW)
        await unit.commit()
    (anns,) = await old(database, company.anna, "Аннин")
    (boris,) = await old(database, company.boris, "Борисов")
    await nights(database, clock, 6)
    assert await whose(database, company) == {"Аннин": "Общий пул · Север", "Борисов": "Общий пул · Юг"}
    lead = (await me(database, company.lead)).scope
    assert await seen(database, lead, [anns, boris]) == ["Борисов"]
    assert await seen(database, owner, [anns, boris]) == ["Аннин", "Борисов"]
    with pytest.raises(NotFound):
        await takes(database, company.boris, anns, clock)
    await takes(database, company.boris, boris, clock)


async def seen(database: Database, scope: Scope, some: Sequence[Client]) -> list[str]:
    async with database.read(scope) as unit:
        return [line.name for line in await unit.clients.lists.lines(scope, [one.id for one in some])]
