"""Choices that are words on cards (cities, regions, tags, lines of business), with how many clients have each."""

from collections.abc import Iterable
from hashlib import blake2b

from handlers.frame.turn import Turn
from handlers.lists.choosing.choice import Choice
from handlers.speech.words import fill
from sales.actions.ports import UnitOfWork
from sales.clients.groupings import GroupKind
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import About, Among

MOST_WORDS = 24


def taken(wanted: ClientFilter, about: About) -> Iterable[Choice]:
    """The chosen words, which can be taken away even if no client in the list has them."""
    values = next((one.values for one in wanted.conditions if isinstance(one, Among) and one.about is about), ())
    return [Choice(of_word(word), fill("{word}", word=capital(word)), among(about, word)) for word in sorted(values)]


async def words_of(unit: UnitOfWork, turn: Turn, wanted: ClientFilter, about: About) -> list[Choice]:
    """The words that most of these clients have."""
    found = await unit.lists.words(turn.scope, wanted, turn.reader.as_of, GroupKind(about), MOST_WORDS)
    return [
        Choice(of_word(word), fill("{word} · {n}", word=capital(word), n=turn.reader.number(n)), among(about, word))
        for word, n in found
    ]


def capital(word: str) -> str:
    """The word with a capital, since it is stored folded."""
    return word[:1].upper() + word[1:]


def of_word(word: str) -> str:
    """A stable hash, short enough for a button."""
    return blake2b(word.encode(), digest_size=5).hexdigest()


def among(about: About, value: object) -> Among:
    return Among(about, frozenset({value}))
