"""Clients looked for by what they buy and what they do not: «стаканы без крышек», "cups but no lids", "who buys cups".

Such words are wholly of the company's products, in whatever case; anything else is looked for as ever.
"""

import re
from collections.abc import Iterable, Sequence

from sales.company.directories import SHORTEST_STEM, Entry
from sales.languages.registry import LANGUAGES, any_of, any_word
from sales.values.company_names import search_key

_WITHOUT = re.compile(rf"\s*[,;]?\s+(?:{any_of(lambda one: one.goods.without)})\s+")
_BUYING = any_word(lambda one: one.goods.buying)
_ASKING = re.compile(
    rf"(?:{any_of(lambda one: one.goods.asking)})\s+(?:(?:{any_of(lambda one: one.goods.buying)})\s+)+\S"
)
_APART = re.compile(rf"\s*[,;]\s*|\s+(?:{any_of(lambda one: one.reports.and_)})\s+")
_FLEETING = {ord(letter): None for one in LANGUAGES for letter in one.goods.fleeting}


def may_ask(text: str) -> bool:
    """Whether it is worth while to look at the company's products."""
    return len(_halves(text)) > 1 or is_asking(text)


def asked(text: str, entries: Iterable[Entry]) -> tuple[frozenset[int], frozenset[int]] | None:
    """Products that are bought, and those that are not; None where the text says no such thing. Of whoever is plainly
    asked for, «кто берёт», one of both is enough.
    """
    known = _known(entries)
    halves = [_pieces(half) for half in _halves(text)]
    buys, *rest = (_named(pieces, known) for pieces in halves)
    lacks = rest[0] if rest else frozenset()
    if buys & lacks or not (buys or lacks):
        return None
    is_whole = buys and lacks
    is_half = not is_whole and _is_plain(text) and sum(map(bool, halves)) == 1
    return (buys, lacks) if is_whole or is_half else None


def unknown(text: str, entries: Iterable[Entry]) -> list[str]:
    """What is asked for and is no product; nothing where the text asks for no products."""
    known = _known(entries)
    pieces = [piece for half in _halves(text) for piece in _pieces(half)]
    missing = [piece for piece in pieces if not _named([piece], known)]
    return missing if len(missing) < len(pieces) or _is_plain(text) else []


def _known(entries: Iterable[Entry]) -> list[tuple[Entry, list[str]]]:
    return [(entry, _bare(entry.key)) for entry in entries if entry.key]


def _plain(text: str) -> str:
    return search_key(text.strip(" .!?"))


def is_asking(text: str) -> bool:
    """«Кто берёт …»: it tells of nobody."""
    return _ASKING.match(_plain(text)) is not None


def _is_plain(text: str) -> bool:
    """Or «кто не берёт …»: it is said of whoever it may be."""
    first, *rest = _halves(text)
    return is_asking(text) or bool(rest and not _pieces(first))


def _halves(text: str) -> list[str]:
    return _WITHOUT.split(_plain(text), maxsplit=1)


def _pieces(said: str) -> list[str]:
    return [" ".join(piece.split()) for piece in _APART.split(_BUYING.sub(" ", said)) if piece.strip()]


def _named(pieces: Sequence[str], known: Sequence[tuple[Entry, list[str]]]) -> frozenset[int]:
    """All whom each piece may mean; nobody where one of them names none."""
    found = [{entry.id for entry, name in known if _is_of(_bare(piece), name)} for piece in pieces]
    return frozenset().union(*found) if all(found) else frozenset()


def _is_of(piece: Sequence[str], name: Sequence[str]) -> bool:
    """Every word that is said is one of the name's, but for its ending."""
    return all(any(word.startswith(_stem(part)) for part in name) for word in piece)


def _bare(text: str) -> list[str]:
    return [word.translate(_FLEETING) for word in text.split()]


def _stem(word: str) -> str:
    return word[:-1] if len(word) > SHORTEST_STEM else word
