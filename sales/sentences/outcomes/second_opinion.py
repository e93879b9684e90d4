"""A second opinion on what came of a touch: where all the words together speak against the phrase, it is asked about.

A phrase is read wherever it stands («готов был ждать час», `our driver refused`), and of some outcomes every third one
in a message that nobody had seen was wrong. The words of thousands of messages with known outcomes were weighed, by
their first letters, alone and in pairs; an outcome they make unlikely is asked about, however sure its phrase. They
never say another one. The weights stand in `weights.txt`; `python -m tests.sales.sentences.weighing` writes them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import exp, log, sqrt
from pathlib import Path

from sales.sentences.parts import unknown_words
from sales.sentences.reading import Reading
from sales.work.outcomes import Outcome

OTHER = "other"
WEIGHED = (
    Outcome.INTERESTED,
    Outcome.READY,
    Outcome.THINKING,
    Outcome.CALL_BACK,
    Outcome.REFUSED,
    Outcome.ORDER,
    Outcome.WANTS_OFFER,
    Outcome.COMPLAINT,
    Outcome.NOT_NOW,
    OTHER,
)
"""What the words may speak for, in the order of the weights."""
DOUBTFUL = frozenset(WEIGHED) - {Outcome.ORDER, Outcome.WANTS_OFFER, Outcome.COMPLAINT, OTHER}
"""Outcomes that are often misread."""
LEAST = log(1 / 6)
"""Of the shares that the words speak for: of ten outcomes with less eight were wrong."""
FIRST_LETTERS = 5
NAUGHT, RARITY = 80, 4
"""The sign that is no weight, and the steps of a rarity to one."""
WEIGHTS = Path(__file__).parent / "weights.txt"
_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"[^\W_]+|[?!]")


@dataclass(frozen=True, slots=True)
class Weights:
    """`signs`: of each clue its rarity and how far it speaks for each of `WEIGHED`, in steps of `step`."""

    step: float
    start: tuple[float, ...]
    signs: dict[str, str]


def is_doubted(reading: Reading, outcome: Outcome | None) -> bool:
    """Whether the words speak against an outcome. A part that is nothing but phrases we know is believed: «думают»."""
    if outcome not in DOUBTFUL or _is_plain(reading, outcome):
        return False
    return likelihood(weights(), clues(reading.plain), outcome) < LEAST


def _is_plain(reading: Reading, outcome: Outcome) -> bool:
    said = [mark for mark in reading.marks if mark.means.outcome and not mark.means.faint]
    said = [mark for mark in said if mark.means.outcome is outcome] or said
    told = [*reading.known, *reading.aside]
    return any(not unknown_words(reading.plain, reading.part_of(mark.start), told) for mark in said)


def clues(plain: str) -> list[str]:
    """The words, the pairs of them, and those with one between, each once."""
    words = [word[:FIRST_LETTERS] for word in _WORD.findall(_FIGURES.sub("0", plain))]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    apart = [f"{one} _ {other}" for one, other in zip(words, words[2:], strict=False)]
    return list(dict.fromkeys([*words, *pairs, *apart]))


def likelihood(known: Weights, clues: Sequence[str], outcome: Outcome) -> float:
    """The logarithm of the outcome's share among all that the clues speak for."""
    found = [signs for clue in clues if (signs := known.signs.get(clue))]
    rarities = [(ord(signs[0]) - NAUGHT) / RARITY for signs in found]
    length = sqrt(sum(rarity * rarity for rarity in rarities)) or 1.0
    totals = list(known.start)
    for rarity, signs in zip(rarities, found, strict=True):
        scale = known.step * rarity / length
        for place, sign in enumerate(signs[1:]):
            totals[place] += scale * (ord(sign) - NAUGHT)
    return totals[WEIGHED.index(outcome)] - log(sum(map(exp, totals)))


@cache
def weights() -> Weights:
    head, *lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    step, *start = map(float, head.split())
    return Weights(step, tuple(start), dict(line.split("\t") for line in lines))
