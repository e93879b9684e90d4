"""Undo: takes back what one act did, all of it or nothing, and only while nobody built on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from sales.actions.ports import UnitOfWork
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.work.step import StepKind, StepState
from sales.work.touch import Attachment
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import (
    NOW,
    TODAY,
    Company,
    a_client,
    a_contact,
    a_phone,
    a_step,
    a_touch,
    an_order,
    saved,
)

LATELY = NOW - timedelta(minutes=10)


@asynccontextmanager
async def acting(database: Database, scope: Scope, key: int) -> AsyncIterator[UnitOfWork]:
    """One unit of work under the key, committed at the end."""
    async with database.work(scope) as unit:
        unit.audit.group(key)
        yield unit
        await unit.commit()


async def undo(database: Database, scope: Scope, key: int) -> list[int]:
    async with database.work(scope) as unit:
        concerned = await unit.undo.take_back(scope, key, LATELY)
        await unit.commit()
    return concerned


async def test_a_touch_its_step_and_its_order_are_taken_back_together(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    planned = a_step(anna, client)
    async with acting(database, anna, new_id()) as unit:
        await unit.steps.add(anna, planned)
    touch = replace(a_touch(anna, client), attachments=(Attachment(new_id(), "voice", "file"),))
    async with acting(database, anna, key) as unit:
        await unit.touches.add(anna, touch)
        await unit.steps.close(anna, planned.id, StepState.DONE, NOW, touch.id)
        await unit.orders.add(anna, an_order(anna, client, touch))
    async with acting(database, anna, key) as unit:
        await unit.steps.put(anna, a_step(anna, client, TODAY + timedelta(days=3)))
    async with acting(database, anna, key) as unit:  # another day
        await unit.steps.put(anna, a_step(anna, client, TODAY + timedelta(days=7)))
        await unit.touches.save(anna, replace(await unit.touches.get(anna, touch.id), comment="просит КП"))
    assert await undo(database, anna, key) == [client.id]
    async with database.work(anna) as unit:
        card = await unit.clients.card(anna, client.id)
        assert (card.steps, card.touches) == ((replace(planned, version=3),), ())
        assert await unit.orders.of_client(anna, client.id) == []
        await unit.touches.add(anna, touch)
        with pytest.raises(AlreadySaved):  # the old button: it was taken back and stays so
            await unit.commit()


async def test_a_second_undo_finds_nothing(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    async with acting(database, anna, key) as unit:
        await unit.clients.save(anna, replace(client, note="ошибка"))
    await undo(database, anna, key)
    with pytest.raises(NotFound):
        await undo(database, anna, key)


async def test_an_act_repeated_under_its_key_is_undone_again(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    for _ in range(2):
        async with acting(database, anna, key) as unit:
            current = await unit.clients.get(anna, client.id)
            await unit.clients.save(anna, replace(current, note="снова"))
        await undo(database, anna, key)
    async with database.read(anna) as unit:
        assert await unit.clients.get(anna, client.id) == replace(client, version=5)


async def test_a_new_client_is_taken_back_with_its_contacts(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    client = a_client(anna)
    async with acting(database, anna, key) as unit:
        await unit.clients.add(anna, client, [a_contact(client, "Пётр", "+79123456789")])
    assert await undo(database, anna, key) == [client.id]
    async with database.read(anna) as unit:
        assert await unit.clients.lists.totals(anna) == 0
        assert await unit.clients.lists.by_phone(anna, "+79123456789") is None


async def test_a_new_client_that_was_worked_with_since_stays(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    client = a_client(anna)
    async with acting(database, anna, key) as unit:
        await unit.clients.add(anna, client)
    async with acting(database, anna, new_id()) as unit:
        await unit.touches.add(anna, a_touch(anna, client))
    with pytest.raises(Stale):
        await undo(database, anna, key)
    async with database.read(anna) as unit:
        found = await unit.clients.get(anna, client.id)
    assert found == replace(client, facts=found.facts)
    assert found.facts.touches == 1


async def test_a_deleted_client_comes_back_with_its_phones(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    petr = a_contact(a_client(anna), "Пётр", "+79123456789", "+79120000000")
    (client,) = await saved(database, anna, "Ромашка", contacts=[petr])
    async with acting(database, anna, key) as unit:
        await unit.clients.delete(anna, client.id, NOW)
    await undo(database, anna, key)
    async with database.read(anna) as unit:
        card = await unit.clients.card(anna, client.id)
    assert card.client == replace(client, version=3)
    assert card.contacts == (replace(petr, client=client.id),)


async def test_a_deleted_client_whose_phone_another_has_by_now_stays_deleted(
    database: Database, company: Company
) -> None:
    anna, key = company.anna, new_id()
    petr = a_contact(a_client(anna), "Пётр", "+79123456789")
    (client,) = await saved(database, anna, "Ромашка", contacts=[petr])
    async with acting(database, anna, key) as unit:
        await unit.clients.delete(anna, client.id, NOW)
    await saved(database, company.boris, "Лютик", contacts=[a_contact(client, "Он же", "+79123456789")])
    with pytest.raises(Stale):
        await undo(database, anna, key)
    async with database.read(anna) as unit:
        assert await unit.clients.lists.totals(anna) == 0


async def test_what_somebody_changed_since_is_not_taken_back(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    async with acting(database, anna, key) as unit:
        changed = await unit.clients.save(anna, replace(client, note="Анна"))
    async with acting(database, anna, key) as unit:
        changed = await unit.clients.save(anna, replace(changed, note="Анна!"))
    async with database.read(anna) as unit:
        assert [await unit.undo.stands(anna, one) for one in (key, new_id())] == [True, False]
    async with acting(database, company.lead, new_id()) as unit:
        changed = await unit.clients.save(company.lead, replace(changed, note="Лев"))
    with pytest.raises(Stale):
        await undo(database, anna, key)
    async with database.read(anna) as unit:
        assert not await unit.undo.stands(anna, key)
        assert await unit.clients.get(anna, client.id) == changed


async def test_after_ten_minutes_it_is_too_late(database: Database, company: Company, clock: StandingClock) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    async with acting(database, anna, key) as unit:
        await unit.clients.save(anna, replace(client, note="ошибка"))
    clock.moves(timedelta(minutes=11))
    async with database.work(anna) as unit:
        with pytest.raises(Stale):
            await unit.undo.take_back(anna, key, clock.now() - timedelta(minutes=10))


async def test_only_ones_own_acts_are_undone(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    async with acting(database, anna, key) as unit:
        await unit.clients.save(anna, replace(client, note="моё"))
    with pytest.raises(NotFound):
        await undo(database, company.lead, key)


async def test_a_client_handed_over_since_is_out_of_reach(database: Database, company: Company) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    async with acting(database, anna, key) as unit:
        await unit.touches.add(anna, a_touch(anna, client))
    async with acting(database, company.lead, new_id()) as unit:
        await unit.clients.hand_over(company.lead, [client.id], anna.actor, company.boris.actor)
    with pytest.raises(NotFound):
        await undo(database, anna, key)


async def test_a_hand_over_is_taken_back_with_the_steps(database: Database, company: Company) -> None:
    anna, lead, key = company.anna, company.lead, new_id()
    clients = await saved(database, anna, "Ромашка", "Лютик")
    step = a_step(anna, clients[0], kind=StepKind.VISIT)
    async with acting(database, anna, new_id()) as unit:
        await unit.steps.add(anna, step)
    async with acting(database, lead, key) as unit:
        await unit.clients.hand_over(lead, None, anna.actor, company.boris.actor)
    assert set(await undo(database, lead, key)) == {client.id for client in clients}
    async with database.read(anna) as unit:
        assert await unit.clients.lists.totals(anna) == 2
        assert (await unit.steps.get(anna, step.id)).member == anna.actor


async def test_contacts_and_phones_come_and_go(database: Database, company: Company) -> None:
    anna, adding, deleting = company.anna, new_id(), new_id()
    petr = a_contact(a_client(anna), "Пётр", "+79123456789")
    (client,) = await saved(database, anna, "Ромашка", contacts=[petr])
    petr = replace(petr, client=client.id)
    async with acting(database, anna, adding) as unit:
        await unit.contacts.add_phone(anna, petr.id, a_phone("+79120000000"))
        await unit.contacts.add(anna, a_contact(client, "Вера"))
    await undo(database, anna, adding)
    async with acting(database, anna, deleting) as unit:
        await unit.contacts.delete(anna, petr.id, NOW)
    await undo(database, anna, deleting)
    async with database.read(anna) as unit:
        assert (await unit.clients.card(anna, client.id)).contacts == (replace(petr, version=3),)
