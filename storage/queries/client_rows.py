"""Makes clients, contacts and lines of lists from joined rows of several tables.

The columns of each thing stand together in a row, in the order of its shape (`shapes.py`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, select

from sales.clients.client import Client, ClientLine, Contact
from sales.work.step import NextStep
from storage.queries.scoped import part_of_client
from storage.queries.values import CLIENTS, CONTACTS, FACTS_OF_CLIENTS, LINES, PHONES, STEPS
from storage.schema.tables import clients, contacts, phones

_c, _k, _p = clients.c, contacts.c, phones.c
CLIENT = (*CLIENTS.columns, *FACTS_OF_CLIENTS.columns)
CONTACT = CONTACTS.columns
PHONE = PHONES.columns
LINE = (*LINES.columns, *FACTS_OF_CLIENTS.columns)
LINE_AND_STEP = (*LINE, *STEPS.columns)


KNOWN = part_of_client(contacts) & contacts.c.deleted_at.is_(None)


def card_rows() -> Select[Any]:
    """Clients joined with their contacts and these with their phones, ordered as a card shows them.

    Wrong numbers come after the others.
    """
    numbers = (_p.workspace_id == _k.workspace_id) & (_p.contact_id == _k.id) & _p.deleted_at.is_(None)
    return (
        select(*CLIENT, *CONTACT, *PHONE)
        .select_from(clients.outerjoin(contacts, KNOWN).outerjoin(phones, numbers))
        .order_by(_c.id, _k.place, _k.id, _p.wrong, _p.place, _p.id)
    )


def client_of(row: Sequence[Any]) -> Client:
    return CLIENTS.of(row, facts=FACTS_OF_CLIENTS.of(row, len(CLIENTS)))


def contacts_of(rows: Iterable[Sequence[Any]]) -> tuple[Contact, ...]:
    """Contacts with their phones, from rows of a contact beside one phone; either may be NULL."""
    found: dict[int, tuple[Sequence[Any], list[Any]]] = {}
    for row in rows:
        contact, phone = row[: len(CONTACT)], row[len(CONTACT) :]
        if contact[0] is not None:
            _, numbers = found.setdefault(contact[0], (contact, []))
            numbers.extend([PHONES.of(phone)] if phone[0] is not None else [])
    return tuple(CONTACTS.of(contact, phones=tuple(numbers)) for contact, numbers in found.values())


def line_of(row: Sequence[Any], planned: NextStep | None = None) -> ClientLine:
    """A line of a list, from a row that begins with `LINE`, or with `LINE_AND_STEP` where `planned` is not given."""
    if len(row) > len(LINE) and row[len(LINE)]:
        planned = STEPS.of(row, len(LINE))
    return LINES.of(row, facts=FACTS_OF_CLIENTS.of(row, len(LINES)), step=planned)
