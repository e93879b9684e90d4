"""/report: a rep's own figures; for leads and owners the team, a member, and the clients behind each figure.

asked     /report, the word Report -> the last seven days; with a period's name or dates behind it -> that period
period    a button or two dates in words -> the same of another period
member    a line of the team -> that member's figures -> the clients behind one -> a card
"""

from collections import Counter
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.frame import questions
from handlers.frame.filters import Menu, Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.reporting import cover_lines, report_screens
from handlers.speech.reader import Reader
from handlers.speech.taps.everywhere import MenuTap, code_of
from handlers.speech.taps.reports import BehindTap, DatesTap, ReportTap, period_of
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.days import periods
from sales.days.periods import Period, bounds, has_working_day, stretches
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right, Scope
from sales.reporting.behind import BEHIND
from sales.reporting.counts import Figure
from sales.reporting.report import Counts, Report, Standing, report
from sales.standing.sections import WITHOUT_STEP, found

DATES = "report_dates"


def router() -> Router:
    reports = Router(name="report")
    reports.message.register(show_named_period, Command("report", magic=F.args))
    reports.message.register(show_week, or_f(Command("report"), Menu("report")))
    reports.callback_query.register(show_week, MenuTap.filter(F.place == "report"))
    reports.callback_query.register(show_report, ReportTap.filter())
    reports.callback_query.register(list_behind, BehindTap.filter())
    reports.callback_query.register(ask_dates, DatesTap.filter())
    reports.message.register(take_dates, Waiting(DATES), F.text)
    return reports


async def show_week(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _told(unit, turn, periods.week(turn.reader.today))


async def show_named_period(_message: Message, command: CommandObject, turn: Turn, unit: UnitOfWork) -> Shown:
    """`/report month`, `/report 1.11-15.11`."""
    return await _told(unit, turn, periods.parse_dates(command.args or "", turn.reader.today))


async def show_report(_tap: CallbackQuery, callback_data: ReportTap, turn: Turn, unit: UnitOfWork) -> Shown:
    period = period_of(callback_data.period, turn.reader.today)
    return await _told(unit, turn, period, callback_data.member, callback_data.page)


async def list_behind(_tap: CallbackQuery, callback_data: BehindTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The clients behind a figure."""
    period, figure = period_of(callback_data.period, turn.reader.today), code_of(Figure, callback_data.figure)
    member = _whose(turn, callback_data.member) or turn.me.member.id
    since, until = bounds(period, turn.reader.zone)
    page = max(callback_data.page, 0)
    whose = await unit.members.get(turn.scope, member)
    if figure is Figure.TOUCHED:
        done, total = await unit.touches.done(turn.scope, member, since, until, page)
        screen = report_screens.done_screen(turn.reader, period, whose, done, page, total)
        return Shown(screen, Noted.REPORT, [touch.client for touch, _ in done])
    behind = await unit.lists.page(turn.scope, BEHIND[figure](member, since, until), turn.reader.as_of, page)
    shown = [line.id for line in behind.lines]
    sold = await unit.reports.sums(turn.scope, member, shown, since, until) if figure is Figure.ORDERS else None
    screen = report_screens.behind_screen(turn.reader, period, whose, figure, behind, sold)
    return Shown(screen, Noted.REPORT, shown)


async def ask_dates(_tap: CallbackQuery, callback_data: DatesTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.ask(unit, turn, DATES, {"member": callback_data.member})
    return plain(report_screens.dates_screen(turn.reader, callback_data.member))


async def take_dates(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    period = periods.parse_dates(message.text or "", turn.reader.today)
    return replace(await _told(unit, turn, period, questions.waiting(turn).data["member"]), clears=True)


async def _told(unit: UnitOfWork, turn: Turn, period: Period, member: str = "", page: int = 0) -> Shown:
    """The report of a period: the team's, one member's, or (to a rep) one's own."""
    whose = _whose(turn, member)
    await questions.let_go(unit, turn, DATES)
    told = await read(unit, turn.me, turn.reader, period, period.before())
    if whose is None:
        screen = report_screens.team_screen(turn.reader, told, page)
    else:
        team = turn.scope.may(Right.TEAM_REPORT)
        covering = await _covering(unit, turn, period, whose)
        screen = report_screens.member_screen(turn.reader, period, told.of(whose), team=team, covering=covering)
    return Shown(screen, Noted.REPORT)


async def _covering(unit: UnitOfWork, turn: Turn, period: Period, member: int) -> list[Html]:
    found = await unit.reports.covered(turn.scope, *bounds(period, turn.reader.zone))
    if not found:
        return []
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    return cover_lines.lines(turn.reader, found, member, names)


def _whose(turn: Turn, member: str) -> int | None:
    """Whose report a button means; None: the team's. To a rep there is nobody else."""
    named = ids.from_text(member) if member else None
    if turn.scope.may(Right.TEAM_REPORT):
        return named
    if named not in (None, turn.me.member.id):
        raise NotFound
    return turn.me.member.id


async def read(unit: UnitOfWork, me: Me, reader: Reader, period: Period, before: Period) -> Report:
    """Of the team, or of oneself; `before` is what the period is compared with."""
    scope, team = me.scope, me.scope.may(Right.TEAM_REPORT)
    members = await unit.members.all(scope, former=True) if team else [me.member]
    overdue = await unit.reports.overdue(scope, reader.now, reader.today)
    standing = Standing(overdue, await unit.lists.by_owner(scope, WITHOUT_STEP, reader.as_of))
    done, did = await _counts(unit, scope, reader, period), await _counts(unit, scope, reader, before)
    away = {one.member: one.days for one in await unit.vacations.standing(scope)}
    calendars = {one.id: me.workspace.calendar(one.working_days, away.get(one.id, frozenset())) for one in members}
    worked = {one for one, calendar in calendars.items() if has_working_day(period, calendar, reader.today)}
    return report(period, members, done, did, standing, worked)


async def _counts(unit: UnitOfWork, scope: Scope, reader: Reader, period: Period) -> Counts:
    since, until = bounds(period, reader.zone)
    return Counts(
        await unit.reports.touches(scope, since, until),
        await unit.reports.orders(scope, period.since, period.until),
        await unit.lists.by_owner(scope, found(since, until), reader.as_of),
        await unit.reports.products(scope, period.since, period.until),
        await unit.reports.put_off(scope, since, until),
        await unit.reports.dropped(scope, since, until),
        await _late(unit, scope, reader, period),
    )


async def _late(unit: UnitOfWork, scope: Scope, reader: Reader, period: Period) -> Counter[int]:
    """What was recorded in the evening, by the reader's clock of each day."""
    late: Counter[int] = Counter()
    for stretch in stretches(period, reader.zone):
        late.update(await unit.reports.recorded_late(scope, *stretch))
    return late
