"""The way of an update to its conversation: a tap goes straight to the rooms that know its stamp, a text to those that
listen to texts. What aiogram does by itself, asking each of forty routers, costs as much as a screen.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject


class Signpost(Router):
    """All rooms, whole when they are given: what one of them is told to listen to later is not heard."""

    def __init__(self, rooms: Sequence[Router]) -> None:
        super().__init__(name="signpost")
        self.include_routers(*rooms)
        taps = [handler for room in rooms for handler in room.callback_query.handlers]
        self._stamps = frozenset().union(*map(_stamps, taps))
        self._listening = cache(self._that_listen)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        """The answer of the first room that has one."""
        stamp = (event.data or "").partition(":")[0] if isinstance(event, CallbackQuery) else ""
        for room in self._listening(update_type, stamp if stamp in self._stamps else ""):
            answer = await room.propagate_event(update_type, event, **kwargs)
            if answer is not UNHANDLED:
                return answer
        return UNHANDLED

    @property
    def remembered(self) -> int:
        """Ways that are known by heart: as many as there are stamps of ours, however many others are sent."""
        return self._listening.cache_info().currsize

    def _that_listen(self, update_type: str, stamp: str) -> Sequence[Router]:
        """In their order; those that ask for no stamp may answer any tap."""
        return [room for room in self.sub_routers if _listens(room, update_type, stamp)]


def _listens(room: Router, update_type: str, stamp: str) -> bool:
    observer = room.observers.get(update_type)
    wanted = [_stamps(handler) for handler in observer.handlers] if observer else []
    return bool(room.sub_routers) or any(not own or stamp in own for own in wanted)


def _stamps(handler: HandlerObject) -> frozenset[str]:
    """What a handler of taps asks for by its filters; nothing if they look at something else."""
    asked = (one.callback for one in handler.filters or ())
    return frozenset(one.callback_data.__prefix__ for one in asked if isinstance(one, CallbackQueryFilter))
