"""After an import: its first calls are spread over days. The rule and the writing: `sales/actions/importing`."""

import asyncio

from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.importing.screens import done
from handlers.speech.screen import Screen
from handlers.speech.taps.importing import Act, ImportTap
from sales.actions.importing import first_calls
from sales.ground.errors import NotFound
from sales.importing.draft import ImportDraft
from sales.importing.port import Which


async def show_done(data: ImportTap, turn: Turn, draft: ImportDraft) -> Shown:
    """Any other button of an import that is done shows what was done; one that was taken back says so."""
    if draft.done is None:
        raise NotFound
    async with turn.read() as unit:
        is_there = await unit.imports.past.is_there(turn.scope.lasting, draft.done)
    if not is_there:
        return plain(done.taken_back(turn.reader))
    match data.act:
        case Act.SPREAD:
            return plain(await _offer_days(turn, draft, draft.done))
        case Act.PLAN:
            return plain(await _plan_calls(turn, draft, draft.done, data.number))
    return plain(done.loaded(turn.reader, draft))


async def may_take(turn: Turn, draft: ImportDraft) -> bool:
    """Something of the file may still go over what the base has: once, and not of an import that was taken back."""
    if draft.done is None or not (draft.loaded or {}).get("takeable"):
        return False
    async with turn.read() as unit:
        return await unit.imports.past.is_there(turn.scope.lasting, draft.done)


async def _offer_days(turn: Turn, draft: ImportDraft, which: Which) -> Screen:
    waiting = await first_calls.waiting(turn, which, turn.reader.today)
    ends = await asyncio.to_thread(waiting.ends)
    return done.spread(turn.reader, draft, len(waiting.lines), ends)


async def _plan_calls(turn: Turn, draft: ImportDraft, which: Which, a_day: int) -> Screen:
    planned = await first_calls.plan(turn, which, a_day, turn.reader.today, turn.reader.now)
    return done.planned(turn.reader, draft, [step.due_on for step in planned.steps], planned.left)
