"""The languages that are understood, whatever the reader's is, and rules made of all of them together."""

import re
from collections.abc import Callable

from sales.languages.en.english import ENGLISH
from sales.languages.language import Language
from sales.languages.ru.russian import RUSSIAN

LANGUAGES: tuple[Language, ...] = (RUSSIAN, ENGLISH)


def any_of(words: Callable[[Language], str]) -> str:
    """A pattern for what any language says: its choices, to be put in brackets."""
    return "|".join(filter(None, map(words, LANGUAGES)))


def any_word(words: Callable[[Language], str]) -> re.Pattern[str]:
    """Any of these, as words of their own."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)")


def any_word_before(words: Callable[[Language], str]) -> re.Pattern[str]:
    """The same right before a place: for a search that ends there."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})\s+$")


def any_word_behind(words: Callable[[Language], str]) -> re.Pattern[str]:
    """The same right behind a place."""
    return re.compile(rf"\s+(?:{any_of(words)})(?!\w)")
