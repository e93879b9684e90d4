"""Base of named things that a member keeps privately or for the company; nobody sees a colleague's."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cache
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy import Insert, Select, Table, Update, bindparam, insert, or_, select, update

from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from storage.queries.scoped import Repository


class Kept(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...


One = TypeVar("One", bound=Kept)


class _Statements(NamedTuple):
    all: Select[Any]
    one: Select[Any]
    save: Update
    new: Insert


class OwnOrShared(Repository, ABC, Generic[One]):
    """Rows with `member_id`, `name` and `retired`: the actor's own, and the company's (without a member)."""

    table: Table
    columns: Sequence[str]
    """Columns beside the keys, in the order in which `_of` takes them."""

    async def all(self, scope: Scope) -> list[One]:
        rows = await self._transaction.rows(_statements(self.table, tuple(self.columns)).all, _who(scope))
        return [self._of(row) for row in rows]

    async def get(self, scope: Scope, row: int) -> One:
        one = _statements(self.table, tuple(self.columns)).one
        found = await self._transaction.row(one, {**_who(scope), "row": row})
        if found is None:
            raise NotFound
        return self._of(found)

    async def add(self, scope: Scope, kept: One) -> None:
        values = self._values(kept)
        new = _statements(self.table, tuple(self.columns)).new
        self._transaction.later(new, {"workspace_id": scope.workspace, "id": kept.id, **values})
        self._journal.added(self.table.name, scope.workspace, kept.id, values)

    async def save(self, scope: Scope, kept: One) -> None:
        old, new, version = self._values(await self.get(scope, kept.id)), self._values(kept), kept.version + 1
        which = {**_who(scope), "row": kept.id, "seen": kept.version}
        saving = _statements(self.table, tuple(self.columns)).save
        self._transaction.later(saving, {**which, "version": version, **new}, Stale)
        self._journal.changed(self.table.name, scope.workspace, kept.id, old, new, version)

    @abstractmethod
    def _of(self, row: Sequence[Any]) -> One: ...

    @abstractmethod
    def _values(self, kept: One) -> dict[str, Any]: ...


@cache
def _statements(table: Table, columns: Sequence[str]) -> _Statements:
    its = table.c
    here = its.workspace_id == bindparam("workspace")
    mine = or_(its.member_id == bindparam("actor"), its.member_id.is_(None))
    asked = select(its.id, *(its[name] for name in columns), its.version)
    every = asked.where(here, mine, ~its.retired).order_by(its.name, its.id)
    one = (here, mine, its.id == bindparam("row"))
    return _Statements(
        every, asked.where(*one), update(table).where(*one, its.version == bindparam("seen")), insert(table)
    )


def _who(scope: Scope) -> dict[str, int]:
    return {"workspace": scope.workspace, "actor": scope.actor}
