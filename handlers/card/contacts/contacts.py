"""The people at a client: the list, one person's fields, phones; deleting with a way back. Adding is `new_contact.py`.

Typed answers go to the draft that asked; picked ones name the contact, so that an old message's buttons still work.
"""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.card.contacts import contact_screens, new_contact, number_holders
from handlers.frame import questions, undo, undo_screens
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import ContactFieldTap, ContactSetTap, ContactsTap, ContactTap, PhoneTap
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients, contacts
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Contact, ContactField
from sales.clients.contact_draft import PICKED, present
from sales.ground import ids
from sales.ground.errors import NotFound, Stale

FIELD = "contact_field"


def router() -> Router:
    people = Router(name="contacts")
    people.callback_query.register(listed, ContactsTap.filter())
    people.callback_query.register(opened, ContactTap.filter(F.what == ""))
    people.callback_query.register(introduced, ContactTap.filter(F.what == "call"))
    people.callback_query.register(deleted, ContactTap.filter(F.what == "delete"))
    people.callback_query.register(asked, ContactFieldTap.filter())
    people.callback_query.register(put, ContactSetTap.filter())
    people.callback_query.register(phone_deleted, PhoneTap.filter())
    people.message.register(phone_shared, Waiting(FIELD), F.contact)
    people.message.register(typed, Waiting(FIELD), F.text)
    return people


async def listed(_tap: CallbackQuery, callback_data: ContactsTap, turn: Turn) -> None:
    async with turn.work() as unit:
        await questions.let_go(unit, turn, FIELD, new_contact.KIND)
        card = await _card(unit, turn, ids.from_text(callback_data.client))
        await unit.commit()
    await turn.show(contact_screens.people(turn.reader, card, callback_data.back))


async def opened(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn) -> None:
    async with turn.work() as unit:
        await questions.let_go(unit, turn, FIELD)
        contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
        screen = await _person(unit, turn, contact)
        await unit.commit()
    await turn.show(screen)


async def introduced(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn) -> None:
    """Telegram's own contact card of the person, where a number was understood."""
    async with turn.work() as unit:
        contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
        client = await unit.clients.get(turn.scope, contact.client)
        unit.audit.shown("contact", [contact.client])
        await unit.commit()
    number = next((phone.e164 for phone in contact.phones if phone.e164), None)
    if number is None:
        raise NotFound
    await turn.answer.introduce(contact.name or client.name, number)


async def asked(_tap: CallbackQuery, callback_data: ContactFieldTap, turn: Turn) -> None:
    field = code_of(ContactField, callback_data.field)
    async with turn.work() as unit:
        contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
        unit.audit.shown("contact", [contact.client])
        await _ask(unit, turn, contact, field)
        await unit.commit()
    await turn.show(contact_screens.question(turn.reader, contact, field))


async def put(_tap: CallbackQuery, callback_data: ContactSetTap, turn: Turn) -> None:
    field, contact_id, value = (
        code_of(ContactField, callback_data.field),
        ids.from_text(callback_data.contact),
        callback_data.value,
    )
    async with turn.work() as unit:
        if value:
            contact = await contacts.pick(unit, turn.scope, contact_id, field, value)
        else:
            contact = await contacts.clear(unit, turn.scope, contact_id, field)
        await questions.let_go(unit, turn, FIELD)
        screen = await _saved(unit, turn, contact)
        await unit.commit()
    await turn.show(screen)


async def typed(message: Message, turn: Turn) -> None:
    data = questions.waiting(turn).data
    contact_id, field, text = int(data["contact"]), code_of(ContactField, data["field"]), message.text or ""
    if field is ContactField.PHONES:
        return await _add_phone(turn, contact_id, text)
    try:
        async with questions.left_if_gone(turn), turn.work() as unit:
            contact = await contacts.answer(unit, turn.scope, contact_id, field, text, seen=data["seen"])
            await questions.answered(unit, turn)
            screen = await _saved(unit, turn, contact)
            await unit.commit()
    except Stale:
        screen = await _ask_again(turn, contact_id, field)
    await turn.show(screen)
    return await questions.clear(turn)


async def phone_shared(message: Message, turn: Turn) -> None:
    """A shared contact answers the question about phones."""
    data = questions.waiting(turn).data
    if message.contact is None or code_of(ContactField, data["field"]) is not ContactField.PHONES:
        raise SkipHandler
    await _add_phone(turn, int(data["contact"]), message.contact.phone_number)


async def phone_deleted(_tap: CallbackQuery, callback_data: PhoneTap, turn: Turn) -> None:
    key = ids.new_id()
    async with turn.work() as unit:
        await contacts.delete_phone(unit, turn.scope, ids.from_text(callback_data.phone), key)
        contact = await unit.contacts.get(turn.scope, ids.from_text(callback_data.contact))
        unit.audit.shown("contact", [contact.client])
        await unit.commit()
    left = contact_screens.question(turn.reader, contact, ContactField.PHONES)
    await turn.show(_with_undo(turn, turn.reader._("The number is deleted."), left, key, contact.client))


async def deleted(_tap: CallbackQuery, callback_data: ContactTap, turn: Turn) -> None:
    key = ids.new_id()
    async with turn.work() as unit:
        contact_id = ids.from_text(callback_data.contact)
        contact = await contacts.delete(unit, turn.scope, contact_id, key, turn.reader.now)
        card = await _card(unit, turn, contact.client)
        await unit.commit()
    text = turn.reader._("{name} is deleted.", name=contact.name or turn.reader._("No name"))
    await turn.show(_with_undo(turn, text, contact_screens.people(turn.reader, card), key, contact.client))


async def _card(unit: UnitOfWork, turn: Turn, client: int) -> Card:
    unit.audit.shown("contacts", [client])
    return await unit.clients.card(turn.scope, client, touches=0)


async def _person(unit: UnitOfWork, turn: Turn, contact: Contact, *, above: str = "") -> Screen:
    client = await unit.clients.get(turn.scope, contact.client)
    unit.audit.shown("contact", [contact.client])
    return contact_screens.person(turn.reader, contact, client.name, above=above)


async def _saved(unit: UnitOfWork, turn: Turn, contact: Contact) -> Screen:
    screen = await _person(unit, turn, contact, above=turn.reader._("Saved"))
    return undo.offered(unit, turn, screen, contact.client)


async def _ask(unit: UnitOfWork, turn: Turn, contact: Contact, field: ContactField) -> None:
    """What buttons answer waits for no text."""
    if field in PICKED:
        await questions.let_go(unit, turn, FIELD)
    else:
        await questions.ask(
            unit, turn, FIELD, {"contact": contact.id, "field": field.value, "seen": present(contact, field)}
        )


async def _ask_again(turn: Turn, contact_id: int, field: ContactField) -> Screen:
    """Somebody was faster: their value, and the question again."""
    async with turn.work() as unit:
        contact = await unit.contacts.get(turn.scope, contact_id)
        unit.audit.shown("contact", [contact.client])
        await _ask(unit, turn, contact, field)
        await unit.commit()
    text = turn.reader._("Somebody changed this while you were writing. Look at it and answer again, or leave it.")
    return contact_screens.question(turn.reader, contact, field, above=text)


async def _add_phone(turn: Turn, contact_id: int, text: str) -> None:
    country = turn.me.workspace.country
    async with questions.left_if_gone(turn), turn.work() as unit:
        holder = await clients.who_has(unit, turn.scope, [text], country)
        if holder is None:
            await contacts.add_phone(unit, turn.scope, contact_id, text, country)
            contact = await unit.contacts.get(turn.scope, contact_id)
            screen = await _saved(unit, turn, contact)
            await questions.answered(unit, turn)
        else:
            screen = await number_holders.screen(unit, turn, holder)
        await unit.commit()
    await turn.show(screen)
    if holder is None:
        await questions.clear(turn)


def _with_undo(turn: Turn, text: str, screen: Screen, key: int, client: int) -> Screen:
    return undo_screens.on_top(turn.reader, Screen(f"{text}\n\n{screen.text}", screen.rows), key, client)
