"""`python -m bot demo`: runs the demo until Ctrl-C, or only writes the sample company into a database."""

import asyncio
import os
import signal
import sys
import webbrowser
from pathlib import Path

from bot.demo.company.company import seed
from bot.demo.runner import started
from bot.process.clock import SystemClock
from bot.process.complaints import Complaint, open_database


async def run(language: str, port: int, file: Path | None, *, browse: bool) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with started(language, port=port, file=file) as demo:
        sys.stdout.write(f"Touchbase is here: {demo.address}  (Ctrl-C ends it)\n")
        sys.stdout.flush()
        if browse and _has_a_screen():
            await asyncio.to_thread(webbrowser.open, demo.address)
        told = loop.create_task(stop.wait())
        await asyncio.wait([told, demo.ended], return_when=asyncio.FIRST_COMPLETED)
        told.cancel()


async def seed_only(url: str, language: str, number: int) -> None:
    clock = SystemClock()
    database = await open_database(url, clock, create=True)
    try:
        async with database.read() as unit:
            taken = await unit.workspaces.any()
        if taken:
            raise Complaint("There is a company in that database already: name another one with --database.")
        await seed(database, clock, language, number)
    finally:
        await database.close()


def _has_a_screen() -> bool:
    """Whether a graphical browser can open; a text browser would take over the terminal."""
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
