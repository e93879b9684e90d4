"""Whose clients: the one place that puts the scope into queries. What hangs on a client is in scope with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Executable, Row, Table, and_, bindparam, select

from sales.scope import Scope
from storage.journal import Journal
from storage.tables import clients
from storage.transaction import Transaction

Statement = TypeVar("Statement", bound=Executable)
InScope = ColumnElement[bool]


class Scoped(Generic[Statement]):
    """A statement that can't be had without a scope. It is built once for each of the two forms a scope has.

    Decorates a function that is given the condition under which a row of `clients` is in scope.
    """

    def __init__(self, build: Callable[[InScope], Statement]) -> None:
        self._build = build
        self._forms: dict[bool, Statement] = {}

    def within(self, scope: Scope) -> Statement:
        everybody = scope.owners is None
        if everybody not in self._forms:
            self._forms[everybody] = self._build(_in_scope(everybody=everybody))
        return self._forms[everybody]


def values_of(scope: Scope, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a scoped statement is run with."""
    whose = {} if scope.owners is None else {"owners": sorted(scope.owners)}
    return {"workspace": scope.workspace, **whose, **values}


def part_of_client(table: Table) -> ColumnElement[bool]:
    """How a row of the table finds its client."""
    return and_(table.c.workspace_id == clients.c.workspace_id, table.c.client_id == clients.c.id)


def of_client_in(scope: InScope, table: Table) -> ColumnElement[bool]:
    """Rows of the table in scope, where there is no joining: for updates."""
    mine = select(clients.c.id).where(scope)
    return and_(table.c.workspace_id == bindparam("workspace"), table.c.client_id.in_(mine))


def _in_scope(*, everybody: bool) -> InScope:
    living = and_(clients.c.workspace_id == bindparam("workspace"), clients.c.deleted_at.is_(None))
    return living if everybody else and_(living, clients.c.owner_id.in_(bindparam("owners", expanding=True)))


class Repository:
    """A subject's queries within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        self._transaction = transaction
        self._journal = journal

    async def _rows(self, query: Scoped[Any], scope: Scope, **values: Any) -> Sequence[Row[Any]]:
        return await self._transaction.rows(query.within(scope), values_of(scope, values))

    async def _row(self, query: Scoped[Any], scope: Scope, **values: Any) -> Row[Any] | None:
        return await self._transaction.row(query.within(scope), values_of(scope, values))

    async def _run(self, query: Scoped[Any], scope: Scope, **values: Any) -> int:
        return await self._transaction.run(query.within(scope), values_of(scope, values))
