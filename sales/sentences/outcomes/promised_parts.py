"""Parts of what is owed that are to be paid, each on its day: `pay 100 of what's left weds, rest 18th`.

Nothing was bought for them, and each is a reminder of its own; those of an order's sum are in `paid_parts.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sales.languages.registry import any_word
from sales.sentences.around.meanings import is_payment
from sales.sentences.around.planned import Planned
from sales.sentences.outcomes.debts import clause_of
from sales.sentences.outcomes.paid_parts import TOUCHES, Share, are_goods, shares
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.sentences.said import SaidStep
from sales.sentences.times.moments import Moments
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_PAYING = any_word(lambda one: one.amounts.paying)

_BROUGHT = any_word(lambda one: one.amounts.brought)
_TAKING = any_word(lambda one: one.amounts.taking)


@dataclass(frozen=True, slots=True)
class Promised:
    """In the order in which they are told of, each with its words as they were written."""

    shares: tuple[Share, ...]
    words: tuple[str, ...]
    noted: tuple[Span, ...]
    promise: tuple[Span, ...]  # the words that say that they are to be paid
    amount: None = None
    came: None = None

    def steps(self, moments: Moments) -> Iterator[SaidStep]:
        days = {time.start: when.day for time, when in moments.ahead}
        for share, words in zip(self.shares, self.words, strict=True):
            if share.time is not None:
                yield SaidStep(StepKind.PAYMENT, days.get(share.time.start), note=words)

    def holds(self, step: Planned) -> bool:
        """Whether a step is but one of these payments, or the promise of them all."""
        inside = step.time is not None and any(one.holds(step.time.start) for one in self.noted)
        return step.kind is StepKind.PAYMENT or (inside and step.kind not in TOUCHES)


def told(reading: Reading) -> Promised | None:
    found = tuple(share for share in shares(reading) if share.time is not None)
    paying = tuple(Span(*one.span()) for one in _PAYING.finditer(reading.plain))
    if len(found) < 2 or not paying or _is_sold(reading):
        return None
    brought = _BROUGHT.search(reading.plain, clause_of(reading, found[0].start).start, found[0].start)
    return None if brought or are_goods(reading, found) else Promised(found, *_words(reading, found), paying)


def _words(reading: Reading, found: tuple[Share, ...]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """`100 of what's left`; of the same words each has its day, as steps are told apart by theirs."""
    days = [share.time for share in found if share.time]
    ends = [max(day.start, one.end) for one, day in zip(found, days, strict=True)]
    words = [reading.written(Span(one.start, end)).rstrip(" ,:–—-") for one, end in zip(found, ends, strict=True)]
    places = [Span(min(one.start, day.start), max(one.end, day.end)) for one, day in zip(found, days, strict=True)]
    told = zip(words, places, strict=True)
    return tuple(one if words.count(one) == 1 else reading.written(place) for one, place in told), tuple(places)


def _is_sold(reading: Reading) -> bool:
    sold = (mark for mark in reading.marks if mark.means.takes or mark.means.outcome is Outcome.ORDER)
    return any(not is_payment(mark) or _TAKING.search(reading.plain, mark.start, mark.end) for mark in sold)
