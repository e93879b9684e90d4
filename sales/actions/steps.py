"""Planning the next step with a client; moving, spreading, dropping many that were left. None of it is a touch."""

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
"""Days after which a step that nobody touched may be dropped with the others."""
AHEAD = 400
"""Days whose load is looked at."""
NEAR = 50
"""And for a step of which nobody has said when: a month, and some days with room after it."""
FEW = Taken(calls=4, visits=1)
"""With no more than that on any day, how much fits into one need not be learnt."""


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
    step = _new(client, wish, now_local, touch)
    older = await _of_slot(unit, scope, step) if touch is None else None
    return await _put(unit, scope, client, put_off(step, older, now_local) if older else step)


async def preceded(unit: UnitOfWork, scope: Scope, draft: PlanDraft) -> PlanDraft:
    """With the step that stands first on the card, where that is another one than what was planned just now, if any."""
    planned = await unit.steps.hold(scope, draft.client)
    first = min(planned, key=lambda one: (one.due_on, one.due_time or time.max, one.id), default=None)
    is_other = first is not None and first.id != draft.plan.step and first.wish not in draft.plan.beside
    return replace(draft, plan=replace(draft.plan, first=first.wish if first and is_other else None))


async def move(
    unit: UnitOfWork, scope: Scope, client: Client, before: int, wish: Wish, now_local: datetime
) -> NextStep:
    """A step that stood is put off, or brought forward: without a touch. Where it is closed by now, one is planned."""
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
    """Plans instead of a step that was planned just before, where there was one: its day is put right."""
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
    """The next one of a step that comes again, once that is done or skipped; on a day off of its member's it gives way
    to the next working day. Nothing where it does not come again, or whose it is has left.
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
    """The one that stands after it, where it comes again."""
    if ended is None:
        return None
    standing = await unit.steps.hold(scope, ended.client)
    return next((one for one in standing if (one.kind, one.slot) == (ended.kind, ended.slot)), None)


async def skip(unit: UnitOfWork, scope: Scope, client: int, step: int, now: datetime) -> NextStep | None:
    """One of a step that comes again is left out; the next one of it, if there is any."""
    was = await _standing(unit, scope, client, step)
    if was is None or was.series is None:
        return None
    await unit.steps.close(scope, step, StepState.CANCELLED, now)
    return await follow(unit, scope, was, now)


async def _standing(unit: UnitOfWork, scope: Scope, client: int, step: int) -> NextStep | None:
    return next((one for one in await unit.steps.hold(scope, client) if one.id == step), None)


async def _of_slot(unit: UnitOfWork, scope: Scope, step: NextStep) -> NextStep | None:
    """The open step whose place the new one takes."""
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
    """A step is off, if it still stands; `touch`: after which it was planned just before."""
    was = await _standing(unit, scope, client, step)
    return await unit.steps.close(scope, step, StepState.CANCELLED, now, touch) if was else None


async def drop(unit: UnitOfWork, scope: Scope, draft: PlanDraft, step: int, now: datetime) -> None:
    """A step is off that somebody has looked at: what was written of it goes back to the touch it was planned with."""
    was = await unplan(unit, scope, draft.client, step, now, touch=draft.touch)
    if was is not None and was.touch is not None:
        await _give_back(unit, scope, was.touch, (draft.said.words if draft.said else "") or was.note)


async def _give_back(unit: UnitOfWork, scope: Scope, touch: int, words: str) -> None:
    """A touch that was taken back, or is somebody else's by now, has no words."""
    said = (await unit.touches.some(scope, [touch])).get(touch)
    if said is not None and words not in said.comment:
        comment = words if said.comment in words else f"{said.comment}\n{words}"
        await unit.touches.save(scope, replace(said, comment=comment))


async def cancel_all(unit: UnitOfWork, scope: Scope, client: int, now: datetime, *, touch: int | None = None) -> int:
    """What is planned with a client is off, because of a touch or of none; how many steps that were."""
    planned = await unit.steps.open_of(scope, client)
    for step in planned:
        await unit.steps.close(scope, step.id, StepState.CANCELLED, now, touch)
        if touch is not None and step.touch == touch:
            await _give_back(unit, scope, touch, step.note)
    return len(planned)


async def move_all(
    unit: UnitOfWork, scope: Scope, days: Mapping[int, date], steps: Sequence[NextStep], now: datetime
) -> list[NextStep]:
    """Each to its day, at the same hour where one was agreed: `now` is any moment of today."""
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
    """Where each would go: who is worth most first, from the next working day on."""
    best = sorted(found, key=lambda one: (-one[1].facts.order_sum, one[0].due_on, one[0].id))
    loose = [await _loose(unit, scope, step, line) for step, line in best]
    taken = await unit.steps.taken(scope, scope.actor, today + DAY, today + AHEAD * DAY)
    return spread(loose, taken, lambda: calendar.working_from(today + DAY), room)


async def room_of(unit: UnitOfWork, scope: Scope, member: int, rules: Rules, now_local: datetime) -> Taken:
    """How much fits into a day of that member's, by the clock of whoever asks. The day that goes on tells nothing of
    that: the figure stays the same till its end.
    """
    midnight = datetime.combine(now_local.date(), time(), now_local.tzinfo)
    offset = now_local.utcoffset() or timedelta()
    done = await unit.touches.by_day(scope.of(member), member, midnight - LOOKED_BACK, midnight, offset)
    return learnt(done, rules)


async def agenda_of(unit: UnitOfWork, me: Me, now: datetime, member: int) -> Agenda:
    """The days ahead of a member, for `me`, who asks: by their own days of work, and their own clock."""
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
    """Of those that come again one is left out."""
    for step in steps:
        await unit.steps.close(scope, step.id, StepState.CANCELLED, now)
        await follow(unit, scope, step, now)


async def of_day(unit: UnitOfWork, scope: Scope, day: date) -> list[tuple[NextStep, ClientLine]]:
    """The actor's own, and then those of each member whom the actor covers."""
    whose = scope.actor, *sorted(scope.covers)
    return [one for member in whose for one in await unit.steps.day(scope.of(member), member, day)]


def is_old(step: NextStep, today: date) -> bool:
    """Over a week late."""
    return (today - step.due_on).days > OLD
