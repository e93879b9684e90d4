"""The day's list at any time: /today, the word *Today*, Back from a line; and what the morning pushes."""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from handlers.frame.filters import Menu
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.reporting import digest_screens
from handlers.speech.paging import SIZE
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.day import DayTap, OverdueTap, SectionTap
from handlers.speech.taps.everywhere import BelowTap, MenuTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.company.members import Me
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.reporting.digest import MOST, Digest, digest, section

SECTIONS = {"due": Noted.DUE, "idle": Noted.IDLE}
MOST_DUE = 200
"""Customers who may be due, read at a time: enough to count them for a button."""


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
    screen = digest_screens.overdue_screen(turn.reader, lines, callback_data.page, turn.me.workspace.zone)
    return Shown(screen, Noted.OVERDUE, [line.client.id for line in lines])


async def open_section(_tap: CallbackQuery, callback_data: SectionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    what, since = callback_data.what, max(callback_data.page, 0) * SIZE
    clients, total = await _section(unit, turn.me, turn.reader.now, what, since + SIZE)
    part = clients[since : since + SIZE]
    home = turn.me.workspace.zone
    screen = digest_screens.section_screen(turn.reader, what, part, total, callback_data.page, home)
    return Shown(screen, SECTIONS[what], [one.id for one in part])


async def _today(unit: UnitOfWork, turn: Turn, page: int | None = None) -> Shown:
    day = await read(unit, turn.me, turn.reader.now)
    screen = digest_screens.digest_screen(turn.reader, day, turn.me.workspace.zone, page=page)
    return Shown(screen, Noted.DIGEST, _shown(day))


async def morning(unit: UnitOfWork, me: Me, now: datetime, *, late: bool = False) -> tuple[Screen, list[int]] | None:
    """What to push to a member in the morning, and the clients it shows; None: nothing worth a message."""
    day = await read(unit, me, now)
    if day.is_silent:
        return None
    return digest_screens.digest_screen(reader_of(me, now), day, me.workspace.zone, late=late), _shown(day)


def _shown(day: Digest) -> list[int]:
    offered = day.due_for_call.clients + day.without_step.clients
    return [line.client.id for line in digest_screens.shown_lines(day)] + [one.id for one in offered]


async def read(unit: UnitOfWork, me: Me, now: datetime) -> Digest:
    """Of the member's own clients."""
    reader = reader_of(me, now)
    steps = await unit.steps.day(me.scope.own, me.member.id, reader.today)
    due, _ = await _section(unit, me, now, "due", MOST_DUE)
    idle, total = await _section(unit, me, now, "idle", MOST)
    return digest(reader.today, now, steps, section(due), section(idle, total))


async def _section(unit: UnitOfWork, me: Me, now: datetime, what: str, most: int) -> tuple[list[ClientLine], int]:
    """The first of those due for a call or without a step, and how many there are."""
    if what == "idle":
        return await unit.clients.lists.without_step(me.scope.own, most)
    if what != "due":
        raise NotFound
    due = await unit.clients.lists.due(me.scope.own, reader_of(me, now).today, MOST_DUE)
    return due, len(due)
