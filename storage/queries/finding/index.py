"""The index of names as it is written: the words of every client whose card, contacts or numbers have changed.

A unit of work does it with its commit, for all that its journal names, so that no kind of change can forget it: see
`storage/unit.py`. Only what differs is written. A file's clients bring their words with their rows.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, select

from sales.clients.client import Client, Contact
from sales.clients.finding.entries import entries
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction, together
from storage.queries.client_rows import CLIENT, card_rows, client_of, contacts_of
from storage.schema.tables import clients, names

AT_ONCE = 200
"""Clients that are read at once."""

_c, _n = clients.c, names.c
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_CARDS = card_rows().where(_c.workspace_id == bindparam("workspace"), _c.id.in_(_SOME))
_KEPT = select(_n.word, _n.owner_id, _n.client_id, _n.kind).where(
    _n.workspace_id == bindparam("workspace"), _n.client_id.in_(_SOME)
)
_HELD = (
    select(_c.id)
    .where(_c.workspace_id == bindparam("workspace"), _c.id.in_(_SOME))
    .order_by(_c.id)
    .with_for_update(key_share=True)
)
"""Whoever changes the same client at the same time is waited for: each sees what the other has changed."""
_NEW = insert_new(names)
_COLUMNS = ("workspace_id", "word", "owner_id", "client_id", "kind")
_GONE = delete(names).where(*(column == bindparam(f"old_{column.name}") for column in names.primary_key.columns))


async def refresh(transaction: Transaction, workspace: int, concerned: Collection[int]) -> None:
    """Makes the rows of these clients what their cards say by now."""
    ordered = sorted(concerned)
    for start in range(0, len(ordered), AT_ONCE):
        await _some(transaction, workspace, ordered[start : start + AT_ONCE])


async def _some(transaction: Transaction, workspace: int, some: Sequence[int]) -> None:
    values = {"workspace": workspace, "some": some}
    held = [transaction.rows(_HELD, values)] if transaction.is_shared else []
    *_, cards, kept = await together(*held, transaction.rows(_CARDS, values), transaction.rows(_KEPT, values))
    wanted = {row for rows in _by_client(cards) for row in _rows(client_of(rows[0]), _contacts(rows))}
    there = {tuple(row) for row in kept}
    if gone := there - wanted:
        transaction.later(_GONE, [_named(workspace, row, "old_") for row in sorted(gone)])
    if new := wanted - there:
        transaction.later(_NEW, [_named(workspace, row) for row in sorted(new)])


def _by_client(rows: Iterable[AnyRow]) -> Iterable[list[AnyRow]]:
    found: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found.values()


def _contacts(rows: Sequence[AnyRow]) -> tuple[Contact, ...]:
    return contacts_of(row[len(CLIENT) :] for row in rows)


def _rows(client: Client, people: Iterable[Contact]) -> Iterable[tuple[Any, ...]]:
    return ((one.word, client.owner, client.id, one.kind) for one in entries(client, people))


def rows_of(workspace: int, client: Client, people: Iterable[Contact]) -> list[dict[str, Any]]:
    """For whoever writes many clients at once, past the journal."""
    return [_named(workspace, row) for row in _rows(client, people)]


def _named(workspace: int, row: tuple[Any, ...], before: str = "") -> dict[str, Any]:
    return {f"{before}{name}": value for name, value in zip(_COLUMNS, (workspace, *row), strict=True)}
