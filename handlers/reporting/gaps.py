"""What makes a base rot: the week's review of own cards; for a lead how complete the base is, and who is behind it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.reporting import gap_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.reports import GapTap, ReviewTap
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting import gaps
from sales.reporting.gaps import WANTED, Gap
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import of


def router() -> Router:
    base = Router(name="gaps")
    base.callback_query.register(show_review, ReviewTap.filter())
    base.callback_query.register(show_completeness, GapTap.filter(F.gap == ""))
    base.callback_query.register(open_list, GapTap.filter())
    return base


async def show_review(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """What was put right makes room for others."""
    found = await gaps.review(unit.lists, turn.scope, turn.reader.as_of)
    every = await unit.lists.counts(turn.scope.own, WANTED, turn.reader.as_of)
    return Shown(gap_screens.review(turn.reader, found, every), Noted.LIST, [line.id for line, _ in found])


async def show_completeness(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_CLIENTS)
    known = await gaps.completeness(unit.lists, turn.scope, turn.reader.as_of)
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    return Shown(gap_screens.completeness(turn.reader, known, names), Noted.REPORT)


async def open_list(_tap: CallbackQuery, callback_data: GapTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """As any list: filtered further, sorted, kept."""
    wanted = WANTED[code_of(Gap, callback_data.gap)]
    if callback_data.whose != gap_screens.OWN:
        return await clients.opened(unit, turn, OpenList(Shelf.ALL, wanted))
    own = wanted.also(of(turn.scope.actor)) if turn.scope.of_several else wanted
    return await clients.opened(unit, turn, OpenList(Shelf.ALL, own, back=ReviewTap().pack()))


async def with_review(unit: UnitOfWork, me: Me, reader: Reader, day: Screen) -> Screen:
    """The morning of the week's first working day leads to the cards to look at, if there are any."""
    calendar = me.workspace.calendar(me.member.working_days)
    if not gaps.is_review_day(reader.today, calendar) or not await gaps.review(unit.lists, me.scope, reader.as_of):
        return day
    return gap_screens.with_review(reader, day)
