"""Joins several writes into one PostgreSQL statement: each is a CTE, and the result has one row count per write.

All parts see the rows as they were before the statement, and foreign keys are checked at its end. So a write is joined
to those before it only if none of them has changed a table that it reads or changes.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import BindParameter, Delete, Insert, Select, Table, Update, bindparam, func, literal_column, select
from sqlalchemy.sql import visitors

if TYPE_CHECKING:
    from storage.engine.lines import Asked

Write: TypeAlias = Insert | Update | Delete
Names: TypeAlias = tuple[str, ...]
REMEMBERED = 500


def groups(asked: Sequence["Asked"]) -> Iterator[list["Asked"]]:
    """The questions of a hop in the same order, cut into groups that may each run as one statement."""
    some: list[Asked] = []
    changed: set[Any] = set()
    for one in asked:
        write = _joinable(one)
        if some and (write is None or not changed or changed & _tables(write)):
            yield some
            some, changed = [], set()
        some.append(one)
        changed |= {write.table} if write is not None else set()
    if some:
        yield some


def _joinable(asked: "Asked") -> Write | None:
    """The statement, if it is a write with one row of values and without RETURNING; else None."""
    statement, values, _ = asked
    if isinstance(statement, Write) and isinstance(values, Mapping) and not _asks_for_rows(statement):
        return statement
    return None


@lru_cache(REMEMBERED)
def _asks_for_rows(write: Write) -> bool:
    return bool(write.returning_column_descriptions)


@lru_cache(REMEMBERED)
def _tables(write: Write) -> frozenset[Any]:
    """All tables that the write reads or changes."""
    return frozenset(part for part in visitors.iterate(write) if isinstance(part, Table)) | {write.table}


def as_one(some: Sequence["Asked"]) -> tuple[Select[Any], dict[str, Any]]:
    """One statement for all writes of a group, and its values."""
    values = [one.values for one in some if isinstance(one.values, Mapping)]
    statement = _one_of(tuple(one.statement for one in some), tuple(map(tuple, values)))
    return statement, {_name(place, name): own[name] for place, own in enumerate(values) for name in own}


@lru_cache(REMEMBERED)
def _one_of(writes: tuple[Write, ...], names: tuple[Names, ...]) -> Select[Any]:
    """The joined statement, cached by its parts: only values differ from call to call."""
    parts = (_part(place, *one) for place, one in enumerate(zip(writes, names, strict=True)))
    return select(*(select(func.count()).select_from(part).scalar_subquery() for part in parts))


def _part(place: int, write: Write, names: Names) -> Any:
    """The write as a CTE, with its parameters renamed so that no other part has the same names.

    A value without a parameter in the statement is taken for the column of that name.
    """
    known = {part.key for part in visitors.iterate(write) if isinstance(part, BindParameter)}

    def renamed(part: Any, **_: Any) -> Any:
        if isinstance(part, BindParameter) and part.key in names:
            return bindparam(_name(place, part.key), type_=part.type, expanding=part.expanding)
        return None

    columns: dict[str, Any] = {name: bindparam(_name(place, name)) for name in names if name not in known}
    whole: Any = visitors.replacement_traverse(write, {}, renamed)  # type: ignore[call-overload]  # takes any statement
    whole = whole.values(columns) if columns else whole
    return whole.returning(literal_column("1").label("one")).cte(f"part_{place}")


def _name(place: int, name: str) -> str:
    return f"part_{place}_{name}"
