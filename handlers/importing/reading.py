"""A file of an import, understood: downloaded from Telegram and read, then kept open for a while by the process that
read it, so that a tap need not wait. A restart costs a second reading; nothing of a file is kept anywhere else.

Whoever works with a file has it lent until their turn ends: only files that nobody works with are closed.
"""

import asyncio
import hashlib
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from handlers.files.reading.safely import MOST_BYTES, FileReader
from handlers.frame.turn import Turn
from handlers.importing.progress import told
from handlers.speech.words import Html
from sales.actions.importing.looking import Read, key_of
from sales.importing.draft import ImportDraft
from sales.importing.understanding import Setting

MOST_OPEN = 3
"""Files that are kept open, those in use among them; the one asked for last is always among them."""
MOST_LENT = 4
"""Turns that have a file at once. Others wait: each file is a process of its own."""
OPEN_FOR = 300.0
"""Seconds after which a file is closed that nobody has asked for."""

Corrected = tuple[int, int, str, tuple[tuple[int, str], ...]]
"""Whose import of which file, with which columns said otherwise."""


class Reading:
    def __init__(self, reader: FileReader) -> None:
        self._reader = reader
        self._open: OrderedDict[Corrected, Read] = OrderedDict()
        self._closing: dict[Corrected, asyncio.TimerHandle] = {}
        self._ended: set[asyncio.Task[None]] = set()
        self._in_use: Counter[Corrected] = Counter()
        self._room = asyncio.Semaphore(MOST_LENT)

    @asynccontextmanager
    async def lent(self) -> AsyncIterator["Lent"]:
        """For one turn: what it reads stays open until the turn is over."""
        lent = Lent(self)
        try:
            yield lent
        finally:
            if lent.files:
                self._room.release()
                self._take_back(lent.files)

    async def read(self, turn: Turn, draft: ImportDraft, message: int | None, files: dict[Corrected, bool]) -> Read:
        which = _which(turn, draft)
        if not files:
            await self._room.acquire()
        if which not in files:
            files[which] = False
            self._in_use[which] += 1
        known = self._open.get(which)
        if known is None or not known.file.is_open:
            known = self._opened(which, await self._fresh(turn, draft, message))
        self._open.move_to_end(which)
        self._tidy()
        return known

    async def close(self) -> None:
        for which in list(self._open):
            self._forget(which)
        await asyncio.gather(*self._ended)

    def _opened(self, which: Corrected, fresh: Read) -> Read:
        """Another turn of the same person may have read it meanwhile."""
        known = self._open.get(which)
        if known is not None and known.file.is_open:
            self._end(fresh)
            return known
        self._open[which] = fresh
        return fresh

    def _take_back(self, files: Mapping[Corrected, bool]) -> None:
        """Kept for a while, unless they are done with."""
        for which, done in files.items():
            self._in_use[which] -= 1
            if self._in_use[which]:
                continue
            del self._in_use[which]
            if done:
                self._forget(which)
            elif which in self._open:
                self._keep(which)
        self._tidy()

    def _tidy(self) -> None:
        """Closes what is too much, the longest unasked first, and nothing that anybody works with."""
        idle = [which for which in self._open if not self._in_use[which]]
        for which in idle[: max(0, len(self._open) - MOST_OPEN)]:
            self._forget(which)

    def _keep(self, which: Corrected) -> None:
        if which in self._closing:
            self._closing[which].cancel()
        self._closing[which] = asyncio.get_running_loop().call_later(OPEN_FOR, self._close_idle, which)

    def _close_idle(self, which: Corrected) -> None:
        if not self._in_use[which]:
            self._forget(which)

    def _forget(self, which: Corrected) -> None:
        known = self._open.pop(which, None)
        timer = self._closing.pop(which, None)
        if timer:
            timer.cancel()
        if known:
            self._end(known)

    def _end(self, known: Read) -> None:
        ending = asyncio.get_running_loop().create_task(known.file.close())
        self._ended.add(ending)
        ending.add_done_callback(self._ended.discard)

    async def _fresh(self, turn: Turn, draft: ImportDraft, message: int | None) -> Read:
        content = await turn.answer.fetch(draft.file, MOST_BYTES // 1024 // 1024)
        workspace = turn.me.workspace
        setting = Setting(workspace.country, workspace.currency, turn.reader.today, draft.columns)
        async with told(turn, message, lambda rows: _progress(turn, rows)) as reached:
            file = await self._reader.opened(draft.name, content, setting, reached)
        return Read(file, key_of(workspace.id, content), hashlib.sha256(content).hexdigest())


class Lent:
    """The files of one turn, by which of them it is done with."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.files: dict[Corrected, bool] = {}

    async def read(self, turn: Turn, draft: ImportDraft, message: int | None) -> Read:
        """Says how far it is on that message. Rejected("file_...") where the file can't be taken."""
        return await self._reading.read(turn, draft, message, self.files)

    def done(self, turn: Turn, draft: ImportDraft) -> None:
        """It will hardly be asked for again."""
        which = _which(turn, draft)
        if which in self.files:
            self.files[which] = True


def _which(turn: Turn, draft: ImportDraft) -> Corrected:
    columns = tuple(sorted((number, one.value) for number, one in draft.columns.items()))
    return turn.scope.workspace, turn.scope.actor, draft.file, columns


def _progress(turn: Turn, rows: str) -> Html:
    return turn.reader._("Reading the file: {rows} rows…", rows=rows)
