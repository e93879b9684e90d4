"""A client card from one line as people write it: `ООО Ромашка, Пётр, директор, +7 912 345-67-89`.

Commas and new lines separate; without them only what is clear is taken apart. Nothing a person wrote is lost: what
fits no field is the note. What is saved and whose the phone already is are not decided here.
"""

import re
from dataclasses import dataclass, field

from sales.ground.errors import Rejected
from sales.languages.registry import LANGUAGES, any_of
from sales.values import emails, phones
from sales.values.company_names import is_legal_form
from sales.values.person_words import belongs_to_position, is_first_name, is_position, may_be_person, surely_person
from sales.values.phones import Phone
from sales.values.word_lists import listed

LONGEST = 1000
LONGEST_NAME = 200

_EMAIL = re.compile(r"[^\s,;:<>()@]+@[^\s,;:<>()@]+\.[^\s,;:<>()@]+")
_LABEL = re.compile(
    rf"(?i)(?<!\w)(?:{any_of(lambda one: one.names.label)})"
    r"[.:]*\s*(?=\x00)"
)
_TAKEN = "\x00"  # where a phone or an e-mail stood: it separates, too
_SEPARATOR = re.compile(r"[,;\n\r\t|\x00]+|\s[-–—/]+\s")
_QUOTED = re.compile(r"[«“„\"].+[»”“\"]")
_INITIALS_END = re.compile(r"(?<!\w)\w\.$")
_INDIVIDUAL = listed(*(one.names.individual for one in LANGUAGES))


@dataclass(frozen=True, slots=True)
class CardLine:
    """The fields of a new card. A person without a company (B2C) is the name, with no contact."""

    name: str
    contact: str = ""
    phones: tuple[Phone, ...] = ()
    email: str = ""
    position: str = ""
    note: str = ""  # what fits no other field, as it was written


@dataclass(slots=True)
class _Reading:
    name: str = ""
    contact: str = ""
    position: str = ""
    note: list[str] = field(default_factory=list)


def parse(text: str, country: str) -> CardLine:
    """Rejected("too_long"), or Rejected("no_name", phone=..., email=...) with what was understood all the same."""
    if len(text) > LONGEST:
        raise Rejected("too_long", most=LONGEST)
    rest, found = _without_phones(text.replace(_TAKEN, " "), country)
    rest, email = _without_email(rest)
    reading = _read(_parts(_LABEL.sub("", rest)))
    if not any(sign.isalnum() for sign in reading.name):
        raise Rejected("no_name", phone=(found[0].e164 or found[0].typed) if found else "", email=email)
    if len(reading.name) > LONGEST_NAME:
        raise Rejected("too_long", most=LONGEST_NAME)
    return CardLine(reading.name, reading.contact, found, email, reading.position, ", ".join(reading.note))


def _without_phones(text: str, country: str) -> tuple[str, tuple[Phone, ...]]:
    found = phones.find(text, country)
    for one in reversed(found):
        text = f"{text[: one.start]}{_TAKEN}{text[one.end :]}"
    return text, tuple(one.phone for one in found)


def _without_email(text: str) -> tuple[str, str]:
    """The first address that is one; further ones stay in the text and become the note."""
    for match in _EMAIL.finditer(text):
        try:
            email = emails.parse(match.group())
        except Rejected:
            continue
        return f"{text[: match.start()]}{_TAKEN}{text[match.end() :]}", email
    return text, ""


def _parts(text: str) -> list[str]:
    parts = (_trimmed(part) for part in _SEPARATOR.split(text))
    joined: list[str] = []
    for part in parts:
        if joined and part and all(is_legal_form(word) for word in part.split()):
            joined[-1] = f"{joined[-1]}, {part}"  # «Ромашка, ООО»
        elif part:
            joined.append(part)
    return joined


def _trimmed(part: str) -> str:
    part = " ".join(part.split()).lstrip(" .").strip(" :-–—/")
    return part if _INITIALS_END.search(part) else part.rstrip(" .")


def _read(parts: list[str]) -> _Reading:
    reading = _Reading()
    if not parts:
        return reading
    company = _company_among(parts)
    reading.name, glued = _split_company(parts.pop(company))
    for part in [*glued, *parts]:
        _place(reading, part)
    return reading


def _company_among(parts: list[str]) -> int:
    """The first part is the client, unless a later one is plainly a company and the first one is not."""
    if _is_company(parts[0]) or not may_be_person(_person_words(parts[0])):
        return 0
    return next((place for place, part in enumerate(parts) if _is_company(part)), 0)


def _is_company(part: str) -> bool:
    return bool(_QUOTED.search(part)) or any(is_legal_form(word) for word in part.split())


def _split_company(part: str) -> tuple[str, list[str]]:
    """Without commas: what follows the closing quote, a first name after the legal form, a position."""
    quoted = _QUOTED.search(part)
    if quoted and part[quoted.end() :].strip():
        tail = part[quoted.end() :].split()
        forms = next((at for at, word in enumerate(tail) if not is_legal_form(word)), len(tail))
        return " ".join([part[: quoted.end()], *tail[:forms]]), [" ".join(tail[forms:])] if tail[forms:] else []
    words = part.split()
    cut = _cut(words)
    return " ".join(words[:cut]), [" ".join(words[cut:])] if words[cut:] else []


def _cut(words: list[str]) -> int:
    """Where the client's name ends. An entrepreneur (ИП) is a person: the first name belongs to it."""
    for place, word in enumerate(words):
        company = is_legal_form(words[0]) and words[0].casefold() not in _INDIVIDUAL
        if place >= 2 and company and is_first_name(word) and may_be_person(_person_words(" ".join(words[place:]))):
            return place
        if place >= 1 and is_position(word) and surely_person(words[:place]):
            return place
    return len(words)


def _place(reading: _Reading, part: str) -> None:
    """A further part: a position, a person with or without one, or else a note."""
    words = part.split()
    person = _person_words(part)
    position = " ".join(word for word in words if word not in person)
    no_person = person and (reading.contact or not may_be_person(person))
    if no_person or (position and reading.position):
        reading.note.append(part)
    else:
        reading.contact = " ".join(person) or reading.contact
        reading.position = position or reading.position


def _person_words(part: str) -> list[str]:
    """The words of a part that are not its position. Only a part with a position in it has any of those."""
    words = part.split()
    if not any(is_position(word) for word in words):
        return words
    return [word for word in words if not belongs_to_position(word)]
