"""Somebody there who is said not to be: «Ольги нет сегодня», `no sign of Ed`. Whoever was looked for was not met."""

import re
from collections.abc import Iterator, Sequence

from sales.clients.finding.analyser import fold, forms, names_somebody
from sales.languages.registry import LANGUAGES, any_of
from sales.languages.vocabulary import Meaning
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.values.person_words import belongs_to_position, is_first_name
from sales.work.outcomes import Outcome

_NOT_THERE = [re.compile(rf"(?<!\w)(?:{one.people.not_there})") for one in LANGUAGES]
_SPOKEN_TO = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.people.spoken)})\s+(?:{any_of(lambda one: one.reports.names_around)})\s"
)
_NAMED = re.compile(r"([^\W\d_]+)\s+$")


def places(plain: str) -> Iterator[Span]:
    """Where it is said of a first name; `no joy` is a phrase of its own."""
    for match in (one for pattern in _NOT_THERE for one in pattern.finditer(plain)):
        if names_somebody(forms(fold(match["name"]))):
            yield Span(*match.span())


def with_absent(plain: str, marks: Sequence[Mark]) -> list[Mark]:
    """The phrases, with those who are not there."""
    found = [Mark(one.start, one.end, Meaning(outcome=Outcome.NOT_IN, kept=True, guess=True)) for one in places(plain)]
    found = [one for one in found if not any(_overlap(one, mark) for mark in marks)]
    return sorted([*marks, *found], key=lambda mark: mark.start)


def is_beside_a_talk(plain: str, part: Span, mark: Mark) -> bool:
    """`Spoke to Vera, Ed wasn't there`: somebody was met all the same."""
    if mark.means.outcome is not Outcome.NOT_IN or not _is_of_somebody(plain, part, mark):
        return False
    return any(not part.holds(spoken.start()) for spoken in _SPOKEN_TO.finditer(plain))


def _is_of_somebody(plain: str, part: Span, mark: Mark) -> bool:
    if any(place.holds(mark.start) for place in places(plain)):
        return True
    named = _NAMED.search(plain, part.start, mark.start)
    return named is not None and (is_first_name(named[1]) or belongs_to_position(named[1]))


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
