"""Batches consecutive updates: rows of one table that get the same values are one statement."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, bindparam, update

from sales.ground.scope import Scope
from storage.engine.transaction import Transaction


class RowsAlike:
    """Updates of a company's rows, written in the order in which they are given."""

    def __init__(self, transaction: Transaction, scope: Scope) -> None:
        self._transaction = transaction
        self._scope = scope
        self._table: Table | None = None
        self._values: Mapping[str, Any] = {}
        self._rows: list[int] = []

    def change(self, table: Table, row: int, values: Mapping[str, Any]) -> None:
        if (table, values) != (self._table, self._values):
            self.write()
            self._table, self._values = table, values
        self._rows.append(row)

    def write(self) -> None:
        """Queues what was given so far. To be called before a question that depends on it."""
        if self._table is None or not self._rows:
            return
        c, rows, self._rows = self._table.c, self._rows, []
        version = {"version": c.version + 1} if "version" in c else {}
        these = (c.workspace_id == bindparam("its"), c.id.in_(bindparam("some", expanding=True)))
        changed = update(self._table).where(*these).values(**self._values, **version)
        self._transaction.later(changed, {"its": self._scope.workspace, "some": rows})
