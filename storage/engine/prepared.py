"""A cache of compiled statements, so that running one costs little more than the driver's own work.

SQLAlchemy still writes the SQL, and its types convert the values. What it does anew for each execution (cache lookup,
context, cursor, result) takes ten times as long as most of our statements. A statement seen for the first time is left
to SQLAlchemy, since it may be used only once; so are unusual kinds.
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
"""The lengths of list parameters (IN): each length is a statement of its own."""
Place: TypeAlias = tuple[str, Callable[[Any], Any] | None, list[int]]
"""A parameter: its name, the function that converts its value, and its positions in the SQL."""
LONGEST = 30
DAYS = 20
"""Size of the cache of converted dates: nearly every statement asks for the same few."""
LASTING = 50
"""How many times a question that took long is then run as a long one, before it is tried as a short one again."""
KNOWN = (Select, CompoundSelect, Insert, Update, Delete)


class Prepared:
    """A statement compiled for one dialect and one set of parameter names."""

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
        """The values in the order of the SQL's positions; each is converted once, even if used several times."""
        bound = self._form.copy()
        for whole, at, into, places in self._open:
            value = values[whole] if at is None else values[whole][at]
            told = into(value) if into else value
            for place in places:
                bound[place] = told
        return bound

    def is_long(self) -> bool:
        """Whether it took long lately. Counts down, so that it is tried as short again: its data may have shrunk."""
        self._rests = max(self._rests - 1, 0)
        return self._rests > 0

    @property
    def rests(self) -> bool:
        return self._rests > 0

    def lasted(self) -> None:
        self._rests = LASTING

    def rows(self, found: Sequence[Sequence[Any]], kinds: Sequence[object] = ()) -> Sequence[Row[Any]]:
        """SQLAlchemy rows made of the driver's rows, as its own result would make them.

        `kinds` are the driver's type codes of the columns, where it has them.
        """
        keys, outs = self._keys, self._outs
        if outs is None:
            outs = self._outs = [self._out(one, kind) for one, kind in zip_longest(self._columns, kinds)]
        places = keys._key_to_index  # noqa: SLF001 - what makes a row elsewhere is a whole result
        return [Row(keys, outs, places, row) for row in found]

    def _out(self, column: Any, kind: object) -> Callable[[Any], Any] | None:
        out: Callable[[Any], Any] | None = column.type.dialect_impl(self._dialect).result_processor(self._dialect, kind)
        return out


def writes_a_row(statement: Any) -> bool:
    """Whether a write affects at most one row: an INSERT of given values, or an UPDATE by the whole primary key.

    Its duration then does not grow with the table.
    """
    if isinstance(statement, Insert):
        source = statement.select
        return source is None or (isinstance(source, Select) and _names_a_row(source.get_final_froms(), source))
    return isinstance(statement, Update) and _names_a_row([statement.table], statement)


def _names_a_row(tables: Sequence[Any], statement: Select[Any] | Update) -> bool:
    named = {part.left for part in _all_of(statement.whereclause) if _is_given(part)}
    return all(isinstance(table, Table) and named.issuperset(table.primary_key) for table in tables)


def _all_of(condition: Any) -> Iterator[Any]:
    """The parts of a condition that are joined by AND."""
    if isinstance(condition, BooleanClauseList) and condition.operator is operators.and_:
        for part in condition.clauses:
            yield from _all_of(part)
    elif condition is not None:
        yield condition


def _is_given(part: Any) -> bool:
    is_equal = isinstance(part, BinaryExpression) and part.operator is operators.eq
    return is_equal and isinstance(part.right, BindParameter)


def _spread(lists: Lists) -> dict[str, tuple[str, int]]:
    """A parameter name for each element of each list, with the list's name and the element's index."""
    return {f"{name}_{at}": (name, at) for name, length in lists.items() for at in range(length)}


def _with_places(statement: Any, lists: Lists) -> Any:
    """The statement with each list parameter replaced by as many single parameters as it has values."""

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
    """The positional values of a statement: a template with its constant values, and the places of the given ones."""
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


class _Seen:
    """A statement that was seen: which of its values are lists, and its compiled forms."""

    def __init__(self, statement: Any, gone: Callable[[Any], object]) -> None:
        self._statement = ref(statement, gone)
        self.lists: frozenset[str] | None = None
        self.forms: dict[Any, Prepared] = {}

    def read(self, statement: Any) -> frozenset[str]:
        """The names of list parameters that callers give; lists with values of their own belong to the statement."""
        expanding = (bind for bind in _binds(statement) if bind.expanding)
        self.lists = frozenset(bind.key for bind in expanding if not bind.effective_value)
        return self.lists


class StatementCache:
    """The cache of compiled statements of one engine. An entry lives as long as its statement."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._seen: dict[int, _Seen] = {}  # by identity: what a weak dictionary does costs more than the rest

    def prepared(self, statement: Any, values: Values) -> Prepared | None:
        """The compiled form for values of these names; None at first sight, and for empty or very long lists."""
        seen = self._seen.get(id(statement))
        if seen is None:
            self._note(statement)
            return None
        lists = seen.read(statement) if seen.lists is None else seen.lists
        form: Any = tuple(values)
        if not lists:
            return seen.forms.get(form) or self._made(seen, form, statement, form, {})
        lengths = [len(values[name]) if name in values else 0 for name in lists]
        known = seen.forms.get((form, *lengths))
        if known is not None or not min(lengths) or max(lengths) > LONGEST:
            return known
        given = dict(zip(lists, lengths, strict=True))
        return self._made(seen, (form, *lengths), statement, form, given)

    def _note(self, statement: Any) -> None:
        """Remembers a statement that was seen once; other kinds than the common ones are never remembered."""
        if isinstance(statement, KNOWN):
            number = id(statement)
            self._seen[number] = _Seen(statement, partial(self._seen.pop, number))

    def _made(self, seen: _Seen, form: Any, statement: Any, names: Sequence[str], lists: Lists) -> Prepared:
        made = seen.forms[form] = Prepared(statement, self._dialect, names, lists)
        return made
