"""Writes the index of names and the groupings of clients whose card, contacts or phones have changed.

Every unit of work does so at its commit for all clients in its journal (`storage/unit.py`), so no kind of change can
forget it. Only differences are written. Imported clients bring their index rows themselves.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Table, bindparam, delete, select

from sales.clients.client import Client, Contact
from sales.clients.finding.entries import entries
from sales.clients.groupings import groupings as groupings_of
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction, together
from storage.queries.client_rows import CLIENT, card_rows, client_of, contacts_of
from storage.schema.tables import clients, groupings, names

AT_ONCE = 200
"""How many clients are read in one query."""

_c = clients.c
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_CARDS = card_rows().where(_c.workspace_id == bindparam("workspace"), _c.id.in_(_SOME))
_HELD = (
    select(_c.id)
    .where(_c.workspace_id == bindparam("workspace"), _c.id.in_(_SOME))
    .order_by(_c.id)
    .with_for_update(key_share=True)
)
"""Locks the clients, so that two units of work that change the same one each see the other's changes."""


class _Kept:
    """A table in which all columns belong to the key: its rows of some clients, and how to add and delete them."""

    def __init__(self, table: Table, *columns: str) -> None:
        self.columns = columns
        here = (table.c.workspace_id == bindparam("workspace"), table.c.client_id.in_(_SOME))
        self.there = select(*(table.c[name] for name in columns)).where(*here)
        self.new = insert_new(table)
        gone = (column == bindparam(f"old_{column.name}") for column in table.primary_key.columns)
        self.gone = delete(table).where(*gone)

    def named(self, workspace: int, row: tuple[Any, ...], before: str = "") -> dict[str, Any]:
        values = zip(self.columns, row, strict=True)
        return {f"{before}workspace_id": workspace, **{f"{before}{name}": value for name, value in values}}

    def write(self, transaction: Transaction, workspace: int, wanted: set[Any], there: Iterable[AnyRow]) -> None:
        """Makes the rows `wanted` out of the rows `there`, writing only the differences."""
        known = {tuple(row) for row in there}
        if gone := known - wanted:
            transaction.later(self.gone, [self.named(workspace, row, "old_") for row in sorted(gone)])
        if new := wanted - known:
            transaction.later(self.new, [self.named(workspace, row) for row in sorted(new)])


_NAMES = _Kept(names, "word", "owner_id", "client_id", "kind")
_GROUPINGS = _Kept(groupings, "kind", "word", "client_id")


async def refresh(transaction: Transaction, workspace: int, concerned: Collection[int]) -> None:
    """Brings the index rows and groupings of these clients up to date with their cards."""
    ordered = sorted(concerned)
    for start in range(0, len(ordered), AT_ONCE):
        await _some(transaction, workspace, ordered[start : start + AT_ONCE])


async def _some(transaction: Transaction, workspace: int, some: Sequence[int]) -> None:
    values = {"workspace": workspace, "some": some}
    held = [transaction.rows(_HELD, values)] if transaction.is_shared else []
    asked = (transaction.rows(one, values) for one in (_CARDS, _NAMES.there, _GROUPINGS.there))
    *_, cards, named, grouped = await together(*held, *asked)
    known = [(client_of(rows[0]), _contacts(rows)) for rows in _by_client(cards)]
    wanted = {row for client, people in known for row in _rows(client, people)}
    _NAMES.write(transaction, workspace, wanted, named)
    groups = {(*one, client.id) for client, _ in known for one in groupings_of(client)}
    _GROUPINGS.write(transaction, workspace, groups, grouped)


def _by_client(rows: Iterable[AnyRow]) -> Iterable[list[AnyRow]]:
    found: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found.values()


def _contacts(rows: Sequence[AnyRow]) -> tuple[Contact, ...]:
    return contacts_of(row[len(CLIENT) :] for row in rows)


def _rows(client: Client, people: Iterable[Contact]) -> Iterable[tuple[Any, ...]]:
    return ((one.word, client.owner, client.id, one.kind) for one in entries(client, people))
