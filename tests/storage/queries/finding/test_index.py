"""The index of names and the groupings hold what the cards say, whatever was done with them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Client, Status
from sales.clients.finding.entries import entries
from sales.clients.groupings import groupings as groupings_of
from sales.ground.errors import NotFound, PhoneTaken, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.importing.port import Which
from storage.audit import erasure
from storage.database import Database
from storage.importing import loads
from storage.schema.tables import clients, groupings, names
from tests.clock import StandingClock
from tests.storage.importing.test_imports import KEY, write
from tests.storage.sample_company import NOW, Company, a_client, a_contact, a_phone, saved

Row = tuple[Any, ...]
WORDS = ("Ромашка", "Ковалёв", "Берёзка", "Linden Farm", "Кафе «Вторник»", "Заказ24", "", "Гаражный ряд")


async def stored(database: Database) -> set[Row]:
    n, g = names.c, groupings.c
    async with database.read() as unit:
        rows = list(await unit.transaction.rows(select(n.word, n.owner_id, n.client_id, n.kind)))
        rows += await unit.transaction.rows(select(g.kind, g.word, g.client_id))
    assert len(rows) == len(set(map(tuple, rows)))
    return {tuple(row) for row in rows}


async def anew(database: Database, scope: Scope) -> set[Row]:
    """What the cards say now."""
    found: set[Row] = set()
    async with database.read(scope) as unit:
        for row in await unit.transaction.rows(select(clients.c.id).where(clients.c.deleted_at.is_(None))):
            card = await unit.clients.card(scope, row.id)
            found |= _of(card)
    return found


def _of(card: Card) -> set[Row]:
    client = card.client
    named = {(one.word, client.owner, client.id, one.kind) for one in entries(client, card.contacts)}
    return named | {(*one, client.id) for one in groupings_of(client)}


Act = Callable[[UnitOfWork, Scope, Card, Random, Company], Awaitable[Any]]


async def _rename(unit: UnitOfWork, scope: Scope, card: Card, dice: Random, _: Company) -> None:
    words: dict[str, Any] = {"legal_name": dice.choice(WORDS), "city": dice.choice(WORDS), "note": dice.choice(WORDS)}
    await unit.clients.save(scope, replace(card.client, **words, tags=(dice.choice(WORDS),), email="a@romashka.ru"))


async def _rest(unit: UnitOfWork, scope: Scope, card: Card, _dice: Random, _: Company) -> None:
    await unit.clients.save(scope, replace(card.client, status=Status.INACTIVE, do_not_contact=True))


async def _meet(unit: UnitOfWork, scope: Scope, card: Card, dice: Random, _: Company) -> None:
    await unit.contacts.add(scope, a_contact(card.client, dice.choice(WORDS), f"+7912{dice.randrange(10**7):07}"))


async def _rename_contact(unit: UnitOfWork, scope: Scope, card: Card, dice: Random, _: Company) -> None:
    for contact in card.contacts[:1]:
        await unit.contacts.save(scope, replace(contact, name=dice.choice(WORDS), nick="vera"))


async def _part_with(unit: UnitOfWork, scope: Scope, card: Card, _dice: Random, _: Company) -> None:
    for contact in card.contacts[:1]:
        await unit.contacts.delete(scope, contact.id, NOW)


async def _add_number(unit: UnitOfWork, scope: Scope, card: Card, dice: Random, _: Company) -> None:
    for contact in card.contacts[:1]:
        await unit.contacts.add_phone(scope, contact.id, a_phone(f"+7913{dice.randrange(10**7):07}"))


async def _drop_number(unit: UnitOfWork, scope: Scope, card: Card, _dice: Random, _: Company) -> None:
    for phone in [phone for contact in card.contacts for phone in contact.phones][:1]:
        await unit.contacts.delete_phone(scope, phone.id)


async def _hand_over(unit: UnitOfWork, scope: Scope, card: Card, dice: Random, company: Company) -> None:
    taker = dice.choice((company.anna, company.boris))
    await unit.clients.hand_over(scope, [card.client.id], card.client.owner, taker.actor)


async def _delete(unit: UnitOfWork, scope: Scope, card: Card, _dice: Random, _: Company) -> None:
    await unit.clients.delete(scope, card.client.id, NOW)


ACTS: tuple[Act, ...] = (
    _rename, _rest, _meet, _meet, _rename_contact, _part_with, _add_number, _drop_number, _hand_over, _delete,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
async def test_after_any_changes_and_undos_it_holds_what_the_cards_say(
    database: Database, company: Company, seed: int
) -> None:
    dice, scope = Random(seed), company.lead
    known = await saved(database, company.anna, "ООО «Ромашка»", "Берёзка", "Ковалёв", contacts=_people())
    assert await stored(database) == await anew(database, scope)
    done: list[int] = []
    for _ in range(25):
        key = new_id()
        try:
            async with database.work(scope) as unit:
                if done and dice.random() < 0.4:
                    await unit.undo.take_back(scope, done.pop(), NOW - timedelta(days=1))
                else:
                    unit.audit.group(key)
                    card = await unit.clients.card(scope, dice.choice(known).id)
                    await dice.choice(ACTS)(unit, scope, card, dice, company)
                    done.append(key)
                await unit.commit()
        except (NotFound, Stale, PhoneTaken):
            pass
        assert await stored(database) == await anew(database, scope)


def _people() -> list[Any]:
    return [a_contact(Client(0, 0, "", NOW), "Пётр Вёдров", "+79123456789")]


async def test_what_is_given_up_leaves_no_word(database: Database, company: Company) -> None:
    async with database.work(company.anna) as unit:
        await unit.clients.add(company.anna, a_client(company.anna))
    assert not await stored(database)


async def test_a_file_brings_the_words_of_its_clients_and_takes_them_along(
    database: Database, company: Company
) -> None:
    (before,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await write(unit, company.anna)
        await unit.commit()
    rows = await stored(database)
    assert rows == await anew(database, company.lead)
    assert len({client for _, _, client, _ in rows}) == 4
    async with database.work(company.anna) as unit:
        await unit.imports.undo.take_back(company.anna, Which(KEY), NOW - timedelta(days=1))
        await unit.commit()
    gone = 1
    while gone:
        async with database.work(company.anna) as unit:
            gone = await loads.sweep(unit.transaction)
            await unit.commit()
    assert {client for _, _, client, _ in await stored(database)} == {before.id}


async def test_an_erased_client_leaves_no_word(database: Database, company: Company, clock: StandingClock) -> None:
    gone, stays = await saved(database, company.anna, "Ромашка", "Лютик")
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, gone.id, clock.now())
        await unit.commit()
    clock.moves(erasure.KEPT * 2)
    async with database.transaction() as transaction:
        await erasure.purge(transaction, clock.now())
    assert {client for _, _, client, _ in await stored(database)} == {stays.id}


async def test_two_who_change_one_client_at_once_forget_none_of_its_words(database: Database, company: Company) -> None:
    if not database.is_shared:
        pytest.skip("a file has one writer")
    import asyncio

    (client,) = await saved(database, company.anna, "Ромашка")

    async def meet(name: str) -> None:
        async with database.work(company.anna) as unit:
            await unit.contacts.add(company.anna, a_contact(client, name))
            await asyncio.sleep(0.05)
            await unit.commit()

    await asyncio.gather(*(meet(name) for name in ("Вера", "Надежда", "Любовь")))
    assert await stored(database) == await anew(database, company.lead)
