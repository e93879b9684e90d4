"""Lists of clients that have a name: the actor's own and the company's. Nobody sees a colleague's."""

from typing import Any

from sqlalchemy import bindparam, insert, or_, select, update

from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from sales.standing.kept_lists import SavedList
from storage.queries.scoped import Repository
from storage.schema.tables import saved_lists

_l = saved_lists.c
_HERE = _l.workspace_id == bindparam("workspace")
_MINE = or_(_l.member_id == bindparam("actor"), _l.member_id.is_(None))
_COLUMNS = (_l.id, _l.member_id, _l.name, _l.data, _l.retired, _l.version)
_ALL = select(*_COLUMNS).where(_HERE, _MINE, ~_l.retired).order_by(_l.name, _l.id)
_ONE = select(*_COLUMNS).where(_HERE, _MINE, _l.id == bindparam("row"))
_SAVE = update(saved_lists).where(_HERE, _MINE, _l.id == bindparam("row"), _l.version == bindparam("seen"))
_NEW = insert(saved_lists)


class SavedLists(Repository):
    """Saved lists of one unit of work."""

    async def all(self, scope: Scope) -> list[SavedList]:
        return [SavedList(*row) for row in await self._transaction.rows(_ALL, _who(scope))]

    async def get(self, scope: Scope, row: int) -> SavedList:
        found = await self._transaction.row(_ONE, {**_who(scope), "row": row})
        if found is None:
            raise NotFound
        return SavedList(*found)

    async def add(self, scope: Scope, saved: SavedList) -> None:
        values = _values(saved)
        self._transaction.later(_NEW, {"workspace_id": scope.workspace, "id": saved.id, **values})
        self._journal.added("saved_lists", scope.workspace, saved.id, values)

    async def save(self, scope: Scope, saved: SavedList) -> None:
        old, new, version = _values(await self.get(scope, saved.id)), _values(saved), saved.version + 1
        which = {**_who(scope), "row": saved.id, "seen": saved.version}
        self._transaction.later(_SAVE, {**which, "version": version, **new}, Stale)
        self._journal.changed("saved_lists", scope.workspace, saved.id, old, new, version)


def _who(scope: Scope) -> dict[str, int]:
    return {"workspace": scope.workspace, "actor": scope.actor}


def _values(saved: SavedList) -> dict[str, Any]:
    return {"member_id": saved.member, "name": saved.name, "data": dict(saved.data), "retired": saved.retired}
