"""New rows as the database's driver takes them. They are made in the process that reads the file, which knows the
engine's dialect but has no connection: see `handlers/files/reading/worker.py`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Dialect, Table, insert
from sqlalchemy.dialects.postgresql.asyncpg import dialect as postgresql
from sqlalchemy.dialects.sqlite.aiosqlite import dialect as sqlite
from sqlalchemy.types import TypeEngine

from sales.clients.client import Contact
from sales.clients.finding.entries import entries
from sales.clients.groupings import groupings as groupings_of
from sales.importing.port import Batch
from sales.standing.standing import COUNTED, Standing
from sales.values.company_names import company_key
from sales.work.order import Order
from storage.engine.dialects import insert_new
from storage.queries.shapes import Holding
from storage.queries.values import CLIENT, CONTACT, FACTS, ITEM, MOVE, ORDER, PHONE, STANDING, STEP, TOUCH
from storage.schema.columns import Json, Words
from storage.schema.tables import (
    clients,
    contacts,
    groupings,
    items,
    moves,
    names,
    next_steps,
    of_client,
    orders,
    phones,
    touches,
)

TABLES = (clients, *(table for table in of_client.hanging() if of_client.said(table).brought))
"""In the order of writing."""
REMEMBERED = 1024
"""Size of the cache of converted values per column."""

Columns = dict[str, list[Any]]
"""The values of a table's rows, by column name."""
Ready = list[tuple[Any, ...]]
Bind = Callable[[Any], Any]
_DIALECTS: dict[str, Callable[[], Dialect]] = {"sqlite": sqlite, "postgresql": postgresql}


@dataclass(frozen=True, slots=True)
class Insertion:
    """How rows of a table are inserted: the driver's SQL, and the columns in its order with their converters."""

    statement: str
    columns: tuple[tuple[str, Bind | None], ...]

    def ready(self, columns: Columns) -> Ready:
        return list(zip(*(_bound(columns[name], bind) for name, bind in self.columns), strict=True))

    def place(self, name: str) -> int:
        return next(place for place, (column, _) in enumerate(self.columns) if column == name)


def _bound(values: list[Any], bind: Bind | None) -> list[Any]:
    """The converted values; a column whose values are all equal is converted once."""
    if bind is None or not values:
        return values
    if values[0] == values[-1] and values.count(values[0]) == len(values):
        return [bind(values[0])] * len(values)
    return list(map(bind, values))


def _bind_of(kind: TypeEngine[Any], speaks: Dialect) -> Bind | None:
    """The converter of a column; cached except for texts, which seldom repeat."""
    bind: Bind | None = kind.dialect_impl(speaks).bind_processor(speaks)
    return bind if bind is None or isinstance(kind, Words | Json) else lru_cache(REMEMBERED)(bind)


@cache
def insertion_of(table: Table, dialect: str) -> Insertion:
    """The insertion of a table. Skips phones and steps that a unique index refuses (`loads.py`), no other rows."""
    speaks = _DIALECTS[dialect]()
    names = [column.name for column in table.c if column.name not in {"version", "deleted_at"}]
    statement = insert_new(table) if table in (phones, next_steps) else insert(table)
    compiled = statement.compile(dialect=speaks, column_keys=names)
    order = compiled.positiontup or names
    binds = (_bind_of(table.c[name].type, speaks) for name in order)
    return Insertion(str(compiled), tuple(zip(order, binds, strict=True)))


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes the rows of one import: a list per table, in the order of writing."""

    dialect: str
    workspace: int
    actor: int
    now: datetime

    def ready(self, batch: Batch) -> list[Ready]:
        columns = {
            clients: self._clients(batch),
            contacts: _contacts(batch.contacts),
            phones: _phones(batch.contacts),
            touches: _held(TOUCH, batch.touches),
            orders: _held(ORDER, batch.orders),
            items: _items(batch.orders),
            next_steps: _held(STEP, batch.steps) | {"created_at": [self.now] * len(batch.steps)},
            moves: _held(MOVE, batch.moves),
            names: _names(batch),
            groupings: _groupings(batch),
        }
        return [self._ready(table, columns[table]) for table in TABLES]

    def _ready(self, table: Table, columns: Columns) -> Ready:
        here = {"workspace_id": [self.workspace] * len(next(iter(columns.values())))}
        return insertion_of(table, self.dialect).ready(columns | here)

    def _clients(self, batch: Batch) -> Columns:
        facts = _columns(FACTS, [one.facts for one in batch.clients])
        keys = [batch.keys.get(one.id) or company_key(one.name) for one in batch.clients]
        none_yet = dict.fromkeys(("worth", "owned_since", "leaves_on", "warned_at"))
        alike = {"created_by": self.actor, "imported": True, **none_yet}
        same = {name: [value] * len(keys) for name, value in alike.items()}
        return _held(_CLIENT, batch.clients) | facts | _standings(batch) | same | {"company_key": keys}


_CLIENT = {name: get for name, get in CLIENT.items() if name != "company_key"} | {
    "owner_id": attrgetter("owner"),
    "created_at": attrgetter("created_at"),
}
"""Without the company's key, which is slow to compute and may be known already."""


def _standings(batch: Batch) -> Columns:
    """Standings as far as they are known; other clients are counted later."""
    known = [batch.standings.get(one.id) for one in batch.clients]
    counted = [COUNTED if one else 0 for one in known]
    return _columns(STANDING, [one or Standing() for one in known]) | {"counted": counted}


def _held(holding: Holding, things: Sequence[Any]) -> Columns:
    return _columns(holding, things) | {"id": [one.id for one in things]}


def _columns(holding: Holding, things: Sequence[Any]) -> Columns:
    return {name: list(map(get, things)) for name, get in holding.items()}


def _contacts(people: Sequence[Contact]) -> Columns:
    return _held(CONTACT, people) | {"client_id": [one.client for one in people], "place": list(_places(people))}


def _places(people: Iterable[Contact]) -> Iterator[int]:
    """Each contact's place among its client's."""
    places: dict[int, int] = {}
    for one in people:
        place = places[one.client] = places.get(one.client, -1) + 1
        yield place


def _phones(people: Iterable[Contact]) -> Columns:
    known = [(one, place, phone) for one in people for place, phone in enumerate(one.phones)]
    whose = {
        "client_id": [one.client for one, _, _ in known],
        "contact_id": [one.id for one, _, _ in known],
        "place": [place for _, place, _ in known],
    }
    return _held(PHONE, [phone for _, _, phone in known]) | whose


def _items(sold: Sequence[Order]) -> Columns:
    known = [(order, place, item) for order in sold for place, item in enumerate(order.items)]
    whose = {
        "client_id": [order.client for order, _, _ in known],
        "order_id": [order.id for order, _, _ in known],
        "place": [place for _, place, _ in known],
    }
    return _held(ITEM, [item for _, _, item in known]) | whose


def _names(batch: Batch) -> Columns:
    """Rows of the index of names."""
    people: defaultdict[int, list[Contact]] = defaultdict(list)
    for one in batch.contacts:
        people[one.client].append(one)
    found = [(client, entry) for client in batch.clients for entry in sorted(entries(client, people[client.id]))]
    return {
        "word": [entry.word for _, entry in found],
        "kind": [entry.kind for _, entry in found],
        "owner_id": [client.owner for client, _ in found],
        "client_id": [client.id for client, _ in found],
    }


def _groupings(batch: Batch) -> Columns:
    found = [(client, one) for client in batch.clients for one in sorted(groupings_of(client))]
    return {
        "kind": [one.kind for _, one in found],
        "word": [one.word for _, one in found],
        "client_id": [client.id for client, _ in found],
    }
