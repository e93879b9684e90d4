"""A client in the making, and answers about a client that exists. Which fields there are is said in `client.py`.

What a pasted line means is `card_line.py`; answers about a contact are in `contact_draft.py`.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sales.clients import fields
from sales.clients.card_lines.card_line import CardLine
from sales.clients.card_lines.card_places import city_of
from sales.clients.card_lines.card_reading import CardPerson
from sales.clients.client import CLIENT_SPECS, Card, Client, ClientField, Contact
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.values import birthdays, phones
from sales.values.birthdays import Birthday
from sales.values.company_names import search_key
from sales.values.person_words import surely_person


@dataclass(frozen=True, slots=True)
class NewPerson:
    """One more person at a client that is about to be saved."""

    name: str
    position: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    nick: str = ""
    birthday: str = ""

    @classmethod
    def of_line(cls, one: CardPerson) -> "NewPerson":
        typed = tuple(phone.typed for phone in one.phones)
        return cls(one.name, one.position, typed, one.email, one.nick, _day(one.birthday))

    def contact(self, client_id: int, country: str) -> Contact:
        """The one behind the phones."""
        numbers = {phone.e164 or phone.typed: phone for phone in (phones.parse(one, country) for one in self.phones)}
        told = tuple(numbers.values())
        born = birthdays.parse(self.birthday) if self.birthday else None
        return Contact(new_id(), client_id, self.name, told, self.position, self.email, nick=self.nick, birthday=born)


@dataclass(frozen=True, slots=True)
class NewClient:
    """A client that is about to be saved. Phones stay as typed: they are read again when it is made."""

    name: str = ""
    contact: str = ""
    position: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    note: str = ""
    nick: str = ""
    site: str = ""
    tax_number: str = ""
    address: str = ""
    others: tuple[NewPerson, ...] = ()  # people behind the first; their numbers are among `phones`, too
    birthday: str = ""  # of the first

    @classmethod
    def of_line(cls, line: CardLine) -> "NewClient":
        """What a written line says of a client and of the people there."""
        typed = tuple(phone.typed for phone in line.phones)
        new = cls(line.name, line.contact, line.position, typed, line.email, line.note, line.nick)
        others = tuple(map(NewPerson.of_line, line.others))
        rest = replace(new, site=line.site, tax_number=line.tax_number, address=line.address, others=others)
        return replace(rest, birthday=_day(line.birthday))

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> "NewClient":
        others = (NewPerson(**{**one, "phones": tuple(one["phones"])}) for one in data.get("others", ()))
        return cls(**{**data, "phones": tuple(data["phones"]), "others": tuple(others)})

    def to_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of_person(cls, line: CardLine) -> "NewClient":
        """The same line said of a person for a client that exists: its first name is the person's own."""
        typed = tuple(phone.typed for phone in line.phones)
        who = line.contact or line.name
        beside, born = replace(line, nick="").beside, _day(line.birthday)
        return cls("", who, line.position, typed, line.email, beside, line.nick, birthday=born)

    def unknown_at(self, card: Card) -> "NewClient | None":
        """Of a line whose number the card has: the person it names, where the card has nobody of that name."""
        who = self.contact or (self.name if surely_person(self.name.split()) else "")
        words, known = _words(who), (card.client.name, *(one.name for one in card.contacts))
        return replace(self, name="", contact=who) if words and not any(words <= _words(one) for one in known) else None

    def client(self, client_id: int, owner: int, now: datetime) -> Client:
        """The card's own part; without a contact's name the e-mail is the client's."""
        own_email = "" if self.contact else self.email
        name = fields.one_line(self.name, CLIENT_SPECS[ClientField.NAME].longest)
        new = Client(client_id, owner, name, now, email=own_email, note=self.note)
        city, address = city_of(self.address)
        return replace(new, site=self.site, tax_number=self.tax_number, city=city, address=address)

    def person(self, client_id: int, country: str) -> Contact | None:
        """The one behind the phones, nameless if nobody was named; None where there is nothing to keep."""
        if not (self.contact or self.phones or self.nick or self.birthday):
            return None
        theirs = {phone for one in self.others for phone in one.phones}
        own = tuple(phone for phone in self.phones if phone not in theirs)
        email = self.email if self.contact else ""
        return NewPerson(self.contact, self.position, own, email, self.nick, self.birthday).contact(client_id, country)

    def people(self, client_id: int, country: str) -> tuple[Contact, ...]:
        """Everybody the line names, the first one first."""
        first = self.person(client_id, country)
        others = tuple(one.contact(client_id, country) for one in self.others)
        return (first, *others) if first else others


def _day(birthday: Birthday | None) -> str:
    return str(birthday) if birthday else ""


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
    """Other words about who recommended it lead to nobody's card."""
    changes: dict[str, Any] = {field.value: value}
    if field is ClientField.RECOMMENDED_BY:
        changes["recommender"] = None
    return replace(client, **changes)
