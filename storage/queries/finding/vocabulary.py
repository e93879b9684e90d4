"""The words that a base knows, for what a search may have meant: some members' few, or a whole company's many."""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import BindParameter, Select, bindparam, func, select

from sales.clients.finding import likeness
from sales.clients.finding.analyser import forms
from sales.clients.finding.entries import NameKind
from storage.engine.transaction import Transaction
from storage.schema.tables import names

GUESSED_BY = (NameKind.NAME, NameKind.PERSON, NameKind.NICK, NameKind.TAG, NameKind.PLACE)
AT_ONCE = 120
"""Words of a question that is prepared once."""
LAST = "\U0010ffff"
"""Behind all that begins alike."""

_n = names.c
_HERE = _n.workspace_id == bindparam("workspace")
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_THESE = select(_n.word).where(_HERE, _n.word.in_(_SOME), _n.kind.in_(GUESSED_BY)).distinct()


def _between() -> Select[Any]:
    """The words from one to another: from each it leaps over its rows to the next, for many clients share a word."""
    until = _n.word < bindparam("behind")
    words = select(func.min(_n.word).label("word")).where(_HERE, _n.word >= bindparam("first"), until)
    walk = words.cte("walk", recursive=True)
    leap = select(func.min(_n.word)).where(_HERE, _n.word > walk.c.word, until).correlate(walk).scalar_subquery()
    walk = walk.union_all(select(leap).where(walk.c.word.is_not(None)))
    return select(walk.c.word).where(walk.c.word.is_not(None))


_BETWEEN = _between()


class Vocabulary(Protocol):
    async def near(self, word: str) -> list[str]:
        """Words that are as many letters off as may be, and perhaps some that nobody knows."""

    async def there(self, words: Sequence[str]) -> list[str]:
        """Those of them that are known."""


class FewWords:
    """Of some members' clients."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._known = frozenset(words)

    async def near(self, word: str) -> list[str]:
        return _near(word, self._words)

    async def there(self, words: Sequence[str]) -> list[str]:
        return [word for word in dict.fromkeys(words) if word in self._known]


class CompanyWords:
    """Of a whole company: compared are those with the same first letter, which are looked up once."""

    def __init__(self, transaction: Transaction, workspace: int) -> None:
        self._transaction = transaction
        self._workspace = workspace
        self._by_letter: dict[str, list[str]] = {}

    async def near(self, word: str) -> list[str]:
        if not likeness.letters_off(word):
            return []
        return [*_near(word, await self._beginning(word[0])), *likeness.first_letter_off(forms(word)[0])]

    async def _beginning(self, letter: str) -> list[str]:
        if letter not in self._by_letter:
            values = {"workspace": self._workspace, "first": letter, "behind": letter + LAST}
            self._by_letter[letter] = [row.word for row in await self._transaction.rows(_BETWEEN, values)]
        return self._by_letter[letter]

    async def there(self, words: Sequence[str]) -> list[str]:
        asked = list(dict.fromkeys(words))
        known: set[str] = set()
        for start in range(0, len(asked), AT_ONCE):
            some = [*asked[start : start + AT_ONCE], *asked[:1] * AT_ONCE][:AT_ONCE]
            known |= {
                row.word for row in await self._transaction.rows(_THESE, {"workspace": self._workspace, "some": some})
            }
        return [word for word in asked if word in known]


def _near(word: str, known: Sequence[str]) -> list[str]:
    most = likeness.letters_off(word)
    return [one for form in (word, *forms(word)) for one in likeness.near(form, known, most)] if most else []
