"""The door over HTTP: the Bot API's own paths, so that a whole bot runs against it unchanged.

    async with serve(Telegram()) as address: ...       # in a test; `python -m sandbox` by itself

`/bot<token>/<method>` takes GET and POST, query, urlencoded, multipart and JSON; `/file/bot<token>/<path>`
gives files back; webhooks are carried by `webhooks`, `/sandbox/...` is `control`, `/` is the phone.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox.delivery.webhooks import Courier
from sandbox.doors.control import control_routes
from sandbox.doors.telegram import Answer, Telegram
from sandbox.phone import Around, phone_routes
from sandbox.requests.errors import Refusal, bad_request
from sandbox.requests.parameters import Upload
from sandbox.world.files import MEGABYTE

TELEGRAM = web.AppKey("telegram", Telegram)
LARGEST_REQUEST = 51 * MEGABYTE
JSON_TYPE = "application/json"
Given = tuple[Mapping[str, Any], Mapping[str, Upload]]


def application(telegram: Telegram, *, retry_scale: float = 1.0, around: Around | None = None) -> web.Application:
    """The server as an aiohttp application; `retry_scale` shortens the waits between webhook retries.

    `around` is what the owners of the phones have at hand.
    """
    app = web.Application(client_max_size=LARGEST_REQUEST)
    app[TELEGRAM] = telegram
    app.add_routes([web.route("*", "/bot{token}/{method}", _call), web.get("/file/bot{token}/{path:.+}", _file)])
    app.add_routes(control_routes(telegram))
    app.add_routes(phone_routes(telegram, around))

    async def carry_webhooks(_app: web.Application) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        courier = loop.create_task(Courier(telegram, retry_scale).run())
        yield
        courier.cancel()
        await asyncio.wait([courier])

    app.cleanup_ctx.append(carry_webhooks)
    return app


@asynccontextmanager
async def serve(
    telegram: Telegram,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    retry_scale: float = 1.0,
    around: Around | None = None,
) -> AsyncIterator[str]:
    """Runs the server and yields its address; port 0 takes a free one."""
    app = application(telegram, retry_scale=retry_scale, around=around)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _call(request: web.Request) -> web.StreamResponse:
    path = request.match_info
    try:
        values, uploads = await _given(request)
    except web.HTTPRequestEntityTooLarge:
        return _response(Refusal(413, "Request Entity Too Large"))
    except Refusal as refusal:
        return _response(refusal)
    answer = await request.app[TELEGRAM].request(path["token"], path["method"], values, uploads)
    if answer.lost:
        return _reset(request)
    kind = JSON_TYPE if answer.content.startswith("{") else "text/html"
    return web.Response(status=answer.status, text=answer.content, content_type=kind)


def _response(refusal: Refusal) -> web.Response:
    answer = Answer(refusal.code, json.dumps(refusal.body()))
    return web.Response(status=answer.status, text=answer.content, content_type=JSON_TYPE)


def _reset(request: web.Request) -> web.Response:
    """Breaks the connection, as a network does; the bot gets nothing."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def _given(request: web.Request) -> Given:
    """Parameters of the query and of a body of any of the four kinds, and the files."""
    values: dict[str, Any] = dict(request.query)
    kind = request.content_type
    if kind.startswith("multipart/"):
        return await _multipart(request, values)
    body = await request.read()
    if not body:
        return values, {}
    if kind == JSON_TYPE:
        return values | _json(body), {}
    return values | dict(parse_qsl(body.decode(), keep_blank_values=True)), {}


def _json(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise bad_request("can't parse JSON object")
    return values


async def _multipart(request: web.Request, values: dict[str, Any]) -> Given:
    uploads: dict[str, Upload] = {}
    for name, field in (await request.post()).items():
        if isinstance(field, FileField):
            uploads[name] = Upload(field.filename, field.file.read(), field.content_type)
        else:
            values[name] = field
    return values, uploads


async def _file(request: web.Request) -> web.Response:
    telegram = request.app[TELEGRAM]
    try:
        telegram.bot_of(request.match_info["token"])
    except Refusal as refusal:
        return _response(refusal)
    file = telegram.files.by_path.get(request.match_info["path"])
    if file is None:
        return _response(Refusal(404, "Not Found"))
    return web.Response(body=file.content, content_type="application/octet-stream")
