"""Runs of a text's words that are words of a name, and which of two fits better. Whom they name is in `naming.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sales.clients.finding.candidates import CONNECTING, NameWord
from sales.clients.finding.differing import SHORTEST, Said, TextWords


@dataclass(frozen=True, slots=True)
class Match:
    """A run of the text's words that are words of a name."""

    client: int
    first: int  # tokens
    last: int
    weight: float
    whole: bool
    said: int
    exact: bool  # nothing of the name goes on behind
    name: tuple[NameWord, ...]
    matched: tuple[NameWord, ...]
    is_person: bool = False
    literal: bool = False  # its words are as the name has them
    surely: int = 0  # so many of them, and of no case

    @property
    def rank(self) -> tuple[float, bool, int, int]:
        return self.weight, self.exact, self.said, self.surely


def as_said(match: Match) -> Said:
    opens = any(one.needed and one not in match.matched for one in match.name[1:])
    return Said(match.first, match.last, match.whole, match.said, opens, match.name, match.matched)


def joins_names(word: NameWord) -> bool:
    return word.word in CONNECTING or len(word.word) < SHORTEST


def is_within(one: Match, other: Match) -> bool:
    """`Book Cat` is not Cat's, though a book may be something else."""
    covered = other.first <= one.first and one.last <= other.last
    return covered and other.said > one.said and other.weight >= one.weight > 0


def written_alike(matches: Sequence[Match], words: TextWords, led: Callable[[Match], bool]) -> list[Match]:
    """Beside `Tom's at Bread Shed` a `rye` in the middle is no Pickle & Rye. `led`: something before tells of one."""
    if not any(one.whole and one.said > 1 and not one.is_person and words.is_capital(one.first) for one in matches):
        return list(matches)
    return [one for one in matches if one.whole or words.is_capital(one.first) or words.opens(one.first) or led(one)]


def with_lines(
    chosen: Sequence[list[Match]], sure: Sequence[list[Match]], words: TextWords, outcomes: Sequence[bool]
) -> list[list[Match]]:
    """«визит взяли 40 кор» above «березка недозвон»: what begins a line of its own and has an outcome right behind is
    a client, too, or its words would be told of the other line's.
    """
    lines = {_line(some[0], words) for some in sure}
    return [
        some
        for some in chosen
        if some in sure or (_leads(some[0], words, outcomes) and _line(some[0], words) not in lines)
    ]


def _line(match: Match, words: TextWords) -> int:
    return words.text.rfind("\n", 0, words.tokens[match.first].start) + 1


def _leads(match: Match, words: TextWords, outcomes: Sequence[bool]) -> bool:
    before = words.text[_line(match, words) : words.tokens[match.first].start]
    behind = match.last + 1
    told = behind < len(outcomes) and outcomes[behind] and not words.pause(match.last, behind)
    return match.whole and match.literal and not before.strip() and told
