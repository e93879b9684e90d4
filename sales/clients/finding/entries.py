"""What the index of names holds of a client: each word, in each of its forms, with what it is of the client."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from sales.clients.client import Client, Contact
from sales.clients.finding import analyser
from sales.values.company_names import is_legal_form
from sales.values.phones import digits

TELLING_DIGITS = 10
"""The last ones of a number: 8 912 and +7 912 begin differently."""
MOST_OF_A_TEXT = 60
"""Different words of a long text that find its client."""


class NameKind(StrEnum):
    """What a word is of a client, the more telling first."""

    NAME = "name"
    PERSON = "person"
    PHONE = "phone"  # its last digits, backwards
    EMAIL = "email"
    TAX_NUMBER = "tax"
    NICK = "nick"
    TAG = "tag"
    PLACE = "place"
    SITE = "site"
    TEXT = "text"


NAMING = (NameKind.NAME, NameKind.PERSON)
"""What a sentence names a client by."""


class Entry(NamedTuple):
    word: str
    kind: NameKind


def entries(client: Client, contacts: Iterable[Contact] = ()) -> set[Entry]:
    """All of a client that is there; of a deleted one nothing."""
    if client.deleted_at is not None:
        return set()
    return set(_of_client(client)).union(*map(_of_contact, contacts))


def _of_client(client: Client) -> Iterator[Entry]:
    yield from _words(NameKind.NAME, client.name, client.legal_name)
    yield from _words(NameKind.PLACE, client.city, client.address)
    yield from _words(NameKind.TAG, *client.tags)
    yield from _address(NameKind.EMAIL, client.email)
    yield from _address(NameKind.SITE, client.site)
    yield from _plain(NameKind.TAX_NUMBER, digits(client.tax_number))
    yield from _words(NameKind.TEXT, client.business, client.entrance_note, client.recommended_by, client.note)


def _of_contact(contact: Contact) -> Iterator[Entry]:
    yield from _words(NameKind.PERSON, contact.name)
    yield from _address(NameKind.EMAIL, contact.email)
    yield from _plain(NameKind.NICK, *analyser.words(contact.nick))
    yield from _words(NameKind.TEXT, contact.position, contact.note)
    for phone in contact.phones:
        yield from _plain(NameKind.PHONE, number_word(phone.e164 or phone.typed))


def number_word(number: str) -> str:
    """Backwards, so that people find it by how it ends."""
    return digits(number)[::-1][:TELLING_DIGITS]


def _words(kind: NameKind, *texts: str) -> Iterator[Entry]:
    told: dict[str, None] = {}
    for text in texts:
        told |= dict.fromkeys(analyser.words(text))
    for word in list(told)[:MOST_OF_A_TEXT]:
        if not (kind is NameKind.NAME and is_legal_form(word)):
            yield from (Entry(form, kind) for form in analyser.forms(word))


def _address(kind: NameKind, address: str) -> Iterator[Entry]:
    """Whole, and each of its words: `zakaz@romashka.ru`."""
    if address:
        yield from _plain(kind, address.casefold(), *analyser.words(address))


def _plain(kind: NameKind, *said: str) -> Iterator[Entry]:
    return (Entry(word, kind) for word in said if word)
