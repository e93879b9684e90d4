"""One update of one person: who, in what words, with which unit of work, and how to answer.

Built by `bot/updates/middlewares.py`; handlers are given it as `exchange`, a member's as `turn` too (the same object).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.actions.ports import UnitOfWork, Work
from sales.company.members import Me, Person
from sales.ground.drafts import Draft
from sales.ground.scope import Right, Role, Scope
from sales.work.touch import Attachment

Result = TypeVar("Result")


class Answer(Protocol):
    """The way out to the person who acts: `reply.py`. Never called while a unit of work is open; never raises."""

    async def show(self, screen: Screen, *, fresh: bool = False, on: int | None = None) -> int | None:
        """Edits the screen the tap came from, or the message `on`, or sends (always, where `fresh`).

        The message's id, None if it failed.
        """

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """A short word over the chat, in answer to a tap; a message where there was no tap."""

    async def say(self, text: str, *, menu: bool = False, location: bool = False) -> int | None:
        """A message with no buttons of its own: with the main menu's keyboard, or one that asks for a location."""

    async def clear(self, messages: Sequence[int]) -> None:
        """Deletes what the bot asked and is answered now."""

    async def mark_kept(self, message: int) -> None:
        """A ✍ at what the person has written. Where that fails nobody hears of it."""

    async def send(self, file: Attachment) -> None:
        """A voice, photo or document of a touch, once more."""

    async def fetch(self, file: str, most: int) -> bytes:
        """A file of Telegram's by its id. Raises Rejected where it is too big or can't be had now."""

    async def hand(self, name: str, content: bytes, caption: str = "") -> None:
        """A file of our own making, to be kept: it is never protected."""

    async def picture(self, content: bytes, under: Screen) -> None:
        """A photo of our own making with words and buttons under it, protected as all else."""

    async def introduce(self, name: str, phone: str) -> None:
        """A contact card of Telegram's own: to call from, or to keep in the phone book."""

    async def offer(self, role: Role | None, locale: str, person: int | None = None) -> None:
        """The command menu of a chat (this person's, where none is named) follows a role and a language."""

    async def link(self, payload: str) -> str:
        """A link to this bot. Before the unit of work: it may have to ask Telegram for the bot's name."""

    def speaks(self, reader: Reader) -> None:
        """The person has just changed the language: what is sent from now on follows it."""

    async def finish(self) -> None:
        """Answers the tap if nothing did: the end of every update."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Anybody's update. Strangers have nothing but this."""

    person: Person
    reader: Reader
    answer: Answer
    open_work: Work
    open_reading: Work
    open_apart: Work
    tapped_since: Callable[[], Awaitable[Sequence[str]]]
    """Stamps of buttons that this person has tapped while this update is handled: their own turn comes after it."""
    message: int | None = None
    """The message that a tap came from."""
    waiting: Draft | None = None
    """The draft that this person's next text goes to."""
    remember: Callable[[int, int], Awaitable[None]]
    """Notes on which message a draft's question stands: after the commit, for until then nobody knows."""

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The unit of work of this update: commits once, together with the update's done-mark."""
        return self.open_work(None)

    async def show(self, screen: Screen, *, fresh: bool = False, on: int | None = None) -> int | None:
        return await self.answer.show(screen, fresh=fresh, on=on)

    async def meanwhile(self, text: str) -> None:
        """A short word in answer to a tap, before what takes seconds; it has been said when this is over."""
        await self.answer.toast(text)
        await self.answer.finish()

    async def ask(self, screen: Screen, draft: int) -> None:
        """Shows a question that is answered in words: once it is, `questions.clear` takes it away.

        Only a question that a text has led to needs this: what a tap has led to stands where the tap came from.
        """
        shown = await self.show(screen)
        if shown is not None and shown != self.message:
            await self.remember(draft, shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Exchange):
    """A member's update."""

    me: Me
    looking: Scope | None = None
    """Whose clients are looked at, where these are not the own ones: an action has found out that they may be."""

    @property
    def scope(self) -> Scope:
        return self.looking or self.me.scope

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        return self.open_work(self.scope)

    def read(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """For long reading, beside the writer: it can't be committed, and notes nowhere what is shown."""
        return self.open_reading(self.scope)

    async def aside(self, work: Callable[[], Result]) -> Result:
        """What takes a processor for long, in a thread: the loop goes on with others."""
        return await asyncio.to_thread(work)

    def apart(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """For what is prepared before the unit of work and means nothing without it; it does not end the update."""
        return self.open_apart(self.scope)

    def needs(self, right: Right) -> None:
        self.scope.needs(right)
