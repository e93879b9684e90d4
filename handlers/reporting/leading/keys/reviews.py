"""Key clients, for the lead: all of them from the report, and those to be looked at again, half-yearly.

letter    as a month's first working week begins, while any are due -> a client: *Stays key*, or another name
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.reporting.leading.keys import review_screens
from handlers.speech.reader import Reader
from handlers.speech.taps.reports import KeysTap, ReportTap, ReviewKeysTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.members import Me
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.leading.complaints import hears_of
from sales.standing import sections
from sales.standing.base import asks_for_review
from sales.standing.client_filter import Key
from sales.standing.open_list import OpenList, Shelf

AT_ONCE = 200


def router() -> Router:
    reviews = Router(name="reviews")
    reviews.callback_query.register(show_due, ReviewKeysTap.filter())
    reviews.callback_query.register(list_keys, KeysTap.filter())
    return reviews


async def list_keys(_tap: CallbackQuery, callback_data: KeysTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """As any list: filtered further, sorted, kept; *Back* leads to the report."""
    back = ReportTap(period=callback_data.period).pack()
    return await clients.opened(unit, turn, OpenList(Shelf.KEY, sections.KEY, back=back))


async def show_due(_tap: CallbackQuery, callback_data: ReviewKeysTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.TEAM_CLIENTS)
    return await _shown(unit, turn.me, turn.reader, callback_data.page)


async def letter(unit: UnitOfWork, me: Me, reader: Reader) -> Shown | None:
    """What is pushed; None where nobody is to be looked at."""
    if not me.scope.may(Right.TEAM_CLIENTS):
        return None
    shown = await _shown(unit, me, reader, 0)
    return shown if shown.clients else None


async def _shown(unit: UnitOfWork, me: Me, reader: Reader, page: int) -> Shown:
    due = await _due(unit, me, reader)
    names = {one.id: one.name for one in await unit.members.all(me.scope, former=True)}
    screen, part = review_screens.due(reader, due, names, page)
    return Shown(screen, Noted.LIST, [one.id for one in part])


async def _due(unit: UnitOfWork, me: Me, reader: Reader) -> list[Client]:
    """Of those of whom that lead wants to hear, whoever was looked at longest ago first."""
    found: list[Client] = []
    after: Key | None = None
    while True:
        part, after = await unit.lists.clients(me.scope, sections.KEY, reader.as_of, AT_ONCE, after)
        found += [one for one in part if asks_for_review(one, reader.today) and hears_of(me.member, one.owner)]
        if after is None:
            return sorted(found, key=review_screens.since)
