"""One update of one person: who, in what words, with which unit of work, and how to answer.

Built by `bot/middlewares.py` and handed to every handler as `turn` (a member's) or `visit` (anybody's).
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from handlers.reader import Reader
from handlers.screen import Screen
from sales.drafts import Draft
from sales.errors import NotAllowed
from sales.members import Me, Person
from sales.ports import UnitOfWork, Work
from sales.scope import Right, Scope


class Answer(Protocol):
    """The way out to the person who acts: `reply.py`. Never called while a unit of work is open; never raises."""

    async def show(self, screen: Screen, *, fresh: bool = False) -> int | None:
        """Edits the screen the tap came from, or sends (always, where `fresh`); the message's id, None if it failed."""

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """A short word over the chat, in answer to a tap; a message where there was no tap."""

    async def say(self, text: str, *, menu: bool = False, location: bool = False, contact: bool = False) -> int | None:
        """A plain message with no buttons: with the main menu's keyboard, or one that asks for a location or a contact."""

    async def clear(self, messages: Sequence[int]) -> None:
        """Deletes what the bot asked and is answered now."""

    async def push(self, person: int, screen: Screen) -> None:
        """To somebody else's chat, at once; only for what that person waits for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Anybody's update."""

    person: Person
    reader: Reader
    answer: Answer
    open_work: Work
    message: int | None = None
    """The message that a tap came from."""

    async def show(self, screen: Screen, *, fresh: bool = False) -> int | None:
        return await self.answer.show(screen, fresh=fresh)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Visit):
    """A member's update."""

    me: Me
    waiting: Draft | None = None
    """The draft that this person's next text goes to."""

    @property
    def scope(self) -> Scope:
        return self.me.scope

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The unit of work of this update: commits once, together with the update's done-mark."""
        return self.open_work(self.scope)

    def needs(self, right: Right) -> None:
        if not self.scope.may(right):
            raise NotAllowed
