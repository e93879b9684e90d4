"""Who is near: Nearby and /near ask for a location; one's own clients by distance, the longest unseen first.

A location that nobody asked for is `shared.py`'s.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from handlers.card.spots import spot_of
from handlers.finding import near_screens
from handlers.finding.near_screens import RADII, RADII_IN_MILES, radii
from handlers.frame import questions
from handlers.frame.filters import Menu, Waiting
from handlers.frame.shown import Line, Shown, words
from handlers.frame.turn import Turn
from handlers.speech.paging import last_page, within
from handlers.speech.taps.clients import NearTap
from handlers.speech.taps.everywhere import MenuTap
from sales.actions.card.places import Spot
from sales.actions.ports import UnitOfWork
from sales.clients.near import nearest
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.standing import sections
from sales.work.touch import Touch

ASKED = "near"
HERE = "near_list"
"""A list around a spot: its coordinates, so that a wider circle and Back need no second location."""
VISIT, AWAY = "visit", "away"
MOST = 10
MOST_LOOKED_AT = 1_000
"""The nearest: whoever was not seen for longest among them comes first."""


def router() -> Router:
    near = Router(name="near")
    near.message.register(ask_for_location, or_f(Command("near"), Menu("near")))
    near.callback_query.register(ask_for_location, MenuTap.filter(F.place == "near"))
    near.callback_query.register(widen, NearTap.filter())
    near.message.register(take_location, Waiting(ASKED), F.location)
    return near


async def ask_for_location(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    draft = await questions.ask(unit, turn, ASKED, {})
    text = turn.reader._("Send your location, and I'll show which of your clients are near.")
    return words(Line(text, location=True, asks=draft))


async def take_location(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """The keyboard that asked for the location gives its place back to the menu."""
    spot = spot_of(message.location)
    draft = await note_spot(unit, turn, spot)
    await questions.answered(unit, turn)
    shown = await around(unit, turn, draft, spot, radii(turn.reader)[0])
    return replace(shown, first=[Line(turn.reader._("Got it, here you are:"), menu=True)], clears=True)


async def widen(_tap: CallbackQuery, callback_data: NearTap, turn: Turn, unit: UnitOfWork) -> Shown:
    spot = Spot.from_data((await kept(unit, turn, callback_data.draft)).data)
    known = {*RADII, *RADII_IN_MILES}  # a button of before the company moved goes on working
    metres = callback_data.metres if callback_data.metres in known else radii(turn.reader)[0]
    page = int(callback_data.further) if callback_data.further.isdecimal() else 0
    return await around(unit, turn, callback_data.draft, spot, metres, page)


async def around(unit: UnitOfWork, turn: Turn, draft: str, spot: Spot, metres: int, page: int = 0) -> Shown:
    """A page of the list around a spot, without those who asked not to be contacted."""
    wanted = sections.around(spot.latitude, spot.longitude, metres).also(sections.CONTACTED)
    box = await unit.lists.part(turn.scope.worked, wanted, turn.reader.as_of, MOST_LOOKED_AT)
    found = nearest(box.lines, spot.latitude, spot.longitude, metres, near_screens.bands(turn.reader))
    last = last_page(len(found), MOST)
    there = found[within(page, last) * MOST :][:MOST]
    screen = near_screens.around(turn.reader, there, draft, metres, (within(page, last), last))
    return Shown(screen, Noted.NEAR, [one.client.id for one in there])


async def note_spot(unit: UnitOfWork, turn: Turn, spot: Spot, visit: Touch | None = None) -> str:
    """For the buttons below it; `visit`: what it was sent at, and how far that is from the client as they are shown."""
    at = {VISIT: visit.id, AWAY: visit.away} if visit else {}
    return ids.to_text(await questions.note(unit, turn, HERE, spot.to_data() | at))


async def kept(unit: UnitOfWork, turn: Turn, draft: str) -> Draft:
    """The spot that a list was made around."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(draft))
    if row is None or row.kind != HERE:
        raise NotFound
    return row
