"""The one door to the drawing process: it is started when somebody wants a picture, and ends by itself.

Matplotlib takes seconds to load and a hundred megabytes: neither the start of the bot nor its loop has to do with it.
"""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

from handlers.files.drawing.picture import Picture
from handlers.files.reading.frames import HEAD, packed
from sales.ground.errors import Rejected

PATIENCE = 30.0
"""Seconds, also on a busy machine."""
_ROOT = Path(__file__).parents[3]


class Drawing:
    """One picture at a time; others wait their turn."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._turn = asyncio.Lock()
        self._process: Process | None = None

    async def drawn(self, picture: Picture) -> bytes:
        """A PNG. Rejected("not_drawn") where it can't be had."""
        async with self._turn:
            for _ in range(2):  # it may have ended of itself just now
                with suppress(OSError, asyncio.IncompleteReadError):
                    async with asyncio.timeout(self._patience):
                        return await self._asked(picture)
                await self._end()
        raise Rejected("not_drawn")

    async def close(self) -> None:
        async with self._turn:
            await self._end()

    async def _asked(self, picture: Picture) -> bytes:
        """What is not heard to its end would be heard by whoever asks next."""
        process = await self._there()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the drawing process was started without pipes")
        try:
            process.stdin.write(packed(picture))
            await process.stdin.drain()
            size = int.from_bytes(await process.stdout.readexactly(HEAD), "big")
            return await process.stdout.readexactly(size)
        except BaseException:
            _kill(process)
            raise

    async def _there(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            await self._end()
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "handlers.files.drawing.worker",
                cwd=_ROOT, env={}, stdin=PIPE, stdout=PIPE, stderr=DEVNULL,
            )  # fmt: skip
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        _kill(process)
        if process.stdout is not None:
            await process.stdout.read()  # it is over for asyncio only once its last word is read
        await process.wait()
        if process.stdin is not None:
            process.stdin.close()


def _kill(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
