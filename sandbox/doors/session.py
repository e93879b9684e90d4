"""The door in process: an aiogram session that asks the sandbox directly, without a socket.

The only module here that knows aiogram. Requests are prepared and answers checked by aiogram's own
code, so parameters, errors and types are those of a bot on the wire.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import ClientResponseError, RequestInfo
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from sandbox.doors.telegram import Telegram
from sandbox.requests.parameters import Upload

BASE = "http://sandbox.local"


class InProcessSession(BaseSession):
    """`Bot("42:TEST", session=InProcessSession(telegram))`"""

    def __init__(self, telegram: Telegram, **options: Any) -> None:
        super().__init__(api=TelegramAPIServer.from_base(BASE), **options)
        self.telegram = telegram

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        values, uploads = await self._prepared(bot, method)
        await asyncio.sleep(0)  # others get their turn, as they do while a request is on the wire
        try:
            async with asyncio.timeout(self.timeout if timeout is None else timeout):
                answer = await self.telegram.request(bot.token, method.__api_method__, values, uploads)
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        if answer.lost:
            raise TelegramNetworkError(method=method, message="ServerDisconnectedError: Server disconnected")
        response = self.check_response(bot, method, answer.status, answer.content)
        return cast("TelegramType", response.result)

    async def _prepared(
        self, bot: Bot, method: TelegramMethod[TelegramType]
    ) -> tuple[dict[str, Any], dict[str, Upload]]:
        """The form as aiogram would send it (without empty values, objects as JSON), and the files apart."""
        files: dict[str, InputFile] = {}
        prepared = {
            name: self.prepare_value(value, bot=bot, files=files)
            for name, value in method.model_dump(warnings=False).items()
        }
        uploads = {name: await _read(name, file, bot) for name, file in files.items()}
        return {name: value for name, value in prepared.items() if value}, uploads

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,  # noqa: ARG002 - here and below aiogram's signature
        timeout: int = 30,  # noqa: ARG002, ASYNC109
        chunk_size: int = 65536,
        raise_for_status: bool = True,  # noqa: ARG002
    ) -> AsyncGenerator[bytes, None]:
        path = url.removeprefix(f"{BASE}/file/bot").partition("/")[2]
        file = self.telegram.files.by_path.get(path)
        if file is None:
            raise _missing(URL(url))
        for start in range(0, len(file.content), chunk_size):
            yield file.content[start : start + chunk_size]

    async def close(self) -> None:
        """There is nothing to close."""


async def _read(name: str, file: InputFile, bot: Bot) -> Upload:
    content = b"".join([chunk async for chunk in file.read(bot)])
    return Upload(file.filename or name, content)


def _missing(url: URL) -> ClientResponseError:
    headers: CIMultiDictProxy[str] = CIMultiDictProxy(CIMultiDict())
    request = RequestInfo(url, "GET", headers, url)
    return ClientResponseError(request, (), status=404, message="Not Found", headers=headers)
