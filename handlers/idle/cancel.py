"""Leaving what is open: /cancel and the word Cancel, whatever the bot had asked."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.frame.filters import Menu
from handlers.frame.shown import Line, Shown, words
from handlers.frame.turn import Exchange, Turn
from handlers.recording import after_touch
from sales.actions.ports import UnitOfWork
from sales.recording import plan_draft


def router() -> Router:
    leaving = Router(name="cancel")
    leaving.message.register(leave, Command("cancel"))
    leaving.message.register(leave, Menu("cancel"))
    return leaving


async def leave(_message: Message, exchange: Exchange, unit: UnitOfWork) -> Shown:
    """Brings the main menu back too: a question for a location had taken its place."""
    member, row = isinstance(exchange, Turn), exchange.waiting
    if row is None:
        return words(Line(exchange.reader._("Nothing is open, so there is nothing to leave."), menu=member))
    if isinstance(exchange, Turn) and row.kind == plan_draft.KIND and row.data["touch"]:
        left = await after_touch.leave(unit, exchange, plan_draft.from_data(row.id, row.data))
        return replace(left, clears=True)
    await unit.drafts.drop(exchange.person.id, row.id)
    await unit.people.wait(exchange.person.id, None)
    return words(Line(exchange.reader._("OK, not recorded"), menu=member), clears=True)
