"""Clients looked for by what they buy and what they do not: «стаканы без крышек», "cups but no lids".

Such words are wholly of the company's products, in whatever case; anything else is looked for as ever.
"""

import re
from collections.abc import Iterable, Sequence

from sales.company.directories import SHORTEST_STEM, Entry
from sales.languages.registry import LANGUAGES, any_of, any_word
from sales.values.company_names import search_key

_WITHOUT = re.compile(rf"\s*[,;]?\s+(?:{any_of(lambda one: one.goods.without)})\s+")
_BUYING = any_word(lambda one: one.goods.buying)
_APART = re.compile(rf"\s*[,;]\s*|\s+(?:{any_of(lambda one: one.reports.and_)})\s+")
_FLEETING = {ord(letter): None for one in LANGUAGES for letter in one.goods.fleeting}


def may_ask(text: str) -> bool:
    """Whether it is worth while to look at the company's products."""
    return len(_halves(text)) > 1


def asked(text: str, entries: Iterable[Entry]) -> tuple[frozenset[int], frozenset[int]] | None:
    """Products that are bought, and those that are not; None where the text says no such thing."""
    known = [(entry, _bare(entry.key)) for entry in entries if entry.key]
    buys, *rest = (_named(half, known) for half in _halves(text))
    lacks = rest[0] if rest else frozenset()
    return (buys, lacks) if buys and lacks and not buys & lacks else None


def _halves(text: str) -> list[str]:
    return _WITHOUT.split(search_key(text.strip(" .!?")), maxsplit=1)


def _named(said: str, known: Sequence[tuple[Entry, list[str]]]) -> frozenset[int]:
    """All whom each piece may mean; nobody where one of them names none."""
    pieces = [_bare(piece) for piece in _APART.split(_BUYING.sub(" ", said)) if piece.strip()]
    found = [{entry.id for entry, name in known if _is_of(piece, name)} for piece in pieces]
    return frozenset().union(*found) if all(found) else frozenset()


def _is_of(piece: Sequence[str], name: Sequence[str]) -> bool:
    """Every word that is said is one of the name's, but for its ending."""
    return all(any(word.startswith(_stem(part)) for part in name) for word in piece)


def _bare(text: str) -> list[str]:
    return [word.translate(_FLEETING) for word in text.split()]


def _stem(word: str) -> str:
    return word[:-1] if len(word) > SHORTEST_STEM else word
