"""How words become conditions: what is asked for, and what it must match. Every word must match something."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam, exists, or_

from sales.values.company_names import company_key, search_key
from sales.values.phones import DIGITS_OF_A_SEARCH, digits, looks_like_phone, reversed_digits
from storage.queries.scoped import part_of_client
from storage.schema.tables import clients, contacts, phones

MOST_WORDS = 6
LONGEST = 100
TELLING_DIGITS = 10
"""Of a longer number the last ones tell: 8 912 and +7 912 begin differently."""
ESCAPE = "\\"


class Word(NamedTuple):
    """A pattern for names, and one for phones where the word may be a piece of one."""

    name: str
    phone: str | None


def wanted(text: str) -> Sequence[Word]:
    """A phone is one word, however it is spaced."""
    key = search_key(text)[:LONGEST]
    words = [key] if looks_like_phone(key) else key.split()[:MOST_WORDS]
    return [Word(f"%{_literally(word)}%", _piece(word)) for word in words]


def beginnings(text: str) -> Sequence[str]:
    """What some word of a company's key begins with."""
    return [_literally(word) for word in company_key(text[:LONGEST]).split()[:MOST_WORDS]]


def matching(phone: Sequence[bool]) -> Iterable[ColumnElement[bool]]:
    """A condition for each word, of which some may be pieces of a phone. Bound by `bound`."""
    for number, may_be_phone in enumerate(phone):
        found = [clients.c.search.like(bindparam(f"word{number}"), escape=ESCAPE), _contact(f"word{number}")]
        yield or_(*found, _phone(f"digits{number}")) if may_be_phone else or_(*found)


def bound(words: Sequence[Word]) -> dict[str, str]:
    names = {f"word{number}": word.name for number, word in enumerate(words)}
    return names | {f"digits{number}": word.phone for number, word in enumerate(words) if word.phone}


def beginning(words: int) -> Iterable[ColumnElement[bool]]:
    """A condition for each of so many words: it begins a word of the company's key."""
    for number in range(words):
        yield or_(
            clients.c.company_key.like(bindparam(f"first{number}"), escape=ESCAPE),
            clients.c.company_key.like(bindparam(f"later{number}"), escape=ESCAPE),
        )


def bound_beginnings(words: Sequence[str]) -> dict[str, str]:
    first = {f"first{number}": f"{word}%" for number, word in enumerate(words)}
    return first | {f"later{number}": f"% {word}%" for number, word in enumerate(words)}


def _contact(name: str) -> ColumnElement[bool]:
    known = (part_of_client(contacts), contacts.c.deleted_at.is_(None))
    return exists().where(*known, contacts.c.search.like(bindparam(name), escape=ESCAPE)).correlate(clients)


def _phone(name: str) -> ColumnElement[bool]:
    known = (part_of_client(phones), phones.c.deleted_at.is_(None))
    return exists().where(*known, phones.c.reversed.like(bindparam(name), escape=ESCAPE)).correlate(clients)


def _piece(word: str) -> str | None:
    if len(digits(word)) < DIGITS_OF_A_SEARCH:
        return None
    return f"%{reversed_digits(word)[:TELLING_DIGITS]}%"


def _literally(word: str) -> str:
    for sign in (ESCAPE, "%", "_"):
        word = word.replace(sign, ESCAPE + sign)
    return word
