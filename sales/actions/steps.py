"""Planning next steps; moving, spreading and dropping those that were left. None of it is a touch."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, ClientLine, Status
from sales.company.members import Me, Rules
from sales.days.calendar import DAY, WorkCalendar
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.agenda import Agenda
from sales.recording.plan_draft import PlanDraft
from sales.recording.room import LOOKED_BACK, learnt, usual
from sales.recording.slots import slot_of
from sales.recording.spreading import Loose, Taken, spread
from sales.work.postponement import put_off, remembering
from sales.work.step import NextStep, StepState, Wish

AT_ONCE = 50
OLD = 7
"""After so many days an untouched step may be dropped with the others."""
AHEAD = 400
"""Days ahead whose load is looked at."""
NEAR = 50
"""The same if nobody named a day for the step: a month, and some days with room after it."""
FEW = Taken(calls=4, visits=1)
"""If no day holds more than that, it need not be learnt how much fits into one."""


async def plan(
    unit: UnitOfWork,
    scope: Scope,
    client: Client,
    wish: Wish,
    now_local: datetime,
    *,
    touch: int | None = None,
) -> NextStep:
    """Plans a step. An open one of the same kind and note is moved. An inactive client becomes active.

    `now_local` carries the zone that day and time are meant in. Rejected ("past_day") for a day in the past.
    """
    step = _new(client, wish, now_local, touch)
    older = await _of_slot(unit, scope, step) if touch is None else None
    return await _put(unit, scope, client, put_off(step, older, now_local) if older else step)


async def preceded(unit: UnitOfWork, scope: Scope, draft: PlanDraft) -> PlanDraft:
    """The draft with the first step on the card, if that is another one than those just planned."""
    planned = await unit.steps.hold(scope, draft.client)
    first = min(planned, key=lambda one: one.turn, default=None)
    is_other = first is not None and first.id != draft.plan.step and first.wish not in draft.plan.beside
    return replace(draft, plan=replace(draft.plan, first=first.wish if first and is_other else None))


async def move(
    unit: UnitOfWork, scope: Scope, client: Client, before: int, wish: Wish, now_local: datetime
) -> NextStep:
    """Puts a step off, or forward, without a touch. If it is closed by now, a step is planned."""
    step = _new(client, wish, now_local)
    was = await _standing(unit, scope, client.id, before)
    if was is None:
        return await plan(unit, scope, client, wish, now_local)
    await unit.steps.close(scope, before, StepState.MOVED, now_local)
    return await _put(unit, scope, client, put_off(step, was, now_local))


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
    """Plans a step instead of one that was planned just before, if there was one: its day is corrected."""
    step = _new(client, wish, now_local, touch)
    was = await unit.steps.close(scope, before, StepState.MOVED, now_local, touch) if before else None
    if was is None:
        return await plan(unit, scope, client, wish, now_local, touch=touch)
    return await _put(unit, scope, client, remembering(step, was))


def _new(client: Client, wish: Wish, now_local: datetime, touch: int | None = None) -> NextStep:
    if wish.day < now_local.date():
        raise Rejected("past_day")
    zone = now_local.tzinfo
    name = zone.key if isinstance(zone, ZoneInfo) else "UTC"
    when = wish.day, wish.at, name
    step = NextStep(new_id(), client.id, client.owner, wish.kind, *when, touch=touch)
    return replace(step, note=wish.note, slot=slot_of(wish.note, wish.series), series=wish.series)


async def follow(unit: UnitOfWork, scope: Scope, ended: NextStep, now: datetime) -> NextStep | None:
    """Plans the next occurrence of a step that comes again, once it is done or skipped. On the member's day off it
    moves to the next working day. None if it does not come again, or its member has left.
    """
    if ended.series is None:
        return None
    workspace, member = await unit.workspaces.get(scope.workspace), await unit.members.get(scope, ended.member)
    if member.until is not None:
        return None
    series = ended.series.after(now.astimezone(ZoneInfo(ended.zone)).date())
    day = workspace.calendar(member.working_days).next_working(series.on)
    when = ended.kind, day, ended.due_time, ended.zone
    new = NextStep(new_id(), ended.client, ended.member, *when, note=ended.note, slot=ended.slot, series=series)
    await unit.steps.put(scope, new)
    return new


async def next_of(unit: UnitOfWork, scope: Scope, ended: NextStep | None) -> NextStep | None:
    """The step that now follows one that comes again."""
    if ended is None:
        return None
    standing = await unit.steps.hold(scope, ended.client)
    return next((one for one in standing if (one.kind, one.slot) == (ended.kind, ended.slot)), None)


async def skip(unit: UnitOfWork, scope: Scope, client: int, step: int, now: datetime) -> NextStep | None:
    """Skips one occurrence of a step that comes again. Gives the next, or None."""
    was = await _standing(unit, scope, client, step)
    if was is None or was.series is None:
        return None
    await unit.steps.close(scope, step, StepState.CANCELLED, now)
    return await follow(unit, scope, was, now)


async def _standing(unit: UnitOfWork, scope: Scope, client: int, step: int) -> NextStep | None:
    return next((one for one in await unit.steps.hold(scope, client) if one.id == step), None)


async def _of_slot(unit: UnitOfWork, scope: Scope, step: NextStep) -> NextStep | None:
    """The open step that the new one replaces."""
    standing = await unit.steps.hold(scope, step.client)
    return next((one for one in standing if (one.kind, one.slot) == (step.kind, step.slot)), None)


async def _put(unit: UnitOfWork, scope: Scope, client: Client, step: NextStep) -> NextStep:
    await unit.steps.put(scope, step)
    if client.status is Status.INACTIVE:
        await unit.clients.save(scope, client.awake())
    return step


async def unplan(
    unit: UnitOfWork, scope: Scope, client: int, step: int, now: datetime, *, touch: int | None = None
) -> NextStep | None:
    """Cancels a step if it is still open. `touch` is the touch after which it was just planned."""
    was = await _standing(unit, scope, client, step)
    return await unit.steps.close(scope, step, StepState.CANCELLED, now, touch) if was else None


async def drop(unit: UnitOfWork, scope: Scope, draft: PlanDraft, step: int, now: datetime) -> None:
    """Cancels a step that somebody looked at. Its words go back to the touch it was planned with."""
    was = await unplan(unit, scope, draft.client, step, now, touch=draft.touch)
    if was is not None and was.touch is not None:
        await _give_back(unit, scope, was.touch, (draft.said.words if draft.said else "") or was.note)


async def _give_back(unit: UnitOfWork, scope: Scope, touch: int, words: str) -> None:
    """Adds the words to the touch's comment. A touch that was undone, or is out of scope by now, gets none."""
    said = (await unit.touches.some(scope, [touch])).get(touch)
    if said is not None and words not in said.comment:
        comment = words if said.comment in words else f"{said.comment}\n{words}"
        await unit.touches.save(scope, replace(said, comment=comment))


async def cancel_all(unit: UnitOfWork, scope: Scope, client: int, now: datetime, *, touch: int | None = None) -> int:
    """Cancels all steps of a client, because of a touch or of none. Gives their number."""
    planned = await unit.steps.open_of(scope, client)
    for step in planned:
        await unit.steps.close(scope, step.id, StepState.CANCELLED, now, touch)
        if touch is not None and step.touch == touch:
            await _give_back(unit, scope, touch, step.note)
    return len(planned)


async def move_all(
    unit: UnitOfWork, scope: Scope, days: Mapping[int, date], steps: Sequence[NextStep], now: datetime
) -> list[NextStep]:
    """Moves each step to its day and keeps an agreed hour. `now` is any moment of today."""
    moved = []
    for step in steps:
        client = await unit.clients.get(scope, step.client)
        wish = Wish(step.kind, days[step.id], step.due_time, step.note)
        moved.append(await move(unit, scope, client, step.id, wish, now.astimezone(ZoneInfo(step.zone))))
    return moved


async def days_for(
    unit: UnitOfWork,
    scope: Scope,
    found: Sequence[tuple[NextStep, ClientLine]],
    calendar: WorkCalendar,
    today: date,
    room: Taken,
) -> dict[int, date]:
    """The day that each step would go to: largest sum first, from the next working day on."""
    best = sorted(found, key=lambda one: (-one[1].facts.order_sum, one[0].due_on, one[0].id))
    loose = [await _loose(unit, scope, step, line) for step, line in best]
    taken = await unit.steps.taken(scope, scope.actor, today + DAY, today + AHEAD * DAY)
    return spread(loose, taken, lambda: calendar.working_from(today + DAY), room)


async def room_of(unit: UnitOfWork, scope: Scope, member: int, rules: Rules, now_local: datetime) -> Taken:
    """How much fits into a day of the member's, by the clock of whoever asks. Today does not count, so the figure is
    stable until midnight.
    """
    midnight = datetime.combine(now_local.date(), time(), now_local.tzinfo)
    offset = now_local.utcoffset() or timedelta()
    done = await unit.touches.by_day(scope.of(member), member, midnight - LOOKED_BACK, midnight, offset)
    return learnt(done, rules)


async def agenda_of(unit: UnitOfWork, me: Me, now: datetime, member: int) -> Agenda:
    """The days ahead of a member, for `me` who asks: by `me`'s working days and clock."""
    local, rules = now.astimezone(ZoneInfo(me.zone)), me.workspace.rules
    first = local.date() + DAY
    taken = await unit.steps.taken(me.scope.of(member), member, first, first + NEAR * DAY)
    if all(held.calls <= FEW.calls and held.visits <= FEW.visits for held in taken.values()):
        return Agenda(me.calendar, usual(rules), taken)
    return Agenda(me.calendar, await room_of(unit, me.scope, member, rules, local), taken)


async def _loose(unit: UnitOfWork, scope: Scope, step: NextStep, line: ClientLine) -> Loose:
    client = await unit.clients.get(scope, line.id)
    placed = line.latitude is not None and line.longitude is not None
    return Loose(step, client.city, (line.latitude or 0, line.longitude or 0) if placed else None)


async def drop_all(unit: UnitOfWork, scope: Scope, steps: Sequence[NextStep], now: datetime) -> None:
    """Cancels these steps. A step that comes again skips one occurrence."""
    for step in steps:
        await unit.steps.close(scope, step.id, StepState.CANCELLED, now)
        await follow(unit, scope, step, now)


async def of_day(unit: UnitOfWork, scope: Scope, day: date) -> list[tuple[NextStep, ClientLine]]:
    """The actor's own steps of the day, then those of each member whom the actor covers."""
    whose = scope.actor, *sorted(scope.covers)
    return [one for member in whose for one in await unit.steps.day(scope.of(member), member, day)]


def is_old(step: NextStep, today: date) -> bool:
    """Whether the step is over a week late."""
    return (today - step.due_on).days > OLD
