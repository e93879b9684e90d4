"""The pool within one unit of work: warnings and days of leaving, a company's nights, clients taken per day."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, Update, and_, bindparam, func, insert, or_, select, update

from sales.company.pool import Neglected
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.sections import KEPT_UP
from storage.queries.listing.pooling import IN_POOL
from storage.queries.listing.shaped import Shaped, bound_to, met, shape_of
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.tables import clients, takings, workspaces

_c, _t, _w = clients.c, takings.c, workspaces.c
_AMONG = _c.id.in_(bindparam("some", expanding=True))
_SPARED = _c.owner_id.in_(bindparam("spared", expanding=True))
_MARKED = _c.leaves_on.is_not(None)
_BEGIN = update(workspaces).where(
    _w.id == bindparam("workspace"), _w.pools, or_(_w.pooled_on.is_(None), _w.pooled_on < bindparam("day"))
)
_TAKEN = select(func.count()).where(
    _t.workspace_id == bindparam("workspace"), _t.member_id == bindparam("actor"), _t.on == bindparam("day")
)
_NEW = insert(takings)


def _to_warn(shaped: Shaped) -> Scoped[Select[Any]]:
    def some(mine: InScope) -> Select[Any]:
        others = (_c.leaves_on.is_(None), ~_SPARED, _c.owner_id.not_in(IN_POOL))
        return select(_c.id).where(*met(shaped, mine), *others).order_by(_c.id).limit(bindparam("most"))

    return Scoped(some)


def _to_spare(shaped: Shaped) -> Scoped[Select[Any]]:
    def some(mine: InScope) -> Select[Any]:
        stays = or_(_SPARED, ~and_(*met(shaped, mine)))
        return select(_c.id).where(mine, _MARKED, stays).order_by(_c.id).limit(bindparam("most"))

    return Scoped(some)


@Scoped
def _mark(mine: InScope) -> Update:
    return update(clients).where(mine, _AMONG).values(leaves_on=bindparam("day"), warned_at=bindparam("moment"))


@Scoped
def _postpone(mine: InScope) -> Update:
    return update(clients).where(mine, _MARKED, _c.leaves_on < bindparam("day")).values(leaves_on=bindparam("day"))


class Pool(Repository):
    async def to_warn(
        self, scope: Scope, wanted: Neglected, spared: Collection[int], as_of: AsOf, most: int
    ) -> list[int]:
        asked = ClientFilter((KEPT_UP, wanted))
        values = {"spared": sorted(spared), "most": most, **bound_to(asked, as_of)}
        return [row.id for row in await self._rows(_to_warn(shape_of(asked, scope)), scope, **values)]

    async def to_spare(
        self, scope: Scope, wanted: Neglected, spared: Collection[int], as_of: AsOf, most: int
    ) -> list[int]:
        asked = ClientFilter((KEPT_UP, wanted))
        values = {"spared": sorted(spared), "most": most, **bound_to(asked, as_of)}
        return [row.id for row in await self._rows(_to_spare(shape_of(asked, scope)), scope, **values)]

    async def mark(self, scope: Scope, clients: Collection[int], on: date | None) -> None:
        if clients:
            await self._run(_mark, scope, some=sorted(clients), day=on, moment=self._journal.now if on else None)

    async def postpone(self, scope: Scope, on: date) -> None:
        await self._run(_postpone, scope, day=on)

    async def begin(self, scope: Scope, day: date) -> bool:
        values = {"workspace": scope.workspace, "day": day}
        return await self._transaction.run(_BEGIN.values(pooled_on=bindparam("day")), values) == 1

    async def take(self, scope: Scope, client: int, on: date) -> None:
        whose = {"workspace_id": scope.workspace, "id": new_id(), "client_id": client, "member_id": scope.actor}
        await self._transaction.run(_NEW, {**whose, "on": on, "at": self._journal.now})

    async def taken(self, scope: Scope, on: date) -> int:
        values = {"workspace": scope.workspace, "actor": scope.actor, "day": on}
        return int(await self._transaction.scalar(_TAKEN, values))
