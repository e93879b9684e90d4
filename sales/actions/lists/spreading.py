"""A call for each client of a list, on days that have room. What room is: `sales/recording/spreading.py`."""

from dataclasses import replace
from datetime import date
from itertools import islice
from zoneinfo import ZoneInfo

from sales.actions import steps
from sales.actions.lists.part import Few, Some
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.company.members import Workspace
from sales.days.calendar import DAY
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.recording.slots import slot_of
from sales.recording.spreading import FURTHEST, Loose, fitted
from sales.standing.client_filter import Order
from sales.work.step import NextStep, StepKind


async def some(unit: UnitOfWork, given: Some) -> Few:
    """Who is worth most first. Where no day has room any more, the rest stays without a step."""
    if given.member.until is not None:
        return Few(0, more=False)
    found = await unit.lists.part(given.theirs, given.wanted.by(Order.SUM), given.as_of, given.most)
    waiting = [line for line in found.lines if await _waits(unit, given, line)]
    workspace = await unit.workspaces.get(given.scope.workspace)
    loose = [Loose(_call(line, workspace, given)) for line in waiting]
    days = _days(workspace, given)
    taken = await unit.steps.taken(given.scope, given.member.id, days[0], days[-1] + DAY)
    now = given.as_of.now.astimezone(ZoneInfo(workspace.zone))
    room = await steps.room_of(unit, given.scope, given.member.id, workspace.rules, now)
    placed = fitted(loose, taken, days, room)
    for one in loose:
        if one.step.id in placed:
            await unit.steps.add(given.theirs, replace(one.step, due_on=placed[one.step.id]))
    return Few(len(placed), more=found.after is not None and len(placed) == len(loose))


async def _waits(unit: UnitOfWork, given: Some, line: ClientLine) -> bool:
    """Nobody plans anything with it while this is written, and nobody has meanwhile."""
    try:
        await unit.clients.hold(given.theirs, line.id)
    except NotFound:
        return False
    return not await unit.steps.hold(given.theirs, line.id)


def _call(line: ClientLine, workspace: Workspace, given: Some) -> NextStep:
    note = str(given.value)
    zone = line.zone or workspace.zone
    call = NextStep(new_id(), line.id, line.owner, StepKind.CALL, given.as_of.today, None, zone)
    return replace(call, note=note, slot=slot_of(note))


def _days(workspace: Workspace, given: Some) -> list[date]:
    calendar = workspace.calendar(given.member.working_days)
    return list(islice(calendar.working_from(given.as_of.today + DAY), FURTHEST))
