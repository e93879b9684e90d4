"""Objects as column values. Objects made from rows of several tables are in `*_rows.py`.

A function per column, so that thousands of new rows can be built column by column: see `ready_rows.py`.
"""

from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any

from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS, Client, ClientLine, Contact
from sales.clients.facts import Facts
from sales.clients.fields import Spec
from sales.standing.standing import Move, Standing
from sales.values.company_names import company_key, kindless, search_key
from sales.values.phones import Phone, reversed_digits
from sales.values.potential import potential_in
from sales.work.debt import Debt
from sales.work.order import Item, Order
from sales.work.step import NextStep
from sales.work.touch import Attachment, Touch
from storage.queries.shapes import Holding, Shape
from storage.schema.tables import (
    attachments,
    clients,
    contacts,
    debts,
    items,
    moves,
    next_steps,
    orders,
    phones,
    touches,
)

_OF_CLIENT = {"client": "client_id"}
_DONE = _OF_CLIENT | {"member": "member_id"}

CLIENTS = Shape(
    Client, clients, {"owner": "owner_id", "source": "source_id", "recommender": "recommender_id"}, apart=("facts",)
)
LINES = Shape(ClientLine, clients, {"owner": "owner_id"}, apart=("facts", "step"))
FACTS_OF_CLIENTS = Shape(Facts, clients)
STANDINGS = Shape(Standing, clients)
MOVES = Shape(Move, moves, {"client": "client_id", "owner": "owner_id"})
CONTACTS = Shape(Contact, contacts, _OF_CLIENT, apart=("phones",))
PHONES = Shape(Phone, phones)
TOUCHES = Shape(
    Touch,
    touches,
    _DONE | {"contact": "contact_id", "step": "step_id", "covered": "covered_id", "joint": "joint_id"},
    apart=("attachments",),
)
ATTACHMENTS = Shape(Attachment, attachments)
DEBTS = Shape(Debt, debts, _OF_CLIENT)
ORDERS = Shape(Order, orders, _DONE | {"touch": "touch_id"}, apart=("items",))
ITEMS = Shape(Item, items, {"product": "product_id"})
STEPS = Shape(NextStep, next_steps, _DONE | {"touch": "touch_id"})


@lru_cache
def _potential(words: str) -> tuple[int | None, str]:
    """The monthly figure, and the currencies that it may be in, of what was typed as the potential."""
    known = potential_in(words) if words else None
    return (known.month, " ".join(sorted(known.currencies))) if known else (None, "")


CLIENT: Holding = {
    **CLIENTS.holding("id", "owner", "worth", "created_at", "deleted_at", "version"),
    "search": lambda client: _searched(client, CLIENT_SPECS, first=kindless(client.name)),
    "company_key": lambda client: company_key(client.name),
    "potential_month": lambda client: _potential(client.potential)[0],
    "potential_in": lambda client: _potential(client.potential)[1],
}
"""What people can change on a client, and the columns derived from it."""
FACTS: Holding = FACTS_OF_CLIENTS.holding()
STANDING: Holding = STANDINGS.holding()
MOVE: Holding = MOVES.holding("id")
CONTACT: Holding = {
    **CONTACTS.holding("id", "client", "version"),
    "search": lambda contact: _searched(contact, CONTACT_SPECS),
}
PHONE: Holding = {
    **PHONES.holding("id"),
    "reversed": lambda phone: reversed_digits(phone.e164 or phone.typed),
}
TOUCH: Holding = TOUCHES.holding("id", "version")
DEBT: Holding = DEBTS.holding("id", "version")
ORDER: Holding = ORDERS.holding("id", "version")
ITEM: Holding = ITEMS.holding("id", "version")
STEP: Holding = {**STEPS.holding("id", "version"), "due_at": attrgetter("due_at")}


def client_values(client: Client) -> dict[str, Any]:
    return _values(CLIENT, client)


def facts_values(facts: Facts) -> dict[str, Any]:
    return _values(FACTS, facts)


def standing_values(standing: Standing) -> dict[str, Any]:
    return _values(STANDING, standing)


def move_values(move: Move) -> dict[str, Any]:
    return _values(MOVE, move)


def contact_values(contact: Contact) -> dict[str, Any]:
    return _values(CONTACT, contact)


def phone_values(phone: Phone) -> dict[str, Any]:
    return _values(PHONE, phone)


def touch_values(touch: Touch) -> dict[str, Any]:
    return _values(TOUCH, touch)


def order_values(order: Order) -> dict[str, Any]:
    return _values(ORDER, order)


def item_values(order: Order, item: Item) -> dict[str, Any]:
    whose = {"client_id": order.client, "order_id": order.id, "place": order.items.index(item)}
    return whose | _values(ITEM, item)


def debt_values(debt: Debt) -> dict[str, Any]:
    return _values(DEBT, debt)


def step_values(step: NextStep) -> dict[str, Any]:
    return _values(STEP, step)


def _searched(thing: object, specs: Mapping[Any, Spec], first: str = "") -> str:
    """The text that search looks in. The name comes first, since lists are sorted by it.

    `first`: the name as lists sort it, where that differs from how the name begins.
    """
    words = [getattr(thing, one.value) for one, spec in specs.items() if spec.searched]
    return search_key(" ".join(filter(None, words if first == words[0] else [first, *words])))


def _values(holding: Holding, thing: object) -> dict[str, Any]:
    return {name: get(thing) for name, get in holding.items()}
