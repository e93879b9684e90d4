"""The words in the index of some members' clients, or of a whole company: to find what a mistyped search may have
meant.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, func, select

from sales.clients.finding import likeness
from sales.clients.finding.analyser import forms
from sales.clients.finding.entries import NameKind
from sales.ground.scope import Scope
from storage.engine.dialects import OneOf
from storage.engine.transaction import Transaction
from storage.queries.scoped import values_of
from storage.schema.tables import names

GUESSED_BY = (NameKind.NAME, NameKind.PERSON, NameKind.NICK, NameKind.TAG, NameKind.PLACE)
LONG_ENDING = 2
"""A word's ending of at least so many letters may contain a typo itself."""
LAST = "\U0010ffff"
"""Sorts after every word that begins alike."""

_n = names.c
_HERE = _n.workspace_id == bindparam("workspace")
_MINE = _n.owner_id.in_(bindparam("owners", expanding=True))


@cache
def _between(*, everybody: bool) -> Select[Any]:
    """Distinct words in a range. A recursive query jumps from word to word, since many rows share one."""
    until = _n.word < bindparam("behind")
    words = select(func.min(_n.word).label("word")).where(_HERE, _n.word >= bindparam("first"), until)
    walk = words.cte("walk", recursive=True)
    leap = select(func.min(_n.word)).where(_HERE, _n.word > walk.c.word, until).correlate(walk).scalar_subquery()
    walk = walk.union_all(select(leap).where(walk.c.word.is_not(None)))
    theirs = exists().where(*_whose(everybody=everybody), _n.word == walk.c.word).correlate(walk)
    return select(walk.c.word).where(walk.c.word.is_not(None), *([] if everybody else [theirs]))


@cache
def _these(*, everybody: bool) -> Select[Any]:
    known = select(_n.word).where(*_whose(everybody=everybody), OneOf(_n.word, "some"), _n.kind.in_(GUESSED_BY))
    return known.distinct()


def _whose(*, everybody: bool) -> list[ColumnElement[bool]]:
    return [_HERE] if everybody else [_HERE, _MINE]


class Vocabulary:
    """Known words, each looked up once per search.

    Words one letter off are generated and looked up. For two letters, all words with the same first letter are
    compared.
    """

    def __init__(self, transaction: Transaction, scope: Scope) -> None:
        self._transaction = transaction
        self._scope = scope
        self._by_letter: dict[str, list[str]] = {}
        self._asked: set[str] = set()
        self._known: set[str] = set()

    async def there(self, words: Iterable[str]) -> list[str]:
        """Those of the words that are known."""
        asked = list(words)
        new = set(asked).difference(self._asked)
        if new:
            self._asked |= new
            self._known.update(await self._words(_these(everybody=self._scope.owners is None), some=list(new)))
        if self._known.isdisjoint(asked):
            return []
        return [word for word in dict.fromkeys(asked) if word in self._known]

    async def two_off(self, word: str) -> list[str]:
        """Known words two letters off a long one; the first letter must be right."""
        if likeness.letters_off(word) < 2:
            return []
        known = await self._beginning(word[0])
        near = [one for form in dict.fromkeys((word, *forms(word))) for one in likeness.near(form, known, 2)]
        return await self.there(near)

    async def _beginning(self, letter: str) -> list[str]:
        if letter not in self._by_letter:
            query = _between(everybody=self._scope.owners is None)
            self._by_letter[letter] = await self._words(query, first=letter, behind=letter + LAST)
        return self._by_letter[letter]

    async def _words(self, query: Select[Any], **values: Any) -> list[str]:
        return [row.word for row in await self._transaction.rows(query, values_of(self._scope, values))]


def a_letter_off(word: str) -> list[str]:
    """All index words that are one letter off, known or not.

    The index holds stems, so a typo may also shift where the stem ends: `dasiy` is Daisy, «рябена» («рябина») loses too
    much as an ending, and `fridy` is given another ending.
    """
    if not likeness.letters_off(word):
        return []
    off = [one for form in forms(word) for one in likeness.a_letter_off(form)]
    swapped = (forms(one)[0] for one in likeness.swapped(word))
    stem = max((len(form) for form in forms(word) if word.startswith(form)), default=len(word) - LONG_ENDING)
    if len(word) - stem < LONG_ENDING:
        return list(dict.fromkeys((*off, *swapped)))
    meant = (f"{word[: stem - 1]}{one}" for one in likeness.a_letter_off(word[stem - 1 :]))
    return list(dict.fromkeys((*off, *swapped, *(form for one in meant for form in forms(one)))))
