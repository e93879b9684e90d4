"""Which product of the company's list a line of a table sells: the one it is, and not what that is for."""

import re
from collections.abc import Iterable

from sales.company.directories import Entry, names
from sales.languages.language import Language
from sales.languages.registry import LANGUAGES
from sales.values.company_names import search_key

_WORD = re.compile(r"[\w/]+")
_BESIDE = {one.code: re.compile(rf"(?<!\w)(?:{one.accounting.beside})(?!\w)") for one in LANGUAGES}


def product_of(line: str, entries: Iterable[Entry]) -> Entry | None:
    """Of several the one that stands where the language has what is sold, then the one with the longest name."""
    folded = search_key(line)
    language = next((one for one in LANGUAGES if re.search(one.alphabet, folded)), LANGUAGES[-1])
    said, sold = _WORD.findall(folded), _sold(folded, language)
    named = []
    for entry in entries:
        own = _sold(entry.key, language)
        if names(said, _WORD.findall(entry.key)) and names(sold, own):
            named.append((_place(sold, own, language), len(entry.key), entry))
    return max(named, key=lambda one: one[:2], default=(0, 0, None))[2]


def _sold(folded: str, language: Language) -> list[str]:
    """The words before what it is for; of a line that begins with such a word all of them."""
    parts = _BESIDE[language.code].split(folded, maxsplit=1)
    return _WORD.findall(parts[0]) or _WORD.findall(folded)


def _place(sold: list[str], name: list[str], language: Language) -> int:
    """How near it stands to where that language has what is sold."""
    places = [place for place, word in enumerate(sold) if any(names([word], [part]) for part in name)]
    return -min(places) if language.accounting.kind_first else max(places)
