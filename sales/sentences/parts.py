"""A sentence as parts between pauses, and the client's words in it. What the phrases mean is not decided here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sales.languages.registry import LANGUAGES
from sales.values.word_lists import listed

MOST_WORDS = 6
"""A client with a contact is said in fewer; what starts with more words is a story, not a report."""
MOST_WORDS_BEHIND = 4

_PAUSE = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[;\n]|(?<=[\w%)»”\"])[.!?](?=\s|$)|(?<!\S)[-–—](?!\S)")
_WORD = re.compile(r"[^\s,;:()«»\"“”„-]+")
FILLERS = listed(*(one.reports.fillers for one in LANGUAGES))
_BEHIND_NAMES = FILLERS | listed(*(one.reports.sayings for one in LANGUAGES))
"""«Рубин просит …», `Kestrel asked …`: no words of a name stand last in it."""
_PREPOSITIONS = listed(*(one.reports.prepositions for one in LANGUAGES))


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def parts_of(folded: str) -> list[Span]:
    """The stretches between pauses. A comma between figures is none."""
    edges = [0, *(edge for match in _PAUSE.finditer(folded) for edge in match.span()), len(folded)]
    spans = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [span for span in spans if folded[span.start : span.end].strip()]


def client_of(folded: str, parts: Sequence[Span], known: Sequence[Span]) -> Span | None:
    """Where the client's words stand: before the first known phrase, or else right behind it.

    None: there are too many words before it. An empty span: no client was named.
    """
    first = known[0]
    for part in parts:
        if part.start >= first.start:
            break
        named = _trimmed(folded, Span(part.start, min(part.end, first.start)))
        if named is not None:
            return named if _count(folded, named) <= MOST_WORDS else None
    return _behind(folded, parts, known) or Span(0, 0)


def first_words(folded: str, parts: Sequence[Span], known: Sequence[Span]) -> Span | None:
    """What a line begins with, up to its first pause or known phrase."""
    for part in parts:
        named = _trimmed(
            folded, Span(part.start, min([part.end, *(one.start for one in known if part.holds(one.start))]))
        )
        if named is not None or any(part.holds(one.start) for one in known):
            return named
    return None


def unknown_words(folded: str, part: Span, known: Sequence[Span]) -> list[str]:
    """The words of a part that no span covers and that carry meaning."""
    words = (match for match in _WORD.finditer(folded, part.start, part.end))
    free = (match for match in words if not any(Span(*match.span()).overlaps(span) for span in known))
    stripped = (match.group().strip(".!?-–—'") for match in free)
    return [word for word in stripped if word and word not in FILLERS]


def without(text: str, part: Span, *told: Span) -> str:
    """A part as it was written, what is told elsewhere left out."""
    inside = sorted((span for span in told if part.overlaps(span)), key=lambda span: span.start)
    edges = [part.start, *(edge for span in inside for edge in (span.start, span.end)), part.end]
    kept = (text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return " ".join(" ".join(kept).split())


def _behind(folded: str, parts: Sequence[Span], known: Sequence[Span]) -> Span | None:
    """«Звонил Ромашке, думают» and «недозвон, Ромашка, завтра»: the first free words of this part or the next one."""
    here = next((place for place, part in enumerate(parts) if part.holds(known[0].start)), 0)
    for part in parts[here : here + 2]:
        for gap in _gaps(part, known):
            named = _trimmed(folded, gap)
            if named is not None:
                counts = folded[named.start].isdigit()  # «вернули 5 коробок»
                return named if not counts and _count(folded, named) <= MOST_WORDS_BEHIND else None
    return None


def _gaps(part: Span, known: Sequence[Span]) -> list[Span]:
    edges = [part.start]
    for span in known:
        if span.overlaps(part):
            edges += [span.start, span.end]
    edges.append(part.end)
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _trimmed(folded: str, span: Span) -> Span | None:
    """Without spaces, quotes' outsides and prepositions at its edges; None where nothing is left."""
    words = list(re.finditer(r"\S+", folded[span.start : span.end]))
    while words and (words[0].group() in _PREPOSITIONS or not re.search(r"\w", words[0].group())):
        words.pop(0)
    while words and (words[-1].group() in _BEHIND_NAMES or not re.search(r"\w", words[-1].group())):
        words.pop()
    return Span(span.start + words[0].start(), span.start + words[-1].end()) if words else None


def _count(folded: str, span: Span) -> int:
    return len(folded[span.start : span.end].split())
