"""Somebody else with the first name of a person of the card: `jack doe left` is not Jack Jackson."""

import re
from collections.abc import Iterator, Sequence

from sales.clients.client import Contact
from sales.clients.finding.analyser import fold
from sales.clients.finding.candidates import ORDINARY
from sales.languages.registry import any_of
from sales.sentences import marks
from sales.sentences.conversation.people import positions
from sales.sentences.conversation.people.persons import Somebody
from sales.sentences.parts import Span
from sales.sentences.times import leaving
from sales.values.person_words import is_surname

_BEHIND = re.compile(r" ([^\W\d_]{3,})(?!\w)")
_AHEAD = re.compile(r"(?<!\w)([^\W\d_]{3,}) $")
_ADVERB = re.compile(rf"(?:{any_of(lambda one: one.names.adverb)})$")


def is_meant(plain: str, said: Sequence[Somebody], known: Contact) -> bool:
    """Whether a surname that is not theirs stands beside the first name. Of whoever has no surname nobody knows."""
    own = [fold(word) for word in known.name.split()]
    words = (word for one in said if known.id in one.people for word in _beside(plain, one))
    return len(own) > 1 and any(_may_be_surname(word) and not _is_theirs(fold(word), own) for word in words)


def _beside(plain: str, one: Somebody) -> Iterator[str]:
    """The words around the name that do not say that somebody left: ahead of it, «Сидоров Иван»."""
    left = [*(Span(*match.span()) for match in leaving.GONE.finditer(plain)), *leaving.left_then(plain)]
    behind, ahead = _BEHIND.match(plain, one.end), _AHEAD.search(plain, 0, one.start)
    if behind is not None and not any(Span(*behind.span(1)).overlaps(told) for told in left):
        yield behind[1]
    if ahead is not None and is_surname(ahead[1]):
        yield ahead[1]


def _may_be_surname(word: str) -> bool:
    """A Russian one by its ending; of an English one all that is known is what it is not."""
    if word in ORDINARY or marks.is_of_phrases(word) or positions.belongs(word):
        return False
    return _ADVERB.search(word) is None if word.isascii() else is_surname(word)


def _is_theirs(word: str, own: Sequence[str]) -> bool:
    """Cut short, or a letter off, it is still theirs."""
    return any(name.startswith(word) or _shorter(name) & _shorter(word) for name in own)


def _shorter(word: str) -> set[str]:
    """The word, and what is left of it without each of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
