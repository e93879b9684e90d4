"""A file with clients is sent: it is read, shown as it was understood, loaded, taken back. `/import` offers templates.

file    Load -> `loading.py`    Cancel    reading, loading: Stop -> `stopping.py`
        Wrong column, Doubles, Alike, Whose clients, Whom to load, What to check -> `choices.py`
loaded  Spread over days -> `first_calls.py`    Undo the import -> `undo.py`
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, Message

from handlers.files.reading.safely import MOST_BYTES, FileReader
from handlers.files.writing import templates
from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.shown import OwnFile, Shown, plain, words
from handlers.frame.stopping import Stopped
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.importing import choices, debts, first_calls, loading, sales, undo
from handlers.importing.looking import look_at_file, preview_of, read_file
from handlers.importing.reading import Lent, Reading
from handlers.importing.screens import preview as import_screens
from handlers.recording import comments
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap, StopTap
from handlers.speech.taps.importing import Act, ImportTap, TakeBackTap, TemplateTap
from handlers.speech.taps.recording import Aside
from handlers.speech.taps.recording import aside as aside_tap
from sales.actions.importing.looking import Seen
from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.importing import draft as import_draft
from sales.importing.draft import ImportDraft
from sales.importing.said.clients import Understood

ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".vcf", ".vcard")
KINDS = ("text/csv", "text/vcard", "text/x-vcard", "text/tab-separated-values", "application/vnd.ms-excel")
MEGABYTE = 1024 * 1024
MOST_REMEMBERED = 20
"""Files of before from which is known whom a manager's name means."""


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
        importing.message.register(offer_templates, Command("import"))
        importing.callback_query.register(offer_templates, MenuTap.filter(F.place == "import"))
        importing.callback_query.register(send_template, TemplateTap.filter())
        importing.callback_query.register(undo.undo_import, TakeBackTap.filter())
        importing.include_router(debts.router())
        importing.include_router(sales.router())
        importing.callback_query.register(self.go_on_with_import, ImportTap.filter())
        importing.callback_query.register(loading.refuse_late_stop, StopTap.filter(F.what == loading.LOADING))
        importing.message.register(self.preview_file, LooksLikeClients())
        importing.shutdown.register(self._reading.close)
        return importing

    async def preview_file(self, message: Message, turn: Turn) -> Shown:
        sent = message.document
        if sent is None:
            return words()
        draft = ImportDraft(ids.new_id(), sent.file_id, sent.file_name or "")
        stands_on = await turn.show(import_screens.reading(turn.reader))
        try:
            _must_fit(sent.file_size or 0)
            async with self._reading.lent() as reading:
                screen = await _read(turn, reading, draft, stands_on, message)
        except Stopped:
            screen = import_screens.not_read(turn.reader)
        except Rejected as refused:
            screen = Screen(errors.sentence(turn.reader, refused))
        return replace(plain(screen), on=stands_on)

    async def go_on_with_import(self, _tap: CallbackQuery, callback_data: ImportTap, turn: Turn) -> Shown:
        """A button of an import that is over says so, one of an import that is done shows what was done."""
        number = ids.from_text(callback_data.draft)
        async with turn.read() as unit:
            row = await unit.drafts.get(turn.person.id, number)
        if row is None or row.kind != import_draft.KIND:
            return plain(import_screens.outdated(turn.reader))
        draft = import_draft.from_data(row.id, row.data)
        if draft.loaded is not None:
            return await self._go_on_with_loaded(callback_data, turn, draft)
        if callback_data.act is Act.CANCEL:
            return await settled(turn, lambda unit: _drop_import(unit, turn, draft))
        try:
            async with self._reading.lent() as reading:
                return await _load_or_correct(callback_data, turn, draft, reading)
        except Stopped:
            return plain(import_screens.stopped(turn.reader, draft))

    async def _go_on_with_loaded(self, data: ImportTap, turn: Turn, draft: ImportDraft) -> Shown:
        async with self._reading.lent() as reading:
            if draft.filling:
                return await loading.go_on_filling(turn, reading, draft)
            if data.act is Act.TAKE and await first_calls.may_take(turn, draft):
                return await loading.take_from_file(turn, reading, draft)
        return await first_calls.show_done(data, turn, draft)


async def _load_or_correct(data: ImportTap, turn: Turn, draft: ImportDraft, reading: Lent) -> Shown:
    if data.act is Act.LOAD:
        return await loading.load_file(turn, reading, draft)
    if data.act is Act.MEANS:
        draft = choices.correct_column(draft, data)
    seen = await look_at_file(turn, reading, draft, turn.message)
    corrected, screen = await choices.choose(data, turn, draft.among(seen.members), seen)
    shown = screen or await _preview(turn, corrected, seen)
    return await settled(turn, lambda unit: _keep_preview(unit, turn, corrected, shown))


async def _read(turn: Turn, reading: Lent, draft: ImportDraft, stands_on: int | None, message: Message) -> Screen:
    """What a file says of debts, and of sales, is about clients who are there; any other makes clients."""
    read = await read_file(turn, reading, draft, stands_on)
    if not turn.scope.may(Right.IMPORT_FOR_OTHERS):
        _must_be_of_clients(read.about)
    if read.about.debts is not None:
        reading.done(turn, draft)
        return await debts.begun(turn, draft, read.about.debts)
    if read.about.sales is not None and (screen := await sales.begun(turn, draft, read.about)):
        reading.done(turn, draft)
        return screen
    return await _begun(turn, draft, await look_at_file(turn, reading, draft, stands_on), message)


def _must_be_of_clients(about: Understood) -> None:
    """A rep's own: what accounting says is a lead's to load, and makes no clients by being loaded as them."""
    if about.debts is not None:
        raise Rejected("file_debts")
    if about.sales is not None:
        raise Rejected("file_sales")


def _must_fit(size: int) -> None:
    """Larger files are not given to bots: there is no need to ask."""
    if size > MOST_BYTES:
        raise Rejected("file_big", most=MOST_BYTES // MEGABYTE)


async def offer_templates(_asked: Message | CallbackQuery, turn: Turn) -> Shown:
    return plain(import_screens.templates(turn.reader, await undo.undoable(turn)))


async def send_template(_tap: CallbackQuery, callback_data: TemplateTap, turn: Turn) -> Shown:
    make = templates.simple if callback_data.kind == "simple" else templates.extended
    content = await asyncio.to_thread(make, turn.reader)
    return words(OwnFile(turn.reader._("clients.xlsx"), content, turn.reader._("Fill it in and send it to me.")))


async def _begun(turn: Turn, draft: ImportDraft, seen: Seen, message: Message) -> Screen:
    """The preview of a file that was just read; the process that holds it is asked once the draft is on disk."""

    async def begin(unit: UnitOfWork) -> Shown:
        nonlocal draft
        draft = await _remembering(unit, turn, draft, seen.members)
        draft = await _with_aside(unit, turn, draft, message)
        return await _keep_preview(unit, turn, draft, None)

    await settled(turn, begin)
    return await _preview(turn, draft, seen)


async def _keep_preview(unit: UnitOfWork, turn: Turn, draft: ImportDraft, screen: Screen | None) -> Shown:
    await keep(unit, turn, draft)
    return Shown(screen, Noted.IMPORT_PREVIEW)


async def _with_aside(unit: UnitOfWork, turn: Turn, draft: ImportDraft, message: Message) -> ImportDraft:
    """With a fresh touch or an open card the file may belong to it instead."""
    aside = await comments.aside(unit, turn, message.caption or "", comments.attachment(message))
    if aside is None:
        return draft
    await keep(unit, turn, aside)
    return replace(draft, aside=aside.id)


async def _remembering(unit: UnitOfWork, turn: Turn, draft: ImportDraft, members: Sequence[Member]) -> ImportDraft:
    earlier = await unit.drafts.latest(turn.person.id, import_draft.KIND, MOST_REMEMBERED)
    return draft.knowing((import_draft.managers_of(row.data) for row in earlier), members)


async def _drop_import(unit: UnitOfWork, turn: Turn, draft: ImportDraft) -> Shown:
    await unit.drafts.drop(turn.person.id, draft.id)
    return plain(import_screens.left(turn.reader))


async def _preview(turn: Turn, draft: ImportDraft, seen: Seen) -> Screen:
    aside = []
    if draft.aside is not None:
        data = aside_tap(draft.aside, Aside.TOUCH)
        aside = [Button(turn.reader._("To the touch"), data)]
    return import_screens.preview(turn.reader, draft, await preview_of(turn, draft, seen), aside)
