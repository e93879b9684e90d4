"""Teams within one unit of work. Their members and leads are stored with the members."""

from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, exists, insert, select, update

from sales.company.teams import Team
from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from storage.queries.scoped import Repository
from storage.schema.tables import teams

_t = teams.c
_HERE = (_t.workspace_id == bindparam("workspace"), ~_t.retired)
_ALL = select(_t.id, _t.name, _t.retired, _t.version).where(*_HERE).order_by(_t.name, _t.id)
_ONE = _ALL.where(_t.id == bindparam("row"))
_SAVE = update(teams).where(*_HERE, _t.id == bindparam("row"), _t.version == bindparam("seen"))
_NEW = insert(teams)
ANY = select(exists().where(*_HERE))


class Teams(Repository):
    async def all(self, scope: Scope) -> list[Team]:
        return [Team(*row) for row in await self._transaction.rows(_ALL, {"workspace": scope.workspace})]

    async def get(self, scope: Scope, team: int) -> Team:
        row = await self._transaction.row(_ONE, {"workspace": scope.workspace, "row": team})
        if row is None:
            raise NotFound
        return Team(*row)

    async def add(self, scope: Scope, team: Team) -> None:
        await self._transaction.run(_NEW, {"workspace_id": scope.workspace, "id": team.id, **_values(team)})
        self._journal.added("teams", scope.workspace, team.id, _values(team))

    async def save(self, scope: Scope, team: Team) -> Team:
        old, new = _values(await self.get(scope, team.id)), _values(team)
        which = {"workspace": scope.workspace, "row": team.id, "seen": team.version}
        if not await self._transaction.run(_SAVE, {**which, "version": team.version + 1, **new}):
            raise Stale
        self._journal.changed("teams", scope.workspace, team.id, old, new, team.version + 1)
        return replace(team, version=team.version + 1)


def _values(team: Team) -> dict[str, Any]:
    return {"name": team.name, "retired": team.retired}
