"""What nobody claimed: an old button, a sticker, a word too many. Says where we are instead of keeping silent."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.turn import Turn


def router() -> Router:
    """The last of all."""
    unclaimed = Router(name="fallback")
    unclaimed.callback_query.register(outdated)
    unclaimed.message.register(no_such_command, F.text.startswith("/"))
    unclaimed.message.register(unknown)
    return unclaimed


async def outdated(_tap: CallbackQuery, turn: Turn) -> None:
    await turn.answer.toast(turn.reader._("This button is out of date. Open it again from the menu below."), alert=True)


async def no_such_command(_message: Message, turn: Turn) -> None:
    text = turn.reader._("There is no such command. Type a client's name, or choose below. How it all works: /help")
    await turn.answer.say(text, menu=True)


async def unknown(_message: Message, turn: Turn) -> None:
    await turn.answer.say(
        turn.reader._("Type a client's name or a piece of a phone number, or choose below. How it all works: /help"),
        menu=True,
    )
