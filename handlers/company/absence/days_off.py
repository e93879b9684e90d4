"""The company's own days off: a place of the owner's /settings.

tap       a day -> off, or a working day again    a text -> those days are off, one or several in a row
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company.absence import days_off_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech import weeks
from handlers.speech.taps.company import DaysOffTap
from handlers.speech.taps.evening import day_of, stamp
from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.company.days_off import with_days_off
from sales.company.members import Workspace
from sales.days.days_ahead import days_ahead
from sales.ground.scope import Right

KIND = "days_off"


def router() -> Router:
    days = Router(name="days_off")
    days.callback_query.register(open_or_set, DaysOffTap.filter())
    days.message.register(take_text, Waiting(KIND), F.text.as_("text"))
    return days


async def open_or_set(_tap: CallbackQuery, callback_data: DaysOffTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.RULES)
    company, said = turn.me.workspace, callback_data.day
    if said:
        day = day_of(said[1:])
        changed = with_days_off(company.days_off, day, day, off=said[0] == "+", today=turn.reader.today)
        company = await workspaces.set_days_off(unit, turn.scope, company, changed)
    else:
        await questions.ask(unit, turn, KIND, {})
    return _shown(turn, company, callback_data.first)


async def take_text(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    now = turn.reader.local(turn.reader.now)
    first, last = days_ahead(text, now, turn.reader.locale)
    changed = with_days_off(turn.me.workspace.days_off, first, last, off=True, today=turn.reader.today)
    company = await workspaces.set_days_off(unit, turn.scope, turn.me.workspace, changed)
    return _shown(turn, company, stamp(first))


def _shown(turn: Turn, company: Workspace, first: str) -> Shown:
    wanted = day_of(first) if first else turn.reader.today
    calendar = company.calendar(turn.me.member.working_days)
    monday = weeks.first_monday(turn.reader, wanted)
    return plain(days_off_screens.days_off(turn.reader, company.days_off, calendar, monday))
