"""Reads all that is exported of some clients. Which clients, the caller's list decides."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from sales.clients.client import Client
from sales.ground.scope import Scope
from sales.reporting.selection import Whole
from storage.queries.client_rows import CONTACT, PHONE, contacts_of
from storage.queries.order_rows import orders_of, whole
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.queries.step_rows import step_of
from storage.schema.tables import clients, contacts, phones, touches
from storage.work.steps import open_of_many
from storage.work.touches import TOUCH, touch_of

_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_c = clients.c


@Scoped
def _people(mine: InScope) -> Select[Any]:
    numbers = (
        (phones.c.workspace_id == contacts.c.workspace_id)
        & (phones.c.contact_id == contacts.c.id)
        & phones.c.deleted_at.is_(None)
    )
    return (
        select(*CONTACT, *PHONE)
        .select_from(clients.join(contacts, part_of_client(contacts)).outerjoin(phones, numbers))
        .where(mine, _c.id.in_(_SOME), contacts.c.deleted_at.is_(None))
        .order_by(contacts.c.place, contacts.c.id, phones.c.place, phones.c.id)
    )


@Scoped
def _touches(mine: InScope) -> Select[Any]:
    joined = touches.join(clients, part_of_client(touches))
    known = (mine, _c.id.in_(_SOME), touches.c.deleted_at.is_(None))
    return select(*TOUCH).select_from(joined).where(*known).order_by(touches.c.at, touches.c.recorded_at, touches.c.id)


@Scoped
def _orders(mine: InScope) -> Select[Any]:
    return whole(mine, _c.id.in_(_SOME))


READ = (_people, _touches, _orders, open_of_many)
"""A query for each exported table."""


class Exports(Repository):
    """Exports within one unit of work."""

    async def wholes(self, scope: Scope, clients: Sequence[Client]) -> list[Whole]:
        some = [client.id for client in clients]
        known, told, sold, planned = [await self._rows(query, scope, some=some) for query in READ]
        people, history = contacts_of(known), [touch_of(row) for row in told]
        sales, plans = orders_of(sold), [step_of(row) for row in planned]
        theirs = [_by_client(rows) for rows in (people, history, sales, plans)]
        return [Whole(client, *(rows[client.id] for rows in theirs)) for client in clients]


def _by_client(rows: Sequence[Any]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.client].append(row)
    return found
