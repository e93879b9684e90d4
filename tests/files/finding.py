"""Which words of a file are found nowhere in what came out of it: not with a client, not among what is to check."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from sales.importing.said.clients import Understood
from sales.languages.language import CellWords
from sales.languages.registry import LANGUAGES
from sales.values.company_names import search_key
from sales.values.word_lists import listed

_WORD = re.compile(r"[^\W_]+")
_NOTHING = listed(*(one.rows.nothing for one in LANGUAGES))
"""A cell that says «нет» says that there is nothing to find."""
_NUMBER = re.compile(r"\d{7,}")


def lost(written: Iterable[str], understood: Understood) -> list[str]:
    """Words that are found nowhere. A number is found by its last digits, however it is written."""
    said = list(_said((understood.clients, understood.bad, understood.asides, understood.groups)))
    words = {word for text in said for word in words_of(text)}
    digits = " ".join(re.sub(r"\D", "", text) for text in said)
    return [
        word
        for text in written
        if not _NOTHING.issuperset(words_of(text))
        for word in words_of(text)
        if word not in words and not (_NUMBER.fullmatch(word) and word[-7:] in digits)
    ]


def words_of(text: str) -> list[str]:
    return _WORD.findall(search_key(text))


def _said(one: Any) -> Iterator[str]:
    if isinstance(one, Enum):
        yield from (said.get(one, "") for language in LANGUAGES for said in _tables(language.cells))
    elif is_dataclass(one):
        yield from _said([getattr(one, field.name) for field in fields(one) if field.name != "places"])
    elif isinstance(one, dict):
        yield from _said(list(one.values()))
    elif isinstance(one, list | tuple):
        for part in one:
            yield from _said(part)
    elif one is not None:
        yield str(one)


def _tables(cells: CellWords) -> tuple[Mapping[Any, str], ...]:
    """What was understood is found as well: by all words for it."""
    return cells.roles, cells.statuses, cells.bases, cells.channels, cells.directions, cells.outcomes, cells.steps
