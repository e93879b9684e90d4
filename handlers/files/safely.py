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

from handlers.files import frames
from handlers.files.frames import Reached, Refused
from sales.errors import Rejected
from sales.importing.clients import ImportedClient, Understood
from sales.importing.understanding import Setting, unheard

MOST_BYTES = 20 * 1024 * 1024
"""What Telegram lets a bot download."""
SILENCE = 4.5
"""Seconds: a file that is not read by then is refused, and so is one of which no row is understood for so long."""
AT_ONCE = 2

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
                return await self._conversation(process, pickle.dumps((name, content, setting)), reached)
            finally:
                await _ended(process)

    async def _conversation(self, process: Process, request: bytes, reached: Callable[[int], None]) -> Understood:
        sink, source = process.stdin, process.stdout
        if sink is None or source is None:
            raise RuntimeError("the reading process was started without pipes")
        telling = asyncio.gather(_tell(sink, request))
        try:
            return await self._heard(source, reached)
        except asyncio.IncompleteReadError as died:
            raise Rejected("file_heavy") from died
        except TimeoutError as stalled:
            raise Rejected("file_slow") from stalled
        finally:
            telling.cancel()

    async def _heard(self, source: StreamReader, reached: Callable[[int], None]) -> Understood:
        clients: list[ImportedClient] = []
        while True:
            match await asyncio.wait_for(frames.read(source), self._silence):
                case Refused(code, data):
                    raise Rejected(code, **data)
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
