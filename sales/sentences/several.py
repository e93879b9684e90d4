"""A message about several clients, cut into the pieces that are about one. What a piece says is in `sentence.py`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sales.days.spoken import folded
from sales.sentences.parts import parts_of
from sales.sentences.said import Named


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message, with the place of the client's words in it."""

    text: str
    named: Named | None


def pieces(text: str, names: Sequence[Named]) -> Iterator[Piece]:
    """One for each name, from the pause before it to the next one's; of a client named twice the first name counts."""
    told = _once(names)
    if not told:
        yield Piece(text, None)
        return
    edges = [0, *(_pause_before(text, name) for name in told[1:]), len(text)]
    for name, start, end in zip(told, edges[:-1], edges[1:], strict=True):
        yield Piece(text[start:end], replace(name, start=name.start - start, end=name.end - start))


def _once(names: Sequence[Named]) -> list[Named]:
    told: list[Named] = []
    for name in sorted(names, key=lambda one: one.start):
        if not any(name.clients == other.clients for other in told if name.clients):
            told.append(name)
    return told


def _pause_before(text: str, name: Named) -> int:
    return max((part.start for part in parts_of(folded(text)) if part.start <= name.start), default=name.start)
