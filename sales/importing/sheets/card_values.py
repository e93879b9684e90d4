"""What a cell says of a field of a card that is read by itself, whatever stands beside it.

Fields that are read together, names, numbers, positions, are in `rows/` and in `own_export/`.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS, ClientField, ContactField
from sales.clients.fields import WORDS, Kind
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.said.fields import OF_CLIENTS, OF_CONTACTS
from sales.importing.sheets import meanings
from sales.values import birthdays, nicks

T = TypeVar("T")

TOLD_OF_CLIENTS = {
    column: one for column, one in OF_CLIENTS.items() if CLIENT_SPECS[one].kind in WORDS and one is not ClientField.NAME
}
"""Plain words: what one row says of them first, stays."""

_TOGETHER = frozenset(
    {
        ContactField.NAME,
        ContactField.POSITION,
        ContactField.PHONES,
        ContactField.EMAIL,
        ContactField.ROLE,
        ContactField.NOTE,
    }
)
TOLD_OF_CONTACTS = {column: one for column, one in OF_CONTACTS.items() if one not in _TOGETHER}

_PICKED = {
    ContactField.WEIGHT: meanings.weight,
    ContactField.ATTITUDE: meanings.attitude,
    ContactField.CHANNEL: meanings.channel,
}


def of_contact(field: ContactField, cell: Cell, today: date) -> Any:
    """What the cell says, or None where it says nothing that the field could hold."""
    match CONTACT_SPECS[field].kind:
        case Kind.LINE:
            return cells.line(cell)
        case Kind.NICK:
            return _understood(nicks.parse, cells.text(cell))
        case Kind.BIRTHDAY if isinstance(cell, date):
            return birthdays.of_day(cell, today)
        case Kind.BIRTHDAY:
            return _understood(birthdays.parse, cells.text(cell))
        case Kind.DAY:
            told = cells.moment(cell, today)
            return told[0] if told else None
        case Kind.PICKED:
            return _PICKED[field](cells.text(cell))
    raise NotImplementedError(field)


def _understood(parse: Callable[[str], T], text: str) -> T | None:
    try:
        return parse(text)
    except Rejected:
        return None
