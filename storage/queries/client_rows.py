"""Clients with their facts, contacts with their phones, lines of lists with their steps: out of rows of several tables.

Each thing's columns stand together; within them everything goes by its name, see `shapes.py`.
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
    """Clients with their contacts, and these with their phones: a row for each, in the order of the cards.

    A number that is none of theirs stands behind those that may be.
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
    """From rows of a contact beside one of its phones, either of which may be missing."""
    found: dict[int, tuple[Sequence[Any], list[Any]]] = {}
    for row in rows:
        contact, phone = row[: len(CONTACT)], row[len(CONTACT) :]
        if contact[0] is not None:
            _, numbers = found.setdefault(contact[0], (contact, []))
            numbers.extend([PHONES.of(phone)] if phone[0] is not None else [])
    return tuple(CONTACTS.of(contact, phones=tuple(numbers)) for contact, numbers in found.values())


def line_of(row: Sequence[Any], planned: NextStep | None = None) -> ClientLine:
    """From `LINE`, or from `LINE_AND_STEP`, where the step is not at hand; whatever stands behind that."""
    if len(row) > len(LINE) and row[len(LINE)]:
        planned = STEPS.of(row, len(LINE))
    return LINES.of(row, facts=FACTS_OF_CLIENTS.of(row, len(LINES)), step=planned)
