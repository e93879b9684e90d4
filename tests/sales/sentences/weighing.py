"""How much each word speaks for each outcome: `python -m tests.sales.sentences.weighing` writes `weights.txt` anew.

Learnt from all messages whose outcomes are known: the tables, `clauses.tsv` (short ones of every kind, written for
this), the evenings, and the phrases themselves. For each outcome a line is laid between the messages that may have it
and the others (logistic regression, by descent in a fixed order), so the same tables always give the same weights.

On sources that were left out in turn 22 of 309 right outcomes and 72 of 174 wrong ones came to be asked about. Of 160
whole messages that nobody had seen 47 held a wrong fact before and 38 with it, 64 and 62 were right throughout.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from sales.days.spoken import folded
from sales.languages.registry import LANGUAGES
from sales.sentences import marks
from sales.sentences.outcomes.second_opinion import NAUGHT, OTHER, RARITY, WEIGHED, WEIGHTS, clues
from sales.sentences.pieces.several import Piece, pieces
from sales.sentences.reading import Reading
from tests.sales.sentences import evenings
from tests.sales.sentences.measured import NOW, cases, unmarked

TABLES = ("given.tsv", "own.tsv", "fresh.tsv", "clauses.tsv")
FEWEST = 3
"""Messages with a clue, for it to be weighed."""
OF_A_PHRASE = 0.3
"""What a phrase alone counts beside a message."""
READINGS, STEP, MILDNESS = 8, 0.5, 3
SPELLINGS = 4
"""Of each phrase with alternatives."""
MOST = 45
"""Steps of a weight up or down."""


@dataclass(frozen=True, slots=True)
class Lesson:
    clues: list[str]
    outcomes: frozenset[int]
    counts: float = 1.0


def write() -> None:
    lessons = [*_of_tables(), *_of_evenings(), *_of_phrases()]
    seen = Counter(clue for one in lessons for clue in one.clues)
    known = sorted(clue for clue, times in seen.items() if times >= FEWEST)
    rarity = {clue: _in_steps(log((1 + len(lessons)) / (1 + seen[clue])) + 1) for clue in known}
    rows, start = _learnt(lessons, rarity)
    step = sorted(abs(one) for row in rows.values() for one in row)[-len(rows) // 100] / MOST
    lines = [" ".join(f"{one:.4f}" for one in (step, *start))]
    for clue in known:
        signs = map(_sign, (rarity[clue] * RARITY, *(one / step for one in rows[clue])))
        lines.append(f"{clue}\t{''.join(signs)}")
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _in_steps(rarity: float) -> float:
    return round(rarity * RARITY) / RARITY


def _sign(steps: float) -> str:
    return chr(NAUGHT + max(-MOST, min(MOST, round(steps))))


def _of_tables() -> Iterator[Lesson]:
    for case in (case for table in TABLES for case in cases(table)):
        text, names = unmarked(case.marked)
        piece = next((piece for piece in pieces(text, names) if piece.names), None)
        if piece is not None and "*" not in case.outcome:
            yield _lesson(piece, case.outcome, case.language)


def _of_evenings() -> Iterator[Lesson]:
    for language in NOW:
        for message in evenings.messages(language):
            left = list(message.expected)
            for piece in pieces(message.text, evenings.named(message)):
                who = {message.clients[client] for name in piece.names for client in name.clients}
                told = next((one for one in left if one.client in who), None)
                if told is not None:
                    left.remove(told)
                if told is not None and told.outcomes and "*" not in told.outcomes:
                    yield _lesson(piece, told.outcomes, language)


def _lesson(piece: Piece, outcomes: str, language: str) -> Lesson:
    words = clues(Reading(piece.text, NOW[language], piece.told).plain)
    return Lesson(words, frozenset(_place(one.strip().removeprefix("~")) for one in outcomes.split(",")))


def _of_phrases() -> Iterator[Lesson]:
    chance = random.Random(1)
    found = {
        (str(means.outcome), _spelling(phrase, chance))
        for language in LANGUAGES
        for means, phrases in marks.sayings(language.sentences)
        if means.outcome and not means.faint and not means.absent
        for phrase in phrases
        for _ in range(SPELLINGS)
    }
    for outcome, phrase in sorted(found):
        yield Lesson(clues(folded(phrase)), frozenset({_place(outcome)}), OF_A_PHRASE)


def _spelling(phrase: str, chance: random.Random) -> str:
    pieces = [piece for piece in phrase.lstrip(marks.TELLING + marks.GUESS).split() if piece not in {"$", "~", "&"}]
    return " ".join(chance.choice(piece.removesuffix("?").split("|")).rstrip("*") for piece in pieces)


def _place(outcome: str) -> int:
    return WEIGHED.index(outcome) if outcome in WEIGHED else WEIGHED.index(OTHER)


def _learnt(lessons: Sequence[Lesson], rarity: dict[str, float]) -> tuple[dict[str, list[float]], list[float]]:
    """Of each clue how far it speaks for each outcome, and what each begins with. Rare outcomes count for more."""
    shown = [(one, _measured(one.clues, rarity)) for one in lessons]
    shown = [(one, clues) for one, clues in shown if clues]
    total = sum(one.counts for one, _ in shown)
    fitting = [sum(one.counts for one, _ in shown if place in one.outcomes) for place in range(len(WEIGHED))]
    shares = [(total / (2 * fits), total / (2 * (total - fits))) for fits in fitting]
    rows = {clue: [0.0] * len(WEIGHED) for clue in rarity}
    start = [0.0] * len(WEIGHED)
    size, done, chance = 1.0, 0, random.Random(1)
    for _ in range(READINGS):
        chance.shuffle(shown)
        for one, measured in shown:
            step = STEP * (1 - done / (READINGS * len(shown))) + 1e-4
            done += 1
            totals = _totals(rows, measured)
            missed = [
                _missed(total * size + begins, fits=place in one.outcomes, shares=shares[place]) * one.counts
                for place, (total, begins) in enumerate(zip(totals, start, strict=True))
            ]
            start = [begins - step * 0.05 * miss for begins, miss in zip(start, missed, strict=True)]
            size *= 1 - step / (MILDNESS * len(shown))
            for clue, measure in measured:
                scale = step * measure / size
                rows[clue] = [had - scale * miss for had, miss in zip(rows[clue], missed, strict=True)]
    return {clue: [one * size for one in row] for clue, row in rows.items()}, start


def _measured(clues: Sequence[str], rarity: dict[str, float]) -> list[tuple[str, float]]:
    known = [clue for clue in clues if clue in rarity]
    length = sqrt(sum(rarity[clue] ** 2 for clue in known))
    return [(clue, rarity[clue] / length) for clue in known]


def _totals(rows: dict[str, list[float]], measured: Sequence[tuple[str, float]]) -> list[float]:
    totals = [0.0] * len(WEIGHED)
    for clue, measure in measured:
        totals = [had + measure * more for had, more in zip(totals, rows[clue], strict=True)]
    return totals


def _missed(said: float, *, fits: bool, shares: tuple[float, float]) -> float:
    likely = 1 / (1 + exp(-said))
    return (likely - 1) * shares[0] if fits else likely * shares[1]


if __name__ == "__main__":
    write()
