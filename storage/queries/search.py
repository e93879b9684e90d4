"""Any part of a word as a condition, in the columns that hold what a client is searched by."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, bindparam, exists, or_

from sales.values.company_names import company_key
from storage.engine.dialects import Holds
from storage.queries.scoped import part_of_client
from storage.schema.tables import clients, contacts, phones

MOST_WORDS = 6
LONGEST = 100
ESCAPE = "\\"


def like(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return column.like(bindparam(name), escape=ESCAPE)


def of_client(piece: str, digits: str) -> Iterable[ColumnElement[bool]]:
    """In its own columns, its contacts', and where there are digits among its numbers: looked up client by client."""
    yield Holds(clients.c.search, piece)
    known = (part_of_client(contacts), contacts.c.deleted_at.is_(None))
    yield exists().where(*known, Holds(contacts.c.search, piece)).correlate(clients)
    if digits:
        yield Holds(clients.c.tax_number, piece)
        numbers = (part_of_client(phones), phones.c.deleted_at.is_(None))
        yield exists().where(*numbers, Holds(phones.c.reversed, digits)).correlate(clients)


def beginnings(text: str) -> Sequence[str]:
    """What some word of a company's key begins with."""
    return [_literally(word) for word in company_key(text[:LONGEST]).split()[:MOST_WORDS]]


def beginning(words: int) -> Iterable[ColumnElement[bool]]:
    """A condition for each of so many words: it begins a word of the company's key."""
    for number in range(words):
        yield or_(like(clients.c.company_key, f"first{number}"), like(clients.c.company_key, f"later{number}"))


def bound_beginnings(words: Sequence[str]) -> dict[str, str]:
    first = {f"first{number}": f"{word}%" for number, word in enumerate(words)}
    return first | {f"later{number}": f"% {word}%" for number, word in enumerate(words)}


def _literally(word: str) -> str:
    for sign in (ESCAPE, "%", "_"):
        word = word.replace(sign, ESCAPE + sign)
    return word
