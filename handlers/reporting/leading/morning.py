"""The lead's morning, pushed at their own hour, and its screen at any time. What stands behind its lines: `left.py`.

pages     of the members' lines; *more* opens every exception
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.day import goals
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.reporting import digest_screens
from handlers.reporting.figures import reading
from handlers.reporting.leading import morning_screens
from handlers.speech.reader import Reader, reader_of
from handlers.speech.screen import Screen
from handlers.speech.taps.reports import TeamMorningTap
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.days.periods import last_working
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.leading import morning
from sales.reporting.leading.complaints import Complaint, hears_of
from sales.reporting.leading.goals import Span
from sales.reporting.leading.morning import DAYS, TeamMorning, Week, week_over
from sales.reporting.leading.nudges import Left, keys_since, of_data
from sales.reporting.report import Line, Report
from sales.standing.sections import EVERYBODY


def router() -> Router:
    mornings = Router(name="team_morning")
    mornings.callback_query.register(show_morning, TeamMorningTap.filter())
    return mornings


async def show_morning(_tap: CallbackQuery, callback_data: TeamMorningTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_REPORT)
    if callback_data.all:
        return await show_exceptions(unit, turn, callback_data.page)
    found = await read(unit, turn.me, turn.reader)
    screen = morning_screens.morning_screen(turn.reader, found, callback_data.page)
    screen = await _with_gone(unit, turn.me, turn.reader, screen)
    return Shown(screen, Noted.TEAM, _named(found.exceptions))


async def show_exceptions(unit: UnitOfWork, turn: Turn, page: int = 0, *, asked: bool = False) -> Shown:
    """All of them, complaints first; `asked`: whoever reads has asked for these."""
    found = await read(unit, turn.me, turn.reader)
    screen = morning_screens.exceptions_screen(turn.reader, found, page, asked=asked)
    return Shown(screen, Noted.TEAM, _named(found.exceptions))


async def letter(unit: UnitOfWork, me: Me, now: datetime) -> Shown | None:
    """What is pushed; None where there is nobody to tell of, or somebody does not lead any more."""
    if not me.scope.may(Right.TEAM_REPORT):
        return None
    reader = reader_of(me, now)
    found = await read(unit, me, reader)
    if found.is_still:
        anybody = await unit.lists.count(me.scope, EVERYBODY, reader.as_of)
        still = morning_screens.still_screen(reader, found)
        return Shown(await _with_gone(unit, me, reader, still), Noted.TEAM) if anybody else None
    screen = await _with_gone(unit, me, reader, morning_screens.morning_screen(reader, found))
    return Shown(screen, Noted.TEAM, _named(found.exceptions[: morning.MOST]))


async def _with_gone(unit: UnitOfWork, me: Me, reader: Reader, screen: Screen) -> Screen:
    """Who went to the pool in the night: whoever leads hears of it once it is done."""
    night, clients = await pool.gone_tonight(unit, me, reader.today, led=True)
    if not clients:
        return screen
    told = "\n".join(digest_screens.went(reader, clients))
    return Screen(f"{screen.text}\n\n{told}", [*screen.rows, digest_screens.to_went(reader, night, clients)])


def _named(exceptions: Sequence[Complaint | Line]) -> list[int]:
    return [one.client for one in exceptions if isinstance(one, Complaint)]


async def read(unit: UnitOfWork, me: Me, reader: Reader) -> TeamMorning:
    """Of those in the lead's scope of whom they want to hear."""
    week = await _week(unit, me, reader)
    told = await _days(unit, me, reader) if week is None else week.report
    complaints = [one for one in await unit.complaints.open(me.scope) if hears_of(me.member, one.owner)]
    plans = await unit.plans.of_day(me.scope, reader.today)
    nudged = await _nudged(unit, me, reader, told.lines)
    names = {one.id: one.name for one in await unit.members.all(me.scope, former=True)}
    away = {one.member: one.until for one in await unit.vacations.standing(me.scope) if one.holds(reader.today)}
    members = [line.member for line in told.lines]
    going = await goals.read(unit, me, reader, me.scope, members)
    teams = {one.id: one.name for one in await goals.teams_seen(unit, me.scope)}
    return TeamMorning(reader.today, told, plans, complaints, nudged, names, away, going, teams, week)


async def _days(unit: UnitOfWork, me: Me, reader: Reader) -> Report:
    period = last_working(reader.today, DAYS, me.calendar)
    before = last_working(period.since, DAYS, me.calendar)
    return morning.heard_of(await reading.read(unit, me, reader, period, before), me.member)


async def _week(unit: UnitOfWork, me: Me, reader: Reader) -> Week | None:
    """If anything was done in it; only with plans for a week: a month is not over."""
    over = week_over(reader.today, me.calendar)
    if over is None:
        return None
    told = morning.heard_of(await reading.read(unit, me, reader, over, over.before()), me.member)
    if told.is_still:
        return None
    members = [line.member for line in told.lines]
    plans = await goals.read(unit, me, reader, me.scope, members, over.since)
    return Week(told, [one for one in plans if one.goal.span is Span.WEEK])


async def _nudged(unit: UnitOfWork, me: Me, reader: Reader, lines: Sequence[Line]) -> Mapping[int, Left]:
    """Who was reminded on the last working day or since, and of how much."""
    since = last_working(reader.today, 1, me.calendar).since
    keys = {line.member.id: keys_since(line.member.id, since, reader.today) for line in lines}
    sent = await unit.outbox.told([key for some in keys.values() for key in some])
    latest = {member: next((sent[key] for key in reversed(some) if key in sent), None) for member, some in keys.items()}
    return {member: of_data(data) for member, data in latest.items() if data is not None}
