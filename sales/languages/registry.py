"""The languages that are understood, whatever the reader's is, and rules made of all of them together."""

from collections.abc import Callable

from sales.languages.en.english import ENGLISH
from sales.languages.language import Language
from sales.languages.ru.russian import RUSSIAN

LANGUAGES: tuple[Language, ...] = (RUSSIAN, ENGLISH)


def any_of(words: Callable[[Language], str]) -> str:
    """A pattern for what any language says: its choices, to be put in brackets."""
    return "|".join(filter(None, map(words, LANGUAGES)))
