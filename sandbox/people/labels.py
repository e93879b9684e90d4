"""Finds a button by its words, as an eye does: emoji and added dates do not count."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sandbox.world.model import Chat, Json, Message

BLANKS = re.compile(r"\s+")
ASIDE_KINDS = ("So", "Sk", "Cf", "Mn", "Me", "Cs")
ASIDE = re.compile(r"\s+·\s.*$")


@dataclass(frozen=True)
class Found:
    """A button with its message; without one it is a key of the reply keyboard."""

    button: Json
    message: Message | None


def plain(words: str) -> str:
    """Words without emoji, with single ordinary blanks, in lower case."""
    kept = "".join(char for char in words if unicodedata.category(char) not in ASIDE_KINDS)
    return BLANKS.sub(" ", kept).strip().casefold()


def find(chat: Chat, words: str, on: Message | None = None) -> Found | None:
    """The button meant: the newest keyboard first, then the reply keyboard, then older messages.

    On one keyboard the label that says exactly this (dates aside) comes before one that contains it.
    """
    if on is not None:
        return _on_message(on, words)
    boards = [message for message in reversed(chat.visible()) if message.inline]
    keys = [Found(key, None) for row in chat.key_rows() for key in row]
    newest = _on_message(boards[0], words) if boards else None
    return (
        newest
        or _exactly(keys, words)
        or next((found for message in boards[1:] if (found := _on_message(message, words))), None)
        or _containing(keys, words)
    )


def _on_message(message: Message, words: str) -> Found | None:
    buttons = [Found(button, message) for button in message.buttons()]
    return _exactly(buttons, words) or _containing(buttons, words)


def _exactly(buttons: list[Found], words: str) -> Found | None:
    wanted = plain(words)
    for found in buttons:
        label = found.button["text"]
        if label == words or wanted in (plain(label), plain(ASIDE.sub("", label))):
            return found
    return None


def _containing(buttons: list[Found], words: str) -> Found | None:
    wanted = plain(words) or words
    return next((found for found in buttons if wanted in plain(found.button["text"])), None)
