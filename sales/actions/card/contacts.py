"""Actions on the people at a client and their phones: add, change, delete."""

from dataclasses import replace
from datetime import date, datetime

from sales.actions.ports import UnitOfWork
from sales.clients.client import CONTACT_SPECS, BuyingRole, Contact, ContactField
from sales.clients.client_draft import NewClient
from sales.clients.contact_draft import answered, cleared, picked, present
from sales.ground.errors import Rejected, Stale
from sales.ground.scope import Scope
from sales.values import phones
from sales.values.birthdays import Birthday
from sales.values.person_words import noted_gone
from sales.values.phones import Phone

MOST_PHONES = 5


async def add(unit: UnitOfWork, scope: Scope, client_id: int, new: NewClient, country: str) -> Contact:
    """Adds a person to a client. It can be undone under the contact's id. Rejected if nothing is said of the person,
    PhoneTaken if the number is another client's.
    """
    person = new.person(client_id, country)
    if person is None:
        raise Rejected("empty")
    person = replace(person, note=new.note[: CONTACT_SPECS[ContactField.NOTE].longest])
    unit.audit.group(person.id)
    await unit.contacts.add(scope, person)
    return person


async def add_known(unit: UnitOfWork, scope: Scope, client_id: int, new: NewClient, country: str, key: int) -> Contact:
    """Adds somebody whose number is on the card already. It can be undone under the key.

    If the number has a nameless owner, that person gets the name. Otherwise it is one more person, with the new numbers
    only.
    """
    card = await unit.clients.card(scope, client_id, touches=0)
    person = new.person(client_id, country)
    if person is None:
        raise Rejected("empty")
    unit.audit.group(key)
    numbers = {phone.e164 for phone in person.phones}
    nameless = (one for one in card.contacts if not one.name and numbers & {phone.e164 for phone in one.phones})
    if owner := next(nameless, None):
        return await unit.contacts.save(scope, replace(owner, name=person.name, position=person.position))
    taken = {phone.e164 for one in card.contacts for phone in one.phones}
    person = replace(person, phones=tuple(phone for phone in person.phones if phone.e164 not in taken))
    await unit.contacts.add(scope, person)
    return person


async def answer(
    unit: UnitOfWork, scope: Scope, contact_id: int, field: ContactField, text: str, today: date, *, seen: str
) -> Contact:
    """Puts a typed answer into a field. Stale if somebody else changed the field since it was shown."""
    contact = await unit.contacts.get(scope, contact_id)
    if present(contact, field) != seen:
        raise Stale
    told = answered(contact, field, text)
    if field is ContactField.NOTE and noted_gone(told.note) and not noted_gone(contact.note):
        told = gone(told, today)
    return await _save(unit, scope, contact, told)


async def born(unit: UnitOfWork, scope: Scope, contact_id: int, day: Birthday, words: str = "") -> Contact:
    """Sets the birthday. Words that were said with it are added to the person's note, but not again by a second tap."""
    contact = await unit.contacts.get(scope, contact_id)
    told = replace(contact, birthday=day)
    if words and words not in contact.note:
        told = answered(told, ContactField.NOTE, "; ".join(filter(None, (contact.note, words))))
    return await _save(unit, scope, contact, told)


async def placed(unit: UnitOfWork, scope: Scope, contact_id: int, position: str) -> Contact:
    """Sets the person's position."""
    contact = await unit.contacts.get(scope, contact_id)
    return await _save(unit, scope, contact, answered(contact, ContactField.POSITION, position))


async def reached_at(unit: UnitOfWork, scope: Scope, contact_id: int, email: str, nick: str) -> Contact:
    """Sets e-mail and nick if the card has none yet."""
    contact = told = await unit.contacts.get(scope, contact_id)
    told = told if not email or told.email else answered(told, ContactField.EMAIL, email)
    told = told if not nick or told.nick else answered(told, ContactField.NICK, nick)
    return await _save(unit, scope, contact, told) if told != contact else contact


def gone(contact: Contact, today: date) -> Contact:
    """The contact as somebody who has left and no longer decides. The first day on which that was heard is kept."""
    told = replace(contact, left_on=contact.left_on or today)
    if contact.role is BuyingRole.DECIDES:
        return replace(told, role=BuyingRole.UNKNOWN, role_confirmed=False)
    return told


async def left(unit: UnitOfWork, scope: Scope, contact_id: int, words: str, today: date) -> Contact:
    """Marks that the person has left. The words come first in the note if there is room."""
    contact = await unit.contacts.get(scope, contact_id)
    note = "; ".join(filter(None, (words, contact.note)))
    if words in contact.note or len(note) > (CONTACT_SPECS[ContactField.NOTE].longest or 0):
        note = contact.note
    return await _save(unit, scope, contact, gone(replace(contact, note=note), today))


async def back(unit: UnitOfWork, scope: Scope, contact_id: int) -> Contact:
    """Marks that the person works there after all. The words about leaving go from the note; whether the person decides
    is to be said again.
    """
    contact = await unit.contacts.get(scope, contact_id)
    note = contact.note.partition(";")[2].strip() if noted_gone(contact.note) else contact.note
    return await _save(unit, scope, contact, replace(contact, note=note, left_on=None))


async def pick(unit: UnitOfWork, scope: Scope, contact_id: int, field: ContactField, choice: str) -> Contact:
    contact = await unit.contacts.get(scope, contact_id)
    return await _save(unit, scope, contact, picked(contact, field, choice))


async def clear(unit: UnitOfWork, scope: Scope, contact_id: int, field: ContactField) -> Contact:
    contact = await unit.contacts.get(scope, contact_id)
    return await _save(unit, scope, contact, cleared(contact, field))


async def add_phone(unit: UnitOfWork, scope: Scope, contact_id: int, text: str, country: str) -> Phone:
    """Adds a number. Rejected if there are too many or if it is no number, PhoneTaken if it is a client's already."""
    contact = await unit.contacts.get(scope, contact_id)
    if sum(not phone.wrong for phone in contact.phones) >= MOST_PHONES:
        raise Rejected("full")
    phone = phones.parse(text, country)
    if len(phones.digits(text)) < phones.DIGITS_OF_A_SEARCH:
        raise Rejected("phone")
    await unit.contacts.add_phone(scope, contact_id, phone)
    return phone


async def delete_phone(unit: UnitOfWork, scope: Scope, phone_id: int, key: int) -> None:
    unit.audit.group(key)
    await unit.contacts.delete_phone(scope, phone_id)


async def mark_number(unit: UnitOfWork, scope: Scope, contact_id: int, phone_id: int, *, wrong: bool) -> Contact:
    """Marks a number as wrong or right; a second tap changes nothing. A wrong number is kept, so that a call from it is
    still recognized.
    """
    await unit.contacts.mark_phone(scope, phone_id, wrong=wrong)
    return await unit.contacts.get(scope, contact_id)


async def delete(unit: UnitOfWork, scope: Scope, contact_id: int, key: int, now: datetime) -> Contact:
    """Deletes a contact. It can be undone under the key."""
    contact = await unit.contacts.get(scope, contact_id)
    unit.audit.group(key)
    await unit.contacts.delete(scope, contact_id, now)
    return contact


async def _save(unit: UnitOfWork, scope: Scope, old: Contact, new: Contact) -> Contact:
    """Saves what changed. A second tap changes nothing and so leaves no trace in the history."""
    return old if new == old else await unit.contacts.save(scope, new)
