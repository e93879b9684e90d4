"""What is shared out of the blue, with no question open for it: a contact from the phone book, a location.

contact    a client; with a card just open maybe a person there (the taps are `new_client.py`'s)
location   who is near; right after a visit it is kept on that visit; with a card open it may be the client's place
"""

from datetime import timedelta

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.card.contacts import new_contact
from handlers.card.spots import is_own, spot_of
from handlers.finding import near, near_screens, new_client, new_client_screens
from handlers.frame import questions
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import PlaceTap
from sales.actions.card import places
from sales.actions.card.places import Spot
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted

FRESH = timedelta(minutes=10)


def router() -> Router:
    """After everybody who may have asked for a contact or a location."""
    shared = Router(name="shared")
    shared.message.register(take_contact, F.contact)
    shared.message.register(take_location, F.location)
    shared.callback_query.register(put_on_map, PlaceTap.filter())
    return shared


async def take_contact(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    if message.contact is None:
        raise NotFound
    new = new_contact.of_shared(message.contact, turn.me.workspace.country)
    line = await unit.clients.lists.open_card(turn.scope, turn.reader.now - FRESH)
    if line is None:
        return await new_client.offered(unit, turn, new_client.as_client(new), ids.new_id())
    draft = await questions.note(unit, turn, new_client.READY, {"new": new.to_data(), "client": line.id})
    return Shown(new_client_screens.whose(turn.reader, new, line, draft), Noted.WHOSE, [line.id])


async def take_location(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    spot, since = spot_of(message.location), turn.reader.now - FRESH
    visited = await places.keep_on_visit(unit, turn.scope, spot, turn.reader.now) if is_own(message) else None
    line = await unit.clients.lists.open_card(turn.scope, since)
    draft = await near.note_spot(unit, turn, spot, visited)
    about = line.id if line else visited.client if visited else None
    if about is None:
        return await near.around(unit, turn, draft, spot, near_screens.RADII[0])
    client = await unit.clients.get(turn.scope, about)
    return Shown(near_screens.whose(turn.reader, client, draft, visited), Noted.PLACE, [about])


async def put_on_map(_tap: CallbackQuery, callback_data: PlaceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The location is that client's place, unless a nearer one has corrected it."""
    client, kept = ids.from_text(callback_data.client), (await near.kept(unit, turn, callback_data.draft)).data
    if near.VISIT in kept and await places.is_corrected(unit, turn.scope, kept[near.VISIT], kept[near.AWAY]):
        screen = near_screens.corrected(turn.reader, await unit.clients.get(turn.scope, client))
        return Shown(screen, Noted.PLACE, [client])
    await places.teach(unit, turn.scope, client, Spot.from_data(kept), turn.me.workspace.zone)
    return await card.saved(unit, turn, client)
