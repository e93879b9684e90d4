"""/report: a rep's own figures; for leads and owners the team, a member, and the clients behind each figure.

asked     /report, the word Report -> this week, on a Monday the last one; with days behind it (a name, dates) -> these
period    a button or two dates in words -> the same of another period
member    a line of the team -> that member's figures -> the clients behind one -> a card
"""

from collections.abc import Sequence
from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.day import goals
from handlers.frame import questions
from handlers.frame.filters import Menu, Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.reporting import cover_lines, report_screens
from handlers.reporting.figures import slices
from handlers.reporting.figures.overdue_lines import overdue
from handlers.reporting.figures.reading import Whom, read, whom
from handlers.reporting.report_screens import Behind
from handlers.speech.taps.everywhere import MenuTap, code_of
from handlers.speech.taps.reports import BehindTap, DatesTap, ReportBelowTap, ReportTap, SliceTap, period_of
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.clients.doubles import namesakes
from sales.company.teams import seen
from sales.days import periods
from sales.days.periods import Period, bounds
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.counts import Figure
from sales.reporting.figures.behind import BEHIND, SLICED, behind_of_all
from sales.reporting.leading.goals import Progress

DATES = "report_dates"


def router() -> Router:
    reports = Router(name="report")
    reports.message.register(show_named_period, Command("report", magic=F.args))
    reports.message.register(show_week, or_f(Command("report"), Menu("report")))
    reports.callback_query.register(show_week, MenuTap.filter(F.place == "report"))
    reports.callback_query.register(show_report, ReportTap.filter())
    reports.callback_query.register(show_report_below, ReportBelowTap.filter())
    reports.callback_query.register(list_behind, BehindTap.filter())
    reports.callback_query.register(ask_dates, DatesTap.filter())
    reports.message.register(take_dates, Waiting(DATES), F.text)
    return reports


async def show_week(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    today = turn.reader.today
    return await _told(unit, turn, periods.of_late(today), where_empty=periods.week(today))


async def show_period(turn: Turn, unit: UnitOfWork, period: Period, member: int | None = None) -> Shown:
    return await _told(unit, turn, period, "" if member is None else ids.to_text(member))


async def show_named_period(_message: Message, command: CommandObject, turn: Turn, unit: UnitOfWork) -> Shown:
    """`/report month`, `/report 1.11-15.11`."""
    return await _told(unit, turn, periods.parse_dates(command.args or "", turn.reader.today))


async def show_report(_tap: CallbackQuery, callback_data: ReportTap, turn: Turn, unit: UnitOfWork) -> Shown:
    period = period_of(callback_data.period, turn.reader.today)
    return await _told(unit, turn, period, callback_data.member, callback_data.page)


async def show_report_below(_tap: CallbackQuery, callback_data: ReportBelowTap, turn: Turn, unit: UnitOfWork) -> Shown:
    period = period_of(callback_data.period, turn.reader.today)
    return replace(await _told(unit, turn, period, callback_data.member), fresh=True)


async def list_behind(tap: CallbackQuery, callback_data: BehindTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The clients behind a figure; behind touches and orders these."""
    period, figure = period_of(callback_data.period, turn.reader.today), code_of(Figure, callback_data.figure)
    if figure in SLICED:
        opened = SliceTap(period=callback_data.period, member=callback_data.member, doing=SLICED[figure])
        return await slices.show_slice(tap, opened.model_copy(update={"page": callback_data.page}), turn, unit)
    look, of = await slices.looked(unit, turn, callback_data.period, callback_data.member)
    since, until = bounds(period, turn.reader.zone)
    page = max(callback_data.page, 0)
    all_of = behind_of_all(figure, since, until) if of.member is None else BEHIND[figure](of.member, since, until)
    found = namesakes.page_apart(await unit.lists.page(of.scope, all_of, turn.reader.as_of, page))
    late = await overdue(unit, turn, of.counted, found.lines) if figure is Figure.OVERDUE else None
    names = await slices.names_of(unit, turn) if of.member is None else {}
    screen = report_screens.behind_screen(turn.reader, look, figure, Behind(found, late, names))
    return Shown(screen, Noted.REPORT, [line.id for line in found.lines])


async def ask_dates(_tap: CallbackQuery, callback_data: DatesTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.ask(unit, turn, DATES, {"member": callback_data.member})
    return plain(report_screens.dates_screen(turn.reader, callback_data.member))


async def take_dates(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    period = periods.parse_dates(message.text or "", turn.reader.today)
    return replace(await _told(unit, turn, period, questions.waiting(turn).data["member"]), clears=True)


async def _told(
    unit: UnitOfWork, turn: Turn, period: Period, member: str = "", page: int = 0, where_empty: Period | None = None
) -> Shown:
    """The report of a period: the team's, one member's, or (to a rep) one's own.

    `where_empty` is told instead where nothing was done: whoever began on a Monday has no week before.
    """
    of = await whom(unit, turn, member)
    one = of.member
    await questions.let_go(unit, turn, DATES)
    told = await read(unit, turn.me, turn.reader, period, period.before(), of.counted)
    if where_empty and where_empty != period and told.is_quiet:
        return await _told(unit, turn, where_empty, member, page)
    plans = await _plans(unit, turn, period, of)
    if one is None:
        teams = {one.id: one.name for one in await goals.teams_seen(unit, of.scope)}
        screen = report_screens.team_screen(turn.reader, told, page, (plans, teams), of.code, of.name)
    else:
        team = turn.scope.may(Right.TEAM_REPORT)
        covering = await _covering(unit, turn, period, one)
        screen = report_screens.member_screen(
            turn.reader, period, told.of(one), team=team, covering=covering, plans=plans
        )
    return Shown(screen, Noted.REPORT)


async def _plans(unit: UnitOfWork, turn: Turn, period: Period, of: Whom) -> Sequence[Progress]:
    """As they go now, beside a period that has today in it, and on a Monday beside the week that is over."""
    today = turn.reader.today
    if not period.since <= today < period.until and period != periods.of_late(today):
        return ()
    scope = of.counted
    members = seen(scope, await unit.members.all(scope))
    return await goals.read(unit, turn.me, turn.reader, scope, members)


async def _covering(unit: UnitOfWork, turn: Turn, period: Period, member: int) -> list[Html]:
    known = bounds(period, turn.reader.zone)
    scope = turn.scope.of(member)  # else all that the team did would be gone through
    found, joint = await unit.reports.covered(scope, *known), await unit.reports.joint(scope, *known)
    if not found and not joint:
        return []
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    told = cover_lines.lines(turn.reader, found, member, names)
    return told + cover_lines.together(turn.reader, joint, member, names)
