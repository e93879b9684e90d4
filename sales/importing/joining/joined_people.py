"""People of rows that are one client, each once; and numbers of a file, each with one holder."""

from collections.abc import Iterable
from dataclasses import replace

from sales.clients.client import CLIENT_SPECS, ClientField
from sales.importing.said.clients import ImportedClient, ImportedContact, Mark
from sales.importing.said.fields import Field
from sales.values.company_names import search_key
from sales.values.phones import Phone


def each_once(contacts: Iterable[ImportedContact]) -> tuple[ImportedContact, ...]:
    kept: list[ImportedContact] = []
    for contact in contacts:
        place = next((number for number, other in enumerate(kept) if _one_person(other, contact)), None)
        if place is None:
            kept.append(contact)
        else:
            kept[place] = _both(kept[place], contact)
    return tuple(kept)


def _one_person(one: ImportedContact, other: ImportedContact) -> bool:
    if one.name and other.name:
        return search_key(one.name) == search_key(other.name)
    shared = {phone.e164 or phone.typed for phone in one.phones} & {phone.e164 or phone.typed for phone in other.phones}
    return bool(shared) or not (one.name or other.name)


def _both(one: ImportedContact, other: ImportedContact) -> ImportedContact:
    phones: dict[str, Phone] = {}
    for phone in (*one.phones, *other.phones):
        phones.setdefault(phone.e164 or phone.typed, phone)
    return replace(
        one,
        name=one.name or other.name,
        position=one.position or other.position,
        role=one.role if one.role_confirmed or other.role == other.role.UNKNOWN else other.role,
        role_confirmed=one.role_confirmed or other.role_confirmed,
        phones=tuple(phones.values()),
        email=one.email or other.email,
        told=other.told | one.told,
        note="\n".join(dict.fromkeys(filter(None, (one.note, other.note)))),
    )


def with_own_phones(client: ImportedClient, known: dict[str, ImportedClient]) -> ImportedClient:
    """A number belongs to one contact of the company: where it comes again it is kept as typed, and marked; the note
    says which other client has it.
    """
    again = [phone for phone in client.phones if phone.e164 in known]
    repeated: list[Phone] = []
    contacts = tuple([_told_apart(contact, client, known, repeated) for contact in client.contacts])
    if not repeated:
        return client
    codes = ("phone_taken" if phone in again else "phone_repeated" for phone in repeated)
    marks = tuple(Mark(Field.PHONE, code, phone.typed) for code, phone in zip(codes, repeated, strict=True))
    holders = (f"📞 {phone.typed} — {known[phone.e164].name}" for phone in again if phone.e164 and not client.own)
    note = "\n".join(filter(None, (client.note, *dict.fromkeys(holders))))[: CLIENT_SPECS[ClientField.NOTE].longest]
    return replace(client, contacts=contacts, marks=client.marks + marks, note=note)


def _told_apart(
    contact: ImportedContact, client: ImportedClient, known: dict[str, ImportedClient], repeated: list[Phone]
) -> ImportedContact:
    again = [phone for phone in contact.phones if phone.e164 in known]
    for phone in contact.phones:
        if phone.e164:
            known.setdefault(phone.e164, client)
    if not again:
        return contact
    repeated += again
    phones = tuple(replace(phone, e164=None) if phone in again else phone for phone in contact.phones)
    return replace(contact, phones=phones)
