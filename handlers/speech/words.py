"""The words people read: gettext over `.po` files read at start, with values filled in HTML-escaped.

In code stand short plain English msgids; the voice is in `locales/`. Numbers, dates and money: `Reader`.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

LOCALES = Path(__file__).parents[2] / "locales"
LANGUAGES = tuple(sorted(path.name for path in LOCALES.iterdir() if (path / "LC_MESSAGES" / "messages.po").exists()))


NO_BREAK = "\N{NO-BREAK SPACE}"
REMEMBERED = 10_000
"""More than a catalogue has."""
_NUMBER_AND_UNIT = re.compile(r"(?<![\d.:/+-])(?<!\d )(\{n\}|\d{1,3}) (?=[^\W_])")
"""A count and what is counted, also in an example: “{n} clients”, “30 min”, “84 000”."""
_ENDING = re.compile(r"\{(\w+)\}(?:</\w+>)*\.(?!\.)")


class Html(str):
    """Text that is Telegram's HTML already: filled in as it is."""

    __slots__ = ()


def fill(template: str, **values: object) -> Html:
    """The template with its {names} replaced; every value but `Html` is escaped. A value that ends with a full stop
    («ИП Назаров А. А.») ends the sentence with it.
    """
    if not values:
        return template if isinstance(template, Html) else Html(template)
    told = {name: _told(value) for name, value in values.items()}
    if any(value.endswith(".") for value in told.values()):
        template = _ENDING.sub(lambda end: end[0][:-1] if told[end[1]].endswith(".") else end[0], template)
    return Html(template.format_map(told))


def _told(value: object) -> str:
    return value if isinstance(value, Html) else escaped(str(value))


def escaped(text: str) -> Html:
    return Html(escape(text, quote=False))


class Words:
    """One language's words. `_` a sentence, `n_` with a plural, `p_` where one English word has several meanings.

    What was looked up is remembered: a card says thirty of them.
    """

    def __init__(self, language: str, catalogue: Translations) -> None:
        self.language = language
        self._catalogue = catalogue
        self._plain = lru_cache(REMEMBERED)(lambda msgid: Html(catalogue.ugettext(msgid)))
        self._meant = lru_cache(REMEMBERED)(lambda *told: Html(catalogue.upgettext(*told)))

    def _(self, msgid: str, **values: object) -> Html:
        return fill(self._plain(msgid), **values)

    def n_(self, singular: str, plural: str, n: int, **values: object) -> Html:
        return fill(self._catalogue.ungettext(singular, plural, n), n=self._grouped(n), **values)

    def p_(self, context: str, msgid: str, **values: object) -> Html:
        return fill(self._meant(context, msgid), **values)

    def np_(self, context: str, singular: str, plural: str, n: int, **values: object) -> Html:
        return fill(self._catalogue.unpgettext(context, singular, plural, n), n=self._grouped(n), **values)

    def _grouped(self, n: int) -> str:
        return str(n) if abs(n) < 1_000 else format_decimal(n, locale=self.language)


@cache
def words(language: str) -> Words:
    """The catalogue of a language; FileNotFoundError, and no start, where it is missing."""
    from io import BytesIO

    source = LOCALES / language / "LC_MESSAGES" / "messages.po"
    with source.open("rb") as file:
        catalogue: Catalog = read_po(file, locale=language)
    for message in catalogue:
        if message.id:  # the header is for gettext
            message.string = _unbroken(message.string)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Words(language, Translations(compiled))


def whole(text: str) -> str:
    """The text with numbers and what they count, or the month they are a day of, on one line."""
    return _NUMBER_AND_UNIT.sub(rf"\1{NO_BREAK}", text)


def _unbroken(said: str | Sequence[str] | None) -> str | tuple[str, ...]:
    return whole(said) if isinstance(said, str) else tuple(map(whole, said or ()))


def language_of(code: str | None, default: str) -> str:
    """The language to speak to somebody whose Telegram speaks `code`, such as "ru" or "pt-br"."""
    base = (code or "").split("-")[0].lower()
    return base if base in LANGUAGES else default
