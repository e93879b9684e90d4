"""Companies and their rules."""

import json
from dataclasses import asdict, fields, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Text, bindparam, exists, insert, select, type_coerce, update

from sales.clients.finding.analyser import ANALYSER
from sales.company.directories import BUILT_IN_SOURCES, DirectoryKind, Entry
from sales.company.members import Rules, Workspace
from sales.ground.errors import NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.standing.standing import COUNTED
from storage.company.directories import entry_values
from storage.queries.scoped import Repository
from storage.schema.tables import list_entries, teams, workspaces

_w = workspaces.c
RULES = type_coerce(_w.rules, Text)
"""Rules as JSON text, so that equal ones are parsed once: thousands of companies have hardly a hundred."""
_IN_TEAMS = exists().where(teams.c.workspace_id == _w.id, ~teams.c.retired).correlate(workspaces)
WORKSPACE = (
    _w.id,
    _w.name,
    _w.country,
    _w.currency,
    _w.zone,
    _w.locale,
    _w.protect_content,
    RULES,
    _w.version,
    type_coerce(_w.days_off, Text),
    _IN_TEAMS,
)
_GET = select(*WORKSPACE).where(_w.id == bindparam("row"))
_SAVE = update(workspaces).where(_w.id == bindparam("row"), _w.version == bindparam("seen"))
_ANY = select(exists().where(_w.id.is_not(None)))
_NEW = insert(workspaces)
_NEW_ENTRIES = insert(list_entries)
COUNTED_BY = ("rules", "zone")
"""If one of these changes, all clients' standing is recounted (`storage/clients/counting.py`)."""
_RULES = frozenset(field.name for field in fields(Rules))


def workspace_of(row: Any) -> Workspace:
    *values, rules, version, days_off, in_teams = row
    told: tuple[Any, ...] = (*values, rules_of(rules), version, _days_of(days_off), bool(in_teams))
    return Workspace(*told)


@lru_cache(maxsize=256)
def rules_of(written: str) -> Rules:
    """The rules in the JSON; fields of an older or newer version are ignored."""
    kept = json.loads(written)
    return Rules(**{name: kept[name] for name in _RULES & kept.keys()})


@lru_cache(maxsize=256)
def _days_of(written: str) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, json.loads(written)))


class Workspaces(Repository):
    """Companies within one unit of work."""

    async def any(self) -> bool:
        return bool(await self._transaction.scalar(_ANY))

    async def get(self, workspace: int) -> Workspace:
        row = await self._transaction.row(_GET, {"row": workspace})
        if row is None:
            raise NotFound
        return workspace_of(row)

    async def add(self, workspace: Workspace) -> None:
        values = workspace_values(workspace)
        await self._transaction.run(
            _NEW,
            {
                "id": workspace.id,
                "created_at": self._journal.now,
                "analyser": ANALYSER,
                "counted": COUNTED,
                **values,
            },
        )
        self._journal.added("workspaces", workspace.id, workspace.id, values)
        sources = [
            Entry(new_id(), DirectoryKind.SOURCE, code, None, place) for place, code in enumerate(BUILT_IN_SOURCES)
        ]
        rows = [{"workspace_id": workspace.id, "id": entry.id, **entry_values(entry)} for entry in sources]
        await self._transaction.run(_NEW_ENTRIES, rows)

    async def save(self, scope: Scope, workspace: Workspace) -> Workspace:
        if workspace.id != scope.workspace:
            raise NotFound
        old, new = workspace_values(await self.get(workspace.id)), workspace_values(workspace)
        seen, version = workspace.version, workspace.version + 1
        again = {"counted": 0} if any(old[name] != new[name] for name in COUNTED_BY) else {}
        values = {"row": workspace.id, "seen": seen, "version": version, **new, **again}
        if not await self._transaction.run(_SAVE, values):
            raise Stale
        self._journal.changed("workspaces", workspace.id, workspace.id, old, new, version)
        return replace(workspace, version=version)

    async def set_rules(self, scope: Scope, rules: Rules) -> None:
        await self.save(scope, replace(await self.get(scope.workspace), rules=rules))


def workspace_values(workspace: Workspace) -> dict[str, Any]:
    return {
        "name": workspace.name,
        "country": workspace.country,
        "currency": workspace.currency,
        "zone": workspace.zone,
        "locale": workspace.locale,
        "protect_content": workspace.protect_content,
        "rules": asdict(workspace.rules),
        "pools": workspace.rules.pool,
        "days_off": sorted(day.isoformat() for day in workspace.days_off),
    }
