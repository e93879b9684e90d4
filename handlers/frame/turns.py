"""The frame around every handler: opens the unit of work, notes what will be shown, commits, and then speaks.

unit      a handler with a parameter `unit` works in it; it neither commits nor speaks
settled   a handler without one prepares something first (a file, a link) or uses several units, each by `settled`
answer    both return a `Shown`; if a text answers a question about something that is gone, the question is left
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Message, TelegramObject

from handlers.frame import questions
from handlers.frame.shown import Shown
from handlers.frame.turn import Exchange, Turn
from handlers.speech.stamp import Stamp
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
NAMING = ("client", "other")
"""The fields by which stamps name clients."""


class Frame(BaseMiddleware):
    """The inner middleware of messages and taps."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> None:
        exchange: Exchange = data["exchange"]
        try:
            shown = await _handled_or_followed(handler, event, data)
        except NotFound:
            if isinstance(event, Message) and exchange.waiting is not None:
                await _leave(exchange)
            raise
        if shown is not None:
            await _speak(exchange, shown)
            if shown.keeps and isinstance(event, Message):
                await exchange.answer.mark_kept(event.message_id)


async def settled(exchange: Exchange, work: Callable[[UnitOfWork], Awaitable[Shown]]) -> Shown:
    """Runs the work in a unit, notes what it shows and commits; returns what is left to say."""
    async with exchange.work() as unit:
        shown = await work(unit)
        if not isinstance(shown, Shown):
            raise TypeError(f"A unit of work answers with what to show, not with {type(shown).__name__}.")
        if shown.noted is not None:
            unit.audit.shown(shown.noted, shown.clients)
        await unit.commit()
    return replace(shown, noted=None, clients=())


async def _handled_or_followed(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Shown | None:
    """Handles the tap; if its client is gone by a merge, once more for the remaining card."""
    try:
        return await _handled(handler, event, data)
    except NotFound:
        followed = await _followed(data)
        if followed is None:
            raise
        return await _handled(handler, event, {**data, "callback_data": followed})


async def _followed(data: dict[str, Any]) -> Stamp | None:
    """The stamp for the cards that its clients were merged into; None if there are none."""
    turn, stamp = data["exchange"], data.get("callback_data")
    if not isinstance(turn, Turn) or not isinstance(stamp, Stamp):
        return None
    named = {name: value for name in NAMING if (value := getattr(stamp, name, ""))}
    async with turn.read() as unit:
        asked = {name: await unit.merges.instead_of(turn.scope, ids.from_text(one)) for name, one in named.items()}
    become = {name: ids.to_text(one) for name, one in asked.items() if one is not None}
    return stamp.model_copy(update=become) if become else None


async def _handled(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Shown | None:
    if "unit" in data["handler"].params:
        return await settled(data["exchange"], lambda unit: handler(event, {**data, "unit": unit}))
    shown = await handler(event, data)
    if shown is not None and (not isinstance(shown, Shown) or shown.noted is not None):
        raise TypeError("What is shown outside a unit of work was noted by nobody.")
    return shown


async def _leave(exchange: Exchange) -> None:
    """Drops the open question about something that is gone or no longer one's own."""
    async with exchange.work() as unit:
        await questions.answered(unit, exchange)
        await unit.commit()


async def _speak(exchange: Exchange, shown: Shown) -> None:
    for said in shown.first:
        await said.speak(exchange)
    if shown.screen is not None:
        message = await exchange.show(shown.screen, fresh=shown.fresh, on=shown.on)
        if shown.asks is not None and message not in (None, exchange.message):
            await exchange.remember(shown.asks, message)
    for said in shown.then:
        await said.speak(exchange)
    if shown.clears:
        await questions.clear(exchange)
