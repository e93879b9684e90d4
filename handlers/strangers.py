"""Whoever has no place in a company: one polite line, and not a word about anybody's data. How often: `bot`."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.filters import Stranger
from handlers.turn import Visit


def router() -> Router:
    """Right after the conversations that strangers may have: no further handler sees them."""
    door = Router(name="strangers")
    door.message.register(wrote, Stranger())
    door.callback_query.register(tapped, Stranger())
    return door


async def wrote(_message: Message, visit: Visit) -> None:
    await visit.answer.say(visit.reader._("This bot works by invitation: ask whoever runs your sales for a link."))


async def tapped(_tap: CallbackQuery, visit: Visit) -> None:
    """A button from former times."""
    await visit.answer.toast(visit.reader._("This button no longer works for you."))
