"""*Undo*: undoes all that was done under a key, within ten minutes."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import undo_screens
from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.speech.taps.everywhere import UndoTap
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound, Stale


def router() -> Router:
    undo = Router(name="undo")
    undo.callback_query.register(take_back, UndoTap.filter())
    return undo


def offered(unit: UnitOfWork, turn: Turn, shown: Shown, client: int, key: int | None = None) -> Shown:
    """The screen with an Undo button for what this unit of work has changed; unchanged if it has changed nothing.

    `key`: of earlier work that is to be undone together with it.
    """
    if not unit.audit.has_changes:
        return shown
    key = key or ids.new_id()
    unit.audit.group(key)
    return shown.drawn(lambda screen: undo_screens.on_top(turn.reader, screen, key, client))


async def take_back(_tap: CallbackQuery, callback_data: UndoTap, turn: Turn) -> Shown:
    """Handles the tap. If it is too late or something was built on it, nothing changes and the person is told."""
    try:
        return await settled(turn, lambda unit: _taken_back(unit, turn, callback_data))
    except (Stale, NotFound):
        text = turn.reader._("Too late to undo: it has changed since, or ten minutes have passed.")
        return words(Toast(text, alert=True))


async def _taken_back(unit: UnitOfWork, turn: Turn, data: UndoTap) -> Shown:
    """Undoes it; names a client that exists again thereby."""
    key, client = ids.from_text(data.key), ids.from_text(data.back) if data.back else None
    there = await _name(unit, turn, client)
    await touches.undo(unit, turn.scope, key, turn.reader.now)
    await unit.drafts.drop(turn.person.id, key)
    back = "" if there else await _name(unit, turn, client)
    return plain(undo_screens.undone(turn.reader, data.back, back))


async def _name(unit: UnitOfWork, turn: Turn, client: int | None) -> str:
    """The client's name; empty if it does not exist."""
    if client is None:
        return ""
    try:
        return (await unit.clients.get(turn.scope, client)).name
    except NotFound:
        return ""
