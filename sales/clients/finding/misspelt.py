"""Whether words may be a name that was misspelt: «рябена» is like «Кафе «Рябина»». Such a client is offered, and never
taken for the one that was meant.
"""

from sales.clients.finding.analyser import Token
from sales.clients.finding.candidates import NameWord, tokens_of, words_of
from sales.clients.finding.likeness import letters_off, near

SHORTEST = 3
"""Letters of a word that tells whose name it is: initials do not."""


def may_mean(said: str, name: str) -> bool:
    """The first word that tells of the name is said, as it is or a letter off. Whoever looks for all the words finds
    some by somebody there, or by the town.
    """
    telling = next((word for word in words_of(name) if word.weight and len(word.word) >= SHORTEST), None)
    return telling is not None and any(_is_like(telling, one) for one in tokens_of(said))


def _is_like(word: NameWord, token: Token) -> bool:
    written, most = [word.word, *word.forms], letters_off(word.word)
    said = (token.word, *token.forms)
    return not set(said).isdisjoint(written) or any(near(one, written, most) for one in said)
