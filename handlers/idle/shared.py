"""What is shared out of the blue, with no question open for it: a contact from the phone book, a location.

contact    a client; with a card just open maybe a person there (the taps are `new_client.py`'s)
location   who is near; right after a visit it is kept on that visit; with a card open it may be the client's place
"""

from datetime import timedelta

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.card.contacts import new_contact
from handlers.card.spots import spot_of
from handlers.finding import near, near_screens, new_client, new_client_screens
from handlers.frame import questions
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import PlaceTap
from sales.actions import places
from sales.actions.places import Spot
from sales.ground import ids
from sales.ground.errors import NotFound

FRESH = timedelta(minutes=10)


def router() -> Router:
    """After everybody who may have asked for a contact or a location."""
    shared = Router(name="shared")
    shared.message.register(contact, F.contact)
    shared.message.register(location, F.location)
    shared.callback_query.register(placed, PlaceTap.filter())
    return shared


async def contact(message: Message, turn: Turn) -> None:
    if message.contact is None:
        raise NotFound
    new = new_contact.of_shared(message.contact)
    async with turn.work() as unit:
        line = await unit.clients.lists.open_card(turn.scope, turn.reader.now - FRESH)
        if line is None:
            screen = await new_client.offered(unit, turn, new_client.as_client(new), ids.new_id())
        else:
            draft = await questions.note(unit, turn, new_client.READY, {"new": new.to_data(), "client": line.id})
            unit.audit.shown("whose", [line.id])
            screen = new_client_screens.whose(turn.reader, new, line, draft)
        await unit.commit()
    await turn.show(screen)


async def location(message: Message, turn: Turn) -> None:
    spot, since = spot_of(message.location), turn.reader.now - FRESH
    async with turn.work() as unit:
        visit = await places.keep_on_visit(unit, turn.scope, spot, since)
        line = await unit.clients.lists.open_card(turn.scope, since)
        draft = ids.to_text(await questions.note(unit, turn, near.HERE, spot.to_data()))
        about = line.id if line else visit.client if visit else None
        if about is None:
            screen = await near.around(unit, turn, draft, spot, near.RADII[0])
        else:
            client = await unit.clients.get(turn.scope, about)
            unit.audit.shown("place", [about])
            screen = near_screens.whose(turn.reader, client, draft, kept=visit is not None)
        await unit.commit()
    await turn.show(screen)


async def placed(_tap: CallbackQuery, callback_data: PlaceTap, turn: Turn) -> None:
    """The location is that client's place."""
    client = ids.from_text(callback_data.client)
    async with turn.work() as unit:
        spot = Spot.from_data((await near.kept(unit, turn, callback_data.draft)).data)
        await places.teach(unit, turn.scope, client, spot, turn.me.workspace.zone)
        screen = await card.saved(unit, turn, client)
        await unit.commit()
    await turn.show(screen)
