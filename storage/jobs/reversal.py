"""Undoes a job part by part, client by client, and only where all is still as the job left it.

A part is one of the job's audit rows. A client that others have changed since, or planned something with, is left as it
is; a step from before the job does not count. Rows that the job added are deleted, unless a touch was recorded since.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Select, Table, bindparam, delete, select, text, update

from sales.ground.scope import Scope
from sales.jobs.job import Job, JobKind, Part
from storage.audit.undo import Told, typed
from storage.engine.lines import AnyRow
from storage.jobs.undone import undone_since
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.columns import as_json
from storage.schema.tables import audit, clients, jobs, metadata, of_client, touches
from storage.schema.tables.parts import Follows

LATEST = 2**63 - 1
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""For jobs that left nothing planned with the client: whatever is planned has come since."""
Changes: TypeAlias = Mapping[str, list[Told]]
"""Changes by table."""


@dataclass(frozen=True, slots=True)
class Still:
    """The clients of whom something stays, and which changes are undone."""

    stay: Collection[int]
    takes: Callable[[Told], bool]


SOME: BindParameter[Any] = bindparam("some", expanding=True)
DONE = (
    select(audit.c.id, audit.c.at, audit.c.changes)
    .where(
        audit.c.workspace_id == bindparam("workspace"),
        audit.c.group_key == bindparam("key"),
        audit.c.changes.is_not(None),
        audit.c.undoes.is_(None),
        audit.c.id < bindparam("before"),
    )
    .order_by(audit.c.id.desc())
    .limit(2)
)


@Scoped
def seen(mine: InScope) -> Select[Any]:
    """Locks clients before their rows, in the same order as all writers do, against deadlocks."""
    return select(clients.c.id).where(mine, clients.c.id.in_(SOME)).order_by(clients.c.id).with_for_update()


class Reversed(Repository):
    """Undoes jobs within one unit of work."""

    async def part(self, scope: Scope, job: Job) -> Part:
        before = LATEST if job.cursor is None else job.cursor
        values = {"workspace": scope.workspace, "key": job.id, "before": before}
        rows = await self._transaction.rows(DONE, values)
        if not rows:
            return Part(0, over=True, cursor=job.cursor)
        changes, concerned = _by_table(rows[0].changes, job.again)
        still = await self._still(scope, changes, concerned, rows[0])
        for table, some in reversed(list(changes.items())):  # what others are part of was added before these
            theirs = [one for one in some if still.takes(one)]
            await self._restore(
                scope, metadata.tables[table], [_before(job, one) for one in theirs if one["old"] is not None]
            )
            await self._take_away(scope, metadata.tables[table], [one["id"] for one in theirs if one["old"] is None])
        back = {one["client"] for some in changes.values() for one in some if still.takes(one)}
        self._journal.undoing(scope.workspace, [rows[0].id], sorted(back), rows[0].changes)
        done, stay = len(concerned) - len(still.stay), tuple(sorted(still.stay))
        return Part(done, over=len(rows) == 1, kept=len(stay), cursor=rows[0].id, stay=stay)

    async def _still(self, scope: Scope, changes: Changes, concerned: Collection[int], part: AnyRow) -> Still:
        """Keeps all of a client if others have changed anything of it, or planned with it since."""
        since = part.at
        still = {row.id for row in await self._rows(seen, scope, some=sorted(concerned))}
        still -= await self._changed_since(scope, changes, part.id)
        added, followed = _added_to(changes), _followed(changes)
        still -= await self._planned_with(scope, changes, still & followed, LONG_AGO)
        still -= await self._planned_with(scope, changes, still & added, since)
        still -= await self._reached_since(scope, still & added, since)
        return Still({*concerned} - still, lambda one: one["client"] in still)

    async def _changed_since(self, scope: Scope, changes: Changes, part: int) -> set[int]:
        """Clients with a row that is no longer as the part left it (changed and undone again counts as unchanged)."""
        later: list[tuple[Told, int | None]] = []
        for table, some in changes.items():
            now = await self._versions(scope, metadata.tables[table], [one["id"] for one in some])
            later += [(one, now.get(one["id"])) for one in some if now.get(one["id"]) != one["version"]]
        there = {one["client"] for one, version in later if version is not None}
        undone = await undone_since(self._transaction, scope.workspace, part, there) if there else Counter()
        return {
            one["client"] for one, version in later if version != one["version"] + 2 * undone[one["table"], one["id"]]
        }

    async def _planned_with(self, scope: Scope, changes: Changes, of: Collection[int], since: datetime) -> set[int]:
        """Clients with a following row (open step) made since then, other than by the job."""
        found: set[int] = set()
        for following, follows in of_client.following():
            ours = {one["id"] for one in changes.get(following.name, ())}
            found |= await self._come_since(scope, following, follows, of, ours, since)
        return found

    async def _reached_since(self, scope: Scope, of: Collection[int], since: datetime) -> set[int]:
        t = touches.c
        told = (t.recorded_at > bindparam("since"), t.deleted_at.is_(None))
        reached = select(t.client_id).where(t.workspace_id == scope.workspace, t.client_id.in_(SOME), *told)
        rows = await self._transaction.rows(reached, {"some": sorted(of), "since": since})
        return {row.client_id for row in rows}

    async def _come_since(
        self, scope: Scope, table: Table, follows: Follows, of: Collection[int], ours: Collection[int], since: datetime
    ) -> set[int]:
        if not of:
            return set()
        theirs = (table.c.workspace_id == scope.workspace, table.c.client_id.in_(SOME), text(follows.only))
        made = select(table.c.id, table.c.client_id).where(*theirs, table.c.created_at > bindparam("since"))
        rows = await self._transaction.rows(made, {"some": sorted(of), "since": since})
        return {row.client_id for row in rows if row.id not in ours}

    async def _versions(self, scope: Scope, table: Table, ids: Sequence[int]) -> dict[int, int]:
        here = (table.c.workspace_id == scope.workspace, table.c.id.in_(SOME))
        held = select(table.c.id, table.c.version).where(*here).order_by(table.c.id).with_for_update()
        return {row.id: row.version for row in await self._transaction.rows(held, {"some": list(ids)})}

    async def _restore(self, scope: Scope, table: Table, changes: Iterable[Told]) -> None:
        """Restores the old values; rows with equal ones in one statement."""
        alike: defaultdict[str, list[Told]] = defaultdict(list)
        for one in changes:
            alike[as_json(one["old"])].append(one)
        for some in alike.values():
            values = {name: typed(table, name, old) for name, old in some[0]["old"].items()}
            here = (table.c.workspace_id == scope.workspace, table.c.id.in_(SOME))
            restored = update(table).where(*here).values(**values, version=table.c.version + 1)
            await self._transaction.run(restored, {"some": [one["id"] for one in some]})

    async def _take_away(self, scope: Scope, table: Table, ids: Sequence[int]) -> None:
        if ids:
            gone = delete(table).where(table.c.workspace_id == scope.workspace, table.c.id.in_(SOME))
            await self._transaction.run(gone, {"some": list(ids)})


def _before(job: Job, one: Told) -> Told:
    """The change without `owned_since` for jobs of the pool: else the client would go back there the next night."""
    if job.kind is not JobKind.POOL:
        return one
    return {**one, "old": {name: old for name, old in one["old"].items() if name != clients.c.owned_since.name}}


def _added_to(changes: Changes) -> set[int]:
    return {one["client"] for some in changes.values() for one in some if one["old"] is None}


def _followed(changes: Changes) -> set[int]:
    """Clients that have got another owner by the job."""
    return {one["client"] for one in changes.get(clients.name, ()) if one["old"] and "owner_id" in one["old"]}


def _by_table(changes: Iterable[Told], only: Collection[int] | None) -> tuple[Changes, set[int]]:
    """The changes of clients by table, and the clients, of `only` those if given; without the job's own row and new
    directory words.
    """
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for one in changes:
        if one["table"] != jobs.name and one["client"] is not None and (only is None or one["client"] in only):
            found[one["table"]].append(one)
    return found, {one["client"] for some in found.values() for one in some}
