"""Clients, contacts and phones: what is saved is what is read, and nobody overwrites what they have not seen."""

from dataclasses import replace
from typing import Any

import pytest

from sales.clients.client import Attitude, BuyingRole, Client, NamedBase, Status
from sales.clients.facts import Facts
from sales.ground.errors import AlreadySaved, NotFound, PhoneTaken, Stale
from sales.ground.ids import new_id
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from sales.work.touch import Attachment
from storage.database import Database
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, TODAY, Company, a_client, a_contact, a_phone, a_step, a_touch, saved

FULL: dict[str, Any] = {
    "status": Status.INACTIVE,
    "do_not_contact": True,
    "business": "Цветы",
    "address": "Москва, Тверская, 1",
    "latitude": 55.75,
    "longitude": 37.61,
    "accuracy": 12.0,
    "site": "romashka.example",
    "email": "info@romashka.example",
    "tax_number": "7707083893",
    "hours": "9-18",
    "source": new_id(),
    "recommended_by": "Иван",
    "note": 'Ёж и "кавычки" <b>',
    "tags": ("опт", "розница"),
    "zone": "Asia/Yekaterinburg",
    "named_base": NamedBase.KEY,
    "named_reason": "крупный",
}


async def test_a_client_is_read_back_as_it_was_saved(database: Database, company: Company) -> None:
    client = replace(a_client(company.anna), **FULL)
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, client)
        await unit.commit()
    async with database.read(company.anna) as unit:
        assert await unit.clients.get(company.anna, client.id) == client


async def test_a_card_holds_contacts_phones_steps_and_the_last_touches(database: Database, company: Company) -> None:
    anna = company.anna
    client = a_client(anna)
    petr = replace(
        a_contact(client, "Пётр", "+79123456789", "+79120000000"),
        role=BuyingRole.DECIDES,
        attitude=Attitude.FOR,
        channel=Channel.CALL,
        weight=3,
    )
    vera = a_contact(client, "Вера")
    touches = [a_touch(anna, client, at=NOW.replace(hour=hour)) for hour in (1, 2, 3, 4)]
    voice = Attachment(new_id(), "voice", "file-id", 12)
    touches[3] = replace(touches[3], attachments=(voice,))
    steps = [a_step(anna, client, TODAY.replace(day=25)), a_step(anna, client, TODAY, StepKind.OFFER)]
    async with database.work(anna) as unit:
        await unit.clients.add(anna, client, [petr, vera])
        for touch in touches:
            await unit.touches.add(anna, touch)
        for step in steps:
            await unit.steps.add(anna, step)
        await unit.commit()
    async with database.read(anna) as unit:
        card = await unit.clients.card(anna, client.id)
    assert card.client == replace(client, facts=card.client.facts)
    assert card.client.facts.touches == 4
    assert card.contacts == (petr, vera)
    assert card.steps == (steps[1], steps[0])
    assert card.touches == (touches[3], touches[2], touches[1])


async def test_a_name_alone_makes_a_card(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.read(company.anna) as unit:
        card = await unit.clients.card(company.anna, client.id)
    assert (card.client, card.contacts, card.steps, card.touches) == (client, (), (), ())


async def test_the_same_client_is_not_added_twice(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, client)
        with pytest.raises(AlreadySaved):
            await unit.commit()


async def test_a_change_needs_the_version_that_was_seen(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        changed = await unit.clients.save(company.anna, replace(client, note="первая"))
        await unit.commit()
    assert changed.version == client.version + 1
    async with database.work(company.lead) as unit:
        with pytest.raises(Stale):
            await unit.clients.save(company.lead, replace(client, note="вторая"))
    async with database.read(company.anna) as unit:
        assert await unit.clients.get(company.anna, client.id) == changed


async def test_facts_are_derived_and_make_no_new_version(database: Database, company: Company, seen: Seen) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    facts = Facts(
        touches=3,
        attempts=1,
        last_touch_at=NOW,
        last_touch_timed=False,
        last_talk=Outcome.WANTS_OFFER,
        last_talk_note="просит КП",
        interested=True,
        orders=2,
        order_sum=5_000_000_000,
        first_order_on=TODAY,
        order_gap_days=30,
    )
    before = await seen("SELECT count(*) FROM audit")
    async with database.work(company.anna) as unit:
        await unit.clients.set_facts(company.anna, client.id, facts)
        await unit.commit()
    async with database.read(company.anna) as unit:
        assert await unit.clients.get(company.anna, client.id) == replace(client, facts=facts)
    assert await seen("SELECT count(*) FROM audit") == before


async def test_a_deleted_client_is_gone_and_its_phone_is_free(database: Database, company: Company) -> None:
    petr = a_contact(a_client(company.anna), "Пётр", "+79123456789")
    (client,) = await saved(database, company.anna, "Ромашка", contacts=[petr])
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, client.id, NOW)
        await unit.commit()
    async with database.read(company.anna) as unit:
        with pytest.raises(NotFound):
            await unit.clients.card(company.anna, client.id)
        assert await unit.clients.lists.by_phone(company.anna, "+79123456789") is None
    other = a_contact(a_client(company.boris), "Пётр", "+79123456789")
    await saved(database, company.boris, "Другая", contacts=[other])


async def test_one_phone_belongs_to_one_client_of_the_workspace(
    database: Database, company: Company, strangers: Company, seen: Seen
) -> None:
    petr = a_contact(a_client(company.anna), "Пётр", "+79123456789")
    (client,) = await saved(database, company.anna, "Ромашка", contacts=[petr])
    other = a_client(company.boris)
    async with database.work(company.boris) as unit:
        with pytest.raises(PhoneTaken) as taken:
            await unit.clients.add(company.boris, other, [a_contact(other, "Он же", "+79123456789")])
    assert taken.value.client_id == client.id
    assert await seen("SELECT name FROM clients") == [("Ромашка",)]
    theirs = a_contact(a_client(strangers.anna), "Пётр", "+79123456789")
    await saved(database, strangers.anna, "Их Ромашка", contacts=[theirs])


async def test_what_is_no_number_may_be_typed_twice(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка", contacts=[a_contact(a_client(company.anna))])
    async with database.work(company.anna) as unit:
        (contact,) = (await unit.clients.card(company.anna, client.id)).contacts
        for _ in range(2):
            await unit.contacts.add_phone(company.anna, contact.id, replace(a_phone("добавочный 5"), e164=None))
        await unit.commit()
    async with database.read(company.anna) as unit:
        assert len((await unit.contacts.get(company.anna, contact.id)).phones) == 2


async def test_a_contact_is_changed_and_deleted_with_its_phones(database: Database, company: Company) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    first, second = a_contact(client, "Пётр", "+79123456789"), a_contact(client, "Вера")
    anna = company.anna
    async with database.work(anna) as unit:
        await unit.contacts.add(anna, first)
        await unit.contacts.add(anna, second)
        changed = await unit.contacts.save(anna, replace(first, position="Директор"))
        with pytest.raises(Stale):
            await unit.contacts.save(anna, replace(first, position="Сторож"))
        await unit.commit()
    async with database.work(anna) as unit:
        assert (await unit.clients.card(anna, client.id)).contacts == (changed, second)
        await unit.contacts.delete(anna, first.id, NOW)
        await unit.commit()
    async with database.read(anna) as unit:
        assert (await unit.clients.card(anna, client.id)).contacts == (second,)
        assert await unit.clients.lists.by_phone(anna, "+79123456789") is None


async def test_nobody_is_given_a_client_by_whom_they_are_not_seen(database: Database, company: Company) -> None:
    async with database.work(company.anna) as unit:
        with pytest.raises(NotFound):
            await unit.clients.add(company.anna, a_client(company.boris))


async def test_a_phone_is_deleted_alone(database: Database, company: Company) -> None:
    petr = a_contact(a_client(company.anna), "Пётр", "+79123456789", "+79120000000")
    await saved(database, company.anna, "Ромашка", contacts=[petr])
    async with database.work(company.anna) as unit:
        await unit.contacts.delete_phone(company.anna, petr.phones[0].id)
        with pytest.raises(NotFound):
            await unit.contacts.delete_phone(company.anna, petr.phones[0].id)
        await unit.commit()
    async with database.read(company.anna) as unit:
        assert (await unit.contacts.get(company.anna, petr.id)).phones == petr.phones[1:]


async def test_clients_are_handed_over_with_their_open_steps(database: Database, company: Company) -> None:
    first, second, third = await saved(database, company.anna, "Ромашка", "Лютик", "Василёк")
    step = a_step(company.anna, first)
    async with database.work(company.anna) as unit:
        await unit.steps.add(company.anna, step)
        await unit.commit()
    lead, boris = company.lead, company.boris
    async with database.work(lead) as unit:
        assert await unit.clients.hand_over(lead, [first.id], company.anna.actor, boris.actor) == 1
        await unit.commit()
    async with database.work(lead) as unit:
        assert (await unit.clients.get(boris, first.id)).owner == boris.actor
        assert (await unit.steps.get(boris, step.id)).member == boris.actor
        assert await unit.clients.hand_over(lead, None, company.anna.actor, boris.actor) == 2
        await unit.commit()
    async with database.read(boris) as unit:
        assert await unit.clients.lists.totals(boris) == 3
        assert await unit.clients.lists.totals(company.anna) == 0
        assert isinstance(await unit.clients.get(boris, third.id), Client)
        assert (await unit.clients.get(boris, second.id)).version == 2
