"""Who and which numbers stand in a cell: «Иванов Пётр, директор; Анна (бухгалтер) 8 921 000-00-00, a@b.ru».

What is no phone, address, name or position is given back as the rest: nothing is lost.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from sales import emails, phones
from sales.clients import Phone
from sales.errors import Rejected
from sales.ids import new_id
from sales.importing.clients import Mark
from sales.importing.fields import Field
from sales.person_words import belongs_to_position, is_first_name, is_position, may_be_person
from sales.word_lists import listed

_EMAIL = re.compile(r"[^\s,;:<>()\[\]\"'@]+@[^\s,;:<>()\[\]\"'@]+")
_USUAL_EMAIL = re.compile(r"[a-z0-9]+(?:[._+-][a-z0-9]+)*@((?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,12})", re.IGNORECASE)
_PLAIN_PHONE = re.compile(r"\+?[\d\s()\-.]{6,22}")
_SPLIT_PHONES = re.compile(r"[;\n|]|:::|,(?!\s*доб)|\s/\s|(?<=\d)/(?=[+\d(])|\s(?:и|или|and|or)\s")
_SPLIT_PEOPLE = re.compile(r"[;\n|]|:::|\s/\s|\s(?:и|and)\s(?=[А-ЯЁA-Z])")
_SPLIT_PARTS = re.compile(r"[,()\[\]]|\s[-–—]+\s|:\s")
_SIMPLE = re.compile(r"[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){0,4}")
_SHORTENED = re.compile(r"\d[.,]\d+[EeЕе]\+?\d+")
_INITIALS_END = re.compile(r"(?<!\w)\w\.$")
_TAKEN = re.compile(
    r"(?i)(?<!\w)(?:тел(?:ефон)?|моб|сот|раб|e-?mail|mail|почта|tel|phone|mob|cell)[.:]*\s*(?=\x00)|\x00"
)
_NOTHING = listed("нет нету неизвестно отсутствует no none unknown")
_FEW_DIGITS = 3


@dataclass(slots=True)
class Person:
    """Somebody in a cell. Nameless where only numbers stand there."""

    name: str = ""
    position: str = ""
    phones: list[Phone] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)


def people_in(written: str, country: str) -> tuple[list[Person], list[str]]:
    """The people of a cell in order, and what is left of it."""
    if _SIMPLE.fullmatch(written) and not any(is_position(word) for word in written.split()):
        return [Person(written)], []
    people: list[Person] = []
    rest: list[str] = []
    for chunk in filter(None, map(str.strip, _SPLIT_PEOPLE.split(written))):
        _read(chunk, country, people, rest)
    return people, rest


def phones_in(written: str, country: str) -> tuple[list[Phone], list[str]]:
    """The phones of a cell, those that are no numbers as they were typed; and the words that stand alone there."""
    if _PLAIN_PHONE.fullmatch(written):
        whole = phones.parse(written, country)
        if whole.e164:
            return [whole], []
    if written.casefold() in _NOTHING:
        return [], []
    if _SHORTENED.fullmatch(written):  # its last digits are lost already
        return [Phone(new_id(), written, None)], []
    found: list[Phone] = []
    rest: list[str] = []
    for piece in filter(None, (" ".join(part.split()) for part in _SPLIT_PHONES.split(written))):
        found += _phones_of(piece, country)
        if len(phones.digits(piece)) < _FEW_DIGITS:
            rest.append(piece)
    return list({phone.e164 or phone.typed: phone for phone in found}.values()), rest


def emails_in(written: str) -> tuple[list[str], list[Mark], list[str]]:
    """The addresses of a cell, marks for what is none, and the rest: the note has room for all of it."""
    usual = _USUAL_EMAIL.fullmatch(written)
    if usual and (whole := _usual_address(usual)):
        return [whole], [], []
    found = {one.strip(".,") for one in _EMAIL.findall(written)}
    good = [address for one in _in_order(written, found) if (address := _address(one))]
    bad = [one for one in _in_order(written, found) if not _address(one)]
    rest = written
    for one in found:
        rest = rest.replace(one, "")
    rest = rest.strip(" ,;:\n<>()|/")
    if rest.casefold() in _NOTHING:
        rest = ""
    wrong = bad or ([rest[:200]] if rest and not good else [])
    marks = [Mark(Field.EMAIL, "email", one) for one in wrong]
    return list(dict.fromkeys(good)), marks, [*bad, *([rest] if rest else [])]


def _in_order(written: str, found: set[str]) -> list[str]:
    return sorted(found, key=written.find)


def _address(typed: str) -> str:
    usual = _USUAL_EMAIL.fullmatch(typed)
    return _usual_address(usual) if usual else _checked(typed)


def _usual_address(usual: re.Match[str]) -> str:
    typed = usual[0]
    if len(typed) >= 60:
        return _checked(typed)
    return typed.lower() if _known_domain(usual[1].lower()) else ""


@lru_cache(4096)
def _known_domain(domain: str) -> bool:
    """Asked once for all addresses there: whole addresses are checked slowly."""
    return bool(_checked(f"a@{domain}"))


def _checked(typed: str) -> str:
    try:
        return emails.parse(typed)
    except Rejected:
        return ""


def _phones_of(piece: str, country: str) -> list[Phone]:
    digits = len(phones.digits(piece))
    if digits < _FEW_DIGITS:
        return []
    whole = phones.parse(piece, country)
    if whole.e164 and digits < 20:
        return [whole]
    return phones.in_text(piece, country) or [whole]


def _read(chunk: str, country: str, people: list[Person], rest: list[str]) -> None:
    left, numbers, addresses = _numbers(chunk, country)
    before = len(people)
    for part in filter(None, map(_trimmed, _SPLIT_PARTS.split(left))):
        _place(part, people, before, rest)
    if not (numbers or addresses):
        return
    if not people:
        people.append(Person())
    people[-1].phones += numbers
    people[-1].emails += addresses


def _numbers(chunk: str, country: str) -> tuple[str, list[Phone], list[str]]:
    addresses = [address for one in _EMAIL.findall(chunk) if (address := _address(one.strip(".,")))]
    left = _EMAIL.sub(lambda one: "\0" if _address(one.group().strip(".,")) else one.group(), chunk.replace("\0", ""))
    found = phones.find(left, country) if len(phones.digits(left)) > _FEW_DIGITS else []
    for one in reversed(found):
        left = f"{left[: one.start]}\0{left[one.end :]}"
    return _TAKEN.sub(",", left), [one.phone for one in found], addresses


def _place(part: str, people: list[Person], before: int, rest: list[str]) -> None:
    """A part of a chunk: a person, a position, both, or the rest."""
    words = part.split()
    name = [word for word in words if not belongs_to_position(word)] if any(map(is_position, words)) else words
    position = " ".join(word for word in words if word not in name)
    current = people[-1] if len(people) > before else None
    if name and not may_be_person(name):
        rest.append(part)
    elif name and current and _first_name_of(current, name):
        current.name = f"{current.name} {name[0]}"
    elif name:
        people.append(Person(" ".join(name), position))
    elif current and not current.position:
        current.position = position
    else:
        people.append(Person("", position))


def _trimmed(part: str) -> str:
    part = part.strip(" ,:-–—/").lstrip(".")
    return part if _INITIALS_END.search(part) else part.rstrip(" .")


def _first_name_of(current: Person, name: list[str]) -> bool:
    """«Иванов, Пётр» is one person."""
    alone = len(name) == 1 and current.name and " " not in current.name
    return bool(alone and is_first_name(name[0]) and not is_first_name(current.name))
