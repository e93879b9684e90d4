"""Loading a file that was looked at: what is said meanwhile and afterwards. The load: `sales/actions/importing`."""

import asyncio
from dataclasses import replace

from aiogram.types import CallbackQuery

from handlers.files.writing import workbook
from handlers.frame import drafts, errors
from handlers.frame.shown import OwnFile, Shown, Toast, plain, words
from handlers.frame.stopping import Listening
from handlers.frame.turn import Turn
from handlers.importing.looking import look_at_file
from handlers.importing.progress import Progress
from handlers.importing.reading import Lent
from handlers.importing.screens import done as import_done_screens
from handlers.importing.screens import preview
from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.actions.importing.load import BroughtIn, Load
from sales.actions.importing.looking import Seen
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.ground.errors import SalesError
from sales.importing import draft as import_draft
from sales.importing.draft import ImportDraft
from sales.importing.said.clients import Understood

LOADING = "load"
"""What a *Stop* under a load would stop."""
WAIT = 0.02
"""Seconds between two looks at whether another import is done."""


class Telling:
    """Whoever loads hears how far it is, and may stop it between two parts."""

    def __init__(self, turn: Turn, reading: Lent) -> None:
        self._turn = turn
        self._reading = reading
        self._stop = Listening(turn)
        self._progress = Progress(turn, LOADING, self._loading)
        self._waits = False

    def _loading(self, clients: str) -> Html:
        return self._turn.reader._("Loading: {clients} clients…", clients=clients)

    async def look(self, draft: ImportDraft) -> Seen:
        return await look_at_file(self._turn, self._reading, draft, self._turn.message)

    async def waits(self) -> None:
        if not self._waits:
            self._waits = True
            await self._turn.show(preview.waiting(self._turn.reader))
        await self._stop.heed()
        await asyncio.sleep(WAIT)

    async def has_written(self, clients: int) -> None:
        await self._progress.goes_on(clients)
        await self._stop.heed()

    async def keep(self, unit: UnitOfWork, draft: ImportDraft) -> None:
        await drafts.keep(unit, self._turn, draft)


async def load_file(turn: Turn, reading: Lent, draft: ImportDraft) -> Shown:
    """Stopped where the person asks for it: then nothing of it is in the base."""
    await turn.show(preview.loading(turn.reader))
    loading = Load(turn, Telling(turn, reading), turn.reader.now)
    try:
        brought = await loading.show(draft)
    except SalesError as refused:
        return plain(preview.not_loaded(turn.reader, draft, errors.sentence(turn.reader, refused)))
    return await _complete(turn, reading, loading, brought)


async def go_on_filling(turn: Turn, reading: Lent, draft: ImportDraft) -> Shown:
    """After a crash: the import is there, and not all of what it brings to known clients."""
    loading = Load(turn, Telling(turn, reading), turn.reader.now)
    return await _complete(turn, reading, loading, await loading.go_on(draft))


async def take_from_file(turn: Turn, reading: Lent, draft: ImportDraft) -> Shown:
    """Asked for after a load: what the file says otherwise goes over what the base has."""
    await turn.show(preview.loading(turn.reader))
    loading = Load(turn, Telling(turn, reading), turn.reader.now)
    draft = await loading.fill(await loading.take(draft))
    reading.done(turn, draft)
    return plain(import_done_screens.loaded(turn.reader, draft))


async def _complete(turn: Turn, reading: Lent, loading: Load, brought: BroughtIn) -> Shown:
    draft = await loading.fill(brought)
    reading.done(turn, draft)
    rest = await _not_taken(turn, draft, replace(brought.seen.read.about, bad=brought.bad))
    screen = import_done_screens.loaded(turn.reader, draft)
    screen = replace(screen, text="\n".join([screen.text, *await _beyond(turn)]))
    return replace(plain(screen), then=rest)


async def _beyond(turn: Turn) -> list[Html]:
    """Who has more clients now than one is to have: a file is loaded whole all the same."""
    most = turn.me.workspace.rules.open_clients
    if not most:
        return []
    async with turn.read() as unit:
        found = await pool.beyond(unit, turn.scope, turn.me.workspace.rules, turn.reader.as_of)
        names = {one.id: one.name for one in await unit.members.all(turn.scope)}
    return [client_words.beyond(turn.reader, names[one], n, most) for one, n in found.items()]


async def refuse_late_stop(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """A load that was stopped has said so; one that was not is told how to take it back."""
    last = await unit.drafts.latest(turn.person.id, import_draft.KIND, 1)
    if last and last[0].data.get("loaded") is not None:
        return words(Toast(turn.reader._("Too late to stop: it is loaded. You can undo the import."), alert=True))
    return words()


async def _not_taken(turn: Turn, draft: ImportDraft, understood: Understood) -> list[OwnFile]:
    """The rows that could not be taken, each with its reason, ready to be corrected and sent again."""
    if not understood.bad:
        return []
    content = await asyncio.to_thread(workbook.bad_rows, turn.reader, understood)
    text = turn.reader._("These rows were not taken. Correct them and send the file again: the rest won't double.")
    return [OwnFile(_name_of_rest(turn.reader, draft.name), content, text)]


def _name_of_rest(reader: Reader, name: str) -> str:
    """Of the rows that were not taken out of a file, which may be such a file itself."""
    ending = reader._("{file}: not taken.xlsx", file="").removesuffix(".xlsx")
    return reader._("{file}: not taken.xlsx", file=name.rpartition(".")[0].removesuffix(ending))
