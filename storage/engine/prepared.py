"""Statements made ready for SQLite's driver once, so that running one costs little more than what the driver does.

SQLAlchemy writes the SQL and its types translate the values, as they would anyhow. What it does anew each time (look
the statement up, make a context, a cursor and a result) takes ten times as long as most statements themselves. What is
run for the first time may have been made for that one time, and is left to SQLAlchemy; so is what is out of the common.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from sqlalchemy import BindParameter, CompoundSelect, Delete, Dialect, Insert, Select, Update, bindparam
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.sql import visitors
from sqlalchemy.sql.expression import ClauseList

Values: TypeAlias = Mapping[str, Any]
Lists: TypeAlias = Mapping[str, int]
"""The lengths of values that are lists: each makes a statement of its own."""
LONGEST = 30
KNOWN = (Select, CompoundSelect, Insert, Update, Delete)


class Prepared:
    """One statement with values of certain names."""

    def __init__(self, statement: Any, dialect: Dialect, names: Sequence[str], lists: Lists) -> None:
        given = [name for name in names if name not in lists] + list(_spread(lists))
        compiled = _with_places(statement, lists).compile(dialect=dialect, column_keys=given)
        self.sql = str(compiled)
        self._spread = list(_spread(lists).items())
        self._fixed = {name: value for name, value in compiled.params.items() if name not in given}
        self._places = [(name, _into(compiled.binds[name], dialect)) for name in compiled.positiontup or ()]
        columns = list(statement.exported_columns)
        self._keys = SimpleResultMetaData([column.key for column in columns])
        outs = (column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns)
        self._out = [(place, out) for place, out in enumerate(outs) if out]
        self.asks_for_rows = bool(columns)

    def bound(self, values: Values) -> list[Any]:
        """In the order of their places."""
        if self._spread or self._fixed:
            values = {**self._fixed, **values, **{key: values[name][at] for key, (name, at) in self._spread}}
        return [into(values[name]) if into else values[name] for name, into in self._places]

    def rows(self, found: Sequence[Sequence[Any]]) -> Sequence[Any]:
        return IteratorResult(self._keys, iter(map(self._translated, found) if self._out else found)).all()

    def _translated(self, row: Sequence[Any]) -> tuple[Any, ...]:
        """Most columns are as the driver gives them."""
        values = list(row)
        for place, out in self._out:
            values[place] = out(values[place])
        return tuple(values)


def _spread(lists: Lists) -> dict[str, tuple[str, int]]:
    """A name for each place of each list."""
    return {f"{name}_{at}": (name, at) for name, length in lists.items() for at in range(length)}


def _with_places(statement: Any, lists: Lists) -> Any:
    """A list has as many places as it has values."""

    def spread(part: Any, **_: Any) -> Any:
        if isinstance(part, BindParameter) and part.key in lists:
            places = (bindparam(f"{part.key}_{at}", type_=part.type) for at in range(lists[part.key]))
            return ClauseList(*places).self_group()
        return None

    if not lists:
        return statement
    return visitors.replacement_traverse(statement, {}, spread)  # type: ignore[call-overload]  # takes any statement


def _into(bind: BindParameter[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return bind.type.dialect_impl(dialect).bind_processor(dialect)


class _Recipe:
    """What is known of a statement: which values are lists, and what was made ready of it."""

    def __init__(self, statement: Any) -> None:
        binds = [part for part in visitors.iterate(statement) if isinstance(part, BindParameter)]
        self.lists = frozenset(bind.key for bind in binds if bind.expanding)
        self.forms: dict[Any, Prepared] = {}


class Kitchen:
    """All that is prepared for one engine, for as long as somebody has the statement."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._recipes: WeakKeyDictionary[Any, _Recipe | None] = WeakKeyDictionary()

    def prepared(self, statement: Any, values: Values) -> Prepared | None:
        if not isinstance(statement, KNOWN):
            return None
        recipe = self._recipe(statement)
        if recipe is None or not recipe.lists <= values.keys():
            return None
        lists = {name: len(values[name]) for name in recipe.lists}
        if not all(0 < length <= LONGEST for length in lists.values()):
            return None
        form = (tuple(values), tuple(lists.items()))
        if form not in recipe.forms:
            recipe.forms[form] = Prepared(statement, self._dialect, tuple(values), lists)
        return recipe.forms[form]

    def _recipe(self, statement: Any) -> _Recipe | None:
        """None for what is seen for the first time."""
        if statement not in self._recipes:
            self._recipes[statement] = None
            return None
        recipe = self._recipes[statement] = self._recipes[statement] or _Recipe(statement)
        return recipe
