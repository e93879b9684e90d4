"""The bot as a process: doors, HTTP port, signals; from the first connection to the last update in hand."""

import asyncio
import gc
import signal
import sys
from contextlib import AsyncExitStack
from sqlite3 import sqlite_version

from aiogram import Bot

from bot.doors.http import Http
from bot.doors.newcomer import Newcomer
from bot.doors.owner_link import owner_link
from bot.doors.polling import GivesWay, Polling
from bot.doors.webhook import Webhook
from bot.process import logs
from bot.process.clock import SystemClock
from bot.process.complaints import Complaint, open_database
from bot.process.settings import Registration, Settings
from bot.program.app import App
from bot.program.build import build
from bot.telegram.greeting import insist, introduce
from bot.telegram.session import bot_of
from storage.engine import driver

DEAF_AFTER = 90.0
"""Seconds without an answer from Telegram after which the bot is not ready."""

log = logs.logger(__name__)


async def run(settings: Settings, *, create: bool) -> None:
    """Runs until SIGTERM or SIGINT, or until Telegram refuses the token. `create`: whether to create a missing
    database.
    """
    loop = asyncio.get_running_loop()
    logs.watch(loop)
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    clock = SystemClock()
    async with AsyncExitStack() as opened:
        database = await open_database(settings.database, clock, create=create)
        opened.push_async_callback(database.close)
        if not (database.is_shared or driver.is_sound()):
            log.warning("SQLite is older than 3.51.3: no other program may write to the file", version=sqlite_version)
        answering, sending, asking = bots = [bot_of(settings) for _ in range(3)]
        for one in bots:
            opened.push_async_callback(one.session.close)
        app = build(settings, database, clock, answering, sending)
        gc.collect()
        gc.freeze()  # what is there now stays: the collector need not walk through it again and again
        await Program(settings, app, asking).run(stop)


class Program:
    """An app with its doors. `bot` is used for polling only, so that nothing waits behind its hanging requests."""

    def __init__(self, settings: Settings, app: App, bot: Bot) -> None:
        self._settings = settings
        self._app = app
        self._bot = bot
        self._polling = Polling(bot, app.corridor)
        self._newcomer = Newcomer(bot, app.database, app.clock)
        self._webhook = Webhook(settings, app.corridor) if settings.webhook_url else None
        app.outages.hears = self._hears
        app.troubles.examination.sees_another = lambda: self._polling.is_contested
        self._http = Http(settings.http_host, settings.http_port, self._readiness, app.figures, self._webhook)

    async def run(self, stop: asyncio.Event) -> None:
        """Takes updates until `stop` is set; then finishes what is in hand and leaves the rest in the inbox."""
        await self._listen()
        at_once = self._webhook is not None or await self._newcomer.was_at_work_lately()
        await self._app.start(watch_the_clock=True, at_work=at_once)
        loop = asyncio.get_running_loop()
        door = loop.create_task(self._door())
        told = loop.create_task(stop.wait())
        ended, _ = await asyncio.wait([door, told, *self._app.tasks], return_when=asyncio.FIRST_COMPLETED)
        log.info("stopping")
        door.cancel()
        told.cancel()
        await asyncio.gather(door, told, return_exceptions=True)
        await self._http.stop()
        await self._app.stop()
        for task in ended - {told}:
            await task

    async def _listen(self) -> None:
        try:
            await self._http.start()
        except OSError:
            at = f"{self._settings.http_host}:{self._settings.http_port}"
            raise Complaint(f"Nobody can listen at {at}: choose another HTTP_PORT or HTTP_HOST.") from None

    async def _door(self) -> None:
        """Opens the door once Telegram knows the token and no other bot uses it; runs until cancelled."""
        me = await insist(self._bot.get_me)
        webhook = self._webhook
        if webhook is not None:
            await insist(lambda: webhook.register(self._bot))
        elif not self._app.at_work.is_set():
            log.info("listening whether another bot is at work with this token")
            await self._newcomer.until_alone()
        self._app.at_work.set()
        log.info("started", bot=me.username)
        await self._print_owner_link(me.username or "")
        introducing = asyncio.get_running_loop().create_task(introduce(self._bot, self._settings.default_locale))
        try:
            await (asyncio.Event().wait() if webhook else self._ask())
        finally:
            introducing.cancel()

    async def _ask(self) -> None:
        """Polls. If another bot does too, it becomes a newcomer again (shared database), or ends by GivesWay."""
        while True:
            try:
                await self._polling.run()
            except GivesWay:
                await self._newcomer.gives_way()
                if not self._app.database.is_shared:
                    raise
                await self._newcomer.until_alone()

    async def _print_owner_link(self, username: str) -> None:
        """Prints the founding link to standard output only: logs are kept and read by others."""
        if self._settings.registration is not Registration.INVITE:
            return
        link = await owner_link(self._app.database, username)
        if link:
            sys.stdout.write(f"Owner link: {link}\n")
            sys.stdout.flush()

    async def _readiness(self) -> dict[str, bool]:
        return {"database": await self._database_answers(), "telegram": self._hears()}

    def _hears(self) -> bool:
        silent = asyncio.get_running_loop().time() - self._polling.heard_at
        return bool(self._webhook) or silent < DEAF_AFTER

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(5):
                return await self._app.database.can_write()
        except Exception as error:  # noqa: BLE001 - whatever it is, we are not ready
            log.warning("the database does not take writes", **logs.error_of(error))
            return False
