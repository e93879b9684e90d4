"""Words where a location was asked for: what they are in an idle chat, a report or a search; nothing is asked then."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import or_f
from aiogram.types import Message

from handlers.day import check_in, route
from handlers.finding import near
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Line, Shown
from handlers.frame.turn import Turn
from handlers.idle import sentence
from handlers.lists.choosing import filtering
from sales.actions.ports import UnitOfWork

PLACES = (near.ASKED, route.ASKED, check_in.KIND, filtering.FROM_HERE)


def router() -> Router:
    instead = Router(name="instead")
    instead.message.register(take_text, or_f(*map(Waiting, PLACES)), F.text)
    return instead


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """The keyboard that asked for the location gives its place back to the menu."""
    await questions.let_go(unit, turn, *PLACES)
    shown = await sentence.take_text(message, turn, unit)
    told = Line(turn.reader._("No location, so this is about what you wrote:"), menu=True)
    return replace(shown, first=[told, *shown.first], clears=True)
