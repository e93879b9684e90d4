"""/report: a rep's own figures; for leads and owners the team, a member, and the clients behind each figure.

asked     /report, the word Report -> the last seven days; with a period's name or dates behind it -> that period
period    a button or two dates in words -> the same of another period
member    a line of the team -> that member's figures -> the clients behind one -> a card
"""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.frame import questions
from handlers.frame.filters import Menu, Waiting
from handlers.frame.turn import Turn
from handlers.reporting import report_screens
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import MenuTap, code_of
from handlers.speech.taps.reports import BehindTap, DatesTap, ReportTap, period_of
from sales.actions.ports import UnitOfWork
from sales.days import periods
from sales.days.periods import Period, bounds, has_working_day
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right
from sales.reporting.counts import Figure
from sales.reporting.report import Counts, Report, Standing, report

DATES = "report_dates"


def router() -> Router:
    reports = Router(name="report")
    reports.message.register(named, Command("report", magic=F.args))
    reports.message.register(asked, or_f(Command("report"), Menu("report")))
    reports.callback_query.register(tapped, MenuTap.filter(F.place == "report"))
    reports.callback_query.register(chosen, ReportTap.filter())
    reports.callback_query.register(behind, BehindTap.filter())
    reports.callback_query.register(dates_asked, DatesTap.filter())
    reports.message.register(dated, Waiting(DATES), F.text)
    return reports


async def asked(_message: Message, turn: Turn) -> None:
    await turn.show(await _told(turn, periods.week(turn.reader.today)))


async def named(_message: Message, command: CommandObject, turn: Turn) -> None:
    """`/report month`, `/report 1.11-15.11`."""
    await turn.show(await _told(turn, periods.parse_dates(command.args or "", turn.reader.today)))


async def tapped(_tap: CallbackQuery, turn: Turn) -> None:
    await turn.show(await _told(turn, periods.week(turn.reader.today)))


async def chosen(_tap: CallbackQuery, callback_data: ReportTap, turn: Turn) -> None:
    period = period_of(callback_data.period, turn.reader.today)
    await turn.show(await _told(turn, period, callback_data.member, callback_data.page))


async def behind(_tap: CallbackQuery, callback_data: BehindTap, turn: Turn) -> None:
    period, figure = period_of(callback_data.period, turn.reader.today), code_of(Figure, callback_data.figure)
    member = _whose(turn, callback_data.member) or turn.me.member.id
    since, until = bounds(period, turn.reader.zone)
    page = max(callback_data.page, 0)
    async with turn.work() as unit:
        whose = await unit.members.get(turn.scope, member)
        found = await unit.reports.behind(turn.scope, member, figure, since, until, turn.reader.today, page)
        shown = [line.id for line in found.lines]
        sold = await unit.reports.sums(turn.scope, member, shown, since, until) if figure is Figure.ORDERS else None
        unit.audit.shown("report", shown)
        await unit.commit()
    await turn.show(report_screens.behind_screen(turn.reader, period, whose, figure, found, sold))


async def dates_asked(_tap: CallbackQuery, callback_data: DatesTap, turn: Turn) -> None:
    async with turn.work() as unit:
        await questions.ask(unit, turn, DATES, {"member": callback_data.member})
        await unit.commit()
    await turn.show(report_screens.dates_screen(turn.reader, callback_data.member))


async def dated(message: Message, turn: Turn) -> None:
    period = periods.parse_dates(message.text or "", turn.reader.today)
    await turn.show(await _told(turn, period, questions.waiting(turn).data["member"]))
    await questions.clear(turn)


async def _told(turn: Turn, period: Period, member: str = "", page: int = 0) -> Screen:
    """The report of a period: the team's, one member's, or (to a rep) one's own."""
    whose = _whose(turn, member)
    async with turn.work() as unit:
        await questions.let_go(unit, turn, DATES)
        told = await _read(unit, turn, period)
        unit.audit.shown("report")
        await unit.commit()
    if whose is None:
        return report_screens.team_screen(turn.reader, told, page)
    return report_screens.member_screen(turn.reader, period, told.of(whose), team=turn.scope.may(Right.TEAM_REPORT))


def _whose(turn: Turn, member: str) -> int | None:
    """Whose report a button means; None: the team's. To a rep there is nobody else."""
    named = ids.from_text(member) if member else None
    if turn.scope.may(Right.TEAM_REPORT):
        return named
    if named not in (None, turn.me.member.id):
        raise NotFound
    return turn.me.member.id


async def _read(unit: UnitOfWork, turn: Turn, period: Period) -> Report:
    reader, team = turn.reader, turn.scope.may(Right.TEAM_REPORT)
    members = await unit.members.all(turn.scope, former=True) if team else [turn.me.member]
    overdue = await unit.reports.overdue(turn.scope, reader.now, reader.today)
    standing = Standing(overdue, await unit.reports.without_step(turn.scope))
    now, before = await _counts(unit, turn, period), await _counts(unit, turn, period.before())
    calendars = {one.id: turn.me.workspace.calendar(one.working_days) for one in members}
    worked = {one for one, calendar in calendars.items() if has_working_day(period, calendar, reader.today)}
    return report(period, members, now, before, standing, worked)


async def _counts(unit: UnitOfWork, turn: Turn, period: Period) -> Counts:
    since, until = bounds(period, turn.reader.zone)
    return Counts(
        await unit.reports.touches(turn.scope, since, until),
        await unit.reports.orders(turn.scope, period.since, period.until),
        await unit.reports.new_clients(turn.scope, since, until),
    )
