"""Whom a message names. Here it is known what of it means something without any client: see `sales/clients/finding`."""

from collections.abc import Iterator

from sales.clients.finding.candidates import Candidates
from sales.clients.finding.naming import names_in
from sales.clients.finding.namings import Naming, Place
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.languages.registry import any_word
from sales.sentences import marks
from sales.sentences.around.clauses import HEARSAY
from sales.sentences.said import Named
from sales.values.person_words import is_first_name, is_position
from sales.work.outcomes import Outcome

_NEWCOMER = any_word(lambda one: one.reports.newcomer)


def named_in(text: str, candidates: Candidates) -> list[Named]:
    """In the order of the text: for `sentence.read`, which takes these words out before it reads the rest."""
    found = names_in(text, candidates, list(_meaning(text)))
    headings = [match.end() for match in _NEWCOMER.finditer(folded(text))]
    return [named for one in found if (named := _named(one, text, headings)) is not None]


def means_more(word: str) -> bool:
    """Whether a word is somebody's name, what they are, or says something of a touch: no client is guessed by it."""
    plain = folded(word)
    said = bool(marks.find(plain)) or bool(time_expressions.expressions(plain))
    return said or is_first_name(word) or is_position(word)


def _named(one: Naming, text: str, headings: list[int]) -> Named | None:
    """`New client Rose Bakery` is not the Rose that is known; of a whole name somebody new has it is asked."""
    new = any(not text[end : one.start].strip(' :,-–—«"') for end in headings if end <= one.start)
    if new and not (one.whole and one.sure):
        return None
    return Named(one.start, one.end, one.clients, one.sure and not new, one.full, one.person)


def _meaning(text: str) -> Iterator[Place]:
    yield from (Place(mark.start, _in_its_line(text, mark), _is_outcome(mark)) for mark in marks.find(folded(text)))
    yield from (Place(time.start, time.end) for time in time_expressions.expressions(text))
    yield from (Place(*match.span()) for match in HEARSAY.finditer(folded(text)) if text[match.start()].islower())


def _in_its_line(text: str, mark: marks.Mark) -> int:
    """«…thinking», and a name begins the next line: no phrase goes on over it."""
    end = text.find("\n", mark.start, mark.end)
    return mark.end if end < 0 else end


def _is_outcome(mark: marks.Mark) -> bool:
    """That somebody is away is said of people."""
    return mark.means.outcome not in (None, Outcome.NOT_IN) and not mark.means.absent
