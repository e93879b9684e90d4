"""Statements made ready for a driver once, so that running one costs little more than what the driver does.

SQLAlchemy writes the SQL and its types translate the values, as they would anyhow. What it does anew each time (look
the statement up, make a context, a cursor and a result) takes ten times as long as most statements themselves. What is
run for the first time may have been made for that one time, and is left to SQLAlchemy; so is what is out of the common.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import zip_longest
from typing import Any, TypeAlias
from weakref import ref

from sqlalchemy import BindParameter, CompoundSelect, Delete, Dialect, Insert, Row, Select, Table, Update, bindparam
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.expression import BinaryExpression, BooleanClauseList, ClauseList

from storage.schema.columns import LocalDate

Values: TypeAlias = Mapping[str, Any]
Lists: TypeAlias = Mapping[str, int]
"""The lengths of values that are lists: each makes a statement of its own."""
Place: TypeAlias = tuple[str, Callable[[Any], Any] | None, list[int]]
"""A value's name, what translates it, and where it stands."""
LONGEST = 30
DAYS = 20
"""Remembered as they are written: nearly every statement asks for the same few."""
LASTING = 50
"""So often a question that was long is taken for a long one."""
KNOWN = (Select, CompoundSelect, Insert, Update, Delete)


class Prepared:
    """One statement with values of certain names."""

    def __init__(self, statement: Any, dialect: Dialect, names: Sequence[str], lists: Lists) -> None:
        given = [name for name in names if name not in lists] + list(_spread(lists))
        compiled = _with_places(statement, lists).compile(dialect=dialect, column_keys=given)
        self.sql = str(compiled)
        self._rests = 0
        self._form, opened = _form(compiled, dialect, set(given))
        spread = _spread(lists)
        self._open = [(*spread.get(name, (name, None)), into, places) for name, into, places in opened]
        self._columns = list(statement.exported_columns)
        self._dialect = dialect
        self._keys = SimpleResultMetaData([column.key for column in self._columns])
        self._outs: list[Any] | None = None
        self.asks_for_rows = bool(self._columns)
        self.only_asks = isinstance(statement, Select | CompoundSelect)
        self.writes_a_row = writes_a_row(statement)

    def bound(self, values: Values) -> list[Any]:
        """In the order of their places. What stands at several is translated once."""
        bound = self._form.copy()
        for whole, at, into, places in self._open:
            value = values[whole] if at is None else values[whole][at]
            told = into(value) if into else value
            for place in places:
                bound[place] = told
        return bound

    def is_long(self) -> bool:
        """That it lasted when it was asked last; now and then it is tried again, for what it reads may have shrunk."""
        self._rests = max(self._rests - 1, 0)
        return self._rests > 0

    @property
    def rests(self) -> bool:
        return self._rests > 0

    def lasted(self) -> None:
        self._rests = LASTING

    def rows(self, found: Sequence[Sequence[Any]], kinds: Sequence[object] = ()) -> Sequence[Row[Any]]:
        """As SQLAlchemy's result makes them, without one. `kinds`: of the columns, where the driver tells them."""
        keys, outs = self._keys, self._outs
        if outs is None:
            outs = self._outs = [self._out(one, kind) for one, kind in zip_longest(self._columns, kinds)]
        places = keys._key_to_index  # noqa: SLF001 - what makes a row elsewhere is a whole result
        return [Row(keys, outs, places, row) for row in found]

    def _out(self, column: Any, kind: object) -> Callable[[Any], Any] | None:
        out: Callable[[Any], Any] | None = column.type.dialect_impl(self._dialect).result_processor(self._dialect, kind)
        return out


def writes_a_row(statement: Any) -> bool:
    """Of given values it makes one row at most, or changes the one that its whole key names: that takes no longer, the
    more rows there are.
    """
    if isinstance(statement, Insert):
        source = statement.select
        return source is None or (isinstance(source, Select) and _names_a_row(source.get_final_froms(), source))
    return isinstance(statement, Update) and _names_a_row([statement.table], statement)


def _names_a_row(tables: Sequence[Any], statement: Select[Any] | Update) -> bool:
    named = {part.left for part in _all_of(statement.whereclause) if _is_given(part)}
    return all(isinstance(table, Table) and named.issuperset(table.primary_key) for table in tables)


def _all_of(condition: Any) -> Iterator[Any]:
    """What is to hold at once."""
    if isinstance(condition, BooleanClauseList) and condition.operator is operators.and_:
        for part in condition.clauses:
            yield from _all_of(part)
    elif condition is not None:
        yield condition


def _is_given(part: Any) -> bool:
    is_equal = isinstance(part, BinaryExpression) and part.operator is operators.eq
    return is_equal and isinstance(part.right, BindParameter)


def _spread(lists: Lists) -> dict[str, tuple[str, int]]:
    """A name for each place of each list."""
    return {f"{name}_{at}": (name, at) for name, length in lists.items() for at in range(length)}


def _with_places(statement: Any, lists: Lists) -> Any:
    """A list has as many places as it has values: as are given, or as many as the statement itself has."""

    def spread(part: Any, **_: Any) -> Any:
        if not (isinstance(part, BindParameter) and part.expanding):
            return None
        own = part.effective_value or ()
        places = [bindparam(f"{part.key}_{at}", type_=part.type) for at in range(lists.get(part.key, 0))]
        return ClauseList(*places, *(bindparam(None, one, part.type, unique=True) for one in own)).self_group()

    if not any(one.expanding for one in _binds(statement)):
        return statement
    return visitors.replacement_traverse(statement, {}, spread)  # type: ignore[call-overload]  # takes any statement


def _binds(statement: Any) -> Iterator[BindParameter[Any]]:
    return (part for part in visitors.iterate(statement) if isinstance(part, BindParameter))


def _form(compiled: Any, dialect: Dialect, given: Collection[str]) -> tuple[list[Any], list[Place]]:
    """The places of a statement: with the values that are a part of it, and where the others go."""
    form: list[Any] = []
    opened: dict[str, Place] = {}
    for at, name in enumerate(compiled.positiontup or ()):
        into = _into(compiled.binds[name], dialect)
        value = None if name in given else compiled.params[name]
        form.append(into(value) if into and name not in given else value)
        if name in given:
            opened.setdefault(name, (name, into, []))[2].append(at)
    return form, list(opened.values())


def _into(bind: BindParameter[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    into = bind.type.dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(DAYS)(into) if into and isinstance(bind.type, LocalDate) else into


class _Recipe:
    """What is known of a statement: which values are lists (once it comes again), and what was made ready of it."""

    def __init__(self, statement: Any, gone: Callable[[Any], object]) -> None:
        self._statement = ref(statement, gone)
        self.lists: frozenset[str] | None = None
        self.forms: dict[Any, Prepared] = {}

    def read(self, statement: Any) -> frozenset[str]:
        """Those that are to be given: others are a part of the statement."""
        expanding = (bind for bind in _binds(statement) if bind.expanding)
        self.lists = frozenset(bind.key for bind in expanding if not bind.effective_value)
        return self.lists


class Kitchen:
    """All that is prepared for one engine, for as long as somebody has the statement."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._recipes: dict[int, _Recipe] = {}  # by identity: what a weak dictionary does costs more than the rest

    def prepared(self, statement: Any, values: Values) -> Prepared | None:
        recipe = self._recipes.get(id(statement))
        if recipe is None:
            self._note(statement)
            return None
        lists = recipe.read(statement) if recipe.lists is None else recipe.lists
        form: Any = tuple(values)
        if not lists:
            return recipe.forms.get(form) or self._made(recipe, form, statement, form, {})
        lengths = [len(values[name]) if name in values else 0 for name in lists]
        known = recipe.forms.get((form, *lengths))
        if known is not None or not min(lengths) or max(lengths) > LONGEST:
            return known
        given = dict(zip(lists, lengths, strict=True))
        return self._made(recipe, (form, *lengths), statement, form, given)

    def _note(self, statement: Any) -> None:
        """That it was seen once."""
        if isinstance(statement, KNOWN):
            number = id(statement)
            self._recipes[number] = _Recipe(statement, partial(self._recipes.pop, number))

    def _made(self, recipe: _Recipe, form: Any, statement: Any, names: Sequence[str], lists: Lists) -> Prepared:
        made = recipe.forms[form] = Prepared(statement, self._dialect, names, lists)
        return made
