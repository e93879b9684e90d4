"""One more person at a client: typed in one line, or a contact shared from the phone book."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message
from aiogram.types import Contact as Shared

from handlers.card.contacts import contact_screens, number_holders, reminding
from handlers.frame import questions, undo_screens
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import NewContactTap
from sales.actions import clients
from sales.actions.card import contacts
from sales.actions.ports import UnitOfWork
from sales.clients.card_lines import card_line
from sales.clients.client import Contact
from sales.clients.client_draft import NewClient
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.values.phones import of_phone_book

KIND = "contact_new"


def router() -> Router:
    new = Router(name="new_contact")
    new.callback_query.register(ask_for_person, NewContactTap.filter())
    new.message.register(take_shared, Waiting(KIND), F.contact)
    return new


async def ask_for_person(_tap: CallbackQuery, callback_data: NewContactTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await ask(unit, turn, ids.from_text(callback_data.client), {})


async def ask(unit: UnitOfWork, turn: Turn, client: int, known: dict[str, str]) -> Shown:
    """`known`: what was said of the person already, a birthday and words for the note."""
    card = await unit.clients.card(turn.scope, client, touches=0)
    await questions.ask(unit, turn, KIND, {"client": client, **known})
    return Shown(contact_screens.new_person(turn.reader, card), Noted.CONTACTS, [card.client.id])


async def take_text(unit: UnitOfWork, turn: Turn, text: str) -> Shown:
    """What tells of another client never comes here: `handlers/idle/answers.py`."""
    return await _answered(unit, turn, read(text, turn.me.workspace.country))


async def take_shared(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    if message.contact is None:
        raise NotFound
    return await _answered(unit, turn, of_shared(message.contact, turn.me.workspace.country))


def read(text: str, country: str) -> NewClient:
    """A line about a person; a bare number is a person without a name."""
    try:
        return NewClient.of_person(card_line.parse(text, country))
    except Rejected as rejected:
        phone = str(rejected.data.get("phone") or "")
        if not phone:
            raise
        return NewClient(phones=(phone,))


def of_shared(contact: Shared, country: str) -> NewClient:
    """A contact from the phone book, as a person. Telegram shares numbers with and without their plus."""
    name = " ".join(filter(None, [contact.first_name, contact.last_name]))
    return NewClient(contact=name, phones=(of_phone_book(contact.phone_number, country),))


async def _answered(unit: UnitOfWork, turn: Turn, new: NewClient) -> Shown:
    data = questions.waiting(turn).data
    if data.get("born"):
        note = "; ".join(filter(None, (new.note, data["words"])))
        new = replace(new, birthday=new.birthday or data["born"], note=note)
    shown = await add(unit, turn, int(data["client"]), new)
    await questions.answered(unit, turn)
    return replace(shown, clears=True)


async def add(unit: UnitOfWork, turn: Turn, client: int, new: NewClient) -> Shown:
    """Saves the person, or shows whose the number is."""
    country = turn.me.workspace.country
    holder = await clients.who_has(unit, turn.scope, new.phones, country)
    if holder is not None:
        return await number_holders.shown(unit, turn, holder)
    contact = await contacts.add(unit, turn.scope, client, new, country)
    return await _saved(unit, turn, contact, contact.id)


async def add_known(unit: UnitOfWork, turn: Turn, client: int, new: NewClient, key: int) -> Shown:
    """The same of somebody whose number the client has already."""
    contact = await contacts.add_known(unit, turn.scope, client, new, turn.me.workspace.country, key)
    return await _saved(unit, turn, contact, key)


async def _saved(unit: UnitOfWork, turn: Turn, contact: Contact, key: int) -> Shown:
    client = await unit.clients.get(turn.scope, contact.client)
    screen = contact_screens.person(
        turn.reader, contact, client.name, above=reminding.saved(turn, client, contact.birthday)
    )
    return Shown(undo_screens.on_top(turn.reader, screen, key, client.id), Noted.CONTACT, [client.id])
