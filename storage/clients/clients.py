"""Clients: the card, writing, handing over. Lists and searches are a part of its own: `client_lists.py`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Update, bindparam, select, update

from sales.actions import ports
from sales.clients.client import Card, Client, Contact
from sales.clients.facts import Facts
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from storage.audit.journal import Journal
from storage.clients.client_lists import ClientLists
from storage.clients.contacts import Contacts
from storage.clients.hand_over import HandOver
from storage.engine.dialects import insert_new
from storage.engine.transaction import Transaction, together
from storage.queries.client_rows import CLIENT, card_rows, client_of, contacts_of
from storage.queries.scoped import InScope, Repository, Scoped
from storage.queries.values import client_values, facts_values
from storage.schema.tables import clients
from storage.work.steps import Steps
from storage.work.touches import Touches

_c = clients.c


@Scoped
def _client(mine: InScope) -> Select[Any]:
    return select(*CLIENT).where(mine, _c.id == bindparam("row"))


@Scoped
def _client_with_contacts(mine: InScope) -> Select[Any]:
    return card_rows().where(mine, _c.id == bindparam("row"))


@Scoped
def _save(mine: InScope) -> Update:
    return update(clients).where(mine, _c.id == bindparam("row"), _c.version == bindparam("seen"))


@Scoped
def _set_facts(mine: InScope) -> Update:
    return update(clients).where(mine, _c.id == bindparam("row"))


_NEW = insert_new(clients)


class Clients(Repository):
    """Clients of one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal, steps: Steps, touches: Touches) -> None:
        super().__init__(transaction, journal)
        self.lists: ports.ClientLists = ClientLists(transaction, journal)
        self._contacts = Contacts(transaction, journal)
        self._steps = steps
        self._touches = touches
        self._hand_over = HandOver(transaction, journal)
        self._read: dict[tuple[int, int], Client] = {}
        """By id and version: what the journal calls old needs no second reading."""

    async def card(self, scope: Scope, client: int, *, touches: int = 3) -> Card:
        rows, steps, *last = await together(
            self._rows(_client_with_contacts, scope, row=client),
            self._steps.open_of(scope, client),
            *([self._touches.last_of(scope, client, touches)] if touches else []),
        )
        if not rows:
            raise NotFound
        known = contacts_of(row[len(CLIENT) :] for row in rows)
        return Card(self._remember(rows[0]), known, tuple(steps), tuple(*last))

    async def hold(self, scope: Scope, client: int) -> Client:
        found, _ = await together(self.get(scope, client), self._steps.hold(scope, client))
        return found

    async def get(self, scope: Scope, client: int) -> Client:
        row = await self._row(_client, scope, row=client)
        if row is None:
            raise NotFound
        return self._remember(row)

    def _remember(self, row: Sequence[Any]) -> Client:
        found = client_of(row)
        self._read[found.id, found.version] = found
        return found

    async def add(self, scope: Scope, client: Client, contacts: Sequence[Contact] = ()) -> None:
        if scope.owners is not None and client.owner not in scope.owners:
            raise NotFound
        values = client_values(client) | {"owner_id": client.owner}
        birth = {"created_at": client.created_at, "created_by": scope.actor}
        row = {"workspace_id": scope.workspace, "id": client.id, **values, **birth}
        self._transaction.later(_NEW, row, AlreadySaved)
        self._journal.added("clients", scope.workspace, client.id, values, client=client.id)
        await self._contacts.add_all(scope.workspace, contacts)

    async def save(self, scope: Scope, client: Client) -> Client:
        """Everything but whose it is, its facts and its deletion: these have methods of their own."""
        old = self._read.get((client.id, client.version)) or await self.get(scope, client.id)
        if old.version != client.version:
            raise Stale
        saved = replace(client, version=client.version + 1)
        before, after = client_values(old), client_values(client)
        differs = {name: value for name, value in after.items() if value != before[name]}
        self._save(scope, client, differs)
        self._journal.changed("clients", scope.workspace, client.id, before, after, saved.version, client=client.id)
        self._read[saved.id, saved.version] = saved
        return saved

    def _save(self, scope: Scope, client: Client, values: dict[str, Any]) -> None:
        """Where the version is still the one that was seen."""
        version = {"seen": client.version, "version": client.version + 1}
        self._write(_save, scope, Stale, row=client.id, **version, **values)

    async def set_facts(self, scope: Scope, client: int, facts: Facts) -> None:
        self._write(_set_facts, scope, NotFound, row=client, **facts_values(facts))

    async def delete(self, scope: Scope, client: int, at: datetime) -> None:
        """Its phones are free for others at once."""
        found = await self.get(scope, client)
        await self._contacts.free_phones(scope, client, at)
        self._save(scope, found, {"deleted_at": at})
        version, none = found.version + 1, {"deleted_at": None}
        self._journal.changed("clients", scope.workspace, client, none, {"deleted_at": at}, version, client=client)

    async def owned(self, scope: Scope, member: int, most: int) -> list[int]:
        return await self._hand_over.owned(scope, member, most)

    async def hand_over(self, scope: Scope, clients: Sequence[int] | None, since: int, to: int) -> int:
        return await self._hand_over.move(scope, clients, since, to)
