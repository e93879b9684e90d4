"""What the base says of a file: verdicts on its clients, the team, whether the file was loaded before."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.import_reading import Read
from handlers.import_screens import Preview
from handlers.turn import Turn
from sales import import_draft
from sales.actions import imports
from sales.import_draft import Doubles, ImportDraft
from sales.importing import matching
from sales.importing.making import Making
from sales.importing.managers import member_called
from sales.importing.matching import Case, Known, Verdict
from sales.lists import ListKind
from sales.members import Member


@dataclass(frozen=True, slots=True)
class Seen:
    """A file beside the base."""

    read: Read
    cases: Sequence[Case]
    known: Known
    members: Sequence[Member]
    earlier: datetime | None


async def look(turn: Turn, read: Read) -> Seen:
    """Comparing is long work for large files, and others are answered meanwhile."""
    clients, scope = read.understood.clients, turn.scope
    wanted = await asyncio.to_thread(matching.wanted, clients)
    async with turn.read() as unit:
        known = await unit.imports.known(scope, wanted)
        earlier = await unit.imports.earlier(scope, read.key)
        members = await unit.members.all(scope)
    cases = await asyncio.to_thread(matching.cases, clients, known, scope.owners)
    return Seen(read, cases, known, members, earlier)


def preview_of(turn: Turn, draft: ImportDraft, seen: Seen) -> Preview:
    for_others = imports.for_others(turn.scope)
    return Preview(
        seen.read.understood,
        import_draft.counts(draft, seen.cases),
        holders(seen) if for_others else {},
        seen.earlier,
        for_others,
        len(unknown(draft, seen)) if for_others else 0,
    )


def holders(seen: Seen) -> dict[str, int]:
    """Whose the doubles are."""
    names = {one.id: one.name for one in seen.members}
    doubles = (case.known for case in seen.cases if case.known and case.verdict is not Verdict.NEW)
    return dict(Counter(names.get(known.owner, "…") for known in doubles).most_common(5))


def unknown(draft: ImportDraft, seen: Seen) -> Counter[str]:
    """Managers of the file whom nobody on the team is called, and of how many clients."""
    if draft.to is not None:
        return Counter()
    written = Counter(case.client.manager for case in seen.cases if case.client.manager)
    return Counter({name: number for name, number in written.items() if not member_called(name, seen.members)})


def owners(turn: Turn, draft: ImportDraft, seen: Seen) -> Counter[int]:
    """How many new clients go to whom."""
    new = (case for place, case in enumerate(seen.cases) if draft.does(place, case) is Doubles.NEW)
    return Counter(draft.owner(case, seen.members, turn.scope.actor, for_others=True) for case in new)


async def planned(turn: Turn, draft: ImportDraft, seen: Seen) -> imports.Plan:
    """All that loading will write, made while nobody waits for it."""
    sources, products = imports.words_of(seen.read.understood.clients)
    async with turn.read() as unit:
        known_sources = await unit.lists.all(turn.scope, ListKind.SOURCE, retired=True)
        known_products = await unit.lists.all(turn.scope, ListKind.PRODUCT, retired=True)
        cards = await unit.imports.cards(turn.scope, imports.wanted_cards(draft, seen.cases))
    meant, new = imports.entries_for(sources, known_sources, ListKind.SOURCE)
    goods, new_goods = imports.entries_for(products, known_products, ListKind.PRODUCT)
    zone = seen.read.understood.zone or turn.me.workspace.zone
    making = Making(turn.reader.now, zone, turn.me.calendar, meant, goods, taken=frozenset(seen.known.phones))
    plan = await asyncio.to_thread(imports.planned, draft, seen.cases, cards, seen.members, turn.scope, making)
    plan.entries = [*new, *new_goods]
    return plan
