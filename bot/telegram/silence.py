"""The rule that nobody calls Telegram while a unit of work is open, and how breaches are noticed.

A network call inside a transaction would block the only writer, and could say "saved" of what may still be lost.
Breaches are counted and logged; tests require none.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.process import logs
from bot.process.metrics import Metrics

_open: ContextVar[list[object]] = ContextVar("open_units")
"""Units of work open in this task and the tasks that it has started, which share the list."""

_Shape: Any = Response

log = logs.logger(__name__)


def begin() -> None:
    """Starts with no open units. To be called first in a task that may open some."""
    _open.set([])


@asynccontextmanager
async def kept(unit: object) -> AsyncIterator[None]:
    """Registers the unit of work while it is open."""
    units = _open.get([])
    units.append(unit)
    try:
        yield
    finally:
        units.remove(unit)


class Listener(BaseRequestMiddleware):
    """Session middleware: notices calls made within a unit of work, and counts failures."""

    def __init__(
        self, metrics: Metrics, refused: Callable[[float], None], heard: Callable[[], None] = lambda: None
    ) -> None:
        self._metrics = metrics
        self._refused = refused  # told for how long Telegram wants silence
        self._heard = heard  # told of every message that is sent or edited

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        name: Any = method.__api_method__
        if _open.get([]):
            self._metrics.spoke_in_work.inc()
            log.error("spoke to Telegram while a unit of work was open", method=name)
        if name.startswith(("send", "edit")):
            self._heard()
        _shape_of(method.__returning__)
        try:
            return await make_request(bot, method)
        except Exception as error:
            self._metrics.api_errors.labels(name, type(error).__name__).inc()
            if isinstance(error, TelegramRetryAfter):
                self._refused(error.retry_after)
            raise


@cache
def _shape_of(returned: Any) -> object:
    """Keeps the response model of a method alive: pydantic drops unused ones, and rebuilding one takes 10 ms."""
    return _Shape[returned]
