"""*Log* and `/touch`: the five clients touched or opened last, to begin a touch with."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.finding import find
from handlers.frame.filters import Menu
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap, TouchTap
from sales.clients.client import ClientLine
from sales.ground import ids


def router() -> Router:
    log = Router(name="log")
    log.message.register(named, Command("touch", magic=F.args))
    log.message.register(asked, or_f(Command("touch"), Menu("log")))
    log.callback_query.register(tapped, MenuTap.filter(F.place == "log"))
    return log


async def named(_message: Message, command: CommandObject, turn: Turn) -> None:
    """`/touch ромашка` looks for it."""
    await find.search(turn, command.args or "")


async def asked(_message: Message, turn: Turn) -> None:
    await turn.show(await _recent(turn))


async def tapped(_tap: CallbackQuery, turn: Turn) -> None:
    await turn.show(await _recent(turn))


async def _recent(turn: Turn) -> Screen:
    async with turn.work() as unit:
        lines = await unit.clients.lists.recent(turn.scope)
        unit.audit.shown("log", [line.id for line in lines])
        await unit.commit()
    return screen(turn.reader, lines)


def screen(reader: Reader, lines: list[ClientLine]) -> Screen:
    if not lines:
        new = Button(reader.p_("button", "New client"), MenuTap(place="new").pack())
        return Screen(reader._("No clients yet. Add the first one: a name is enough."), [[new]])
    rows = [[Button(line.name, TouchTap(client=ids.to_text(line.id), origin="l").pack())] for line in lines]
    hint = reader._("With whom? Or write a part of a name, or all of it: “Romashka no answer, tomorrow”.")
    return Screen(hint, rows)
