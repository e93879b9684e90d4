"""A client in the making, and answers about a client that exists: which fields there are and what each may hold.

What a pasted line means is `card_line.py`; a contact's own fields are in `contact_draft.py`.
"""

import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sales.clients.card_line import CardLine
from sales.clients.client import Card, Client, Contact
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.values import emails, phones, tax_numbers
from sales.values.company_names import search_key
from sales.values.person_words import surely_person

MOST_TAGS = 10
LONGEST_TAG = 30


class ClientField(StrEnum):
    """What a person can say of a client. The value is the name of the `Client`'s field."""

    NAME = "name"
    BUSINESS = "business"
    ADDRESS = "address"
    SITE = "site"
    EMAIL = "email"
    TAX_NUMBER = "tax_number"
    HOURS = "hours"
    ZONE = "zone"
    SOURCE = "source"
    RECOMMENDED_BY = "recommended_by"
    TAGS = "tags"
    NOTE = "note"


LONGEST = {
    ClientField.NAME: 200,
    ClientField.BUSINESS: 200,
    ClientField.ADDRESS: 300,
    ClientField.SITE: 200,
    ClientField.HOURS: 120,
    ClientField.RECOMMENDED_BY: 120,
    ClientField.NOTE: 2000,
}

_SITE = re.compile(r"(https?://)?[^\s/@]+\.[^\s/@.]{2,}(/\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NewClient:
    """A client that is about to be saved. Phones stay as typed: they are read again when it is made."""

    name: str = ""
    contact: str = ""
    position: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    note: str = ""

    @classmethod
    def of_line(cls, line: CardLine) -> "NewClient":
        """What a written line says of a client and of somebody there."""
        typed = tuple(phone.typed for phone in line.phones)
        return cls(line.name, line.contact, line.position, typed, line.email, line.note)

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> "NewClient":
        return cls(**{**data, "phones": tuple(data["phones"])})

    def to_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of_person(cls, line: CardLine) -> "NewClient":
        """The same line said of a person for a client that exists: its first name is the person's own."""
        new = cls.of_line(line)
        return replace(new, name="", contact=line.contact or line.name)

    def unknown_at(self, card: Card) -> "NewClient | None":
        """Of a line whose number the card has: the person it names, where the card has nobody of that name."""
        who = self.contact or (self.name if surely_person(self.name.split()) else "")
        words, known = _words(who), (card.client.name, *(one.name for one in card.contacts))
        return replace(self, name="", contact=who) if words and not any(words <= _words(one) for one in known) else None

    def client(self, client_id: int, owner: int, now: datetime) -> Client:
        """The card's own part; without a contact's name the e-mail is the client's."""
        own_email = "" if self.contact else self.email
        name = one_line(self.name, LONGEST[ClientField.NAME])
        return Client(client_id, owner, name, now, email=own_email, note=self.note)

    def person(self, client_id: int, country: str) -> Contact | None:
        """The one behind the phones, nameless if nobody was named; None where there is nothing to keep."""
        if not (self.contact or self.phones):
            return None
        numbers = {phone.e164 or phone.typed: phone for phone in (phones.parse(one, country) for one in self.phones)}
        email = self.email if self.contact else ""
        return Contact(new_id(), client_id, self.contact, tuple(numbers.values()), self.position, email)


def _words(name: str) -> set[str]:
    """Пётр of the line is Пётр Иванов of the card."""
    return set(search_key(name).split())


def present(client: Client, field: ClientField) -> str:
    """What the field holds now, as text: to show, and to notice that somebody else changed it."""
    value = getattr(client, field.value)
    if field is ClientField.TAGS:
        return ", ".join(value)
    return "" if value is None else str(value)


def answered(client: Client, field: ClientField, text: str, country: str) -> Client:
    """The client with a typed answer in the field. Raises Rejected where the field cannot take it."""
    return _with(client, field, _value(field, text, country))


def chosen(client: Client, field: ClientField, value: str | int) -> Client:
    """The client with a value that was picked, not typed: a source, a time zone."""
    return _with(client, field, value)


def cleared(client: Client, field: ClientField) -> Client:
    """The client without the field's value. A client always has a name."""
    if field is ClientField.NAME:
        raise Rejected("name")
    empty: dict[ClientField, Any] = {ClientField.TAGS: (), ClientField.SOURCE: None, ClientField.ZONE: None}
    return _with(client, field, empty.get(field, ""))


def one_line(text: str, most: int) -> str:
    """Spaces and line breaks folded. Raises Rejected where nothing is left or it is too long."""
    return _fits(" ".join(text.split()), most)


def _with(client: Client, field: ClientField, value: Any) -> Client:
    changes: dict[str, Any] = {field.value: value}
    return replace(client, **changes)


def _value(field: ClientField, text: str, country: str) -> str | tuple[str, ...]:
    match field:
        case ClientField.EMAIL:
            return emails.parse(text)
        case ClientField.TAX_NUMBER:
            return tax_numbers.parse(text, country)
        case ClientField.SITE:
            return _site(text)
        case ClientField.TAGS:
            return _tags(text)
        case ClientField.NOTE:
            return _fits(text.strip(), LONGEST[field])
        case ClientField.SOURCE | ClientField.ZONE:
            raise Rejected("choose")
    return one_line(text, LONGEST[field])


def _fits(text: str, most: int) -> str:
    if not text:
        raise Rejected("empty")
    if len(text) > most:
        raise Rejected("long", most=most)
    return text


def _site(text: str) -> str:
    site = one_line(text, LONGEST[ClientField.SITE])
    if not _SITE.fullmatch(site):
        raise Rejected("site")
    return site


def _tags(text: str) -> tuple[str, ...]:
    words = [" ".join(word.split()) for word in re.split(r"[,;#\n]", text)]
    tags = tuple(dict.fromkeys(word for word in words if word))
    if not tags:
        raise Rejected("empty")
    if len(tags) > MOST_TAGS or any(len(tag) > LONGEST_TAG for tag in tags):
        raise Rejected("tags", most=MOST_TAGS)
    return tags
