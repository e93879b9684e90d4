"""What stands before several processes: passes a request on to any of them, and to another where that one is silent."""

import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import ClientError, ClientSession, ClientTimeout, web

PATIENCE = ClientTimeout(total=1)
"""Seconds after which another process is asked: this one stands still. The update may have reached both."""
AVOIDED = 10.0
"""Seconds for which whoever was silent is asked last, as nginx does it by itself."""


@asynccontextmanager
async def balancing(port: int, doors: Sequence[str]) -> AsyncIterator[None]:
    silent_until = dict.fromkeys(doors, 0.0)

    def ranked() -> list[str]:
        now = time.monotonic()
        return sorted(random.sample(doors, len(doors)), key=lambda door: silent_until[door] > now)

    async with ClientSession(timeout=PATIENCE) as client:

        async def passed_on(request: web.Request) -> web.Response:
            body, headers = await request.read(), {k: v for k, v in request.headers.items() if k.startswith("X-")}
            for door in ranked():
                try:
                    async with client.post(f"{door}{request.path}", data=body, headers=headers) as answer:
                        return web.Response(status=answer.status)
                except ClientError:
                    continue
                except TimeoutError:
                    silent_until[door] = time.monotonic() + AVOIDED
            return web.Response(status=502)

        application = web.Application()
        application.router.add_post("/{path:.*}", passed_on)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        try:
            yield
        finally:
            await runner.cleanup()
