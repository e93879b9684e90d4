"""Bots over HTTP: API server, proxy, number of connections, timeouts.

Answers, the outbox and polling have a session each, so that none waits behind another's hanging requests.
"""

from http import HTTPStatus
from typing import cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import EditMessageText, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import ClientConnectorError, FormData
from aiohttp_socks import ProxyError

from bot.process.settings import Settings
from bot.telegram.body import json_body
from handlers.frame.insistence import Unreached

CONNECTIONS = 100
TIMEOUT = 30.0
YES = '{"ok":true,"result":true}'
EDITED = '{"ok":true,"result":{"message_id":'
DONE = Response[bool](ok=True, result=True)


class Session(AiohttpSession):
    """aiogram's session, except that failures of a proxy are network errors too."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        try:
            return await super().make_request(bot, method, timeout)
        except TelegramNetworkError as error:
            if isinstance(error.__cause__, ClientConnectorError):
                raise Unreached(method=method, message=type(error.__cause__).__name__) from error
            raise
        except (ConnectionRefusedError, ProxyError) as error:
            raise Unreached(method=method, message=type(error).__name__) from error
        except OSError as error:
            raise TelegramNetworkError(method=method, message=type(error).__name__) from error

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> FormData:
        """The body as JSON where possible; aiohttp accepts either. The name is aiogram's."""
        return cast("FormData", json_body(bot, method) or super().build_form_data(bot, method))

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """Skips parsing the results "true" and edited messages, which nobody reads."""
        if status_code == HTTPStatus.OK and (content == YES or self._is_edited(method, content)):
            return cast("Response[TelegramType]", DONE)
        return super().check_response(bot, method, status_code, content)

    def _is_edited(self, method: TelegramMethod[TelegramType], content: str) -> bool:
        if not isinstance(method, EditMessageText):
            return False
        if content.startswith(EDITED):
            return True
        try:
            told = self.json_loads(content)
        except ValueError:
            return False
        return isinstance(told, dict) and told.get("ok") is True


def bot_of(settings: Settings, connections: int = CONNECTIONS) -> Bot:
    session = Session(
        proxy=settings.proxy,
        limit=connections,
        api=TelegramAPIServer.from_base(settings.bot_api_url),
        timeout=TIMEOUT,
    )
    return Bot(settings.token, session=session)
