"""Searching: by the index, by any part of a word; and where nothing is found, what is only like it.

A rep's few clients are asked for all of it in one statement. A company's many are asked by the index first, and walked
through only where it knows nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Select, bindparam, func, select

from sales.clients.client import Page
from sales.clients.finding import likeness
from sales.clients.finding.analyser import fold, forms
from sales.clients.finding.asking import Asked, asked
from sales.clients.finding.entries import NameKind
from sales.ground.scope import Scope
from sales.values.company_names import company_key
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.finding import hits
from storage.queries.pages import Pages, paged
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.schema.tables import clients, names

MOST_ALIKE = 20
AT_ONCE = 30
"""Words of a question that is prepared once."""
MOST_SPELLINGS = 3
"""In another alphabet, of which words a letter off are looked for."""
_GUESSED_BY = (NameKind.NAME, NameKind.PERSON, NameKind.NICK, NameKind.TAG, NameKind.PLACE)
_n = names.c
_SOME: BindParameter[Any] = bindparam("some", expanding=True)


@Scoped
def _all(mine: InScope) -> Select[Any]:
    return paged(mine)


@Scoped
def _vocabulary(mine: InScope) -> Select[Any]:
    """All words of some members' clients: few enough to be compared with."""
    return _words(mine)


@Scoped
def _beginning(mine: InScope) -> Select[Any]:
    """Of a whole company's, those with that first letter, and of about that length."""
    begins = (_n.word >= bindparam("first"), _n.word < bindparam("behind"))
    long = func.length(_n.word).between(bindparam("shortest"), bindparam("longest"))
    return _words(mine).where(*begins, long)


@Scoped
def _these(mine: InScope) -> Select[Any]:
    return _words(mine).where(_n.word.in_(_SOME))


def _words(mine: InScope) -> Select[Any]:
    named = select(_n.word).select_from(names.join(clients, part_of_client(names)))
    return named.where(mine, _n.workspace_id == bindparam("workspace"), _n.kind.in_(_GUESSED_BY)).distinct()


Spellings: TypeAlias = list[list[str]]
"""For each word of a search how it may have been meant."""


class Search(Repository):
    """Searches of one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._pages = Pages(transaction, journal)

    async def find(self, scope: Scope, text: str, number: int) -> Page:
        words = asked(text)
        if not words:
            return await self._pages.page(_all, scope, number)
        found = await self._found(scope, words, company_key(text), number)
        if found.total or any(one.number for one in words):
            return found
        return await self._alike(scope, text, words, number) or found

    async def _found(self, scope: Scope, words: Sequence[Asked], key: str, number: int) -> Page:
        shapes, values = hits.shapes_of(words), hits.bound(words, key)
        if scope.owners is not None:
            return await self._pages.page(hits.of_some(shapes), scope, number, **values)
        if all(shape.forms for shape in shapes):
            found = await self._pages.page(hits.of_all(shapes), scope, number, **values)
            if found.total:
                return found
        return await self._pages.page(hits.parts_in_all(shapes), scope, number, **values)

    async def _alike(self, scope: Scope, text: str, words: Sequence[Asked], number: int) -> Page | None:
        """By the first guess that finds anybody."""
        known = None if scope.owners is None else [row.word for row in await self._rows(_vocabulary, scope)]
        for said, letters_off in _guesses(text, words):
            wanted = [await self._meant(scope, known, one, letters_off=letters_off) for one in said]
            if all(wanted):
                values = {f"forms{at}": alike[:MOST_ALIKE] for at, alike in enumerate(wanted)}
                found = await self._pages.page(hits.alike(len(wanted)), scope, number, key="", **values)
                if found.total:
                    return replace(found, guessed=True)
        return None

    async def _meant(
        self, scope: Scope, known: Sequence[str] | None, spellings: Sequence[str], *, letters_off: bool
    ) -> list[str]:
        """The forms of these words, of what is known; or of words that are there and a letter off."""
        told = [form for word in spellings for form in forms(fold(word))]
        if letters_off:
            for word in map(fold, spellings[:MOST_SPELLINGS]):
                told += _near(word, known) if known is not None else await self._near_in_all(scope, word)
        there = told if known is None else [word for word in told if word in known]
        return list(dict.fromkeys(there))

    async def _near_in_all(self, scope: Scope, word: str) -> list[str]:
        if not likeness.letters_off(word):
            return []
        begins = {"first": word[0], "behind": word[0] + hits.LAST, "shortest": len(word) - 4, "longest": len(word) + 2}
        found = _near(word, [row.word for row in await self._rows(_beginning, scope, **begins)])
        others = likeness.first_letter_off(forms(word)[0])
        for start in range(0, len(others), AT_ONCE):
            some = [*others[start : start + AT_ONCE], *others[:AT_ONCE]][:AT_ONCE]
            found += [row.word for row in await self._rows(_these, scope, some=some)]
        return found


def _near(word: str, known: Sequence[str]) -> list[str]:
    most = likeness.letters_off(word)
    return [one for form in (word, *forms(word)) for one in likeness.near(form, known, most)] if most else []


def _guesses(text: str, words: Sequence[Asked]) -> Iterator[tuple[Spellings, bool]]:
    """Spellings for each word, and whether they may be a letter off: the likelier guess first."""
    yield [[one.piece] for one in words], True
    others = [[one.piece, *likeness.other_alphabet(one.piece)] for one in words]
    typed = [[[one.piece] for one in asked(keys)] for keys in likeness.other_keys(text)]
    more = [one for one in ([others] if any(len(one) > 1 for one in others) else []) + typed if one]
    yield from ((one, False) for one in more)
    yield from ((one, True) for one in more)
