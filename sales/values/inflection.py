"""Names in the case that a language's sentence asks for. Languages that have none leave names as they are."""

import re

from sales.languages.names import Cases
from sales.languages.registry import LANGUAGES


def to_whom(locale: str, name: str) -> str:
    """The first name of whoever is given something: Борис -> Борису."""
    return _first(name, _cases(locale))


def for_whom(locale: str, name: str) -> str:
    """The first name of whoever something is done for: Анна -> (за) Анну."""
    return _first(name, next((one.names.instead for one in LANGUAGES if one.code == locale), None))


def _first(name: str, cases: Cases | None) -> str:
    first = (name.split() or [""])[0]
    if cases is None:
        return first
    return cases.unusual.get(first.casefold()) or _changed(first, cases, (*cases.womens, *cases.mens))


def to_what(locale: str, title: str) -> str:
    """A company's name, that something is added to: Ромашка -> Ромашке. What is not one plain word stays as it is."""
    cases = _cases(locale)
    plain = title.isalpha() and title[1:].islower()
    return _changed(title, cases, cases.womens) if cases and plain else title


def amid(title: str) -> str:
    """What a product is called in the middle of a sentence: Стаканы -> стаканы. Of capitals nothing is changed."""
    return title if any(letter.isupper() for letter in title[1:]) else f"{title[:1].lower()}{title[1:]}"


def is_bent(locale: str, title: str) -> bool:
    """Whether it may sound wrong behind a verb as it stands: «берут мука»."""
    bent = next((one.goods.bent for one in LANGUAGES if one.code == locale), "")
    return bool(bent) and re.search(rf"{bent}(?!\w)", title.casefold()) is not None


def _cases(locale: str) -> Cases | None:
    return next((one.names.cases for one in LANGUAGES if one.code == locale), None)


def _changed(name: str, cases: Cases, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, case in endings:
        if name.endswith(ending):
            return name[: -len(ending)] + case
    return name + cases.behind_consonant if name and name[-1].casefold() in cases.consonants else name
