"""Undoes a merge part by part: exactly the rows listed in the audit go back, wherever they are by now.

Rows that people have changed since keep their changes; only the client they belong to goes back. New rows stay.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Table, bindparam, delete, select, update

from sales.clients.client import Client
from sales.clients.doubles.merge import Merge
from sales.ground.scope import Scope
from sales.jobs.job import Job, Part
from storage.audit.journal import Journal, plain
from storage.audit.undo import Told, typed
from storage.clients.clients import Clients
from storage.clients.rows_alike import RowsAlike
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.jobs.reversal import DONE, LATEST
from storage.queries.scoped import Repository
from storage.queries.step_rows import OPEN
from storage.queries.values import CLIENTS, client_values
from storage.schema.columns import Coded, Several, as_json
from storage.schema.tables import clients, jobs, merged, metadata, next_steps

_ATTRIBUTES = {column: attribute for attribute, column in CLIENTS.called.items()}
_UNMERGED = delete(merged).where(merged.c.workspace_id == bindparam("workspace"), merged.c.old_id == bindparam("old"))
_REVIVED = (
    update(clients)
    .where(clients.c.workspace_id == bindparam("workspace"), clients.c.id == bindparam("row"))
    .values(deleted_at=None, version=clients.c.version + 1)
)
_TAKEN = select(next_steps.c.id).where(
    next_steps.c.workspace_id == bindparam("workspace"),
    next_steps.c.client_id == bindparam("client"),
    next_steps.c.kind == bindparam("of_kind"),
    next_steps.c.slot == bindparam("of_slot"),
    OPEN,
)


@dataclass(slots=True)
class _Rows:
    """Rows as they are now; `again`: the earlier version that each equals once more."""

    now: dict[tuple[str, int], AnyRow]
    again: dict[tuple[str, int], int] = field(default_factory=dict)

    def is_as_left(self, change: Told) -> bool:
        row = change["table"], change["id"]
        return change["version"] in (None, self.again.get(row, getattr(self.now[row], "version", None)))

    def restored(self, change: Told) -> None:
        if change["version"] is not None:
            self.again[change["table"], change["id"]] = change["version"] - 1


class Unmerging(Repository):
    """Undoes one merge within a unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal, clients: Clients) -> None:
        super().__init__(transaction, journal)
        self._clients = clients

    async def part(self, scope: Scope, job: Job) -> Part:
        before = LATEST if job.cursor is None else job.cursor
        found = await self._transaction.rows(DONE, {"workspace": scope.workspace, "key": job.id, "before": before})
        if not found:
            return Part(0, over=True, cursor=job.cursor)
        merge = Merge.of(job.what)
        kept = await self._clients.hold(scope, merge.into)
        changes = [one for one in found[0].changes if one["table"] != jobs.name]
        cards = [one for one in changes if one["table"] == clients.name]
        stays = await self._cards(scope, kept, merge, cards)
        done = await self._hanging(scope, [one for one in changes if one["table"] != clients.name])
        both, is_last = (merge.old, merge.into), len(found) == 1
        self._journal.undoing(scope.workspace, [found[0].id], both)
        (self._journal.mixed if is_last else self._journal.put_off)(*both)
        return Part(done + bool(cards) - stays, over=is_last, kept=stays, cursor=found[0].id)

    async def _cards(self, scope: Scope, kept: Client, merge: Merge, changes: Sequence[Told]) -> int:
        """Revives the merged card and restores the remaining one; 1 if that one was changed since, else 0."""
        if any(one["id"] == merge.old for one in changes):
            values = {"workspace": scope.workspace, "row": merge.old}
            await self._transaction.run(_REVIVED, values)
            await self._transaction.run(_UNMERGED, {"workspace": scope.workspace, "old": merge.old})
        for one in changes:
            if one["id"] == merge.into:
                before = _before(kept, one)
                await self._clients.save(scope, replace(kept, **before))
                return int(len(before) < sum(name in _ATTRIBUTES for name in one["new"]))
        return 0

    async def _hanging(self, scope: Scope, changes: Sequence[Told]) -> int:
        rows, alike = _Rows(await self._now(scope, changes)), RowsAlike(self._transaction, scope)
        moved = {(one["table"], one["id"]) for one in changes if "client_id" in one["old"]}
        for one in reversed(changes):
            if (one["table"], one["id"]) in rows.now:
                await self._back(scope, rows, alike, one)
        alike.write()
        return len(moved)

    async def _now(self, scope: Scope, changes: Sequence[Told]) -> dict[tuple[str, int], AnyRow]:
        """The rows as they are now, locked, by table and id."""
        by_table: defaultdict[str, set[int]] = defaultdict(set)
        for one in changes:
            by_table[one["table"]].add(one["id"])
        found: dict[tuple[str, int], AnyRow] = {}
        for name, ids in by_table.items():
            found |= {(name, row.id): row for row in await self._held(scope, metadata.tables[name], ids)}
        return found

    async def _held(self, scope: Scope, table: Table, ids: Collection[int]) -> Sequence[AnyRow]:
        some = (table.c.workspace_id == bindparam("workspace"), table.c.id.in_(bindparam("some", expanding=True)))
        held = select(table).where(*some).order_by(table.c.id).with_for_update()
        return await self._transaction.rows(held, {"workspace": scope.workspace, "some": sorted(ids)})

    async def _back(self, scope: Scope, rows: _Rows, alike: RowsAlike, change: Told) -> None:
        """Restores a row if it is as it was left; otherwise only the client it belongs to."""
        table, old = metadata.tables[change["table"]], change["old"]
        is_as_left = rows.is_as_left(change) and not await self._is_taken(scope, rows, alike, change)
        told = old if is_as_left else {name: old[name] for name in ("client_id",) if name in old}
        if told:
            alike.change(table, change["id"], {name: typed(table, name, value) for name, value in told.items()})
        if is_as_left:
            rows.restored(change)

    async def _is_taken(self, scope: Scope, rows: _Rows, alike: RowsAlike, change: Told) -> bool:
        """Whether another open step has taken the slot of a step that the merge closed."""
        if change["table"] != next_steps.name or change["old"].get("state") != "open":
            return False
        alike.write()
        step = rows.now[change["table"], change["id"]]
        values = {"workspace": scope.workspace, "client": change["client"], "of_kind": step.kind, "of_slot": step.slot}
        return await self._transaction.row(_TAKEN, values) is not None


def _before(kept: Client, change: Told) -> dict[str, Any]:
    """The fields of the card that are still as the merge left them, with their values from before."""
    now = json.loads(as_json(plain(client_values(kept))))
    left = {column for column, value in change["new"].items() if column in _ATTRIBUTES and now[column] == value}
    return {_ATTRIBUTES[column]: _as_value(column, change["old"][column]) for column in left}


def _as_value(column: str, told: Any) -> Any:
    """The value as a Client holds it, from the audit's JSON."""
    kind = clients.c[column].type
    if isinstance(kind, Several):
        return tuple(told)
    return kind.codes(told) if isinstance(kind, Coded) and told is not None else told
