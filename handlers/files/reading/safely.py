"""The one door for a file that somebody sent: it is read and understood in a process of its own, which may take only so
much memory and time, and what is asked of it later is answered there. A hostile file kills that process and nothing
else; everybody else is answered meanwhile.
"""

import asyncio
import pickle
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from handlers.files.reading.frames import HEAD, Answer, Part, Question, Reached, Refused, packed
from handlers.files.reading.processor import seconds_of
from sales.actions.importing.sight import Sight
from sales.ground.errors import Rejected
from sales.importing.said.clients import Understood
from sales.importing.understanding import Setting, unheard

MOST_BYTES = 20 * 1024 * 1024
"""What Telegram lets a bot download."""
SILENCE = 4.5
"""Seconds without a word from its process after which a file is refused, unless that only waits for its turn."""
AT_ONCE = 2
AHEAD = 1024 * 1024
"""Bytes that a process may say before they are listened to."""

_CAUSES = {1: "file_broken", -24: "file_slow"}
"""What the reading process died of: an exception that nobody foresaw, too much processor time; else it was memory."""
_ROOT = Path(__file__).parents[3]

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


class OpenFile:
    """A file that is understood, and the process that holds it. `about` is what it says but for clients and bad rows.

    Rejected("file_...") where the process has died, or answers no more.
    """

    def __init__(self, process: Process, turns: asyncio.Semaphore, silence: float) -> None:
        self._process = process
        self._turns = turns
        self._silence = silence
        self._let_go = False
        self.about: Understood

    @property
    def is_open(self) -> bool:
        return self._process.returncode is None

    async def read(self, name: str, content: bytes, setting: Setting, reached: Callable[[int], None]) -> None:
        async with self._asked((name, content, setting)):
            self.about = (await self._said(reached)).value

    async def ask(
        self, question: Callable[Concatenate[Sight, Asked], Told], *args: Asked.args, **_: Asked.kwargs
    ) -> Told:
        async with self._turns, self._asked(Question(question, args)):
            answer: Told = (await self._said()).value
        return answer

    async def parts(
        self, question: Callable[Concatenate[Sight, Asked], Iterator[Told]], *args: Asked.args, **_: Asked.kwargs
    ) -> AsyncGenerator[Told, None]:
        """The next one is made while the last one is worked with. Who does not hear all of it has lost the file."""
        async with self._turns, self._asked(Question(question, args)):
            while isinstance(said := await self._said(), Part):
                yield said.value
        yield said.value

    async def close(self) -> None:
        """Whoever is asked meanwhile does not answer: that was us, and nothing is wrong with the file."""
        self._let_go = True
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
        await self._hear_out()
        await self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def _hear_out(self) -> None:
        """A process is over for asyncio only once its last word is read: it is waited for in vain before."""
        with suppress(RuntimeError):  # somebody else is reading it to its end
            while self._process.stdout is not None and await self._process.stdout.read(AHEAD):
                pass

    @asynccontextmanager
    async def _asked(self, request: object) -> AsyncIterator[None]:
        """Where an answer is not heard to its end, nothing more can be asked."""
        if self._process.stdin is None:
            raise RuntimeError("the reading process was started without pipes")
        telling = asyncio.get_running_loop().create_task(_tell(self._process.stdin, packed(request)))
        try:
            yield
        except BaseException:
            await self.close()
            raise
        finally:
            telling.cancel()

    async def _said(self, reached: Callable[[int], None] = unheard) -> Part | Answer:
        while True:
            match await self._next():
                case Refused(code, data):
                    raise Rejected(code, **data)
                case Reached(rows):
                    reached(rows)
                case Part() | Answer() as said:
                    return said

    async def _next(self) -> Any:
        """The next message."""
        if self._process.stdout is None:
            raise RuntimeError("the reading process was started without pipes")
        try:
            return await self._patiently(asyncio.get_running_loop().create_task(_next(self._process.stdout)))
        except asyncio.IncompleteReadError:
            if self._let_go:
                raise Rejected("file_let_go") from None
            raise Rejected(_CAUSES.get(await self._process.wait(), "file_heavy")) from None
        except TimeoutError:
            raise Rejected("file_slow") from None

    async def _patiently(self, hearing: asyncio.Task[Any]) -> Any:
        """On a busy machine a process may wait long for its turn: one that goes on computing is waited for, until it
        has computed for so long.
        """
        first = taken = seconds_of(self._process.pid)
        try:
            while not (await asyncio.wait({hearing}, timeout=self._silence))[0]:
                before, taken = taken, seconds_of(self._process.pid)
                if taken <= before or taken - first > SILENCE:
                    raise TimeoutError
            return hearing.result()
        finally:
            hearing.cancel()


class FileReader:
    """Reads files and asks about them, so many at once; others wait their turn."""

    def __init__(self, at_once: int = AT_ONCE, silence: float = SILENCE) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._silence = silence

    async def opened(
        self, name: str, content: bytes, setting: Setting, reached: Callable[[int], None] = unheard
    ) -> OpenFile:
        """To be closed. Rejected("file_...") where the file can't be taken: the codes are in `reading.py`."""
        if len(content) > MOST_BYTES:
            raise Rejected("file_big", most=MOST_BYTES // 1024 // 1024)
        async with self._turns:  # a process is not even started before its turn
            file = OpenFile(await _started(), self._turns, self._silence)
            try:
                await file.read(name, content, setting, reached)
            except BaseException:
                await file.close()
                raise
        return file


async def _started() -> Process:
    # No environment: the process that reads strangers' files has no business with our secrets.
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "handlers.files.reading.worker",
        cwd=_ROOT,
        env={},
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        limit=AHEAD,
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
    except (BrokenPipeError, ConnectionResetError):
        return  # the process died of the file: whoever listens to it says so
