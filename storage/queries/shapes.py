"""A thing and its columns, each by its name, both ways. Which things of ours have which shape is in `values.py`."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field, fields, make_dataclass
from operator import attrgetter
from typing import Any, Generic, TypeAlias, TypeVar

from sqlalchemy import Column, Table

Thing = TypeVar("Thing")
Holding: TypeAlias = Mapping[str, Callable[[Any], Any]]
"""What a thing's columns hold, by their names."""


class Shape(Generic[Thing]):
    """Things of a dataclass in a table: an attribute stands in the column of its name, or of the one it is `called`.

    Attributes that are `apart` come from other rows: whoever makes a thing of a row hands them over.
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
        """The column in which each attribute stands."""
        return self._called

    def __len__(self) -> int:
        return self._size

    def of(self, row: Sequence[Any], at: int = 0, /, **apart: Any) -> Thing:
        """The thing that a row tells of: there its `columns` begin, whatever stands before and behind them."""
        if not self._apart:
            return self._kind(*row[at : at + self._size])
        if self._is_in_order and len(apart) == len(self._apart):
            others = [apart[name] for name in self._apart]
            return self._kind(*row[at : at + self._before], *others, *row[at + self._before : at + self._size])
        return self._kind(**dict(zip(self._called, row[at:], strict=False)), **apart)

    def holding(self, *unwritten: str) -> Holding:
        """What the columns hold, but for attributes that are written otherwise, or never again."""
        return {column: attrgetter(name) for name, column in self._called.items() if name not in unwritten}


def quickly(kind: type[Thing]) -> Callable[..., Thing]:
    """Makes things of a frozen dataclass out of a twin that is not: it has the same slots, and then becomes a thing.

    A frozen one sets each attribute by a call of its own: together that takes longer than SQLite needs to find the row.
    """
    every = fields(kind)  # type: ignore[arg-type]
    told = [(one.name, one.type, field(default=one.default, default_factory=one.default_factory)) for one in every]
    twin: Any = make_dataclass(kind.__name__, told, slots=True)

    def made(*values: Any, **named: Any) -> Thing:
        thing = twin(*values, **named)
        thing.__class__ = kind
        return thing  # type: ignore[no-any-return]

    return made
