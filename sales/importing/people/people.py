"""Who stands in a cell: «Иванов Пётр, директор; Анна (бухгалтер) 8 921 000-00-00, a@b.ru».

Each line is a person with what stands beside the name: a position, a part in the decision, numbers, remarks. What is
none of it is given back as the rest: nothing is lost. Cells of numbers are read in `numbers.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sales.clients.client import BuyingRole
from sales.importing.people.numbers import ADDRESS, address
from sales.importing.people.person_parts import (
    is_surname,
    may_be_position,
    name_and_position,
    nominative,
    remark_from,
    role_of,
    trimmed,
    without_role,
)
from sales.importing.sheets.headings import department_in, is_department
from sales.languages.registry import any_of
from sales.values import phones
from sales.values.company_names import CAPITALS
from sales.values.person_words import is_first_name, is_position, may_be_person, surely_person
from sales.values.phones import Phone

_AND = any_of(lambda one: one.rows.and_)
_SPLIT_PEOPLE = re.compile(
    rf"[;\n|]|:::|\s//?\s|(?<=[^\W\d_])/(?=[{CAPITALS}])|\s(?:{_AND})\s(?=[{CAPITALS}])|"
    rf"(?<=\d\d)\.\s+(?=[{CAPITALS}]\w|[+8]\D*\d{{3}})"
)
_SPLIT_PARTS = re.compile(r"([,()\[\]\0]|\s[-–—]+\s|:\s)")
_SIMPLE = re.compile(r"[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){0,4}")
_HANDLE = re.compile(r"(?<![\w.])@[A-Za-z]\w{3,}")
_LABEL = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.rows.label)})(?:[.:]+\s*|\s+|$)")
_EXTENSION = re.compile(rf"(?i)(?<!\w)(?:{any_of(lambda one: one.rows.extension)})(?:[.:]+\s*|\s+)\d{{1,6}}(?!\w)")
_FAX = re.compile(rf"(?i)\b(?:{any_of(lambda one: one.rows.fax)})[.:]*\s*\0")
_DIGIT = re.compile(r"\d")
_FEW_DIGITS = 3


@dataclass(slots=True)
class Person:
    """Somebody in a cell. Nameless where only a position or numbers stand there."""

    name: str = ""
    position: str = ""
    role: BuyingRole = BuyingRole.UNKNOWN
    phones: list[Phone] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)


def people_in(written: str, country: str) -> tuple[list[Person], list[str]]:
    """The people of a cell in order, and what is left of it."""
    if is_department(written):
        return [Person("", department_in(written))], []
    if _SIMPLE.fullmatch(written) and not any(map(_says_more, written.split())):
        return _plainly(written.split())
    people: list[Person] = []
    rest: list[str] = []
    for chunk in filter(None, map(str.strip, _SPLIT_PEOPLE.split(written))):
        _Line(chunk, country, people, rest).read()
    return people, rest


def _plainly(words: list[str]) -> tuple[list[Person], list[str]]:
    """A name, with a remark behind it or not."""
    place = remark_from(words)
    name, remark = " ".join(words[:place]), " ".join(words[place:])
    if not name:
        return [], [remark]
    return [Person(name, note=[remark] if remark else [])], []


def _says_more(word: str) -> bool:
    return re.fullmatch(_AND, word) is not None or is_position(nominative(word)) or role_of(word) is not None


def person_beside(words: str) -> Person | None:
    """Whom words beside a number name: by what surely is a name, or by a position."""
    people, rest = people_in(words, "")
    if len(people) != 1 or rest:
        return None
    told = people[0]
    named = surely_person(told.name.split()) or is_surname(told.name)
    return told if named or (told.position and not told.name) else None


class _Line:
    """One line of a cell, read from left to right into the people of the cell and its rest."""

    def __init__(self, line: str, country: str, people: list[Person], rest: list[str]) -> None:
        self._people, self._rest, self._before, self._rested = people, rest, len(people), len(rest)
        self._left = line.replace("\0", "")
        self._addresses = self._without_addresses() if "@" in line else []
        self._numbers = self._without_numbers(country) if _DIGIT.search(line) else []
        self._left = _EXTENSION.sub(r",\g<0>,", self._left)
        self._positions: list[str] = []
        self._role = BuyingRole.UNKNOWN
        self._waiting: list[Phone] = []
        """Of somebody whose name is still to come."""

    def read(self) -> None:
        self._take_faxes()
        parts = list(_parts_of(self._left))
        begins_with_number = next((sign == "\0" for sign, part in parts if part or sign == "\0"), False)
        for sign, part in parts:
            if sign == "\0":
                self._number(self._numbers.pop(0), of_next=begins_with_number)
            if part:
                self._place(part, beside=bool(sign) and sign not in {",", "\0", ")", "]"})
        self._end()

    def _without_addresses(self) -> list[str]:
        line = self._left
        left = ADDRESS.sub(lambda one: ", " if address(one.group().strip(".,")) else one.group(), line)
        self._left = _HANDLE.sub(r",\g<0>,", left)
        return [found for one in ADDRESS.findall(line) if (found := address(one.strip(".,")))]

    def _without_numbers(self, country: str) -> list[Phone]:
        found = phones.find(self._left, country) if len(phones.digits(self._left)) > _FEW_DIGITS else []
        for one in reversed(found):
            self._left = f"{self._left[: one.start]}\0{self._left[one.end :]}"
        return [one.phone for one in found]

    @property
    def _current(self) -> Person | None:
        return self._people[-1] if len(self._people) > self._before else None

    def _take_faxes(self) -> None:
        """Nobody answers a fax: it stays as words."""
        while self._numbers and (match := _FAX.search(self._left)):
            fax = self._numbers.pop(self._left[: match.start()].count("\0"))
            self._rest.append(f"{match.group()[:-1].strip()} {fax.typed}")
            self._left = f"{self._left[: match.start()]},{self._left[match.end() :]}"

    def _number(self, phone: Phone, *, of_next: bool) -> None:
        if of_next or self._current is None:
            self._waiting.append(phone)
        else:
            self._current.phones.append(phone)

    def _place(self, part: str, *, beside: bool) -> None:
        """A part of a line: a person, a position, both, a department, or words about the person before them."""
        if is_department(part):
            self._position(department_in(part))
            return
        words, role = without_role(part.split())
        if role is not BuyingRole.UNKNOWN:
            self._decides(role)
        if not words:
            return
        name, position = name_and_position(words)
        named = self._current is not None and self._current.name
        if name and not position and (not may_be_person(name) or (beside and named)):
            self._words(words, named=beside and part[0].isupper())
        elif name and not may_be_person(name):
            self._position(" ".join(words))
        elif name:
            self._named(name, position)
        else:
            self._position(position)

    def _decides(self, role: BuyingRole) -> None:
        if self._current:
            self._current.role = role
        else:
            self._role = role

    def _named(self, name: list[str], position: str) -> None:
        current = self._current
        known = self._known(name) if self._waiting else None
        if current and not position and _first_name_of(current, name):
            current.name = f"{current.name} {name[0]}"
        elif known is not None:
            known.note += [position] if known.position and position not in ("", known.position) else []
            known.position = known.position or position
            known.phones += self._waiting
            self._waiting = []
        else:
            self._people.append(Person(" ".join(name), self._told(position), self._role, self._waiting))
            self._waiting = []
        self._role = BuyingRole.UNKNOWN

    def _known(self, name: list[str]) -> Person | None:
        """Somebody of the lines above, by the whole name or a word of it."""
        return next((one for one in self._people if set(name) <= set(one.name.split())), None)

    def _told(self, position: str) -> str:
        told = ", ".join(filter(None, (*self._positions, position)))
        self._positions = []
        return told

    def _position(self, position: str) -> None:
        """A second one may be of the name behind it."""
        if self._current and not self._current.position and not self._positions:
            self._current.position = position
        else:
            self._positions.append(position)

    def _words(self, words: list[str], *, named: bool) -> None:
        """A few plain words may be a position, as «сын хозяина»; a name beside somebody's, «Нина (Тверь)», is none."""
        said = " ".join(words)
        if self._current is None and self._waiting:
            self._people += [] if self._people else [Person()]
            self._people[-1].phones += self._waiting
            self._people[-1].note.append(said)
            self._waiting = []
        elif self._current is None:
            self._rest.append(said)
        elif named or self._current.position or not may_be_position(words):
            self._current.note.append(said)
        else:
            self._current.position = said

    def _end(self) -> None:
        """What no name came for is of whoever stands before it, else of somebody nameless."""
        if self._positions and self._current and not self._waiting:
            self._current.position = self._told(self._current.position)
        elif self._positions:
            self._people.append(Person("", nominative(self._told(""))))
        if self._current is None and len(self._rest) > self._rested:  # of whom the words tell, not of those above
            self._rest += self._addresses
            self._addresses = []
        if not (self._waiting or self._addresses or self._role is not BuyingRole.UNKNOWN):
            return
        self._people += [] if self._people else [Person()]
        last = self._people[-1]
        last.phones += self._waiting
        last.emails += self._addresses
        last.role = last.role if self._role is BuyingRole.UNKNOWN else self._role


def _parts_of(line: str) -> Iterator[tuple[str, str]]:
    """Words, and what stands before them: a comma, a bracket, a dash; \\0 for a number."""
    split = ["", *_SPLIT_PARTS.split(line)]
    for sign, part in zip(split[::2], split[1::2], strict=True):
        yield sign.strip(), trimmed(_LABEL.sub("", part.strip()))


def _first_name_of(current: Person, name: list[str]) -> bool:
    """«Иванов, Пётр» is one person."""
    alone = len(name) == 1 and current.name and " " not in current.name
    return bool(alone and is_first_name(name[0]) and not is_first_name(current.name))
