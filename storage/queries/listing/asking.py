"""What a condition of a list is asked with: the places of its values, and how things that hang on a client are met."""

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
"""Given to every list: once, however often it is asked for."""
Values: TypeAlias = Mapping[str, Any]


SHAPES = 300
"""Statements that are kept ready."""
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Asking:
    """One condition of a statement. `few`: it is asked of somebody's clients, not of a whole company's."""

    place: int | str
    few: bool

    def bind(self, name: str, kind: Column[Any] | TypeEngine[Any] | None = None, **more: Any) -> Any:
        """A place for a value, under a name of the condition's own."""
        return bindparam(f"c{self.place}_{name}", type_=kind.type if isinstance(kind, Column) else kind, **more)

    def has(self, table: Table, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
        """Such a row hangs on the client. Of a few it is asked one by one, in a form that PostgreSQL does not turn into
        reading all such rows of the company; of many these are read once.
        """
        if self.few:
            one = select(table.c.client_id).where(part_of_client(table), *conditions).limit(1)
            return one.correlate(clients).scalar_subquery().is_not(None)
        return clients.c.id.in_(select(table.c.client_id).where(table.c.workspace_id == HERE, *conditions))


class Same(Generic[Thing]):
    """Things as a key, by which ones they are: what is made once a day is found without looking at all of it."""

    __slots__ = ("_ids", "things")

    def __init__(self, things: tuple[Thing, ...]) -> None:
        self.things = things
        self._ids = tuple(map(id, things))

    def __hash__(self) -> int:
        return hash(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self._ids == other._ids


class Way(NamedTuple):
    """How a kind of condition is asked. `shape`: what of it the statement depends on; all the rest are values.
    `shared`: these follow from the moment alone, and have one name, however often it is asked. `halves`: two conditions
    that come to the same, where nobody meets both: each has an index, and both together have none.
    """

    asks: Callable[[Any, Asking], ColumnElement[bool]]
    values: Callable[[Any, AsOf], Values]
    shape: Callable[[Any], Hashable] = lambda _: None
    shared: bool = False
    halves: tuple[ColumnElement[bool], ...] = ()
