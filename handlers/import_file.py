"""A file with clients is sent: it is read, shown as it was understood, loaded, taken back. `/import` offers templates.

file    Load -> all of it is in the base    Wrong column, Doubles, Alike, Whose clients -> `import_choices.py`
loaded  Spread over days -> so many first calls a day    Undo the import -> `import_undo.py`
"""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, Message

from handlers import comments, errors, import_choices, import_morning, import_notices, import_screens, import_undo
from handlers.callbacks import MenuTap
from handlers.comments import AsideTap
from handlers.drafts import keep
from handlers.files import templates, writing
from handlers.files.safely import MOST_BYTES, FileReader
from handlers.import_looking import Seen, look, ordered, preview_of
from handlers.import_progress import Progress
from handlers.import_reading import Read, Reading
from handlers.import_taps import Act, ImportTap, TakeBackTap, TemplateTap
from handlers.screen import Button, Screen
from handlers.stopping import Stopped, stoppable
from handlers.turn import Turn
from sales import ids, import_draft, import_sight
from sales.actions import imports
from sales.errors import Rejected
from sales.import_draft import ImportDraft
from sales.import_sight import Loaded, Order
from sales.importing.clients import Understood
from sales.importing.store import Record, Span
from sales.lists import Entry
from sales.ports import UnitOfWork

ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".vcf", ".vcard")
KINDS = ("text/csv", "text/vcard", "text/x-vcard", "text/tab-separated-values", "application/vnd.ms-excel")


MEGABYTE = 1024 * 1024
WAIT = 0.02
"""Seconds between two looks at whether another import is done."""


class LooksLikeClients(Filter):
    """A document that may hold a table or contacts, by its name or its declared kind."""

    async def __call__(self, message: Message) -> bool:
        sent = message.document
        return sent is not None and ((sent.file_name or "").lower().endswith(ENDINGS) or sent.mime_type in KINDS)


class Importing:
    def __init__(self) -> None:
        self._reading = Reading(FileReader())

    def router(self) -> Router:
        importing = Router(name="import")
        importing.message.register(asked, Command("import"))
        importing.callback_query.register(led, MenuTap.filter(F.place == "import"))
        importing.callback_query.register(template, TemplateTap.filter())
        importing.callback_query.register(import_undo.tapped, TakeBackTap.filter())
        importing.callback_query.register(self.tapped, ImportTap.filter())
        importing.message.register(self.sent, LooksLikeClients())
        importing.shutdown.register(self._reading.close)
        return importing

    async def sent(self, message: Message, turn: Turn) -> None:
        sent = message.document
        if sent is None:
            return
        draft = ImportDraft(ids.new_id(), sent.file_id, sent.file_name or "")
        stands_on = await turn.show(import_screens.reading(turn.reader))
        try:
            _must_fit(sent.file_size or 0)
            seen = await self._seen(turn, draft, stands_on)
        except Stopped:
            await turn.show(import_screens.not_read(turn.reader), on=stands_on)
            return
        except Rejected as refused:
            await turn.show(Screen(errors.sentence(turn.reader, refused)), on=stands_on)
            return
        async with turn.work() as unit:
            draft = await _with_aside(unit, turn, draft, message)
            await keep(unit, turn, draft)
            unit.audit.shown("import_preview")
            await unit.commit()
        await turn.show(await _preview(turn, draft, seen), on=stands_on)

    async def _seen(self, turn: Turn, draft: ImportDraft, stands_on: int | None) -> Seen:
        async with stoppable(turn):
            read = await self._reading.read(turn, draft, stands_on)
            return await look(turn, read)

    async def tapped(self, _tap: CallbackQuery, callback_data: ImportTap, turn: Turn) -> None:
        """A button of an import that is over says so, one of an import that is done shows what was done."""
        number = ids.from_text(callback_data.draft)
        async with turn.read() as unit:
            row = await unit.drafts.get(turn.person.id, number)
        if row is None or row.kind != import_draft.KIND:
            await turn.show(import_screens.outdated(turn.reader))
            return
        draft = import_draft.from_data(row.id, row.data)
        if draft.loaded is not None:
            await import_morning.tapped(callback_data, turn, draft)
        elif callback_data.act is Act.CANCEL:
            await _leave(turn, draft)
        else:
            await self._go_on(callback_data, turn, draft)

    async def _go_on(self, data: ImportTap, turn: Turn, draft: ImportDraft) -> None:
        try:
            if data.act is Act.LOAD:
                await self._load(turn, draft)
            else:
                await self._choose(data, turn, draft)
        except Stopped:
            await turn.show(import_screens.stopped(turn.reader, draft))

    async def _choose(self, data: ImportTap, turn: Turn, draft: ImportDraft) -> None:
        if data.act is Act.MEANS:
            draft = import_choices.corrected(draft, data)
        seen = await self._seen(turn, draft, turn.message)
        draft, screen = await import_choices.chosen(data, turn, draft.among(seen.members), seen)
        async with turn.work() as unit:
            await keep(unit, turn, draft)
            unit.audit.shown("import_preview")
            await unit.commit()
        await turn.show(screen or await _preview(turn, draft, seen))

    async def _load(self, turn: Turn, draft: ImportDraft) -> None:
        """Part by part, seen by nobody; then all of it at once, and only then said."""
        await turn.show(import_screens.loading(turn.reader))
        span = await _begun(turn)
        try:
            seen = await self._seen(turn, draft, turn.message)
            async with stoppable(turn):
                order, entries = await ordered(turn, draft, seen, span)
                loaded = await _staged(turn, seen, order)
                bad = await seen.read.file.ask(import_sight.bad_rows)
            async with turn.work() as unit:
                draft = await _write(unit, turn, order, entries, seen.read, loaded, len(bad))
                await unit.commit()
        except Rejected as refused:
            await _given_up(turn, span)
            await turn.show(import_screens.not_loaded(turn.reader, draft, errors.sentence(turn.reader, refused)))
            return
        except Exception:
            await _given_up(turn, span)
            raise
        self._reading.done(turn, order.draft)
        await turn.show(import_screens.loaded(turn.reader, draft))
        await _give_back(turn, draft, replace(seen.read.about, bad=bad))


def _must_fit(size: int) -> None:
    """Larger files are not given to bots: there is no need to ask."""
    if size > MOST_BYTES:
        raise Rejected("file_big", most=MOST_BYTES // MEGABYTE)


async def _begun(turn: Turn) -> Span:
    """After whatever is loaded in this company now."""
    while True:
        async with turn.apart() as unit:
            span = await unit.imports.begin(turn.scope)
            await unit.commit()
        if span is not None:
            return span
        await asyncio.sleep(WAIT)


async def _staged(turn: Turn, seen: Seen, order: Order) -> Loaded:
    progress = Progress(turn, lambda clients: turn.reader._("Loading: {clients} clients…", clients=clients))
    async with aclosing(seen.read.file.parts(import_sight.load, order)) as parts:
        async for part in parts:
            if isinstance(part, Loaded):
                return part
            async with turn.apart() as unit:
                await unit.imports.stage(turn.scope, order.span, part)
                await unit.commit()
            await progress.goes_on(imports.PART)
    raise Rejected("file_heavy")


async def _given_up(turn: Turn, span: Span) -> None:
    async with turn.apart() as unit:
        await unit.imports.give_up(turn.scope, span)
        await unit.commit()


async def _write(
    unit: UnitOfWork, turn: Turn, order: Order, entries: Sequence[Entry], read: Read, loaded: Loaded, bad: int
) -> ImportDraft:
    await imports.still_here(unit, turn.scope, loaded.plan.owners)
    for entry in entries:
        await unit.lists.add(turn.scope, entry)
    counts = {**loaded.plan.counts, "bad": bad}
    await unit.imports.show(turn.scope, order.span, Record(read.key, {"sha256": read.digest, **counts}, loaded.made))
    await imports.fill(unit, turn.scope, loaded.plan.fillings)
    await import_notices.tell(unit, turn, order.span, loaded.plan.owners)
    unit.audit.shown("import")
    done = replace(order.draft, key=read.key, loaded=counts, to_check=tuple(loaded.plan.to_check))
    await keep(unit, turn, done)
    return done


async def _give_back(turn: Turn, draft: ImportDraft, understood: Understood) -> None:
    """The rows that could not be taken, each with its reason, ready to be corrected and sent again."""
    if understood.bad:
        content = await asyncio.to_thread(writing.bad_rows, turn.reader, understood)
        name = turn.reader._("{file}: not taken.xlsx", file=draft.name.rpartition(".")[0])
        text = turn.reader._("These rows were not taken. Correct them and send the file again: the rest won't double.")
        await turn.answer.hand(name, content, text)


async def asked(_message: Message, turn: Turn) -> None:
    await turn.show(import_screens.templates(turn.reader, await import_undo.undoable(turn)))


async def led(_tap: CallbackQuery, turn: Turn) -> None:
    await turn.show(import_screens.templates(turn.reader, await import_undo.undoable(turn)))


async def template(_tap: CallbackQuery, callback_data: TemplateTap, turn: Turn) -> None:
    await turn.answer.finish()
    make = templates.simple if callback_data.kind == "simple" else templates.extended
    content = await asyncio.to_thread(make, turn.reader)
    await turn.answer.hand(turn.reader._("clients.xlsx"), content, turn.reader._("Fill it in and send it to me."))


async def _with_aside(unit: UnitOfWork, turn: Turn, draft: ImportDraft, message: Message) -> ImportDraft:
    """With a fresh touch or an open card the file may belong to it instead."""
    aside = await comments.aside(unit, turn, message.caption or "", comments.attachment(message))
    if aside is None:
        return draft
    await keep(unit, turn, aside)
    return replace(draft, aside=aside.id)


async def _leave(turn: Turn, draft: ImportDraft) -> None:
    async with turn.work() as unit:
        await unit.drafts.drop(turn.person.id, draft.id)
        await unit.commit()
    await turn.show(import_screens.left(turn.reader))


async def _preview(turn: Turn, draft: ImportDraft, seen: Seen) -> Screen:
    aside = []
    if draft.aside is not None:
        data = AsideTap(draft=ids.to_text(draft.aside), to="touch").pack()
        aside = [Button(turn.reader._("To the touch"), data)]
    overview = await seen.overview(draft)
    return import_screens.preview(turn.reader, draft, preview_of(turn, seen, overview), aside)
