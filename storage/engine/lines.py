"""The way to a database and back, a hop: all that is to be written and read at that moment goes along, and the commit.

A hop costs more than the statements in it: to SQLite's thread two switches between threads, to PostgreSQL the network.
So everything goes to the thread at once; to PostgreSQL writes go as one statement where they may (`joined.py`), for
its protocol, as our driver speaks it, answers one statement before it takes the next.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from sqlalchemy import CursorResult, Engine, Executable, Row, event

Values: TypeAlias = Mapping[str, Any]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Many: TypeAlias = tuple[str, list[tuple[Any, ...]]]
"""A statement as the driver takes it, and the rows that it is executed with."""


class Asked(NamedTuple):
    """A statement of a hop. `must`: where it concerns no row, nothing after it is done, and nothing is committed."""

    statement: Executable
    values: Values | Sequence[Values] | None = None
    must: bool = False


class Answer(NamedTuple):
    """`rowcount`: how many rows were found or concerned; not told where several rows of values were given."""

    rows: Sequence[AnyRow]
    rowcount: int


class Line(Protocol):
    """One connection, for one transaction at a time, which the first hop begins."""

    @property
    def dialect(self) -> str: ...

    @property
    def is_done(self) -> bool:
        """There is nothing to take back: to end waits for nothing."""

    def at_once(self, asked: Asked) -> Answer | None:
        """The answer to a question that takes no hop, where there is one."""

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        """The answers in order, as far as it came: without a commit where one that must concern a row did not."""

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        """Rows that are ready for the driver. How many of each order came in; -1 where the driver does not tell."""

    async def end(self) -> None:
        """Takes back what is not committed, and lets go."""


class Heard:
    """What goes through a door: hops so far, and the statements, for whoever listens."""

    def __init__(self) -> None:
        self.hops = 0
        self.listeners: list[Callable[[str, Any], None]] = []

    def note(self, statement: str, values: Any) -> None:
        for listener in self.listeners:
            listener(statement, values)

    def listen_to(self, engine: Engine) -> None:
        """What SQLAlchemy runs itself."""
        event.listen(engine, "before_cursor_execute", lambda _1, _2, *told: self.note(*told[:2]))


def answer_of(result: CursorResult[Any]) -> Answer:
    if not result.returns_rows:
        return Answer((), result.rowcount)
    rows = result.all()
    return Answer(rows, len(rows))
