"""The people at a client: the list, one person's fields, phones; deleting with a way back. Adding is `new_contact.py`.

Typed answers go to the draft that asked; picked ones name the contact, so that an old message's buttons still work.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.card.contacts import contact_screens, new_contact, number_holders, reminding
from handlers.frame import questions, undo, undo_screens
from handlers.frame.filters import Waiting
from handlers.frame.shown import PhoneCard, Shown
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import ContactFieldTap, ContactSetTap, ContactsTap, ContactTap, PhoneTap, RightTap
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients
from sales.actions.card import contacts
from sales.actions.ports import UnitOfWork
from sales.clients.client import Contact, ContactField
from sales.clients.contact_draft import PICKED, present
from sales.ground import ids
from sales.ground.errors import NotFound, Stale
from sales.ground.noted import Noted
from sales.values.phones import Phone, of_phone_book

FIELD = "contact_field"


def router() -> Router:
    people = Router(name="contacts")
    people.callback_query.register(list_people, ContactsTap.filter())
    people.callback_query.register(open_person, ContactTap.filter(F.what == ""))
    people.callback_query.register(send_phone_card, ContactTap.filter(F.what == "call"))
    people.callback_query.register(delete_person, ContactTap.filter(F.what == "delete"))
    people.callback_query.register(mark_gone, ContactTap.filter(F.what == contact_screens.GONE))
    people.callback_query.register(bring_back, ContactTap.filter(F.what == contact_screens.BACK))
    people.callback_query.register(ask_field, ContactFieldTap.filter())
    people.callback_query.register(put_value, ContactSetTap.filter())
    people.callback_query.register(delete_phone, PhoneTap.filter())
    people.callback_query.register(put_right, RightTap.filter())
    people.message.register(take_shared_phone, Waiting(FIELD), F.contact)
    people.message.register(take_text, Waiting(FIELD), F.text)
    return people


async def list_people(_tap: CallbackQuery, callback_data: ContactsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, FIELD, new_contact.KIND)
    return await _people(unit, turn, ids.from_text(callback_data.client), callback_data.back)


async def open_person(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, FIELD)
    return await _person(unit, turn, await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact)))


async def send_phone_card(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Telegram's own contact card of the person, where a number was understood."""
    contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
    client = await unit.clients.get(turn.scope, contact.client)
    number = next((phone.e164 for phone in contact.phones if phone.e164 and not phone.wrong), None)
    if number is None:
        raise NotFound
    phone_card = PhoneCard(contact.name or client.name, number)
    return Shown(None, Noted.CONTACT, [client.id], then=[phone_card])


async def mark_gone(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn, unit: UnitOfWork) -> Shown:
    words, today = turn.reader._("works there no more"), turn.reader.today
    contact = await contacts.left(unit, turn.scope, ids.from_text(callback_data.contact), words, today)
    return await _saved(unit, turn, contact)


async def bring_back(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _saved(unit, turn, await contacts.back(unit, turn.scope, ids.from_text(callback_data.contact)))


async def ask_field(_tap: CallbackQuery, callback_data: ContactFieldTap, turn: Turn, unit: UnitOfWork) -> Shown:
    field = code_of(ContactField, callback_data.field)
    contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
    await _ask(unit, turn, contact, field)
    return Shown(contact_screens.question(turn.reader, contact, field), Noted.CONTACT, [contact.client])


async def put_value(_tap: CallbackQuery, callback_data: ContactSetTap, turn: Turn, unit: UnitOfWork) -> Shown:
    field, value = code_of(ContactField, callback_data.field), callback_data.value
    contact_id = ids.from_text(callback_data.contact)
    if value:
        contact = await contacts.pick(unit, turn.scope, contact_id, field, value)
    else:
        contact = await contacts.clear(unit, turn.scope, contact_id, field)
    await questions.let_go(unit, turn, FIELD)
    return await _saved(unit, turn, contact)


async def take_text(message: Message, turn: Turn) -> Shown:
    data = questions.waiting(turn).data
    contact_id, field, text = int(data["contact"]), code_of(ContactField, data["field"]), message.text or ""
    if field is ContactField.PHONES:
        return await settled(turn, lambda unit: _add_phone(unit, turn, contact_id, text))
    try:
        return await settled(turn, lambda unit: _typed(unit, turn, contact_id, field, text, data["seen"]))
    except Stale:
        return await settled(turn, lambda unit: _ask_again(unit, turn, contact_id, field))


async def _typed(unit: UnitOfWork, turn: Turn, contact_id: int, field: ContactField, text: str, seen: str) -> Shown:
    """Stale where it is no longer what was seen when it was asked."""
    contact = await contacts.answer(unit, turn.scope, contact_id, field, text, turn.reader.today, seen=seen)
    await questions.answered(unit, turn)
    return replace(await _saved(unit, turn, contact, field), clears=True)


async def take_shared_phone(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A shared contact answers the question about phones."""
    data = questions.waiting(turn).data
    if message.contact is None or code_of(ContactField, data["field"]) is not ContactField.PHONES:
        raise SkipHandler
    number = of_phone_book(message.contact.phone_number, turn.me.workspace.country)
    return await _add_phone(unit, turn, int(data["contact"]), number)


async def delete_phone(_tap: CallbackQuery, callback_data: PhoneTap, turn: Turn, unit: UnitOfWork) -> Shown:
    key = ids.new_id()
    await contacts.delete_phone(unit, turn.scope, ids.from_text(callback_data.phone), key)
    contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
    left = Shown(contact_screens.question(turn.reader, contact, ContactField.PHONES), Noted.CONTACT, [contact.client])
    return _with_undo(turn, turn.reader._("The number is deleted."), left, key, contact.client)


async def put_right(_tap: CallbackQuery, callback_data: RightTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The number that was crossed out is theirs after all."""
    contact_id, phone = ids.from_text(callback_data.contact), ids.from_text(callback_data.phone)
    contact = await contacts.mark_number(unit, turn.scope, contact_id, phone, wrong=False)
    await questions.let_go(unit, turn, FIELD)
    return await _saved(unit, turn, contact)


async def delete_person(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn, unit: UnitOfWork) -> Shown:
    key = ids.new_id()
    contact = await contacts.delete(unit, turn.scope, ids.from_text(callback_data.contact), key, turn.reader.now)
    text = turn.reader._("{name} is deleted.", name=contact.name or turn.reader._("No name"))
    return _with_undo(turn, text, await _people(unit, turn, contact.client), key, contact.client)


async def _people(unit: UnitOfWork, turn: Turn, client: int, back: str = "") -> Shown:
    card = await unit.clients.card(turn.scope, client, touches=0)
    return Shown(contact_screens.people(turn.reader, card, back), Noted.CONTACTS, [client])


async def _person(unit: UnitOfWork, turn: Turn, contact: Contact) -> Shown:
    client = await unit.clients.get(turn.scope, contact.client)
    return Shown(contact_screens.person(turn.reader, contact, client.name), Noted.CONTACT, [client.id])


async def _saved(unit: UnitOfWork, turn: Turn, contact: Contact, field: ContactField | None = None) -> Shown:
    client = await unit.clients.get(turn.scope, contact.client)
    born = contact.birthday if field is ContactField.BIRTHDAY else None
    screen = contact_screens.person(turn.reader, contact, client.name, above=reminding.saved(turn, client, born))
    return undo.offered(unit, turn, Shown(screen, Noted.CONTACT, [client.id]), client.id)


async def _ask(unit: UnitOfWork, turn: Turn, contact: Contact, field: ContactField) -> None:
    """A field that is picked waits for no text: the question before it is left."""
    if field in PICKED:
        await questions.let_go(unit, turn, FIELD)
    else:
        data = {"contact": contact.id, "field": field.value, "seen": present(contact, field)}
        await questions.ask(unit, turn, FIELD, data)


async def _ask_again(unit: UnitOfWork, turn: Turn, contact_id: int, field: ContactField) -> Shown:
    """Somebody was faster: their value, and the question again."""
    contact = await unit.contacts.get(turn.scope, contact_id)
    await _ask(unit, turn, contact, field)
    text = turn.reader._("Somebody changed this while you were writing. Look at it and answer again, or leave it.")
    screen = contact_screens.question(turn.reader, contact, field, above=text)
    return Shown(screen, Noted.CONTACT, [contact.client], clears=True)


async def _add_phone(unit: UnitOfWork, turn: Turn, contact_id: int, text: str) -> Shown:
    """Somebody else's number is shown as theirs, and the question stays open."""
    country = turn.me.workspace.country
    holder = await clients.who_has(unit, turn.scope, [text], country)
    if holder is not None:
        return await number_holders.shown(unit, turn, holder)
    phone = await contacts.add_phone(unit, turn.scope, contact_id, text, country)
    unread = questions.waiting(turn).data.get("unread")
    if unread is not None:
        await contacts.delete_phone(unit, turn.scope, int(unread), ids.new_id())
    contact = await unit.contacts.get(turn.scope, contact_id)
    if phone.e164 is None:
        return await _once_more(unit, turn, contact, phone)
    saved = await _saved(unit, turn, contact)
    await questions.answered(unit, turn)
    return replace(saved, clears=True)


async def _once_more(unit: UnitOfWork, turn: Turn, contact: Contact, phone: Phone) -> Shown:
    """It is kept as it was typed, and asked again: the next one takes its place."""
    data = {"contact": contact.id, "field": ContactField.PHONES.value, "seen": "", "unread": phone.id}
    await questions.ask(unit, turn, FIELD, data)
    text = turn.reader._("I can't read it: if a figure is missing, write it once more.")
    screen = contact_screens.question(turn.reader, contact, ContactField.PHONES, above=text)
    return Shown(screen, Noted.CONTACT, [contact.client], clears=True)


def _with_undo(turn: Turn, text: str, shown: Shown, key: int, client: int) -> Shown:
    def told(screen: Screen) -> Screen:
        return undo_screens.on_top(turn.reader, Screen(f"{text}\n\n{screen.text}", screen.rows), key, client)

    return shown.drawn(told)
