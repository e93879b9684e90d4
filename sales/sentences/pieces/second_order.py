"""A return and an order in one report of one client: the first is the report's, and the other one is asked about."""

import re

from sales.languages.registry import any_of, any_word
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.values.amounts import sums
from sales.work.outcomes import Outcome

_AND = any_of(lambda one: one.reports.and_)
_CLAUSE = re.compile(rf"[;\n!?]|,(?!\d)|\.(?=\s|$)|(?<=\s)(?:{_AND})(?=\s)")
_RETURNED = any_word(lambda one: one.amounts.returned)
_BOUGHT = any_word(lambda one: one.amounts.bought)


def set_apart(reading: Reading) -> None:
    """Neither its sum nor what says that it was one is of the first."""
    second = _second(reading)
    if second is None:
        return
    back = _RETURNED.search(reading.plain, 0, second.start)
    if back and not any(mark.means.negative and mark.start < second.start for mark in reading.marks):
        second = Span(back.start(), second.end)  # nobody has understood the first: both are asked about
    reading.second = (second,)
    sales = [mark for mark in reading.marks if mark.means.outcome is Outcome.ORDER or mark.means.takes]
    reading.marks = [mark for mark in reading.marks if mark not in sales or not second.holds(mark.start)]


def _second(reading: Reading) -> Span | None:
    """From where the other one is told of; None where nothing was both bought and returned, each for so much."""
    plain, start, first, since = reading.plain, 0, None, 0
    for end, behind in [*(match.span() for match in _CLAUSE.finditer(plain)), (len(plain), len(plain))]:
        kind = _kind(plain[start:end])
        if first is not None and kind is not None and kind != first and _is_of_so_much(plain[since:start]):
            return Span(start, len(plain)) if _is_of_so_much(plain[start:]) else None
        if first is None and kind is not None:
            first, since = kind, start
        start = behind
    return None


def _kind(clause: str) -> str | None:
    if _RETURNED.search(clause):
        return "returned"
    return "bought" if _BOUGHT.search(clause) else None


def _is_of_so_much(words: str) -> bool:
    return sums.find(words) is not None
