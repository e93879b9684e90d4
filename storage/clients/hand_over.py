"""Moving clients, with their open steps, from one member to another."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Update, bindparam, select, update

from sales.ground.errors import Stale
from sales.ground.scope import Scope
from storage.engine.lines import AnyRow
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.tables import clients, next_steps

MOST_AT_ONCE = 500
"""Ids in one statement."""

_c, _s = clients.c, next_steps.c


def _among(column: ColumnElement[int]) -> ColumnElement[bool]:
    return column.in_(bindparam("rows", expanding=True))


@Scoped
def _owned(mine: InScope) -> Select[Any]:
    return select(_c.id).where(mine, _c.owner_id == bindparam("giver")).order_by(_c.id)


@Scoped
def _these(mine: InScope) -> Select[Any]:
    return select(_c.id, _c.version).where(mine, _c.owner_id == bindparam("giver"), _among(_c.id)).order_by(_c.id)


@Scoped
def _move(mine: InScope) -> Update:
    moved = update(clients).where(mine, _c.owner_id == bindparam("giver"), _among(_c.id))
    return moved.values(owner_id=bindparam("taker"), version=_c.version + 1)


_OPEN_STEPS = (
    select(_s.id, _s.client_id, _s.member_id, _s.version)
    .where(_s.workspace_id == bindparam("workspace"), _among(_s.client_id), _s.state == "open")
    .order_by(_s.id)
    .with_for_update()
)
_MOVE_STEPS = (
    update(next_steps)
    .where(_s.workspace_id == bindparam("workspace"), _among(_s.client_id), _s.state == "open")
    .values(member_id=bindparam("taker"), version=_s.version + 1)
)


class HandOver(Repository):
    """Hand-overs of one unit of work."""

    async def move(self, scope: Scope, clients: Sequence[int] | None, giver: int, taker: int) -> int:
        if clients is None:
            clients = [row.id for row in await self._rows(_owned, scope, giver=giver)]
        moved = 0
        for start in range(0, len(clients), MOST_AT_ONCE):
            moved += await self._some(scope, clients[start : start + MOST_AT_ONCE], giver, taker)
        return moved

    async def _some(self, scope: Scope, clients: Sequence[int], giver: int, taker: int) -> int:
        found = await self._rows(_these, scope, giver=giver, rows=clients)
        values = {"workspace": scope.workspace, "rows": [row.id for row in found], "taker": taker}
        steps = await self._transaction.rows(_OPEN_STEPS, values)
        if await self._run(_move, scope, giver=giver, **values) != len(found):
            raise Stale
        if steps:
            await self._transaction.run(_MOVE_STEPS, values)
        for row in found:
            before, after = {"owner_id": giver}, {"owner_id": taker}
            self._note("clients", scope, row, row.id, before, after)
        for step in steps:
            self._note("next_steps", scope, step, step.client_id, {"member_id": step.member_id}, {"member_id": taker})
        return len(found)

    def _note(
        self, table: str, scope: Scope, row: AnyRow, client: int, old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> None:
        self._journal.changed(table, scope.workspace, row.id, old, new, row.version + 1, client=client)
