"""What a handler answers with: a screen, what the audit notes of it, and what is said around it.

Nothing here speaks by itself: `turns.py` does, once what was done is on disk.
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
    """Something that is said beside a screen."""

    async def speak(self, exchange: Exchange) -> None: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole answer to one update. `noted` is named always: None is a screen that shows nobody's client."""

    screen: Screen | None
    noted: Noted | None
    clients: Sequence[int] = ()
    first: Sequence[Utterance] = ()
    """Said before the screen."""
    then: Sequence[Utterance] = ()
    """Said after it."""
    fresh: bool = False
    """In a message of its own, also where a tap has led to it."""
    asks: int | None = None
    """The draft whose question this screen is, where a text has led to it: once answered, it is cleared up."""
    on: int | None = None
    """The message whose place it takes, where that is not the one that the tap came from."""
    clears: bool = False
    """What the bot had asked is answered by this text, and is cleared up."""
    keeps: bool = False
    """Words or a file of this message are kept with a touch: a ✍ stands at it from now on."""

    def __post_init__(self) -> None:
        if self.clients and self.noted is None:
            raise ValueError("A screen that shows clients is noted.")

    def drawn(self, change: Callable[[Screen], Screen]) -> "Shown":
        """The same answer, its screen changed."""
        return self if self.screen is None else replace(self, screen=change(self.screen))


def plain(screen: Screen, *, clears: bool = False) -> Shown:
    """A screen with nobody's client on it: there is nothing to note."""
    return Shown(screen, None, clears=clears)


def words(*said: Utterance, clears: bool = False) -> Shown:
    """An answer without a screen, and with nobody's client in it."""
    return Shown(None, None, first=said, clears=clears)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short word over the chat. It answers the tap, so it comes first."""

    text: str
    alert: bool = False

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.toast(self.text, alert=self.alert)


@dataclass(frozen=True, slots=True)
class Line:
    """A message with no buttons of its own. `asks`: the draft whose question it is."""

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
    """Another screen, in a message of its own. Whom it shows is noted with the first."""

    screen: Screen

    async def speak(self, exchange: Exchange) -> None:
        await exchange.show(self.screen, fresh=True)


@dataclass(frozen=True, slots=True)
class File:
    """A voice, photo or document of a touch, once more."""

    attachment: Attachment

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.send(self.attachment)


@dataclass(frozen=True, slots=True)
class PhoneCard:
    """Telegram's own contact card: to call from."""

    name: str
    phone: str

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.introduce(self.name, self.phone)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file that the bot has made, to be kept."""

    name: str
    content: bytes
    caption: str = ""

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.hand(self.name, self.content, self.caption)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that the bot has drawn, with words and buttons under it; protected as all that is shown."""

    content: bytes
    under: Screen

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.picture(self.content, self.under)


@dataclass(frozen=True, slots=True)
class Gone:
    """A message whose place another one has taken."""

    message: int

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.clear([self.message])


@dataclass(frozen=True, slots=True)
class CommandMenu:
    """The commands of a chat (this person's, where none is named), as a role has them in a language."""

    role: Role | None
    locale: str
    person: int | None = None

    async def speak(self, exchange: Exchange) -> None:
        await exchange.answer.offer(self.role, self.locale, self.person)


@dataclass(frozen=True, slots=True)
class Language:
    """From here on everything is said in the reader's new language."""

    reader: Reader

    async def speak(self, exchange: Exchange) -> None:
        exchange.answer.speaks(self.reader)
