"""Leaving what is open: /cancel and the word Cancel, whatever the bot had asked."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.card import more
from handlers.frame.filters import Menu
from handlers.frame.shown import Line, Shown, words
from handlers.frame.turn import Exchange, Turn
from handlers.recording import after_touch, comments
from handlers.recording.calling import run
from sales.actions.ports import UnitOfWork
from sales.ground.noted import Noted
from sales.recording import calling, plan_draft


def router() -> Router:
    leaving = Router(name="cancel")
    leaving.message.register(leave, Command("cancel"))
    leaving.message.register(leave, Menu("cancel"))
    return leaving


async def leave(_message: Message, exchange: Exchange, unit: UnitOfWork) -> Shown:
    """What is open is left, and with it what was done last: nothing that comes now is offered to it."""
    if not isinstance(exchange, Turn):
        return await _closed(unit, exchange)
    row = exchange.waiting
    if row is not None and row.kind == plan_draft.KIND and row.data["touch"]:
        shown = await after_touch.leave(unit, exchange, plan_draft.from_data(row.id, row.data))
        shown = replace(shown, clears=True)
    elif row is not None and row.kind == more.WHY_INACTIVE and row.data.get("open"):
        shown = await more.leave_why(unit, exchange, row)
    elif row is not None and row.kind == calling.KIND:
        shown = await run.finish(unit, exchange, calling.from_data(row.id, row.data))
    else:
        shown = replace(await _closed(unit, exchange), noted=Noted.LEFT)
    await comments.end_context(unit, exchange)
    return shown


async def _closed(unit: UnitOfWork, exchange: Exchange) -> Shown:
    """Brings the main menu back too: a question for a location had taken its place."""
    member, row = isinstance(exchange, Turn), exchange.waiting
    if row is None:
        return words(Line(exchange.reader._("Nothing is open, so there is nothing to leave."), menu=member))
    await unit.drafts.drop(exchange.person.id, row.id)
    await unit.people.wait(exchange.person.id, None)
    return words(Line(exchange.reader._("OK, not recorded"), menu=member), clears=True)
