"""Somebody who is not there yet: a line or a part of a message of its own, a name of any length, and what came of it.

«Новая точка …», `new place …` begins one wherever it stands, and never goes on into what is told of a client we know.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sales.days.calendar import WorkCalendar
from sales.days.spoken import folded
from sales.sentences.parts import Span, first_words, parts_of
from sales.sentences.reading import Reading
from sales.sentences.said import Named, Sentence
from sales.sentences.sentence import NEWCOMER, understood

MOST_BEFORE = 2
"""Words before a name that begins what is told of a client we know: «ездила в Причал»."""

_HOUSE = re.compile(r"\s*\d+\s*$")
"""Beside a name that it makes a street: «12 Mill Lane»."""
_THING = re.compile(r"[^\s,;:<>()@]+@[^\s,;:<>()@]+\.[^\s,;:<>()@]+|https?://\S+|www\.\S+|(?<![\w@])@[A-Za-z]\w{3,}")
"""An address by itself: no word of it is a client's, a day or a sum."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a message: of somebody new, or of whoever its names say. Of somebody new only names in theirs count."""

    text: str
    names: tuple[Named, ...] = ()
    new: bool = False


def blanked(text: str) -> str:
    """Without addresses, each other sign where it was."""
    return _THING.sub(lambda match: " " * len(match[0]), text)


def stretches(text: str, names: Sequence[Named]) -> Iterator[Stretch]:
    plain = folded(text)
    parts = parts_of(plain)
    heads = [part.start for part in parts if _heads(plain, text, part)]
    edges = sorted({0, *heads, *(_end(plain, parts, names, head, text) for head in heads)})
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        if start < end and text[start:end].strip():
            known = next((part.end for part in parts if part.start == start), end) if start in heads else end
            inside = [one for one in names if start <= one.start and one.end <= known]
            told = tuple(replace(one, start=one.start - start, end=one.end - start) for one in inside)
            yield Stretch(text[start:end], told, start in heads)


def _heads(plain: str, text: str, part: Span) -> bool:
    """The name behind has a capital letter, or the words begin a line or a sentence."""
    heading = NEWCOMER.match(plain, part.start, part.end)
    if heading is None or heading.end() >= part.end:
        return False
    begins = re.search(r"(?:^|[.;!?\n])\s*$", plain[: part.start]) is not None
    return begins or text[heading.end()].isupper()


def _end(plain: str, parts: Sequence[Span], names: Sequence[Named], head: int, text: str) -> int:
    """Where a client we know begins a part behind it."""
    behind = (part for part in parts if part.start > head)
    return next((part.start for part in behind if any(_opens(plain, part, one) for one in names)), len(text))


def _opens(plain: str, part: Span, name: Named) -> bool:
    before, after = plain[part.start : name.start], plain[name.end : part.end]
    is_street = _HOUSE.search(before) or _HOUSE.match(after)
    return part.holds(name.start) and not is_street and len(before.split()) <= MOST_BEFORE


def of_newcomer(
    text: str, now_local: datetime, calendar: WorkCalendar | None = None, currency: str = ""
) -> Sentence | None:
    """What a line tells that begins with a name; None where none begins it, or where it says nothing that we know,
    and not that somebody is new.
    """
    plain = folded(text)
    heading = NEWCOMER.match(plain)
    aside = [Span(*heading.span())] if heading else []
    reading = Reading(blanked(text), now_local, aside)
    name = first_words(reading.plain, reading.parts, reading.known)
    if name is None or not (heading or text[name.start].isupper()):
        return None
    reading.aside = (*reading.aside, name)
    said = replace(understood(reading, calendar, currency), client_words=reading.written(name))
    said = replace(said, text=" ".join(text[heading.end() if heading else 0 :].split()), newcomer=heading is not None)
    return said if said.tells or heading else None
