"""Sums of no order: what something would cost with us, what is bought from somebody else, what is given for nothing."""

import re
from dataclasses import replace

from sales.languages.registry import any_of, any_word
from sales.sentences.around.meanings import as_words
from sales.sentences.marks import Mark
from sales.sentences.outcomes import returning
from sales.sentences.outcomes.debts import clause_of
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span
from sales.sentences.reading import Reading, blanked, span_of
from sales.values.amounts.found import FoundSum
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_FREE = any_word(lambda one: one.amounts.free)
_TOLD = any_word(lambda one: one.amounts.quoted)
_AGREED = any_word(lambda one: one.amounts.agreed)
_SENDS = any_word(lambda one: one.reports.sends)
_BEHIND = r"(?:\s+[\w'£$€.-]+){0,4}?\s*[,:–—-]?\s*$"
_TOLD_OR_PRICE = any_of(lambda one: f"{one.amounts.quoted}|{one.amounts.price}")
_QUOTED = re.compile(rf"(?<!\w)(?:{_TOLD_OR_PRICE}){_BEHIND}")
_ELSEWHERE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.elsewhere)})(?!\w)")


def is_quoted(reading: Reading, amount: FoundSum | None) -> bool:
    """«Озвучил 4200 за 100 коробок», `told them £95 for 1000 bags`; but where a word says that they took it."""
    if amount is None or any(map(_says_bought, reading.marks)):
        return False
    return _QUOTED.search(reading.plain[reading.part_of(amount.start).start : amount.start]) is not None


def is_none(reading: Reading, amount: FoundSum | None) -> bool:
    if amount is None:
        return False
    to_come = returning.is_to_come(reading.plain, Span(reading.part_of(amount.start).start, amount.start))
    return to_come or _is_elsewhere(reading, amount) or _is_free(reading, amount)


def _is_elsewhere(reading: Reading, amount: FoundSum) -> bool:
    """«Берут у Крафтлайна 500 по 12», `they buy 500 bags at 12p from Kraftline`: of whom, a capital letter says."""
    part = reading.part_of(amount.start)
    told = _ELSEWHERE.finditer(blanked(reading.text, reading.aside), part.start, part.end)
    return any(not any(span_of(time).overlaps(Span(*found.span())) for time in reading.times) for found in told)


def _is_free(reading: Reading, amount: FoundSum) -> bool:
    """`Gave them a free box worth £30`, «образцы, 3 коробки на 500 р»; but for what was bought besides."""
    told = [found.start() for found in _FREE.finditer(reading.plain, 0, amount.start)]
    bought = [mark.start for mark in reading.marks if _says_bought(mark)]
    part = reading.part_of(amount.start)
    return any(not bought or (part.holds(place) and min(bought) < place) for place in told)


def without_agreed(reading: Reading) -> list[Mark]:
    """`Quote agreed £75 friday`: none is to be sent on that day."""
    return [as_words(mark, None) if _is_agreed(reading, mark) else mark for mark in reading.marks]


def _is_agreed(reading: Reading, mark: Mark) -> bool:
    if mark.means.step is not StepKind.OFFER:
        return False
    clause = clause_of(reading, mark.start)
    sends = _SENDS.search(reading.plain, clause.start, clause.end)
    return sends is None and _AGREED.search(reading.plain, clause.start, clause.end) is not None


def talked(told: Told, reading: Reading) -> Told:
    """Whoever was told a price was talked to; of a price alone nobody says that it was told."""
    if told.outcome is not None or not _TOLD.search(reading.plain):
        return told
    return replace(told, outcome=Outcome.TALKED, happened=True)


def _says_bought(mark: Mark) -> bool:
    return mark.means.takes or mark.means.outcome is Outcome.ORDER
