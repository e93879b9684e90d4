"""Searching: by the index, by any part of a word; and where nothing is found, what is only like it.

A rep's few clients are asked for all of it in one statement. A company's many are asked by the index first, and walked
through only where it knows nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from sqlalchemy import Select

from sales.clients.client import Page
from sales.clients.finding import likeness
from sales.clients.finding.analyser import fold, forms
from sales.clients.finding.asking import Asked, asked
from sales.ground.scope import Scope
from sales.values.company_names import company_key
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.finding import hits
from storage.queries.finding.vocabulary import Vocabulary
from storage.queries.pages import Pages, paged
from storage.queries.scoped import InScope, Repository, Scoped

MOST_ALIKE = 20
MOST_SPELLINGS = 3
"""In another alphabet, of which words a letter off are looked for."""


@Scoped
def _all(mine: InScope) -> Select[Any]:
    return paged(mine)


Spellings: TypeAlias = list[list[str]]
"""For each word of a search how it may have been meant."""
Query: TypeAlias = Callable[[tuple[hits.Shape, ...]], Scoped[Select[Any]]]


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
        if scope.owners is not None:
            return await self._page(hits.of_some, scope, words, key, number)
        if all(one.forms for one in words):
            words = await self._rarest_first(scope, words)
            found = await self._page(hits.of_all, scope, words, key, number)
            if found.total:
                return found
        longest_first = sorted(words, key=lambda one: len(one.piece), reverse=True)
        return await self._page(hits.parts_in_all, scope, longest_first, key, number)

    async def _page(self, query: Query, scope: Scope, words: Sequence[Asked], key: str, number: int) -> Page:
        return await self._pages.page(query(hits.shapes_of(words)), scope, number, **hits.bound(words, key))

    async def _rarest_first(self, scope: Scope, words: Sequence[Asked]) -> Sequence[Asked]:
        if len(words) == 1:
            return words
        values = {"workspace": scope.workspace, **hits.stems(words)}
        counted = {row.at: row.rows for row in await self._transaction.rows(hits.how_many(len(words)), values)}
        return [words[at] for at in sorted(counted, key=lambda at: (not words[at].number, counted[at]))]

    async def _alike(self, scope: Scope, text: str, words: Sequence[Asked], number: int) -> Page | None:
        """By the first guess that finds anybody."""
        known = Vocabulary(self._transaction, scope)
        for said, letters_off in _guesses(text, words):
            wanted = await self._meant(known, said, letters_off=letters_off)
            if wanted:
                values = {f"forms{at}": alike[:MOST_ALIKE] for at, alike in enumerate(wanted)}
                query = hits.alike(len(wanted), everybody=scope.owners is None)
                found = await self._pages.page(query, scope, number, key="", **values)
                if found.total:
                    return replace(found, guessed=True)
        return None

    async def _meant(self, known: Vocabulary, said: Spellings, *, letters_off: bool) -> list[list[str]]:
        """For each word those of the base that it may mean; nothing where one of them can mean none."""
        wanted = []
        for spellings in said:
            told = [form for word in spellings for form in forms(fold(word))]
            if letters_off:
                for word in map(fold, spellings[:MOST_SPELLINGS]):
                    told += await known.near(word)
            there = await known.there(told)
            if not there:
                return []
            wanted.append(there)
        return wanted


def _guesses(text: str, words: Sequence[Asked]) -> Iterator[tuple[Spellings, bool]]:
    """Spellings for each word, and whether they may be a letter off: the likelier guess first."""
    yield [[one.piece] for one in words], True
    others = [[one.piece, *likeness.other_alphabet(one.piece)] for one in words]
    typed = [[[one.piece] for one in asked(keys)] for keys in likeness.other_keys(text)]
    more = [one for one in ([others] if any(len(one) > 1 for one in others) else []) + typed if one]
    yield from ((one, False) for one in more)
    yield from ((one, True) for one in more)
