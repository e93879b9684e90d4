"""Merges two cards: moves the rows of one to the other. Undoing it is in `unmerging.py`.

Which tables have such rows, the metadata says. Each moved row is a change in the audit, by which it can go back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Select,
    Table,
    Text,
    bindparam,
    case,
    func,
    insert,
    literal,
    select,
    text,
    type_coerce,
    update,
)

from sales.clients.client import Client
from sales.clients.doubles.merging import later, spare, twice
from sales.ground.scope import Scope
from sales.jobs.job import Job, JobKind, Part
from sales.recording.slots import slot_of
from sales.work.step import NextStep, StepState
from storage.audit.journal import Journal
from storage.clients.clients import Clients
from storage.clients.hand_over import left_by, promises_of
from storage.clients.rows_alike import RowsAlike
from storage.clients.unmerging import Unmerging
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.jobs.jobs import JOBS, job_of
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.tables import clients, contacts, drafts, jobs, members, merged, next_steps, of_client, orders
from storage.work.orders import Orders
from storage.work.steps import Steps

FURTHEST = 8
"""How many successive merges are followed."""

_m = merged.c
_HERE: BindParameter[Any] = bindparam("workspace")
_INTO = select(_m.into_id).where(_m.workspace_id == _HERE, _m.old_id == bindparam("old"))
_GONE_INTO = select(_m.old_id).where(
    _m.workspace_id == _HERE, _m.into_id == bindparam("into"), _m.at >= bindparam("since")
)
_WORKS = (
    select(*JOBS.columns)
    .where(jobs.c.workspace_id == _HERE, jobs.c.kind == JobKind.MERGE, jobs.c.finished_at >= bindparam("since"))
    .order_by(jobs.c.finished_at.desc(), jobs.c.id)
)
_MERGED = insert(merged)
_LAST_PLACE = select(func.max(contacts.c.place)).where(
    contacts.c.workspace_id == _HERE, contacts.c.client_id == bindparam("client")
)
_DRAFTS = (
    select(drafts.c.person_id, drafts.c.id, drafts.c.data)
    .join(members, members.c.person_id == drafts.c.person_id)
    .where(members.c.workspace_id == _HERE, type_coerce(drafts.c.data, Text).contains(bindparam("named")))
)
_DRAFT = update(drafts).where(drafts.c.person_id == bindparam("whose"), drafts.c.id == bindparam("row"))


@Scoped
def _living(mine: InScope) -> Select[Any]:
    return select(clients.c.id).where(mine, clients.c.id == bindparam("row"))


class Merges(Repository):
    """Merges within one unit of work."""

    def __init__(
        self, transaction: Transaction, journal: Journal, clients: Clients, steps: Steps, orders: Orders
    ) -> None:
        super().__init__(transaction, journal)
        self._clients = clients
        self._steps = steps
        self._orders = orders

    async def weight(self, scope: Scope, client: int) -> int:
        hanging = (_of_client(func.count(), table).scalar_subquery() for table in of_client.moving())
        values = {"workspace": scope.workspace, "client": client}
        return int(await self._transaction.scalar(select(sum(hanging, start=literal(0))), values))

    async def move(self, scope: Scope, old: int, kept: Client, most: int) -> int:
        for table in of_client.moving():
            rows = await self._some(scope, table, old, most)
            if rows:
                await self._moved(scope, table, rows, old, kept)
                return len(rows)
        return 0

    async def _some(self, scope: Scope, table: Table, client: int, most: int) -> Sequence[AnyRow]:
        """Some of the client's rows, locked. Orders all at once: duplicates have to be found before any has moved."""
        known = _of_client(_held(table), table).order_by(*_in_order(table)).with_for_update()
        known = known if table is orders else known.limit(most)
        return await self._transaction.rows(known, {"workspace": scope.workspace, "client": client})

    async def _moved(self, scope: Scope, table: Table, rows: Sequence[AnyRow], old: int, kept: Client) -> None:
        if table is next_steps:
            await self._close_those_both_have(scope, {row.id for row in rows}, old, kept.id)
            rows = await self._again(scope, table, rows)
        both = await self._both_have(scope, old, kept.id) if table is orders else []
        place = await self._places(scope, kept.id) if table is contacts else 0
        alike = RowsAlike(self._transaction, scope)
        for row in rows:
            before, after = _changes(table, row, old, kept, place)
            if "member_id" in after and row.whose != kept.owner:
                left = left_by(table, row, row.whose, self._journal.now)
                before, after = before | dict.fromkeys(left), after | left
            alike.change(table, row.id, after)
            version = row.version + 1 if "version" in table.c else None
            self._journal.changed(table.name, scope.workspace, row.id, before, after, version, client=kept.id)
        alike.write()
        for order in both:
            await self._orders.delete(scope, order, self._journal.now)
        self._journal.put_off(kept.id)

    async def _again(self, scope: Scope, table: Table, rows: Sequence[AnyRow]) -> Sequence[AnyRow]:
        """The rows, read anew."""
        some = table.c.id.in_(bindparam("some", expanding=True))
        known = select(*_held(table)).where(table.c.workspace_id == _HERE, some)
        return await self._transaction.rows(known, {"workspace": scope.workspace, "some": [row.id for row in rows]})

    async def _close_those_both_have(self, scope: Scope, moving: set[int], old: int, kept: int) -> None:
        """Closes the later of two open steps of one kind and slot, unless they say different things."""
        for theirs in await self._steps.hold(scope, old):
            standing = await self._steps.hold(scope, kept)
            known = next((one for one in standing if (one.kind, one.slot) == (theirs.kind, theirs.slot)), None)
            if known is None or theirs.id not in moving:
                continue
            if not self._told_apart(scope, theirs, known, [*standing, *await self._steps.hold(scope, old)]):
                await self._steps.close(scope, later(known, theirs).id, StepState.MOVED, self._journal.now)

    def _told_apart(self, scope: Scope, theirs: NextStep, ours: NextStep, standing: Iterable[NextStep]) -> bool:
        """Whether two steps of one slot with different notes were both kept, by giving one its own slot."""
        if slot_of(theirs.note, theirs.series) == slot_of(ours.note, ours.series):
            return False
        taken = {(one.kind, one.slot) for one in standing}
        for step in (theirs, ours):
            slot = slot_of(step.note, step.series)
            if (step.kind, slot) not in taken:
                self._steps.reword(scope, step, step.note, slot)
                return True
        return False

    async def _both_have(self, scope: Scope, old: int, kept: int) -> list[Any]:
        """Orders to delete because both cards have them, as they are once all have moved."""
        ours, theirs = await self._orders.of_client(scope, kept), await self._orders.of_client(scope, old)
        spares = [spare(*pair) for pair in twice(ours, theirs)]
        return [one if one.client == kept else replace(one, client=kept, version=one.version + 1) for one in spares]

    async def _places(self, scope: Scope, kept: int) -> int:
        """The place after the contacts that are there."""
        last = await self._transaction.scalar(_LAST_PLACE, {"workspace": scope.workspace, "client": kept})
        return 0 if last is None else int(last) + 1

    async def close(self, scope: Scope, old: Client, kept: int) -> None:
        await self._clients.delete(scope, old.id, self._journal.now)
        row = {"workspace_id": scope.workspace, "old_id": old.id, "into_id": kept, "at": self._journal.now}
        self._transaction.later(_MERGED, row)
        self._journal.mixed(kept)
        values = {"workspace": scope.workspace, "named": str(old.id)}
        for draft in await self._transaction.rows(_DRAFTS, values):
            told = _instead(draft.data, old.id, kept)
            if told != draft.data:
                self._transaction.later(_DRAFT.values(data=told), {"whose": draft.person_id, "row": draft.id})

    async def left_alone(self, scope: Scope, old: int, kept: int) -> None:  # noqa: ARG002 - asked within a scope, as all
        self._journal.mixed(old, kept)

    async def instead_of(self, scope: Scope, client: int) -> int | None:
        for _ in range(FURTHEST):
            into = await self._transaction.scalar(_INTO, {"workspace": scope.workspace, "old": client})
            if into is None:
                return None
            client = int(into)
            if await self._row(_living, scope, row=client) is not None:
                return client
        return None

    async def works(self, scope: Scope, client: int, since: datetime) -> Sequence[Job]:
        """Finished merge jobs into this card since then. For most cards the index alone says that there are none."""
        which = {"workspace": scope.workspace, "into": client, "since": since}
        gone = {row.old_id for row in await self._transaction.rows(_GONE_INTO, which)}
        if not gone:
            return []
        rows = await self._transaction.rows(_WORKS, {"workspace": scope.workspace, "since": since})
        done = map(job_of, rows)
        return [job for job in done if job.what.get("into") == client and job.what.get("old") in gone]

    async def take_back(self, scope: Scope, job: Job) -> Part:
        return await Unmerging(self._transaction, self._journal, self._clients).part(scope, job)


def _of_client(columns: Any, table: Table) -> Select[Any]:
    chosen = select(*columns) if isinstance(columns, list) else select(columns).select_from(table)
    return chosen.where(table.c.workspace_id == _HERE, table.c.client_id == bindparam("client"))


def _held(table: Table) -> list[Any]:
    """The columns to read of a moving row; with whose it is, if that follows the client's owner."""
    columns: list[Any] = [table.c[name] for name in ("id", "version", "place") if name in table.c]
    follows = of_client.said(table).follows
    if follows is not None:
        columns += [table.c[follows.column].label("whose"), case((text(follows.only), 1), else_=0).label("following")]
        columns += promises_of(table)
    return columns


def _in_order(table: Table) -> list[Any]:
    return [table.c[name] for name in ("place", "id") if name in table.c]


def _changes(table: Table, row: AnyRow, old: int, kept: Client, place: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The changed columns of a moving row, before and after. Open steps get the owner, contacts a place at the end."""
    before, after = {"client_id": old}, {"client_id": kept.id}
    follows = of_client.said(table).follows
    if follows is not None and row.following:
        before[follows.column], after[follows.column] = row.whose, kept.owner
    if table is contacts:
        before["place"], after["place"] = row.place, place + row.place
    return before, after


def _instead(data: Any, old: int, kept: int) -> Any:
    """The draft's data with the remaining card's id in place of the merged one's."""
    if isinstance(data, dict):
        return {name: _instead(value, old, kept) for name, value in data.items()}
    if isinstance(data, list):
        return [_instead(value, old, kept) for value in data]
    return kept if data == old and isinstance(data, int) else data
