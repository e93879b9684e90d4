"""The program's own HTTP: health, metrics, and Telegram's knocks where there is a webhook."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from bot.doors.webhook import BIGGEST_BODY, Webhook

Readiness = Callable[[], Awaitable[dict[str, bool]]]
Page = Callable[[], Awaitable[bytes]]


class Http:
    """One port. Nothing personal is on it: kinds, counts and yes or no."""

    def __init__(self, host: str, port: int, ready: Readiness, metrics: Page, webhook: Webhook | None) -> None:
        self._host, self._port = host, port
        self._ready = ready
        self._metrics = metrics
        application = web.Application(client_max_size=BIGGEST_BODY)
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        application.router.add_get("/metrics", self._metrics_page)
        if webhook:
            application.router.add_post(webhook.path, webhook.take)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=5)

    async def start(self) -> None:
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    async def stop(self) -> None:
        """Requests that were taken are answered first."""
        await self._runner.cleanup()

    async def _healthz(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _readyz(self, _request: web.Request) -> web.Response:
        parts = await self._ready()
        status = HTTPStatus.OK if all(parts.values()) else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response(parts, status=status)

    async def _metrics_page(self, _request: web.Request) -> web.Response:
        return web.Response(body=await self._metrics(), content_type="text/plain", charset="utf-8")
