"""All that people can see of a base: what a workbook of it has to keep."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sales.clients.client import Client, Contact
from sales.clients.facts import Facts
from sales.reporting.selection import Whole
from sales.values.phones import Phone
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch


def seen(base: Sequence[Whole], named: Mapping[int, str]) -> list[str]:
    """All that people can see of a base, without ids; `named` are its members and entries of directories."""
    return [line for one in sorted(_seen(one, named) for one in base) for line in one]


def _seen(one: Whole, named: Mapping[int, str]) -> list[str]:
    people = {contact.id: _said(contact, phones=list(map(_phone, contact.phones))) for contact in one.contacts}
    facts = dataclasses.replace(one.client.facts, talked_with=None)
    last = {"facts": facts, "talked_with": people.get(one.client.facts.talked_with or 0)}
    client = _said(one.client, owner=named[one.client.owner], source=named.get(one.client.source or 0), **last)
    sold = {order.touch: _sold(order, named) for order in one.orders}
    touches = [
        _said(
            touch,
            member=named[touch.member],
            joint=named.get(touch.joint or 0),
            contact=people.get(touch.contact or 0),
            order=sold.get(touch.id),
        )
        for touch in one.touches
    ]
    steps = [_said(step, member=named[step.member], due_on=step.due_at or step.due_on) for step in one.steps]
    return [*client, *map(str, people.values()), *map(str, sorted(touches)), *map(str, sorted(steps))]


def _sold(order: Order, named: Mapping[int, str]) -> tuple[Any, ...]:
    return order.on, order.amount, order.document, *((named[i.product], i.quantity, i.amount) for i in order.items)


_UNSEEN = {
    # a file's words alone become a link where they name a client: tests/handlers/importing/test_recommenders.py
    Client: {"id", "version", "deleted_at", "recommender"},
    Contact: {"id", "client", "version"},
    Touch: {"id", "client", "step", "attachments", "version"},
    # the moment that was agreed is compared
    NextStep: {"id", "client", "touch", "due_time", "zone", "slot", "version"},
}


def _said(what: Client | Contact | Touch | NextStep, **instead: Any) -> list[str]:
    fields = [field.name for field in dataclasses.fields(what) if field.name not in _UNSEEN[type(what)]]
    values = {name: instead.get(name, getattr(what, name)) for name in fields} | instead
    return [f"{type(what).__name__} {name}: {_told(value)}" for name, value in values.items()]


def _told(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Facts):
        return [_told(getattr(value, field.name)) for field in dataclasses.fields(value)]
    return repr(value)


def _phone(phone: Phone) -> tuple[str, str | None, str | None, bool]:
    return phone.typed, phone.e164, phone.extension, phone.wrong
