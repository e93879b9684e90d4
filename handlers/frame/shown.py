"""What a handler returns: a screen, what the audit notes of it, and what is said around it.

Nothing here sends anything: `turns.py` does, after the commit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from handlers.frame.turn import Exchange
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.ground.noted import Noted
from sales.ground.scope import Role
from sales.work.touch import Attachment


class Utterance(Protocol):
    """Something that is said besides a screen."""

    async def speak(self, exchange: Exchange) -> None: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole answer to one update. `noted` must be given; None: the screen shows no client."""

    screen: Screen | None
    noted: Noted | None
    clients: Sequence[int] = ()
    first: Sequence[Utterance] = ()
    """Said before the screen."""
    then: Sequence[Utterance] = ()
    """Said after it."""
    fresh: bool = False
    """Sends a new message even after a tap."""
    asks: int | None = None
    """The draft whose question the screen asks, if a text has led to it: the screen is deleted once it is answered."""
    on: int | None = None
    """The message to edit, if it is not the one that was tapped."""
    clears: bool = False
    """Deletes the bot's question that this text has answered."""
    keeps: bool = False
    """Marks the person's message with ✍: its words or file are kept with a touch."""

    def __post_init__(self) -> None:
        if self.clients and self.noted is None:
            raise ValueError("A screen that shows clients is noted.")

    def drawn(self, change: Callable[[Screen], Screen]) -> "Shown":
        """The same answer, its screen changed."""
        return self if self.screen is None else replace(self, screen=change(self.screen))


def plain(screen: Screen, *, clears: bool = False) -> Shown:
    """A screen without clients, so that there is nothing to note."""
    return Shown(screen, None, clears=clears)


def words(*said: Utterance, clears: bool = False) -> Shown:
    """An answer without a screen and without clients."""
    return Shown(None, None, first=said, clears=clears)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short text over the chat. It answers the tap, so it has to be said first."""

    text: str
    alert: bool = False

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.toast(self.text, alert=self.alert)


@dataclass(frozen=True, slots=True)
class Line:
    """A message without inline buttons. `asks`: the draft whose question it asks."""

    text: str
    menu: bool = False
    location: bool = False
    asks: int | None = None

    async def speak(self, exchange: Exchange) -> None:
        message = await exchange.answer.say(self.text, menu=self.menu, location=self.location)
        if self.asks is not None and message is not None:
            await exchange.remember(self.asks, message)


@dataclass(frozen=True, slots=True)
class Beneath:
    """A second screen in a message of its own. Its clients are noted with the first screen."""

    screen: Screen

    async def speak(self, exchange: Exchange) -> None:
        await exchange.show(self.screen, fresh=True)


@dataclass(frozen=True, slots=True)
class File:
    """Sends a touch's voice, photo or document again."""

    attachment: Attachment

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.send(self.attachment)


@dataclass(frozen=True, slots=True)
class PhoneCard:
    """Telegram's own contact card, to call from."""

    name: str
    phone: str

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.introduce(self.name, self.phone)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file made by the bot, which may be saved."""

    name: str
    content: bytes
    caption: str = ""

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.hand(self.name, self.content, self.caption)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture drawn by the bot, with text and buttons; protected like everything else."""

    content: bytes
    under: Screen

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.picture(self.content, self.under)


@dataclass(frozen=True, slots=True)
class Gone:
    """Deletes a message that another one has replaced."""

    message: int

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.clear([self.message])


@dataclass(frozen=True, slots=True)
class CommandMenu:
    """Sets a chat's command menu (by default this person's) for a role and language."""

    role: Role | None
    locale: str
    person: int | None = None

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.offer(self.role, self.locale, self.person)


@dataclass(frozen=True, slots=True)
class Language:
    """Switches all that is said from here on to the reader's new language."""

    reader: Reader

    async def speak(self, exchange: Exchange) -> None:
        exchange.answer.speaks(self.reader)
