"""The bot as its own process against a sandbox over HTTP: started, found to be up, stopped by a signal."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.process.clock import SystemClock
from storage.database import Database
from tests.bot.programs import PATIENCE, was_at_work
from tests.ports import free_port

ROOT = Path(__file__).parent.parent.parent
TOKEN = "42:TEST"


@dataclass
class Running:
    """A started bot. `address` is its own door, `lines` what it has printed so far."""

    process: Process
    address: str
    lines: list[str] = field(default_factory=list)

    async def prints(self, piece: str) -> str:
        """The first line with that piece in it, once it is there."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for line in self.lines:
                    if piece in line:
                        return line
                await asyncio.sleep(0.05)

    async def stops(self) -> int:
        """Asked to, as systemd and Docker ask; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


@asynccontextmanager
async def bot(address: str, database: Path, **settings: str) -> AsyncIterator[Running]:
    """`python -m bot` with these settings and no others; killed at the end if it still runs."""
    port = settings.get("HTTP_PORT") or str(free_port())
    own = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": address,
        "DATABASE_URL": f"sqlite:///{database}",
        "HTTP_PORT": port,
    }
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **own, **settings}
    base = await Database.open(own["DATABASE_URL"], SystemClock())  # as `init` makes it
    await was_at_work(base, SystemClock())
    await base.close()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", cwd=database.parent, env=environment, stdout=PIPE, stderr=asyncio.subprocess.STDOUT
    )
    running = Running(process, f"http://127.0.0.1:{port}")
    reading = asyncio.get_running_loop().create_task(_read(running))
    try:
        yield running
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await reading


async def _read(running: Running) -> None:
    assert running.process.stdout is not None
    async for line in running.process.stdout:
        running.lines.append(line.decode().rstrip())
