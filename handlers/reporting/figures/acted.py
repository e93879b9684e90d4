"""*Actions* below a list behind a figure: its clients as an open list, with which anything can be done."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import questions
from handlers.frame.shown import Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.lists.bulk import acting
from handlers.reporting.figures.filed.listings import Listing, called, listing, wanted_of
from handlers.reporting.figures.reading import Whom, whom
from handlers.speech.taps.exporting import ListActsTap, listed
from handlers.speech.taps.reports import BehindTap, FateTap, LeftTap, SliceTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.reporting.counts import Figure
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Picked
from sales.standing.open_list import OpenList, Shelf

MOST = 500
"""Clients of touches or steps with whom something is done at once."""
Acted = BehindTap | LeftTap | FateTap | SliceTap


def router() -> Router:
    acted = Router(name="acted")
    acted.callback_query.register(open_acts, ListActsTap.filter())
    return acted


async def open_acts(_tap: CallbackQuery, callback_data: ListActsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """As from any list; back from there leads to the figure's."""
    tap = listed(callback_data.of)
    if not isinstance(tap, Acted):
        raise NotFound
    of = await whom(unit, turn, tap.member)
    known = await _open(unit, turn, of, tap)
    if known is None:
        text = turn.reader._("More than {n} clients stand behind it: choose fewer days, or one person.", n=MOST)
        return words(Toast(text, alert=True))
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    return await acting.acts_of(unit, turn, draft)


async def _open(unit: UnitOfWork, turn: Turn, of: Whom, tap: Acted) -> OpenList | None:
    """Called as the figure is, or the line of a breakdown; None: they are too many. Of those without a step it is known
    everywhere what one with them is for.
    """
    back = tap.pack()
    if isinstance(tap, FateTap | SliceTap):
        one = await listing(unit, turn, of, tap)
        picked = await _clients(one)
        return None if picked is None else OpenList(Shelf.ALL, ClientFilter((picked,)), _named(one.told, of), back)
    wanted = wanted_of(turn, of, tap)
    if tap.figure == Figure.WITHOUT_STEP:
        return OpenList(Shelf.IDLE, wanted, back=back)
    return OpenList(Shelf.ALL, wanted, _named(called(turn.reader, tap), of), back)


async def _clients(one: Listing) -> Picked | None:
    found = dict[int, None]()
    async for part in one.parts:
        found.update(dict.fromkeys(client for client, _ in part))
        if len(found) > MOST:
            return None
    return Picked(frozenset(found))


def _named(told: str, of: Whom) -> str:
    return " · ".join(filter(None, [told, of.name]))
