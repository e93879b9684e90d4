"""Clients, contacts, phones and lines of lists out of their columns, which stand in the fields' order."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, select

from sales.clients.client import Client, ClientLine, Contact
from sales.clients.facts import Facts
from sales.values.phones import Phone
from storage.queries.scoped import part_of_client
from storage.queries.step_rows import STEP, step_of
from storage.queries.values import FACT_NAMES
from storage.schema.tables import clients, contacts, phones

_c = clients.c
FACTS = tuple(_c[name] for name in FACT_NAMES)
PLAIN = (
    _c.id, _c.owner_id, _c.name, _c.created_at, _c.status, _c.do_not_contact, _c.business, _c.address,
    _c.latitude, _c.longitude, _c.accuracy, _c.site, _c.email, _c.tax_number, _c.hours, _c.source_id,
    _c.recommended_by, _c.note,
)  # fmt: skip
CLIENT = (*PLAIN, _c.tags, _c.zone, _c.named_base, _c.named_reason, *FACTS, _c.deleted_at, _c.version)
_NAMED = len(PLAIN) + 4
_FACTED = _NAMED + len(FACTS)

_p = phones.c
PHONE = (_p.id, _p.typed, _p.e164, _p.extension)

_k = contacts.c
CONTACT = (
    _k.id, _k.client_id, _k.name, _k.position, _k.email, _k.role, _k.role_confirmed, _k.weight, _k.attitude,
    _k.channel, _k.hours, _k.note, _k.version,
)  # fmt: skip

LINE = (_c.id, _c.owner_id, _c.name, *FACTS, _c.zone, _c.latitude, _c.longitude)
_LINE_FACTED = 3 + len(FACTS)
LINE_AND_STEP = (*LINE, *STEP)


def card_rows() -> Select[Any]:
    """Clients with their contacts, and these with their phones: a row for each, in the order of the cards."""
    known = part_of_client(contacts) & contacts.c.deleted_at.is_(None)
    numbers = (_p.workspace_id == _k.workspace_id) & (_p.contact_id == _k.id) & _p.deleted_at.is_(None)
    return (
        select(*CLIENT, *CONTACT, *PHONE)
        .select_from(clients.outerjoin(contacts, known).outerjoin(phones, numbers))
        .order_by(_c.id, _k.place, _k.id, _p.place, _p.id)
    )


def client_of(row: Sequence[Any]) -> Client:
    tags, *named = row[len(PLAIN) : _NAMED]
    facts = Facts(*row[_NAMED:_FACTED])
    values: tuple[Any, ...] = (*row[: len(PLAIN)], tuple(tags), *named, facts, *row[_FACTED : len(CLIENT)])
    return Client(*values)


def phone_of(row: Sequence[Any]) -> Phone:
    number, typed, e164, extension = row
    return Phone(number, typed, e164, extension or None)


def contact_of(row: Sequence[Any], numbers: Iterable[Phone]) -> Contact:
    contact, client, name, *rest = row
    return Contact(contact, client, name, tuple(numbers), *rest)


def contacts_of(rows: Iterable[Sequence[Any]]) -> tuple[Contact, ...]:
    """From rows of a contact beside one of its phones, either of which may be missing."""
    found: dict[int, tuple[Sequence[Any], list[Phone]]] = {}
    for row in rows:
        contact, phone = row[: len(CONTACT)], row[len(CONTACT) :]
        if contact[0] is not None:
            _, numbers = found.setdefault(contact[0], (contact, []))
            numbers.extend([phone_of(phone)] if phone[0] is not None else [])
    return tuple(contact_of(contact, numbers) for contact, numbers in found.values())


def line_of(row: Sequence[Any]) -> ClientLine:
    """From `LINE`, or from `LINE_AND_STEP`."""
    step = step_of(row[len(LINE) : len(LINE_AND_STEP)]) if len(row) > len(LINE) and row[len(LINE)] else None
    facts = Facts(*row[3:_LINE_FACTED])
    values: tuple[Any, ...] = (*row[:3], facts, step, *row[_LINE_FACTED : len(LINE)])
    return ClientLine(*values)
