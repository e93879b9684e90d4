"""The evening: what the day brought, and its steps that nobody has marked; each opens with its outcomes at once.

No button here says that somebody was talked to: what is left is recorded one by one, moved, or spread over days.
What does that is `sorting.py`.
"""

from dataclasses import replace
from datetime import date, datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.day import evening_screens
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.evening import EveningTap, day_of
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of
from sales.company.members import Me
from sales.days import periods
from sales.days.periods import bounds
from sales.ground.noted import Noted
from sales.recording import unclaimed_draft
from sales.reporting.evening import Evening, Kept, evening
from sales.reporting.report import NOTHING, Counts

MOST_KEPT = 5
"""Of what still has no client; the others wait under their own buttons."""


def router() -> Router:
    evenings = Router(name="evening")
    evenings.callback_query.register(show_evening, EveningTap.filter())
    return evenings


async def show_evening(_tap: CallbackQuery, callback_data: EveningTap, turn: Turn, unit: UnitOfWork) -> Shown:
    day = day_of(callback_data.day) if callback_data.day else turn.reader.today
    return await shown(unit, turn, day, callback_data.page)


async def shown(unit: UnitOfWork, turn: Turn, day: date, page: int = 0) -> Shown:
    found = await read(unit, turn.me, turn.reader.now, day)
    days = await agenda_of(unit, turn.me, turn.reader.now, turn.me.member.id)
    return _noted(evening_screens.evening_screen(turn.reader, found, days, page), found)


async def letter(unit: UnitOfWork, me: Me, now: datetime, day: date) -> tuple[Screen, list[int]] | None:
    """What is sent in the evening, and the clients it shows; None: there was nothing to do, and nothing was done."""
    found = await read(unit, me, now, day)
    if found.is_silent:
        return None
    days = await agenda_of(unit, me, now, me.member.id)
    told = _noted(evening_screens.evening_screen(reader_of(me, now), found, days), found)
    return (told.screen, list(told.clients)) if told.screen else None


def _noted(screen: Screen, found: Evening) -> Shown:
    return Shown(screen, Noted.EVENING, [line.client.id for line in found.lines])


async def read(unit: UnitOfWork, me: Me, now: datetime, day: date) -> Evening:
    """Of the member's own work, with what was left of it for whoever is away."""
    mine, period = me.scope.own, periods.today(day)
    since, until = bounds(period, me.zone)
    counts = Counts(await unit.reports.touches(mine, since, until), await unit.reports.orders(mine, day, period.until))
    did = counts.figures().get(me.member.id, NOTHING)
    found = evening(day, now, await unit.steps.day(mine, me.member.id, day), did)
    kept = await _kept(unit, me.person.id, since)
    others = [evening(day, now, await unit.steps.day(me.scope.of(one.member), one.member, day)) for one in me.covers]
    return replace(found, covered=tuple(line for one in others for line in one.unmarked), kept=kept)


async def _kept(unit: UnitOfWork, person: int, since: datetime) -> tuple[Kept, ...]:
    """Of that day on, the first first."""
    rows = await unit.drafts.latest(person, unclaimed_draft.KIND, MOST_KEPT)
    files = [(row, unclaimed_draft.from_data(row.id, row.data).files) for row in rows if row.updated_at >= since]
    return tuple(Kept(row.id, row.updated_at, len(some)) for row, some in reversed(files))
