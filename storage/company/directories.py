"""A company's own directories: sources and products."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select, union_all, update

from sales.company.directories import DirectoryKind, Entry, Proposal
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from storage.engine.dialects import insert_new
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.schema.tables import clients, items, list_entries, orders

_e, _c, _i, _o = list_entries.c, clients.c, items.c, orders.c
ENTRY = (_e.id, _e.kind, _e.code, _e.text, _e.place, _e.retired, _e.version, _e.proposed_by)
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


@Scoped
def _waiting(mine: InScope) -> Select[Any]:
    """Proposed words that a client's source or an order's product uses, with the number of uses."""
    here = _e.workspace_id == bindparam("workspace"), _e.proposed_by.is_not(None)
    of_entry, sold = select(_e.id.label("entry")), and_(_i.workspace_id == _e.workspace_id, _i.product_id == _e.id)
    its_order = and_(_o.workspace_id == _i.workspace_id, _o.id == _i.order_id)
    bought = list_entries.join(items, sold).join(orders, its_order).join(clients, part_of_client(orders))
    came = and_(_c.workspace_id == _e.workspace_id, _c.source_id == _e.id)
    used = union_all(
        of_entry.select_from(list_entries.join(clients, came)).where(*here, mine),
        of_entry.select_from(bought).where(*here, mine, _o.deleted_at.is_(None), _i.deleted_at.is_(None)),
    ).subquery()
    counted = select(*ENTRY, func.count().label("uses")).join(used, used.c.entry == _e.id).where(*here)
    return counted.group_by(*ENTRY).order_by(_e.kind, _e.place, _e.id)


class Directories(Repository):
    """Directories within one unit of work. All members may read them; actions check who may change them."""

    async def all(self, scope: Scope, kind: DirectoryKind, *, retired: bool = False) -> list[Entry]:
        rows = await self._transaction.rows(_ALL, {"workspace": scope.workspace, "kind": kind})
        entries = [Entry(*row) for row in rows]
        return [entry for entry in entries if retired or not entry.retired]

    async def add(self, scope: Scope, entry: Entry) -> None:
        values = entry_values(entry)
        if not await self._transaction.run(_NEW, {"workspace_id": scope.workspace, "id": entry.id, **values}):
            raise AlreadySaved
        self._journal.added("list_entries", scope.workspace, entry.id, values)

    async def propose(self, scope: Scope, entry: Entry) -> None:
        values = {"workspace_id": scope.workspace, "id": entry.id, **entry_values(entry)}
        await self._transaction.run(_NEW, values)

    async def waiting(self, scope: Scope) -> list[Proposal]:
        rows = await self._rows(_waiting, scope)
        return [Proposal(Entry(*row[:-1]), row.uses) for row in rows]

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
        "proposed_by": entry.proposed_by,
    }
