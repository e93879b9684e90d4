"""What somebody was handed over, client by client: whoever takes over accepts each, or asks about it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from sales.ground.scope import Scope


class Answer(StrEnum):
    ACCEPTED = "accepted"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Handed:
    """`job`: by which hand-over, from whom. Whose it is now stands on the client."""

    client: int
    job: int
    giver: int
    answer: Answer | None = None
    question: str = ""
    replied_at: datetime | None = None

    @property
    def open_question(self) -> str:
        """What was asked and nobody has answered."""
        return "" if self.replied_at else self.question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: who asks, of which client; with what was answered, and by whom, where somebody has."""

    client: int
    name: str
    taker: int
    text: str
    reply: str = ""
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody is with what they have got: of so many clients that are theirs still. `asked`: nobody has
    answered yet.
    """

    taker: int
    clients: int
    accepted: int
    asked: int

    @property
    def left(self) -> int:
        return self.clients - self.accepted - self.asked


@dataclass(frozen=True, slots=True)
class Moved:
    """How many of one's clients somebody has got by a hand-over."""

    giver: int
    taker: int
    clients: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A client that a job has brought away from `giver`."""

    client: int
    name: str
    giver: int


class HandedOver(Protocol):
    async def add(self, scope: Scope, job: int, giver: int, taker: int, clients: Collection[int]) -> None:
        """Gone again where the hand-over is taken back."""

    async def moved(self, scope: Scope, job: int) -> list[Moved]:
        """What it has brought from whom to whom, and not taken back; whosever they are by now."""

    async def gone(self, scope: Scope, job: int, givers: Collection[int]) -> list[Gone]:
        """Each client of these, by name, whosever it is by now."""

    async def next(self, scope: Scope, job: int, after: int | None = None) -> Handed | None:
        """One of the actor's that is not answered, or whose question is, behind that client; from the first on again
        behind the last. By the nearest step, of a day key clients first.
        """

    async def get(self, scope: Scope, job: int, client: int) -> Handed:
        """The actor's own."""

    async def answer(self, scope: Scope, job: int, client: int, answer: Answer, at: datetime) -> bool:
        """False where it was answered so already. Nothing to undo: who takes back the hand-over takes it along."""

    async def ask(self, scope: Scope, job: int, client: int, text: str, at: datetime) -> None:
        """As `answer`, with what is to be known: all that nobody has answered yet."""

    async def questions(self, scope: Scope, job: int) -> list[Asked]:
        """Those that wait for an answer, of clients in scope; the oldest first."""

    async def replies(self, scope: Scope, job: int) -> list[Asked]:
        """What was answered, of clients in scope; the latest first."""

    async def reply_of(self, scope: Scope, job: int, client: int) -> Asked | None:
        """The same of a client that the actor had."""

    async def had(self, scope: Scope, job: int, client: int) -> bool:
        """Whether it was taken from the actor, whosever it is by now."""

    async def asked_of(self, scope: Scope, job: int, client: int) -> Asked | None:
        """What waits for an answer of a client that the actor had: no more of it than the letter has told them."""

    async def reply(self, scope: Scope, job: int, client: int, text: str, at: datetime, *, had: bool = False) -> bool:
        """It is answered, `had`: by who had the client; False where none waits. Nothing to undo: it was heard."""

    async def progress(self, scope: Scope, job: int) -> list[Progress]:
        """Of each who has got something by it and has it still, in scope."""
