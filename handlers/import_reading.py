"""A file of an import, understood: downloaded from Telegram and read whenever it is needed, for nothing of it is kept.

What was read last is remembered for a while, so that a tap need not wait for it; a restart costs a second reading.
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from handlers.files.safely import MOST_BYTES, FileReader
from handlers.screen import Screen
from handlers.turn import Turn
from sales.actions import imports
from sales.import_draft import ImportDraft
from sales.importing.clients import Understood
from sales.importing.understanding import Setting

MOST_REMEMBERED = 60_000
"""Clients of files that are kept in memory; the file asked for last is always among them."""
PROGRESS_EVERY = 2.0
"""Seconds: Telegram lets one message be edited about once a second."""

Corrected = tuple[str, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """What a file says, and which file it is: its key in the company, its SHA-256."""

    understood: Understood
    key: int
    digest: str


class Reading:
    def __init__(self, reader: FileReader) -> None:
        self._reader = reader
        self._remembered: OrderedDict[Corrected, Read] = OrderedDict()

    async def read(self, turn: Turn, draft: ImportDraft, message: int | None) -> Read:
        """Says how far it is on that message. Rejected("file_...") where the file can't be taken."""
        corrected = draft.file, tuple(sorted((number, one.value) for number, one in draft.columns.items()))
        known = self._remembered.get(corrected)
        if known is None:
            known = await self._fresh(turn, draft, message)
            self._remembered[corrected] = known
        self._remembered.move_to_end(corrected)
        self._forget()
        return known

    async def _fresh(self, turn: Turn, draft: ImportDraft, message: int | None) -> Read:
        content = await turn.answer.fetch(draft.file, MOST_BYTES // 1024 // 1024)
        workspace = turn.me.workspace
        setting = Setting(workspace.country, workspace.currency, turn.reader.today, draft.columns)
        async with _told(turn, message) as reached:
            understood = await self._reader.understood(draft.name, content, setting, reached)
        return Read(understood, imports.key_of(workspace.id, content), hashlib.sha256(content).hexdigest())

    def _forget(self) -> None:
        while len(self._remembered) > 1 and self._clients() > MOST_REMEMBERED:
            self._remembered.popitem(last=False)

    def _clients(self) -> int:
        return sum(len(one.understood.clients) for one in self._remembered.values())


@asynccontextmanager
async def _told(turn: Turn, message: int | None) -> AsyncIterator[Callable[[int], None]]:
    """Says every now and then how many rows are read. What is said last is for the caller to say."""
    rows = 0

    def reached(number: int) -> None:
        nonlocal rows
        rows = number

    async def tell() -> None:
        while True:
            await asyncio.sleep(PROGRESS_EVERY)
            text = turn.reader._("Reading the file: {rows} rows…", rows=turn.reader.number(rows))
            await turn.show(Screen(text), on=message)

    telling = asyncio.get_running_loop().create_task(tell())
    try:
        yield reached
    finally:
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling
