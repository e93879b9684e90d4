"""A file beside the base: what the base says of it is asked here, and told to the process that holds the file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.frame.stopping import stoppable
from handlers.frame.turn import Turn
from handlers.importing.reading import Read, Reading
from handlers.importing.screens.preview import Preview
from sales.actions.importing import load, sight, undo
from sales.actions.importing.sight import Order, Overview
from sales.company.directories import DirectoryKind, Entry
from sales.company.members import Member
from sales.importing.draft import ImportDraft
from sales.importing.joining.doubles import Known
from sales.importing.making.making import Making
from sales.importing.port import Load, Span, Which


@dataclass(frozen=True, slots=True)
class Seen:
    """A file that knows what the base knows of its clients."""

    read: Read
    known: Known
    members: Sequence[Member]
    earlier: datetime | None
    undoable: Load | None

    async def overview(self, turn: Turn, draft: ImportDraft) -> Overview:
        return await self.read.file.ask(sight.overview, draft, self.members, turn.scope)


async def looked(turn: Turn, reading: Reading, draft: ImportDraft, message: int | None) -> Seen:
    """Says how far it is on that message. Stopped where the person asks for it."""
    async with stoppable(turn):
        return await _look(turn, await reading.read(turn, draft, message))


async def _look(turn: Turn, read: Read) -> Seen:
    wanted = await read.file.ask(sight.wanted)
    async with turn.read() as unit:
        known = await unit.imports.known(turn.scope, wanted)
        earlier = await unit.imports.earlier(turn.scope, read.key)
        undoable = await undo.undoable(unit, turn.scope, turn.reader.now, Which(read.key))
        members = await unit.members.all(turn.scope)
    await read.file.ask(sight.compare, known, turn.scope.owners, members)
    return Seen(read, known, members, earlier, undoable)


def preview_of(turn: Turn, seen: Seen, overview: Overview) -> Preview:
    for_others = load.for_others(turn.scope)
    names = {one.id: one.name for one in seen.members}
    holders = {names.get(owner, "…"): number for owner, number in overview.holders.items()}
    actor, about = turn.scope.actor, seen.read.about
    return Preview(
        overview, holders if for_others else {}, seen.earlier, for_others, actor, about, seen.undoable, names
    )


async def owners(turn: Turn, draft: ImportDraft, seen: Seen) -> Counter[int]:
    """How many new clients go to whom."""
    return await seen.read.file.ask(sight.owners, draft, seen.members, turn.scope)


async def ordered(turn: Turn, draft: ImportDraft, seen: Seen, span: Span) -> tuple[Order, list[Entry]]:
    """All that loading is made from, and the entries of directories that it needs and that are not there yet."""
    needs = await seen.read.file.ask(sight.needs, draft)
    async with turn.read() as unit:
        known_sources = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
        known_products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
        cards = await unit.imports.cards(turn.scope, needs.cards)
        rows = unit.imports.rows(turn.scope, turn.reader.now)
    meant, new = load.entries_for(needs.sources, known_sources, DirectoryKind.SOURCE)
    goods, new_goods = load.entries_for(needs.products, known_products, DirectoryKind.PRODUCT)
    zone = seen.read.about.zone or turn.me.workspace.zone
    taken = frozenset(seen.known.phones)
    making = Making(turn.reader.now, zone, meant, goods, taken=taken)
    return Order(draft, seen.members, turn.scope, cards, making, rows, span), [*new, *new_goods]
