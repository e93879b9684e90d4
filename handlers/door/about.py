"""/help and /privacy: how the bot works, on a client of the reader's own, what it keeps and who sees it."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.frame.shown import Line, Shown, plain, words
from handlers.frame.turn import Turn
from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import fill
from sales.actions.ports import UnitOfWork
from sales.clients.client import CLIENT_SPECS
from sales.ground.noted import Noted
from sales.values import company_names

LONGEST_EXAMPLE = 30


def router() -> Router:
    telling = Router(name="about")
    telling.message.register(explain, Command("help"))
    telling.callback_query.register(explain, MenuTap.filter(F.place == "help"))
    telling.message.register(tell_what_is_kept, Command("privacy"))
    return telling


async def explain(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    own = await unit.clients.lists.recent(turn.scope, 1)
    if not own:
        return plain(explanation(turn.reader, turn.reader._("Romashka")))
    return Shown(explanation(turn.reader, company_names.short(own[0].name)), Noted.LOG, [own[0].id])


async def tell_what_is_kept(_message: Message, turn: Turn) -> Shown:
    return words(Line(turn.reader._("What is kept, why, who sees it, and how to have it erased")))


def explanation(reader: Reader, client: str) -> Screen:
    """`client` is the one of the example."""
    places = [
        Button(reader.p_("menu", "Today"), MenuTap(place="today").pack()),
        Button(reader.p_("button", "New client"), MenuTap(place="new").pack()),
        Button(reader.p_("button", "Settings"), MenuTap(place="settings").pack()),
    ]
    told = reader._("How to work with the bot, on {client}", client=cut(client, LONGEST_EXAMPLE))
    return Screen(f"{told}\n\n{_legend(reader)}", [places[:2], places[2:]])


def _legend(reader: Reader) -> str:
    """What the signs of cards and lists mean; folded."""
    stages = [f"{sign} {client_words.stage(reader, stage)}" for stage, sign in client_words.STAGE_SIGNS.items()]
    named = [(spec.sign, reader.p_("client", field.value)) for field, spec in CLIENT_SPECS.items() if spec.sign]
    head = fill("<b>{words}</b>", words=reader._("What the signs mean"))
    signs = "\n".join([head, *stages, *(f"{sign} {name}" for sign, name in named)])
    return f"<blockquote expandable>{signs}</blockquote>"
