"""What an import needs of storage: looking up many at once, writing all of them at once, taking them back."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from sales.clients.client import Card, Client, ClientLine, Contact
from sales.ground.scope import Scope
from sales.importing.joining.doubles import Known, Wanted
from sales.standing.standing import Move, Standing
from sales.work.order import Order
from sales.work.step import NextStep
from sales.work.touch import Touch

ROOM = 2**24
"""Ids of an import: more than a file of Telegram's has signs."""


@dataclass(slots=True)
class Batch:
    """New rows of all kinds. Clients carry their facts; `keys` is what their names are found by."""

    clients: list[Client] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    steps: list[NextStep] = field(default_factory=list)
    keys: dict[int, str] = field(default_factory=dict)
    standings: dict[int, Standing] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Span:
    """The ids that an import's rows have, of whatever kind they are: they tell what it made."""

    first: int
    last: int


def may_have_made(first: int, row: int) -> bool:
    """Whether a row is one of the import's whose ids begin there."""
    return first <= row < first + ROOM


class Rows(Protocol):
    """Makes rows as the database takes them. It can be sent to another process."""

    def ready(self, batch: Batch) -> object:
        """Of whole clients, with all that is theirs."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the audit says of a file that came in: whose hash, how many of what; and which rows it made."""

    key: int
    about: Mapping[str, Any]
    made: Span


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of an import's clients: those somebody has built on are kept, `some` are a few of them; `removed`:
    how many went, by whose they were. `emptied`: how many clients of before were freed of what it had filled in.
    """

    removed: Counter[int]
    kept: int
    some: tuple[ClientLine, ...] = ()
    emptied: int = 0


@dataclass(frozen=True, slots=True)
class Fillings:
    """What an import has filled in clients of before: its parts, the last first. `kept`: clients who keep it, because
    somebody has changed them since, or they are not the actor's to change any more.
    """

    parts: tuple[int, ...]
    kept: frozenset[int]


@dataclass(frozen=True, slots=True)
class Which:
    """Of the imports that are done: `first` of the ids it made, for a file may be loaded more than once. Where that is
    not said it is the actor's latest one under the key.
    """

    key: int
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """An import that is done: how many clients it made and how many it filled in."""

    which: Which
    clients: int
    filled: int


class Lookup(Protocol):
    """What the base has of a file's clients already."""

    async def known(self, scope: Scope, wanted: Wanted) -> Known:
        """Phones, e-mails and tax numbers of the whole workspace, companies' keys within the scope."""

    async def cards(self, scope: Scope, clients: Collection[int]) -> dict[int, Card]:
        """Clients with their contacts and open steps, without touches."""


class Loads(Protocol):
    """The import that is being written."""

    def rows(self, scope: Scope, now: datetime) -> Rows: ...

    async def begin(self, scope: Scope) -> Span | None:
        """Ids for an import that is being written: nobody sees rows of theirs before `show`. One at a time in a
        workspace: None while another one is written, or while what an earlier try left is taken away.
        """

    async def stage(self, scope: Scope, span: Span, ready: object) -> None:
        """A part of it. A number that somebody has by now is kept as it was typed. Stale where it was given up."""

    async def show(self, scope: Scope, span: Span, record: Record) -> None:
        """All that was staged is there for everybody, under the record's key. Stale where it was given up."""

    async def give_up(self, scope: Scope, span: Span) -> None:
        """What was staged is taken away soon, and nobody ever sees it."""

    async def write(self, ready: object) -> None:
        """Few rows, seen with the commit."""


class Past(Protocol):
    """The imports that were."""

    async def earlier(self, scope: Scope, key: int) -> datetime | None:
        """When this very file was imported by anybody last, unless that was taken back."""

    async def is_there(self, scope: Scope, which: Which) -> bool:
        """Whether it is the actor's, and was not taken back."""

    async def undoable(self, scope: Scope, since: datetime, which: Which | None = None) -> Load | None:
        """The actor's latest load since then that was not taken back, or that one."""


class FirstCalls(Protocol):
    """The first calls after an import."""

    async def waiting(self, scope: Scope, which: Which) -> list[ClientLine]:
        """The clients that the actor's import made and that can be called and have no step planned."""

    async def planned(self, scope: Scope, which: Which) -> dict[tuple[int, date], int]:
        """How many open steps the clients of the actor's import have by now, by member and day."""

    async def to_call(self, scope: Scope, clients: Collection[int]) -> dict[int, int]:
        """Which of them are to be called, and whose they are: that holds until the commit."""


class ImportUndo(Protocol):
    """Taking an import back: what it filled in part by part, then all that it made."""

    async def fillings(self, scope: Scope, which: Which, since: datetime) -> Fillings:
        """Of the actor's import. NotFound and Stale as `take_back`."""

    async def unfill(self, scope: Scope, key: int, part: int, kept: Collection[int]) -> frozenset[int]:
        """Takes out what one part filled in, of all but those; of whom. Stale where somebody has changed it since."""

    async def take_back(self, scope: Scope, which: Which, since: datetime) -> TakenBack:
        """Takes back all that the actor's import made. NotFound where there is none (any more), Stale where it was
        before `since`.
        """


class Imports(Protocol):
    """An import, by parts."""

    lookup: Lookup
    loads: Loads
    past: Past
    first_calls: FirstCalls
    undo: ImportUndo
