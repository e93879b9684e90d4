"""Words of a report with one letter missing, doubled or swapped: «перезвнить», `spoek`.

One wrong letter for another is left alone: that is too often another word («показал», «заказал»). So is a first or a
last letter that is missing.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sales.days.plain import Plain, replaced, unchanged
from sales.languages.registry import LANGUAGES

SHORTEST = 8
"""Of a phrase's word that may have a letter too many or too few: a shorter one is too near to others."""
SHORTEST_SWAPPED = 5
LONGEST = 24
_WORD = re.compile(r"[^\W\d_]{4,}")


def in_full(folded: str) -> Plain:
    """The text with what was cut short written out, and the places of its words as they were written."""
    return replaced(unchanged(folded), _cut_short(), lambda match: _in_full()[match.group()])


def phrase_in_full(words: str) -> str:
    """The words of a phrase of the tables likewise."""
    return re.sub(r"[^\s|?]+", lambda match: _in_full().get(match.group(), match.group()), words)


@cache
def _in_full() -> dict[str, str]:
    return {short: word for one in LANGUAGES for short, word in one.reports.in_short.items()}


@cache
def _cut_short() -> re.Pattern[str]:
    words = sorted(map(re.escape, _in_full()), key=len, reverse=True)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(words)})(?![\w'])")


class Spelling:
    """The words of phrases; those that end in `*` may go on."""

    def __init__(self, words: Iterable[str]) -> None:
        plain = {word for word in words if word.removesuffix("*").isalpha()}
        self._whole = frozenset(word for word in plain if not word.endswith("*"))
        self._stems = frozenset(word[:-1] for word in plain if word.endswith("*"))
        self._gaps = {gap: word for word in self._whole for gap in _gaps(word)}
        self._gaps_of_stems = {gap: stem for stem in self._stems for gap in _gaps(stem)}

    def corrected(self, folded: str) -> Plain:
        """The text as it was meant, with the places of its words as they were written."""
        return replaced(in_full(folded), _WORD, lambda match: self.meant(match.group()))

    def meant(self, word: str) -> str:
        """The word itself where it is one of the phrases, or like none of them."""
        if len(word) > LONGEST or self._knows(word):
            return word
        return next(self._likely(word), word)

    def has(self, word: str) -> bool:
        """Whether a phrase has the word, as it is."""
        return word in self._whole

    def _knows(self, word: str) -> bool:
        return word in self._whole or any(word[:end] in self._stems for end in range(2, len(word) + 1))

    def _likely(self, word: str) -> Iterator[str]:
        for place in range(1, len(word) - 1):
            swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            if self._has(swapped, place + 2, SHORTEST_SWAPPED):
                yield swapped
        if word in self._gaps:
            yield self._gaps[word]
        for end in range(SHORTEST - 1, len(word) + 1):
            if word[:end] in self._gaps_of_stems:
                yield self._gaps_of_stems[word[:end]] + word[end:]
        for place in range(1, len(word)):
            less = word[:place] + word[place + 1 :]
            if self._has(less, place + 1, SHORTEST):
                yield less

    def _has(self, word: str, until: int, shortest: int) -> bool:
        """Whether it is a phrase's word whose known part holds all letters before `until`."""
        if word in self._whole:
            return len(word) >= shortest
        return any(word[:end] in self._stems for end in range(max(until, shortest), len(word) + 1))


def _gaps(word: str) -> Iterator[str]:
    """The word with a letter left out."""
    if len(word) >= SHORTEST:
        yield from (word[:place] + word[place + 1 :] for place in range(1, len(word) - 1))
