"""Undoes an import, as far as nobody has built on what it made.

Clients that it made are hidden by the commit, and deleted little by little afterwards (`loads.py`). What it filled in
on other cards is in the audit like any change, and is undone part by part.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Select, bindparam, select, update

from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from sales.importing.port import Fillings, Span, TakenBack, Which
from storage.audit.journal import Journal
from storage.audit.undo import Reversal
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.importing.loads import Loads
from storage.importing.past import Past, fills, noted
from storage.queries.client_rows import LINE, line_of
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.tables import audit, clients

AT_ONCE = 500
MOST_NAMED = 3

_a = audit.c
_LATER = select(_a.id, _a.changes, _a.undoes).where(
    _a.workspace_id == bindparam("workspace"), _a.id > bindparam("first"), _a.changes.is_not(None)
)
_IN_SPAN = clients.c.id.between(bindparam("first"), bindparam("last"))


@Scoped
def _named(mine: InScope) -> Select[Any]:
    return (
        select(*LINE)
        .where(mine, clients.c.id.in_(bindparam("some", expanding=True)))
        .order_by(clients.c.name)
        .limit(MOST_NAMED)
    )


@Scoped
def _mine(mine: InScope) -> Select[Any]:
    return select(clients.c.id).where(mine, clients.c.id.in_(bindparam("some", expanding=True)))


@Scoped
def _made(mine: InScope) -> Select[Any]:
    """The clients that the import made, locked, so that whoever works with one of them is waited for."""
    return select(clients.c.id, clients.c.owner_id).where(mine, _IN_SPAN).with_for_update()


_ALL_MADE = (
    select(clients.c.id).where(clients.c.workspace_id == bindparam("workspace"), _IN_SPAN).order_by(clients.c.id)
)
"""Including deleted ones and those out of any scope."""


_OUTDATE = (
    update(clients)
    .where(clients.c.workspace_id == bindparam("workspace"), _IN_SPAN)
    .values(version=clients.c.version + 1)
)
"""Whoever waits to save one of them then gets Stale."""


class ImportUndo(Repository):
    """Undoes imports within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._past = Past(transaction, journal)
        self._loads = Loads(transaction, journal)

    async def _recent(self, scope: Scope, which: Which, since: datetime) -> list[AnyRow]:
        units = await self._past.units(scope, which)
        if units[0].at < since:
            raise Stale
        return units

    async def fillings(self, scope: Scope, which: Which, since: datetime) -> Fillings:
        units = await self._recent(scope, which, since)
        parts = [unit for unit in reversed(units) if fills(unit)]
        if not parts:
            return Fillings((), frozenset())
        filled = {change["client"] for unit in parts for change in unit.changes}
        mine = {row.id for row in await self._rows(_mine, scope, some=sorted(filled))}
        return Fillings(tuple(unit.id for unit in parts), frozenset(await self._built_on(scope, units) | filled - mine))

    async def unfill(self, scope: Scope, key: int, part: int, kept: Collection[int]) -> frozenset[int]:
        unit = next((unit for unit in await self._past.under(scope, key) if unit.id == part), None)
        if unit is None or unit.member_id != scope.actor or not fills(unit):
            raise NotFound
        reversal = Reversal(self._transaction, self._journal.now, scope.workspace)
        changes = [change for change in reversed(unit.changes) if change["client"] not in kept]
        for change in changes:
            await reversal.take_back(change)
        emptied = frozenset(change["client"] for change in changes)
        self._journal.group(key)
        self._journal.undoing(scope.workspace, [part], emptied, changes)
        return emptied

    async def take_back(self, scope: Scope, which: Which, since: datetime) -> TakenBack:
        units = [unit for unit in await self._recent(scope, which, since) if not fills(unit)]
        span = noted(units[0])
        made = {row.id: row.owner_id for row in await self._rows(_made, scope, first=span.first, last=span.last)}
        built_on = await self._built_on(scope, units)
        removed = {client: owner for client, owner in made.items() if client not in built_on}
        await self._hide_all(scope, span, removed)
        kept = made.keys() & built_on
        some = [line_of(row) for row in await self._rows(_named, scope, some=sorted(kept)[:AT_ONCE])]
        self._journal.group(which.key)
        self._journal.undoing(scope.workspace, [unit.id for unit in units])
        return TakenBack(Counter(removed.values()), len(kept), tuple(some))

    async def _built_on(self, scope: Scope, units: Sequence[AnyRow]) -> set[int]:
        """Clients that somebody has changed since (looking at one, or undone changes, do not count)."""
        first = units[0].id
        rows = await self._transaction.rows(_LATER, {"workspace": scope.workspace, "first": first})
        ours = {unit.id for unit in units} | {one for row in rows for one in row.undoes or ()}
        worked = (row.changes for row in rows if row.id not in ours and not row.undoes)
        return {change["client"] for changes in worked for change in changes if change["client"] is not None}

    async def _hide_all(self, scope: Scope, span: Span, removed: Collection[int]) -> None:
        """Hides the removed clients in spans of ids, from one kept client to the next."""
        within = {"workspace": scope.workspace, "first": span.first, "last": span.last}
        rows = await self._transaction.rows(_ALL_MADE, within)
        for goes, some in groupby((row.id for row in rows), removed.__contains__):
            if goes:
                ids = list(some)
                await self._loads.hide(scope, Span(ids[0], ids[-1]), 0)
                if self._transaction.is_shared:
                    await self._transaction.run(_OUTDATE, {**within, "first": ids[0], "last": ids[-1]})
