"""Choices that are words on clients' cards: cities, regions, tags, lines of business; how many of a list have each."""

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
    """A word that is chosen can be taken away, though nobody in the list has it any more."""
    values = next((one.values for one in wanted.conditions if isinstance(one, Among) and one.about is about), ())
    return [Choice(of_word(word), fill("{word}", word=capital(word)), among(about, word)) for word in sorted(values)]


async def words_of(unit: UnitOfWork, turn: Turn, wanted: ClientFilter, about: About) -> list[Choice]:
    """Those that most of these clients share."""
    found = await unit.lists.words(turn.scope, wanted, turn.reader.as_of, GroupKind(about), MOST_WORDS)
    return [
        Choice(of_word(word), fill("{word} · {n}", word=capital(word), n=turn.reader.number(n)), among(about, word))
        for word, n in found
    ]


def capital(word: str) -> str:
    """Kept folded, shown as a name: Ростов-на-Дону is as good as may be."""
    return word[:1].upper() + word[1:]


def of_word(word: str) -> str:
    """Short enough for a button, the same for ever."""
    return blake2b(word.encode(), digest_size=5).hexdigest()


def among(about: About, value: object) -> Among:
    return Among(about, frozenset({value}))
