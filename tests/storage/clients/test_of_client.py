"""What hangs on a client is said once, at its table: a new table is taken along by all that is done with clients."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import Column, String, Table, insert, make_url, select
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.util import find_tables

from sales.clients.client import Client
from sales.ground.errors import Stale
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from storage.audit import erasure
from storage.database import Database
from storage.importing import loads, ready_rows
from storage.reporting import exports
from storage.schema.tables import clients, metadata, of_client
from storage.schema.tables.parts import Follows, OfClient, business, deleted, number, part_of, version
from tests.clock import StandingClock
from tests.storage.audit.test_undo import acting
from tests.storage.importing.test_imports import staged
from tests.storage.sample_company import Company, a_contact, a_phone, saved

Hang = Callable[[Table, Scope, int], Awaitable[int]]
HOLDING = OfClient(holds=True, brought=False, exported=False, follows=Follows("member_id", only="state = 'open'"))
ALONG = OfClient(holds=False, brought=False, exported=False)


def a_table(name: str, of_client: OfClient | None) -> Table:
    state = Column("state", String, nullable=False)
    rest = (state, number("member_id"), version(), part_of("clients", "client_id"))
    return business(name, number("client_id"), *rest, *([deleted()] if of_client is ALONG else []), of_client=of_client)


@pytest.fixture
async def new_tables(url: str) -> AsyncIterator[tuple[Table, Table]]:
    """Two that hang on clients as of today, in the metadata and in the database."""
    tables = a_table("quotes", HOLDING), a_table("sightings", ALONG)
    driver = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    read = make_url(url)
    engine = create_async_engine(read.set(drivername=driver[read.get_backend_name()]), poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all, tables=list(tables))
    await engine.dispose()
    yield tables
    for table in tables:
        metadata.remove(table)


@pytest.fixture
def hang(database: Database) -> Hang:
    """Puts a row of the table on a client."""

    async def put(table: Table, scope: Scope, client: int) -> int:
        row = {"workspace_id": scope.workspace, "id": new_id(), "client_id": client, "member_id": scope.actor}
        async with database.transaction() as transaction:
            await transaction.run(insert(table).values(**row, state="open"))
        return row["id"]

    return put


async def _rows(database: Database, table: Table) -> list[Any]:
    async with database.read() as unit:
        return list(await unit.transaction.rows(select(table.c.member_id, table.c.version)))


def test_every_table_with_a_client_says_what_becomes_of_it() -> None:
    assert len(of_client.hanging()) > 5
    for table in of_client.hanging():
        of_client.said(table)
        indexed = [[column.name for column in index.columns][:2] for index in table.indexes]
        assert ["workspace_id", "client_id"] in indexed, f"{table.name} is not found by its client"


def test_a_table_that_says_nothing_is_refused() -> None:
    silent = a_table("silent", None)
    try:
        with pytest.raises(LookupError, match="silent"):
            of_client.following()
        with pytest.raises(LookupError, match="silent"):
            of_client.holding(clients)
    finally:
        metadata.remove(silent)


async def test_it_is_erased_with_its_client(
    database: Database, company: Company, new_tables: tuple[Table, Table], hang: Hang, clock: StandingClock
) -> None:
    gone, stays = await saved(database, company.anna, "Ромашка", "Лютик")
    for table in new_tables:
        for client in (gone, stays):
            await hang(table, company.anna, client.id)
    async with database.work(company.anna) as unit:
        await unit.clients.delete(company.anna, gone.id, clock.now())
        await unit.commit()
    clock.moves(erasure.KEPT * 2)
    async with database.transaction() as transaction:
        await erasure.purge(transaction, clock.now())
    for table in new_tables:
        assert len(await _rows(database, table)) == 1


async def test_it_is_swept_with_an_import_that_is_taken_away(
    database: Database, company: Company, new_tables: tuple[Table, Table], hang: Hang
) -> None:
    anna = company.anna
    async with database.work(anna) as unit:
        span = await staged(unit, anna, 3)
        await unit.commit()
    async with database.read() as unit:
        written = [row.id for row in await unit.transaction.rows(select(clients.c.id))]
    for table in new_tables:
        await hang(table, anna, written[0])
    async with database.work(anna) as unit:
        await unit.imports.loads.give_up(anna, span)
        await unit.commit()
    swept = 1
    while swept:
        async with database.transaction() as transaction:
            swept = await loads.sweep(transaction)
    for table in (*new_tables, clients):
        async with database.read() as unit:
            assert not await unit.transaction.rows(select(table))


async def test_a_client_with_what_holds_it_is_not_taken_back_and_what_holds_nothing_goes_along(
    database: Database, company: Company, new_tables: tuple[Table, Table], hang: Hang, clock: StandingClock
) -> None:
    holding, along = new_tables
    anna, (one, other) = company.anna, (new_id(), new_id())
    held, free = [Client(key, anna.actor, "Ромашка", clock.now()) for key in (one, other)]
    for client in (held, free):
        async with acting(database, anna, client.id) as unit:
            await unit.clients.add(anna, client)
    await hang(holding, anna, held.id)
    await hang(along, anna, free.id)
    with pytest.raises(Stale):
        async with database.work(anna) as unit:
            await unit.undo.take_back(anna, held.id, clock.now())
    async with database.work(anna) as unit:
        assert await unit.undo.take_back(anna, free.id, clock.now()) == [free.id]
        await unit.commit()


async def test_a_new_contact_is_not_taken_back_from_under_a_number_that_came_later(
    database: Database, company: Company, clock: StandingClock
) -> None:
    anna, key = company.anna, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    contact = a_contact(client, "Вера")
    async with acting(database, anna, key) as unit:
        await unit.contacts.add(anna, contact)
    async with acting(database, anna, new_id()) as unit:
        await unit.contacts.add_phone(anna, contact.id, a_phone("+79120000000"))
    with pytest.raises(Stale):
        async with database.work(anna) as unit:
            await unit.undo.take_back(anna, key, clock.now())


async def test_what_follows_its_client_is_handed_over_with_it_and_comes_back_with_it(
    database: Database, company: Company, new_tables: tuple[Table, Table], hang: Hang, clock: StandingClock
) -> None:
    following, staying = new_tables
    anna, boris, lead, key = company.anna, company.boris, company.lead, new_id()
    (client,) = await saved(database, anna, "Ромашка")
    for table in new_tables:
        await hang(table, anna, client.id)
    async with acting(database, lead, key) as unit:
        assert await unit.clients.hand_over(lead, None, anna.actor, boris.actor) == 1
    assert await _rows(database, following) == [(boris.actor, 2)]
    assert await _rows(database, staying) == [(anna.actor, 1)]
    async with database.work(lead) as unit:
        await unit.undo.take_back(lead, key, clock.now())
        await unit.commit()
    assert await _rows(database, following) == [(anna.actor, 3)]


def test_a_file_brings_rows_of_all_tables_that_say_so() -> None:
    brought = [table for table in of_client.hanging() if of_client.said(table).brought]
    assert list(ready_rows.TABLES) == [clients, *brought]


def test_an_export_reads_all_tables_that_are_exported() -> None:
    everybody = scope_of(1, 2, Role.OWNER)
    read = {table for query in exports.READ for table in find_tables(query.within(everybody), include_joins=True)}
    assert {table for table in of_client.hanging() if of_client.said(table).exported} <= read
