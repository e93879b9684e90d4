"""Undoes what was done under a key, by its audit rows: all of it, and only if nothing was built on it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, Time, and_, bindparam, delete, exists, select, update
from sqlalchemy.exc import IntegrityError

from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables import audit, clients, metadata, of_client

Told = Mapping[str, Any]
"""A change as an audit row holds it."""

UNDER_KEY = (
    select(audit.c.id, audit.c.at, audit.c.changes, audit.c.undoes)
    .where(
        audit.c.workspace_id == bindparam("workspace"),
        audit.c.group_key == bindparam("key"),
        audit.c.member_id == bindparam("actor"),
    )
    .order_by(audit.c.id.desc())
)

LATELY = (
    select(audit.c.group_key, audit.c.changes)
    .where(
        audit.c.workspace_id == bindparam("workspace"),
        audit.c.member_id == bindparam("actor"),
        audit.c.at >= bindparam("since"),
        audit.c.group_key.is_not(None),
        audit.c.changes.is_not(None),
    )
    .order_by(audit.c.id.desc())
    .limit(bindparam("most"))
)
MOST_LATE = 200
"""Audit rows to look through: about ten minutes of one person's work."""


class _Row(NamedTuple):
    table: str
    id: int


class Undo:
    """Undoes earlier units of work, and records that in this one's audit row."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        self._transaction = transaction
        self._journal = journal

    async def stands(self, scope: Scope, key: int) -> bool:
        """Whether all rows that the actor changed under the key are as they were left."""
        units = await self._units(scope, key)
        last: dict[_Row, int | None] = {}
        for change in (change for unit in units for change in reversed(unit.changes)):
            last.setdefault(_Row(change["table"], change["id"]), change["version"])
        reversal = Reversal(self._transaction, self._journal.now, scope.workspace)
        return bool(units) and all([await reversal.finds(row, version) for row, version in last.items()])

    async def latest(self, scope: Scope, since: datetime) -> tuple[int, int] | None:
        """The key and client of the actor's latest act since then that can be undone; None if there is none.

        Jobs and imports are left out: they have an undo of their own.
        """
        lately = {"workspace": scope.workspace, "actor": scope.actor, "since": since, "most": MOST_LATE}
        rows = await self._transaction.rows(LATELY, lately)
        apart = {row.group_key for row in rows if any(one["client"] is None for one in row.changes)}
        clients = {row.group_key: int(row.changes[0]["client"]) for row in rows if row.group_key not in apart}
        for key, client in clients.items():
            if await self.stands(scope, key):
                return key, client
        return None

    async def take_back(self, scope: Scope, key: int, since: datetime) -> list[int]:
        """Undoes what the actor did under the key, newest first; returns the clients concerned.

        Raises NotFound if there is nothing to undo or it is out of scope, Stale if it is older than `since` or was
        built on.
        """
        units = await self._units(scope, key)
        if not units:
            raise NotFound
        if any(unit.at < since for unit in units):
            raise Stale
        changes: list[Told] = [change for unit in units for change in reversed(unit.changes)]
        concerned = list(dict.fromkeys(change["client"] for change in changes if change["client"] is not None))
        await self._must_see(scope, concerned)
        await self._reverse(scope, changes)
        self._journal.group(key)
        self._journal.undoing(scope.workspace, [unit.id for unit in units], concerned, changes)
        return concerned

    async def _units(self, scope: Scope, key: int) -> list[Any]:
        """The actor's audit rows under the key that were not undone, newest first."""
        rows = await self._transaction.rows(UNDER_KEY, {"workspace": scope.workspace, "key": key, "actor": scope.actor})
        taken_back = {row for undoing in rows for row in undoing.undoes or ()}
        return [row for row in rows if row.changes and row.id not in taken_back]

    async def _reverse(self, scope: Scope, changes: Sequence[Told]) -> None:
        reversal = Reversal(self._transaction, self._journal.now, scope.workspace)
        try:
            for change in changes:
                await reversal.take_back(change)
            await reversal.check_nothing_hangs()
        except IntegrityError as refused:
            raise Stale from refused

    async def _must_see(self, scope: Scope, concerned: Sequence[int]) -> None:
        """Raises NotFound unless all clients are in scope, deleted ones included, whose deletion may be undone."""
        c = clients.c
        mine = select(c.id).where(c.workspace_id == scope.workspace, c.id.in_(concerned))
        if scope.owners is not None:
            mine = mine.where(c.owner_id.in_(scope.owners))
        if len(await self._transaction.rows(mine)) != len(concerned):
            raise NotFound


class Reversal:
    """Undoes changes one by one. Raises Stale if a row is no longer as the change left it."""

    def __init__(self, transaction: Transaction, now: datetime, workspace: int) -> None:
        self._transaction = transaction
        self._now = now
        self._workspace = workspace
        self._again: dict[tuple[_Row, int], int] = {}
        """By row and an earlier version: the version that it has now that it equals that one again."""
        self._gone: list[_Row] = []

    async def take_back(self, change: Told) -> None:
        row, version = _Row(change["table"], change["id"]), change["version"]
        table = metadata.tables[row.table]
        if change["old"] is not None:
            await self._restore(row, version, {name: typed(table, name, old) for name, old in change["old"].items()})
            return
        self._gone.append(row)
        if "deleted_at" in table.c:
            await self._restore(row, version, {"deleted_at": self._now})
        else:
            self._found(await self._transaction.run(delete(table).where(self._is(row, version))))

    async def finds(self, row: _Row, version: int | None) -> bool:
        """Whether the row still has that version."""
        there = select(exists().where(self._is(row, version)))
        return bool(await self._transaction.scalar(there))

    async def _restore(self, row: _Row, version: int, values: Mapping[str, Any]) -> None:
        current = self._again.get((row, version), version)
        statement = update(metadata.tables[row.table]).where(self._is(row, version))
        self._found(await self._transaction.run(statement.values(**values, version=current + 1)))
        self._again[row, version - 1] = current + 1

    def _is(self, row: _Row, version: int | None) -> ColumnElement[bool]:
        table = metadata.tables[row.table]
        conditions = [table.c.id == row.id]
        if "workspace_id" in table.c:
            conditions.append(table.c.workspace_id == self._workspace)
        if version is not None and "version" in table.c:
            conditions.append(table.c.version == self._again.get((row, version), version))
        return and_(*conditions)

    @staticmethod
    def _found(rows: int) -> None:
        if rows != 1:
            raise Stale

    async def check_nothing_hangs(self) -> None:
        """Raises Stale if a row removed here has dependent rows that are not removed with it."""
        for row in self._gone:
            for table, column in of_client.holding(metadata.tables[row.table]):
                hanging = and_(table.c.workspace_id == self._workspace, table.c[column] == row.id)
                if "deleted_at" in table.c:
                    hanging = and_(hanging, table.c.deleted_at.is_(None))
                if await self._transaction.scalar(select(exists().where(hanging))):
                    raise Stale


def typed(table: Table, name: str, value: Any) -> Any:
    """The value as the column takes it, from the text that the audit holds."""
    if not isinstance(value, str):
        return value
    kind = table.c[name].type
    if isinstance(kind, Utc):
        return datetime.fromisoformat(value)
    if isinstance(kind, LocalDate):
        return date.fromisoformat(value)
    return time.fromisoformat(value) if isinstance(kind, Time) else value
