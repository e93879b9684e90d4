"""Inserts rows that belong to a client, under the condition that the client is in scope."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from sqlalchemy import Select, Table, bindparam, select
from sqlalchemy.dialects.postgresql import Insert

from sales.ground.errors import NotFound, SalesError
from sales.ground.scope import Scope
from storage.engine.dialects import insert_new
from storage.queries.scoped import InScope, Repository, Scoped, values_of
from storage.schema.tables import clients

BORN_WITH = frozenset({"version", "deleted_at"})
"""Columns for which the table has defaults."""


def adding_to_client(table: Table) -> Scoped[Insert]:
    """An INSERT that adds nothing if the client is out of scope or a unique index refuses the row."""
    columns = [column for column in table.c if column.name not in BORN_WITH]

    @Scoped
    def adding(mine: InScope) -> Insert:
        values = select(*(bindparam(f"new_{column.name}", type_=column.type) for column in columns))
        of_client = values.select_from(clients).where(mine, clients.c.id == bindparam("client"))
        return insert_new(table).from_select([column.name for column in columns], of_client)

    return adding


@Scoped
def _seen(mine: InScope) -> Select[Any]:
    return select(clients.c.id).where(mine, clients.c.id == bindparam("row"))


class Hanging(Repository):
    """Adds rows that belong to clients: a part of the repositories of touches, steps and orders."""

    def add(
        self, query: Scoped[Insert], scope: Scope, client: int, row: Mapping[str, Any], taken: type[SalesError]
    ) -> None:
        """Queues the insert; the next hop raises NotFound if the client is out of scope, `taken` if the row exists."""
        new = {f"new_{name}": value for name, value in row.items()}
        why = partial(self._why_not, scope, client, taken)
        self._write(query, scope, why, client=client, new_workspace_id=scope.workspace, **new)
        if self._transaction.is_shared:  # the client may be there no more: an undo of its import was waited for
            self._transaction.after_all(_seen.within(scope), values_of(scope, {"row": client}), NotFound)

    async def _why_not(self, scope: Scope, client: int, taken: type[SalesError]) -> SalesError:
        return NotFound() if await self._row(_seen, scope, row=client) is None else taken()
