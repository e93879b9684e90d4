"""Finds the handler of an update: for a tap, among those that know its stamp; for a text, among all text handlers in
the order of the rooms. aiogram would ask forty routers in turn, each with its own middlewares, which costs as much as a
screen.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import cache
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED, SkipHandler
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
Around = Callable[[Handler, TelegramObject, dict[str, Any]], Awaitable[Any]]
TAPS, TEXTS = "callback_query", "message"


class Signpost(Router):
    """All rooms' handlers, collected once. Later registrations, and a room's own filters and middlewares, are ignored.

    `around` is the middleware of every handler.
    """

    def __init__(self, rooms: Sequence[Router], around: Around) -> None:
        super().__init__(name="signpost")
        self.include_routers(*rooms)  # what they end with the program
        self._around = around
        self._handlers = {kind: [one for room in rooms for one in _handlers(room, kind)] for kind in (TAPS, TEXTS)}
        self._stamps = frozenset().union(*map(_stamps, self._handlers[TAPS]))
        self._listening = cache(self._that_listen)

    async def lead(self, event: TelegramObject, data: dict[str, Any]) -> Any:
        """The answer of the first handler that gives one; UNHANDLED if none does."""
        for handler in self._ways_of(event):
            passes, told = await handler.check(event, **{**data, "handler": handler})
            if passes:
                try:
                    return await self._around(_call(handler), event, told)
                except SkipHandler:
                    continue
        return UNHANDLED

    def _ways_of(self, event: TelegramObject) -> Sequence[HandlerObject]:
        if not isinstance(event, CallbackQuery):
            return self._handlers[TEXTS]
        stamp = (event.data or "").partition(":")[0]
        return self._listening(stamp if stamp in self._stamps else "")

    @property
    def remembered(self) -> int:
        """The number of cached stamps; bounded by our own stamps, whatever else is sent."""
        return self._listening.cache_info().currsize

    def _that_listen(self, stamp: str) -> Sequence[HandlerObject]:
        """Handlers for the stamp in their order, with those that accept any tap."""
        return [one for one in self._handlers[TAPS] if not (own := _stamps(one)) or stamp in own]


def _handlers(room: Router, kind: str) -> Iterator[HandlerObject]:
    """The room's handlers, then those of rooms within it."""
    yield from room.observers[kind].handlers
    for within in room.sub_routers:
        yield from _handlers(within, kind)


def _stamps(handler: HandlerObject) -> frozenset[str]:
    """The stamps that a handler's filters ask for; empty if they ask for none."""
    asked = (one.callback for one in handler.filters or ())
    return frozenset(one.callback_data.__prefix__ for one in asked if isinstance(one, CallbackQueryFilter))


def _call(handler: HandlerObject) -> Handler:
    return lambda event, data: handler.call(event, **data)
