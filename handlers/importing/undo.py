"""Taking a load back, within a day of it: asked once, for it stands beside other buttons and takes away much."""

from contextlib import suppress
from dataclasses import replace

from aiogram.types import CallbackQuery

from handlers.frame.turn import Turn
from handlers.importing import notices
from handlers.importing.screens import done as import_done_screens
from handlers.speech.taps.importing import TakeBackTap
from sales.actions.importing import undo as import_undo
from sales.ground.errors import NotFound, Stale
from sales.ground.noted import Noted
from sales.importing.port import Load, Which

TRIES = 3
"""Conflicts of one undo with people who work with the same clients."""


async def undoable(turn: Turn, which: Which | None = None) -> Load | None:
    """The last load of this person that can still be taken back, or that one."""
    async with turn.read() as unit:
        return await import_undo.undoable(unit, turn.scope, turn.reader.now, which)


async def tapped(_tap: CallbackQuery, callback_data: TakeBackTap, turn: Turn) -> None:
    if callback_data.sure:
        await _undo(turn, callback_data.which)
        return
    load = await undoable(turn, callback_data.which)
    if load is None:
        await _too_late(turn)
    else:
        await turn.show(import_done_screens.sure(turn.reader, load, callback_data.draft))


async def _undo(turn: Turn, which: Which) -> None:
    try:
        emptied = await _unfilled(turn, which)
        async with turn.work() as unit:
            done = await import_undo.undo(unit, turn.scope, which, turn.reader.now)
            await notices.tell(unit, turn, "import_undone", done.removed)
            unit.audit.shown(Noted.IMPORT_UNDONE, [line.id for line in done.some])
            await unit.commit()
    except (Stale, NotFound):
        await _too_late(turn)
    else:
        await turn.show(import_done_screens.undone(turn.reader, replace(done, emptied=emptied)))


async def _unfilled(turn: Turn, which: Which) -> int:
    """Part by part, as it was filled in: others get their turn. How many clients it was taken out of."""
    emptied: set[int] = set()
    tries = TRIES
    while tries:
        async with turn.read() as unit:
            fillings = await import_undo.fillings(unit, turn.scope, which, turn.reader.now)
        if not fillings.parts:
            return len(emptied)
        with suppress(Stale):  # somebody was faster with one of these clients: it is kept
            async with turn.apart() as unit:
                emptied |= await import_undo.unfill(unit, turn.scope, which.key, fillings.parts[0], fillings.kept)
                await unit.commit()
            continue
        tries -= 1
    raise Stale


async def _too_late(turn: Turn) -> None:
    text = turn.reader._("Too late to undo: a day has passed, or it is undone already.")
    await turn.answer.toast(text, alert=True)
