"""Taking a job back, a part at a time: client by client, and only where all is still as the job left it.

A part is one of the job's audit rows. Of a client that others have changed since, or planned something with, nothing is
taken back: it stays as they made it; a step of before the job is no such thing. What the job has added is taken away
again, but for those whom a touch has reached since: it was worked with.
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
"""A hand-over has moved all that there was, and who slept had nothing planned: what else is there has come since."""
Changes: TypeAlias = Mapping[str, list[Told]]
"""By table."""


@dataclass(frozen=True, slots=True)
class Still:
    """What is still as a job left it: which changes are taken back, and the clients with whom something stays."""

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
    """Clients first, as whoever changes them does it: nobody waits for anybody crosswise."""
    return select(clients.c.id).where(mine, clients.c.id.in_(SOME)).order_by(clients.c.id).with_for_update()


class Reversed(Repository):
    """What a job did, on its way back."""

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
        """Clients with nothing that others have changed, and nothing that follows them and has come since."""
        since = part.at
        still = {row.id for row in await self._rows(seen, scope, some=sorted(concerned))}
        still -= await self._changed_since(scope, changes, part.id)
        added, followed = _added_to(changes), _followed(changes)
        still -= await self._planned_with(scope, changes, still & followed, LONG_AGO)
        still -= await self._planned_with(scope, changes, still & added, since)
        still -= await self._reached_since(scope, still & added, since)
        return Still({*concerned} - still, lambda one: one["client"] in still)

    async def _changed_since(self, scope: Scope, changes: Changes, part: int) -> set[int]:
        """Clients with something that is another than that part of the job has left it; what was changed and taken
        back again is none of these.
        """
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
        """Clients with something that follows them, was made since then, and is none of the job's."""
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
        """All that get the same values back, in one statement."""
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
    """Who has a client again from the pool has it for a while: else it would go there the very next night."""
    if job.kind is not JobKind.POOL:
        return one
    return {**one, "old": {name: old for name, old in one["old"].items() if name != clients.c.owned_since.name}}


def _added_to(changes: Changes) -> set[int]:
    return {one["client"] for some in changes.values() for one in some if one["old"] is None}


def _followed(changes: Changes) -> set[int]:
    """Clients that are somebody else's by the job, with what follows that."""
    return {one["client"] for one in changes.get(clients.name, ()) if one["old"] and "owner_id" in one["old"]}


def _by_table(changes: Iterable[Told], only: Collection[int] | None) -> tuple[Changes, set[int]]:
    """What was changed of clients, and of which; not what the job notes of itself, nor new words of a directory."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for one in changes:
        if one["table"] != jobs.name and one["client"] is not None and (only is None or one["client"] in only):
            found[one["table"]].append(one)
    return found, {one["client"] for some in found.values() for one in some}
