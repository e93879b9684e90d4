"""The day's list at any time: /today, the word *Today*, Back from a line; and what the morning pushes."""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from handlers.day import sorting_screens
from handlers.frame.filters import Menu
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.reporting import digest_screens, gaps
from handlers.reporting.digest_lines import MOST_DONE
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.day import DayTap, OverdueTap, SectionTap
from handlers.speech.taps.everywhere import BelowTap, MenuTap
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of, is_old
from sales.company.members import Me
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.reporting.digest import Covered, Digest, behind, digest, for_others, section
from sales.standing.sections import DUE, TO_PAY, WITHOUT_STEP

SECTIONS = {"due": (Noted.DUE, DUE), "idle": (Noted.IDLE, WITHOUT_STEP), "pay": (Noted.TO_PAY, TO_PAY)}


def router() -> Router:
    day = Router(name="digest")
    day.message.register(show_day, or_f(Command("today"), Menu("today")))
    day.callback_query.register(show_day, MenuTap.filter(F.place == "today"))
    day.callback_query.register(show_day_below, BelowTap.filter(F.place == "today"))
    day.callback_query.register(turn_page, DayTap.filter())
    day.callback_query.register(list_overdue, OverdueTap.filter())
    day.callback_query.register(open_section, SectionTap.filter())
    return day


async def show_day(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _today(unit, turn)


async def show_day_below(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    return replace(await _today(unit, turn), fresh=True)


async def turn_page(_tap: CallbackQuery, callback_data: DayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _today(unit, turn, callback_data.page)


async def list_overdue(_tap: CallbackQuery, callback_data: OverdueTap, turn: Turn, unit: UnitOfWork) -> Shown:
    steps = await unit.steps.day(turn.scope.own, turn.me.member.id, turn.reader.today)
    lines = digest(turn.reader.today, turn.reader.now, steps).overdue
    old = sum(is_old(line.step, turn.reader.today) for line in lines)
    days = await agenda_of(unit, turn.me, turn.reader.now, turn.me.member.id)
    sorting = sorting_screens.for_all(turn.reader, days, overdue=len(lines), old=old) if lines else []
    screen = digest_screens.overdue_screen(turn.reader, lines, callback_data.page, turn.me.workspace.zone, sorting)
    return Shown(screen, Noted.OVERDUE, [line.client.id for line in lines])


async def open_section(_tap: CallbackQuery, callback_data: SectionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    what = callback_data.what
    if what == "done":
        return await _finished(unit, turn, callback_data.page)
    if what not in SECTIONS:
        raise NotFound
    noted, wanted = SECTIONS[what]
    found = await unit.lists.page(turn.scope.own, wanted, turn.reader.as_of, max(callback_data.page, 0))
    home = turn.me.workspace.zone
    screen = digest_screens.section_screen(turn.reader, what, found.lines, found.total, found.number, home)
    return Shown(screen, noted, [one.id for one in found.lines])


async def _finished(unit: UnitOfWork, turn: Turn, page: int) -> Shown:
    steps = await unit.steps.day(turn.scope.own, turn.me.member.id, turn.reader.today)
    touches = await unit.touches.some(turn.scope.own, behind(steps))
    lines = digest(turn.reader.today, turn.reader.now, steps, touches=touches).finished
    screen = digest_screens.finished_screen(turn.reader, lines, page)
    return Shown(screen, Noted.DIGEST, [line.client.id for line in lines])


async def _today(unit: UnitOfWork, turn: Turn, page: int = 0) -> Shown:
    day = await read(unit, turn.me, turn.reader.now)
    screen = digest_screens.digest_screen(turn.reader, day, turn.me.workspace.zone, page=page)
    return Shown(await gaps.with_review(unit, turn.me, turn.reader, screen), Noted.DIGEST, _shown(day))


async def morning(
    unit: UnitOfWork, me: Me, now: datetime, *, late: bool = False, day_off: bool = False
) -> tuple[Screen, list[int]] | None:
    """What to push to a member in the morning, and the clients it shows; None: nothing worth a message."""
    day = await read(unit, me, now)
    if day_off:
        day = day.agreed
    if day.is_silent:
        return None
    reader = reader_of(me, now)
    screen = digest_screens.digest_screen(reader, day, me.workspace.zone, late=late)
    return await gaps.with_review(unit, me, reader, screen), _shown(day)


def _shown(day: Digest) -> list[int]:
    offered = day.to_pay.clients + day.due_for_call.clients + day.without_step.clients
    theirs = [line for one in day.covered for line in one.day.finished[:MOST_DONE]]
    lines = (*digest_screens.ahead(day), *day.finished[:MOST_DONE], *theirs)
    return [line.client.id for line in lines] + [one.id for one in offered]


async def read(unit: UnitOfWork, me: Me, now: datetime) -> Digest:
    """Of the member's own clients."""
    reader = reader_of(me, now)
    steps = await unit.steps.day(me.scope.own, me.member.id, reader.today)
    touches = await unit.touches.some(me.scope.own, behind(steps))
    due = await unit.lists.page(me.scope.own, DUE, reader.as_of, 0)
    idle = await unit.lists.page(me.scope.own, WITHOUT_STEP, reader.as_of, 0)
    pay = await unit.lists.page(me.scope.own, TO_PAY, reader.as_of, 0)
    offered = section(due.lines, due.total), section(idle.lines, idle.total)
    own = digest(reader.today, now, steps, *offered, touches, section(pay.lines, pay.total))
    return for_others(own, await _covered(unit, me, now))


async def _covered(unit: UnitOfWork, me: Me, now: datetime) -> list[Covered]:
    """What is to be done for whoever is away."""
    found, today = [], reader_of(me, now).today
    for one in me.covers:
        theirs = me.scope.of(one.member)
        steps = await unit.steps.day(theirs, one.member, today)
        touches = await unit.touches.some(theirs, behind(steps))
        found.append(Covered(one.member, one.name, digest(today, now, steps, touches=touches)))
    return found
