"""What the database already has of a file's clients: by phone, e-mail, tax number and name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select

from sales.clients.client import Card
from sales.ground.scope import Scope
from sales.importing.joining.doubles import Known, Owned, Wanted
from sales.work.step import NextStep
from storage.queries.client_rows import CLIENT, card_rows, client_of, contacts_of
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client, written
from storage.queries.step_rows import step_of
from storage.schema.tables import clients, contacts, phones
from storage.work.steps import open_of_many

AT_ONCE = 500
"""Values per query."""
PAGE = 2_000

_c = clients.c
_LIVING = (_c.workspace_id == bindparam("workspace"), _c.deleted_at.is_(None), written(clients))
_BY_PHONE = (
    select(phones.c.e164, _c.id, _c.owner_id)
    .select_from(phones.join(clients, part_of_client(phones)))
    .where(*_LIVING, phones.c.e164.in_(bindparam("some", expanding=True)), phones.c.deleted_at.is_(None))
)
_ALL = (
    select(_c.id, _c.owner_id, _c.company_key, _c.email, _c.tax_number)
    .where(*_LIVING, _c.id > bindparam("after"))
    .order_by(_c.id)
    .limit(PAGE)
)
_BY_EMAIL = (
    select(contacts.c.id, _c.id, _c.owner_id, contacts.c.email)
    .select_from(contacts.join(clients, part_of_client(contacts)))
    .where(*_LIVING, contacts.c.id > bindparam("after"), contacts.c.email != "", contacts.c.deleted_at.is_(None))
    .order_by(contacts.c.id)
    .limit(PAGE)
)
_FIRST = -(2**63)

Item = TypeVar("Item")


@Scoped
def _cards(mine: InScope) -> Select[Any]:
    return card_rows().where(mine, _c.id.in_(bindparam("some", expanding=True)))


class Lookup(Repository):
    """Bulk look-ups within one unit of work."""

    async def known(self, scope: Scope, wanted: Wanted) -> Known:
        numbers: dict[str, Owned] = {}
        for some in _parts(sorted(wanted.phones), AT_ONCE):
            rows = await self._transaction.rows(_BY_PHONE, {"workspace": scope.workspace, "some": some})
            numbers |= {row[0]: Owned(row[1], row[2]) for row in rows}
        emails: dict[str, Owned] = {}
        taxes: dict[str, Owned] = {}
        names: dict[str, Owned] = {}
        named: defaultdict[str, list[Owned]] = defaultdict(list)
        async for row in self._paged(_ALL, scope):
            owned = Owned(row.id, row.owner_id)
            if row.email in wanted.emails:
                emails[row.email] = owned
            if row.tax_number in wanted.tax_numbers:
                taxes[row.tax_number] = owned
            if row.company_key in wanted.companies and scope.sees(row.owner_id):
                names[row.company_key] = owned
            if row.company_key in wanted.recommenders and scope.sees(row.owner_id):
                named[row.company_key].append(owned)
        if wanted.emails:
            async for _, client, owner, email in self._paged(_BY_EMAIL, scope):
                if email in wanted.emails:
                    emails.setdefault(email, Owned(client, owner))
        return Known(numbers, emails, taxes, names, {key: tuple(some) for key, some in named.items()})

    async def _paged(self, query: Select[Any], scope: Scope) -> Any:
        """All rows in key order, page by page, so that nobody has to wait for the whole."""
        after: int | None = _FIRST
        while after is not None:
            rows = await self._transaction.rows(query, {"workspace": scope.workspace, "after": after})
            for row in rows:
                yield row
            after = rows[-1][0] if len(rows) == PAGE else None

    async def cards(self, scope: Scope, clients: Collection[int]) -> dict[int, Card]:
        found: dict[int, list[Sequence[Any]]] = {}
        steps: dict[int, list[NextStep]] = {}
        for some in _parts(sorted(clients), AT_ONCE):
            for row in await self._rows(_cards, scope, some=some):
                found.setdefault(row[0], []).append(row)
            for step in map(step_of, await self._rows(open_of_many, scope, some=some)):
                steps.setdefault(step.client, []).append(step)
        return {client: _card(rows, steps.get(client, ())) for client, rows in found.items()}


def _card(rows: Sequence[Sequence[Any]], steps: Iterable[NextStep]) -> Card:
    return Card(client_of(rows[0]), contacts_of(row[len(CLIENT) :] for row in rows), tuple(steps))


def _parts(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    source = iter(items)
    while part := list(islice(source, size)):
        yield part
