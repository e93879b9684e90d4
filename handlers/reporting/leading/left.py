"""What a member has left, for the lead: the clients behind it, *Remind …*, *Set a step*.

list      a line of the morning -> the clients; each opens its card, or a step to be set with it
remind    one message to the member, once a day
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.recording import plan_screens
from handlers.reporting.figures.overdue_lines import overdue
from handlers.reporting.leading import left_screens
from handlers.reporting.report_screens import Behind
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.reports import AssignTap, LeftTap, NudgeTap
from sales.actions import leading, vacations
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of
from sales.clients.doubles import namesakes
from sales.company.members import Member
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft, Question
from sales.reporting.counts import Figure
from sales.reporting.figures.behind import BEHIND
from sales.reporting.leading.nudges import Left, to_data
from sales.standing.sections import WITHOUT_STEP

FIGURES = (Figure.OVERDUE, Figure.WITHOUT_STEP)


def router() -> Router:
    what_is_left = Router(name="left")
    what_is_left.callback_query.register(list_left, LeftTap.filter())
    what_is_left.callback_query.register(remind, NudgeTap.filter())
    what_is_left.callback_query.register(begin_step, AssignTap.filter())
    return what_is_left


async def list_left(_tap: CallbackQuery, callback_data: LeftTap, turn: Turn, unit: UnitOfWork) -> Shown:
    figure, member = (
        code_of(Figure, callback_data.figure),
        await leading.led(unit, turn.scope, ids.from_text(callback_data.member)),
    )
    if figure not in FIGURES:
        raise NotFound
    wanted = BEHIND[figure](member.id, turn.reader.now, turn.reader.now)
    page = await unit.lists.page(turn.scope, wanted, turn.reader.as_of, max(callback_data.page, 0))
    page = namesakes.page_apart(page)
    other = next(one for one in FIGURES if one is not figure)
    left = await _left(unit, turn, member)
    many = left.overdue if other is Figure.OVERDUE else left.without_step
    late = await overdue(unit, turn, turn.scope.of(member.id), page.lines) if figure is Figure.OVERDUE else None
    screen = left_screens.left_screen(turn.reader, member, figure, Behind(page, late), many)
    return Shown(screen, Noted.TEAM, [line.id for line in page.lines])


async def remind(_tap: CallbackQuery, callback_data: NudgeTap, turn: Turn, unit: UnitOfWork) -> Shown:
    member = await leading.led(unit, turn.scope, ids.from_text(callback_data.member))
    if await vacations.at_work(unit, turn.scope, member.id, turn.reader.now) != member.id:
        return words(Toast(left_screens.is_away(turn.reader, member.name)))
    left = to_data(await _left(unit, turn, member))
    sent = await leading.nudge(unit, turn.scope, member.id, left, turn.reader.local(turn.reader.now))
    said = left_screens.reminded if sent else left_screens.reminded_already
    return words(Toast(said(turn.reader, member.name)))


async def begin_step(_tap: CallbackQuery, callback_data: AssignTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What for, in words, and the day: planned as any step is; saved, it reaches whose client it is."""
    turn.needs(Right.TEAM_CLIENTS)
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    owner = await unit.members.get(turn.scope, client.owner)
    draft = PlanDraft(ids.new_id(), client.id, origin=Origin.TEAM, ask=Question.WHEN)
    await keep(unit, turn, draft)
    note = left_screens.what_for(turn.reader, owner.name)
    days = await agenda_of(unit, turn.me, turn.reader.now, client.owner)
    return Shown(plan_screens.days(turn.reader, draft, client.name, days, note=note), Noted.SET, [client.id])


async def _left(unit: UnitOfWork, turn: Turn, member: Member) -> Left:
    of_member = turn.scope.of(member.id)
    overdue = await unit.reports.overdue(of_member, turn.reader.now, turn.reader.today)
    without = await unit.lists.by_owner(of_member, WITHOUT_STEP, turn.reader.as_of)
    return Left(overdue.get(member.id, 0), without.get(member.id, 0))
