"""What a person sees in the chat with the bot, and assertions about it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress

from sandbox.methods.profile import menu_of, said
from sandbox.people.labels import find
from sandbox.people.transcript import content, transcript
from sandbox.world.model import Account, Chat, Json, Message, Tap
from sandbox.world.world import Bot, World

NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " "})


class Sight:
    """The chat of one person with one bot, read from the person's side."""

    def __init__(self, world: World, bot: Bot, account: Account) -> None:
        self.world = world
        self.bot = bot
        self.account = account

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def chat(self) -> Chat:
        return self.bot.chat_with(self.account)

    @property
    def messages(self) -> list[Message]:
        """All messages in the chat now, oldest first."""
        return self.chat.visible()

    @property
    def screens(self) -> list[Message]:
        """The bot's messages in the chat now, oldest first."""
        return [message for message in self.messages if message.of_bot]

    @property
    def screen(self) -> Message:
        """The newest message of the bot."""
        if not self.screens:
            raise AssertionError(f"the bot has said nothing yet\n{self.transcript()}")
        return self.screens[-1]

    @property
    def buttons(self) -> list[str]:
        """The labels of the bot's newest inline keyboard; no-break spaces are plain ones."""
        boards = [message for message in self.screens if message.inline]
        return [button["text"].translate(NO_BREAK) for button in boards[-1].buttons()] if boards else []

    @property
    def keys(self) -> list[str]:
        """The labels of the visible reply keyboard."""
        return [key["text"] for row in self.chat.key_rows() for key in row]

    @property
    def toast(self) -> str:
        """The text that the last answered tap has shown."""
        answered = [tap for tap in self.chat.taps.values() if tap.answered]
        return max(answered, key=lambda tap: tap.number).text if answered else ""

    @property
    def waiting_taps(self) -> list[Tap]:
        """Taps that the bot has not answered."""
        return [tap for tap in self.chat.taps.values() if not tap.answered]

    @property
    def commands(self) -> list[Json]:
        """The command menu that this person has."""
        return menu_of(self.bot, self.account)

    @property
    def description(self) -> str:
        """What the empty chat says before /start."""
        return said(self.bot, "description", self.account.language)

    @property
    def news(self) -> list[Message]:
        """The bot's messages that came or changed since the person's last act."""
        return [message for message in self.screens if message.touched > self.chat.acted]

    @property
    def visible(self) -> str:
        """The text in sight: the newest screen and all news with their buttons, and new toasts."""
        shown = self.news
        if self.screens and self.screen not in shown:
            shown = [*shown, self.screen]
        pieces = [piece for message in shown for piece in _words(message)]
        fresh = [tap.text for tap in self.chat.taps.values() if tap.text and tap.number > self.chat.acted]
        return "\n".join([*pieces, *fresh]).translate(NO_BREAK)

    async def waits_for(self, *pieces: str, seconds: float = 3) -> None:
        """Waits up to so many seconds for texts that nobody asked for just now; fails as `sees` does."""
        came = asyncio.Event()
        with suppress(TimeoutError), self.world.changes.heard_by(lambda _: came.set()):
            async with asyncio.timeout(seconds):
                while self._missing(pieces):
                    came.clear()
                    await came.wait()
        self.sees(*pieces)

    def sees(self, *pieces: str) -> None:
        """Asserts that all these texts are in sight; no-break spaces count as plain ones."""
        if missing := self._missing(pieces):
            raise AssertionError(f"{self.account.first_name} doesn't see {missing}\n{self.transcript()}")

    def _missing(self, pieces: Iterable[str]) -> list[str]:
        visible = self.visible
        return [piece for piece in pieces if piece.translate(NO_BREAK) not in visible]

    def does_not_see(self, *pieces: str) -> None:
        shown = [piece for piece in pieces if piece.translate(NO_BREAK) in self.visible]
        if shown:
            raise AssertionError(f"{self.account.first_name} sees {shown}\n{self.transcript()}")

    def can_tap(self, words: str) -> bool:
        return find(self.chat, words) is not None

    def transcript(self, last: int | None = None) -> str:
        """The chat as lines of text, for a failed test."""
        return transcript(self.chat, last=last)


def _words(message: Message) -> list[str]:
    return [content(message), *(button["text"] for button in message.buttons())]
