"""After an import: its first calls are spread over days."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handlers.frame.turn import Turn
from handlers.importing.screens import done
from handlers.speech.taps.importing import Act, ImportTap
from sales.actions.importing import first_calls
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.company.members import Member
from sales.ground.errors import NotFound
from sales.importing.draft import ImportDraft
from sales.importing.port import Batch, Rows, Which
from sales.work.step import NextStep

AT_ONCE = 500
"""Steps that are written before others get their turn."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An import's clients without a step, the most urgent first; how many others are planned for whom and when."""

    lines: list[ClientLine]
    planned: Mapping[tuple[int, date], int]
    members: list[Member]


async def tapped(data: ImportTap, turn: Turn, draft: ImportDraft) -> None:
    """Any other button of an import that is done shows what was done; one that was taken back says so."""
    if draft.done is None:
        raise NotFound
    async with turn.read() as unit:
        is_there = await unit.imports.is_there(turn.scope, draft.done)
    if not is_there:
        await turn.show(done.taken_back(turn.reader))
        return
    match data.act:
        case Act.SPREAD:
            await _offer(turn, draft, draft.done)
        case Act.PLAN:
            await _plan(turn, draft, draft.done, data.number)
        case _:
            await turn.show(done.loaded(turn.reader, draft))


async def _offer(turn: Turn, draft: ImportDraft, which: Which) -> None:
    async with turn.read() as unit:
        waiting = await _waiting(unit, turn, which)
    ends = await asyncio.to_thread(_ends, turn, waiting)
    await turn.show(done.spread(turn.reader, draft, len(waiting.lines), ends))


def _ends(turn: Turn, waiting: Waiting) -> dict[int, date]:
    """On which day the last would be called, by how many a day. Who hurries no one by it is not asked to hurry."""
    least = {first_calls.until(_spread(turn, waiting, a_day)): a_day for a_day in reversed(first_calls.A_DAY)}
    return dict(sorted((a_day, day) for day, a_day in least.items() if day is not None))


async def _waiting(unit: UnitOfWork, turn: Turn, which: Which) -> Waiting:
    lines = await unit.imports.made(turn.scope, which)
    planned = await unit.imports.planned(turn.scope, which)
    members = await unit.members.all(turn.scope)
    rules, today = turn.me.workspace.rules, turn.reader.today
    return Waiting(await asyncio.to_thread(first_calls.by_priority, lines, rules, today), planned, members)


def _spread(turn: Turn, waiting: Waiting, a_day: int) -> list[NextStep]:
    workspace = turn.me.workspace
    calendars = {one.id: workspace.calendar(one.working_days) for one in waiting.members}
    return first_calls.spread(waiting.lines, a_day, turn.reader.today, workspace.zone, calendars, waiting.planned)


async def _plan(turn: Turn, draft: ImportDraft, which: Which, a_day: int) -> None:
    """Part by part, so that others get their turn, and each part is told: all of it is undone together with the import.
    What got a step meanwhile keeps it. A try after a crash goes on where this one stopped: it plans only what still
    waits, behind what is planned already.
    """
    if a_day not in first_calls.A_DAY:
        raise NotFound
    async with turn.read() as unit:
        waiting = await _waiting(unit, turn, which)
        rows = unit.imports.rows(turn.scope, turn.reader.now)
    steps = await asyncio.to_thread(_spread, turn, waiting, a_day)
    if not steps:
        await turn.show(done.spread(turn.reader, draft, 0, {}))
        return
    written: list[NextStep] = []
    *parts, last = (steps[start : start + AT_ONCE] for start in range(0, len(steps), AT_ONCE))
    for part in parts:
        async with turn.apart() as unit:
            written += await _write(unit, turn, which.key, rows, part)
            await unit.commit()
    async with turn.work() as unit:
        written += await _write(unit, turn, which.key, rows, last)
        await unit.commit()
    await turn.show(done.planned(turn.reader, draft, [step.due_on for step in written]))


async def _write(unit: UnitOfWork, turn: Turn, key: int, rows: Rows, steps: list[NextStep]) -> list[NextStep]:
    """Whoever got another manager since they were read, or is not to be called any more, gets none."""
    owners = await unit.imports.to_call(turn.scope, [step.client for step in steps])
    wanted = [step for step in steps if owners.get(step.client) == step.member]
    await unit.imports.write(rows.ready(Batch(steps=wanted)))
    unit.audit.group(key)
    unit.audit.noted("imports", turn.scope.workspace, key, {"steps": len(wanted)})
    return wanted
