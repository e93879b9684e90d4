"""A client card from one line as people write it: `ООО Ромашка, Пётр, директор, +7 912 345-67-89`.

Commas and new lines separate; without them only what is clear is taken apart. A number belongs to the person before it.
Nothing a person wrote is lost: what fits no field is the note. What is saved and whose the phone already is are not
decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sales.clients.card_lines import card_company, card_firms, card_names, card_places, card_positions
from sales.clients.card_lines.card_words import (
    INITIALS_END,
    TAKEN,
    CardWords,
    Thing,
    label_places,
    labelled,
    taken_apart,
    without_label_behind,
)
from sales.ground.errors import Rejected
from sales.languages.registry import any_of
from sales.values.birthdays import Birthday
from sales.values.company_names import is_legal_form
from sales.values.phones import Phone

LONGEST = 1000
LONGEST_NAME = 200

_SEPARATOR = re.compile(r"(?<!\d),|,(?!\d)|[;\n\r\t|]+|\s[-–—/]+\s|(?<=\w)\.\s+(?=\x01|[^\W\d_][\w -]{1,30}:)|\x01")
_LABEL_AHEAD = "\x01"
_AND_SOMEBODY = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.and_)})\s+(?P<word>[^\W\d_]+)(?=\s)")
_BRACKETS = re.compile(r"\(([^()\x00]{2,60})\)")


@dataclass(frozen=True, slots=True)
class CardPerson:
    name: str
    position: str = ""
    phones: tuple[Phone, ...] = ()
    email: str = ""
    nick: str = ""
    birthday: Birthday | None = None


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


@dataclass(slots=True)
class _Person:
    name: str = ""
    position: str = ""
    phones: list[Phone] = field(default_factory=list)
    email: str = ""
    nick: str = ""
    birthday: Birthday | None = None
    is_nobody: bool = False  # the office, with a number of its own

    def frozen(self) -> CardPerson:
        return CardPerson(self.name, self.position, tuple(self.phones), self.email, self.nick, self.birthday)


@dataclass(slots=True)
class _Reading:
    name: str = ""
    people: list[_Person] = field(default_factory=lambda: [_Person()])
    address: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    @property
    def last(self) -> _Person:
        return self.people[-1]

    @property
    def named(self) -> _Person:
        """The last who is somebody."""
        return next((one for one in reversed(self.people) if not one.is_nobody and one.name), self.last)

    @property
    def in_order(self) -> list[_Person]:
        """Whoever is somebody before what is nobody's."""
        there = [one for one in self.people if one != _Person()] or self.people
        return sorted(there, key=lambda one: one.is_nobody)


def parse(text: str, country: str) -> CardLine:
    """Rejected("too_long"), or Rejected("no_name", …) with what was understood all the same."""
    if len(text) > LONGEST:
        raise Rejected("too_long", most=LONGEST)
    words = taken_apart(text, country)
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


def _read(words: CardWords) -> _Reading:
    reading, things = _Reading(), list(words.things)
    parts = list(_parts(_AND_SOMEBODY.sub(_apart, _BRACKETS.sub(_unfolded, words.text))))
    company = card_company.company_among(parts)
    if company is not None:
        before_number = parts[company + 1 : company + 2] == [TAKEN]
        reading.name, glued = card_company.company_of(labelled(parts[company])[1], before_number=before_number)
        parts[company : company + 1] = glued
    for part, behind in pairwise([*parts, ""]):
        if part == TAKEN:
            _give(reading, things.pop(0))
        elif behind == TAKEN and isinstance(things[0], Phone) and card_firms.is_nobodys(part):
            reading.people.append(_Person(position=part, is_nobody=True))
        else:
            _place(reading, part)
    return reading


def _apart(match: re.Match[str]) -> str:
    """`Owner Liz & partner Ron`: two people."""
    return f", {match['word']}" if card_names.is_only_position(match["word"]) else match[0]


def _unfolded(match: re.Match[str]) -> str:
    """«Кафе Уют (Лена)», `Ann Lee (buyer)`: somebody, or what they are, in brackets is a part of its own.

    Other brackets are of the name.
    """
    inside = match[1].strip()
    apart = bool(inside) and (card_names.is_surely_somebody(inside) or card_names.is_only_position(inside))
    return f", {inside}, " if apart else match[0]


def _parts(text: str) -> Iterator[str]:
    """The parts between pauses, and where something stood between them."""
    for place in sorted(label_places(text), reverse=True):
        text = f"{text[:place]}{_LABEL_AHEAD}{text[place:]}"
    before = ""
    for number, piece in enumerate(text.split(TAKEN)):
        if number:
            yield from filter(None, (without_label_behind(before), TAKEN))
            before = ""
        for part in filter(None, map(_trimmed, _SEPARATOR.split(piece))):
            if before and all(map(is_legal_form, part.split())):
                before = f"{before}, {part}"  # «Ромашка, ООО»
            else:
                yield from filter(None, (before,))
                before = part
    yield from filter(None, (before,))


def _trimmed(part: str) -> str:
    part = " ".join(part.split()).lstrip(" .").strip(" :-–—/()")
    return part if INITIALS_END.search(part) else part.rstrip(" .")


def _give(reading: _Reading, thing: Thing) -> None:
    """A number, a birthday, an address or a nick is of the person before it; the office has but numbers."""
    person = reading.last if isinstance(thing, Phone) else reading.named
    if isinstance(thing, Phone):
        person.phones.append(thing)
    elif isinstance(thing, Birthday):
        person.birthday = person.birthday or thing
    elif thing.startswith("@") and not person.nick:
        person.nick = thing
    elif "@" in thing[1:] and not person.email:
        person.email = thing
    else:
        reading.note.append(thing)


def _place(reading: _Reading, part: str) -> None:
    """A further part: what its label says, an address, a person, a position, or else a note."""
    label, said = labelled(part)
    if label == "thing" and not said:
        return
    if label == "asked":
        _place_asked(reading, part, said)
        return
    if not label and (pieces := _pieces(reading, part)):
        for piece in pieces:
            _place(reading, piece)
        return
    if label == "address" or (not label and _is_address(reading, part)):
        reading.address.append(said)
    elif label == "position":
        reading.last.position = reading.last.position or said
    elif label == "note" or not _is_somebody(reading, said, label):
        reading.note.append(said if label else part)


def _place_asked(reading: _Reading, part: str, said: str) -> None:
    """`Ask for Priya`: somebody whose name is known, and a note behind it."""
    somebody, note = card_firms.split_note(said)
    if not (card_names.is_surely_somebody(somebody) and _is_somebody(reading, somebody, "contact")):
        reading.note.append(part)
    elif note:
        reading.note.append(note)


def _pieces(reading: _Reading, part: str) -> list[str]:
    """What a part says one behind the other with no comma: the house, somebody, a note; nothing where it says one."""
    if reading.address and not reading.note:
        house, behind = card_places.split_house(part)
        if house and behind:
            return [house, behind]
    before, address, behind = card_places.split_address(part)
    if behind and not before and card_places.may_end_before(behind):
        return [address, behind]
    somebody, note = card_firms.split_note(part)
    return [somebody, note] if note else []


def _is_address(reading: _Reading, part: str) -> bool:
    if card_places.is_address(part):
        return True
    goes_on = card_places.goes_on(part) or (not reading.last.name and card_names.may_be_town(part))
    return bool(reading.address and not reading.note and goes_on)


def _is_somebody(reading: _Reading, part: str, label: str) -> bool:
    """Whether the part names somebody, or what the last person is; it is put there."""
    department, somebody = card_firms.split_department(part)
    name, position = (somebody, department) if department else card_names.person_of(part)
    if name is None and reading.last.name and card_positions.alone(part.split()):
        name, position = "", part
    if name is None or (label and label != "contact"):
        return False
    last = reading.last
    if name and not position and card_names.is_whole_person(reading.name) and not card_names.is_surely_somebody(name):
        return False  # «Мария Лебедева, Москва»
    if not name and (not position or last.position):
        return False
    if name and (last.name or last.is_nobody):
        if not (card_names.is_surely_somebody(name) or position or last.is_nobody):
            return False
        reading.people.append(_Person(name, position))
        return True
    if name and position and last.position:
        reading.note.append(last.position)  # «ресепшн 2-10-11, врач Анна»: of nobody that is named
    last.name = name or last.name
    last.position = position or last.position
    return True
