"""Taking a load back, within a day of it: asked once, for it stands beside other buttons and takes away much."""

from aiogram.types import CallbackQuery

from handlers import import_done_screens, import_notices
from handlers.import_taps import TakeBackTap
from handlers.turn import Turn
from sales import ids
from sales.actions import imports
from sales.errors import NotFound, Stale
from sales.importing.store import Load


async def undoable(turn: Turn, key: int | None = None) -> Load | None:
    """The last load of this person that can still be taken back, or the one of that key."""
    async with turn.read() as unit:
        return await imports.undoable(unit, turn.scope, turn.reader.now, key)


async def tapped(_tap: CallbackQuery, callback_data: TakeBackTap, turn: Turn) -> None:
    key = ids.from_text(callback_data.key)
    if callback_data.sure:
        await _undo(turn, key)
        return
    load = await undoable(turn, key)
    if load is None:
        await _too_late(turn)
    else:
        await turn.show(import_done_screens.sure(turn.reader, load, callback_data.draft))


async def _undo(turn: Turn, key: int) -> None:
    try:
        async with turn.work() as unit:
            done = await imports.undo(unit, turn.scope, key, turn.reader.now)
            await import_notices.tell(unit, turn, "import_undone", done.removed)
            unit.audit.shown("import_undone", [line.id for line in done.some])
            await unit.commit()
    except (Stale, NotFound):
        await _too_late(turn)
    else:
        await turn.show(import_done_screens.undone(turn.reader, done))


async def _too_late(turn: Turn) -> None:
    text = turn.reader._("Too late to undo: a day has passed, or it is undone already.")
    await turn.answer.toast(text, alert=True)
