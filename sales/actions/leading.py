"""What leads are told at once, and what they do about it: complaints, signals, steps for a rep,
daily reminders, plans.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sales.actions import vacations
from sales.actions.people import teams
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.members import Member
from sales.company.teams import Team
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.port import EDITS
from sales.ground.scope import Right, Scope
from sales.reporting.leading.complaints import hears_of, listeners
from sales.reporting.leading.goals import Aim, Goal, Span, checked, period_of
from sales.reporting.leading.nudges import nudge_key
from sales.reporting.leading.signals import Signal, SignalKind, hears
from sales.standing.base import is_key
from sales.work.order import Order
from sales.work.outcomes import REFUSALS, Outcome
from sales.work.step import NextStep
from sales.work.touch import Touch

COMPLAINT = "complaint"
COMPLAINT_TAKEN = "complaint_taken"
COMPLAINT_WAITS = "complaint_waits"
SIGNAL = "signal"
SIGNALS = {one: f"{SIGNAL}_{one}" for one in SignalKind}
SIGNAL_TAKEN = "signal_taken"
SIGNAL_WAITS = "signal_waits"
STEP_SET = "step_set"
NUDGE = "nudge"
PLAN_SET = "plan_set"
SETTLES = timedelta(minutes=1)
"""What is undone or corrected within this time was a slip: nobody hears of it."""


async def complained(unit: UnitOfWork, scope: Scope, client: Client, touch: Touch) -> None:
    """Tells the leads of a complaint, once, with the commit that saves it."""
    if not await unit.complaints.add(scope, touch.id, client.id, touch.recorded_at):
        return
    leads = [one for one in await teams.over(unit, scope, client.owner) if one.alerts.complaints]
    row: dict[str, Any] = {"due_at": touch.recorded_at, "kind": COMPLAINT, "data": {"touch": touch.id}}
    await _alert(unit, scope, listeners(leads, client.owner, scope.actor), f"{COMPLAINT}:{touch.id}", **row)


async def refused(unit: UnitOfWork, scope: Scope, client: Client, touch: Touch) -> None:
    """Tells the leads of a refusal by a key client, once, with the commit that saves it."""
    if is_key(client) and touch.outcome in REFUSALS:
        on = touch.at.date()
        signal = await unit.signals.add(scope, SignalKind.REFUSAL, touch.id, on, touch.recorded_at, client.id)
        await tell_of_signal(unit, scope, signal, SignalKind.REFUSAL, client.owner, touch.recorded_at)


async def ordered(unit: UnitOfWork, scope: Scope, order: Order) -> None:
    """Tells of an order the leads who want to hear of that size. If the sum is corrected upwards, it reaches more of
    them.
    """
    if order.touch is None or (order.amount or 0) <= 0:
        return
    leads = [one for one in await unit.members.all(scope) if one.alerts.order_from is not None]
    if not any((order.amount or 0) >= (one.alerts.order_from or 0) for one in leads):
        return
    client, touch = await unit.clients.get(scope, order.client), await unit.touches.get(scope, order.touch)
    signal = await unit.signals.add(scope, SignalKind.ORDER, touch.id, order.on, touch.recorded_at, client.id)
    told = (signal, SignalKind.ORDER, client.owner, touch.recorded_at)
    await tell_of_signal(unit, scope, *told, amount=order.amount or 0)


async def tell_of_signal(
    unit: UnitOfWork, scope: Scope, signal: int, kind: SignalKind, owner: int, at: datetime, amount: int = 0
) -> None:
    """Tells each lead of that member who wants to hear of it, once."""
    leads = [one for one in await teams.over(unit, scope, owner) if hears(one, kind, owner, amount)]
    row: dict[str, Any] = {"due_at": at, "kind": SIGNALS[kind], "data": {"signal": signal}}
    await _alert(unit, scope, listeners(leads, owner, scope.actor), f"{SIGNAL}:{signal}", **row)


async def _alert(unit: UnitOfWork, scope: Scope, leads: Iterable[Member], key: str, **row: Any) -> None:
    """Tells each of these leads once: `key` says in the outbox what of."""
    for lead in leads:
        if lead.person is not None:
            await unit.outbox.add(key=f"{key}:{lead.id}", person=lead.person, workspace=scope.workspace, **row)


async def is_left_to_others(unit: UnitOfWork, scope: Scope, owner: int, now: datetime) -> bool:
    """Whether the actor is a lead who is away, and another lead hears of that member's complaints instead."""
    if await _is_there(unit, scope, scope.actor, now):
        return False
    leads = [one for one in await teams.over(unit, scope, owner) if one.person is not None and hears_of(one, owner)]
    return any([await _is_there(unit, scope, one.id, now) for one in leads])


async def _is_there(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> bool:
    return await vacations.at_work(unit, scope, member, now) == member


async def take_complaint(unit: UnitOfWork, scope: Scope, touch: int, now: datetime) -> bool:
    """Takes the complaint, and tells the client's owner and the other leads. False if somebody was faster."""
    scope.needs(Right.TEAM_CLIENTS)
    known = await unit.complaints.get(scope, touch)
    if not await unit.complaints.take(scope, touch, now):
        return False
    key, data = f"{COMPLAINT_TAKEN}:{touch}", {"touch": touch, "lead": scope.actor}
    await _tell(unit, scope, known.owner, key, COMPLAINT_TAKEN, data, now)
    await _tell_others(unit, scope, f"{COMPLAINT}:{touch}", key, kind=COMPLAINT_TAKEN, data=data, due_at=now)
    return True


async def take_signal(unit: UnitOfWork, scope: Scope, known: Signal, now: datetime) -> bool:
    """Takes the signal, as `take_complaint` does."""
    scope.needs(Right.TEAM_CLIENTS)
    if not await unit.signals.take(scope, known.id, now):
        return False
    key, data = f"{SIGNAL_TAKEN}:{known.id}", {"signal": known.id, "lead": scope.actor}
    await _tell(unit, scope, known.owner, key, SIGNAL_TAKEN, data, now)
    await _tell_others(unit, scope, f"{SIGNAL}:{known.id}", key, kind=SIGNAL_TAKEN, data=data, due_at=now)
    return True


def waits_key(kind: str, about: int, now_local: datetime) -> str:
    """The key of a reminder: there is one a day."""
    return f"{kind}:{about}:{now_local.date()}"


async def was_reminded(unit: UnitOfWork, kind: str, about: int, now_local: datetime) -> bool:
    return bool(await unit.outbox.known([waits_key(kind, about, now_local)]))


async def remind_of_signal(unit: UnitOfWork, scope: Scope, known: Signal, now_local: datetime) -> bool:
    """Reminds of the signal, as `remind_of_complaint` does."""
    scope.needs(Right.TEAM_CLIENTS)
    key = waits_key(SIGNAL_WAITS, known.id, now_local)
    data = {"signal": known.id, "lead": scope.actor}
    return await _tell(unit, scope, known.owner, key, SIGNAL_WAITS, data, now_local)


async def _tell_others(unit: UnitOfWork, scope: Scope, told: str, key: str, **row: Any) -> None:
    """Tells the other leads that the alert has reached, and redraws it where it stands. `told` begins its keys."""
    leads = {f"{told}:{one.id}": one for one in await unit.members.all(scope) if one.id != scope.actor}
    reached = await unit.outbox.told(list(leads))
    await _alert(unit, scope, [lead for key_of, lead in leads.items() if key_of in reached], key, **row)
    await _redraw(unit, scope, list(leads), row["due_at"])


async def _redraw(
    unit: UnitOfWork,
    scope: Scope,
    keys: list[str],
    due_at: datetime,
    instead: tuple[str, Mapping[str, Any]] | None = None,
) -> None:
    """Redraws alerts where they stand, without a sound. `instead` gives another kind of message and its data."""
    for copy in await unit.outbox.copies(keys):
        kind, told = instead or (copy.kind, copy.data)
        row: dict[str, Any] = {"kind": kind, "data": {**told, EDITS: copy.message}, "due_at": due_at}
        key = f"{copy.key}:{EDITS}:{new_id()}"
        await unit.outbox.add(key=key, person=copy.person, workspace=scope.workspace, **row)


async def told_more(unit: UnitOfWork, scope: Scope, touch: Touch) -> None:
    """Redraws what leads were told of a touch once a reason or words are added."""
    told = [f"{COMPLAINT}:{touch.id}"] if touch.outcome is Outcome.COMPLAINT else []
    if touch.outcome in REFUSALS or touch.outcome is Outcome.ORDER:
        told = [f"{SIGNAL}:{one}" for one in await unit.signals.of_touch(scope, touch.id)]
    if told:
        everybody = await unit.members.all(scope)
        keys = [f"{one}:{member.id}" for one in told for member in everybody]
        await _redraw(unit, scope, keys, touch.recorded_at)


async def took_back(
    unit: UnitOfWork, scope: Scope, told: Mapping[str, Member], kind: str, data: dict[str, Any], now: datetime
) -> None:
    """Tells those whom an alert has reached that it is void, and redraws it. `told` are leads by the alert's keys."""
    for key in await unit.outbox.told(list(told)):
        lead = told[key]
        if lead.person is not None:
            row: dict[str, Any] = {"due_at": now, "kind": kind, "data": data, "workspace": scope.workspace}
            await unit.outbox.add(key=f"{kind}:{key.partition(':')[2]}", person=lead.person, **row)
    await _redraw(unit, scope, list(told), now, (kind, data))


async def opened(unit: UnitOfWork, scope: Scope, alert: str, *, covered: bool) -> None:
    """Notes that the lead has opened the client on the alert, or is back: an open screen is not redrawn."""
    await unit.outbox.cover(f"{alert}:{scope.actor}", covered=covered)


async def remind_of_complaint(unit: UnitOfWork, scope: Scope, touch: int, now_local: datetime) -> bool:
    """Reminds the client's owner of the complaint, once a day. False if that was done, or nobody is there to hear."""
    scope.needs(Right.TEAM_CLIENTS)
    known = await unit.complaints.get(scope, touch)
    key = waits_key(COMPLAINT_WAITS, touch, now_local)
    data = {"touch": touch, "lead": scope.actor}
    return await _tell(unit, scope, known.owner, key, COMPLAINT_WAITS, data, now_local)


async def assign(unit: UnitOfWork, scope: Scope, client: Client, step: NextStep, now: datetime) -> None:
    """Tells the rep of a step that a lead has planned with their client. The lead will hear what becomes of it."""
    if scope.actor == client.owner or not scope.may(Right.TEAM_CLIENTS):
        return
    if await unit.steps.assign(scope, step.id, scope.actor):
        data = {"step": step.id, "lead": scope.actor}
        await _tell(unit, scope, client.owner, f"{STEP_SET}:{step.id}", STEP_SET, data, now)


async def led(unit: UnitOfWork, scope: Scope, member: int) -> Member:
    """A member whose clients the lead sees; raises for anybody else."""
    scope.needs(Right.TEAM_REPORT)
    scope.must_see(member)
    return await unit.members.get(scope, member)


async def led_team(unit: UnitOfWork, scope: Scope, team: int) -> Team:
    """A team of which the lead sees everybody. NotFound for any other."""
    scope.needs(Right.TEAM_REPORT)
    found = await unit.teams.get(scope, team)
    theirs = [one for one in await unit.members.all(scope, former=True) if one.team == team]
    if scope.owners is not None and not (theirs and all(scope.sees(one.id) for one in theirs)):
        raise NotFound
    return found


async def nudge(unit: UnitOfWork, scope: Scope, member: int, left: Mapping[str, int], now_local: datetime) -> bool:
    """Asks a member to see to what is left, once a day, whichever lead does it. False if one has."""
    await led(unit, scope, member)
    data = {**left, "lead": scope.actor}
    return await _tell(unit, scope, member, nudge_key(member, now_local.date()), NUDGE, data, now_local)


async def agree(
    unit: UnitOfWork,
    scope: Scope,
    member: int | None,
    what: tuple[Aim, Span],
    amount: int | None,
    now_local: datetime,
    *,
    team: int | None = None,
) -> bool:
    """Sets the plan of a member, a team or the company from this week or month on; None ends it. Earlier plans stay for
    their time. False if nothing changes.
    """
    await _may_agree(unit, scope, member, team)
    aim, span = what
    since = period_of(span, now_local.date()).since
    so_far = await unit.goals.of(scope, member, team)
    known = [one for one in so_far if one.until is None and (one.aim, one.span) == what]
    if amount == (known[0].amount if known else None):
        return False
    for one in known:
        await unit.goals.end(scope, one, since)
    if amount is not None:
        agreed = Goal(new_id(), member, aim, span, checked(amount), since, scope.actor, now_local, team=team)
        await unit.goals.add(scope, agreed)
        await _tell_of_plan(unit, scope, agreed, now_local)
    return True


async def _tell_of_plan(unit: UnitOfWork, scope: Scope, goal: Goal, now: datetime) -> None:
    """Tells the plan's member, and nobody who covers for them. One's own plan is known."""
    if goal.member is None or goal.member == scope.actor:
        return
    person = await unit.members.person_of(scope, goal.member)
    if person is not None:
        key, data, due = f"{PLAN_SET}:{goal.id}", {"goal": goal.id, "lead": scope.actor}, now + SETTLES
        row: dict[str, Any] = {"kind": PLAN_SET, "data": data, "due_at": due, "workspace": scope.workspace}
        await unit.outbox.add(key=key, person=person.id, **row)


async def _may_agree(unit: UnitOfWork, scope: Scope, member: int | None, team: int | None) -> None:
    """Raises unless the actor leads the member, who is still there, or the team; for the company, unless they see all
    of it.
    """
    scope.needs(Right.GOALS)
    if team is not None:
        await led_team(unit, scope, team)
    elif member is None and scope.owners is not None:
        raise NotFound
    if member is not None and (await led(unit, scope, member)).until is not None:
        raise NotFound


async def _tell(
    unit: UnitOfWork, scope: Scope, member: int, key: str, kind: str, data: dict[str, int], now: datetime
) -> bool:
    """Tells a member, or who covers for them. False if that is nobody or the actor, or if they were told already."""
    there = await vacations.at_work(unit, scope, member, now)
    person = None if there is None else await unit.members.person_of(scope, there)
    if person is None or there == scope.actor:
        return False
    return await unit.outbox.add(key=key, person=person.id, due_at=now, kind=kind, data=data, workspace=scope.workspace)
