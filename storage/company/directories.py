"""The workspace's own directories: sources and products."""

from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select, update

from sales.company.directories import DirectoryKind, Entry
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from storage.engine.dialects import insert_new
from storage.queries.scoped import Repository
from storage.schema.tables import list_entries

_e = list_entries.c
ENTRY = (_e.id, _e.kind, _e.code, _e.text, _e.place, _e.retired, _e.version)
_ALL = (
    select(*ENTRY)
    .where(_e.workspace_id == bindparam("workspace"), _e.kind == bindparam("kind"))
    .order_by(_e.place, _e.id)
)
_ONE = select(*ENTRY).where(_e.workspace_id == bindparam("workspace"), _e.id == bindparam("row"))
_SAVE = update(list_entries).where(
    _e.workspace_id == bindparam("workspace"), _e.id == bindparam("row"), _e.version == bindparam("seen")
)
_NEW = insert_new(list_entries)


class Directories(Repository):
    """Directories of one unit of work. Everybody in the workspace reads them; who may change them is for actions."""

    async def all(self, scope: Scope, kind: DirectoryKind, *, retired: bool = False) -> list[Entry]:
        rows = await self._transaction.rows(_ALL, {"workspace": scope.workspace, "kind": kind})
        entries = [Entry(*row) for row in rows]
        return [entry for entry in entries if retired or not entry.retired]

    async def add(self, scope: Scope, entry: Entry) -> None:
        values = entry_values(entry)
        if not await self._transaction.run(_NEW, {"workspace_id": scope.workspace, "id": entry.id, **values}):
            raise AlreadySaved
        self._journal.added("list_entries", scope.workspace, entry.id, values)

    async def save(self, scope: Scope, entry: Entry) -> Entry:
        which = {"workspace": scope.workspace, "row": entry.id}
        row = await self._transaction.row(_ONE, which)
        if row is None:
            raise NotFound
        old, new, version = entry_values(Entry(*row)), entry_values(entry), entry.version + 1
        if not await self._transaction.run(_SAVE, {**which, "seen": entry.version, "version": version, **new}):
            raise Stale
        self._journal.changed("list_entries", scope.workspace, entry.id, old, new, version)
        return replace(entry, version=version)


def entry_values(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "code": entry.code,
        "text": entry.text,
        "place": entry.place,
        "retired": entry.retired,
    }
