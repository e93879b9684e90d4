"""What a word may have been meant to be: written in another alphabet, on another keyboard layout, a letter off.

It only suggests: what is found by it is shown as such, and never acted on.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, product

from sales.languages.registry import LANGUAGES

SHORTEST = 4
"""A letter off in a shorter word makes another word of it."""
LONG = 8
"""Letters from which on two may be off."""
MOST_SPELLINGS = 12
MOST_NEAR = 50


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

    told = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=MOST_NEAR)
    return [one for one, off, _ in told if off]


def first_letter_off(word: str) -> list[str]:
    """All that a word may be whose first letter is wrong, missing, or one too many."""
    letters = next((one.names.letters for one in LANGUAGES if re.match(f"[{one.names.letters}]", word)), "")
    first, last = (letters[0], letters[-1]) if letters else ("", "")
    others = [chr(code) for code in range(ord(first), ord(last) + 1)] if letters else []
    return [word[1:], word[1::-1] + word[2:], *(one + rest for one in others for rest in (word, word[1:]))]


def letters_off(word: str) -> int:
    """How many may be: one, two where the word is long, none where any other would do."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < LONG else 2
