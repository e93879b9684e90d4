"""Search for clients: by the index, by any part of a word, and if nothing is found, by similar words.

For a rep's few clients all of it is one statement. For a whole company the index is asked first, and tables are scanned
only if it finds nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, TypeAlias

from sqlalchemy import Select

from sales.clients.client import Page
from sales.clients.finding import likeness
from sales.clients.finding.analyser import fold, forms
from sales.clients.finding.asking import Asked, asked
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf
from sales.standing.sections import EVERYBODY
from sales.values.company_names import company_key
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.finding import hits
from storage.queries.finding.vocabulary import Vocabulary, a_letter_off
from storage.queries.listing.lists import Lists
from storage.queries.pages import Pages
from storage.queries.scoped import Repository, Scoped

MOST_ALIKE = 20
MOST_SPELLINGS = 3
"""How many spellings of a word are also tried with a letter off."""
SURELY_TRIED = 4
"""The words of so many guesses are looked up in one query: a search without results tries them all anyway."""


Spellings: TypeAlias = list[list[str]]
"""For each word of a search, the words that may have been meant (another alphabet or keyboard layout)."""
Query: TypeAlias = Callable[[tuple[hits.Shape, ...]], Scoped[Select[Any]]]


class Search(Repository):
    """Searches within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._pages = Pages(transaction, journal)
        self._lists = Lists(transaction, journal)

    async def find(self, scope: Scope, text: str, number: int) -> Page:
        words = asked(text)
        if not words:
            return await self._lists.page(scope, EVERYBODY, AsOf(self._journal.now, self._journal.now.date()), number)
        found = await self._found(scope, words, company_key(text), number)
        if found.total or any(one.number for one in words):
            return found
        return await self._alike(scope, text, words, number) or found

    async def _found(self, scope: Scope, words: Sequence[Asked], key: str, number: int) -> Page:
        if scope.is_of_few:
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
        """Clients found by the first guess that finds any; None if none does."""
        known, guesses = Vocabulary(self._transaction, scope), _guesses(text, words)
        await known.there(chain.from_iterable(said for guess in guesses[:SURELY_TRIED] for said in guess.words()))
        for guess in guesses:
            wanted = await _meant(known, guess)
            if wanted:
                rarest_first = sorted(wanted, key=_is_of_letters)
                values = {f"forms{at}": alike[:MOST_ALIKE] for at, alike in enumerate(rarest_first)}
                query = hits.alike(len(wanted), everybody=scope.owners is None)
                found = await self._pages.page(query, scope, number, key="", **values)
                if found.total:
                    return replace(found, guessed=True)
        return None


@dataclass(frozen=True, slots=True)
class _Guess:
    """For each word of a search the spellings that may have been meant, and how many letters may be off."""

    said: Spellings
    letters_off: int
    _words: list[list[str]] = field(default_factory=list)

    def words(self) -> list[list[str]]:
        """For each word of the search all index words that it may mean, except those two letters off."""
        if not self._words:
            self._words.extend(map(self._may_mean, self.said))
        return self._words

    def _may_mean(self, spellings: list[str]) -> list[str]:
        told = [form for word in spellings for form in forms(fold(word))]
        near = spellings[:MOST_SPELLINGS] if self.letters_off else []
        return list(chain(told, *(a_letter_off(fold(word)) for word in near)))


def _is_of_letters(alike: list[str]) -> bool:
    """Sorts numbers first: fewer clients share one."""
    return not any(word.isdigit() for word in alike)


async def _meant(known: Vocabulary, guess: _Guess) -> list[list[str]]:
    """For each word of the search the known words that it may mean; empty if any of them means none."""
    wanted = []
    for spellings, words in zip(guess.said, guess.words(), strict=True):
        there = await known.there(words)
        if not there and guess.letters_off > 1:
            there = [one for word in spellings[:MOST_SPELLINGS] for one in await known.two_off(fold(word))]
        if not there:
            return []
        wanted.append(there)
    return wanted


def _guesses(text: str, words: Sequence[Asked]) -> list[_Guess]:
    """What may have been meant, the likeliest first."""
    plain = [[one.piece] for one in words]
    others = [[one.piece, *likeness.other_alphabet(one.piece)] for one in words]
    typed = [[[one.piece] for one in asked(keys)] for keys in likeness.other_keys(text)]
    more = [one for one in ([others] if any(len(one) > 1 for one in others) else []) + typed if one]
    exactly = [_Guess(one, 0) for one in more]
    return [_Guess(plain, 1), *exactly, _Guess(plain, 2), *(_Guess(one, 1) for one in more)]
