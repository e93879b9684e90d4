"""*I'm here* after a visit: stores how far from the client the sent location is. It is never demanded."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card.spots import is_own, spot_of
from handlers.finding import near, near_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Line, Shown, words
from handlers.frame.turn import Turn
from handlers.speech.taps.day import CheckInTap
from sales.actions.card import places
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.work.check_in import CheckIn, check_in

KIND = "check_in"


def router() -> Router:
    checking = Router(name="check_in")
    checking.callback_query.register(ask_location, CheckInTap.filter())
    checking.message.register(take_location, Waiting(KIND), F.location)
    return checking


async def ask_location(_tap: CallbackQuery, callback_data: CheckInTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Asks for a location, while it still says something about the visit."""
    touch = await unit.touches.get(turn.scope, ids.from_text(callback_data.touch))
    if check_in(touch) is CheckIn.CONFIRMED:
        return words(Line(turn.reader._("This visit is confirmed already.")))
    if not places.may_check_in(touch, turn.scope, turn.reader.now):
        return words(Line(turn.reader._("It is too late for that: a location tells of a visit for ten minutes.")))
    draft = await questions.ask(unit, turn, KIND, {"touch": touch.id})
    return words(Line(turn.reader._("Send your location: it stays with the visit."), location=True, asks=draft))


async def take_location(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Stores it, and brings the menu's keyboard back. Refuses somebody else's place."""
    if not is_own(message):
        raise Rejected("not_own")
    spot, asked = spot_of(message.location), questions.waiting(turn).data["touch"]
    visit = await places.check_in(unit, turn.scope, asked, spot, turn.reader.now)
    draft = await near.note_spot(unit, turn, spot, visit)
    await questions.answered(unit, turn)
    client = await unit.clients.get(turn.scope, visit.client)
    shown = Shown(near_screens.whose(turn.reader, client, draft, visit), Noted.PLACE, [client.id])
    return replace(shown, first=[Line(turn.reader._("Got it:"), menu=True)], clears=True)
