"""Clients without a step, as a lead meets them in the report and the morning.

list      *Without a step · 34* -> all of a member or of the team
spread    *Spread over days* -> whose they are and how many -> each gets a day
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import questions
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists import called, clients
from handlers.lists.bulk import acting
from handlers.lists.bulk.acting_screens import Act
from handlers.speech.taps.lists import IdleTap
from handlers.speech.taps.reports import ReportTap, TeamMorningTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import WITHOUT_STEP, of


def router() -> Router:
    idle = Router(name="idle_clients")
    idle.callback_query.register(show_idle, IdleTap.filter())
    return idle


async def show_idle(_tap: CallbackQuery, callback_data: IdleTap, turn: Turn, unit: UnitOfWork) -> Shown:
    known = _list(turn, callback_data)
    if not callback_data.spreads:
        return await clients.opened(unit, turn, known)
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    return await acting.confirming(unit, turn, Act.SPREAD, known, draft, await called.what_for(unit, turn, known))


def _list(turn: Turn, asked: IdleTap) -> OpenList:
    """The list; its *Back* leads to where it was opened."""
    back = ReportTap(period=asked.period, member=asked.member) if asked.period else TeamMorningTap()
    whose = WITHOUT_STEP
    if asked.member:
        member = ids.from_text(asked.member)
        turn.scope.lasting.must_see(member)
        whose = whose.also(of(member))
    return OpenList(Shelf.IDLE, whose, back=back.pack())
