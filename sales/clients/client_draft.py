"""A client in the making, and answers about a client that exists. Which fields there are is said in `client.py`.

What a pasted line means is `card_line.py`; answers about a contact are in `contact_draft.py`.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sales.clients import fields
from sales.clients.card_line import CardLine
from sales.clients.client import CLIENT_SPECS, Card, Client, ClientField, Contact
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.values import phones
from sales.values.company_names import search_key
from sales.values.person_words import surely_person


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
        name = fields.one_line(self.name, CLIENT_SPECS[ClientField.NAME].longest)
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
    return fields.shown(getattr(client, field.value))


def answered(client: Client, field: ClientField, text: str, country: str) -> Client:
    """The client with a typed answer in the field. Raises Rejected where the field cannot take it."""
    return _with(client, field, fields.answer(CLIENT_SPECS[field], text, country))


def chosen(client: Client, field: ClientField, value: str | int) -> Client:
    """The client with a value that was picked, not typed: a source, a time zone."""
    return _with(client, field, value)


def cleared(client: Client, field: ClientField) -> Client:
    """The client without the field's value. A client always has a name."""
    if field is ClientField.NAME:
        raise Rejected("name")
    return _with(client, field, fields.empty(Client, field.value))


def _with(client: Client, field: ClientField, value: Any) -> Client:
    changes: dict[str, Any] = {field.value: value}
    return replace(client, **changes)
