"""A file of an import, understood: downloaded from Telegram and read, then kept open for a while by the process that
read it, so that a tap need not wait. A restart costs a second reading; nothing of a file is kept anywhere else.
"""

import asyncio
import hashlib
from collections import OrderedDict

from handlers.files.reading.safely import MOST_BYTES, FileReader
from handlers.frame.turn import Turn
from handlers.importing.progress import told
from handlers.speech.words import Html
from sales.actions.importing.looking import Read, key_of
from sales.importing.draft import ImportDraft
from sales.importing.understanding import Setting

MOST_OPEN = 3
"""Files that are kept open; the one asked for last is always among them."""
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

    async def read(self, turn: Turn, draft: ImportDraft, message: int | None) -> Read:
        """Says how far it is on that message. Rejected("file_...") where the file can't be taken."""
        which = _which(turn, draft)
        known = self._open.get(which)
        if known is None or not known.file.is_open:
            known = self._open[which] = await self._fresh(turn, draft, message)
        self._open.move_to_end(which)
        self._keep(which)
        while len(self._open) > MOST_OPEN:
            self._forget(next(iter(self._open)))
        return known

    def done(self, turn: Turn, draft: ImportDraft) -> None:
        """It will hardly be asked for again."""
        self._forget(_which(turn, draft))

    async def close(self) -> None:
        for which in list(self._open):
            self._forget(which)
        await asyncio.gather(*self._ended)

    def _keep(self, which: Corrected) -> None:
        if which in self._closing:
            self._closing[which].cancel()
        self._closing[which] = asyncio.get_running_loop().call_later(OPEN_FOR, self._forget, which)

    def _forget(self, which: Corrected) -> None:
        known = self._open.pop(which, None)
        timer = self._closing.pop(which, None)
        if timer:
            timer.cancel()
        if known:
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


def _which(turn: Turn, draft: ImportDraft) -> Corrected:
    columns = tuple(sorted((number, one.value) for number, one in draft.columns.items()))
    return turn.scope.workspace, turn.scope.actor, draft.file, columns


def _progress(turn: Turn, rows: str) -> Html:
    return turn.reader._("Reading the file: {rows} rows…", rows=rows)
