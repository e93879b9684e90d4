"""*My lists*: saving an open list under a name, opening it, sharing it with the company, removing it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, Toast, plain
from handlers.frame.turn import Turn
from handlers.lists import clients, clients_screens, saved_screens
from handlers.speech.screen import Screen
from handlers.speech.taps.lists import KeepTap, SavedTap
from sales.actions.lists import keeping
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right
from sales.standing.conditions import ListBroken
from sales.standing.kept_lists import SavedList
from sales.standing.open_list import SHELVES, OpenList, Shelf

NAMING = "list_name"


def router() -> Router:
    saved = Router(name="saved")
    saved.callback_query.register(ask_name, KeepTap.filter())
    saved.message.register(take_name, Waiting(NAMING), F.text.as_("text"))
    saved.callback_query.register(show_all, SavedTap.filter(F.saved == ""))
    saved.callback_query.register(open_saved, SavedTap.filter(F.what == ""))
    saved.callback_query.register(change, SavedTap.filter())
    return saved


async def ask_name(_tap: CallbackQuery, callback_data: KeepTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await clients.kept(unit, turn, callback_data.draft)
    await questions.ask(unit, turn, NAMING, {"list": callback_data.draft})
    return plain(saved_screens.naming(turn.reader, callback_data.draft))


async def take_name(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    kept = await clients.kept(unit, turn, questions.waiting(turn).data["list"])
    saved = await keeping.keep(unit, turn.scope, text, kept.open.wanted)
    await questions.answered(unit, turn)
    return plain(_screen(turn, saved, is_new=True), clears=True)


async def show_all(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """All saved lists with their current number of clients; none for a broken one."""
    every = await unit.saved_lists.all(turn.scope)
    counted = [(one, await _count(unit, turn, one)) for one in every]
    ready = await unit.lists.counts(turn.scope, {one: SHELVES[one] for one in saved_screens.SIGNS}, turn.reader.as_of)
    return plain(saved_screens.all_screen(turn.reader, counted, list(ready.items())))


async def open_saved(_tap: CallbackQuery, callback_data: SavedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    saved = await unit.saved_lists.get(turn.scope, ids.from_text(callback_data.saved))
    if saved.retired:
        raise NotFound
    return await opened(unit, turn, saved)


async def opened(unit: UnitOfWork, turn: Turn, saved: SavedList) -> Shown:
    """Opens the saved list with its current clients, or says that it is broken."""
    try:
        wanted = await keeping.opened(unit, turn.scope, saved.data)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader, ids.to_text(saved.id)))
    return await clients.opened(unit, turn, OpenList(Shelf.ALL, wanted, saved.name))


async def change(_tap: CallbackQuery, callback_data: SavedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    saved = ids.from_text(callback_data.saved)
    match callback_data.what:
        case "more":
            return plain(_screen(turn, await unit.saved_lists.get(turn.scope, saved)))
        case "share" | "own" as to:
            now = await keeping.share(unit, turn.scope, saved, shared=to == "share")
        case "retire" | "back" as to:
            now = await keeping.retire(unit, turn.scope, saved, retired=to == "retire")
        case _:
            raise NotFound
    return Shown(_screen(turn, now), None, first=[Toast(turn.reader._("Saved"))])


def _screen(turn: Turn, saved: SavedList, *, is_new: bool = False) -> Screen:
    leads = turn.scope.may(Right.TEAM_CLIENTS)
    return saved_screens.one_screen(turn.reader, saved, leads=leads, is_new=is_new)


async def _count(unit: UnitOfWork, turn: Turn, saved: SavedList) -> int | None:
    try:
        wanted = await keeping.opened(unit, turn.scope, saved.data)
    except ListBroken:
        return None
    return await unit.lists.count(turn.scope, wanted, turn.reader.as_of)
