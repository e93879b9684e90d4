"""Single clients of a file before it is loaded: who is left out, and what of whom somebody has to look at."""

from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.importing.screens import leaving_out as screens
from handlers.importing.screens.other_rows import unshown
from handlers.speech.paging import SIZE
from handlers.speech.screen import Screen
from handlers.speech.taps.importing import Act, ImportTap
from sales.actions.importing import sight
from sales.actions.importing.looking import Seen
from sales.actions.importing.sight import Picking
from sales.importing.draft import ImportDraft


async def choose(data: ImportTap, turn: Turn, draft: ImportDraft, seen: Seen) -> tuple[ImportDraft, Screen]:
    if data.act is Act.CHECK:
        checks = await seen.read.file.ask(sight.checks, data.number, SIZE, unshown(seen.read.file.about))
        return draft, screens.checks(turn.reader, draft, checks, data.number)
    found = await seen.read.file.ask(sight.picking, draft)
    page = data.number
    if data.act is Act.LEAVE:
        draft, page = _left(data, draft, found)
    return draft, screens.picking(turn.reader, draft, found, page)


def _left(data: ImportTap, draft: ImportDraft, found: Picking) -> tuple[ImportDraft, int]:
    """One client more or less, or all of them; and the page that the tap was on."""
    if data.value:
        return replace(draft, left=frozenset(found.places if data.value == screens.NONE else ())), 0
    if data.number not in found.places:
        return draft, 0
    return replace(draft, left=draft.left ^ {data.number}), found.places.index(data.number) // SIZE
