"""*Actions* below a list behind a figure: its clients as an open list, with which anything can be done."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import questions
from handlers.frame.shown import Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.lists.bulk import acting
from handlers.reporting.figures.filed.listings import called, listing, wanted_of
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
    wanted = await _wanted(unit, turn, of, tap)
    if wanted is None:
        text = turn.reader._("More than {n} clients stand behind it: choose fewer days, or one person.", n=MOST)
        return words(Toast(text, alert=True))
    known = _open(turn, of, tap, wanted)
    return await acting.acts_of(
        unit, turn, ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    )


def _open(turn: Turn, of: Whom, tap: Acted, wanted: ClientFilter) -> OpenList:
    """Called as the figure is; those without a step as everywhere, where it is known what a step with them is for."""
    if isinstance(tap, BehindTap | LeftTap) and tap.figure == Figure.WITHOUT_STEP:
        return OpenList(Shelf.IDLE, wanted, back=tap.pack())
    name = " · ".join(filter(None, [called(turn.reader, tap), of.name]))
    return OpenList(Shelf.ALL, wanted, name, back=tap.pack())


async def _wanted(unit: UnitOfWork, turn: Turn, of: Whom, tap: Acted) -> ClientFilter | None:
    """None: they are too many."""
    if isinstance(tap, BehindTap | LeftTap):
        return wanted_of(turn, of, tap)
    found = dict[int, None]()
    async for part in (await listing(unit, turn, of, tap)).parts:
        found.update(dict.fromkeys(client for client, _ in part))
        if len(found) > MOST:
            return None
    return ClientFilter((Picked(frozenset(found)),))
