"""Whoever has no place in a company: one polite line, at most once an hour, and not a word about anybody's data."""

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.filters import Stranger
from handlers.frame.shown import Line, Shown, Toast, words
from handlers.frame.turn import Exchange

QUIET = timedelta(hours=1)
MOST = 10_000
"""Strangers answered within an hour: beyond that it is a flood, and silence costs nothing."""


class Strangers:
    """Remembers whom it answered lately: of this process only, so that nobody is written down for having knocked."""

    def __init__(self, *, open_registration: bool) -> None:
        self._open = open_registration
        self._answered: dict[int, datetime] = {}

    def router(self) -> Router:
        """Right after the conversations that strangers may have: no further handler sees them."""
        door = Router(name="strangers")
        door.message.register(self.answer_text, Stranger())
        door.callback_query.register(answer_tap, Stranger())
        return door

    async def answer_text(self, _message: Message, exchange: Exchange) -> Shown:
        """Who is about to come in is no stranger any more: only the answer was not what was asked."""
        if exchange.waiting is not None:
            return words(Line(exchange.reader._("Answer what is asked above, or open the link again.")))
        line = exchange.reader._("This bot works by invitation: ask whoever runs your sales for a link.")
        if self._open:
            line = exchange.reader._("Begin with /start, or open the link that a colleague has sent you.")
        return self.said(exchange, line)

    def said(self, exchange: Exchange, line: str) -> Shown:
        return words(Line(line)) if self._may_hear(exchange.person.id, exchange.reader.now) else words()

    def _may_hear(self, person: int, now: datetime) -> bool:
        at = self._answered.get(person)
        if at is not None and now - at < QUIET:
            return False
        if len(self._answered) >= MOST:
            self._answered = {who: since for who, since in self._answered.items() if now - since < QUIET}
        if len(self._answered) < MOST:
            self._answered[person] = now
        return person in self._answered


async def answer_tap(_tap: CallbackQuery, exchange: Exchange) -> Shown:
    """A button from former times."""
    return words(Toast(exchange.reader._("This button no longer works for you.")))
