"""The evening: what the day brought, and its unmarked steps, each opening with its outcomes.

No button here says that somebody was talked to: what is left is recorded one by one, moved, or spread (`sorting.py`).
"""

from dataclasses import replace
from datetime import date, datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.day import evening_screens, goals
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.evening import EveningTap, day_of
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of
from sales.company.members import Me
from sales.company.teams import seen
from sales.days import periods
from sales.days.periods import bounds
from sales.ground.noted import Noted
from sales.recording import touch_draft, unclaimed_draft
from sales.reporting.counts import NOTHING
from sales.reporting.evening import Evening, Kept, TeamDay, evening, team_day
from sales.reporting.leading.complaints import hears_of
from sales.reporting.report import Counts

MOST_KEPT = 5
"""How many of the last kept files are shown; others wait under their own buttons."""


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
    plan = goals.whole(turn.reader, await goals.own(unit, turn.me, turn.reader.now))
    return _noted(evening_screens.evening_screen(turn.reader, found, days, page, plan), found)


async def letter(unit: UnitOfWork, me: Me, now: datetime, day: date) -> tuple[Screen, list[int]] | None:
    """The evening's message and the clients it shows; None if there was nothing to do and nothing was done."""
    found = await read(unit, me, now, day)
    if found.is_silent:
        return None
    days = await agenda_of(unit, me, now, me.member.id)
    reader = reader_of(me, now)
    plan = goals.whole(reader, await goals.own(unit, me, now))
    told = _noted(evening_screens.evening_screen(reader, found, days, plan=plan), found)
    return (told.screen, list(told.clients)) if told.screen else None


def _noted(screen: Screen, found: Evening) -> Shown:
    whose = [one.client.id for one in found.kept if one.client]
    return Shown(screen, Noted.EVENING, [*(line.client.id for line in found.lines), *whose])


async def read(unit: UnitOfWork, me: Me, now: datetime, day: date) -> Evening:
    """The evening of the member's own work, with unmarked steps of absent colleagues that they cover."""
    mine, period = me.scope.own, periods.today(day)
    since, until = bounds(period, me.zone)
    counts = Counts(await unit.reports.touches(mine, since, until), await unit.reports.orders(mine, day, period.until))
    did = counts.figures().get(me.member.id, NOTHING)
    found = evening(day, now, await unit.steps.day(mine, me.member.id, day), did)
    kept = await _kept(unit, me, since)
    others = [evening(day, now, await unit.steps.day(me.scope.of(one.member), one.member, day)) for one in me.covers]
    team = await _team(unit, me, day)
    return replace(found, covered=tuple(line for one in others for line in one.unmarked), kept=kept, team=team)


async def _team(unit: UnitOfWork, me: Me, day: date) -> TeamDay | None:
    """The day of those members whom the lead wants to hear of; None for others."""
    if not me.member.alerts.team_evening:
        return None
    period = periods.today(day)
    since, until = bounds(period, me.zone)
    touches = await unit.reports.touches(me.scope, since, until)
    counts = Counts(touches, await unit.reports.orders(me.scope, day, period.until))
    away = {one.member: one.days for one in await unit.vacations.standing(me.scope)}
    others = (one for one in seen(me.scope, await unit.members.all(me.scope)) if one.id != me.member.id)
    heard = [one for one in others if hears_of(me.member, one.id)]
    days = ((one, me.workspace.calendar(one.working_days, away.get(one.id, frozenset()))) for one in heard)
    return team_day(day, days, counts.figures(), await unit.reports.beside(me.scope, since, until))


async def _kept(unit: UnitOfWork, me: Me, since: datetime) -> tuple[Kept, ...]:
    """The day's files without a touch, oldest first. One begun with a client who is a colleague's now has no client."""
    rows = await unit.drafts.since(me.person.id, unclaimed_draft.KEEPING, since)
    waiting = [(row, len(unclaimed_draft.kept_in(row).files)) for row in rows]
    waiting = [(row, files) for row, files in waiting if files][-MOST_KEPT:]
    begun = {row.id: row.data["client"] for row, _ in waiting if row.kind == touch_draft.KIND}
    lines = await unit.clients.lists.lines(me.scope, [*begun.values()]) if begun else []
    whose = {line.id: line for line in lines}
    at = unclaimed_draft.came_at
    return tuple(Kept(row.id, at(row), files, whose.get(begun.get(row.id, 0))) for row, files in waiting)
