"""Adding what hangs on a client: the client's being in scope is a condition of the insert itself."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, Table, bindparam, select
from sqlalchemy.dialects.postgresql import Insert

from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from storage.engine.dialects import insert_new
from storage.queries.scoped import InScope, Repository, Scoped
from storage.schema.tables import clients

BORN_WITH = frozenset({"version", "deleted_at"})
"""What a new row gets from the table itself."""


def adding_to_client(table: Table) -> Scoped[Insert]:
    """Inserts nothing where the client is out of scope, or where a unique index refuses the row."""
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
    """What hangs on clients, of one unit of work."""

    async def _add(self, query: Scoped[Insert], scope: Scope, client: int, row: Mapping[str, Any]) -> bool:
        """False where there is such a row already."""
        new = {f"new_{name}": value for name, value in row.items()}
        added = await self._run(query, scope, client=client, new_workspace_id=scope.workspace, **new)
        if added and not self._transaction.is_shared:
            return True
        if await self._row(_seen, scope, row=client) is None:  # or not any more: an undo of its import was waited for
            raise NotFound
        return bool(added)
