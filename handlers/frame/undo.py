"""*Undo*: takes back everything that was done under a key, within ten minutes. Fields offer it as all else does."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import undo_screens
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import UndoTap
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound, Stale


def router() -> Router:
    undo = Router(name="undo")
    undo.callback_query.register(undone, UndoTap.filter())
    return undo


def offered(unit: UnitOfWork, turn: Turn, screen: Screen, client: int) -> Screen:
    """The screen with the way to take back what this unit of work has changed; as it is where nothing has."""
    if not unit.audit.has_changes:
        return screen
    key = ids.new_id()
    unit.audit.group(key)
    return undo_screens.on_top(turn.reader, screen, key, client)


async def undone(_tap: CallbackQuery, callback_data: UndoTap, turn: Turn) -> None:
    """Where it is too late, or somebody built on it, nothing changes and the person is told."""
    key = ids.from_text(callback_data.key)
    client = ids.from_text(callback_data.back) if callback_data.back else None
    try:
        async with turn.work() as unit:
            there = await _name(unit, turn, client)
            await touches.undo(unit, turn.scope, key, turn.reader.now)
            await unit.drafts.drop(turn.person.id, key)
            back = "" if there else await _name(unit, turn, client)
            await unit.commit()
    except (Stale, NotFound):
        text = turn.reader._("Too late to undo: it has changed since, or ten minutes have passed.")
        await turn.answer.toast(text, alert=True)
    else:
        await turn.show(undo_screens.undone(turn.reader, callback_data.back, back))


async def _name(unit: UnitOfWork, turn: Turn, client: int | None) -> str:
    """Of the client to go back to, where it is there."""
    if client is None:
        return ""
    try:
        return (await unit.clients.get(turn.scope, client)).name
    except NotFound:
        return ""
