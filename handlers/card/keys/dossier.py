"""The dossier of a key client: one screen, for whoever talks with them next and for the lead who looks at them again.

open      from the card, from the half-yearly review
stays     looked at again: asked of anew in half a year
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.card import card
from handlers.card.keys import dossier_screens
from handlers.card.keys.dossier_screens import Dossier
from handlers.frame import questions, undo
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import DossierTap, StaysKeyTap
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Right

MOST_TOUCHES = 5


def router() -> Router:
    dossiers = Router(name="dossier")
    dossiers.callback_query.register(open_dossier, DossierTap.filter())
    dossiers.callback_query.register(keep_key, StaysKeyTap.filter())
    return dossiers


async def open_dossier(_tap: CallbackQuery, callback_data: DossierTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, *card.QUESTIONS)
    return await _shown(unit, turn, ids.from_text(callback_data.client), callback_data.back)


async def keep_key(_tap: CallbackQuery, callback_data: StaysKeyTap, turn: Turn, unit: UnitOfWork) -> Shown:
    client = ids.from_text(callback_data.client)
    await clients.stays_key(unit, turn.scope, client, turn.reader.today)
    shown = await _shown(unit, turn, client, callback_data.back, above=turn.reader._("Saved"))
    return undo.offered(unit, turn, shown, client)


async def _shown(unit: UnitOfWork, turn: Turn, client: int, back: str, above: str = "") -> Shown:
    view = await card.read(unit, turn, client)
    touches, _ = await unit.touches.page(turn.scope, client, 0, MOST_TOUCHES)
    orders = await unit.orders.of_client(turn.scope, client) if view.card.client.facts.has_sold else []
    sums = {one.touch: one.amount for one in orders if one.touch is not None and one.amount is not None}
    known = Dossier(view, touches, sums, leads=turn.scope.may(Right.TEAM_CLIENTS))
    return Shown(dossier_screens.dossier(turn.reader, known, back, above), Noted.CARD, [client])
