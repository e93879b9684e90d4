"""What a search asks for: the words that tell, and numbers however they are spelt. Where they stand is storage's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sales.clients.finding.analyser import Forms, tokens
from sales.clients.finding.candidates import CONNECTING
from sales.clients.finding.entries import number_word
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import LONG_LEGAL_FORMS, is_legal_form, search_key
from sales.values.phones import DIGITS_OF_A_SEARCH, digits
from sales.values.word_lists import listed

MOST_WORDS = 6
LONGEST = 100

_LABELS = listed(*(one.names.asked_for for one in LANGUAGES))
_LONG_FORM = re.compile("|".join(r"\s+".join(form.split()) for form in LONG_LEGAL_FORMS))
_NUMBER_SIGN = re.compile("[№#]")
_NUMBER = re.compile(r"[+*(]*\d[\d\s()+\-‐‑–—.]*\d")
_EXTENSION = re.compile(rf"(?<=\d)[\s,;]*(?:{any_of(lambda one: one.names.extension_asked)})\.?\s*\d{{1,6}}(?!\d)")
_SPELT_OUT = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_](?!\w)")
_LITERAL = re.compile(r"[%_\\]")
"""What people ask for as it stands."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of a search. `piece` is any part of a word; a number has its last digits backwards besides."""

    piece: str
    forms: Forms = ()
    number: str = ""


def asked(text: str) -> list[Asked]:
    """Labels and legal forms tell nothing beside other words; alone they are what is asked for."""
    plain = _EXTENSION.sub(" ", search_key(_NUMBER_SIGN.sub(" ", text[:LONGEST])))
    plain = _LONG_FORM.sub(" ", _SPELT_OUT.sub(lambda spelt: spelt.group().replace(".", ""), plain))
    found = list(_asked(plain)) or [Asked(plain)] * bool(plain.strip())
    telling = [one for one in found if one.number or not _tells_nothing(one.piece)]
    return (telling or found)[:MOST_WORDS]


def _asked(plain: str) -> Iterator[Asked]:
    place = 0
    for match in _NUMBER.finditer(plain):
        if len(digits(match.group())) >= DIGITS_OF_A_SEARCH:
            yield from _words(plain[place : match.start()])
            yield _number(match.group())
            place = match.end()
    yield from _words(plain[place:])


def _number(said: str) -> Asked:
    plain = digits(said)
    return Asked(plain, (plain,), number_word(plain))


def _words(plain: str) -> Iterator[Asked]:
    for said in plain.split():
        if _LITERAL.search(said):
            yield Asked(said)
        else:
            yield from (Asked(token.word, token.forms) for token in tokens(said))


def _tells_nothing(word: str) -> bool:
    return word in _LABELS or word in CONNECTING or is_legal_form(word)
