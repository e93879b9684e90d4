"""Undoes what a table of debts or sales has put on cards: only what it has itself changed, whatever came since.

A row is as the table left it if the values that it wrote are still there. Rows that belong together go back together or
not at all: a card's debts, an order with its items. A client that sales have made active again and that was worked with
since stays active; its sales are undone nevertheless.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, select, update

from sales.ground.scope import Scope
from storage.audit.journal import plain
from storage.audit.undo import Told
from storage.engine.lines import AnyRow
from storage.jobs.reversal import LONG_AGO, SOME, Changes, Reversed, Still, seen
from storage.schema.columns import as_json
from storage.schema.tables import clients, debts, items, metadata, orders

_OF_ROW = frozenset({"workspace_id", "id", "version", "client_id"})
"""Columns of a row's identity and version rather than its content."""
Group = tuple[str, int]


class Unloaded(Reversed):
    """Undoes a table of debts or sales within one unit of work."""

    async def _still(self, scope: Scope, changes: Changes, concerned: Collection[int], part: AnyRow) -> Still:
        there = {row.id for row in await self._rows(seen, scope, some=sorted(concerned))}
        rows = {name: await self._now(scope, metadata.tables[name], some) for name, some in changes.items()}
        every = [one for some in changes.values() for one in some]
        stays = {_group(one, rows) for one in every if not (one["client"] in there and _is_as_left(one, rows))}
        stays |= {(orders.name, order) for order in await self._more_in(scope, changes)}
        left = {one["client"] for one in every if _group(one, rows) in stays and one["table"] != clients.name}
        worked = await self._worked_with(scope, changes, part.at)
        stays |= {(clients.name, client) for client in worked}
        return Still(left, lambda one: _group(one, rows) not in stays)

    async def _now(self, scope: Scope, table: Table, changes: Sequence[Told]) -> Mapping[int, AnyRow]:
        """The rows as they are now, locked, by id."""
        here = (table.c.workspace_id == scope.workspace, table.c.id.in_(SOME))
        held = select(table).where(*here).order_by(table.c.id).with_for_update()
        found = await self._transaction.rows(held, {"some": [one["id"] for one in changes]})
        return {row.id: row for row in found}

    async def _more_in(self, scope: Scope, changes: Changes) -> set[int]:
        """New orders that contain items which the table did not put there."""
        new = [one["id"] for one in changes.get(orders.name, ()) if one["old"] is None]
        ours = {one["id"] for one in changes.get(items.name, ())}
        i = items.c
        there = (i.workspace_id == scope.workspace, i.order_id.in_(SOME), i.deleted_at.is_(None))
        rows = await self._transaction.rows(select(i.id, i.order_id).where(*there), {"some": new}) if new else []
        return {row.order_id for row in rows if row.id not in ours}

    async def _worked_with(self, scope: Scope, changes: Changes, since: datetime) -> set[int]:
        """Which of the clients that the table made active were worked with since."""
        awake = {one["client"] for one in changes.get(clients.name, ())}
        planned = await self._planned_with(scope, changes, awake, LONG_AGO)
        return planned | await self._reached_since(scope, awake, since)

    async def _take_away(self, scope: Scope, table: Table, ids: Sequence[int]) -> None:
        """Marks rows as deleted, as people do: something may still refer to them."""
        if ids:
            here = (table.c.workspace_id == scope.workspace, table.c.id.in_(SOME))
            gone = update(table).where(*here).values(deleted_at=self._journal.now, version=table.c.version + 1)
            await self._transaction.run(gone, {"some": list(ids)})


def _group(change: Told, rows: Mapping[str, Mapping[int, AnyRow]]) -> Group:
    """The key of what goes back together."""
    if change["table"] == debts.name:
        return debts.name, change["client"]
    if change["table"] == items.name:
        row = rows[items.name].get(change["id"])
        return orders.name, row.order_id if row is not None else change["new"].get("order_id", change["id"])
    return change["table"], change["id"]


def _is_as_left(change: Told, rows: Mapping[str, Mapping[int, AnyRow]]) -> bool:
    row = rows[change["table"]].get(change["id"])
    if row is None:
        return False
    new: Mapping[str, Any] = change["new"]
    every = {column.name for column in metadata.tables[change["table"]].c}
    names = every - _OF_ROW if change["old"] is None else every & new.keys()
    now = plain({name: getattr(row, name) for name in names})
    return as_json(_said(now)) == as_json(_said(new))


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    """The content without empty values, as the audit records a new row."""
    return {name: value for name, value in values.items() if name not in _OF_ROW and value not in (None, "", False)}
