"""After an import: its first calls are spread over days."""

import asyncio
from datetime import date

from handlers import import_screens
from handlers.import_taps import Act, ImportTap
from handlers.turn import Turn
from sales.actions import imports
from sales.clients import ClientLine
from sales.errors import NotFound
from sales.import_draft import ImportDraft
from sales.importing.store import Batch
from sales.members import Member
from sales.ports import UnitOfWork
from sales.steps import NextStep


async def tapped(data: ImportTap, turn: Turn, draft: ImportDraft) -> None:
    """Any other button of an import that is done shows what was done."""
    if draft.key is None:
        raise NotFound
    match data.act:
        case Act.SPREAD:
            await _offer(turn, draft, draft.key)
        case Act.PLAN:
            await _plan(turn, draft, draft.key, data.number)
        case _:
            await turn.show(import_screens.loaded(turn.reader, draft))


async def _offer(turn: Turn, draft: ImportDraft, key: int) -> None:
    async with turn.read() as unit:
        lines, members = await _waiting(unit, turn, key)
    ends = await asyncio.to_thread(_ends, turn, lines, members)
    await turn.show(import_screens.spread(turn.reader, draft, len(lines), ends))


def _ends(turn: Turn, lines: list[ClientLine], members: list[Member]) -> dict[int, date]:
    """On which day the last would be called, by how many a day."""
    last = {a_day: imports.until(_spread(turn, lines, members, a_day)) for a_day in imports.A_DAY}
    return {a_day: day for a_day, day in last.items() if day is not None}


async def _waiting(unit: UnitOfWork, turn: Turn, key: int) -> tuple[list[ClientLine], list[Member]]:
    lines = await unit.imports.made(turn.scope, key)
    members = await unit.members.all(turn.scope)
    rules, today = turn.me.workspace.rules, turn.reader.today
    return await asyncio.to_thread(imports.by_priority, lines, rules, today), members


def _spread(turn: Turn, lines: list[ClientLine], members: list[Member], a_day: int) -> list[NextStep]:
    workspace = turn.me.workspace
    calendars = {one.id: workspace.calendar(one.working_days) for one in members}
    return imports.spread(lines, a_day, turn.reader.today, workspace.zone, calendars)


async def _plan(turn: Turn, draft: ImportDraft, key: int, a_day: int) -> None:
    """Undone together with the import. What got a step meanwhile keeps it."""
    if a_day not in imports.A_DAY:
        raise NotFound
    async with turn.read() as unit:
        steps = await asyncio.to_thread(_spread, turn, *await _waiting(unit, turn, key), a_day)
        rows = unit.imports.rows(turn.scope, turn.reader.now)
    ready = await asyncio.to_thread(rows.ready, Batch(steps=steps))
    if not steps:
        await turn.show(import_screens.spread(turn.reader, draft, 0, {}))
        return
    async with turn.work() as unit:
        await unit.imports.write(ready)
        unit.audit.group(key)
        unit.audit.noted("imports", turn.scope.workspace, key, {"steps": len(steps), "a_day": a_day})
        await unit.commit()
    days = [step.due_on for step in steps]
    await turn.show(import_screens.planned(turn.reader, draft, len(steps), min(days), max(days)))
