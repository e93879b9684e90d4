"""Whether words may be a name that was misspelt: «рябена» is like «Кафе «Рябина»». Such a client is offered, and never
taken for the one that was meant.
"""

from collections.abc import Iterable

from sales.clients.finding.analyser import Token
from sales.clients.finding.candidates import ORDINARY, NameWord, comes_along, tokens_of, words_of
from sales.clients.finding.likeness import letters_off, near

SHORTEST = 3
"""Letters of a word that tells whose name it is: initials do not."""


def may_mean(said: str, name: str) -> bool:
    """Nothing else is said than words of the name, as they are or a letter off, and the first that tells is said."""
    words = [word for word in words_of(name) if len(word.word) >= SHORTEST]
    telling = next((word for word in words if word.weight), None)
    asked = [one for one in tokens_of(said) if not comes_along(one) and one.word not in ORDINARY]
    if telling is None or not any(_is_like(telling, one) for one in asked):
        return False
    return all(_is_like_any(words, one) for one in asked)


def _is_like_any(words: Iterable[NameWord], token: Token) -> bool:
    return len(token.word) < SHORTEST or any(_is_like(word, token) for word in words)


def _is_like(word: NameWord, token: Token) -> bool:
    written, most = [word.word, *word.forms], letters_off(word.word)
    said = (token.word, *token.forms)
    return not set(said).isdisjoint(written) or any(near(one, written, most) for one in said)
