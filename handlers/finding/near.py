"""Who is near: Nearby and /near ask for a location; one's own clients by distance, the longest unseen first.

A location that nobody asked for is `shared.py`'s.
"""

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from handlers.card.spots import spot_of
from handlers.finding import find, near_screens
from handlers.frame import questions
from handlers.frame.filters import Menu, Waiting
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import NearTap
from handlers.speech.taps.everywhere import MenuTap
from sales.actions.places import Spot
from sales.actions.ports import UnitOfWork
from sales.clients.near import nearest
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound

ASKED = "near"
HERE = "near_list"
"""A list around a spot: its coordinates, so that a wider circle and Back need no second location."""
RADII = (1_000, 5_000, 20_000)
MOST = 10


def router() -> Router:
    near = Router(name="near")
    near.message.register(begun, or_f(Command("near"), Menu("near")))
    near.callback_query.register(tapped, MenuTap.filter(F.place == "near"))
    near.callback_query.register(widened, NearTap.filter())
    near.message.register(answered, Waiting(ASKED), F.location)
    near.message.register(typed, Waiting(ASKED), F.text)
    return near


async def begun(_message: Message, turn: Turn) -> None:
    await _ask(turn)


async def tapped(_tap: CallbackQuery, turn: Turn) -> None:
    await _ask(turn)


async def answered(message: Message, turn: Turn) -> None:
    """The keyboard that asked for the location gives its place back to the menu."""
    async with turn.work() as unit:
        draft = await questions.note(unit, turn, HERE, spot_of(message.location).to_data())
        await questions.answered(unit, turn)
        screen = await around(unit, turn, ids.to_text(draft), spot_of(message.location), RADII[0])
        await unit.commit()
    await turn.answer.say(turn.reader._("Got it, here you are:"), menu=True)
    await turn.show(screen)
    await questions.clear(turn)


async def typed(message: Message, turn: Turn) -> None:
    """Words instead of a location: a search, as anywhere else."""
    await turn.answer.say(turn.reader._("No location, so I'm searching for what you wrote:"), menu=True)
    await find.search(turn, message.text or "", instead_of=ASKED)
    await questions.clear(turn)


async def widened(_tap: CallbackQuery, callback_data: NearTap, turn: Turn) -> None:
    async with turn.work() as unit:
        spot = Spot.from_data((await kept(unit, turn, callback_data.draft)).data)
        metres = callback_data.metres if callback_data.metres in RADII else RADII[0]
        screen = await around(unit, turn, callback_data.draft, spot, metres)
        await unit.commit()
    await turn.show(screen)


async def _ask(turn: Turn) -> None:
    async with turn.work() as unit:
        draft = await questions.ask(unit, turn, ASKED, {})
        await unit.commit()
    text = turn.reader._("Send your location, and I'll show which of your clients are near.")
    asked = await turn.answer.say(text, location=True)
    if asked is not None:
        await turn.remember(draft, asked)


async def around(unit: UnitOfWork, turn: Turn, draft: str, spot: Spot, metres: int) -> Screen:
    """The list around a spot; for a unit of work that goes on to commit."""
    lines = await unit.clients.lists.near(turn.scope.own, spot.latitude, spot.longitude, metres)
    found = nearest(lines, spot.latitude, spot.longitude, metres, turn.reader.now)[:MOST]
    unit.audit.shown("near", [one.client.id for one in found])
    wider = [radius for radius in RADII if radius != metres]
    return near_screens.around(turn.reader, found, draft, metres, wider)


async def kept(unit: UnitOfWork, turn: Turn, draft: str) -> Draft:
    """The spot that a list was made around."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(draft))
    if row is None or row.kind != HERE:
        raise NotFound
    return row
