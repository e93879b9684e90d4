"""Starts reading processes as forks of one that stands ready: see `forking.py`. To `safely.py` each is a `Process`."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from asyncio import StreamReader, StreamReaderProtocol, StreamWriter
from asyncio.streams import FlowControlMixin
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handlers.files.reading.safely import AHEAD

ROOT = Path(__file__).parents[2]


class Forked:
    """A reading process that somebody else has started."""

    stdin: StreamWriter
    stdout: StreamReader
    returncode: int | None = None
    pid: int

    async def begin(self, requests: int, answers: int, life: int) -> None:
        """These are the ends of its pipes: of what it is asked, of what it says, of what is said of its life."""
        loop = asyncio.get_running_loop()
        transport, protocol = await loop.connect_write_pipe(FlowControlMixin, os.fdopen(requests, "wb", 0))
        self.stdin = StreamWriter(transport, protocol, None, loop)
        self.stdout, self._answers = await _reader(answers)
        told, self._life = await _reader(life)
        self.pid = int(await told.readline())
        self._death = loop.create_task(self._dies(told))

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    async def wait(self) -> int:
        code = await asyncio.shield(self._death)
        self._answers.close()
        return code

    async def _dies(self, told: StreamReader) -> int:
        self.returncode = int(await told.readline())
        self._life.close()
        return self.returncode


class Forks:
    """The one that stands ready, once somebody has asked for a fork."""

    _door: socket.socket | None = None
    _process: subprocess.Popen[bytes] | None = None

    async def started(self) -> Forked:
        (their_requests, requests), (answers, their_answers), (life, their_life) = os.pipe(), os.pipe(), os.pipe()
        theirs = [their_requests, their_answers, their_life]
        socket.send_fds(self._opened(), [b"!"], theirs)
        for descriptor in theirs:
            os.close(descriptor)
        forked = Forked()
        await forked.begin(requests, answers, life)
        return forked

    def _opened(self) -> socket.socket:
        if self._door is None:
            self._door, theirs = socket.socketpair()
            module = "tests.files.forking"
            self._process = subprocess.Popen([sys.executable, "-m", module], cwd=ROOT, env={}, stdin=theirs.fileno())
            theirs.close()
        return self._door

    def close(self) -> None:
        if self._door is not None and self._process is not None:
            self._door.close()
            self._process.wait()


@contextmanager
def forks() -> Iterator[Forks]:
    made = Forks()
    try:
        yield made
    finally:
        made.close()


async def _reader(pipe: int) -> tuple[StreamReader, asyncio.ReadTransport]:
    reader, loop = StreamReader(AHEAD), asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: StreamReaderProtocol(reader), os.fdopen(pipe, "rb", 0))
    return reader, transport
