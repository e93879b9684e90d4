"""*Undo*: takes back everything that was done under a key, within ten minutes."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import plan_screens
from handlers.callbacks import UndoTap
from handlers.turn import Turn
from sales import ids
from sales.actions import touches
from sales.errors import NotFound, Stale


def router() -> Router:
    undo = Router(name="undo")
    undo.callback_query.register(undone, UndoTap.filter())
    return undo


async def undone(_tap: CallbackQuery, callback_data: UndoTap, turn: Turn) -> None:
    """Where it is too late, or somebody built on it, nothing changes and the person is told."""
    key = ids.from_text(callback_data.key)
    try:
        async with turn.work() as unit:
            await touches.undo(unit, turn.scope, key, turn.reader.now)
            await unit.drafts.drop(turn.person.id, key)
            await unit.commit()
    except (Stale, NotFound):
        text = turn.reader._("Too late to undo: it has changed since, or ten minutes have passed.")
        await turn.answer.toast(text, alert=True)
    else:
        await turn.show(plan_screens.undone(turn.reader, callback_data.back))
