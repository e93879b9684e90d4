"""Things as columns: what each column of a table holds of one. Columns back as things are in `*_rows.py` and by kind.

By the column, so that thousands of new rows are made column by column: see `ready_rows.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeAlias

from sales.clients.client import Client, Contact
from sales.clients.facts import Facts
from sales.values.company_names import company_key, search_key
from sales.values.phones import Phone, reversed_digits
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch

Holding: TypeAlias = Mapping[str, Callable[[Any], Any]]
"""What a thing's columns hold, by their names."""

FACT_NAMES = tuple(field.name for field in fields(Facts))


def _alike(*names: str) -> dict[str, Callable[[Any], Any]]:
    """Columns that are called like what they hold."""
    return {name: attrgetter(name) for name in names}


CLIENT: Holding = {
    **_alike("name", "status", "do_not_contact", "business", "address", "latitude", "longitude", "accuracy", "site"),
    **_alike("email", "tax_number", "hours", "recommended_by", "note", "zone", "named_base", "named_reason"),
    "search": lambda client: search_key(client.name),
    "company_key": lambda client: company_key(client.name),
    "source_id": attrgetter("source"),
    "tags": lambda client: list(client.tags),
}
"""What a person may change."""
FACTS: Holding = _alike(*FACT_NAMES)
CONTACT: Holding = {
    **_alike("name", "position", "email", "role", "role_confirmed", "weight", "attitude", "channel", "hours", "note"),
    "search": lambda contact: search_key(contact.name),
}
PHONE: Holding = {
    **_alike("typed", "e164"),
    "reversed": lambda phone: reversed_digits(phone.e164 or phone.typed),
    "extension": lambda phone: phone.extension or "",
}
TOUCH: Holding = {
    "client_id": attrgetter("client"),
    "member_id": attrgetter("member"),
    "contact_id": attrgetter("contact"),
    "step_id": attrgetter("step"),
    **_alike("channel", "direction", "outcome", "reason", "comment", "at", "recorded_at"),
    **_alike("latitude", "longitude", "accuracy", "timed"),
}
ORDER: Holding = {
    "client_id": attrgetter("client"),
    "member_id": attrgetter("member"),
    "touch_id": attrgetter("touch"),
    "product_id": attrgetter("product"),
    **_alike("on", "amount"),
}
STEP: Holding = {
    "client_id": attrgetter("client"),
    "member_id": attrgetter("member"),
    "touch_id": attrgetter("touch"),
    **_alike("kind", "due_on", "due_time", "zone", "state", "note", "closed_at", "closed_by", "due_at"),
}


def client_values(client: Client) -> dict[str, Any]:
    return _values(CLIENT, client)


def facts_values(facts: Facts) -> dict[str, Any]:
    return _values(FACTS, facts)


def contact_values(contact: Contact) -> dict[str, Any]:
    return _values(CONTACT, contact)


def phone_values(phone: Phone) -> dict[str, Any]:
    return _values(PHONE, phone)


def touch_values(touch: Touch) -> dict[str, Any]:
    return _values(TOUCH, touch)


def order_values(order: Order) -> dict[str, Any]:
    return _values(ORDER, order)


def step_values(step: NextStep) -> dict[str, Any]:
    return _values(STEP, step)


def _values(holding: Holding, thing: object) -> dict[str, Any]:
    return {name: get(thing) for name, get in holding.items()}
