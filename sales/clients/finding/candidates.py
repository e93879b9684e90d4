"""Candidates: clients that words of a text may name, and what the words of their names are worth.

Words that many companies share (ООО, «кафе», «и»), and words of any sentence, name nobody alone.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from sales.clients.finding.analyser import Forms, Token, forms, tokens
from sales.clients.finding.likeness import other_alphabet
from sales.languages.registry import LANGUAGES
from sales.values.company_names import is_legal_form
from sales.values.word_lists import listed

ORDINARY = listed(*(one.names.ordinary for one in LANGUAGES))
CONNECTING = listed(*(one.names.connecting for one in LANGUAGES))


def _forms_of(*lists: str) -> frozenset[str]:
    return frozenset(form for word in listed(*lists) for form in tokens(word)[0].forms)


_BUSINESSES = _forms_of(*(f"{one.names.businesses} {one.names.trades} {one.names.places}" for one in LANGUAGES))
_PLACES = _forms_of(*(one.names.places for one in LANGUAGES))
_WITH_NUMBER = re.compile(r"([^\W\d_]{3,})\d{1,4}")
_QUOTED = re.compile('[«"“„]([^«»"“”„]+)[»"”“]')


@dataclass(frozen=True, slots=True)
class Candidate:
    """A client that some word of a text may name."""

    client: int
    name: str
    legal_name: str = ""
    people: tuple[str, ...] = ()

    def with_person(self, name: str) -> "Candidate":
        return replace(self, people=(*self.people, name))


@dataclass(frozen=True, slots=True)
class Candidates:
    """`shared`: words that too many clients have in common for one to be named by them alone."""

    found: tuple[Candidate, ...] = ()
    shared: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameWord:
    forms: Forms
    weight: float
    needed: bool  # for the name to be said whole
    word: str = ""
    is_business: bool = False


def looked_up(text: str) -> list[str]:
    """By which words the candidates are looked for, in all their forms; the more telling first."""
    told = sorted(tokens_of(text), key=lambda token: token.word in ORDINARY)
    return list(dict.fromkeys(form for token in told for form in token.forms))


def tokens_of(text: str) -> list[Token]:
    """A word with a capital may be a name written in the other alphabet: `Titova`; «Гараж17» is «Гараж», too."""
    return [_in_both(token) if text[token.start].isupper() else token for token in map(_numbered, tokens(text))]


def _numbered(token: Token) -> Token:
    letters = _WITH_NUMBER.fullmatch(token.word)
    return replace(token, forms=(*token.forms, *forms(letters[1]))) if letters else token


def _in_both(token: Token) -> Token:
    theirs = (form for word in other_alphabet(token.word) for form in forms(word))
    return replace(token, forms=tuple(dict.fromkeys((*token.forms, *theirs))))


@lru_cache(4096)
def words_of(name: str) -> tuple[NameWord, ...]:
    """Of «Аптека «Визит»» the words in quotes tell; the others only tell which of several it is."""
    quoted = [match.span(1) for match in _QUOTED.finditer(name)]
    found = [
        _word(token, told=not quoted or any(start <= token.start < end for start, end in quoted))
        for token in tokens(name)
        if not is_legal_form(token.word)
    ]
    return tuple(found if any(one.needed for one in found) else [replace(one, needed=True) for one in found])


def _word(token: Token, *, told: bool) -> NameWord:
    business = not _BUSINESSES.isdisjoint(token.forms)
    shared = business or token.word in ORDINARY or token.word in CONNECTING or token.word.isdigit()
    needed = told and not business and token.word not in CONNECTING
    return NameWord(token.forms, float(told and not shared), needed, token.word, business)


def joins(token: Token) -> bool:
    """What may stand between the words of a name though it is none of them."""
    return token.word in CONNECTING or is_legal_form(token.word)


def comes_along(token: Token) -> bool:
    return is_legal_form(token.word) or is_business(token)


def is_business(token: Token) -> bool:
    """What kind of business it is: «кафе», `bakery`."""
    return not _BUSINESSES.isdisjoint(token.forms)


def is_place(word: Token | NameWord) -> bool:
    """Of these, what may be said of any: «магазин», `shop`."""
    return not _PLACES.isdisjoint(word.forms)


def says_nothing(token: Token) -> bool:
    return token.word in ORDINARY or comes_along(token)
