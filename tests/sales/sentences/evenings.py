"""How many whole messages of tired reps, with several clients each, come to a fact that nobody said.

`evening_ru.txt` and `evening_en.txt` were written by people who had not seen what is understood: the clients (`=`), the
messages (`>`), and under each a line for every client of whom something is to be recorded (`+`: one who is not there
yet): outcomes, steps (`kind[,kind] day[,day] hour ?`, by semicolons), the sum of an order. Alternatives are separated
by commas, an empty one and a last `?`: it may be missing; `*`: not asked about; `~10:00`: this hour or none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sales.clients.finding.candidates import Candidate, Candidates
from sales.days import time_expressions
from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.recording.proposals import kind_for
from sales.sentences import marks, sentence
from sales.sentences.naming import named_in
from sales.sentences.said import Named, Sentence
from sales.sentences.words_kept import EDGES
from sales.values import money
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW

HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W\d_]{3,}|\d{3,}")


@dataclass(frozen=True, slots=True)
class Expected:
    client: str
    outcomes: str
    steps: tuple[str, ...]
    sum: str


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    clients: tuple[str, ...]
    expected: tuple[Expected, ...]


def messages(language: str) -> list[Message]:
    names: list[str] = []
    texts: list[tuple[str, list[str], list[Expected]]] = []
    for line in (HERE / f"evening_{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("lang "):
            names = []
        elif line.startswith("= "):
            names.append(line[2:].strip())
        elif line.startswith("> "):
            texts.append((line[2:].replace("\\n", "\n"), names, []))
        elif line.startswith("  "):
            client, outcomes, steps, total = ([one.strip() for one in line.split("|")] + [""] * 3)[:4]
            wanted = tuple(filter(None, (one.strip() for one in steps.split(";"))))
            texts[-1][2].append(Expected(client, outcomes, wanted, total))
    return [Message(text, tuple(of), tuple(expected)) for text, of, expected in texts]


def wrong(message: Message, language: str) -> list[str]:
    """The facts that nobody said."""
    left = list(message.expected)
    found: list[str] = []
    for report in sentence.read(message.text, NOW[language], named(message), CALENDAR[language], CURRENCY[language]):
        who = {message.clients[one] for one in report.clients}
        expected = next((one for one in left if one.client in who or (not who and one.client.startswith("+"))), None)
        if expected is not None:
            left.remove(expected)
            found += _wrong_of(report, expected, language)
        elif who and report.tells:
            found.append(f"{sorted(who)}: a report")
    return found


def kept(message: Message, language: str) -> Iterator[str]:
    """What of its words is in no field but as it was written, and the names."""
    yield from names(message)
    found = named(message)
    said, untaken = sentence.read_all(message.text, NOW[language], found, CALENDAR[language], CURRENCY[language])
    yield from untaken
    for one in said:
        yield from (one.unsold or one.comment, one.client_words, one.amount_text, *(step.note for step in one.steps))
        yield "" if one.tells else one.text


def names(message: Message) -> list[str]:
    """By which it names clients, as they are written there."""
    return [message.text[one.start : one.end] for one in named(message)]


def named(message: Message) -> list[Named]:
    candidates = Candidates(tuple(Candidate(at, name) for at, name in enumerate(message.clients)))
    return named_in(message.text, candidates)


def lost(text: str, kept: Iterable[str]) -> set[str]:
    """Words of a message that are nowhere in what was kept of it, and belong to no phrase or day that is understood."""
    plain, have = folded(text), " ".join(kept).casefold()
    assert len(plain) == len(text)
    understood = [(one.start, one.end) for one in marks.find(plain)]
    understood += [(one.start, one.end) for one in time_expressions.expressions(plain)]
    return {
        word
        for match in _WORD.finditer(text.casefold())
        if (word := match[0]) not in have
        and word not in EDGES
        and not any(start <= match.start() and match.end() <= end for start, end in understood)
    }


def _wrong_of(report: Sentence, expected: Expected, language: str) -> Iterator[str]:
    paid = (
        report.earlier and report.outcome is Outcome.ORDER
    )  # the bot only notes such money: `told/orders/settling.py`
    outcome, amount = ("", "") if paid else (str(report.outcome or ""), _sum(report, language))
    if outcome and expected.outcomes and not _fits(expected.outcomes, outcome):
        yield f"{expected.client}: {outcome}"
    free = list(expected.steps)
    for kind, day, hour in _steps(report):
        fitting = next((one for one in free if _is_step(one, kind, day, hour)), None)
        if fitting is None:
            yield f"{expected.client}: {kind} {day} {hour}"
        else:
            free.remove(fitting)
    if amount and not _fits(expected.sum, amount):
        yield f"{expected.client}: {amount}"


def _steps(report: Sentence) -> Iterator[tuple[str, str, str]]:
    usual = kind_for(report.outcome, report.channel) if report.outcome else StepKind.CALL
    for step in report.steps:
        if step.day:
            yield str(step.kind or usual), str(step.day), f"{step.at:%H:%M}" if step.at else ""


def _is_step(wanted: str, kind: str, day: str, hour: str) -> bool:
    kinds, days, hours, *_ = [*wanted.rstrip("?").split(), "*", ""]
    return _fits(kinds, kind) and _fits(days, day) and (not hour or _fits(hours, hour))


def _fits(alternatives: str, value: str) -> bool:
    told = {one.strip().removeprefix("~") for one in alternatives.split(",")}
    return "*" in told or value in told


def _sum(report: Sentence, language: str) -> str:
    try:
        minor = money.parse(report.amount_text, CURRENCY[language]) if report.amount_text else 0
    except Rejected:
        minor = 0
    return f"{minor / 100:g}" if minor % 100 else str(minor // 100) if minor else ""
