"""What is told to Telegram at the start: descriptions and commands; and retrying until Telegram answers."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError

from bot.process import logs
from bot.process.complaints import TokenRefused
from bot.telegram.backoff import Backoff
from handlers.speech.commands import at_start

Result = TypeVar("Result")
log = logs.logger(__name__)


async def insist(call: Callable[[], Awaitable[Result]]) -> Result:
    """The call's result, retried through any outage. Raises TokenRefused."""
    backoff = Backoff()
    while True:
        try:
            return await call()
        except (TelegramUnauthorizedError, TelegramNotFound) as refused:
            raise TokenRefused from refused
        except TelegramRetryAfter as flood:
            await backoff.wait(flood.retry_after)
        except Exception as error:  # noqa: BLE001 - of whatever kind the outage is
            log.warning("Telegram can't be reached", **logs.error_of(error))
            await backoff.wait()


async def introduce(bot: Bot, locale: str) -> None:
    """Sets commands and descriptions in every language. Failures are only logged."""
    for method in at_start(locale):
        try:
            await bot(method)
        except TelegramRetryAfter:
            log.info("commands and descriptions stay as they were: told too often")
            return
        except Exception as error:  # noqa: BLE001 - the bot works without
            log.warning("Telegram did not take what the bot says of itself", **logs.error_of(error))
