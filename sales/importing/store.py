"""What an import needs of storage: looking up many at once, writing all of them at once, taking them back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from sales.clients import Card, Client, ClientLine, Contact
from sales.importing.matching import Known, Wanted
from sales.orders import Order
from sales.scope import Scope
from sales.steps import NextStep
from sales.touches import Touch


@dataclass(slots=True)
class Batch:
    """New rows of all kinds. Clients carry their facts."""

    clients: list[Client] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    steps: list[NextStep] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Record:
    """What the audit says of a file that came in: whose hash, which clients were made, how many of what."""

    key: int
    about: Mapping[str, Any]
    made: Collection[int]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of an import's clients: those that somebody has built on are kept."""

    removed: int
    kept: int


class Imports(Protocol):
    async def known(self, scope: Scope, wanted: Wanted) -> Known:
        """Phones, e-mails and tax numbers of the whole workspace, companies' keys within the scope."""

    async def cards(self, scope: Scope, clients: Collection[int]) -> dict[int, Card]:
        """Clients with their contacts, without steps and touches."""

    async def earlier(self, scope: Scope, key: int) -> datetime | None:
        """When this very file was imported by anybody last, unless that was taken back."""

    async def prepare(self, scope: Scope, batch: Batch, now: datetime) -> object:
        """The rows as the database takes them: made before the writing begins, so that nobody waits for it."""

    async def write(self, scope: Scope, prepared: object, record: Record | None = None) -> None:
        """All of it, under the record's key."""

    async def made(self, scope: Scope, key: int) -> list[ClientLine]:
        """The clients that the actor's import made and that still wait for a first step, with none planned."""

    async def undo(self, scope: Scope, key: int, since: datetime) -> TakenBack:
        """Takes the actor's import back. NotFound where there is none (any more), Stale where it was before `since`."""
