"""How people's names and positions look in Russian and English: tables for reading a card line.

A table is never complete; what it does not know stays where the person wrote it.
"""

import re
from functools import lru_cache

from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.word_lists import listed

FIRST_NAMES = listed(*(one.names.first_names for one in LANGUAGES))

POSITIONS = listed(*(one.names.positions for one in LANGUAGES))

_QUALIFIERS = listed(*(one.names.qualifiers for one in LANGUAGES))
OF_POSITIONS = POSITIONS | _QUALIFIERS
_COURTESY = listed(*(one.names.courtesy for one in LANGUAGES))
_KNOWN = 2_048
"""Words of names and positions that are remembered: thousands of rows have the same ones."""
_PATRONYMIC = re.compile(rf"(?:{any_of(lambda one: one.names.patronymic)})$")
_BENT = [pair for one in LANGUAGES for pair in one.names.patronymic_bent]
_SURNAME = re.compile(rf"(?:{any_of(lambda one: one.names.surname)})$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){0,2}[^\W\d_]\.?")
_SHORTENED = re.compile(r"[^\W\d_]{2,4}\.")
_LONGEST_SHORTENED = 5
"""«Людмила Ив.», with its dot."""


_GONE = re.compile(any_of(lambda one: one.people.gone))


def says_gone(words: str) -> bool:
    """«Уволилась», `no longer works there`: of a person, and nothing else is said."""
    return _GONE.fullmatch(words.strip().lower()) is not None


def noted_gone(note: str) -> bool:
    """A person's note begins with words that say so."""
    return bool(note) and says_gone(note.partition(";")[0])


@lru_cache(_KNOWN)
def is_first_name(word: str) -> bool:
    return search_key(word).strip(".,") in FIRST_NAMES


@lru_cache(_KNOWN)
def is_position(word: str) -> bool:
    return search_key(word).strip(".,:") in POSITIONS


@lru_cache(_KNOWN)
def belongs_to_position(word: str) -> bool:
    """«Коммерческий директор», «менеджер по закупкам», head of sales: words that come with a position."""
    return search_key(word).strip(".,:") in OF_POSITIONS


def is_surname(word: str) -> bool:
    """By its ending: «Иванов», «Шевченко»."""
    return _SURNAME.search(search_key(word)) is not None


def is_patronymic(word: str) -> bool:
    """By its ending: «Иванович»."""
    return _PATRONYMIC.search(search_key(word)) is not None


def patronymic(word: str) -> str:
    """«Ильич» of «Ильичом», with a capital letter; empty for what is none."""
    bent = next(((case, told) for case, told in _BENT if word.casefold().endswith(case)), None)
    told = word[: -len(bent[0])] + bent[1] if bent else word
    return told.title() if is_patronymic(told) else ""


def nominative(word: str) -> str:
    """«Рустам» of «Рустама»: a name that is known, whatever case it was asked for in."""
    if is_first_name(word) or is_surname(word) or is_patronymic(word):
        return word
    cases = [one.names.instead for one in LANGUAGES if one.names.instead]
    unusual = (name for one in cases for name, case in one.unusual.items() if case.casefold() == word.casefold())
    bent = ((ending, case) for one in cases for ending, case in (*one.womens, *one.mens, ("", one.behind_consonant)))
    told = (word[: -len(case)] + ending for ending, case in bent if word.endswith(case))
    found = next((one for one in (*unusual, *told) if is_first_name(one) or is_patronymic(one)), word)
    return found.capitalize() if word[:1].isupper() else found


def is_courtesy(word: str) -> bool:
    """«Г-н», "Mr.": before a name."""
    return search_key(word).strip(".") in _COURTESY


def may_be_person(words: list[str]) -> bool:
    """One to four words of letters, capitalised unless a known first name is among them."""
    if not 1 <= len(words) <= 4 or not all(_is_name_word(word) for word in words):
        return False
    return any(is_first_name(word) for word in words) or all(word[0].isupper() for word in words)


def surely_person(words: list[str]) -> bool:
    """A first name or a patronymic is among the words, and the rest could be its surname."""
    keys = [search_key(word) for word in words]
    named = any(key in FIRST_NAMES for key in keys) or any(_PATRONYMIC.search(key) for key in keys[1:])
    return named and may_be_person(words) and all(_fits_person(key) for key in keys)


def _fits_person(key: str) -> bool:
    return bool(
        key in FIRST_NAMES
        or _PATRONYMIC.search(key)
        or _SURNAME.search(key)
        or _INITIAL.fullmatch(key)
        or _SHORTENED.fullmatch(key)
        or key.isascii()
    )


def _is_name_word(word: str) -> bool:
    plain = word.removesuffix(".") if len(word) <= _LONGEST_SHORTENED else word
    return bool(_INITIAL.fullmatch(word)) or plain.replace("-", "").replace("'", "").replace("’", "").isalpha()


def addressed(name: str) -> str:
    """«Елена Петровна» of «Савина Елена Петровна, директор»: how somebody is spoken to. Empty for what names nobody, as
    «бухгалтерия»; of what may be a name all of it where no first name is known among its words.
    """
    words = name.split(",", maxsplit=1)[0].split()
    if not may_be_person(words) or any(belongs_to_position(word) for word in words):
        return ""
    first = next((place for place, word in enumerate(words) if is_first_name(word)), None)
    second = next((place for place, word in enumerate(words) if place and _PATRONYMIC.search(search_key(word))), None)
    if second is not None:
        return f"{words[second - 1]} {words[second]}"
    return " ".join(words) if first is None else words[first]
