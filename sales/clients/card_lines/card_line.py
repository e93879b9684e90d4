"""A client card from one line as people write it: `ООО Ромашка, Пётр, директор, +7 912 345-67-89`.

Commas and new lines separate; without them only what is clear is taken apart. A number belongs to the person before it.
Nothing a person wrote is lost: what fits no field is the note. What is saved and whose the phone already is are not
decided here.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from sales.clients.card_lines import (
    card_company,
    card_firms,
    card_names,
    card_people,
    card_pieces,
    card_placing,
    card_positions,
)
from sales.clients.card_lines.card_reading import CardPerson, Person, Reading
from sales.clients.card_lines.card_words import (
    EMAIL,
    TAKEN,
    CardWords,
    Thing,
    is_general,
    labelled,
    says_personal,
    taken_apart,
)
from sales.ground.errors import Rejected
from sales.values.birthdays import Birthday
from sales.values.phones import Phone, is_mobile

LONGEST = 1000
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class CardLine:
    """The fields of a new card. A person without a company (B2C) is the name, with no contact."""

    name: str
    contact: str = ""
    phones: tuple[Phone, ...] = ()  # all of the line; those of `others` are theirs
    email: str = ""
    position: str = ""
    note: str = ""  # what fits no other field, as it was written
    nick: str = ""
    site: str = ""
    tax_number: str = ""
    address: str = ""
    others: tuple[CardPerson, ...] = ()  # people behind the first
    birthday: Birthday | None = None  # the first one's

    @property
    def beside(self) -> str:
        """What a note must hold where there are no fields for it."""
        people = (f"{one.name} {one.position} {one.email} {one.nick}".split() for one in self.others)
        told = (self.address, self.site, self.tax_number, self.nick, *(" ".join(one) for one in people), self.note)
        return ", ".join(filter(None, told))


def parse(text: str, country: str) -> CardLine:
    """Rejected("too_long"), or Rejected("no_name", …) with what was understood all the same."""
    if len(text) > LONGEST:
        raise Rejected("too_long", most=LONGEST)
    if text.isupper():
        return _as_written(parse(text.lower(), country), text)
    words = taken_apart(card_pieces.opened(text), country)
    reading = _read(words)
    phones = tuple(phone for one in reading.people for phone in one.phones)
    first, *others = (one.frozen() for one in reading.in_order)
    if not any(sign.isalnum() for sign in reading.name):
        phone = (phones[0].e164 or phones[0].typed) if phones else ""
        told = {"contact": first.name, "position": first.position, "note": ", ".join(reading.note)}
        raise Rejected("no_name", phone=phone, email=first.email, **(told if first.name else {}))
    if len(reading.name) > LONGEST_NAME:
        raise Rejected("too_long", most=LONGEST_NAME)
    return CardLine(
        reading.name,
        first.name,
        phones,
        first.email,
        first.position,
        ", ".join(reading.note),
        first.nick,
        words.site,
        words.tax_number,
        ", ".join(reading.address),
        tuple(others),
        first.birthday,
    )


def _as_written(card: CardLine, text: str) -> CardLine:
    """A line all in capital letters is read in small ones: people get their own, all else stays as it was written."""
    name, note, address = (_found(said, text) for said in (card.name, card.note, card.address))
    others = tuple(replace(one, name=one.name.title()) for one in card.others)
    return replace(card, name=name, note=note, address=address, contact=card.contact.title(), others=others)


def _found(said: str, text: str) -> str:
    """Each piece as it stands in the text."""
    places = ((piece, text.lower().find(piece)) for piece in said.split(", "))
    return ", ".join(text[at : at + len(piece)] if at >= 0 else piece.upper() for piece, at in places)


def _read(words: CardWords) -> Reading:
    reading, things = Reading(), list(words.things)
    personal = [says_personal(piece) for piece in words.text.split(TAKEN)]
    parts = card_pieces.parts_of(words.text)
    reading.bracketed = {part[1:] for part in parts if part[0] == card_pieces.BRACKETED}
    parts = _without_asked(reading, [part.removeprefix(card_pieces.BRACKETED) for part in parts])
    parts = _with_client(reading, card_company.titles_apart(parts))
    for at, (part, behind) in enumerate(pairwise([*parts, ""])):
        reading.ahead = tuple(parts[at + 1 :])
        reading.behind, reading.rang = behind, reading.given
        reading.given = None
        if part == TAKEN:
            _give(reading, things.pop(0), personal=personal.pop(0))
        elif behind != TAKEN or not isinstance(things[0], Phone) or not _rings(reading, part, things):
            card_placing.place(reading, part)
    return reading


def _without_asked(reading: Reading, parts: list[str]) -> list[str]:
    """`Spoke to Maggie at the Wool Shop`, «с выставки: Вектор»: how it begins is the note."""
    source, said = card_pieces.split_source(parts[0]) if parts else ("", "")
    if source and (said or any(part != TAKEN for part in parts[1:])):
        reading.note.append(source)
        parts = [*filter(None, (said,)), *parts[1:]]
    label, said = labelled(parts[0]) if parts else ("", "")
    if label != "asked" or not said or not card_names.begins_with_somebody(said):
        return parts
    reading.note.append(parts[0][: -len(said)].strip())
    return [said, *parts[1:]]


def _with_client(reading: Reading, parts: list[str]) -> list[str]:
    """The parts that are not the client's name; it is told."""
    place = card_company.company_among(parts)
    if place is None:
        return parts
    behind = parts[place + 1 :]
    before_number = behind[:1] == [TAKEN]
    reading.name, glued = card_company.company_of(labelled(parts[place])[1], before_number=before_number)
    if card_company.is_of_the_name(glued, behind[:1]):
        reading.name, glued = f"{reading.name} {glued[0]}", []
    if not glued and behind and card_names.is_only_kind(behind[0]) and behind[1:2] != [TAKEN]:
        kind = behind.pop(0)
        reading.name = f"{reading.name} ({kind})" if kind in reading.bracketed else f"{reading.name}, {kind}"
    return [*parts[:place], *glued, *behind]


def _rings(reading: Reading, part: str, things: list[Thing]) -> bool:
    """Whether the part says only whose the number behind it is: the office's, or somebody's who was named."""
    reading.ringing = reading.known(card_people.whose_number(part))
    theirs = part in reading.bracketed or _sees_to(reading.last, part, things)
    nobodys = "" if theirs and reading.last.name else card_firms.nobodys(part)
    if nobodys and reading.ringing is None:
        reading.people.append(Person(position=nobodys, is_nobody=True))
    return bool(nobodys) or reading.ringing is not None


def _sees_to(last: Person, part: str, things: list[Thing]) -> bool:
    """`Aoife Brennan, purchasing, 086…`: what somebody is there, where no other number can be theirs."""
    numbers = [one for one in things if isinstance(one, Phone)]
    mobile = is_mobile(numbers[0].e164 or "")
    sought = card_firms.is_sought(part) or (mobile and card_positions.is_area(part))
    return (mobile or not numbers[1:]) and not (last.position or last.phones) and sought


def _give_mail(reading: Reading, person: Person, email: str) -> None:
    """`info@…` is the firm's, and stands with the first person; a second one is the note."""
    first = reading.people[0]
    person = first if is_general(email) and not (first.email or first.is_nobody) else person
    if person.email:
        reading.note.append(email)
    else:
        person.email = email


def _is_nick(thing: str) -> bool:
    return thing.startswith("@") and "." not in thing


def _give(reading: Reading, thing: Thing, *, personal: bool) -> None:
    """A number, a birthday, an address or a nick is of the person before it; the office has but numbers."""
    if personal and reading.last.is_nobody and reading.named.name:
        reading.ringing = reading.named
    person = (reading.ringing or reading.last) if isinstance(thing, Phone) else reading.named
    reading.ringing, reading.in_address = None, False
    if isinstance(thing, Phone):
        person.phones.append(thing)
        reading.given = (person, thing)
    elif isinstance(thing, Birthday):
        person.birthday = person.birthday or thing
    elif _is_nick(thing) and not person.nick:
        person.nick = thing
    elif EMAIL.fullmatch(thing):
        _give_mail(reading, person, thing)
    else:
        reading.note.append(thing)
