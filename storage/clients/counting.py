"""Counts clients' facts anew from their touches, orders, debts and contacts, and their standing as of today.

A unit of work does so at its commit for all clients that its journal has marked, so no kind of change can forget it
(`storage/unit.py`). What changes with time or with new rules is recounted in the background (`recounting.py`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import starmap
from typing import Any

from sqlalchemy import BindParameter, bindparam, select, update

from sales.clients import facts
from sales.clients.facts import NOBODY, Told
from storage.clients.kept import KEPT, OF_COMPANY, Kept, every_column, kept_with_people, note_move
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction, together
from storage.queries.client_rows import CONTACT, KNOWN
from storage.queries.order_rows import ORDER
from storage.queries.values import DEBTS, ORDERS, TOUCHES
from storage.schema.tables import clients, contacts, debts, orders, touches, workspaces

AT_ONCE = 100
"""How many clients are read in one query."""

_c, _t, _o, _d, _w = clients.c, touches.c, orders.c, debts.c, workspaces.c
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_HERE: BindParameter[Any] = bindparam("workspace")
_CLIENTS = (
    select(*KEPT, *CONTACT)
    .select_from(clients.join(workspaces, OF_COMPANY).outerjoin(contacts, KNOWN))
    .where(_c.workspace_id == _HERE, _c.id.in_(_SOME))
    .order_by(_c.id)
)
_TOLD = [_t[TOUCHES.called[name]] for name in Told._fields]
_TOUCHES = select(*_TOLD).where(_t.workspace_id == _HERE, _t.client_id.in_(_SOME), _t.deleted_at.is_(None))
_ORDERS = select(*ORDER).where(_o.workspace_id == _HERE, _o.client_id.in_(_SOME), _o.deleted_at.is_(None))
_DEBTS = select(*DEBTS.columns).where(_d.workspace_id == _HERE, _d.client_id.in_(_SOME), _d.deleted_at.is_(None))
_HELD = select(_c.id).where(_c.workspace_id == _HERE, _c.id.in_(_SOME)).order_by(_c.id).with_for_update(key_share=True)
"""Locks the clients, so that whoever records something of one at the same time is waited for."""
_WRITE = update(clients).where(_c.workspace_id == bindparam("its"), _c.id == bindparam("row"))


async def counted(
    transaction: Transaction, workspace: int, some: Collection[int], now: datetime, *, reads_only: bool = False
) -> list[tuple[Kept, Kept]]:
    """Each client as it is stored, and as it should be."""
    values = {"workspace": workspace, "some": sorted(some)}
    held = [transaction.rows(_HELD, values)] if transaction.is_shared and not reads_only else []
    questions = (transaction.rows(query, values) for query in (_CLIENTS, _TOUCHES, _ORDERS, _DEBTS))
    *_, cards, told, sold, owing = await together(*held, *questions)
    done, bought = _by_client(starmap(Told, told)), _by_client(map(ORDERS.of, sold))
    due = _by_client(map(DEBTS.of, owing))
    kept = map(kept_with_people, _rows_of_each(cards))
    return [(one, _again(one, (done[one.client.id], bought[one.client.id], due[one.client.id]), now)) for one in kept]


def parts(concerned: Collection[int]) -> list[list[int]]:
    ordered = sorted(concerned)
    return [ordered[start : start + AT_ONCE] for start in range(0, len(ordered), AT_ONCE)]


async def refresh(transaction: Transaction, workspace: int, some: Collection[int], now: datetime) -> None:
    """Brings these clients' stored facts and standing up to date."""
    write(transaction, workspace, await counted(transaction, workspace, some, now), now)


def write(transaction: Transaction, workspace: int, both: Iterable[tuple[Kept, Kept]], now: datetime) -> None:
    """Queues the rows that differ, and records moves of stage and base."""
    changed = [(before, after) for before, after in both if _columns(before) != _columns(after)]
    for before, after in changed:
        note_move(transaction, workspace, before, after, now)
    if changed:
        rows = [{"its": workspace, "row": after.client.id, **every_column(after)} for _, after in changed]
        transaction.later(_WRITE, rows)


def _columns(kept: Kept) -> tuple[Any, ...]:
    return kept.client.facts, kept.standing, kept.counted


def _again(kept: Kept, theirs: tuple[Sequence[Any], Sequence[Any], Sequence[Any]], now: datetime) -> Kept:
    done, bought, due = theirs
    found = facts.count(done, bought, kept.people or NOBODY, kept.company.zone, due)
    return kept.told(kept.client, found, now)


def _rows_of_each(cards: Iterable[AnyRow]) -> Iterable[list[AnyRow]]:
    found: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in cards:
        found[row[0]].append(row)
    return found.values()


def _by_client(things: Iterable[Any]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for one in things:
        found[one.client].append(one)
    return found
