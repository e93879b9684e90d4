"""What somebody is at a client, as reps write it: in any case, and cut short: «с офис мен Катей», `acc Penny`.

`person_words.py` has the tables that cards and files are read by; a word cut short is a position only beside a name.
"""

from collections.abc import Iterable
from functools import cache

from sales.clients.finding.analyser import fold, forms
from sales.languages.registry import LANGUAGES
from sales.values.company_names import search_key
from sales.values.person_words import OF_POSITIONS, POSITIONS, belongs_to_position

SHORTEST = 4
"""Letters of a word that is known in other cases: «по», «зав» are none."""

_WHOLE = {search_key(short): whole for one in LANGUAGES for short, whole in one.names.shortened.items()}
_CUT = frozenset(word for short in _WHOLE for word in short.split())
LONGEST = max(len(short.split()) for short in _WHOLE)


def belongs(word: str) -> bool:
    """Whether a word comes with a position, or is one, beside a name."""
    return belongs_to_position(word) or _key(word) in _CUT or _plain(word) is not None


def is_cut(word: str) -> bool:
    """«Ген дир» is no Гена."""
    return word.islower() and _key(word) in _CUT


def is_whole(word: str) -> bool:
    """Whether it is one by itself: «закупщиком», `mgr`, and no `office`."""
    plain = _plain(word)
    return _key(word) in POSITIONS or _key(word) in _WHOLE or (plain is not None and plain in POSITIONS)


def written(words: Iterable[str]) -> str:
    """«Офис-менеджер» of «офис мен», «снабженец» of «снабженцем»."""
    keys = list(dict.fromkeys(map(_key, words)))
    told: list[str] = []
    while keys:
        most = next((most for most in range(LONGEST, 0, -1) if " ".join(keys[:most]) in _WHOLE), 0)
        told.append(_WHOLE[" ".join(keys[:most])] if most else _plain(keys[0]) or keys[0])
        keys = keys[most or 1 :]
    return " ".join(told)


def named(word: str) -> str:
    """The position that one word is; empty for what is none."""
    return written([word]) if is_whole(word) else ""


def _key(word: str) -> str:
    return search_key(word).strip(".,:")


def _plain(word: str) -> str | None:
    """A word of a position in another case, as the tables have it."""
    key = _key(word)
    if word.isascii() or key in OF_POSITIONS or len(key) < SHORTEST:
        return None
    return next((known for form in forms(fold(key)) if (known := _by_form().get(form))), None)


@cache
def _by_form() -> dict[str, str]:
    known = sorted((one for one in OF_POSITIONS if len(one) >= SHORTEST), key=lambda one: (one in POSITIONS, one))
    return {form: one for one in known for form in forms(fold(one))}
