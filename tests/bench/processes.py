"""The bots as processes of their own, and what the system says of them. Linux: /proc is read."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from socket import AF_INET, SOCK_STREAM, socket
from subprocess import Popen, TimeoutExpired

from aiohttp import ClientSession

from tests.bench.base import FOLDER

ROOT = Path(__file__).parents[2]
PATIENCE = 20
PLAIN = ("PATH", "HOME", "LANG")
"""What of the environment a measured process may see: no settings of the developer's own."""


@asynccontextmanager
async def running(name: str, *arguments: str, **settings: str) -> AsyncIterator[Popen[bytes]]:
    """`python -m arguments` until the block ends; what it writes is in build/bench/name.log."""
    process = started(name, *arguments, **settings)
    try:
        yield process
    finally:
        process.terminate()
        try:
            await asyncio.to_thread(process.wait, PATIENCE)  # meanwhile the sandbox goes on answering it
        except TimeoutExpired:
            process.kill()
            process.wait()


def started(name: str, *arguments: str, **settings: str) -> Popen[bytes]:
    with (FOLDER / f"{name}.log").open("wb") as log:
        return Popen([sys.executable, *arguments], cwd=FOLDER, env=_environment(settings), stdout=log, stderr=log)


def free_port() -> int:
    with socket(AF_INET, SOCK_STREAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


async def hops(port: int) -> float:
    """How often the bot that listens there has gone to its database and back."""
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as told:
        found = re.search(r"^database_hops (\S+)$", await told.text(), re.MULTILINE)
    return float(found[1]) if found else float("nan")


def our_settings(address: str, token: str, base: Path | str, port: int = 0) -> dict[str, str]:
    """`base`: a file of SQLite, or any database's address."""
    return {
        "BOT_API_URL": address,
        "BOT_TOKEN": token,
        "DATABASE_URL": base if isinstance(base, str) else f"sqlite:///{base}",
        "HTTP_PORT": str(port),
        "LOG_LEVEL": "WARNING",
    }


def peak_memory(process: Popen[bytes]) -> float:
    """The most that it ever had in memory, in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else float("nan")


def cpu_seconds(process: Popen[bytes]) -> float:
    """What it has had of a processor so far: hardly differs between a quiet machine and a busy one."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    seen = {name: os.environ[name] for name in PLAIN if name in os.environ}
    return {**seen, "PYTHONPATH": str(ROOT), **settings}
