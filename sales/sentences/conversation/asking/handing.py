"""Clients to be handed over, asked for in words: «передай клиентов Бориса Вере», `give Vera Anna's clients in Leeds`.

It begins with the word for it and names colleagues. Who of them has the clients and who gets them is told by what
stands before a name, by its sign or ending, and else by where it stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from sales.languages.lists import HandingWords
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key

LONGEST = 150
_AND = re.compile(rf"(?i)\s*(?:(?:{any_of(lambda one: one.reports.and_)})\s*)+")
_POLITE = any_of(lambda one: one.questions.polite)
_OWNED = re.compile(r"['’]s?(?!\w)")
_SIGNS = re.compile(r"[^\w\s'&№.+-]+")


@dataclass(frozen=True, slots=True)
class Colleague:
    """Words of the text that name somebody of the company, and who may be called so."""

    start: int
    end: int
    members: frozenset[int]


@dataclass(frozen=True, slots=True)
class Handing:
    """Whose clients, to whom, and what else is said of them: «из Перми»."""

    givers: tuple[Colleague, ...]
    takers: tuple[Colleague, ...]
    mine: bool
    rest: str
    by_cities: bool = False
    unknown: str = ""
    """Who is to get them, where nobody known is called so."""


class _Role(Enum):
    HAS = 1
    GETS = 2
    OPEN = 3


def asks_to_hand(text: str) -> bool:
    return any(_begins(one.handing, text) for one in LANGUAGES) and not text.strip().endswith("?")


def handing_said(text: str, named: Sequence[Colleague]) -> Handing | None:
    """None where it asks for no hand-over: it has to say that it is about clients, unless it names both."""
    if len(text) > LONGEST or text.strip().endswith("?"):
        return None
    words = next((one.handing for one in LANGUAGES if _begins(one.handing, text)), None)
    if words is None:
        return None
    given = re.search(rf"(?i)(?<!\w)(?:{words.clients})(?!\w)", text)
    if given is None and len(named) < 2:
        return None
    roles = _roles(words, text, named, given)
    givers = tuple(one for one, role in zip(named, roles, strict=True) if role is _Role.HAS)
    takers = tuple(one for one, role in zip(named, roles, strict=True) if role is _Role.GETS)
    said = _besides(words, text, named, given)
    mine = re.search(rf"(?<!\w)(?:{words.mine})(?!\w)", said) is not None
    by_cities = re.search(rf"(?<!\w)(?:{words.cities})(?!\w)", said) is not None
    small = f"{words.mine}|{words.cities}|{words.beside}"
    rest = " ".join(re.sub(rf"(?<!\w)(?:{small})(?!\w)", " ", said).split())
    told = Handing(givers, takers, mine, rest, by_cities)
    return told if takers else _with_stranger(words, told, text, said)


def without_owning(text: str) -> str:
    """With no sign of whose something is, and each word in its place: `Boris's`."""
    return _OWNED.sub(lambda sign: " " * len(sign[0]), text)


def as_written(text: str, said: str) -> str:
    """These words as the text has them: what is read of it is folded."""
    left, words = said.split(), []
    for word in re.findall(r"[\w-]+", text):
        if left and search_key(word) == left[0]:
            words.append(word)
            left.pop(0)
    return " ".join(words) if not left else said


def beside_place(said: str) -> str:
    """What is said besides words that only lead to a place or a tag."""
    led = "|".join(one.handing.where for one in LANGUAGES)
    return " ".join(re.sub(rf"(?<!\w)(?:{led})(?!\w)", " ", said).split())


def _begins(words: HandingWords, text: str) -> re.Match[str] | None:
    return re.match(rf"(?i)\W*(?:(?:{_POLITE})\W+)*(?:{words.giving})(?!\w)", text)


def _roles(words: HandingWords, text: str, named: Sequence[Colleague], given: re.Match[str] | None) -> list[_Role]:
    """Whoever is told of together has the same; who is left open gets them where somebody else has them."""
    roles: list[_Role] = []
    for place, one in enumerate(named):
        role = _told(words, text, one)
        if place and _AND.fullmatch(text, named[place - 1].end, one.start):
            role = roles[-1]
        roles.append(role)
    if roles.count(_Role.OPEN) and _Role.HAS not in roles:
        at = _nearest(text, named, roles, given)
        roles[at] = (
            _Role.HAS if _Role.GETS in roles or len(named) > 1 or _is_behind(text, named[at], given) else _Role.GETS
        )
    left = _Role.HAS if _Role.GETS in roles and _Role.HAS not in roles else _Role.GETS
    return [left if one is _Role.OPEN else one for one in roles]


def _told(words: HandingWords, text: str, one: Colleague) -> _Role:
    before = re.search(r"([\w-]+)\s+$", text[: one.start])
    word, name = (before[1].casefold() if before else ""), text[one.start : one.end].split(maxsplit=1)[0].casefold()
    if re.fullmatch(words.to, word):
        return _Role.GETS
    if re.fullmatch(words.of, word) or re.match(r"['’]", text[one.end :]):
        return _Role.HAS
    if words.gets and re.fullmatch(words.gets, name):
        return _Role.GETS
    return _Role.HAS if words.has and re.fullmatch(words.has, name) else _Role.OPEN


def _nearest(text: str, named: Sequence[Colleague], roles: Sequence[_Role], given: re.Match[str] | None) -> int:
    """Of those left open whoever stands right behind the clients, else right before them, else the first."""
    left = [at for at, role in enumerate(roles) if role is _Role.OPEN]
    behind = (at for at in left if _is_behind(text, named[at], given))
    before = (at for at in left if given and not text[named[at].end : given.start()].strip(" '’s"))
    return next(behind, next(before, left[0]))


def _is_behind(text: str, one: Colleague, given: re.Match[str] | None) -> bool:
    return given is not None and one.start >= given.end() and not text[given.end() : one.start].strip()


def _besides(words: HandingWords, text: str, named: Sequence[Colleague], given: re.Match[str] | None) -> str:
    """What is said besides the names, each with what leads to it, and the word for what is done."""
    begun = _begins(words, text)
    cut = [(0, begun.end() if begun else 0), *([given.span()] if given else [])]
    for one in named:
        led = re.search(rf"(?i)(?<!\w)(?:{words.to}|{words.of})\s+$", text[: one.start])
        cut.append((led.start() if led else one.start, one.end))
    kept = "".join(" " if any(since <= at < until for since, until in cut) else sign for at, sign in enumerate(text))
    return " ".join(_SIGNS.sub(" ", search_key(_OWNED.sub(" ", kept))).strip(" .!").split())


def _with_stranger(words: HandingWords, told: Handing, text: str, said: str) -> Handing:
    """Who is to get them, where nobody of the company is called so: «…Зине», `… to Zoe`, with a capital or a sign."""
    led = re.search(rf"(?<!\w)(?:{words.to}) (?P<name>\w+)$", said)
    found = led["name"] if led else next((one for one in told.rest.split() if _is_name(words, text, one)), "")
    if not found:
        return told
    rest = re.sub(rf"(?<!\w)(?:(?:{words.to}) )?{re.escape(found)}(?!\w)", " ", told.rest)
    return replace(told, rest=" ".join(rest.split()), unknown=as_written(text, found))


def _is_name(words: HandingWords, text: str, word: str) -> bool:
    """By its ending, behind no word for a place."""
    led = rf"(?<!\w)(?:{words.where}) {re.escape(word)}(?!\w)"
    return bool(words.gets) and re.fullmatch(words.gets, word) is not None and not re.search(led, search_key(text))
