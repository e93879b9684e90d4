"""The words of a text as the index of names holds them: folded, and without the endings that cases change.

Two words are the same if they have a form in common: «Ковалёв» and «Ковалёвым», «Берёзка» and «берёзок». What a word
says about a client is in `entries.py`. Whatever changes here takes another `ANALYSER`: rows of an older one are made
anew, see `storage/queries/finding/filling.py`; the golden words of the tests say when.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from sales.languages.language import Language
from sales.languages.registry import LANGUAGES
from sales.values.company_names import FOLDED
from sales.values.person_words import FIRST_NAMES

ANALYSER = 2
LONGEST = 40
"""Letters of a word: what is longer has no other spelling that anybody would find it by."""

Forms: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
_APOSTROPHES = {ord(sign): None for sign in "'’`"}
_LOOK_ALIKES = [
    (re.compile(one.names.alphabet), {ord(theirs): ours for theirs, ours in zip(*one.names.look_alikes, strict=True)})
    for one in LANGUAGES
    if one.names.alphabet
]


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its place in the text."""

    start: int
    end: int
    word: str  # folded
    forms: Forms


def tokens(text: str) -> list[Token]:
    """The words of a text in order. Places are places in the text as it was written."""
    found = []
    for match in _WORD.finditer(text):
        word = fold(match.group())
        if word:
            found.append(Token(match.start(), match.end(), word, forms(word)))
    return found


def words(text: str) -> list[str]:
    return [token.word for token in tokens(text)]


@lru_cache(4096)
def fold(word: str) -> str:
    """Small letters without accents and apostrophes, ё as е; letters of another alphabet among ours as ours."""
    if word.isascii():
        return word.lower().translate(_APOSTROPHES)[:LONGEST]
    plain = unicodedata.normalize("NFKC", word).casefold().translate(FOLDED).translate(_APOSTROPHES)
    for alphabet, look_alikes in _LOOK_ALIKES:
        if alphabet.search(plain):
            return plain.translate(look_alikes)[:LONGEST]
    return _unaccented(plain)[:LONGEST]


def _unaccented(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))


@lru_cache(4_096)
def forms(word: str) -> Forms:
    """What a folded word is compared by: its stem first, then what else it may be of."""
    language = _language_of(word)
    if language is None:
        return (word,)
    found = [_stem(language.names.stemmer)(word)]
    if _has_no_ending(language, word):
        found.append(word[:-1] if word[-1] in language.names.softened else word)
    found += [one for stem in tuple(found) if (one := _without_fleeting(language, stem))]
    return tuple(dict.fromkeys(found))


def _language_of(word: str) -> Language | None:
    """None for numbers, and for words that mix them with letters."""
    if not word.isalpha():
        return None
    return next((one for one in LANGUAGES if re.search(one.alphabet, word)), None)


@cache
def _stem(name: str) -> Callable[[str], str]:
    from snowballstemmer import stemmer  # takes PyStemmer where it is there

    made = stemmer(name)
    made.maxCacheSize = 0  # `forms` remembers
    stem: Callable[[str], str] = made.stemWord
    return stem


def _has_no_ending(language: Language, word: str) -> bool:
    ending = language.names.zero_ending
    return bool(ending) and len(word) > 2 and re.search(f"(?:{ending})$", word) is not None


def _without_fleeting(language: Language, stem: str) -> str:
    if stem in language.names.unusual_stems:
        return language.names.unusual_stems[stem]
    match = re.fullmatch(language.names.fleeting, stem) if language.names.fleeting else None
    return match["before"] + match["behind"] if match else ""


def alike(one: Forms, other: Forms) -> bool:
    """Whether two words are forms of one."""
    return not set(one).isdisjoint(other)


def share_a_word(one: str, other: str) -> bool:
    """In whatever case it stands: «Громовой» and «ИП Громова А. О.»."""
    said = {form for token in tokens(one) for form in token.forms}
    return any(not said.isdisjoint(token.forms) for token in tokens(other))


def has_each_word(name: str, words: str) -> bool:
    """Of a name that has all of these words, in whatever case: «Пекарня „Корочка“» of «Корочкой»."""
    there = [token.forms for token in tokens(name)]
    return all(any(alike(token.forms, forms) for forms in there) for token in tokens(words))


def names_somebody(word_forms: Forms) -> bool:
    """A first name, whatever case it stands in: «Пете»."""
    return not _of_first_names().isdisjoint(word_forms)


@cache
def _of_first_names() -> frozenset[str]:
    return frozenset(form for name in FIRST_NAMES for form in forms(name)[:1])
