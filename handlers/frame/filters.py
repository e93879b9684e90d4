"""Which handler takes a text: a command first, then a word of the menu, then the waiting draft, then an idle chat."""

import re

from aiogram.filters import Filter
from aiogram.types import Message

from handlers.frame.turn import Exchange
from handlers.speech.menu import place_of
from sales.ground.drafts import Draft

MOMENTS = ("t", "d", "at", "date")
"""Names of drafts' questions that a moment or a day answers."""


class Menu(Filter):
    """Passes the menu's word for that place, in any language, with or without an emoji."""

    def __init__(self, place: str) -> None:
        self.place = place

    async def __call__(self, message: Message, exchange: Exchange | None = None) -> bool:
        return place_of(message.text) == self.place and not _is_answer(message, exchange.waiting if exchange else None)


class Waiting(Filter):
    """Passes anything but commands and menu words, if the person's open question is of a draft of that kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    async def __call__(self, message: Message, exchange: Exchange) -> bool:
        asked = exchange.waiting is not None and exchange.waiting.kind == self.kind
        return asked and (_free(message) or _is_answer(message, exchange.waiting))


class Idle(Filter):
    """Passes a text that no open question waits for: a name, a piece of a number, a sentence."""

    async def __call__(self, message: Message, exchange: Exchange) -> bool:
        return message.text is not None and exchange.waiting is None and _free(message)


class Stranger(Filter):
    """Passes people who are in no company."""

    async def __call__(self, _event: object, turn: Exchange | None = None) -> bool:
        return turn is None


def goes_elsewhere(message: Message, waiting: Draft | None = None) -> bool:
    """Whether it is a command or menu word, which leaves an open question. /cancel is not: it answers itself."""
    text = message.text or ""
    leaving = re.match(r"/cancel(?![^\s@])", text) or place_of(text) == "cancel"
    return not _free(message) and not leaving and not _is_answer(message, waiting)


def _is_answer(message: Message, waiting: Draft | None) -> bool:
    """Whether it is `today` typed as an answer, rather than the keyboard's word, where a moment is asked for."""
    typed = (message.text or "")[:1].isalpha() and place_of(message.text) == "today"
    return typed and waiting is not None and waiting.data.get("ask") in MOMENTS


def _free(message: Message) -> bool:
    text = message.text or ""
    return not text.startswith("/") and place_of(text) is None
