"""Many clients at once: looking up what a file's are, writing all of them in one go. Taking it back: `imports_undo.py`.

Rows are made ready for the driver before the writing begins, and go to it as they are: while they are written
everybody else waits.
"""

import asyncio
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Select, Table, bindparam, insert, select

from sales.clients import Card, ClientLine, Contact
from sales.importing.matching import Known, Owned, Wanted
from sales.importing.store import Batch, Record
from sales.scope import Scope
from storage.client_rows import (
    CLIENT,
    CONTACT,
    PHONE,
    client_of,
    client_values,
    contact_values,
    contacts_of,
    facts_values,
    phone_values,
)
from storage.imports_undo import ImportsUndo
from storage.orders import order_values
from storage.scoped import InScope, Scoped, part_of_client
from storage.step_rows import step_values
from storage.tables import clients, contacts, next_steps, orders, phones, touches
from storage.touches import touch_values

AT_ONCE = 500
"""Rows that are made, asked for or written before others get their turn."""
PAGE = 2_000

_c = clients.c
_LIVING = (_c.workspace_id == bindparam("workspace"), _c.deleted_at.is_(None))
_BY_PHONE = (
    select(phones.c.e164, _c.id, _c.owner_id)
    .select_from(phones.join(clients, part_of_client(phones)))
    .where(*_LIVING, phones.c.e164.in_(bindparam("some", expanding=True)), phones.c.deleted_at.is_(None))
)
_ALL = (
    select(_c.id, _c.owner_id, _c.company_key, _c.email, _c.tax_number)
    .where(*_LIVING, _c.id > bindparam("after"))
    .order_by(_c.id)
    .limit(PAGE)
)
_BY_EMAIL = (
    select(contacts.c.id, _c.id, _c.owner_id, contacts.c.email)
    .select_from(contacts.join(clients, part_of_client(contacts)))
    .where(*_LIVING, contacts.c.id > bindparam("after"), contacts.c.email != "", contacts.c.deleted_at.is_(None))
    .order_by(contacts.c.id)
    .limit(PAGE)
)
_FIRST = -(2**63)

Item = TypeVar("Item")


@Scoped
def _cards(mine: InScope) -> Select[Any]:
    known = part_of_client(contacts) & contacts.c.deleted_at.is_(None)
    numbers = (
        (phones.c.workspace_id == contacts.c.workspace_id)
        & (phones.c.contact_id == contacts.c.id)
        & phones.c.deleted_at.is_(None)
    )
    return (
        select(*CLIENT, *CONTACT, *PHONE)
        .select_from(clients.outerjoin(contacts, known).outerjoin(phones, numbers))
        .where(mine, _c.id.in_(bindparam("some", expanding=True)))
        .order_by(_c.id, contacts.c.place, contacts.c.id, phones.c.place, phones.c.id)
    )


@dataclass(frozen=True, slots=True)
class Prepared:
    """Rows by table, in the order of writing, as the driver takes them."""

    writing: list[tuple[str, list[list[tuple[Any, ...]]]]]


class Imports(ImportsUndo):
    """Imports of one unit of work."""

    async def known(self, scope: Scope, wanted: Wanted) -> Known:
        numbers: dict[str, Owned] = {}
        for some in _parts(sorted(wanted.phones), AT_ONCE):
            rows = await self._transaction.rows(_BY_PHONE, {"workspace": scope.workspace, "some": some})
            numbers |= {row[0]: Owned(row[1], row[2]) for row in rows}
        emails: dict[str, Owned] = {}
        taxes: dict[str, Owned] = {}
        names: dict[str, Owned] = {}
        async for row in self._paged(_ALL, scope):
            owned = Owned(row.id, row.owner_id)
            if row.email in wanted.emails:
                emails[row.email] = owned
            if row.tax_number in wanted.tax_numbers:
                taxes[row.tax_number] = owned
            if row.company_key in wanted.companies and (scope.owners is None or row.owner_id in scope.owners):
                names[row.company_key] = owned
        if wanted.emails:
            async for _, client, owner, email in self._paged(_BY_EMAIL, scope):
                if email in wanted.emails:
                    emails.setdefault(email, Owned(client, owner))
        return Known(numbers, emails, taxes, names)

    async def _paged(self, query: Select[Any], scope: Scope) -> Any:
        """All rows, in the order of the key, a page at a time: the reader of a million keeps nobody waiting."""
        after: int | None = _FIRST
        while after is not None:
            rows = await self._transaction.rows(query, {"workspace": scope.workspace, "after": after})
            for row in rows:
                yield row
            after = rows[-1][0] if len(rows) == PAGE else None

    async def cards(self, scope: Scope, clients: Collection[int]) -> dict[int, Card]:
        found: dict[int, list[Sequence[Any]]] = {}
        for some in _parts(sorted(clients), AT_ONCE):
            for row in await self._rows(_cards, scope, some=some):
                found.setdefault(row[0], []).append(row)
        return {client: _card(rows) for client, rows in found.items()}

    async def prepare(self, scope: Scope, batch: Batch, now: datetime) -> Prepared:
        rows: list[tuple[Table, Iterable[Mapping[str, Any]]]] = [
            (clients, (_client_row(scope, one) for one in batch.clients)),
            (contacts, _contact_rows(batch.contacts)),
            (phones, _phone_rows(batch.contacts)),
            (touches, ({"id": one.id, **touch_values(one)} for one in batch.touches)),
            (orders, ({"id": one.id, **order_values(one)} for one in batch.orders)),
            (next_steps, ({"id": one.id, "created_at": now, **step_values(one)} for one in batch.steps)),
        ]
        return Prepared([await self._ready(scope, table, some) for table, some in rows])

    async def _ready(
        self, scope: Scope, table: Table, rows: Iterable[Mapping[str, Any]]
    ) -> tuple[str, list[list[tuple[Any, ...]]]]:
        names = [column.name for column in table.c if column.name not in {"version", "deleted_at"}]
        order, columns = self._transaction.order(insert(table), names)
        ready = []
        for part in _parts(rows, AT_ONCE):
            here = ({"workspace_id": scope.workspace, **row} for row in part)
            ready.append([tuple(bound(row.get(name)) for name, bound in columns) for row in here])
            await asyncio.sleep(0)
        return order, ready

    async def write(self, scope: Scope, prepared: object, record: Record | None = None) -> None:
        if not isinstance(prepared, Prepared):
            raise TypeError("Rows are made ready by `prepare`.")
        for order, parts in prepared.writing:
            for part in parts:
                await self._transaction.run_many(order, part)
        if record is not None:
            self._journal.group(record.key)
            about = {**record.about, "made": sorted(record.made)}
            self._journal.noted("imports", scope.workspace, record.key, about)

    async def made(self, scope: Scope, key: int) -> list[ClientLine]:
        some = await self._made_under(scope, key)
        return [line for part in _parts(some, AT_ONCE) for line in await self._waiting(scope, part)]


def _card(rows: Sequence[Sequence[Any]]) -> Card:
    return Card(client_of(rows[0]), contacts_of(row[len(CLIENT) :] for row in rows))


def _client_row(scope: Scope, client: Any) -> dict[str, Any]:
    birth = {"owner_id": client.owner, "created_at": client.created_at, "created_by": scope.actor}
    return {"id": client.id, **client_values(client), **facts_values(client.facts), **birth}


def _contact_rows(people: Iterable[Contact]) -> Iterator[dict[str, Any]]:
    places: dict[int, int] = {}
    for one in people:
        place = places[one.client] = places.get(one.client, -1) + 1
        yield {"id": one.id, "client_id": one.client, "place": place, **contact_values(one)}


def _phone_rows(people: Iterable[Contact]) -> Iterator[dict[str, Any]]:
    for one in people:
        for place, phone in enumerate(one.phones):
            whose = {"client_id": one.client, "contact_id": one.id, "place": place}
            yield {"id": phone.id, **whose, **phone_values(phone)}


def _parts(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    source = iter(items)
    while part := list(islice(source, size)):
        yield part
