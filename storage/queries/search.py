"""SQL conditions for any part of a word, in the columns that clients are searched by."""

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
    """Whether the client, a contact or (for digits) a number contains the piece. Tested client by client."""
    yield Holds(clients.c.search, piece)
    known = (part_of_client(contacts), contacts.c.deleted_at.is_(None))
    yield exists().where(*known, Holds(contacts.c.search, piece)).correlate(clients)
    if digits:
        yield Holds(clients.c.tax_number, piece)
        numbers = (part_of_client(phones), phones.c.deleted_at.is_(None))
        yield exists().where(*numbers, Holds(phones.c.reversed, digits)).correlate(clients)


def beginnings(text: str) -> Sequence[str]:
    """The words of a company's key that the text has, escaped for LIKE."""
    return [_literally(word) for word in company_key(text[:LONGEST]).split()[:MOST_WORDS]]


def beginning(words: int) -> Iterable[ColumnElement[bool]]:
    """For each of so many words the condition that it begins a word of the company's key."""
    for number in range(words):
        yield or_(like(clients.c.company_key, f"first{number}"), like(clients.c.company_key, f"later{number}"))


def bound_beginnings(words: Sequence[str]) -> dict[str, str]:
    first = {f"first{number}": f"{word}%" for number, word in enumerate(words)}
    return first | {f"later{number}": f"% {word}%" for number, word in enumerate(words)}


def _literally(word: str) -> str:
    for sign in (ESCAPE, "%", "_"):
        word = word.replace(sign, ESCAPE + sign)
    return word
