"""What conditions of lists are built from: values bound under unique names, and tests of a client's rows elsewhere."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from sqlalchemy import BindParameter, Column, ColumnElement, Table, bindparam, select
from sqlalchemy.types import TypeEngine

from sales.standing.client_filter import AsOf
from storage.queries.scoped import part_of_client
from storage.schema.columns import LocalDate
from storage.schema.tables import clients

HERE: BindParameter[int] = bindparam("workspace")
TODAY: BindParameter[date] = bindparam("today", type_=LocalDate())
"""Bound once per statement, however many conditions use it."""
Values: TypeAlias = Mapping[str, Any]


SHAPES = 300
"""Size of the caches of built statements."""
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Asking:
    """One condition within a statement. `few`: the list is of somebody's clients, not of a whole company."""

    place: int | str
    few: bool

    def bind(self, name: str, kind: Column[Any] | TypeEngine[Any] | None = None, **more: Any) -> Any:
        """A bound value, under a name that only this condition uses."""
        return bindparam(f"c{self.place}_{name}", type_=kind.type if isinstance(kind, Column) else kind, **more)

    def has(self, table: Table, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        """Whether the client has a row in the table that meets the conditions.

        For a few clients it is tested one by one, in a form that PostgreSQL does not turn into reading all such rows of
        the company; for many the rows are read once.
        """
        if self.few:
            one = select(table.c.client_id).where(part_of_client(table), *conditions).limit(1)
            return one.correlate(clients).scalar_subquery().is_not(None)
        return clients.c.id.in_(select(table.c.client_id).where(table.c.workspace_id == HERE, *conditions))


class Same(Generic[Thing]):
    """Wraps things as a cache key that compares by identity, so that long filters need not be hashed."""

    __slots__ = ("_ids", "things")

    def __init__(self, things: tuple[Thing, ...]) -> None:
        self.things = things
        self._ids = tuple(map(id, things))

    def __hash__(self) -> int:
        return hash(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self._ids == other._ids


class Way(NamedTuple):
    """How a kind of condition is written in SQL and what values it takes.

    `shape`: the part of the condition that the statement itself depends on. `shared`: its values depend on the moment
    only and are bound once per statement. `halves`: two disjoint conditions with the same meaning, each with an index,
    whereas the whole has none.
    """

    asks: Callable[[Any, Asking], ColumnElement[bool]]
    values: Callable[[Any, AsOf], Values]
    shape: Callable[[Any], Hashable] = lambda _: None
    shared: bool = False
    halves: tuple[ColumnElement[bool], ...] = ()
