"""Reminders of agreed hours: what is sent, and what its buttons do. When one is sent: `sales/reporting/reminders.py`.

sent      one step -> all that the call or the visit needs    several -> a line and a button each
+15, +1h  the reminder comes again, counted from the tap; the agreed hour stays
tomorrow  the step itself is moved, to the same hour
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.day import reminder_screens
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.reminders import RemindAct, RemindTap
from sales.actions import steps
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of
from sales.company.members import Me
from sales.days.calendar import preset_day
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.reporting.reminders import makes_sense, reminder
from sales.work.step import DayPreset, NextStep, StepState, Wish

QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)


def router() -> Router:
    reminders = Router(name="reminders")
    reminders.callback_query.register(answer_tap, RemindTap.filter())
    return reminders


async def letter(
    unit: UnitOfWork, me: Me, now: datetime, wanted: list[int], at: datetime
) -> tuple[Screen, list[int]] | None:
    """The reminder of these steps and the clients it shows; None if none of them is to be reminded of any more."""
    found = [await _still(unit, me, step, at, now) for step in wanted]
    reminded = [step for step in found if step]
    if not reminded:
        return None
    reader, home, clients = reader_of(me, now), me.workspace.zone, [step.client for step in reminded]
    if len(reminded) == 1:
        card = await unit.clients.card(me.scope.worked, reminded[0].client)
        days = await agenda_of(unit, me, now, card.client.owner)
        return reminder_screens.one(reader, reminded[0], card, home, days), clients
    lines = {line.id: line for line in await unit.clients.lists.lines(me.scope.worked, clients)}
    told = [(step, lines[step.client]) for step in reminded if step.client in lines]
    return reminder_screens.several(reader, told, home), [line.id for _, line in told]


async def _still(unit: UnitOfWork, me: Me, step: int, at: datetime, now: datetime) -> NextStep | None:
    """The step; None if it was closed or handed over meanwhile, or its reminder put off."""
    try:
        found = await unit.steps.get(me.scope.worked, step)
    except NotFound:
        return None
    stands = found.state is StepState.OPEN and found.member in {me.member.id, *me.scope.covers}
    return found if stands and found.remind_at == at and makes_sense(found, at, now) else None


async def answer_tap(_tap: CallbackQuery, callback_data: RemindTap, turn: Turn, unit: UnitOfWork) -> Shown:
    step = await unit.steps.get(turn.scope, ids.from_text(callback_data.step))
    if step.state is not StepState.OPEN:
        return await _over(unit, turn, step)
    match callback_data.act:
        case RemindAct.TOMORROW:
            return await _move(unit, turn, step)
        case RemindAct.QUARTER:
            return await _put_off(unit, turn, step, QUARTER)
        case RemindAct.HOUR:
            return await _put_off(unit, turn, step, HOUR)
    card = await unit.clients.card(turn.scope, step.client)
    days = await agenda_of(unit, turn.me, turn.reader.now, card.client.owner)
    screen = reminder_screens.one(turn.reader, step, card, turn.me.workspace.zone, days, of_several=True)
    return Shown(screen, Noted.REMINDER, [step.client])


async def _over(unit: UnitOfWork, turn: Turn, step: NextStep) -> Shown:
    """Says that the step was closed already; a moved one is shown as it stands now."""
    client = await unit.clients.get(turn.scope, step.client)
    standing = await unit.steps.open_of(turn.scope, step.client)
    there = next((one for one in standing if (one.kind, one.slot) == (step.kind, step.slot)), None)
    if step.state is StepState.MOVED and there:
        return Shown(reminder_screens.moved(turn.reader, there, client.name), Noted.REMINDER, [client.id])
    return Shown(reminder_screens.over(turn.reader, step, client.name), Noted.REMINDER, [client.id])


async def _put_off(unit: UnitOfWork, turn: Turn, step: NextStep, by: timedelta) -> Shown:
    at = (turn.reader.now + by).astimezone(UTC).replace(second=0, microsecond=0)
    client = await unit.clients.get(turn.scope, step.client)
    if await unit.steps.remind(turn.scope, step.id, at):
        told = reminder(step.id, at=at)
        await unit.outbox.add(person=turn.person.id, due_at=at, workspace=turn.me.workspace.id, **told)
    return Shown(reminder_screens.put_off(turn.reader, step, client.name, at), Noted.REMINDER, [client.id])


async def _move(unit: UnitOfWork, turn: Turn, step: NextStep) -> Shown:
    """Moves the step to the next working day, to the same hour in its own zone."""
    client = await unit.clients.get(turn.scope, step.client)
    day = preset_day(DayPreset.TOMORROW, turn.reader.today, turn.me.calendar)
    now = turn.reader.now.astimezone(ZoneInfo(step.zone))
    wish = Wish(step.kind, day, step.due_time, step.note)
    moved = await steps.move(unit, turn.scope, client, step.id, wish, now)
    unit.audit.group(moved.id)
    return Shown(reminder_screens.moved(turn.reader, moved, client.name), Noted.SAVED, [client.id])
