"""*Log* and `/touch`: the five clients touched or opened last, at first whose step is next, to begin a touch with."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.finding import find, find_screens
from handlers.frame.filters import Menu
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut
from handlers.speech.taps.everywhere import MenuTap, TouchTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording.origin import Origin
from sales.standing.open_list import SOONEST
from sales.values import company_names

RECENT = 5
LONGEST_EXAMPLE = 30


def router() -> Router:
    log = Router(name="log")
    log.message.register(search_words, Command("touch", magic=F.args))
    log.message.register(list_recent, or_f(Command("touch"), Menu("log")))
    log.callback_query.register(list_recent, MenuTap.filter(F.place == "log"))
    return log


async def search_words(_message: Message, command: CommandObject, turn: Turn, unit: UnitOfWork) -> Shown:
    """`/touch ромашка` looks for it."""
    return await find.search(unit, turn, command.args or "")


async def list_recent(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    lines = await unit.clients.lists.recent(turn.scope, RECENT)
    if not lines:
        lines = list((await unit.lists.part(turn.scope, SOONEST, turn.reader.as_of, RECENT)).lines)
    return Shown(screen(turn.reader, lines), Noted.LOG, [line.id for line in lines])


def screen(reader: Reader, lines: list[ClientLine]) -> Screen:
    if not lines:
        return find_screens.empty(reader)
    rows = [[Button(line.name, TouchTap(client=ids.to_text(line.id), origin=Origin.RECENT).pack())] for line in lines]
    example = cut(company_names.short(lines[0].name), LONGEST_EXAMPLE)
    hint = reader._(
        "With whom? Or write a part of a name, or all of it: “{client} no answer, tomorrow”.", client=example
    )
    return Screen(hint, rows)
