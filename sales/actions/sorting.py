"""Sorting out what was left: many steps to another day, spread over days, or dropped. None of it is a touch."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sales.actions.ports import UnitOfWork
from sales.actions.steps import replan
from sales.clients.client import ClientLine
from sales.days.calendar import DAY, WorkCalendar
from sales.ground.scope import Scope
from sales.recording.spreading import Loose, spread
from sales.work.step import NextStep, StepState, Wish

AT_ONCE = 50
OLD = 7
"""Days after which a step that nobody touched may be dropped with the others."""
AHEAD = 400
"""Days whose load is looked at."""


async def move_all(
    unit: UnitOfWork, scope: Scope, days: Mapping[int, date], steps: Sequence[NextStep], now: datetime
) -> list[NextStep]:
    """Each to its day, at the same hour where one was agreed: `now` is any moment of today."""
    moved = []
    for step in steps:
        client = await unit.clients.get(scope, step.client)
        wish = Wish(step.kind, days[step.id], step.due_time, step.note)
        moved.append(await replan(unit, scope, client, step.id, wish, now.astimezone(ZoneInfo(step.zone))))
    return moved


async def days_for(
    unit: UnitOfWork,
    scope: Scope,
    found: Sequence[tuple[NextStep, ClientLine]],
    calendar: WorkCalendar,
    today: date,
) -> dict[int, date]:
    """Where each would go: who is worth most first, from the next working day on."""
    best = sorted(found, key=lambda one: (-one[1].facts.order_sum, one[0].due_on, one[0].id))
    loose = [await _loose(unit, scope, step, line) for step, line in best]
    taken = await unit.steps.taken(scope, scope.actor, today + DAY, today + AHEAD * DAY)
    return spread(loose, taken, lambda: calendar.working_from(today + DAY))


async def _loose(unit: UnitOfWork, scope: Scope, step: NextStep, line: ClientLine) -> Loose:
    client = await unit.clients.get(scope, line.id)
    placed = line.latitude is not None and line.longitude is not None
    return Loose(step, client.city, (line.latitude or 0, line.longitude or 0) if placed else None)


async def drop_all(unit: UnitOfWork, scope: Scope, steps: Sequence[NextStep], now: datetime) -> None:
    for step in steps:
        await unit.steps.close(scope, step.id, StepState.CANCELLED, now)


def is_old(step: NextStep, today: date) -> bool:
    """Over a week late."""
    return (today - step.due_on).days > OLD
