"""The rows of a sample company, and writing them: table by table in bulk, past the journal.

The audit of a sample company begins with what is done in the demo.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table, insert

from sales.clients.client import Client, Contact
from sales.clients.grades import Worth
from sales.company.members import Rules, Workspace
from sales.standing.standing import COUNTED, Move, standing
from sales.work.debt import Debt
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch
from storage.engine.transaction import Transaction
from storage.queries.finding import index
from storage.queries.values import (
    client_values,
    contact_values,
    debt_values,
    facts_values,
    item_values,
    move_values,
    order_values,
    phone_values,
    standing_values,
    step_values,
    touch_values,
)
from storage.schema import tables

Row = dict[str, Any]


@dataclass
class Books:
    clients: list[Client] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    debts: list[Debt] = field(default_factory=list)
    steps: list[tuple[NextStep, datetime]] = field(default_factory=list)
    """Each with the moment it was planned."""
    moves: list[Move] = field(default_factory=list)
    worths: dict[int, Worth | None] = field(default_factory=dict)
    """By client, as of the last night."""
    worth_moves: list[Row] = field(default_factory=list)
    jobs: list[Row] = field(default_factory=list)
    handed: list[Row] = field(default_factory=list)
    letters: list[Row] = field(default_factory=list)


async def write(transaction: Transaction, workspace: Workspace, books: Books, now: datetime) -> None:
    zone = ZoneInfo(workspace.zone)
    today = now.astimezone(zone).date()
    every: Iterable[tuple[Table, Iterator[Row]]] = (
        (tables.clients, (_client(one, today, zone) | {"worth": books.worths.get(one.id)} for one in books.clients)),
        (tables.contacts, (_contact(one, place) for place, one in enumerate(books.contacts))),
        (tables.phones, chain.from_iterable(map(_phones, books.contacts))),
        (tables.touches, map(_touch, books.touches)),
        (tables.orders, map(_order, books.orders)),
        (tables.items, chain.from_iterable(map(_items, books.orders))),
        (tables.debts, ({"id": debt.id, **debt_values(debt)} for debt in books.debts)),
        (tables.next_steps, (_step(step, planned_at) for step, planned_at in books.steps)),
        (tables.moves, ({"id": move.id, **move_values(move)} for move in books.moves)),
        (tables.worth_moves, iter(books.worth_moves)),
        (tables.jobs, iter(books.jobs)),
        (tables.handed, iter(books.handed)),
        (tables.outbox, iter(books.letters)),
    )
    for table, rows in every:
        told = [{"workspace_id": workspace.id, **row} for row in rows]
        if told:
            await transaction.run(insert(table), told)
    await index.refresh(transaction, workspace.id, [client.id for client in books.clients])


def _client(client: Client, today: date, zone: tzinfo) -> Row:
    birth = {"created_at": client.created_at, "created_by": client.owner}
    owned = {"id": client.id, "owner_id": client.owner}
    follows = facts_values(client.facts) | standing_values(standing(client, Rules(), today, zone))
    return {**owned, **client_values(client), **follows, "counted": COUNTED, **birth}


def _contact(contact: Contact, place: int) -> Row:
    return {"id": contact.id, "client_id": contact.client, "place": place, **contact_values(contact)}


def _phones(contact: Contact) -> Iterator[Row]:
    of = {"client_id": contact.client, "contact_id": contact.id}
    return ({"id": one.id, "place": place, **of, **phone_values(one)} for place, one in enumerate(contact.phones))


def _touch(touch: Touch) -> Row:
    return {"id": touch.id, **touch_values(touch)}


def _order(order: Order) -> Row:
    return {"id": order.id, **order_values(order)}


def _items(order: Order) -> Iterator[Row]:
    return ({"id": item.id, **item_values(order, item)} for item in order.items)


def _step(step: NextStep, planned_at: datetime) -> Row:
    return {"id": step.id, "created_at": planned_at, "version": step.version, **step_values(step)}
