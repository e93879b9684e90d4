"""Who and what numbers a message tells of a client we know: «теперь Кристина Андреевна, закупщик, 8916…».

A number is of whoever is named right before it; one that nobody is named before is of whoever the message is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sales.clients.card_lines import card_line
from sales.clients.client import Contact
from sales.clients.client_draft import NewClient
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.languages.registry import any_of
from sales.sentences import marks
from sales.values import phones
from sales.values.company_names import search_key
from sales.values.person_words import belongs_to_position, is_first_name, surely_person

MOST_PARTS = 2
"""Between commas: «Кристина Андреевна, закупщик, 8916…»."""
A_NAME = 2
DIALLED = (10, 11)
"""Digits."""
_PAUSE = re.compile(r"[,:()]|\s[-–—]\s")
_NUMBER = re.compile(r"(?<![\w+])\+?\d(?:[\s().-]{0,2}\d){9,13}(?!\w)")
_APART = re.compile(r"[;.!?\n]")
_NEW = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.new)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """One number, with whoever has it; or somebody without one. `contact`: of the card already."""

    number: str
    name: str = ""
    position: str = ""
    contact: int | None = None


def learnt(text: str, people: Sequence[Contact], country: str, about: int | None = None) -> tuple[Known, ...]:
    """Numbers that the card has not. `about`: with whom the touch was."""
    return tuple(_found(text, people, country, about))


def _found(text: str, people: Sequence[Contact], country: str, about: int | None) -> Iterator[Known]:
    had = {phone.e164 or phones.digits(phone.typed) for one in people for phone in one.phones}
    end = 0
    for match in _NUMBER.finditer(text):
        before, end = text[end : match.start()], match.end()
        number = phones.parse(match[0], country).e164 or _of_the_country(match[0])
        if number and number not in had:
            had.add(number)
            yield _whose(number, before, people, about)


def somebody_written(text: str, country: str) -> tuple[Known, ...]:
    """Whoever is written as an answer, «Пётр, новый снабженец, 8906…», with each of their numbers. Rejected("nobody")
    where nobody is named.
    """
    numbers = [phones.parse(match[0], country).e164 or match[0] for match in _NUMBER.finditer(text)]
    words = _NEW.sub(" ", _NUMBER.sub(", ", text)).strip(" ,;.")
    name, position = _name_and_position(words, country)
    if not name or any(map(str.isdecimal, name)):
        raise Rejected("nobody")
    return tuple(Known(number, name, position) for number in numbers or [""])


def _name_and_position(words: str, country: str) -> tuple[str, str]:
    """As a line of a card has them; where it has none, all that is no position is the name: «снабженец Пётр»."""
    try:
        line = NewClient.of_person(card_line.parse(words, country))
        name, position = line.contact, line.position
    except Rejected:
        name = " ".join(word for word in _words(words) if not belongs_to_position(word))
        position = " ".join(word for word in _words(words) if belongs_to_position(word))
    return name.title() if name.islower() else name, position


def of_card(told: Known, people: Sequence[Contact]) -> Known:
    """The same, as somebody of the card where just one is called so."""
    words = set(search_key(told.name).split())
    same = [one for one in people if words and words <= set(search_key(one.name).split())]
    return replace(told, contact=same[0].id) if len(same) == 1 else told


def _of_the_country(typed: str) -> str:
    """A number that no table knows is one all the same where it is dialled as one; a sum or an account is not."""
    digits = phones.digits(typed)
    return digits if digits.startswith("0") and len(digits) in DIALLED else ""


def _whose(number: str, before: str, people: Sequence[Contact], about: int | None) -> Known:
    name, position = _somebody(before)
    return of_card(Known(number, name, position), people) if name else Known(number, contact=about)


def _somebody(before: str) -> tuple[str, str]:
    """A name, and a position beside it, right before the number: a first name that is known begins it, or two words
    that mean nothing else stand beside «теперь», `new`.
    """
    said = [part for part in _PAUSE.split(_APART.split(before)[-1]) if part.strip()][-MOST_PARTS:]
    position = " ".join(word for part in said for word in _words(_NEW.sub(" ", part)) if belongs_to_position(word))
    for part in reversed(said):
        words = [word for word in _words(_NEW.sub(" ", part)) if not belongs_to_position(word)]
        known = next((place for place, word in enumerate(words) if is_first_name(word)), None)
        name = words[known:] if known is not None else words
        told = " ".join(name).title()
        if known is not None and surely_person(told.split()):
            return told, position
        if known is None and len(name) == A_NAME and _NEW.search(part) and not _means(name[0]):
            return told, position
        if name:
            break
    return "", ""


def _words(part: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w'’-]*", part)


def _means(word: str) -> bool:
    """Words of a day or a deed begin no name; a surname may well be one (Kirsty Bell)."""
    plain = folded(word)
    return bool(marks.find(plain)) or bool(time_expressions.expressions(plain))
