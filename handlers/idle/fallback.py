"""What nobody claimed: an old button, a sticker, a word too many. Says where we are instead of keeping silent."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.shown import Line, Shown, Toast, words
from handlers.frame.turn import Turn


def router() -> Router:
    """The last of all."""
    unclaimed = Router(name="fallback")
    unclaimed.callback_query.register(say_outdated)
    unclaimed.message.register(say_no_such_command, F.text.startswith("/"))
    unclaimed.message.register(say_what_to_do)
    return unclaimed


async def say_outdated(_tap: CallbackQuery, turn: Turn) -> Shown:
    return words(Toast(turn.reader._("This button is out of date. Open it again from the menu below."), alert=True))


async def say_no_such_command(_message: Message, turn: Turn) -> Shown:
    text = turn.reader._("There is no such command. Type a client's name, or choose below. How it all works: /help")
    return words(Line(text, menu=True))


async def say_what_to_do(_message: Message, turn: Turn) -> Shown:
    text = turn.reader._("Type a client's name or a piece of a phone number, or choose below. How it all works: /help")
    return words(Line(text, menu=True))
