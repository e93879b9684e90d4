"""SQL constructs that SQLite and PostgreSQL write differently, one function or class each.

Every statement elsewhere is one text for both engines.
"""

from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Boolean, Select, Table, bindparam, func, select
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ColumnElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.sql.visitors import InternalTraversal

from storage.schema.columns import Many, Utc, Words

if TYPE_CHECKING:  # the reading process makes rows and has no database: engines would take it as long as all the rest
    from storage.engine.transaction import Transaction


def insert_new(table: Table) -> Insert:
    """An INSERT that skips rows which a unique index refuses (ON CONFLICT DO NOTHING); the transaction goes on.

    SQLite took the clause from PostgreSQL, so SQLAlchemy writes both from this object.
    """
    return insert(table).on_conflict_do_nothing()


def put(table: Table, *, keep: tuple[str, ...] = ()) -> Insert:
    """An upsert by primary key: inserts the row, or overwrites all columns of the existing one except `keep`."""
    statement = insert(table)
    given = {column.name: statement.excluded[column.name] for column in table.c if not column.primary_key}
    replaced = {name: value for name, value in given.items() if name not in keep}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=replaced)


def unclaimed(statement: Select[Any], *of: Table) -> Select[Any]:
    """The statement with FOR UPDATE SKIP LOCKED on the tables `of`: rows that another transaction has locked are
    skipped.

    SQLite has a single writer and nothing to skip; there the clause is left out.
    """
    return statement.with_for_update(skip_locked=True, of=list(of))


async def in_turn(transaction: "Transaction", what: str) -> None:
    """Takes PostgreSQL's advisory lock named `what`, waiting for it, and keeps it until the transaction ends.

    SQLite has a single writer, so no lock is needed there.
    """
    if transaction.dialect == "postgresql":
        await transaction.run(select(func.pg_advisory_xact_lock(func.hashtext(what))))


class DatabaseTime(ColumnElement[Any]):
    """The database server's clock plus `seconds`: the only clock that several processes share.

    For leases only, never for dates that people see.
    """

    inherit_cache = True
    _traverse_internals = [("seconds", InternalTraversal.dp_string)]  # noqa: RUF012 - SQLAlchemy's own way to say it

    def __init__(self, seconds: float = 0) -> None:
        self.seconds = f"{seconds:+.3f} seconds"
        self.type = Utc()


@compiles(DatabaseTime, "sqlite")
def _in_sqlite(element: DatabaseTime, _: SQLCompiler, **__: Any) -> str:
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', '{element.seconds}')"  # the form that SQLAlchemy stores


@compiles(DatabaseTime, "postgresql")
def _in_postgresql(element: DatabaseTime, _: SQLCompiler, **__: Any) -> str:
    return f"(clock_timestamp() + interval '{element.seconds}')"


class _Condition(ColumnElement[bool]):
    """Base of our conditions: renders alone. SQLAlchemy would append `= 1` for SQLite, which then ignores indexes."""

    inherit_cache = True
    type = Boolean()

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002 - SQLAlchemy calls it so
        return self


class OneOf(_Condition):
    """Condition: the column `one` equals any text of the list that is bound as `many`."""

    inherit_cache = True
    _traverse_internals = [  # noqa: RUF012 - SQLAlchemy's own way to say it
        ("one", InternalTraversal.dp_clauseelement),
        ("many", InternalTraversal.dp_clauseelement),
    ]

    def __init__(self, one: ColumnElement[str], many: str) -> None:
        self.one = one
        self.many = bindparam(many, type_=Many())


@compiles(OneOf, "sqlite")
def _one_in_sqlite(element: OneOf, compiler: SQLCompiler, **more: Any) -> str:
    one, many = compiler.process(element.one, **more), compiler.process(element.many, **more)
    return f"{one} IN (SELECT value FROM json_each({many}))"  # noqa: S608 - of columns and places of values


@compiles(OneOf, "postgresql")
def _one_in_postgresql(element: OneOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"{compiler.process(element.one, **more)} = ANY ({compiler.process(element.many, **more)})"


class Holds(_Condition):
    """Condition: the text `whole` contains the text bound as `piece`, anywhere.

    Faster than LIKE, which parses its escapes anew for each row.
    """

    inherit_cache = True
    _traverse_internals = [  # noqa: RUF012 - as above
        ("whole", InternalTraversal.dp_clauseelement),
        ("piece", InternalTraversal.dp_clauseelement),
    ]

    def __init__(self, whole: ColumnElement[str], piece: str) -> None:
        self.whole = whole
        self.piece = bindparam(piece, type_=Words())


@compiles(Holds, "sqlite")
def _held_in_sqlite(element: Holds, compiler: SQLCompiler, **more: Any) -> str:
    return f"instr({compiler.process(element.whole, **more)}, {compiler.process(element.piece, **more)}) > 0"


@compiles(Holds, "postgresql")
def _held_in_postgresql(element: Holds, compiler: SQLCompiler, **more: Any) -> str:
    return f"strpos({compiler.process(element.whole, **more)}, {compiler.process(element.piece, **more)}) > 0"


async def alone(transaction: "Transaction", lock: int) -> bool:
    """Tries PostgreSQL's advisory lock `lock`, without waiting; True if it is held until the transaction ends.

    On SQLite always True: whoever writes is alone.
    """
    if transaction.dialect == "sqlite":
        return True
    return bool(await transaction.scalar(select(func.pg_try_advisory_xact_lock(lock))))
