"""Answers about a contact: typed ones, and those that are picked from buttons. Which fields there are: `client.py`."""

from dataclasses import replace
from typing import Any

from sales.clients import fields
from sales.clients.client import CONTACT_SPECS, Attitude, BuyingRole, Contact, ContactField
from sales.clients.fields import Kind
from sales.ground.errors import Rejected
from sales.work.channels import Channel

PICKED = frozenset(field for field, spec in CONTACT_SPECS.items() if spec.kind in {Kind.PICKED, Kind.DAY})
"""Answered by buttons; all others are typed."""

WEIGHTS = (1, 2, 3)
CONFIRMED = "confirmed"
"""The picked role "decides, confirmed"; a plain "decides" is what somebody claims."""

_UNTYPED = PICKED | {ContactField.PHONES}


def present(contact: Contact, field: ContactField) -> str:
    """What a typed field holds now: to show, and to notice that somebody else changed it."""
    return "" if field in _UNTYPED else fields.shown(getattr(contact, field.value))


def answered(contact: Contact, field: ContactField, text: str) -> Contact:
    """The contact with a typed answer in the field. Raises Rejected where the field cannot take it."""
    return _with(contact, {field.value: fields.answer(CONTACT_SPECS[field], text, "")})


def cleared(contact: Contact, field: ContactField) -> Contact:
    """The contact without the field's value. Phones go one by one."""
    if field is ContactField.PHONES:
        raise Rejected("choose")
    if field is ContactField.NAME:
        return _with(contact, {field.value: ""})
    doubt = {"role_confirmed": False} if field is ContactField.ROLE else {}
    return _with(contact, {field.value: fields.empty(Contact, field.value), **doubt})


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
