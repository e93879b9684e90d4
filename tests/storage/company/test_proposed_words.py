"""Words that wait for an owner: each once, with how many clients or orders have it, seen in its company alone."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import select

from sales.actions import workspaces
from sales.company.directories import DirectoryKind, Entry, proposal
from sales.ground.errors import NotAllowed
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.work.order import Item
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.schema.tables import outbox
from tests.storage.sample_company import NOW, TODAY, Company, a_client, a_touch, an_order


def _word(scope: Scope, text: str, kind: DirectoryKind = DirectoryKind.SOURCE) -> Entry:
    word = proposal(scope.workspace, kind, text, scope.actor, [])
    assert word is not None
    return word


async def test_a_word_waits_with_how_many_clients_and_orders_have_it(
    database: Database, company: Company, strangers: Company
) -> None:
    anna = company.anna
    fair, forum = _word(anna, "Ярмарка"), _word(anna, "Форум")
    boxes, nobodys = (_word(anna, text, DirectoryKind.PRODUCT) for text in ("Ящики", "Доски"))
    known, gone = (replace(a_client(anna), source=fair.id) for _ in range(2))
    of_boris = [replace(a_client(company.boris), source=one.id) for one in (fair, forum)]
    touch = a_touch(anna, known, Outcome.ORDER, NOW)
    async with database.work(anna) as unit:
        for word in (fair, forum, boxes, nobodys):
            await unit.directories.propose(anna, word)
        for client in (known, gone):
            await unit.clients.add(anna, client, [])
        await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, known, touch, 100, TODAY).made_up([Item(new_id(), boxes.id)]))
        await unit.commit()
    async with database.work(company.boris) as unit:
        for client in of_boris:
            await unit.clients.add(company.boris, client, [])
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.clients.delete(anna, gone.id, NOW)
        await unit.commit()
    async with database.read(company.owner) as unit:
        waiting = await unit.directories.waiting(company.owner)
        assert not await unit.directories.waiting(strangers.owner)
        assert "Ярмарка" not in {one.text for one in await unit.directories.all(anna, DirectoryKind.SOURCE)}
    assert {(one.entry.text, one.uses) for one in waiting} == {("Ящики", 1), ("Ярмарка", 2), ("Форум", 1)}


async def test_the_same_word_waits_once_whoever_brings_it_and_as_it_is_answered(
    database: Database, company: Company
) -> None:
    word, again = _word(company.anna, "Ярмарка"), _word(company.boris, "ЯРМАРКА ")
    for scope, one in ((company.anna, word), (company.boris, again)):
        async with database.work(scope) as unit:
            await unit.directories.propose(scope, one)
            await unit.clients.add(scope, replace(a_client(scope), source=one.id), [])
            await unit.commit()
    async with database.work(company.owner) as unit:
        (waits,) = await unit.directories.waiting(company.owner)
        assert (waits.entry.text, waits.entry.proposed_by, waits.uses) == ("Ярмарка", company.anna.actor, 2)
        added = await workspaces.decide(unit, company.owner, waits.entry.kind, waits.entry.id, added=True)
        await unit.commit()
    async with database.work(company.boris) as unit:
        await unit.directories.propose(company.boris, again)
        await unit.commit()
    async with database.work(company.owner) as unit:
        assert await workspaces.decide(unit, company.owner, added.kind, added.id, added=False) == added
        assert not await unit.directories.waiting(company.owner)
        with pytest.raises(NotAllowed):
            await workspaces.decide(unit, company.lead, added.kind, added.id, added=False)
        assert added in await unit.directories.all(company.anna, DirectoryKind.SOURCE)


async def test_an_owner_is_asked_once_a_day_at_the_next_morning(database: Database, company: Company) -> None:
    """Half past eight there; whoever brings words just then is in time."""
    morning = datetime(2026, 11, 18, 5, 30, tzinfo=UTC)
    minute, day = timedelta(minutes=1), timedelta(days=1)
    async with database.work(company.anna) as unit:
        for when in (morning - minute, morning - 2 * minute, morning, morning + 9 * minute, morning + day):
            await workspaces.bring(unit, company.anna, [_word(company.anna, str(new_id()))], when)
        await unit.commit()
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(outbox.c.due_at, outbox.c.person_id).order_by(outbox.c.due_at))
        owner = await unit.members.person_of(company.owner, company.owner.actor)
        member = await unit.members.get(company.owner, company.owner.actor)
    assert member.digest_at == time(8, 30)
    assert owner is not None
    assert [(row.due_at, row.person_id) for row in rows] == [(morning + n * day, owner.id) for n in range(3)]
