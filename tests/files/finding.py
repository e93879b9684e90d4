"""Which words of a file are found nowhere in what came out of it: not with a client, not among what is to check."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import filterfalse
from typing import Any

from sales.importing.people.person_parts import nominative
from sales.importing.said.clients import Understood
from sales.importing.sheets.meanings import explains
from sales.languages.language import CellWords
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.word_lists import listed

_WORD = re.compile(r"[^\W_]+")
_NOTHING = listed(
    *(f"{one.rows.nothing} {one.rows.kinds} {one.rows.usual_numbers}" for one in LANGUAGES),
    *(f"{one.rows.yes} {one.rows.not_yes}" for one in LANGUAGES),
) | {""}
"""A cell that says no more than this says that there is nothing to find, or what a record, a number is to a program."""
_NONE = re.compile(any_of(lambda one: rf"{one.rows.no_step}|{one.rows.not_closed}|{one.rows.never}"), re.IGNORECASE)
_LABEL = re.compile(any_of(lambda one: one.rows.phone_label))
_AND = listed(*(one.rows.and_ for one in LANGUAGES))
_NUMBER = re.compile(r"\d{4,}")


def lost(written: Iterable[str], understood: Understood) -> list[str]:
    """Words that are found nowhere. A number is found by its last digits, however it is written."""
    beside = understood.asides, understood.groups, understood.titles, understood.lists
    said = list(_said((understood.clients, understood.bad, *beside)))
    words = {word for text in said for word in words_of(text)}
    digits = " ".join(re.sub(r"\D", "", text) for text in said)
    return [
        word
        for text in written
        if not _NOTHING.issuperset(words_of(text)) and not _NONE.fullmatch(text)
        for word in words_of(text)
        if not {word, nominative(word)} & words and not _is_label(word) and word[-7:] not in _numbers(word, digits)
    ]


def _is_label(word: str) -> bool:
    """«Тел.» says of a number what it is anyway; «и» stands between two people."""
    return _LABEL.fullmatch(word) is not None or word in _AND


def _numbers(word: str, digits: str) -> str:
    return digits if _NUMBER.fullmatch(word) else ""


def words_of(text: str) -> list[str]:
    """A number without its zeros: the fourth of May is 04.05. and 4.5."""
    return [word.lstrip("0") if word.isdecimal() else word for word in _WORD.findall(search_key(text))]


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
    """What was understood is found as well: by all words for it, but for statuses that say more than the two."""
    statuses = {code: "|".join(filterfalse(explains, words.split("|"))) for code, words in cells.statuses.items()}
    return cells.roles, statuses, cells.bases, cells.channels, cells.directions, cells.outcomes, cells.steps
