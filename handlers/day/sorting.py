"""Sorts out many steps at once (*Всё на завтра*, *Разложить по дням*, *По одному*, *Убрать всё*): a day's evening, or
all that is overdue.

Up to fifty per tap, each tap with its own undo. A second tap finds nothing left to do.
"""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.day import sorting_screens
from handlers.day.evening import read
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.recording import touch_screens
from handlers.speech.taps.evening import Sorting, SortTap, day_of
from sales.actions import steps as planned
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording import touch_draft
from sales.recording.origin import Origin
from sales.reporting.digest import digest
from sales.work.step import NextStep

Found = list[tuple[NextStep, ClientLine]]


def router() -> Router:
    sort_out = Router(name="sorting")
    sort_out.callback_query.register(answer_tap, SortTap.filter())
    return sort_out


async def answer_tap(_tap: CallbackQuery, callback_data: SortTap, turn: Turn, unit: UnitOfWork) -> Shown:
    day = day_of(callback_data.day) if callback_data.day else None
    found = await _left(unit, turn, day)
    if callback_data.what in (Sorting.ASK_TO_DROP, Sorting.DROP):
        found = [one for one in found if planned.is_old(one[0], turn.reader.today)]
    if not found:
        return plain(sorting_screens.nothing(turn.reader, day))
    match callback_data.what:
        case Sorting.ONE_BY_ONE:
            return await _open(unit, turn, found[0][0], day)
        case Sorting.ASK_TO_DROP:
            return plain(sorting_screens.asks_to_drop(turn.reader, len(found[: planned.AT_ONCE])))
        case Sorting.DROP:
            return await _drop(unit, turn, found)
        case Sorting.SPREAD:
            return await _spread(unit, turn, found, day)
    return await _move(unit, turn, found, day, callback_data.to)


async def _left(unit: UnitOfWork, turn: Turn, day: date | None) -> Found:
    """The day's unmarked steps; without a day the overdue ones, latest promise first."""
    if day:
        lines = (await read(unit, turn.me, turn.reader.now, day)).unmarked
    else:
        steps = await unit.steps.day(turn.scope.own, turn.me.member.id, turn.reader.today)
        lines = digest(turn.reader.today, turn.reader.now, steps).overdue
    return [(line.step, line.client) for line in lines]


async def _open(unit: UnitOfWork, turn: Turn, step: NextStep, day: date | None) -> Shown:
    """Opens the first step's outcomes; *Next client* goes on from there."""
    card = await unit.clients.card(turn.scope, step.client, touches=touch_screens.EARLIER)
    origin = Origin.EVENING if day else Origin.DIGEST
    begun = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=step.id, origin=origin)
    await keep(unit, turn, begun)
    screen = touch_screens.outcomes(turn.reader, card, begun, turn.me.workspace.zone)
    return Shown(screen, Noted.TOUCH, [step.client])


async def _move(unit: UnitOfWork, turn: Turn, found: Found, day: date | None, to: str) -> Shown:
    """Moves all to the day on the button; on an old button whose day is over, to today."""
    on = max(day_of(to), turn.reader.today)
    steps = [step for step, _ in found[: planned.AT_ONCE]]
    return await _saved(unit, turn, found, {step.id: on for step in steps}, day)


async def _spread(unit: UnitOfWork, turn: Turn, found: Found, day: date | None) -> Shown:
    some = found[: planned.AT_ONCE]
    now, me = turn.reader.local(turn.reader.now), turn.me
    room = await planned.room_of(unit, turn.scope, me.member.id, me.workspace.rules, now)
    days = await planned.days_for(unit, turn.scope.own, some, me.calendar, turn.reader.today, room)
    return await _saved(unit, turn, found, days, day)


async def _saved(unit: UnitOfWork, turn: Turn, found: Found, days: dict[int, date], day: date | None) -> Shown:
    key = ids.new_id()
    unit.audit.group(key)
    steps = [step for step, _ in found if step.id in days]
    moved = await planned.move_all(unit, turn.scope.own, days, steps, turn.reader.now)
    screen = sorting_screens.moved(turn.reader, moved, key, day, left=len(found) - len(moved))
    return Shown(screen, Noted.OVERDUE, [step.client for step in moved])


async def _drop(unit: UnitOfWork, turn: Turn, found: Found) -> Shown:
    key, steps = ids.new_id(), [step for step, _ in found[: planned.AT_ONCE]]
    unit.audit.group(key)
    await planned.drop_all(unit, turn.scope.own, steps, turn.reader.now)
    left = len(await _left(unit, turn, None))
    return Shown(
        sorting_screens.dropped(turn.reader, len(steps), key, left=left), Noted.OVERDUE, [one.client for one in steps]
    )
