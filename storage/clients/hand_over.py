"""Moves clients to another member, with the rows that follow the owner (open steps)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, Table, Update, bindparam, select, text, update

from sales.ground.errors import Stale
from sales.ground.scope import Scope
from storage.engine.lines import AnyRow
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.tables import clients, next_steps, of_client
from storage.schema.tables.parts import Follows

MOST_AT_ONCE = 500
"""Ids per statement."""

_c, _s = clients.c, next_steps.c


def _among(column: ColumnElement[int]) -> ColumnElement[bool]:
    return column.in_(bindparam("rows", expanding=True))


@Scoped
def _owned(mine: InScope) -> Select[Any]:
    return select(_c.id).where(mine, _c.owner_id == bindparam("giver")).order_by(_c.id)


@Scoped
def _some_owned(mine: InScope) -> Select[Any]:
    return select(_c.id).where(mine, _c.owner_id == bindparam("giver")).limit(bindparam("most"))


@Scoped
def _these(mine: InScope) -> Select[Any]:
    found = select(_c.id, _c.version, _c.owned_since)
    return found.where(mine, _c.owner_id == bindparam("giver"), _among(_c.id)).order_by(_c.id)


@Scoped
def _move(mine: InScope) -> Update:
    moved = update(clients).where(mine, _c.owner_id == bindparam("giver"), _among(_c.id))
    return moved.values(
        owner_id=bindparam("taker"),
        owned_since=bindparam("since"),
        leaves_on=None,
        warned_at=None,
        version=_c.version + 1,
    )


def promises_of(table: Table) -> tuple[ColumnElement[Any], ...]:
    """The columns of a following row that say who answers for a promise."""
    return (_s.due_on, _s.promised_on, _s.zone, _s.promised_by) if table is next_steps else ()


def left_by(table: Table, row: AnyRow, whose: int, now: datetime) -> dict[str, int]:
    """The columns to set on a following row: whoever let a promised day pass keeps answering for it."""
    if table is not next_steps or row.promised_by is not None:
        return {}
    over = (row.promised_on or row.due_on) < now.astimezone(ZoneInfo(row.zone)).date()
    return {_s.promised_by.name: whose} if over else {}


class HandOver(Repository):
    """Hand-overs within one unit of work."""

    async def owned(self, scope: Scope, giver: int, most: int) -> list[int]:
        return [row.id for row in await self._rows(_some_owned, scope, giver=giver, most=most)]

    async def move(self, scope: Scope, clients: Sequence[int] | None, giver: int, taker: int) -> int:
        if clients is None:
            clients = [row.id for row in await self._rows(_owned, scope, giver=giver)]
        moved = 0
        for start in range(0, len(clients), MOST_AT_ONCE):
            moved += await self._some(scope, clients[start : start + MOST_AT_ONCE], giver, taker)
        return moved

    async def _some(self, scope: Scope, clients: Sequence[int], giver: int, taker: int) -> int:
        found = await self._rows(_these, scope, giver=giver, rows=clients)
        rows = [row.id for row in found]
        followers = of_client.following()
        held = [await self._held(scope, table, follows, rows) for table, follows in followers]
        since = self._journal.now
        if await self._run(_move, scope, giver=giver, taker=taker, rows=rows, since=since) != len(found):
            raise Stale
        for row in found:
            old = {"owner_id": giver, "owned_since": row.owned_since}
            self._note("clients", scope, row, row.id, old, {"owner_id": taker, "owned_since": since})
        for (table, follows), some in zip(followers, held, strict=True):
            await self._follow(scope, table, follows, some, taker)
        return len(found)

    async def _held(self, scope: Scope, table: Table, follows: Follows, clients: Sequence[int]) -> Sequence[AnyRow]:
        """The clients' following rows, locked against other changes."""
        t = table.c
        theirs = (t.workspace_id == bindparam("workspace"), _among(t.client_id), text(follows.only))
        columns = (t.id, t.client_id, t[follows.column].label("whose"), t.version, *promises_of(table))
        held = select(*columns).where(*theirs).order_by(t.id).with_for_update()
        return await self._transaction.rows(held, {"workspace": scope.workspace, "rows": clients})

    async def _follow(self, scope: Scope, table: Table, follows: Follows, rows: Sequence[AnyRow], taker: int) -> None:
        t, now = table.c, self._journal.now
        moved = update(table).where(t.workspace_id == bindparam("workspace"), _among(t.id))
        groups: defaultdict[tuple[tuple[str, int], ...], list[AnyRow]] = defaultdict(list)
        for row in rows:
            groups[tuple(left_by(table, row, row.whose, now).items())].append(row)
        for left, some in groups.items():
            values = {"workspace": scope.workspace, "rows": [row.id for row in some]}
            now_is = {follows.column: taker, **dict(left)}
            await self._transaction.run(moved.values({**now_is, "version": t.version + 1}), values)
            for row in some:
                old = {follows.column: row.whose, **dict.fromkeys(dict(left))}
                self._note(table.name, scope, row, row.client_id, old, now_is)

    def _note(
        self, table: str, scope: Scope, row: AnyRow, client: int, old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> None:
        self._journal.changed(table, scope.workspace, row.id, old, new, row.version + 1, client=client)
