"""The day's list at any time: /today, the word *Today*, Back from a line; and what the morning pushes."""

from asyncio import gather
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from handlers.day import goals, sorting_screens
from handlers.frame.filters import Menu
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.reporting import digest_screens, gaps
from handlers.reporting.digest_lines import MOST_DONE
from handlers.reporting.occasions import placing
from handlers.speech.reader import reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.day import DayTap, OverdueTap, SectionTap
from handlers.speech.taps.everywhere import BelowTap, MenuTap
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of, is_old
from sales.company.members import Me
from sales.days.calendar import DAY
from sales.ground.noted import Noted
from sales.reporting.digest import Covered, Digest, behind, digest, for_others
from sales.reporting.unasked.occasions import (
    MOST,
    Born,
    Occasion,
    days_off_ahead,
    sections_of,
    with_promised,
)
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.sections import LEAVING, WITHOUT_STEP


def router() -> Router:
    day = Router(name="digest")
    day.message.register(show_day, or_f(Command("today"), Menu("today")))
    day.callback_query.register(show_day, MenuTap.filter(F.place == "today"))
    day.callback_query.register(show_day_below, BelowTap.filter(F.place == "today"))
    day.callback_query.register(turn_page, DayTap.filter())
    day.callback_query.register(list_overdue, OverdueTap.filter())
    day.callback_query.register(list_finished, SectionTap.filter(F.what == "done"))
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


async def list_finished(_tap: CallbackQuery, callback_data: SectionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _finished(unit, turn, callback_data.page)


async def _finished(unit: UnitOfWork, turn: Turn, page: int) -> Shown:
    steps = await unit.steps.day(turn.scope.own, turn.me.member.id, turn.reader.today)
    touches = await unit.touches.some(turn.scope.own, behind(steps))
    lines = digest(turn.reader.today, turn.reader.now, steps, touches=touches).finished
    screen = digest_screens.finished_screen(turn.reader, lines, page)
    return Shown(screen, Noted.DIGEST, [line.client.id for line in lines])


async def _today(unit: UnitOfWork, turn: Turn, page: int = 0) -> Shown:
    day = await read(unit, turn.me, turn.reader.now)
    plan = goals.short(turn.reader, await goals.own(unit, turn.me, turn.reader.now))
    screen = digest_screens.digest_screen(turn.reader, day, turn.me.workspace.zone, page=page, plan=plan)
    return Shown(await gaps.with_review(unit, turn.me, turn.reader, screen), Noted.DIGEST, _shown(day))


@dataclass(frozen=True, slots=True)
class Morning:
    """What to push to a member; the clients it shows, and those among them that it brings up."""

    screen: Screen
    clients: list[int]
    brought_up: dict[int, Occasion]


async def morning(
    unit: UnitOfWork, me: Me, now: datetime, *, late: bool = False, day_off: bool = False
) -> Morning | None:
    """None: nothing worth a message."""
    day = await read(unit, me, now)
    if day_off:
        day = day.agreed
    if day.is_silent:
        return None
    reader = reader_of(me, now)
    plan = goals.short(reader, await goals.own(unit, me, now))
    screen = digest_screens.digest_screen(reader, day, me.workspace.zone, late=late, plan=plan)
    return Morning(await gaps.with_review(unit, me, reader, screen), _shown(day), day.brought_up)


def _shown(day: Digest) -> list[int]:
    theirs = [line for one in day.covered for line in one.day.finished[:MOST_DONE]]
    lines = (*digest_screens.ahead(day), *day.finished[:MOST_DONE], *theirs)
    return [line.client.id for line in lines] + list(day.brought_up)


async def read(unit: UnitOfWork, me: Me, now: datetime) -> Digest:
    """Of the member's own clients."""
    reader = reader_of(me, now)
    steps = await unit.steps.day(me.scope.own, me.member.id, reader.today)
    touches = await unit.touches.some(me.scope.own, behind(steps))
    days = days_off_ahead(reader.today, me.calendar)
    soon = await placing.birthdays(unit, me, reader.as_of)
    born = {client: one for client, one in soon.items() if one.on <= reader.today + days * DAY}
    own = digest(reader.today, now, steps, touches, born)
    told = placing.told(me, reader.as_of)
    brought, behind_them, without, leaving = await gather(
        unit.occasions.brought_up(me.scope.own, told, reader.as_of, MOST, own.beside),
        placing.born(unit, me, reader.as_of, own.beside),
        unit.lists.count(me.scope.own, WITHOUT_STEP, reader.as_of),
        _leaving(unit, me, reader.as_of),
    )
    night, went = await pool.gone_tonight(unit, me, reader.today, led=False)
    own = replace(own, sections=sections_of(brought), born_soon=behind_them, without_step=without)
    own = replace(own, leaving=leaving, night=night, went=went)
    own = await _with_birthdays(unit, me, own, born, told[Occasion.BIRTHDAY], reader.as_of)
    return for_others(own, await _covered(unit, me, now))


async def _with_birthdays(
    unit: UnitOfWork, me: Me, day: Digest, born: Mapping[int, Born], wanted: ClientFilter, as_of: AsOf
) -> Digest:
    """Whoever has one stands in the morning's text: also who owes and has no place there, or whose line is on another
    page.
    """
    section = day.section(Occasion.BIRTHDAY)
    seen = {line.client.id for line in digest_screens.ahead(day)[: digest_screens.LINES]}
    missing = born.keys() - seen - day.brought_up.keys()
    if not missing or section.more:
        return day
    found = (await unit.lists.page(me.scope.own, wanted, as_of, 0)).lines
    promised = [line for line in found if line.id in missing][: MOST - len(section.clients)]
    return replace(day, sections={**day.sections, Occasion.BIRTHDAY: with_promised(section, promised)})


async def _leaving(unit: UnitOfWork, me: Me, as_of: AsOf) -> int:
    """Nothing is asked where there is no pool."""
    return await unit.lists.count(me.scope.own, LEAVING, as_of) if me.workspace.rules.pool else 0


async def _covered(unit: UnitOfWork, me: Me, now: datetime) -> list[Covered]:
    """What is to be done for whoever is away."""
    found, today = [], reader_of(me, now).today
    for one in me.covers:
        theirs = me.scope.of(one.member)
        steps = await unit.steps.day(theirs, one.member, today)
        touches = await unit.touches.some(theirs, behind(steps))
        found.append(Covered(one.member, one.name, digest(today, now, steps, touches=touches)))
    return found
