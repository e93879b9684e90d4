"""The whole program over real HTTP, in this process or in one of its own, against a sandbox that serves here."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from aiohttp import ClientSession

from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from bot.program.run import Program
from bot.telegram.backoff import Backoff
from bot.telegram.session import bot_of
from sales.ground.clock import Clock
from sandbox import Telegram
from storage.database import Database
from storage.traffic import signs
from tests.ports import free_port

ROOT = Path(__file__).parents[2]
RESTS = ("\ninbox_backlog 0.0\n", "\nupdates_in_hand 0.0\n", "\nmessages_unsaid 0.0\n")
PATIENCE = 90
"""Seconds that a busy machine may take for what a calm one does in two."""


class Hurried(Backoff):
    """Waits in name only, and remembers for how long it should have."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float] = []

    async def wait(self, at_least: float = 0) -> None:
        self.asked.append(at_least)
        await asyncio.sleep(0.01)


@asynccontextmanager
async def program(
    settings: Settings, database: Database, clock: Clock, telegram: Telegram, *, is_new: bool = False
) -> AsyncIterator[App]:
    """Running with its doors until the block ends; then it stops as on SIGTERM. Unless it `is_new`, it was at work a
    moment ago.
    """
    if not is_new:
        await was_at_work(database, clock)
    async with AsyncExitStack() as opened:
        bots = [bot_of(settings) for _ in range(2)]
        for one in bots:
            opened.push_async_callback(one.session.close)
        app = build(settings, database, clock, bots[0])
        telegram.bot.settle = app.settle
        stop = asyncio.Event()
        running = asyncio.get_running_loop().create_task(Program(settings, app, bots[1]).run(stop))
        try:
            yield app
        finally:
            stop.set()
            await running


async def was_at_work(database: Database, clock: Clock) -> None:
    async with database.transaction() as transaction:
        await signs.leave(transaction, signs.HEARD, clock.now())


def waits(telegram: Telegram, door: str) -> None:
    """Telegram's people look at their screens once the bot behind that door has done all they asked."""
    telegram.bot.settle = partial(at_rest, door)
    telegram.bot.patience.limit = PATIENCE


async def at_rest(door: str) -> None:
    """Every update that it took in is dealt with, and answered; silence alone may be a busy machine's."""
    async with asyncio.timeout(PATIENCE), ClientSession(door) as session:
        while True:
            figures = await (await session.get("/metrics")).text()
            if all(one in figures for one in RESTS):
                return
            await asyncio.sleep(0.01)


@dataclass
class Process:
    """`python -m bot`, with nothing but the settings given."""

    folder: Path
    settings: dict[str, str]
    running: asyncio.subprocess.Process

    @property
    def door(self) -> str:
        return f"http://127.0.0.1:{self.settings['HTTP_PORT']}"

    @property
    def logs(self) -> str:
        return (self.folder / "stderr").read_text()

    @property
    def printed(self) -> str:
        return (self.folder / "stdout").read_text()

    async def starts(self) -> None:
        """Returns when its door is open."""
        async with asyncio.timeout(PATIENCE):
            while "event=started" not in self.logs:
                assert self.running.returncode is None, self.logs
                await asyncio.sleep(0.05)

    async def prints(self, words: str) -> str:
        """Waits for words on standard output; the line they are in."""
        async with asyncio.timeout(PATIENCE):
            while not (found := re.search(f".*{words}.*", self.printed)):
                assert self.running.returncode is None, self.logs
                await asyncio.sleep(0.05)
        return found.group()

    async def stops(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.running.send_signal(how)
        return await self.running.wait()


@asynccontextmanager
async def process(folder: Path, **settings: str) -> AsyncIterator[Process]:
    """Its working folder is its own; it is killed at the end if it still runs."""
    folder.mkdir(exist_ok=True)
    settings = {"HTTP_PORT": str(free_port()), "BOT_TOKEN": "42:TEST", "LOG_LEVEL": "DEBUG"} | settings
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)} | settings
    with (folder / "stdout").open("w") as out, (folder / "stderr").open("w") as err:
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=folder, env=surroundings, stdout=out, stderr=err
        )
    try:
        yield Process(folder, settings, running)
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()
