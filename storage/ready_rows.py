"""New rows as the database's driver takes them. What is made here is made in the process that read the file, which
knows the kind of the database and nothing else of it: see `handlers/files/worker.py`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Dialect, Table, insert
from sqlalchemy.dialects.postgresql.asyncpg import dialect as postgresql
from sqlalchemy.dialects.sqlite.aiosqlite import dialect as sqlite

from sales.clients import Client, Contact
from sales.importing.store import Batch
from storage.client_rows import client_values, contact_values, facts_values, phone_values
from storage.dialects import insert_new
from storage.orders import order_values
from storage.step_rows import step_values
from storage.tables import clients, contacts, next_steps, orders, phones, touches
from storage.touches import touch_values

TABLES = (clients, contacts, phones, touches, orders, next_steps)
"""In the order of writing."""

Ready = list[tuple[Any, ...]]
Bind = Callable[[Any], Any]
_DIALECTS: dict[str, Callable[[], Dialect]] = {"sqlite": sqlite, "postgresql": postgresql}


@dataclass(frozen=True, slots=True)
class Order:
    """How rows of a table are inserted: the statement as the driver takes it, and what its places hold."""

    statement: str
    columns: tuple[tuple[str, Bind | None], ...]

    def ready(self, rows: Sequence[Mapping[str, Any]]) -> Ready:
        """Column by column: most of them hold the same in all rows."""
        return list(zip(*(_bound([row[name] for row in rows], bind) for name, bind in self.columns), strict=True))

    def place(self, name: str) -> int:
        return next(place for place, (column, _) in enumerate(self.columns) if column == name)


def _bound(values: list[Any], bind: Bind | None) -> list[Any]:
    if bind is None or not values:
        return values
    if values.count(values[0]) == len(values):
        return [bind(values[0])] * len(values)
    return [bind(value) for value in values]


@cache
def order_of(table: Table, dialect: str) -> Order:
    """A number that somebody has is left out: see `loads.py`. Nothing else may be refused."""
    speaks = _DIALECTS[dialect]()
    names = [column.name for column in table.c if column.name not in {"version", "deleted_at"}]
    statement = insert_new(table) if table is phones else insert(table)
    compiled = statement.compile(dialect=speaks, column_keys=names)
    order = compiled.positiontup or names
    binds = (table.c[name].type.dialect_impl(speaks).bind_processor(speaks) for name in order)
    return Order(str(compiled), tuple(zip(order, binds, strict=True)))


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes rows of one import ready: by table, in the order of writing."""

    dialect: str
    workspace: int
    actor: int
    now: datetime

    def ready(self, batch: Batch) -> list[Ready]:
        rows: tuple[Iterable[dict[str, Any]], ...] = (
            (self._client(one, batch.keys.get(one.id)) for one in batch.clients),
            _contacts(batch.contacts),
            _phones(batch.contacts),
            ({"id": one.id, **touch_values(one)} for one in batch.touches),
            ({"id": one.id, **order_values(one)} for one in batch.orders),
            ({"id": one.id, "created_at": self.now, **step_values(one)} for one in batch.steps),
        )
        return [order_of(table, self.dialect).ready(self._here(some)) for table, some in zip(TABLES, rows, strict=True)]

    def _here(self, rows: Iterable[dict[str, Any]]) -> Sequence[Mapping[str, Any]]:
        return [row | {"workspace_id": self.workspace} for row in rows]

    def _client(self, client: Client, key: str | None) -> dict[str, Any]:
        birth = {"owner_id": client.owner, "created_at": client.created_at, "created_by": self.actor}
        return {"id": client.id, **client_values(client, key), **facts_values(client.facts), **birth, "imported": True}


def _contacts(people: Sequence[Contact]) -> Iterator[dict[str, Any]]:
    places: dict[int, int] = {}
    for one in people:
        place = places[one.client] = places.get(one.client, -1) + 1
        yield {"id": one.id, "client_id": one.client, "place": place, **contact_values(one)}


def _phones(people: Iterable[Contact]) -> Iterator[dict[str, Any]]:
    for one in people:
        for place, phone in enumerate(one.phones):
            whose = {"client_id": one.client, "contact_id": one.id, "place": place}
            yield {"id": phone.id, **whose, **phone_values(phone)}
