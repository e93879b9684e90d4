"""Pages of clients ordered by name, each with the total."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, bindparam, func, literal_column, select

from sales.clients.client import Page
from sales.ground.scope import Scope
from storage.queries.client_rows import LINE_AND_STEP, line_of
from storage.queries.scoped import Repository, Scoped
from storage.queries.step_rows import nearest_step
from storage.schema.tables import clients, next_steps

SIZE = 8
WITH_STEP = clients.outerjoin(next_steps, nearest_step())
BY_NAME = (clients.c.search, clients.c.id)


def literal_limit(most: int) -> ColumnElement[int]:
    """A literal LIMIT: PostgreSQL takes a bound one for a tenth of all rows, and then reads all clients twice."""
    return literal_column(str(most))


def paged(
    *conditions: ColumnElement[bool], source: FromClause = clients, rank: ColumnElement[int] | None = None
) -> Select[Any]:
    """One page of the clients that meet the conditions, with the total; only its lines are joined to their steps."""
    total = func.count().over().label("total")  # of all pages, while each client is looked at once
    ranks = [] if rank is None else [rank.label("rank")]
    page = select(clients.c.workspace_id, clients.c.id, *ranks, total).select_from(source)
    page = page.where(*conditions).order_by(*ranks, *BY_NAME)
    chosen = page.limit(literal_limit(SIZE)).offset(bindparam("skip")).correlate(None).subquery("page")
    lines = chosen.join(
        clients, (clients.c.workspace_id == chosen.c.workspace_id) & (clients.c.id == chosen.c.id)
    ).outerjoin(next_steps, nearest_step())
    return select(*LINE_AND_STEP, chosen.c.total).select_from(lines).order_by(*(chosen.c.rank for _ in ranks), *BY_NAME)


class Pages(Repository):
    """Reads lists page by page: a part of the repositories that have such lists."""

    async def page(self, query: Scoped[Select[Any]], scope: Scope, number: int, **values: Any) -> Page:
        """The page of that number (from 0); the last page, if the list has become shorter."""
        found = await self._rows(query, scope, skip=number * SIZE, **values)
        if found:
            return Page(tuple(map(line_of, found)), found[0][-1], number, SIZE)
        if number == 0:
            return Page((), 0, 0, SIZE)
        first = await self.page(query, scope, 0, **values)
        return await self.page(query, scope, first.last, **values)
