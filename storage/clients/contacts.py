"""Contacts and their phones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Update, bindparam, func, select, update

from sales.clients.client import Contact
from sales.ground.errors import AlreadySaved, NotFound, PhoneTaken, Stale
from sales.ground.scope import Scope
from sales.values.phones import Phone
from storage.engine.dialects import insert_new
from storage.queries.client_rows import CONTACT, PHONE, contacts_of
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client, values_of
from storage.queries.values import contact_values, phone_values
from storage.schema.tables import clients, contacts, phones

_k, _p = contacts.c, phones.c
_NUMBERS = (_p.workspace_id == _k.workspace_id) & (_p.contact_id == _k.id) & _p.deleted_at.is_(None)
_LIVING = _k.deleted_at.is_(None)


@Scoped
def _contact(mine: InScope) -> Select[Any]:
    return (
        select(*CONTACT, *PHONE)
        .select_from(contacts.join(clients, part_of_client(contacts)).outerjoin(phones, _NUMBERS))
        .where(mine, _k.id == bindparam("row"), _LIVING)
        .order_by(_p.wrong, _p.place, _p.id)
    )


@Scoped
def _save(mine: InScope) -> Update:
    return update(contacts).where(
        of_client_in(mine, contacts), _k.id == bindparam("row"), _k.version == bindparam("seen"), _LIVING
    )


@Scoped
def _place_of_next(mine: InScope) -> Select[Any]:
    """The place for a new contact among its client's; no row if the client is out of scope."""
    taken = part_of_client(contacts)
    return (
        select(func.coalesce(func.max(_k.place), -1) + 1)
        .select_from(clients.outerjoin(contacts, taken))
        .where(mine, clients.c.id == bindparam("row"))
        .group_by(clients.c.id)
    )


@Scoped
def _mark(mine: InScope) -> Update:
    known = (of_client_in(mine, phones), _p.id == bindparam("row"), _p.deleted_at.is_(None))
    return update(phones).where(*known, _p.wrong != bindparam("now_wrong"))


@Scoped
def _phone(mine: InScope) -> Select[Any]:
    known = (_p.id == bindparam("row"), _p.deleted_at.is_(None))
    return select(_p.client_id, _p.version).join(clients, part_of_client(phones)).where(mine, *known)


def _freeing(*which: Any) -> Update:
    living = (_p.workspace_id == bindparam("workspace"), _p.deleted_at.is_(None))
    freed = update(phones).where(*living, *which)
    return freed.values(deleted_at=bindparam("at"), version=_p.version + 1).returning(_p.id, _p.client_id, _p.version)


_FREE_OF_CLIENT = _freeing(_p.client_id == bindparam("row"))
_FREE_OF_CONTACT = _freeing(_p.contact_id == bindparam("row"))
_FREE = _freeing(_p.id == bindparam("row"))
_NEW = insert_new(contacts)
_NEW_PHONES = insert_new(phones).returning(_p.id)
_HOLDERS = select(_p.id, _p.client_id).where(
    _p.workspace_id == bindparam("workspace"),
    _p.e164.in_(bindparam("numbers", expanding=True)),
    _p.deleted_at.is_(None),
)


class Contacts(Repository):
    """Contacts and phones within one unit of work."""

    async def get(self, scope: Scope, contact: int) -> Contact:
        found = contacts_of(await self._rows(_contact, scope, row=contact))
        if not found:
            raise NotFound
        return found[0]

    async def add(self, scope: Scope, contact: Contact) -> None:
        place = await self._row(_place_of_next, scope, row=contact.client)
        if place is None:
            raise NotFound
        await self.add_all(scope.workspace, [contact], place[0])

    async def add_all(self, workspace: int, known: Sequence[Contact], place: int = 0) -> None:
        """Adds contacts of a client that is known to be in scope. Raises PhoneTaken."""
        for number, contact in enumerate(known, place):
            values = contact_values(contact) | {"client_id": contact.client}
            row = {"workspace_id": workspace, "id": contact.id, "place": number, **values}
            self._transaction.later(_NEW, row, AlreadySaved)
            self._journal.added("contacts", workspace, contact.id, values, client=contact.client)
        await self._add_phones(workspace, [(contact, phone) for contact in known for phone in contact.phones])

    async def save(self, scope: Scope, contact: Contact) -> Contact:
        """Saves a contact without its phones, which are added and deleted one by one. Raises Stale."""
        old = await self.get(scope, contact.id)
        if old.version != contact.version:
            raise Stale
        before, after = contact_values(old), contact_values(contact)
        self._save(scope, contact, {name: value for name, value in after.items() if value != before[name]})
        saved = replace(contact, version=contact.version + 1)
        self._changed(scope, contact, before, after)
        return saved

    async def delete(self, scope: Scope, contact: int, at: datetime) -> None:
        found = await self.get(scope, contact)
        await self._free(scope, _FREE_OF_CONTACT, contact, at)
        self._save(scope, found, {"deleted_at": at})
        self._changed(scope, found, {"deleted_at": None}, {"deleted_at": at})

    def _save(self, scope: Scope, seen: Contact, values: Mapping[str, Any]) -> None:
        self._write(_save, scope, Stale, row=seen.id, seen=seen.version, version=seen.version + 1, **values)

    def _changed(self, scope: Scope, seen: Contact, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        version = seen.version + 1
        self._journal.changed("contacts", scope.workspace, seen.id, old, new, version, client=seen.client)

    async def add_phone(self, scope: Scope, contact: int, phone: Phone) -> None:
        found = await self.get(scope, contact)
        await self._add_phones(scope.workspace, [(found, phone)], len(found.phones))

    async def delete_phone(self, scope: Scope, phone: int) -> None:
        if await self._row(_phone, scope, row=phone) is None:
            raise NotFound
        await self._free(scope, _FREE, phone, self._journal.now)

    async def mark_phone(self, scope: Scope, phone: int, *, wrong: bool) -> None:
        row = await self._row(_phone, scope, row=phone)
        if row is None:
            raise NotFound
        version, values = row.version + 1, {"wrong": wrong}
        written = {**values, "version": version}
        query = _mark.within(scope).values(**written)
        if await self._transaction.run(query, values_of(scope, {"row": phone, "now_wrong": wrong})):
            old = {"wrong": not wrong}
            self._journal.changed("phones", scope.workspace, phone, old, values, version, client=row.client_id)

    async def free_phones(self, scope: Scope, client: int, at: datetime) -> None:
        """Deletes the phones of a deleted client, so that others can have the numbers."""
        await self._free(scope, _FREE_OF_CLIENT, client, at)

    async def _free(self, scope: Scope, which: Update, row: int, at: datetime) -> None:
        for freed in await self._transaction.rows(which, {"workspace": scope.workspace, "row": row, "at": at}):
            old, new = {"deleted_at": None}, {"deleted_at": at}
            self._journal.changed("phones", scope.workspace, freed.id, old, new, freed.version, client=freed.client_id)

    async def _add_phones(self, workspace: int, numbers: Sequence[tuple[Contact, Phone]], place: int = 0) -> None:
        if not numbers:
            return
        rows = []
        for number, (contact, phone) in enumerate(numbers, place):
            values = phone_values(phone) | {"client_id": contact.client, "contact_id": contact.id}
            rows.append({"workspace_id": workspace, "id": phone.id, "place": number, **values})
            self._journal.added("phones", workspace, phone.id, values, client=contact.client)
        if len(await self._transaction.rows(_NEW_PHONES, rows)) != len(rows):
            await self._refuse(workspace, rows)

    async def _refuse(self, workspace: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Raises PhoneTaken with the client that has the number, or AlreadySaved."""
        numbers = [row["e164"] for row in rows if row["e164"]]
        holders = await self._transaction.rows(_HOLDERS, {"workspace": workspace, "numbers": numbers})
        given = {row["id"] for row in rows}
        strangers = [holder.client_id for holder in holders if holder.id not in given]
        if strangers or holders:
            raise PhoneTaken((strangers or [holders[0].client_id])[0])
        raise AlreadySaved
