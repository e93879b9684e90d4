"""The door for a file that somebody sent: it is read and understood in a process of its own, which may take only so
much memory and time. A hostile file kills that process and nothing else; everybody else is answered meanwhile.
"""

import asyncio
import pickle
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from handlers.files.frames import HEAD, Reached, Refused
from sales.errors import Rejected
from sales.importing.clients import ImportedClient, Understood
from sales.importing.understanding import Setting, unheard

MOST_BYTES = 20 * 1024 * 1024
"""What Telegram lets a bot download."""
SILENCE = 4.5
"""Seconds: a file that is not read by then is refused, and so is one of which no row is understood for so long."""
AT_ONCE = 2

_CAUSES = {1: "file_broken", -24: "file_slow"}
"""What the reading process died of: an exception that nobody foresaw, too much processor time; else it was memory."""
_ROOT = Path(__file__).parent.parent.parent


class FileReader:
    """Reads files, so many at once; others wait their turn."""

    def __init__(self, at_once: int = AT_ONCE, silence: float = SILENCE) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._silence = silence

    async def understood(
        self, name: str, content: bytes, setting: Setting, reached: Callable[[int], None] = unheard
    ) -> Understood:
        """Rejected("file_...") where the file can't be taken: the codes are in `reading.py`."""
        if len(content) > MOST_BYTES:
            raise Rejected("file_big", most=MOST_BYTES // 1024 // 1024)
        async with self._turns:
            process = await _started()
            try:
                heard = await self._conversation(process, pickle.dumps((name, content, setting)), reached)
            finally:
                await _ended(process)
        if isinstance(heard, Refused):
            raise Rejected(heard.code, **heard.data)
        return heard

    async def _conversation(
        self, process: Process, request: bytes, reached: Callable[[int], None]
    ) -> Understood | Refused:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the reading process was started without pipes")
        async with asyncio.TaskGroup() as group:
            telling = group.create_task(_tell(process.stdin, request))
            try:
                return await self._heard(process.stdout, reached)
            except asyncio.IncompleteReadError:
                return Refused(_CAUSES.get(await process.wait(), "file_heavy"))
            except TimeoutError:
                return Refused("file_slow")
            finally:
                telling.cancel()

    async def _heard(self, source: StreamReader, reached: Callable[[int], None]) -> Understood | Refused:
        clients: list[ImportedClient] = []
        while True:
            match await asyncio.wait_for(_next(source), self._silence):
                case Refused() as refused:
                    return refused
                case Reached(rows):
                    reached(rows)
                case Understood() as rest:
                    return replace(rest, clients=tuple(clients))
                case part:
                    clients += part


async def _started() -> Process:
    # No environment: the process that reads strangers' files has no business with our secrets.
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "handlers.files.worker", cwd=_ROOT, env={}, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    )


async def _next(source: StreamReader) -> Any:
    """The next message. IncompleteReadError where the process ended instead."""
    size = int.from_bytes(await source.readexactly(HEAD), "big")
    # Written by our own process, which has no more rights than we have: the file itself is never unpickled.
    return pickle.loads(await source.readexactly(size))  # noqa: S301


async def _tell(sink: StreamWriter, request: bytes) -> None:
    try:
        sink.write(request)
        await sink.drain()
        sink.close()
    except (BrokenPipeError, ConnectionResetError):
        return  # the process died of the file: whoever listens to it says so


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.wait()
