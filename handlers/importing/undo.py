"""Taking a load back, within a day of it: asked once, for it stands beside other buttons and takes away much."""

from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.importing.screens import done as import_done_screens
from handlers.speech.taps.importing import TakeBackTap
from sales.actions.importing import undo as import_undo
from sales.ground.errors import NotFound, Stale
from sales.importing.port import Load, Which


async def undoable(turn: Turn, which: Which | None = None) -> Load | None:
    """The last load of this person that can still be taken back, or that one."""
    async with turn.read() as unit:
        return await import_undo.undoable(unit, turn.scope.lasting, turn.reader.now, which)


async def undo_import(_tap: CallbackQuery, callback_data: TakeBackTap, turn: Turn) -> Shown:
    if callback_data.sure:
        return await _take_back(turn, callback_data.which)
    load = await undoable(turn, callback_data.which)
    return plain(import_done_screens.sure(turn.reader, load, callback_data.draft)) if load else _too_late(turn)


async def _take_back(turn: Turn, which: Which) -> Shown:
    try:
        done = await import_undo.take_back(turn, which, turn.reader.now)
    except (Stale, NotFound):
        return _too_late(turn)
    return plain(import_done_screens.undone(turn.reader, done))


def _too_late(turn: Turn) -> Shown:
    return words(Toast(turn.reader._("Too late to undo: a day has passed, or it is undone already."), alert=True))
