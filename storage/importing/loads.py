"""Loads: clients that nobody sees. These are imports being written part by part (so that nobody waits long for the
writer), and imports that were undone, until they are deleted.

An import takes its clients' ids from a span of its own. While the span is in `loads`, queries leave out these clients
and their rows (`scoped.written`); one commit that removes the span shows them all. What was given up, undone, or left
by a process that died (its lease is over) is deleted in the background, at the latest when somebody imports again.
"""

from datetime import datetime
from secrets import randbelow
from typing import Any

from sqlalchemy import Select, delete, insert, select, tuple_, update

from sales.ground.errors import Stale
from sales.ground.scope import Scope
from sales.importing.port import ROOM, Record, Span
from storage.engine.dialects import DatabaseTime, in_turn
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.importing.ready_rows import TABLES, Ready, Rows, insertion_of
from storage.queries.grading import nights
from storage.queries.scoped import Repository
from storage.schema.tables import clients, loads, of_client, phones

LEASE = 60.0
"""Seconds after which a load whose lease was not renewed counts as abandoned."""
AT_ONCE = 1_000
"""Rows deleted per transaction."""
NOTED = "imports"

_l = loads.c
_OVER = _l.lease_until <= DatabaseTime()


class Loads(Repository):
    """The import being written, within one unit of work."""

    def rows(self, scope: Scope, now: datetime) -> Rows:
        return Rows(self._transaction.dialect, scope.workspace, scope.actor, now)

    async def begin(self, scope: Scope) -> Span | None:
        await in_turn(self._transaction, f"loads {scope.workspace}")
        here = _l.workspace_id == scope.workspace
        other = await self._transaction.row(select(*_l, _OVER.label("is_over")).where(here).limit(1))
        if other:
            if other.is_over or other.member_id == scope.actor:
                await _take_away(self._transaction, other)
            return None
        first = randbelow(2**64 - ROOM) - 2**63
        span = Span(first, first + ROOM - 1)
        await self.hide(scope, span, LEASE)
        return span

    async def hide(self, scope: Scope, span: Span, seconds: float) -> None:
        whose = {"workspace_id": scope.workspace, "member_id": scope.actor, "lease_until": DatabaseTime(seconds)}
        await self._transaction.run(insert(loads).values(id=span.first, last=span.last, **whose))

    async def stage(self, scope: Scope, span: Span, ready: Any) -> None:
        """Writes a part and renews the lease. Raises Stale if the lease was lost."""
        if not await self._lease(scope, span, LEASE):
            raise Stale
        await self.write(ready)

    async def write(self, ready: Any) -> None:
        dialect = self._transaction.dialect
        filled = [(table, rows) for table, rows in zip(TABLES, ready, strict=True) if rows]
        counts = await self._transaction.fill(
            [(insertion_of(table, dialect).statement, rows) for table, rows in filled]
        )
        for (table, rows), written in zip(filled, counts, strict=True):
            if table is phones and written != len(rows):
                await self._keep_as_typed(rows)

    async def _keep_as_typed(self, rows: Ready) -> None:
        """Inserts phones that were refused as taken once more, without the number by which they are looked up."""
        insertion = insertion_of(phones, self._transaction.dialect)
        place = insertion.place("e164")
        typed = [(*row[:place], None, *row[place + 1 :]) for row in rows]
        await self._transaction.fill([(insertion.statement, typed)])

    async def show(self, scope: Scope, span: Span, record: Record) -> None:
        ending = delete(loads).where(_l.workspace_id == scope.workspace, _l.id == span.first)
        if not await self._transaction.run(ending):
            raise Stale
        await nights.again(self._transaction, scope.workspace)
        self._journal.group(record.key)
        made = {"first": record.made.first, "last": record.made.last}
        self._journal.noted(NOTED, scope.workspace, record.key, {**record.about, "made": made})

    async def give_up(self, scope: Scope, span: Span) -> None:
        await self._lease(scope, span, 0)

    async def _lease(self, scope: Scope, span: Span, seconds: float) -> int:
        mine = update(loads).where(_l.workspace_id == scope.workspace, _l.id == span.first)
        return await self._transaction.run(mine.values(lease_until=DatabaseTime(seconds)))


async def is_given_up(transaction: Transaction) -> bool:
    """Whether there is something to delete. May run beside the writer."""
    return await transaction.row(_given_up()) is not None


async def sweep(transaction: Transaction) -> int:
    """Deletes some of what was given up; returns the number of rows, 0 when nothing is left."""
    left = await transaction.row(_given_up())
    return await _take_away(transaction, left) if left else 0


def _given_up() -> Select[Any]:
    return select(*_l).where(_OVER).limit(1)


async def _take_away(transaction: Transaction, load: AnyRow) -> int:
    """Deletes some rows of the load, first of tables that refer to others. Nothing new refers to them: nobody sees
    them.
    """
    this = (_l.workspace_id == load.workspace_id, _l.id == load.id)
    await transaction.run(update(loads).where(*this).values(lease_until=DatabaseTime()))
    for table in (*reversed(of_client.hanging()), clients):
        client = table.c.id if table is clients else table.c.client_id
        here = (table.c.workspace_id == load.workspace_id, client.between(load.id, load.last))
        key = list(table.primary_key.columns)
        some = select(*key).where(*here).limit(AT_ONCE)
        gone = await transaction.run(delete(table).where(tuple_(*key).in_(some)))
        if gone:
            return gone
    return await transaction.run(delete(loads).where(*this))
