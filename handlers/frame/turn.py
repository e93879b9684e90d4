"""One update of one person: who acts, in which language, with which unit of work, and how to answer.

Made by `bot/updates/middlewares.py`. Handlers get it as `exchange`, members' handlers also as `turn` (the same object).
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
    """How to answer the person who acts (`reply.py`). Not to be called while a unit of work is open; never raises."""

    async def show(self, screen: Screen, *, fresh: bool = False, on: int | None = None) -> int | None:
        """Edits the tapped screen or the message `on`, or sends a message (always, if `fresh`).

        Returns the message's id, None if it failed.
        """

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Shows a short text over the chat, as the answer to a tap; sends a message if there was none."""

    async def say(self, text: str, *, menu: bool = False, location: bool = False) -> int | None:
        """Sends a message without inline buttons: with the main menu's keyboard, or one that asks for a location."""

    async def clear(self, messages: Sequence[int]) -> None:
        """Deletes the bot's messages."""

    async def mark_kept(self, message: int) -> None:
        """Puts a ✍ on the person's message; failure is ignored."""

    async def send(self, file: Attachment) -> None:
        """Sends a touch's voice, photo or document again."""

    async def fetch(self, file: str, most: int) -> bytes:
        """Downloads a file by Telegram's id. Raises Rejected if it is too big or cannot be had."""

    async def hand(self, name: str, content: bytes, caption: str = "") -> None:
        """Sends a file made by us, never protected, because it is to be kept."""

    async def picture(self, content: bytes, under: Screen) -> None:
        """Sends a picture made by us with text and buttons, protected like everything else."""

    async def introduce(self, name: str, phone: str) -> None:
        """Sends Telegram's own contact card: to call from, or to save."""

    async def offer(self, role: Role | None, locale: str, person: int | None = None) -> None:
        """Sets the command menu of a chat (by default this person's) for a role and language."""

    async def link(self, payload: str) -> str:
        """A link to this bot. Call it before the unit of work: it may ask Telegram for the bot's name."""

    def speaks(self, reader: Reader) -> None:
        """Takes over the reader's new language for all that is sent from now on."""

    async def finish(self) -> None:
        """Answers the tap if nothing has done so; called at the end of every update."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """An update of anybody; all that strangers have."""

    person: Person
    reader: Reader
    answer: Answer
    open_work: Work
    open_reading: Work
    open_apart: Work
    tapped_since: Callable[[], Awaitable[Sequence[str]]]
    """Stamps of buttons that the person has tapped during this update; they are handled after it."""
    message: int | None = None
    """The message whose button was tapped."""
    waiting: Draft | None = None
    """The draft that the person's next text goes to."""
    remember: Callable[[int, int], Awaitable[None]]
    """Notes which message shows a draft's question; called after the commit, when the message's id is known."""

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The one unit of work of this update, which commits together with the mark that the update is done."""
        return self.open_work(None)

    async def show(self, screen: Screen, *, fresh: bool = False, on: int | None = None) -> int | None:
        return await self.answer.show(screen, fresh=fresh, on=on)

    async def meanwhile(self, text: str) -> None:
        """Answers the tap with a short text, before work that takes seconds; returns once it is said."""
        await self.answer.toast(text)
        await self.answer.finish()

    async def ask(self, screen: Screen, draft: int) -> None:
        """Shows a question to be answered in words; `questions.clear` deletes it once it is answered.

        Needed only if a text has led to the question; after a tap it replaces the tapped screen.
        """
        shown = await self.show(screen)
        if shown is not None and shown != self.message:
            await self.remember(draft, shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Exchange):
    """A member's update."""

    me: Me
    looking: Scope | None = None
    """The scope looked at, if it is not the member's own; an action has allowed it."""

    @property
    def scope(self) -> Scope:
        return self.looking or self.me.scope

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        return self.open_work(self.scope)

    def read(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A read-only unit for long reads, beside the writer; it does not note what is shown."""
        return self.open_reading(self.scope)

    async def aside(self, work: Callable[[], Result]) -> Result:
        """Runs work that takes processor time in a thread."""
        return await asyncio.to_thread(work)

    def apart(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A further unit of work, for what is prepared before the update's own; it does not end the update."""
        return self.open_apart(self.scope)

    def needs(self, right: Right) -> None:
        self.scope.needs(right)
