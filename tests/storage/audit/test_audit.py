"""The audit: who was shown and did what, chained so that no change stays unseen, whole also when values are erased."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry
from sales.company.members import Invite, Member, Rules
from sales.company.teams import Team
from sales.company.vacations import Vacation
from sales.company.wordings import Wording
from sales.ground.drafts import Draft
from sales.ground.ids import new_id
from sales.ground.noted import Noted
from sales.ground.scope import Role, Scope
from sales.reporting.leading.goals import Aim, Goal, Span
from storage.audit import chain, erasure
from storage.database import Database
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, Company, a_contact, a_step, a_touch, an_order, saved

MONTH_LATER = NOW + timedelta(days=31)
MONDAY, DAY = date(2026, 11, 16), timedelta(days=1)


async def _seal(database: Database) -> None:
    sealed = 1
    while sealed:
        async with database.transaction() as transaction:
            sealed = await chain.seal(transaction, most=3)


async def _verify(database: Database, company: Company, known: chain.Head = chain.BEGINNING) -> chain.Head:
    async with database.transaction() as transaction:
        return await chain.verify(transaction, company.workspace.id, known)


async def _purge(database: Database) -> None:
    gone = 1
    while gone:
        async with database.transaction() as transaction:
            gone = await erasure.purge(transaction, MONTH_LATER)


async def _order(database: Database, statement: str) -> None:
    async with database.transaction() as transaction:
        await transaction.run(text(statement))


@pytest.fixture
async def client(database: Database, company: Company) -> Client:
    """A client with everything that a client can have, all of it of Anna's making."""
    anna = company.anna
    (client,) = await saved(database, anna, "Секретный", contacts=[a_contact(_nobody(), "Тайный", "+79123456789")])
    touch = a_touch(anna, client)
    async with database.work(anna) as unit:
        await unit.touches.add(anna, replace(touch, comment="по секрету"))
        await unit.steps.add(anna, a_step(anna, client))
        await unit.orders.add(anna, an_order(anna, client, touch))
        await unit.clients.save(anna, replace(client, note="секрет"))
        await unit.commit()
    return client


def _nobody() -> Client:
    return Client(0, 0, "", NOW)


async def test_what_is_shown_is_noted_in_the_same_commit(database: Database, company: Company, seen: Seen) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        unit.audit.shown(Noted.CARD, [client.id])
        await unit.commit()
    async with database.work(company.anna) as unit:
        unit.audit.shown(Noted.MORE, [client.id])
    shown = await seen("SELECT shown, clients, member_id FROM audit WHERE shown IS NOT NULL")
    assert shown == [("card", f"[{client.id}]", company.anna.actor)]


async def test_how_often_somebody_was_shown_a_screen_is_counted_for_that_one_and_that_time(
    database: Database, company: Company
) -> None:
    for actor, what in [(company.anna, Noted.FOREIGN), (company.anna, Noted.CARD), (company.boris, Noted.FOREIGN)]:
        async with database.work(actor) as unit:
            unit.audit.shown(what)
            await unit.commit()
    async with database.read(company.anna) as unit:
        assert await unit.audit.times_shown(Noted.FOREIGN, NOW) == 1
        assert await unit.audit.times_shown(Noted.FOREIGN, NOW + timedelta(seconds=1)) == 0


async def test_every_change_is_noted_with_what_was_before(database: Database, company: Company, seen: Seen) -> None:
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await unit.clients.save(company.anna, replace(client, note="теперь"))
        await unit.commit()
    changes = (await seen("SELECT changes FROM audit ORDER BY id"))[-1][0]
    assert f'"id":{client.id},"new":{{"note":"теперь"}},"old":{{"note":""}}' in changes


TEAM, TEXT = Team(new_id(), "Север"), Wording(new_id(), None, "После КП", "Здравствуйте!")
TEA = Entry(new_id(), DirectoryKind.PRODUCT, None, "Чай", 0)
PLAN = Goal(new_id(), None, Aim.CALLS, Span.WEEK, 60, MONDAY, 1, NOW)
ACTS: dict[str, Callable[[UnitOfWork, Scope], Awaitable[object]]] = {
    "a member": lambda unit, by: unit.members.add(Member(new_id(), by.workspace, None, "Вера", Role.REP)),
    "rules": lambda unit, by: unit.workspaces.set_rules(by, Rules(day_calls=9)),
    "a team": lambda unit, by: unit.teams.add(by, TEAM),
    "its name": lambda unit, by: unit.teams.save(by, replace(TEAM, name="Юг")),
    "a word": lambda unit, by: unit.directories.add(by, TEA),
    "another word": lambda unit, by: unit.directories.save(by, replace(TEA, text="Кофе")),
    "a vacation": lambda unit, by: unit.vacations.add(by, Vacation(1, by.actor, MONDAY, MONDAY)),
    "its end": lambda unit, by: unit.vacations.save(by, Vacation(1, by.actor, MONDAY, MONDAY + DAY)),
    "a text": lambda unit, by: unit.wordings.add(by, TEXT),
    "a text's end": lambda unit, by: unit.wordings.save(by, replace(TEXT, retired=True)),
    "a plan": lambda unit, by: unit.goals.add(by, replace(PLAN, set_by=by.actor)),
    "a plan's end": lambda unit, by: unit.goals.end(by, PLAN, MONDAY + 7 * DAY),
}


async def test_whatever_is_changed_in_a_company_is_noted(
    database: Database, company: Company, subtests: pytest.Subtests
) -> None:
    for what, act in ACTS.items():
        with subtests.test(what):
            async with database.work(company.owner) as unit:
                await act(unit, company.owner)
                assert unit.audit.has_changes
                await unit.commit()


async def test_rights_and_links_are_noted_too(database: Database, company: Company, seen: Seen) -> None:
    owner = company.owner
    link = Invite(new_id(), b"hash", owner.workspace, Role.LEAD, None, owner.actor, None)
    async with database.work(owner) as unit:
        anna = await unit.members.get(owner, company.anna.actor)
        await unit.members.save(replace(anna, role=Role.LEAD))
        await unit.invites.add(link)
        await unit.invites.revoke(owner, link.id, NOW)
        await unit.commit()
    changes = (await seen("SELECT changes FROM audit ORDER BY id"))[-1][0]
    assert '"new":{"role":"lead"},"old":{"role":"rep"}' in changes
    assert changes.count(f'"id":{link.id}') == 2
    assert "hash" not in changes


async def test_an_untouched_chain_is_whole_and_grows(database: Database, company: Company, client: Client) -> None:
    await _seal(database)
    head = await _verify(database, company)
    assert head.place > 1
    await saved(database, company.anna, "Ещё")
    await _seal(database)
    assert (await _verify(database, company, head)).place == head.place + 1


@pytest.mark.parametrize(
    ("tampering", "why"),
    [
        ("UPDATE audit SET shown = 'nothing' WHERE place = 2", "changed"),
        ("UPDATE audit SET clients = '[]' WHERE place = 2", "changed"),
        ("UPDATE audit SET changes = '[]' WHERE place = 2", "changes were changed"),
        ("UPDATE audit SET member_id = 1 WHERE place = 2", "changed"),
        ("DELETE FROM audit WHERE place = 2", "missing"),
    ],
)
async def test_the_first_broken_row_is_named(
    database: Database, company: Company, client: Client, tampering: str, why: str
) -> None:
    await _seal(database)
    await _order(database, tampering)
    with pytest.raises(chain.Broken, match=why) as broken:
        await _verify(database, company)
    assert broken.value.place == 2


async def test_a_cut_end_shows_by_a_head_kept_elsewhere(database: Database, company: Company, client: Client) -> None:
    await _seal(database)
    head = await _verify(database, company)
    await _order(database, f"DELETE FROM audit WHERE place = {head.place}")
    assert (await _verify(database, company)).place == head.place - 1
    with pytest.raises(chain.Broken, match="head"):
        await _verify(database, company, head)


async def test_a_deleted_client_is_forgotten_after_a_month(
    database: Database, company: Company, client: Client, seen: Seen
) -> None:
    await saved(database, company.boris, "Чужой")
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, client.id, NOW)
        await unit.commit()
    await _seal(database)
    await _purge(database)
    left = [
        table
        for table in ("contacts", "phones", "touches", "next_steps", "orders")
        if await seen(f"SELECT 1 FROM {table}")
    ]
    assert not left
    assert await seen("SELECT name FROM clients") == [("Чужой",)]
    told = str(await seen("SELECT changes FROM audit"))
    assert not [word for word in ("Секретный", "Тайный", "9123456789", "по секрету", "секрет") if word in told]
    assert "Чужой" in told
    await _verify(database, company)


async def test_a_client_deleted_lately_is_kept(
    database: Database, company: Company, client: Client, seen: Seen
) -> None:
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, client.id, MONTH_LATER - timedelta(days=29))
        await unit.commit()
    await _purge(database)
    assert len(await seen("SELECT id FROM clients")) == 1


async def test_a_deleted_contact_is_forgotten_alone(
    database: Database, company: Company, client: Client, seen: Seen
) -> None:
    async with database.work(company.anna) as unit:
        (contact,) = (await unit.clients.card(company.anna, client.id)).contacts
        await unit.contacts.delete(company.anna, contact.id, NOW)
        await unit.commit()
    await _purge(database)
    assert not await seen("SELECT 1 FROM contacts UNION ALL SELECT 1 FROM phones")
    assert len(await seen("SELECT id FROM touches")) == 1


async def test_old_drafts_and_dead_links_are_forgotten(database: Database, company: Company, seen: Seen) -> None:
    fresh = MONTH_LATER - timedelta(days=1)
    async with database.work() as unit:
        person = await unit.members.person_of(company.anna, company.anna.actor)
        assert person is not None
        for at in (NOW, fresh):
            await unit.drafts.put(Draft(new_id(), person.id, "touch", {}, at))
            await unit.invites.add(
                Invite(new_id(), at.isoformat().encode(), company.workspace.id, Role.REP, None, None, at)
            )
        await unit.commit()
    await _purge(database)
    assert len(await seen("SELECT 1 FROM drafts")) == 1
    assert len(await seen("SELECT 1 FROM invites")) == 1
