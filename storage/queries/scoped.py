"""Puts the scope (whose clients somebody may see) into queries. Rows that belong to a client are in scope with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Executable, Table, and_, bindparam, exists, or_, select

from sales.ground.scope import Scope
from storage.audit.journal import Journal
from storage.engine.lines import AnyRow
from storage.engine.transaction import Missing, Transaction
from storage.schema.tables import clients, loads, members

Statement = TypeVar("Statement", bound=Executable)
InScope = ColumnElement[bool]


class Scoped(Generic[Statement]):
    """A statement that can only be had with a scope; built once for each of the two forms of scope.

    Decorates a function that takes the condition under which a row of `clients` is in scope, or one condition for each
    of the `tables`.
    """

    def __init__(self, build: Callable[..., Statement], *tables: Table) -> None:
        self._build = build
        self._tables = tables or (clients,)
        self._forms: dict[bool, Statement] = {}

    def within(self, scope: Scope) -> Statement:
        everybody = scope.owners is None
        if everybody not in self._forms:
            self._forms[everybody] = self._build(*(_in_scope(one, everybody=everybody) for one in self._tables))
        return self._forms[everybody]


def scoped_by_member(build: Callable[[InScope], Statement]) -> Scoped[Statement]:
    """As `Scoped`, for work counted by member: the condition is on rows of `members`."""
    return Scoped(build, members)


def scoped_by_both(build: Callable[[InScope, InScope], Statement]) -> Scoped[Statement]:
    """As `Scoped`, for lists of such work: conditions on the member and on the client."""
    return Scoped(build, members, clients)


def values_of(scope: Scope, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values to run a scoped statement with."""
    whose = {} if scope.owners is None else {"owners": sorted(scope.owners)}
    return {"workspace": scope.workspace, **whose, **values}


def part_of_client(table: Table) -> ColumnElement[bool]:
    """Joins a row of the table to its client."""
    return and_(table.c.workspace_id == clients.c.workspace_id, table.c.client_id == clients.c.id)


def of_client_in(scope: InScope, table: Table) -> ColumnElement[bool]:
    """Whether a row of the table belongs to a client in scope, without a join: for UPDATE. Tested row by row."""
    mine = exists().where(part_of_client(table), scope).correlate(table)
    return and_(table.c.workspace_id == bindparam("workspace"), mine)


def written(table: Table) -> ColumnElement[bool]:
    """Excludes clients of an import that is unfinished or was undone (`loads`): they exist for nobody.

    Mostly there is none: the first part is evaluated once per statement, and then no row is looked at.
    """
    here = loads.c.workspace_id == bindparam("workspace")
    client = table.c.id if table is clients else table.c.client_id
    any_of_it = exists().where(here, client.between(loads.c.id, loads.c.last)).correlate(table)
    return or_(~exists(select(loads.c.id).where(here)), ~any_of_it)


def of_member(table: Table) -> ColumnElement[bool]:
    """Joins a row of the table to its member."""
    return and_(table.c.workspace_id == members.c.workspace_id, table.c.member_id == members.c.id)


def _in_scope(table: Table, *, everybody: bool) -> InScope:
    here = table.c.workspace_id == bindparam("workspace")
    living = and_(here, table.c.deleted_at.is_(None), written(table)) if table is clients else here
    whose = table.c.owner_id if table is clients else table.c.id
    return living if everybody else and_(living, whose.in_(bindparam("owners", expanding=True)))


class Repository:
    """The queries on one subject within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        self._transaction = transaction
        self._journal = journal

    async def _rows(self, query: Scoped[Any], scope: Scope, /, **values: Any) -> Sequence[AnyRow]:
        return await self._transaction.rows(query.within(scope), values_of(scope, values))

    async def _row(self, query: Scoped[Any], scope: Scope, /, **values: Any) -> AnyRow | None:
        return await self._transaction.row(query.within(scope), values_of(scope, values))

    async def _run(self, query: Scoped[Any], scope: Scope, /, **values: Any) -> int:
        return await self._transaction.run(query.within(scope), values_of(scope, values))

    def _write(self, query: Scoped[Any], scope: Scope, missing: Missing | None = None, /, **values: Any) -> None:
        """Queues a write for the next hop, where `missing` is raised if it affects no row."""
        self._transaction.later(query.within(scope), values_of(scope, values), missing)
