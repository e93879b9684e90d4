"""Signals as both engines know them: each once, one lead takes it, quiet clients and idle reps are found."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from sales.clients.client import Client, NamedBase
from sales.ground.errors import NotFound
from sales.reporting.leading.signals import SignalKind
from sales.work.outcomes import Outcome
from sales.work.step import StepState
from storage.database import Database
from storage.reporting.leading.quiet import idle, silent
from storage.reporting.leading.signals import mark_undone, undone
from storage.schema.tables import clients, members
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_step, a_touch, an_order, saved

DAY = timedelta(days=1)


async def key(
    database: Database, company: Company, name: str, *, days: int, named: NamedBase = NamedBase.KEY
) -> Client:
    """A client whose plan of contacts had its turn so many days ago."""
    (client,) = await saved(database, company.anna, name)
    async with database.transaction() as transaction:
        row = update(clients).where(clients.c.id == client.id)
        await transaction.run(row.values(named_base=named, plan_on=TODAY - days * DAY))
    return client


async def test_of_the_same_there_is_one_and_only_one_lead_takes_it(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    said = (SignalKind.SILENCE, client.id, TODAY, NOW, client.id)
    async with database.work(company.lead) as unit:
        first = await unit.signals.add(company.lead, *said)
        assert await unit.signals.add(company.lead, *said) == first
        idle_one = await unit.signals.add(company.lead, SignalKind.IDLE, company.anna.actor, TODAY, NOW)
        assert [await unit.signals.take(scope, first, NOW) for scope in (company.lead, company.owner)] == [True, False]
        assert await unit.signals.take(company.lead, idle_one, NOW)
        await unit.commit()
    async with database.read() as unit:
        known = await unit.signals.get(company.anna, first)
        assert (known.name, known.owner, known.taken_by) == ("Ромашка", company.anna.actor, company.lead.actor)
        assert (await unit.signals.get(company.lead, idle_one)).owner == company.anna.actor
        for signal in (first, idle_one):
            with pytest.raises(NotFound):
                await unit.signals.get(company.boris, signal)


async def test_a_member_out_of_scope_raises_nothing_and_takes_nothing(database: Database, company: Company) -> None:
    async with database.work(company.lead) as unit:
        signal = await unit.signals.add(company.lead, SignalKind.IDLE, company.anna.actor, TODAY, NOW)
        with pytest.raises(NotFound):
            await unit.signals.add(company.boris, SignalKind.IDLE, company.anna.actor, TODAY + DAY, NOW)
        assert not await unit.signals.take(company.boris, signal, NOW)


async def test_quiet_are_key_clients_lately_due_by_their_plan_of_whom_nothing_is_planned_or_told(
    database: Database, company: Company
) -> None:
    quiet = await key(database, company, "Ромашка", days=1)
    late = await key(database, company, "Пион", days=7, named=NamedBase.VIP)
    planned = await key(database, company, "Астра", days=2)
    overdue = await key(database, company, "Ирис", days=2)
    told = await key(database, company, "Лютик", days=2)
    await key(database, company, "Сегодня", days=0)
    await key(database, company, "Давно", days=8)
    await key(database, company, "Потерян", days=2, named=NamedBase.LOST)
    gone = await key(database, company, "Удалён", days=2)
    async with database.work(company.anna) as unit:
        await unit.steps.add(company.anna, a_step(company.anna, planned, TODAY))
        await unit.steps.add(company.anna, a_step(company.anna, overdue, TODAY - DAY))
        await unit.signals.add(company.anna, SignalKind.SILENCE, told.id, TODAY - 2 * DAY, NOW, told.id)
        await unit.clients.delete(company.anna, gone.id, NOW)
        await unit.commit()
    async with database.read() as unit:
        found = await silent(unit.transaction, NOW)
    assert {one.client for one in found} == {quiet.id, late.id, overdue.id}
    assert {one.owner for one in found} == {company.anna.actor}
    async with database.work(company.anna) as unit:
        for one in await unit.steps.open_of(company.anna, planned.id):
            await unit.steps.close(company.anna, one.id, StepState.CANCELLED, NOW)
        await unit.commit()
    async with database.read() as unit:
        assert planned.id in {one.client for one in await silent(unit.transaction, NOW)}


async def test_idle_are_reps_of_the_zone_without_a_touch_where_a_lead_wants_to_hear(
    database: Database, company: Company
) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)

    async def found() -> int:
        async with database.read() as unit:
            return len(await idle(unit.transaction, ZONE, noon))

    assert await found() == 0, "nobody wants to hear"
    async with database.transaction() as transaction:
        await transaction.run(update(members).values(since=noon - 9 * DAY))
        lead = update(members).where(members.c.id == company.lead.actor)
        await transaction.run(lead.values(on_idle=True))
    both = await found()
    assert both == 2
    async with database.work(company.anna) as unit:
        await unit.touches.add(
            company.anna, a_touch(company.anna, client, Outcome.NO_ANSWER, noon - timedelta(hours=1))
        )
        await unit.signals.add(company.lead, SignalKind.IDLE, company.boris.actor, TODAY, NOW)
        await unit.commit()
    assert await found() == 0


async def test_who_was_there_beside_a_colleague_is_not_idle(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
    async with database.transaction() as transaction:
        await transaction.run(update(members).values(since=noon - 9 * DAY, on_idle=True))
    touch = replace(a_touch(company.anna, client, at=noon - timedelta(hours=1)), joint=company.boris.actor)
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, touch)
        await unit.commit()
    async with database.read() as unit:
        assert not await idle(unit.transaction, ZONE, noon)


async def test_what_is_undone_or_corrected_is_told_back_once(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    anna, kinds = company.anna, (SignalKind.REFUSAL, SignalKind.REFUSAL, SignalKind.ORDER, SignalKind.ORDER)
    refused, talked = (a_touch(anna, client, Outcome.REFUSED) for _ in range(2))
    bought, returned = (a_touch(anna, client, Outcome.ORDER) for _ in range(2))
    async with database.work(anna) as unit:
        for kind, touch in zip(kinds, (refused, talked, bought, returned), strict=True):
            await unit.touches.add(anna, touch)
            await unit.signals.add(anna, kind, touch.id, TODAY, NOW, client.id)
        orders = [an_order(anna, client, one) for one in (bought, returned)]
        for order in orders:
            await unit.orders.add(anna, order)
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.touches.save(anna, replace(talked, outcome=Outcome.TALKED))
        await unit.orders.delete(anna, orders[1], NOW)
        await unit.commit()
    async with database.work() as unit:
        gone = await undone(unit.transaction, NOW - DAY)
        about = {(await unit.signals.get(company.lead, one.signal)).about for one in gone}
        assert about == {talked.id, returned.id}
        assert [await mark_undone(unit.transaction, gone[0], NOW) for _ in range(2)] == [True, False]
        assert len(await undone(unit.transaction, NOW - DAY)) == 1
