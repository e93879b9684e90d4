"""/help and /privacy: how the bot works, what it keeps and who sees it. Nothing is read for them."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.frame.shown import Line, Shown, plain, words
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap


def router() -> Router:
    telling = Router(name="about")
    telling.message.register(explain, Command("help"))
    telling.callback_query.register(explain, MenuTap.filter(F.place == "help"))
    telling.message.register(tell_what_is_kept, Command("privacy"))
    return telling


async def explain(_cause: Message | CallbackQuery, turn: Turn) -> Shown:
    return plain(explanation(turn.reader))


async def tell_what_is_kept(_message: Message, turn: Turn) -> Shown:
    return words(Line(turn.reader._("What is kept, why, who sees it, and how to have it erased")))


def explanation(reader: Reader) -> Screen:
    places = [
        Button(reader.p_("menu", "Today"), MenuTap(place="today").pack()),
        Button(reader.p_("button", "New client"), MenuTap(place="new").pack()),
        Button(reader.p_("button", "Settings"), MenuTap(place="settings").pack()),
    ]
    return Screen(reader._("How to work with the bot"), [places[:2], places[2:]])
