"""The words that some members' clients have, or a whole company's, for what a search may have meant."""

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
ENDING = 4
"""Letters that what a word ends with may have."""
LAST = "\U0010ffff"
"""Behind all that begins alike."""

_n = names.c
_HERE = _n.workspace_id == bindparam("workspace")
_MINE = _n.owner_id.in_(bindparam("owners", expanding=True))


@cache
def _between(*, everybody: bool) -> Select[Any]:
    """The words from one to another: from each it leaps over its rows to the next, for many clients share a word."""
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
    """What a letter off makes of a word is looked up; of two, all words with its first letter are compared.

    Nothing is looked up twice for one search.
    """

    def __init__(self, transaction: Transaction, scope: Scope) -> None:
        self._transaction = transaction
        self._scope = scope
        self._by_letter: dict[str, list[str]] = {}
        self._asked: set[str] = set()
        self._known: set[str] = set()

    async def there(self, words: Iterable[str]) -> list[str]:
        """Those of them that are known."""
        asked = list(words)
        new = set(asked).difference(self._asked)
        if new:
            self._asked |= new
            self._known.update(await self._words(_these(everybody=self._scope.owners is None), some=list(new)))
        if self._known.isdisjoint(asked):
            return []
        return [word for word in dict.fromkeys(asked) if word in self._known]

    async def two_off(self, word: str) -> list[str]:
        """Words two letters off, of a long one; the first letter is right."""
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
    """All that are a letter off, whether anybody knows them or not. Words are known by their stems, and a wrong letter
    near the end makes another stem: `dasiy` is Daisy, «рябена» is «рябина».
    """
    if not likeness.letters_off(word):
        return []
    off = [one for form in forms(word) for one in likeness.a_letter_off(form)]
    begun, ending = word[:-ENDING], word[-ENDING:]
    meant = (*likeness.swapped(word), *(f"{begun}{one}" for one in likeness.a_letter_off(ending)))
    return list(dict.fromkeys((*off, *(form for one in meant for form in forms(one)))))
