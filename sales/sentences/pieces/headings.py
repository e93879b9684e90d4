"""Words by which a message says that somebody is new: «новая точка Лис», `new client Fox`, «новое кафе Мята»."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sales.days import time_expressions
from sales.days.spoken import folded
from sales.languages.registry import LANGUAGES, any_of
from sales.sentences import marks
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, unknown_words
from sales.values.word_lists import listed
from sales.work.channels import Channel

MOST_ON_WAY = 2
"""Words of the way that say something else: «по пути», `on my round`."""

_NUMBER = r"\s*(?:(?:\d{1,2}[.)]|[•*+])\s*)?"
_NEWCOMER = re.compile(rf"{_NUMBER}(?:{any_of(lambda one: one.reports.newcomer)})(?!\w)[\s:,–—-]*")


def _bent(kind: str, endings: Mapping[str, str]) -> str:
    """A kind in its cases, a pattern: «кофейню», «ресторане»."""
    last = next((one for one in endings if one and kind.endswith(one)), "")
    return f"{re.escape(kind.removesuffix(last))}{endings.get(last, '')}"


_KINDS = {
    kind: _bent(kind, one.names.kind_endings)
    for one in LANGUAGES
    for kind in sorted(listed(one.names.kinds, one.names.businesses))
}
"""By each kind that a client may be: the pattern of its cases."""
_NEW_KIND = re.compile(
    rf"{_NUMBER}(?:{any_of(lambda one: one.reports.newly)})\s+"
    rf"(?=(?P<kind>{'|'.join(_KINDS[kind] for kind in sorted(_KINDS))})\s+[«\"“„]?(?P<name>[^\W\d_]))"
)


def heading(plain: str, text: str, start: int = 0, *, kinds: bool = True) -> Span | None:
    """Where it is said that somebody is new, up to the name. `kinds`: also by «новое» before what a client is and a
    name with a capital letter; what it is belongs to the name then.
    """
    found = _NEWCOMER.match(plain, start)
    if found is None and kinds:
        found = _NEW_KIND.match(plain, start)
        found = found if found and text[found.start("name")].isupper() else None
    return Span(*found.span()) if found else None


@dataclass(frozen=True, slots=True)
class Way:
    """How one came to somebody new: «заехал по пути в». `end`: where «новую кофейню» begins."""

    end: int
    channel: Channel


def way_to(plain: str, text: str, start: int, end: int) -> Way | None:
    """Words of going there, before what says that somebody is new."""
    for found in _NEW_KIND.finditer(plain, start + 1, end):
        ahead = Span(start, found.start())
        gone = [one for one in marks.find(plain[start : ahead.end]) if one.means.channel and one.means.happened]
        if gone and text[found.start("name")].isupper() and _is_short(plain, ahead, gone, start):
            return Way(found.start(), gone[0].means.channel or Channel.VISIT)
    return None


def _is_short(plain: str, ahead: Span, gone: Sequence[Mark], start: int) -> bool:
    known = [Span(start + one.start, start + one.end) for one in gone]
    known += [
        Span(start + one.start, start + one.end) for one in time_expressions.expressions(plain[start : ahead.end])
    ]
    return len(unknown_words(plain, ahead, known)) <= MOST_ON_WAY


def named(text: str) -> str:
    """«Новую кофейню Пенка» as it stands in a line of its own: «новую кофейня Пенка»."""
    found = _NEW_KIND.match(folded(text))
    if found is None or found["kind"] in _KINDS:
        return text
    base = next(kind for kind in sorted(_KINDS) if re.fullmatch(_KINDS[kind], found["kind"]))
    place = found.start("kind")
    return f"{text[:place]}{base}{text[place + len(found['kind']) :]}"
