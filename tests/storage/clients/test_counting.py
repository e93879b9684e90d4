"""What is kept of a client is what counting gives: after whatever was done, undone, brought in, and as time goes on."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from bot.upkeep.housekeeping import EVERY, Housekeeping
from sales.actions import touches, workspaces
from sales.clients.client import BuyingRole, Status
from sales.clients.facts import Facts
from sales.clients.stages import Base, Stage
from sales.company.members import Rules
from sales.ground.ids import new_id
from sales.recording import touch_draft
from sales.standing.standing import COUNTED, Standing
from sales.work.channels import Direction
from sales.work.outcomes import Outcome
from storage.clients import recounting
from storage.database import Database
from storage.schema import tables
from tests import examples
from tests.clock import StandingClock
from tests.storage.clients.lives import MOSCOW, STRICT, Life, happenings
from tests.storage.clients.movement import adds_up
from tests.storage.sample_company import NOW, TODAY, Company, a_contact, found, saved

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def life(database: Database, company: Company, clock: StandingClock) -> Life:
    (client,) = await saved(database, company.anna, "Ромашка")
    return Life(database, company, clock, client)


@settings(max_examples=examples.of(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([("touch", 0, 0), ("touch", 1, 0), ("remark", 0, 0)])
@example([("touch", 1, 0), ("touch", 0, 0), ("remark", 0, 0)])
@given(st.lists(happenings, max_size=14))
async def test_what_is_kept_is_what_counting_gives_after_whatever_was_done(
    database: Database, clock: StandingClock, what: list[tuple[str, int, int]]
) -> None:
    """Each example has a company and a time of its own: none depends on what those before have left."""
    clock.moves_to(NOW)
    company = await found(database)
    (client,) = await saved(database, company.anna, "Ромашка")
    life = Life(database, company, clock, client)
    for name, one, other in what:
        if name == "time":
            await life.time_passes(one * 10)
        else:
            await life.happens(name, one, other)
        if name in {"rules", "zone"}:
            await life.upkeep()
        assert await life.kept() == await life.anew(), (name, one, other)
    assert await adds_up(database, client.id)


async def test_a_talk_with_whoever_is_named_later_counts_from_then_on_and_so_does_undoing_it(life: Life) -> None:
    anna, vera, petr = life.company.anna, a_contact(life.client, "Вера"), a_contact(life.client, "Пётр")
    async with life.database.work(anna) as unit:
        await unit.contacts.add(anna, vera)
        await unit.contacts.add(anna, petr)
        await unit.commit()
    talked = await life.records(Outcome.TALKED, contact=vera.id)
    assert (await life.kept())[1].stage is Stage.GREY
    life.clock.moves(MINUTE)
    async with life.database.work(anna) as unit:
        vera = await unit.contacts.save(anna, replace(vera, role=BuyingRole.DECIDES))
        await unit.commit()
    assert (await life.kept())[1].stage is Stage.YELLOW
    life.clock.moves(MINUTE)
    async with life.database.work(anna) as unit:
        await touches.undo(unit, anna, talked, life.clock.now())
        await unit.commit()
    assert (await life.kept())[1].stage is Stage.WHITE
    potential = (Base.POTENTIAL, Base.POTENTIAL)
    assert await life.moves() == [
        (Stage.WHITE, Stage.GREY, *potential),
        (Stage.GREY, Stage.YELLOW, *potential),
        (Stage.YELLOW, Stage.WHITE, *potential),
    ]


async def test_a_touch_counts_by_who_decides_now_not_when_its_screen_was_opened(life: Life) -> None:
    anna, vera, petr = life.company.anna, a_contact(life.client, "Вера"), a_contact(life.client, "Пётр")
    async with life.database.work(anna) as unit:
        await unit.contacts.add(anna, vera)
        await unit.contacts.add(anna, petr)
        await unit.commit()
    async with life.database.read(anna) as unit:
        draft = touch_draft.begin(new_id(), await unit.clients.card(anna, life.client.id), life.clock.now())
    async with life.database.work(anna) as unit:
        await unit.contacts.save(anna, replace(vera, role=BuyingRole.DECIDES))
        await unit.commit()
    async with life.database.work(anna) as unit:
        local = life.clock.now().astimezone(MOSCOW)
        await touches.record(unit, anna, replace(draft, contact=vera.id), Outcome.TALKED, local)
        await unit.commit()
    assert (await life.kept())[1].stage is Stage.YELLOW


async def test_a_buyer_falls_asleep_by_the_hour_of_its_company_and_that_is_a_move(life: Life) -> None:
    await life.records(Outcome.ORDER)
    assert (await life.kept())[1].stage is Stage.GREEN
    eve = datetime(2027, 11, 18, 20, 59, tzinfo=life.clock.now().tzinfo)
    upkeep = Housekeeping(life.database, life.clock)
    life.clock.moves_to(eve)
    await upkeep.tick()
    assert (await life.kept())[1].stage is Stage.GREEN
    life.clock.moves(EVERY)
    await upkeep.tick()
    found = (await life.kept())[1]
    assert (found.stage, found.base, found.changes_on) == (Stage.RED, Base.DEAD, None)
    assert (await life.moves())[-1] == (Stage.GREEN, Stage.RED, Base.WORKING, Base.DEAD)


async def test_a_base_of_older_rules_is_counted_part_by_part_and_an_opened_card_at_once(
    database: Database, company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = await saved(database, company.anna, *(f"Клиент {number}" for number in range(7)))
    lives = [Life(database, company, clock, client) for client in some]
    for life in lives:
        await life.records(Outcome.INTERESTED)
    right = [await life.kept() for life in lives]
    async with database.transaction() as transaction:
        old = {"touches": 9, "interested": False, "stage": Stage.WHITE, "counted": 0, "plan_on": None, "answer": None}
        await transaction.run(update(tables.clients).values(**old))
        await transaction.run(update(tables.workspaces).values(counted=0))
        await transaction.run(tables.moves.delete())
    async with database.work(company.anna) as unit:
        card = await unit.clients.card(company.anna, some[3].id)
        await unit.commit()
    assert card.client.facts == right[3][0]
    assert [await life.kept() for life in lives].count(right[3]) == 1
    monkeypatch.setattr(recounting, "PART", 3)
    monkeypatch.setattr(recounting, "_NEXT", recounting._NEXT.limit(3))
    async with database.work() as unit:
        first = await recounting.recount(unit.transaction, None, clock.now())
        await unit.commit()
    assert sum([(await life.kept())[2] == COUNTED for life in lives]) in {3, 4}
    assert first is not None
    await Housekeeping(database, clock).tick()
    assert [await life.kept() for life in lives] == right
    assert [await life.moves() for life in lives] == [[]] * 7  # nobody knows what they were
    async with database.read() as unit:
        assert await recounting.is_whole(unit.transaction)


async def test_rules_that_change_while_a_base_is_counted_are_not_lost(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever was counted by the rules before is counted once more."""
    monkeypatch.setattr(recounting, "PART", 1)
    monkeypatch.setattr(recounting, "_NEXT", recounting._NEXT.limit(1))
    await life.records(Outcome.ORDER, 100)
    counted: recounting.Counted | None = None
    for rules, stage in ((STRICT, Stage.RED), (Rules(), Stage.GREEN)):
        async with life.database.work(life.company.owner) as unit:
            await workspaces.set_rules(unit, life.company.owner, rules)
            await unit.commit()
        async with life.database.work() as unit:
            counted = await recounting.recount(unit.transaction, counted, life.clock.now())
            await unit.commit()
        assert (await life.kept())[1].stage is stage


async def test_an_opened_card_follows_the_rules_at_once(life: Life) -> None:
    await life.records(Outcome.ORDER, 100)
    async with life.database.work(life.company.owner) as unit:
        await workspaces.set_rules(unit, life.company.owner, STRICT)
        await unit.commit()
    assert (await life.kept())[1].base is Base.WORKING
    async with life.database.work(life.company.anna) as unit:
        await unit.clients.card(life.company.anna, life.client.id)
        await unit.commit()
    assert (await life.kept())[1].base is Base.DEAD


async def test_a_reader_counts_what_is_old_and_writes_nothing(life: Life) -> None:
    await life.records(Outcome.INTERESTED)
    right = await life.kept()
    async with life.database.transaction() as transaction:
        await transaction.run(update(tables.clients).values(interested=False, counted=0))
    async with life.database.read(life.company.anna) as unit:
        for _ in range(2):
            card = await unit.clients.card(life.company.anna, life.client.id)
            assert card.client.facts == right[0]
    assert (await life.kept())[2] == 0


async def test_whoever_turns_to_us_is_brought_up_again(life: Life) -> None:
    for direction, status in ((Direction.OUTGOING, Status.INACTIVE), (Direction.INCOMING, Status.ACTIVE)):
        async with life.database.work(life.company.anna) as unit:
            await touches.stop_reminding(unit, life.company.anna, life.client.id, NOW, why="")
            await unit.commit()
        await life.records(Outcome.TALKED, direction=direction)
        async with life.database.read(life.company.anna) as unit:
            assert (await unit.clients.get(life.company.anna, life.client.id)).status is status


async def test_of_touches_of_one_moment_the_order_is_always_the_same(life: Life) -> None:
    anna, now = life.company.anna, life.clock.now()
    for number, outcome in ((2, Outcome.REFUSED), (1, Outcome.INTERESTED)):
        async with life.database.work(anna) as unit:
            draft = touch_draft.TouchDraft(number, life.client.id, at=now)
            await touches.record(unit, anna, draft, outcome, now.astimezone(MOSCOW))
            await unit.commit()
    assert await life.kept() == await life.anew()
    assert (await life.kept())[0].answer is Outcome.REFUSED


async def test_a_new_client_stands_where_nothing_was_done(life: Life) -> None:
    assert await life.kept() == await life.anew() == (Facts(), Standing(), COUNTED)
    assert life.clock.now().astimezone(MOSCOW).date() == TODAY
