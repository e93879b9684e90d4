"""Loading a file that was looked at: part by part, seen by nobody; then all of it at once, and only then said.

What the base gets of it is made in `sales/actions/importing/load.py`, written in `storage/importing/loads.py`.
"""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from aiogram.types import CallbackQuery

from handlers.files.writing import workbook
from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.stopping import stoppable
from handlers.frame.turn import Turn
from handlers.importing import notices
from handlers.importing.looking import Seen, looked, ordered
from handlers.importing.progress import Progress
from handlers.importing.reading import Read, Reading
from handlers.importing.screens import done as import_done_screens
from handlers.importing.screens import preview
from handlers.speech.reader import Reader
from sales.actions.importing import load as imports
from sales.actions.importing import sight
from sales.actions.importing.sight import Loaded, Order
from sales.actions.ports import UnitOfWork
from sales.company.directories import Entry
from sales.ground import ids
from sales.ground.errors import Conflict, NotFound, Rejected, SalesError
from sales.ground.noted import Noted
from sales.importing import draft as import_draft
from sales.importing.draft import ImportDraft
from sales.importing.making.filling import Filling
from sales.importing.port import Record, Span, Which
from sales.importing.said.clients import BadRow, Understood

LOADING = "load"
"""What a *Stop* under a load would stop."""
WAIT = 0.02
"""Seconds between two looks at whether another import is done."""


async def load(turn: Turn, reading: Reading, draft: ImportDraft) -> None:
    """Stopped where the person asks for it: then nothing of it is in the base."""
    await turn.show(preview.loading(turn.reader))
    async with stoppable(turn):
        span = await _begun(turn)
    try:
        seen = await looked(turn, reading, draft, turn.message)
        async with stoppable(turn):
            order, entries = await ordered(turn, draft, seen, span)
            loaded = await _staged(turn, seen, order)
            bad = await seen.read.file.ask(sight.bad_rows)
        async with (turn.apart if loaded.plan.fillings else turn.work)() as unit:
            draft = await _write(unit, turn, order, entries, seen.read, loaded, len(bad))
            await unit.commit()
    except SalesError as refused:
        await _given_up(turn, span)
        await turn.show(preview.not_loaded(turn.reader, draft, errors.sentence(turn.reader, refused)))
        return
    except Exception:
        await _given_up(turn, span)
        raise
    await _completed(turn, reading, draft, Rest(seen, loaded.plan.fillings, bad))


async def go_on(turn: Turn, reading: Reading, draft: ImportDraft) -> None:
    """After a crash: the import is there, and not all of what it brings to known clients."""
    seen = await looked(turn, reading, draft, turn.message)
    order, _ = await ordered(turn, draft, seen, Span(ids.new_id(), 0))
    async with aclosing(seen.read.file.parts(sight.load, order)) as parts:
        plans = [part.plan async for part in parts if isinstance(part, Loaded)]
    bad = await seen.read.file.ask(sight.bad_rows)
    await _completed(turn, reading, draft, Rest(seen, plans[0].fillings, bad))


async def _completed(turn: Turn, reading: Reading, draft: ImportDraft, rest: "Rest") -> None:
    if draft.filling:
        draft = await _filled(turn, draft, rest)
    reading.done(turn, draft)
    await turn.show(import_done_screens.loaded(turn.reader, draft))
    await _give_back(turn, draft, replace(rest.seen.read.about, bad=rest.bad))


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left to do once an import is there."""

    seen: Seen
    fillings: Sequence[Filling]
    bad: tuple[BadRow, ...]


async def _begun(turn: Turn) -> Span:
    """After whatever is loaded in this company now."""
    told = False
    while True:
        async with turn.apart() as unit:
            span = await unit.imports.begin(turn.scope)
            await unit.commit()
        if span is not None:
            return span
        if not told:
            await turn.show(preview.waiting(turn.reader))
            told = True
        await asyncio.sleep(WAIT)


async def _staged(turn: Turn, seen: Seen, order: Order) -> Loaded:
    progress = Progress(turn, LOADING, lambda clients: turn.reader._("Loading: {clients} clients…", clients=clients))
    async with aclosing(seen.read.file.parts(sight.load, order)) as parts:
        async for part in parts:
            if isinstance(part, Loaded):
                return part
            async with turn.apart() as unit:
                await unit.imports.stage(turn.scope, order.span, part)
                await unit.commit()
            await progress.goes_on(imports.PART)
    raise Rejected("file_heavy")


async def stopped_late(_tap: CallbackQuery, turn: Turn) -> None:
    """A load that was stopped has said so; one that was not is told how to take it back."""
    async with turn.read() as unit:
        last = await unit.drafts.latest(turn.person.id, import_draft.KIND, 1)
    if last and last[0].data.get("loaded") is not None:
        text = turn.reader._("Too late to stop: it is loaded. You can undo the import.")
        await turn.answer.toast(text, alert=True)
    await turn.answer.finish()


async def _given_up(turn: Turn, span: Span) -> None:
    async with turn.apart() as unit:
        await unit.imports.give_up(turn.scope, span)
        await unit.commit()


async def _write(
    unit: UnitOfWork, turn: Turn, order: Order, entries: Sequence[Entry], read: Read, loaded: Loaded, bad: int
) -> ImportDraft:
    await imports.still_here(unit, turn.scope, loaded.plan.owners)
    for entry in entries:
        await unit.directories.add(turn.scope, entry)
    counts = {**loaded.plan.counts, "bad": bad}
    await unit.imports.show(turn.scope, order.span, Record(read.key, {"sha256": read.digest, **counts}, loaded.made))
    await notices.tell(unit, turn, "imported", loaded.plan.owners)
    unit.audit.shown(Noted.IMPORT)
    done = replace(
        order.draft,
        done=Which(read.key, loaded.made.first),
        loaded=counts,
        filling=bool(loaded.plan.fillings),
        to_check=tuple(loaded.plan.to_check),
        differ=tuple(loaded.plan.differ),
    )
    await keep(unit, turn, done)
    return done


async def _filled(turn: Turn, draft: ImportDraft, rest: "Rest") -> ImportDraft:
    """Part by part, and then the update is done: whoever dies before goes on with what is not filled in by then."""
    missed = 0
    for start in range(0, len(rest.fillings), imports.FILLED_AT_ONCE):
        missed += await _fill(turn, rest.seen.read.key, rest.fillings[start : start + imports.FILLED_AT_ONCE])
    counts = dict(draft.loaded or {})
    done = replace(draft, filling=False, loaded={**counts, "filled": counts["filled"] - missed, "missed": missed})
    async with turn.work() as unit:
        await keep(unit, turn, done)
        unit.audit.shown(Noted.IMPORT)
        await unit.commit()
    return done


async def _fill(turn: Turn, key: int, some: Sequence[Filling]) -> int:
    """How many of them could not be filled: somebody was faster with that very client."""
    try:
        async with turn.apart() as unit:
            await imports.fill(unit, turn.scope, key, some)
            await unit.commit()
    except (Conflict, NotFound):
        return 1 if len(some) == 1 else sum([await _fill(turn, key, [one]) for one in some])
    return 0


async def _give_back(turn: Turn, draft: ImportDraft, understood: Understood) -> None:
    """The rows that could not be taken, each with its reason, ready to be corrected and sent again."""
    if understood.bad:
        content = await asyncio.to_thread(workbook.bad_rows, turn.reader, understood)
        text = turn.reader._("These rows were not taken. Correct them and send the file again: the rest won't double.")
        await turn.answer.hand(_name_of_rest(turn.reader, draft.name), content, text)


def _name_of_rest(reader: Reader, name: str) -> str:
    """Of the rows that were not taken out of a file, which may be such a file itself."""
    ending = reader._("{file}: not taken.xlsx", file="").removesuffix(".xlsx")
    return reader._("{file}: not taken.xlsx", file=name.rpartition(".")[0].removesuffix(ending))
