"""A line is a database connection as transactions use it; a hop is one round trip over it.

A hop carries all statements that are to run at that moment, and the commit. It costs more than the statements in it:
two thread switches on SQLite, the network on PostgreSQL. PostgreSQL's driver sends one statement at a time, so writes
are joined into one where possible (`joined.py`).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from sqlalchemy import CursorResult, Engine, Executable, Row, event

Values: TypeAlias = Mapping[str, Any]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Many: TypeAlias = tuple[str, list[tuple[Any, ...]]]
"""A statement in the driver's own SQL, and the rows to execute it with (executemany)."""


class Asked(NamedTuple):
    """A statement of a hop, with its values.

    If it is a `must` and affects no row, the rest of the hop is not run and nothing is committed.
    """

    statement: Executable
    values: Values | Sequence[Values] | None = None
    must: bool = False


class Answer(NamedTuple):
    """The rows of a statement and their number, or the number of affected rows.

    `rowcount` is undefined for a write with several rows of values.
    """

    rows: Sequence[AnyRow]
    rowcount: int


class Line(Protocol):
    """One connection, for one transaction at a time; the first hop begins the transaction."""

    @property
    def dialect(self) -> str: ...

    @property
    def is_done(self) -> bool:
        """Whether `end` has nothing to roll back and so need not wait."""

    def at_once(self, asked: Asked) -> Answer | None:
        """The answer to a question that can be had without a hop; else None."""

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        """Runs the statements in order and returns their answers.

        Stops, without a commit, after a `must` that has affected no row.
        """

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        """Bulk-inserts rows; returns the row count of each order, -1 where the driver does not tell it."""

    async def end(self) -> None:
        """Rolls back what is not committed, and releases the connection."""


class Heard:
    """What passes through a pool: the number of hops, and each statement for the listeners (tests, statistics)."""

    def __init__(self) -> None:
        self.hops = 0
        self.listeners: list[Callable[[str, Any], None]] = []

    def note(self, statement: str, values: Any) -> None:
        for listener in self.listeners:
            listener(statement, values)

    def listen_to(self, engine: Engine) -> None:
        """Also reports the statements that SQLAlchemy runs itself on this engine."""
        event.listen(engine, "before_cursor_execute", lambda _1, _2, *told: self.note(*told[:2]))


def answer_of(result: CursorResult[Any]) -> Answer:
    if not result.returns_rows:
        return Answer((), result.rowcount)
    rows = result.all()
    return Answer(rows, len(rows))
