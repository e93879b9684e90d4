"""The pool: a client of it in short, without a number; taking one makes it one's own with its whole history.

look      from the pool's list, or after typing a number that a client of the pool has
take      limited per day; if somebody was faster, the list is shown as it is now
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.card import card
from handlers.frame import undo_screens
from handlers.frame.shown import Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.lists.bulk import pool_screens
from handlers.speech.screen import Screen
from handlers.speech.taps.lists import PoolTap, WentTap
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right


def router() -> Router:
    taking = Router(name="pool")
    taking.callback_query.register(take_client, PoolTap.filter(F.what == "take"))
    taking.callback_query.register(look_at_client, PoolTap.filter())
    taking.callback_query.register(list_went, WentTap.filter())
    return taking


async def list_went(_tap: CallbackQuery, callback_data: WentTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Lists the clients that went to the pool in a night, with *Undo* for whoever may hand over."""
    night = ids.from_text(callback_data.night)
    found, job = await pool.gone(unit, turn.scope, night), await unit.jobs.get(turn.scope, night)
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    may = turn.scope.may(Right.HAND_OVER) and turn.scope.lasting.sees(job.member)
    undone = may and not job.backwards and job.undoable(turn.reader.now)
    screen, shown = pool_screens.went(turn.reader, found, names, job, callback_data.page, undone=undone)
    return Shown(screen, Noted.LIST, shown)


async def look_at_client(_tap: CallbackQuery, callback_data: PoolTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Shows the brief; the card, if one has taken the client meanwhile."""
    client, seen = ids.from_text(callback_data.client), await pool.looking(unit, turn.me)
    try:
        view = await card.read(unit, replace(turn, looking=seen), client)
    except NotFound:
        return await _gone(unit, turn, client, callback_data.back)
    room = await pool.room(unit, turn.me, turn.reader.as_of)
    last, _ = await unit.touches.page(seen, client, 0, pool_screens.TOUCHES)
    screen = pool_screens.brief(turn.reader, view, last, room, callback_data)
    return Shown(screen, Noted.POOL, [client])


async def take_client(_tap: CallbackQuery, callback_data: PoolTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Takes the client; a second tap shows the card."""
    client, key = ids.from_text(callback_data.client), ids.new_id()
    try:
        room = await pool.take(unit, turn.me, client, turn.reader.as_of)
    except NotFound:
        return await _gone(unit, turn, client, callback_data.back)
    unit.audit.group(key)
    above = pool_screens.taken(turn.reader, room)
    shown = await card.shown(unit, turn, client, back=callback_data.back, above=above)
    undo = undo_screens.button(turn.reader, key)
    return shown.drawn(lambda screen: Screen(screen.text, [[undo], *screen.rows]))


async def _gone(unit: UnitOfWork, turn: Turn, client: int, back: str) -> Shown:
    try:
        return await card.shown(unit, turn, client, back=back)
    except NotFound:
        return words(Toast(pool_screens.gone(turn.reader), alert=True))
