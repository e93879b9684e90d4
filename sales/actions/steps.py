"""Planning the next step with a client."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, Status
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.slots import slot_of
from sales.work.step import NextStep, StepState, Wish


async def plan(
    unit: UnitOfWork,
    scope: Scope,
    client: Client,
    wish: Wish,
    now_local: datetime,
    *,
    touch: int | None = None,
) -> NextStep:
    """One open step per kind and note: an older one is moved. A planned step makes an inactive client active again.

    `now_local` carries the zone that the day and the time are meant in. The past is Rejected("past_day").
    """
    if wish.day < now_local.date():
        raise Rejected("past_day")
    zone = now_local.tzinfo
    name = zone.key if isinstance(zone, ZoneInfo) else "UTC"
    when = wish.day, wish.at, name
    step = NextStep(new_id(), client.id, client.owner, wish.kind, *when, touch=touch)
    step = replace(step, note=wish.note, slot=slot_of(wish.note))
    await unit.steps.put(scope, step)
    if client.status is Status.INACTIVE:
        await unit.clients.save(scope, replace(client, status=Status.ACTIVE))
    return step


async def replan(
    unit: UnitOfWork,
    scope: Scope,
    client: Client,
    before: int | None,
    wish: Wish,
    now_local: datetime,
    *,
    touch: int | None = None,
) -> NextStep:
    """Plans instead of a step that was planned just before, where there was one: that one is moved."""
    if before:
        await unit.steps.close(scope, before, StepState.MOVED, now_local)
    return await plan(unit, scope, client, wish, now_local, touch=touch)


async def unplan(unit: UnitOfWork, scope: Scope, step: int, now: datetime) -> None:
    """What was planned just before is off."""
    await unit.steps.close(scope, step, StepState.CANCELLED, now)


async def cancel_all(unit: UnitOfWork, scope: Scope, client: int, now: datetime) -> int:
    """What is planned with a client is off; how many steps that were."""
    planned = await unit.steps.open_of(scope, client)
    for step in planned:
        await unit.steps.close(scope, step.id, StepState.CANCELLED, now)
    return len(planned)
