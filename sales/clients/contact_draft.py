"""Answers about a contact: which fields there are, what each may hold, which are picked from buttons."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from sales.clients.client import Attitude, BuyingRole, Contact
from sales.clients.client_draft import one_line
from sales.ground.errors import Rejected
from sales.values import emails
from sales.work.touch import Channel


class ContactField(StrEnum):
    """What a person can say of a contact. The value is the name of the `Contact`'s field."""

    NAME = "name"
    POSITION = "position"
    PHONES = "phones"
    EMAIL = "email"
    ROLE = "role"
    WEIGHT = "weight"
    ATTITUDE = "attitude"
    CHANNEL = "channel"
    HOURS = "hours"
    NOTE = "note"


PICKED = frozenset({ContactField.ROLE, ContactField.WEIGHT, ContactField.ATTITUDE, ContactField.CHANNEL})
"""Answered by buttons; all others are typed."""

WEIGHTS = (1, 2, 3)
CONFIRMED = "confirmed"
"""The picked role "decides, confirmed"; a plain "decides" is what somebody claims."""

LONGEST = {
    ContactField.NAME: 120,
    ContactField.POSITION: 120,
    ContactField.HOURS: 120,
    ContactField.NOTE: 500,
}


def present(contact: Contact, field: ContactField) -> str:
    """What a typed field holds now: to show, and to notice that somebody else changed it."""
    return str(getattr(contact, field.value)) if field in LONGEST or field is ContactField.EMAIL else ""


def answered(contact: Contact, field: ContactField, text: str) -> Contact:
    """The contact with a typed answer in the field. Raises Rejected where the field cannot take it."""
    if field not in LONGEST and field is not ContactField.EMAIL:
        raise Rejected("choose")
    value = emails.parse(text) if field is ContactField.EMAIL else one_line(text, LONGEST[field])
    return _with(contact, {field.value: value})


def cleared(contact: Contact, field: ContactField) -> Contact:
    """The contact without the field's value."""
    if field is ContactField.ROLE:
        return replace(contact, role=BuyingRole.UNKNOWN, role_confirmed=False)
    if field is ContactField.PHONES:
        raise Rejected("choose")
    return _with(contact, {field.value: None if field in PICKED else ""})


def picked(contact: Contact, field: ContactField, choice: str) -> Contact:
    """The contact with the value behind a button."""
    try:
        return _with(contact, _picked(field, choice))
    except ValueError as unknown:
        raise Rejected("choose") from unknown


def _with(contact: Contact, changes: dict[str, Any]) -> Contact:
    return replace(contact, **changes)


def _picked(field: ContactField, choice: str) -> dict[str, Any]:
    match field:
        case ContactField.ROLE if choice == CONFIRMED:
            return {"role": BuyingRole.DECIDES, "role_confirmed": True}
        case ContactField.ROLE:
            return {"role": BuyingRole(choice), "role_confirmed": False}
        case ContactField.WEIGHT:
            return {"weight": WEIGHTS[WEIGHTS.index(int(choice))]}
        case ContactField.ATTITUDE:
            return {"attitude": Attitude(choice)}
        case ContactField.CHANNEL:
            return {"channel": Channel(choice)}
    raise Rejected("choose")
