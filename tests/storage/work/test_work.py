"""Touches, next steps and orders: what is saved is what is read, in order, once."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from sales.clients.client import Client
from sales.ground.errors import AlreadySaved, NotFound, Stale, StepTaken
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.work.channels import Direction
from sales.work.order import Item
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Attachment, Touch
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, TODAY, Company, a_step, a_touch, an_order, saved, told

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
async def client(database: Database, company: Company) -> Client:
    (client,) = await saved(database, company.anna, "Ромашка")
    return client


async def test_a_touch_is_read_back_as_it_was_saved(database: Database, company: Company, client: Client) -> None:
    anna = company.anna
    touch = replace(
        a_touch(anna, client, Outcome.REFUSED),
        direction=Direction.INCOMING,
        contact=new_id(),
        step=new_id(),
        reason=Reason.PRICE,
        comment="дорого",
        at=datetime(2026, 11, 18, 9, 35, tzinfo=UTC),
        latitude=55.75,
        longitude=37.61,
        accuracy=30.0,
        timed=False,
        attachments=(Attachment(new_id(), "voice", "first", 7), Attachment(new_id(), "photo", "second")),
    )
    async with database.work(anna) as unit:
        await unit.touches.add(anna, touch)
        await unit.commit()
    async with database.read(anna) as unit:
        read = await unit.touches.get(anna, touch.id)
    assert replace(read, attachments=()) == replace(touch, attachments=())
    assert set(read.attachments) == set(touch.attachments)


async def test_a_second_tap_saves_no_second_touch(database: Database, company: Company, client: Client) -> None:
    touch = a_touch(company.anna, client)
    for again in (False, True):
        async with database.work(company.anna) as unit:
            await unit.touches.add(company.anna, touch)
            if not again:
                await unit.commit()
                continue
            with pytest.raises(AlreadySaved):
                await unit.commit()
    async with database.read(company.anna) as unit:
        assert await unit.touches.of_client(company.anna, client.id) == [touch]


async def test_a_comment_needs_the_version_that_was_seen(database: Database, company: Company, client: Client) -> None:
    touch = a_touch(company.anna, client)
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, touch)
        commented = await unit.touches.save(company.anna, replace(touch, comment="просит КП"))
        with pytest.raises(Stale):
            await unit.touches.save(company.anna, replace(touch, comment="другой"))
        await unit.touches.attach(company.anna, touch.id, Attachment(new_id(), "voice", "file"))
        await unit.commit()
    async with database.read(company.anna) as unit:
        read = await unit.touches.get(company.anna, touch.id)
    assert (read.comment, read.version, len(read.attachments)) == ("просит КП", commented.version, 1)


async def test_an_hour_that_is_found_out_later_is_known_from_then_on_and_can_be_taken_back(
    database: Database, company: Company, client: Client
) -> None:
    anna, key = company.anna, new_id()
    touch = replace(a_touch(anna, client), timed=False)
    async with database.work(anna) as unit:
        await unit.touches.add(anna, touch)
        await unit.commit()
    async with database.work(anna) as unit:
        unit.audit.group(key)
        known = await unit.touches.save(anna, replace(touch, timed=True))
        await unit.commit()
    async with database.work(anna) as unit:
        assert await unit.touches.of_client(anna, client.id) == [known]
        await unit.undo.take_back(anna, key, NOW - timedelta(minutes=10))
        await unit.commit()
    async with database.read(anna) as unit:
        (again,) = await unit.touches.of_client(anna, client.id)
    assert (known.timed, again.timed) == (True, False)


async def test_the_history_is_read_by_pages_newest_first(database: Database, company: Company, client: Client) -> None:
    anna = company.anna
    touches = [a_touch(anna, client, at=NOW - timedelta(hours=number)) for number in range(11)]
    several = tuple(Attachment(new_id(), "photo", f"file {number}") for number in range(3))
    touches[0] = replace(touches[0], attachments=several)
    async with database.work(anna) as unit:
        for touch in touches:
            await unit.touches.add(anna, touch)
        await unit.commit()
    async with database.read(anna) as unit:
        first, total = await unit.touches.page(anna, client.id, 0)
        second, _ = await unit.touches.page(anna, client.id, 1)
        assert await unit.touches.of_client(anna, client.id) == [_bare(touch) for touch in reversed(touches)]
    assert total == 11
    assert [touch.id for touch in (*first, *second)] == [touch.id for touch in touches]
    assert len(first) == 8
    assert set(first[0].attachments) == set(several)


def _bare(touch: Touch) -> Touch:
    return replace(touch, attachments=())


async def test_the_last_touch_of_ones_own_is_found_by_when_it_was_told_and_one_of_a_file_was_not(
    database: Database, company: Company, client: Client
) -> None:
    anna = company.anna
    late = replace(a_touch(anna, client, at=NOW - timedelta(days=3)), recorded_at=NOW)
    early = replace(a_touch(anna, client, at=NOW), recorded_at=NOW - timedelta(minutes=20))
    lead = replace(a_touch(company.lead, client), recorded_at=NOW + timedelta(minutes=1))
    of_a_file = replace(a_touch(anna, client), recorded_at=NOW + timedelta(minutes=1))
    async with database.work(anna) as unit:
        for touch in (late, early, lead, of_a_file):
            await unit.touches.add(company.lead, touch)
        for touch in (late, early):
            await told(unit, anna, touch)
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.touches.last_by(anna, NOW - timedelta(minutes=10)) == late
        assert await unit.touches.last_by(anna, NOW + timedelta(minutes=10)) is None
        assert await unit.touches.last_by(anna, NOW - timedelta(minutes=10), client.id) == late
        assert await unit.touches.last_by(anna, NOW - timedelta(minutes=10), new_id()) is None


async def test_there_is_one_open_step_of_a_kind(database: Database, company: Company, client: Client) -> None:
    anna = company.anna
    call, visit = a_step(anna, client), a_step(anna, client, kind=StepKind.VISIT)
    async with database.work(anna) as unit:
        await unit.steps.add(anna, call)
        await unit.steps.add(anna, visit)
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.steps.add(anna, a_step(anna, client, TOMORROW))
        with pytest.raises(StepTaken):
            await unit.commit()
    async with database.read(anna) as unit:
        assert {step.id for step in await unit.steps.open_of(anna, client.id)} == {call.id, visit.id}
        assert await unit.steps.open_kind(anna, client.id, StepKind.CALL) == call
        assert await unit.steps.open_kind(anna, client.id, StepKind.OFFER) is None


async def test_a_new_day_moves_the_open_step(
    database: Database, company: Company, client: Client, clock: StandingClock
) -> None:
    anna, touch = company.anna, new_id()
    old = a_step(anna, client)
    new = replace(a_step(anna, client, TOMORROW, at=time(10, 30)), touch=touch, note="спросить Веру")
    async with database.work(anna) as unit:
        await unit.steps.add(anna, old)
        await unit.steps.put(anna, new)
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.steps.open_of(anna, client.id) == [new]
        moved = replace(old, state=StepState.MOVED, closed_at=clock.now(), closed_by=touch, version=2)
        assert await unit.steps.get(anna, old.id) == moved


async def test_a_step_is_closed_once(database: Database, company: Company, client: Client) -> None:
    anna, touch = company.anna, new_id()
    step = a_step(anna, client)
    async with database.work(anna) as unit:
        await unit.steps.add(anna, step)
        assert await unit.steps.close(anna, step.id, StepState.DONE, NOW, touch) == step
        assert await unit.steps.close(anna, step.id, StepState.CANCELLED, NOW) is None
        with pytest.raises(NotFound):
            await unit.steps.close(anna, new_id(), StepState.DONE, NOW)
        await unit.steps.add(anna, a_step(anna, client, TOMORROW))
        await unit.commit()
    async with database.read(anna) as unit:
        closed = await unit.steps.get(anna, step.id)
    assert (closed.state, closed.closed_at, closed.closed_by) == (StepState.DONE, NOW, touch)


async def test_a_day_holds_what_is_due_what_is_late_and_what_was_done_on_it(
    database: Database, company: Company
) -> None:
    anna = company.anna
    clients = await saved(database, anna, "Просрочен", "Сегодня", "Сделан", "Завтра", "Сделан вчера", "Вечером")
    late, today, done, tomorrow, yesterday, evening = (
        a_step(anna, client, day, at=at)
        for client, day, at in zip(
            clients,
            (TODAY - timedelta(days=5), TODAY, TODAY, TOMORROW, TODAY - timedelta(days=1), TODAY),
            (None, None, time(9), None, None, time(18)),
            strict=True,
        )
    )
    async with database.work(anna) as unit:
        for step in (late, today, done, tomorrow, yesterday, evening):
            await unit.steps.add(anna, step)
        await unit.steps.close(anna, done.id, StepState.DONE, NOW)
        await unit.steps.close(anna, yesterday.id, StepState.DONE, NOW - timedelta(days=1))
        await unit.commit()
    async with database.read(anna) as unit:
        day = await unit.steps.day(anna, anna.actor, TODAY)
    assert [(step.id, line.name) for step, line in day] == [
        (late.id, "Просрочен"),
        (done.id, "Сделан"),
        (evening.id, "Вечером"),
        (today.id, "Сегодня"),
    ]
    assert [step.state for step, _ in day] == [StepState.OPEN, StepState.DONE, StepState.OPEN, StepState.OPEN]


async def test_a_step_closed_after_midnight_in_its_zone_is_the_next_days(
    database: Database, company: Company, client: Client
) -> None:
    anna = company.anna
    step = a_step(anna, client)
    late_evening = datetime(2026, 11, 18, 21, 30, tzinfo=UTC)  # half past midnight of the 19th in Moscow
    async with database.work(anna) as unit:
        await unit.steps.add(anna, step)
        await unit.steps.close(anna, step.id, StepState.DONE, late_evening)
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.steps.day(anna, anna.actor, TODAY) == []
        assert len(await unit.steps.day(anna, anna.actor, TOMORROW)) == 1


async def test_of_two_who_close_a_step_at_once_one_is_told_that_it_is_closed(
    database: Database, company: Company, client: Client
) -> None:
    async def close(scope: Scope, step: NextStep) -> NextStep | None:
        async with database.work(scope) as unit:
            closed = await unit.steps.close(scope, step.id, StepState.DONE, NOW)
            await unit.commit()
        return closed

    for day in range(5):
        step = a_step(company.anna, client, TODAY + timedelta(days=day))
        async with database.work(company.anna) as unit:
            await unit.steps.add(company.anna, step)
            await unit.commit()
        closed = await asyncio.gather(*(close(scope, step) for scope in (company.anna, company.lead, company.owner)))
        assert sorted(closed, key=lambda one: one is None) == [step, None, None]


async def test_an_order_is_read_back_and_changed(database: Database, company: Company, client: Client) -> None:
    anna = company.anna
    touch, earlier = a_touch(anna, client, Outcome.ORDER), a_touch(anna, client, Outcome.ORDER)
    order = an_order(anna, client, touch, None)
    refund = an_order(anna, client, earlier, -50_00, TODAY - timedelta(days=1))
    async with database.work(anna) as unit:
        for one in (touch, earlier):
            await unit.touches.add(anna, one)
        await unit.orders.add(anna, order)
        await unit.orders.add(anna, refund)
        paid = await unit.orders.save(anna, replace(order, amount=9_000_000_000).made_up([Item(new_id(), new_id())]))
        with pytest.raises(Stale):
            await unit.orders.save(anna, replace(order, amount=1))
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.orders.add(anna, replace(order, id=new_id()))
        with pytest.raises(AlreadySaved):
            await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.orders.of_client(anna, client.id) == [refund, paid]
        assert await unit.orders.by_touch(anna, touch.id) == paid
        assert await unit.orders.by_touch(anna, new_id()) is None


async def test_what_is_planned_keeps_its_moment(
    database: Database, company: Company, client: Client, seen: Seen
) -> None:
    anna = company.anna
    step = a_step(anna, client, at=time(10))
    async with database.work(anna) as unit:
        await unit.steps.add(anna, step)
        await unit.commit()
    (due_at,) = (await seen("SELECT due_at FROM next_steps"))[0]
    assert str(due_at).startswith("2026-11-18 07:00:00")
