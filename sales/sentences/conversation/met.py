"""With whom a touch was that is told in words: whoever of the card they name, and nobody they don't.

Who is said to be away, or to have left, was not talked to. Of a card with one person only that one is meant where the
words tell of a talk, unless it was with somebody else: nobody spoke to a closed door.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sales.clients.client import Contact
from sales.clients.finding.analyser import Token, alike, fold, forms, tokens
from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word
from sales.values.person_words import FIRST_NAMES, is_position
from sales.work.outcomes import TRAITS, Outcome
from sales.work.reasons import REASONS, Reason

SHORTEST = 3
"""Letters of a name: initials are nobody's in particular."""
NEAR = 40
"""Signs between somebody and what is said of them."""

_AWAY = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.away)})(?!\w)")
_GONE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.people.gone)})(?!\w)")
_ENDS = re.compile(r"[.;!?\n]")
_SPOKEN = any_word(lambda one: one.people.spoken)
_RUMOURED = any_word(lambda one: one.people.rumoured)
_APART = re.compile(rf"[,;.!?\n]|(?<!\w)(?:{any_of(lambda one: one.people.but)})(?!\w)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A place where somebody is named: who of the card it may be; nobody of it, where it is a stranger."""

    start: int
    people: tuple[int, ...] = ()


def partner(
    text: str, client: str, people: Sequence[Contact], outcome: Outcome | None, reason: Reason | None = None
) -> Contact | None:
    """`client`: the words by which the client was called, which name nobody there."""
    plain = _folded(text, client)
    said = list(_said(plain, people))
    absent = {who for words in (_AWAY, _GONE) for one in _of_whom(plain, said, words) for who in one.people}
    named = _best([one for one in people if one.id not in absent], said)
    if said or len(people) != 1:
        return named[0] if len(named) == 1 else None
    (only,) = people
    if not (_is_heard(outcome, reason) or _SPOKEN.search(plain)):
        return None
    return None if _AWAY.search(plain) or _GONE.search(plain) or _is_of_another(plain, only) else only


def _is_heard(outcome: Outcome | None, reason: Reason | None) -> bool:
    """Somebody there must have said it; that a shop has closed down is seen from outside."""
    return outcome is not None and TRAITS[outcome].heard and not (reason and REASONS[reason].ends)


def gone(text: str, client: str, people: Sequence[Contact]) -> tuple[Contact, ...]:
    """Who of the card is said to have left."""
    plain = _folded(text, client)
    left = (one for one in _of_whom(plain, list(_said(plain, people)), _GONE) if not _is_rumoured(plain, one.start))
    return tuple(_best(people, list(left)))


def _is_rumoured(plain: str, place: int) -> bool:
    """«Говорят, Иван уволился», `Dave might have quit`: nobody knows that yet. It is said in one sentence."""
    since = max((match.end() for match in _ENDS.finditer(plain, 0, place)), default=0)
    until = _ENDS.search(plain, place)
    return _RUMOURED.search(plain, since, until.start() if until else len(plain)) is not None


def _folded(text: str, client: str) -> str:
    """Small letters, each where it was; the client's words are blank."""
    plain = folded(text)
    at = plain.find(folded(client)) if client else -1
    return plain if at < 0 else f"{plain[:at]}{' ' * len(client)}{plain[at + len(client) :]}"


def _said(plain: str, people: Sequence[Contact]) -> Iterator[_Said]:
    for token in tokens(plain):
        theirs = tuple(one.id for one in people if any(alike(token.forms, word) for word in _words(one)))
        if theirs or _is_first_name(token):
            yield _Said(token.start, theirs)


def _words(contact: Contact) -> list[tuple[str, ...]]:
    return [forms(word) for word in map(fold, contact.name.split()) if len(word) >= SHORTEST]


def _is_first_name(token: Token) -> bool:
    return len(token.word) >= SHORTEST and not _first_names().isdisjoint(token.forms)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(form for name in FIRST_NAMES for form in forms(name)[:1])


def _of_whom(plain: str, said: Sequence[_Said], words: re.Pattern[str]) -> Iterator[_Said]:
    """Of each of the words, whom it is said of: the last one named before it, else the first one behind it."""
    for match in words.finditer(plain):
        before = [one for one in said if one.start < match.start() and _is_near(plain, one.start, match.start())]
        behind = [one for one in said if one.start >= match.end() and _is_near(plain, match.end(), one.start)]
        yield from before[-1:] or behind[:1]


def _is_near(plain: str, start: int, end: int) -> bool:
    return end - start <= NEAR and _APART.search(plain, start, end) is None


def _best(people: Iterable[Contact], said: Sequence[_Said]) -> list[Contact]:
    """«Иван Петров» is not Ivan Sidorov: who has most of the words that are said."""
    told = {one.id: sum(one.id in place.people for place in said) for one in people}
    most = max(told.values(), default=0)
    return [one for one in people if most and told[one.id] == most]


def _is_of_another(plain: str, only: Contact) -> bool:
    """«Секретарь сказала»: a position that the only person there is not known to have."""
    theirs = [forms(fold(word)) for word in only.position.split()]
    return any(
        is_position(token.word) and not any(alike(token.forms, word) for word in theirs) for token in tokens(plain)
    )
