"""Leaving what is open: /cancel and the word Cancel, whatever the bot had asked."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.frame.filters import Menu
from handlers.frame.shown import Line, Shown, words
from handlers.frame.turn import Turn, Visit
from handlers.recording import after_touch
from sales.actions.ports import UnitOfWork
from sales.recording import plan_draft


def router() -> Router:
    leaving = Router(name="cancel")
    leaving.message.register(leave, Command("cancel"))
    leaving.message.register(leave, Menu("cancel"))
    return leaving


async def leave(_message: Message, visit: Visit, unit: UnitOfWork) -> Shown:
    """Brings the main menu back too: a question for a location had taken its place."""
    member, row = isinstance(visit, Turn), visit.waiting
    if row is None:
        return words(Line(visit.reader._("Nothing is open, so there is nothing to leave."), menu=member))
    if isinstance(visit, Turn) and row.kind == plan_draft.KIND and row.data["touch"]:
        left = await after_touch.leave(unit, visit, plan_draft.from_data(row.id, row.data))
        return replace(left, clears=True)
    await unit.drafts.drop(visit.person.id, row.id)
    await unit.people.wait(visit.person.id, None)
    return words(Line(visit.reader._("OK, not recorded"), menu=member), clears=True)
