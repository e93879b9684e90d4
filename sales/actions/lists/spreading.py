"""A call for each client of a list, on days with room. Clients that are talked with soon anyway hear it then.

`sales/recording/spreading.py` says what room is.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice
from zoneinfo import ZoneInfo

from sales.actions import steps, vacations
from sales.actions.lists.part import Few, Some
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.company.members import Workspace
from sales.days.calendar import DAY
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.bulk import Value
from sales.jobs.placed import How, Placed, placed_on
from sales.recording.slots import adds, says, slot_of
from sales.recording.spreading import FURTHEST, Loose, fitted
from sales.standing.client_filter import AsOf, ClientFilter, Order
from sales.work.step import NextStep, StepKind
from sales.work.talk import Aggrieved, is_talk

MOST_ASKED = 200
"""Clients whose days are looked at before a list is spread."""


def with_each(reason: str, each: Mapping[int, str]) -> Value:
    """The value for a reason, with what else is to be said to each client."""
    return {"reason": reason, "each": {str(client): told for client, told in each.items()}} if each else reason


def anew_only(value: Value) -> Value:
    """The value for separate calls only: what is planned stays as it is."""
    return {**(value if isinstance(value, Mapping) else {"reason": value}), "anew": True}


def reason_of(value: Value) -> str:
    """The reason for the calls, or "" if the list gives none."""
    return str(value["reason"] if isinstance(value, Mapping) else value)


def says_why(value: Value) -> bool:
    """Whether each step also says why it is its client's turn."""
    return isinstance(value, Mapping) and bool(value.get("each"))


def is_anew_only(value: Value) -> bool:
    return isinstance(value, Mapping) and bool(value.get("anew"))


def note_of(value: Value, client: int) -> str:
    """The whole note of a call: «Ждём заказ; берут каждые 5 недель, прошло 7»."""
    each = value.get("each", {}) if isinstance(value, Mapping) else {}
    return adds(reason_of(value), each.get(str(client), ""))


async def some(unit: UnitOfWork, given: Some) -> Few:
    """Plans the next few, largest sum first. Once no day has room, the rest stay without a step."""
    if given.member.until is not None:
        return Few(0, more=False)
    joined = await _joined(unit, given, given.joining) if given.joining else []
    if joined:
        return Few(len(joined), more=True, days=tuple(joined), how=How.JOINED)
    return await (_answered_first(unit, given) if given.owed else _called(unit, given))


async def _answered_first(unit: UnitOfWork, given: Some) -> Few:
    """Plans first those with an open complaint, who are called about that and nothing else."""
    waiting, others = [given.wanted.also(Aggrieved(there=there)) for there in (True, False)]
    answered = await _called(unit, replace(given, wanted=waiting, value=given.owed))
    if answered.done:
        return replace(answered, more=True)
    return await _called(unit, replace(given, wanted=others))


async def _called(unit: UnitOfWork, given: Some) -> Few:
    found = await unit.lists.part(given.theirs, given.wanted.by(Order.SUM), given.as_of, given.most)
    waiting = [line for line in found.lines if await _waits(unit, given, line)]
    workspace = await unit.workspaces.get(given.scope.workspace)
    loose = [Loose(_call(line, workspace, given)) for line in waiting]
    days = await _days(unit, workspace, given)
    taken = await unit.steps.taken(given.scope, given.member.id, days[0], days[-1] + DAY)
    now = given.as_of.now.astimezone(ZoneInfo(workspace.zone))
    room = await steps.room_of(unit, given.scope, given.member.id, workspace.rules, now)
    placed = fitted(loose, taken, days, room)
    for one in loose:
        if one.step.id in placed:
            await unit.steps.add(given.theirs, replace(one.step, due_on=placed[one.step.id]))
    more = found.after is not None and len(placed) == len(loose)
    return Few(len(placed), more=more, days=tuple(placed.values()))


async def _joined(unit: UnitOfWork, given: Some, joining: ClientFilter) -> list[date]:
    """Adds the reason to the talks of the next few. Gives the days of these talks."""
    found = await unit.lists.part(given.theirs, joining, given.as_of, given.most)
    days = [await _joins(unit, given, line.id) for line in sorted(found.lines, key=lambda one: one.id)]
    return [day for day in days if day is not None]


async def _joins(unit: UnitOfWork, given: Some, client: int) -> date | None:
    held, reason = await _held(unit, given, client), reason_of(given.value)
    talks = [one for one in held or () if is_talk(one, given.as_of.today)]
    if not talks or any(says(one, reason) for one in held or ()):
        return None
    talk = min(talks, key=lambda one: one.turn)
    note = adds(talk.note, reason)
    is_free = all((one.kind, one.slot) != (talk.kind, slot_of(note)) for one in held or ())
    unit.steps.reword(given.theirs, talk, note, slot_of(note) if is_free else talk.slot)
    return talk.due_on


async def steps_of(unit: UnitOfWork, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> Placed | None:
    """The days of the nearest steps of a list's clients; of a long list, of the first ones."""
    found = await unit.lists.part(scope, wanted.by(Order.NEXT_STEP), as_of, MOST_ASKED)
    nearest: dict[int, date] = {}
    planned = await unit.steps.open_of_many(scope, [line.id for line in found.lines])
    for step in sorted(planned, key=lambda one: one.turn):
        nearest.setdefault(step.client, step.due_on)
    return placed_on(nearest.values())


async def _waits(unit: UnitOfWork, given: Some, line: ClientLine) -> bool:
    """Whether the client still needs the call: there is no talk soon, nor a step for that reason; without a reason, no
    step. It is locked, so that nobody plans meanwhile.
    """
    held, reason = await _held(unit, given, line.id), reason_of(given.value)
    if held is None or (held and not reason):
        return False
    return not any(says(one, reason) or is_talk(one, given.as_of.today) for one in held)


async def _held(unit: UnitOfWork, given: Some, client: int) -> Collection[NextStep] | None:
    """The client's open steps, locked with it, or None if it is gone."""
    try:
        await unit.clients.hold(given.theirs, client)
    except NotFound:
        return None
    return await unit.steps.hold(given.theirs, client)


def _call(line: ClientLine, workspace: Workspace, given: Some) -> NextStep:
    note = note_of(given.value, line.id)
    zone = line.zone or workspace.zone
    call = NextStep(new_id(), line.id, line.owner, StepKind.CALL, given.as_of.today, None, zone)
    return replace(call, note=note, slot=slot_of(note))


async def _days(unit: UnitOfWork, workspace: Workspace, given: Some) -> list[date]:
    """The days on which the member works."""
    known = await vacations.calendars(unit, given.scope, workspace, [given.member])
    return list(islice(known[given.member.id].working_from(given.as_of.today + DAY), FURTHEST))
