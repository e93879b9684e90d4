"""A file beside the base, for the conversation about it: looked at, and what of that goes into a preview."""

from handlers.frame.stopping import stoppable
from handlers.frame.turn import Turn
from handlers.importing.reading import Lent
from handlers.importing.screens.preview import Preview
from sales.actions.importing import looking, planning, sight
from sales.actions.importing.looking import Read, Seen
from sales.importing.draft import ImportDraft


async def look_at_file(turn: Turn, reading: Lent, draft: ImportDraft, message: int | None) -> Seen:
    """Says how far it is on that message. Stopped where the person asks for it."""
    async with stoppable(turn):
        return await looking.look(turn, await reading.read(turn, draft, message), turn.reader.now)


async def read_file(turn: Turn, reading: Lent, draft: ImportDraft, message: int | None) -> Read:
    """The same without a look at the base."""
    async with stoppable(turn):
        return await reading.read(turn, draft, message)


async def preview_of(turn: Turn, draft: ImportDraft, seen: Seen) -> Preview:
    overview = await seen.read.file.ask(sight.overview, draft, seen.members, turn.scope.lasting)
    for_others = planning.for_others(turn.scope.lasting)
    names = {one.id: one.name for one in seen.members}
    holders = {names.get(owner, "…"): number for owner, number in overview.holders.items()}
    actor, about = turn.scope.actor, seen.read.about
    return Preview(
        overview, holders if for_others else {}, seen.earlier, for_others, actor, about, seen.undoable, names
    )
