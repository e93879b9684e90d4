"""Rows that are changed one after the other: those that get the same values are one statement, not one each."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, bindparam, update

from sales.ground.scope import Scope
from storage.engine.transaction import Transaction


class RowsAlike:
    """Changes of a company's rows, in the order in which they are told."""

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
        """What was told by now goes with the next hop: before anything is asked that it matters to."""
        if self._table is None or not self._rows:
            return
        c, rows, self._rows = self._table.c, self._rows, []
        version = {"version": c.version + 1} if "version" in c else {}
        these = (c.workspace_id == bindparam("its"), c.id.in_(bindparam("some", expanding=True)))
        changed = update(self._table).where(*these).values(**self._values, **version)
        self._transaction.later(changed, {"its": self._scope.workspace, "some": rows})
