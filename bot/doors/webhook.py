"""The webhook: Telegram posts one update at a time and gets its 200 only after the update is on disk."""

import hmac
import json
from http import HTTPStatus

from aiogram import Bot
from aiohttp import web

from bot.process import logs
from bot.process.settings import Settings
from bot.updates.arrivals import KINDS, Unnumbered, arrival_of
from bot.updates.corridor import Corridor

HEADER = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS = 40
BIGGEST_BODY = 2**20

log = logs.logger(__name__)


class Webhook:
    def __init__(self, settings: Settings, corridor: Corridor) -> None:
        self._url = settings.webhook_url
        self._secret = settings.secret
        self._corridor = corridor
        self.path = settings.webhook_path

    async def register(self, bot: Bot) -> None:
        await bot.set_webhook(
            self._url,
            secret_token=self._secret,
            allowed_updates=list(KINDS),
            max_connections=CONNECTIONS,
            drop_pending_updates=False,
        )

    async def take(self, request: web.Request) -> web.Response:
        if not self._is_telegram(request):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            arrival = arrival_of(json.loads(await request.read()))
        except (ValueError, RecursionError, Unnumbered):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await self._corridor.accept([arrival])
        except Exception as error:  # noqa: BLE001 - whatever it was, Telegram shall come again
            log.warning("an update could not be kept", **logs.error_of(error))
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()

    def _is_telegram(self, request: web.Request) -> bool:
        """Whether the secret is right. Compared as bytes: `compare_digest` accepts only ASCII text."""
        said = request.headers.getall(HEADER, [])
        return len(said) == 1 and hmac.compare_digest(said[0].encode("utf-8", "surrogateescape"), self._secret.encode())
