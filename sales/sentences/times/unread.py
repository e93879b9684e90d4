"""What a comment says of time or money, and no field was filled from: it is named, and never looks as if it were."""

import re
from collections.abc import Iterator

from sales.days import time_expressions
from sales.days.spoken import folded
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of
from sales.sentences.parts import Span
from sales.sentences.said import Sentence
from sales.sentences.times import papers
from sales.values.amounts import priced
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_IN_PART = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.in_part)})(?!\w)")
_REST = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.left_over)})(?!\w)")


def left_in_words(said: Sentence) -> tuple[str, ...]:
    """As written: an hour where no field has one, a day that nobody knows whose it is, a part of a sum."""
    plain = folded(said.comment)
    places = [*_of_time(said, plain), *_of_money(said, plain)]
    return tuple(dict.fromkeys(said.comment[start:end].strip() for start, end in sorted(places)))


def _of_time(said: Sentence, plain: str) -> Iterator[tuple[int, int]]:
    has_hour = any(step.at for step in said.steps) or (said.past is not None and said.past.timed)
    tells = bool(said.steps) or said.outcome is not None or bool(said.called_off or said.paid_on)
    for one in time_expressions.expressions(plain):
        unread = (_is_hour(one) and not has_hour) or (not tells and one.day is not None)
        if unread and not one.only_past and not _is_of_thing(one, plain):
            yield one.start, one.end


def _is_of_thing(one: Expression, plain: str) -> bool:
    """A price, or the day of a paper: «ищут накладную от 13 ноября»."""
    prices = (Span(*place) for place in priced.prices(plain, [0]))
    of_paper = papers.is_day_of(plain, one, Span(0, len(plain)))
    return of_paper or any(price.overlaps(Span(one.start, one.end)) for price in prices)


def _is_hour(one: Expression) -> bool:
    """A part of the day is none."""
    return one.hour is not None and one.hour.part_since is None


def _of_money(said: Sentence, plain: str) -> Iterator[tuple[int, int]]:
    """What is left is in its field, where it is reminded of; so is each part that has its day."""
    if any(step.share for step in said.steps) or not (said.outcome is Outcome.ORDER or said.settles or said.earlier):
        return
    reminds = any(step.kind is StepKind.PAYMENT for step in said.steps)
    for pattern in (_IN_PART, *([] if reminds else [_REST])):
        yield from (match.span() for match in pattern.finditer(plain))
