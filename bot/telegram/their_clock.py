"""Measures how far this machine's clock is from Telegram's, by the send time that each sent message comes back with."""

from datetime import timedelta
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType

from sales.ground.clock import Clock


class TheirClock(BaseRequestMiddleware):
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._off_by = timedelta()

    def off_by(self) -> timedelta:
        """Telegram's time minus ours."""
        return self._off_by

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        answer: Any = await make_request(bot, method)
        if isinstance(method, SendMessage):
            self._off_by = answer.date - self._clock.now()
        return cast("Response[TelegramType]", answer)
