"""What is done with all clients of a list: with those of it and nobody else, each once, and taken back for a day."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import islice

import pytest
from hypothesis import strategies as st

from sales.actions import vacations
from sales.actions.lists import bulk
from sales.clients.fields import MOST_TAGS
from sales.company.directories import DirectoryKind
from sales.company.members import Rules
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.ground.errors import AlreadySaved, NotAllowed, NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sales.jobs.job import MANY, JobKind, JobState, Why
from sales.recording import room
from sales.recording.room import usual
from sales.recording.spreading import FURTHEST, SHARE, Taken
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import About, Among
from sales.standing.sections import EVERYBODY
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs.bulks import a_source, has_callable, has_others, ordered, planned, stands
from tests.storage.jobs.hand_overs import Worker, now_is, small_parts
from tests.storage.sample_company import TODAY, Company, a_step

__all__ = ["small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts")
TEN = 10
ROOM = usual(Rules())
A_DAY = int(ROOM.calls * SHARE)
LONG = MANY + 1
"""As if there were more than may be done with at once."""
DAYS = list(islice(WorkCalendar(WEEKDAYS, "RU").working_from(TODAY + timedelta(days=1)), FURTHEST))
HAPPENS = st.lists(st.sampled_from(["part", "killed", "stopped"]), max_size=8)
PERM = ClientFilter((Among(About.CITY, frozenset({"пермь"})),))


@pytest.fixture
def worker(database: Database, clock: StandingClock) -> Worker:
    return Worker(database, clock)


async def test_each_gets_a_call_for_its_reason_the_best_first_and_no_day_is_filled_beyond_its_share(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna = company.anna
    best_first = await has_callable(database, anna, A_DAY + 3)
    job = await ordered(database, anna, clock, JobKind.SPREAD, "Пермские", total=LONG)
    await worker.does_all()
    assert (await now_is(database, job)).done == A_DAY + 3
    now = await stands(database, company)
    days = [next(iter(now[one].steps)) for one in best_first]
    assert days == [(anna.actor, DAYS[0], "Пермские")] * A_DAY + [(anna.actor, DAYS[1], "Пермские")] * 3


async def test_nobody_is_planned_who_may_not_be_called_or_has_a_step_and_each_is_counted(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    called = await has_callable(database, anna, 2)
    others = await has_others(database, anna)
    job = await ordered(database, anna, clock, JobKind.SPREAD, "")
    assert (job.state, job.done, dict(job.what["out"])) == (JobState.DONE, 2, dict.fromkeys(others, 1))
    assert set(await planned(database, company)) == {*called, others["planned"]}


async def test_what_finds_no_room_within_sixty_working_days_stays_without_a_step(
    database: Database, company: Company, clock: StandingClock, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "usual", lambda _: Taken(calls=1, visits=1))
    ids = await has_callable(database, company.anna, FURTHEST + 5)
    his = await has_callable(database, company.boris, 2)
    job = await ordered(database, company.lead, clock, JobKind.SPREAD, "Все", total=FURTHEST + 7)
    await worker.does_all()
    after = await now_is(database, job)
    assert (after.state, after.done, after.total) == (JobState.DONE, FURTHEST + 2, FURTHEST + 7)
    days = await planned(database, company)
    assert [days.get(one, []) for one in ids] == [[day] for day in DAYS] + [[]] * 5
    assert [days[one] for one in his] == [[DAYS[0]], [DAYS[1]]]


async def test_no_call_is_put_on_a_day_of_a_vacation(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    [client] = await has_callable(database, anna, 1)
    async with database.work(anna) as unit:
        await vacations.take(unit, anna, anna.actor, (DAYS[0], DAYS[2]), None, clock.now())
        await unit.commit()
    await ordered(database, anna, clock, JobKind.SPREAD, "")
    assert await planned(database, company) == {client: [DAYS[3]]}


async def test_what_a_day_holds_already_is_among_it(database: Database, company: Company, clock: StandingClock) -> None:
    anna = company.anna
    held = await has_callable(database, anna, A_DAY - 1)
    async with database.work(anna) as unit:
        for one in held:
            await unit.steps.add(anna, a_step(anna, await unit.clients.get(anna, one), DAYS[0]))
        await unit.commit()
    await has_callable(database, anna, 2)
    await ordered(database, anna, clock, JobKind.SPREAD, "Все")
    assert Counter(day for days in (await planned(database, company)).values() for day in days) == {
        DAYS[0]: A_DAY,
        DAYS[1]: 1,
    }


async def test_a_tag_and_a_source_come_to_all_who_have_them_not(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, source = company.anna, await a_source(database, company)
    plain = await has_callable(database, anna, 2, tags=("сеть",))
    had = await has_callable(database, anna, 1, tags=("ВАЖНЫЙ",), source=source)
    full = await has_callable(database, anna, 1, tags=tuple(f"метка {place}" for place in range(MOST_TAGS)))
    job = await ordered(database, anna, clock, JobKind.TAG, "Важный")
    assert (job.done, job.total, dict(job.what["out"])) == (2, 3, {"so_already": 1})
    job = await ordered(database, anna, clock, JobKind.SOURCE, source)
    assert (job.done, dict(job.what["out"])) == (3, {"so_already": 1})
    now = await stands(database, company)
    assert [now[one].tags for one in plain] == [("сеть", "Важный")] * 2
    assert now[plain[0]].words == {"сеть", "важный"}
    assert now[had[0]].tags == ("ВАЖНЫЙ",)
    assert len(now[full[0]].tags) == MOST_TAGS
    assert {now[one].source for one in (*plain, *had, *full)} == {source}


async def test_the_clients_of_a_list_go_to_one_with_their_steps_and_no_others(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    go = await has_callable(database, anna, 5, city="Пермь")
    stay = await has_callable(database, anna, 2, city="Омск")
    his = await has_callable(database, boris, 1, city="Пермь")
    async with database.work(anna) as unit:
        await unit.steps.add(anna, a_step(anna, await unit.clients.get(anna, go[0])))
        await unit.commit()
    job = await ordered(database, lead, clock, JobKind.GIVE, boris.actor, PERM, total=LONG)
    await worker.does_all()
    assert ((await now_is(database, job)).done, dict(job.what["out"])) == (5, {"so_already": 1})
    now = await stands(database, company)
    assert {now[one].owner for one in (*go, *his)} == {boris.actor}
    assert {now[one].owner for one in stay} == {anna.actor}
    assert now[go[0]].steps == {(boris.actor, TODAY, "")}


async def test_a_rep_does_it_with_own_clients_only_also_who_was_a_lead_when_it_began(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna, lead = company.anna, company.lead
    hers, his = await has_callable(database, anna, 1), await has_callable(database, company.boris, 1)
    job = await ordered(database, anna, clock, JobKind.TAG, "Важный")
    assert (job.done, job.total) == (1, 1)
    assert (await stands(database, company))[his[0]].tags == ()
    await ordered(database, lead, clock, JobKind.TAG, "Срочный", total=LONG)
    async with database.work(company.owner) as unit:
        me = await unit.members.get(company.owner, lead.actor)
        await unit.members.save(replace(me, role=Role.REP))
        await unit.commit()
    await worker.does_all()
    now = await stands(database, company)
    assert [now[one].tags for one in (*hers, *his)] == [("Важный",), ()]


async def test_only_those_who_may_hand_clients_over_do_so(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    await has_callable(database, anna, 2)
    with pytest.raises(NotAllowed):
        await ordered(database, anna, clock, JobKind.GIVE, boris.actor)
    job = await ordered(database, lead, clock, JobKind.GIVE, boris.actor, total=LONG)
    async with database.work(company.owner) as unit:
        me = await unit.members.get(company.owner, lead.actor)
        await unit.members.save(replace(me, role=Role.REP))
        await unit.commit()
    await worker.does_all()
    after = await now_is(database, job)
    assert (after.state, after.why, after.done) == (JobState.STOPPED, Why.RIGHT, 0)


async def test_who_has_left_gets_nobody_and_a_source_that_is_gone_comes_to_nobody(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead, owner = company.lead, company.owner
    await has_callable(database, company.anna, 2)
    source = await a_source(database, company)
    begun = [
        await ordered(database, lead, clock, JobKind.GIVE, company.boris.actor, total=LONG),
        await ordered(database, lead, clock, JobKind.SOURCE, source, total=LONG),
    ]
    before = await stands(database, company)
    async with database.work(owner) as unit:
        boris = await unit.members.get(owner, company.boris.actor)
        await unit.members.save(replace(boris, until=clock.now()))
        (entry, *_) = await unit.directories.all(owner, DirectoryKind.SOURCE)
        await unit.directories.save(owner, replace(entry, retired=True))
        await unit.commit()
    for _ in begun:
        await worker.does_all()
    assert [(await now_is(database, one)).why for one in begun] == [Why.GONE, Why.GONE]
    assert await stands(database, company) == before


async def test_a_list_that_names_what_is_gone_stops_the_work_and_is_never_wider(
    database: Database, company: Company, clock: StandingClock, worker: Worker
) -> None:
    lead, owner = company.lead, company.owner
    await has_callable(database, company.anna, TEN)
    wanted = ClientFilter((Among(About.MANAGER, frozenset({company.anna.actor})),))
    job = await ordered(database, lead, clock, JobKind.TAG, "Важный", wanted, total=LONG)
    while not (await now_is(database, job)).done:
        await worker.does_a_part()
    async with database.work(owner) as unit:
        anna = await unit.members.get(owner, company.anna.actor)
        await unit.members.save(replace(anna, until=clock.now()))
        await unit.commit()
    await (await worker.dies()).does_all()
    after = await now_is(database, job)
    assert (after.state, after.why) == (JobState.STOPPED, Why.BROKEN)
    assert 0 < after.done < TEN
    tagged = Counter(one.tags for one in (await stands(database, company)).values())
    assert tagged == {("Важный",): after.done, (): TEN - after.done}


async def test_a_list_by_distance_takes_in_only_whose_place_is_known(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna = company.anna
    near = await has_callable(database, anna, 1, latitude=55.7, longitude=37.6)
    await has_callable(database, anna, 1)
    wanted = EVERYBODY.by(Order.DISTANCE, (55.7, 37.6))
    job = await ordered(database, anna, clock, JobKind.TAG, "Важный", wanted)
    assert (job.done, job.total) == (1, 1)
    assert (await stands(database, company))[near[0]].tags == ("Важный",)


async def test_one_member_has_one_work_of_a_kind_at_a_time(
    database: Database, company: Company, clock: StandingClock
) -> None:
    await has_callable(database, company.anna, 2)
    await ordered(database, company.anna, clock, JobKind.TAG, "Важный", total=LONG)
    with pytest.raises(AlreadySaved):
        await ordered(database, company.anna, clock, JobKind.TAG, "Срочный", total=LONG)
    await ordered(database, company.anna, clock, JobKind.SPREAD, "Все", total=LONG)


async def test_what_is_to_be_given_has_to_be_there(database: Database, company: Company, strangers: Company) -> None:
    async with database.read(company.lead) as unit:
        for kind, value in ((JobKind.SOURCE, new_id()), (JobKind.GIVE, strangers.boris.actor)):
            with pytest.raises(NotFound):
                await bulk.value_of(unit, company.lead, kind, value)
