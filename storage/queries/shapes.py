"""Shapes: objects of a dataclass from rows, and column values of objects. Our objects' shapes are in `values.py`."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field, fields, make_dataclass
from operator import attrgetter
from typing import Any, Generic, TypeAlias, TypeVar

from sqlalchemy import Column, Table

Thing = TypeVar("Thing")
Holding: TypeAlias = Mapping[str, Callable[[Any], Any]]
"""For each column by name the function that gives its value for an object."""


class Shape(Generic[Thing]):
    """How objects of a dataclass are stored in a table: an attribute in the column of its name, or as `called` says.

    Attributes that are `apart` come from other rows; whoever makes an object passes them in.
    """

    def __init__(
        self, kind: type[Thing], table: Table, called: Mapping[str, str] | None = None, apart: Collection[str] = ()
    ) -> None:
        self._kind = quickly(kind)
        every = [field.name for field in fields(kind)]  # type: ignore[arg-type]
        names = [name for name in every if name not in apart]
        self._apart = [name for name in every if name in apart]
        self._before = every.index(self._apart[0]) if self._apart else len(names)
        beside = [*names[: self._before], *self._apart, *names[self._before :]]
        self._is_in_order = beside == every  # always, where none is apart
        self._called = {name: (called or {}).get(name, name) for name in names}
        self._size = len(names)
        self.columns: tuple[Column[Any], ...] = tuple(table.c[column] for column in self._called.values())

    @property
    def called(self) -> Mapping[str, str]:
        """The column of each attribute."""
        return self._called

    def __len__(self) -> int:
        return self._size

    def of(self, row: Sequence[Any], at: int = 0, /, **apart: Any) -> Thing:
        """The object in a row, whose `columns` begin at index `at`; `apart` are the attributes from other rows."""
        if not self._apart:
            return self._kind(*row[at : at + self._size])
        if self._is_in_order and len(apart) == len(self._apart):
            others = [apart[name] for name in self._apart]
            return self._kind(*row[at : at + self._before], *others, *row[at + self._before : at + self._size])
        return self._kind(**dict(zip(self._called, row[at:], strict=False)), **apart)

    def holding(self, *unwritten: str) -> Holding:
        """The value of each column, except of the attributes in `unwritten`."""
        return {column: attrgetter(name) for name, column in self._called.items() if name not in unwritten}


def quickly(kind: type[Thing]) -> Callable[..., Thing]:
    """A constructor of a frozen dataclass that is as quick as an unfrozen one's.

    It fills a twin class with the same slots, and then changes the object's class. A frozen class sets each attribute
    by a call of its own, which together takes longer than SQLite needs to find the row.
    """
    every = fields(kind)  # type: ignore[arg-type]
    told = [(one.name, one.type, field(default=one.default, default_factory=one.default_factory)) for one in every]
    twin: Any = make_dataclass(kind.__name__, told, slots=True)

    def made(*values: Any, **named: Any) -> Thing:
        thing = twin(*values, **named)
        thing.__class__ = kind
        return thing  # type: ignore[no-any-return]

    return made
