"""What a comment says of time or money, and no field was filled from: it is named, and never looks as if it were."""

import re
from collections.abc import Iterator

from sales.days import time_expressions
from sales.days.spoken import folded
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of
from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_IN_PART = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.in_part)})(?!\w)")


def left_in_words(said: Sentence) -> tuple[str, ...]:
    """As written: an hour where no field has one, a day that nobody knows whose it is, a part of a sum."""
    plain = folded(said.comment)
    places = [*_of_time(said, plain), *(_of_money(plain) if _is_of_money(said) else [])]
    return tuple(dict.fromkeys(said.comment[start:end].strip() for start, end in sorted(places)))


def _of_time(said: Sentence, plain: str) -> Iterator[tuple[int, int]]:
    has_hour = any(step.at for step in said.steps) or (said.past is not None and said.past.timed)
    tells = bool(said.steps) or said.outcome is not None
    for one in time_expressions.expressions(plain):
        if not one.only_past and ((_is_hour(one) and not has_hour) or (not tells and one.day is not None)):
            yield one.start, one.end


def _is_hour(one: Expression) -> bool:
    """A part of the day is none."""
    return one.hour is not None and one.hour.part_since is None


def _of_money(plain: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _IN_PART.finditer(plain))


def _is_of_money(said: Sentence) -> bool:
    """What has come, and what is reminded of, is in its field."""
    told = said.came is not None or any(step.kind is StepKind.PAYMENT for step in said.steps)
    return not told and (said.outcome is Outcome.ORDER or said.settles or said.earlier)
