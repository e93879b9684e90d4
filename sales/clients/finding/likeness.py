"""What a word may have been meant to be: written in another alphabet, on another keyboard layout, a letter off.

It only suggests: what is found by it is shown as such, and never acted on.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice, product

from sales.languages.registry import LANGUAGES

SHORTEST = 4
"""A letter off in a shorter word makes another word of it."""
LONG = 8
"""Letters from which on two may be off."""
MOST_SPELLINGS = 12


def other_alphabet(word: str) -> list[str]:
    """A folded word as it may be written in the other alphabet, the likeliest first: `korochka` is «корочка»."""
    pieces = _pieces(word, _from_latin() if word.isascii() else _into_latin())
    if not word.isalpha() or pieces is None:
        return []
    return list(islice(("".join(spelling) for spelling in product(*pieces)), MOST_SPELLINGS))


def _pieces(word: str, table: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]] | None:
    """What each part of the word may be, long parts first; None where a letter is none of the alphabet's."""
    found: list[tuple[str, ...]] = []
    longest, place = max(map(len, table)), 0
    while place < len(word):
        part = next((word[place : place + n] for n in range(longest, 0, -1) if word[place : place + n] in table), None)
        if part is None:
            return None
        found.append(table[part])
        place += len(part)
    return found


@cache
def _from_latin() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in LANGUAGES:
        for rank in range(3):
            for letter, sounds in one.names.sounds:
                for sound in sounds.split()[rank : rank + 1]:
                    found[sound] = (*found.get(sound, ()), letter)
    return found


@cache
def _into_latin() -> dict[str, tuple[str, ...]]:
    return {letter: tuple(sounds.split()) or ("",) for one in LANGUAGES for letter, sounds in one.names.sounds}


def other_keys(text: str) -> list[str]:
    """A text as it comes out where the keyboard was left on another layout: `hjvfirf` is «ромашка»."""
    low = text.lower()
    typed = (low.translate(table) for table in _layouts())
    return [one for one in dict.fromkeys(typed) if one != low]


@cache
def _layouts() -> tuple[dict[int, int], ...]:
    pairs = [one.names.keys for one in LANGUAGES if one.names.keys[0]]
    return tuple(str.maketrans(*way) for ours, latin in pairs for way in ((latin, ours), (ours, latin)))


def near(word: str, others: Sequence[str], most: int) -> list[str]:
    """Those that are so many letters off, the nearest first. Two that changed places are one."""
    from rapidfuzz import process  # compiled code that only a search in vain needs
    from rapidfuzz.distance import OSA

    told = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [one for one, off, _ in told if off]


@lru_cache(256)
def a_letter_off(word: str) -> tuple[str, ...]:
    """All that a word may be with one letter wrong, missing or one too many, or with two that changed places."""
    places = range(len(word))
    less = [word[:at] + word[at + 1 :] for at in places]
    cut = [(word[:at], word[at:]) for at in (*places, len(word))]
    others = [
        before + one + rest for before, behind in cut for one in _letters_of(word) for rest in (behind[1:], behind)
    ]
    return tuple(one for one in dict.fromkeys((*less, *swapped(word), *others)) if one and one != word)


def swapped(word: str) -> list[str]:
    """All that it may be with two letters that changed places."""
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]


@cache
def _alphabets() -> tuple[tuple[re.Pattern[str], str], ...]:
    ends = [one.names.letters for one in LANGUAGES if one.names.letters]
    letters = ["".join(map(chr, range(ord(one[0]), ord(one[-1]) + 1))) for one in ends]
    return tuple((re.compile(f"[{one}]"), told) for one, told in zip(ends, letters, strict=True))


def _letters_of(word: str) -> str:
    return next((letters for pattern, letters in _alphabets() if pattern.match(word)), "")


def letters_off(word: str) -> int:
    """How many may be: one, two where the word is long, none where any other would do."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < LONG else 2
