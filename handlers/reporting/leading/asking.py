"""What passes between a lead and a rep: a step that was set, what came of it, a plan, a reminder of what is left."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.day import goals
from handlers.frame.shown import Shown
from handlers.reporting.leading import asking_screens
from handlers.speech.reader import reader_of
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.work.step import StepState


async def step_set(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To whoever works with the client; of what is done or dropped by now they hear nothing."""
    step = await unit.steps.get(me.scope.worked, data["step"])
    if step.state is not StepState.OPEN:
        return None
    client = await unit.clients.get(me.scope.worked, step.client)
    lead = (await unit.members.get(me.scope, data["lead"])).name
    return Shown(asking_screens.step_set(reader_of(me, now), step, client.name, lead), Noted.SET, [client.id])


async def step_told(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To the lead who has set it: done, or overdue; asked again, for it may have been undone or moved meanwhile."""
    step = await unit.steps.get(me.scope, data["step"])
    is_done = step.state is StepState.DONE
    if not me.scope.may(Right.TEAM_CLIENTS) or is_done != data["done"] or not (is_done or step.is_overdue(now)):
        return None
    client, reader = await unit.clients.get(me.scope, step.client), reader_of(me, now)
    whose = (await unit.members.get(me.scope, step.member)).name
    touches = await unit.touches.some(me.scope, [step.closed_by] if step.closed_by else [])
    touch = next(iter(touches.values()), None)
    return Shown(asking_screens.step_told(reader, step, client.name, whose, touch), Noted.SET, [client.id])


async def nudge(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To the member who is asked to see to what is left."""
    lead = (await unit.members.get(me.scope, data["lead"])).name
    screen = asking_screens.nudge(reader_of(me, now), me.calendar, lead, data["overdue"], data["without"])
    return Shown(screen, None)


async def plan_set(unit: UnitOfWork, me: Me, now: datetime, data: Mapping[str, Any]) -> Shown | None:
    """To whose plan it is, with how it goes; of one that stands no more they hear nothing."""
    plan = next((one for one in await goals.own(unit, me, now) if one.goal.id == data["goal"]), None)
    if plan is None:
        return None
    lead = (await unit.members.get(me.scope, data["lead"])).name
    return Shown(asking_screens.plan_set(reader_of(me, now), plan, lead), None)
