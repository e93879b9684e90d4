"""Debts of before beside what is told of today: what was given back of one, and whose the money is that is to come."""

import re
from collections.abc import Iterator, Sequence

from sales.languages.registry import any_of, any_word
from sales.sentences.around.planned import Planned
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.sentences.reading import OWED, Reading
from sales.values.amounts.found import FoundSum
from sales.values.amounts.received import Received
from sales.work.step import StepKind

_OF_BEFORE = any_word(lambda one: one.amounts.old_debt)
_DEBT = any_word(lambda one: one.amounts.debt)
_CLAUSE = re.compile(rf"[,;\n!?]|\.(?=\s|$)|\s[-–—]\s|(?<=\s)(?:{any_of(lambda one: one.reports.and_)})(?=\s)")
_SENTENCE = re.compile(r"[;\n!?]|\.(?=\s|$)")


def clause_of(reading: Reading, place: int) -> Span:
    return _around(_CLAUSE, reading.plain, place)


def clauses(plain: str) -> Iterator[Span]:
    start = 0
    for end in [*_CLAUSE.finditer(plain), None]:
        yield Span(start, end.start() if end else len(plain))
        start = end.end() if end else start


def without_returns(reading: Reading) -> list[Mark]:
    """«Вернули 3 тыс долга»: no goods came back."""
    clauses = ((mark, clause_of(reading, mark.start)) for mark in reading.marks)
    return [
        mark
        for mark, clause in clauses
        if not (mark.means.negative and _DEBT.search(reading.plain, clause.start, clause.end))
    ]


def is_to_come(reading: Reading, planned: Sequence[Planned], amount: FoundSum | None, came: Received | None) -> bool:
    """«Хвост за август до 5-го», `paid £50 off the old bill, rest by the 15th`: the order of today has no such day."""
    days = [step.time.start for step in planned if step.kind is StepKind.PAYMENT and step.time]
    return any(_is_of_before(reading, day, amount, came) for day in days)


def _is_of_before(reading: Reading, day: int, amount: FoundSum | None, came: Received | None) -> bool:
    clause = clause_of(reading, day)
    if _OF_BEFORE.search(reading.plain, clause.start, clause.end):
        return amount is None or not clause.holds(amount.start)
    said = _around(_SENTENCE, reading.plain, day)
    if amount is not None and said.holds(amount.start):
        return False
    before = (rule.search(reading.plain, said.start, day) for rule in (_OF_BEFORE, OWED))
    return any(before) or (came is not None and came.old and said.holds(came.start))


def _around(ends: re.Pattern[str], plain: str, place: int) -> Span:
    start = max((match.end() for match in ends.finditer(plain, 0, place)), default=0)
    behind = ends.search(plain, place)
    return Span(start, behind.start() if behind else len(plain))
