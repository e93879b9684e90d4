"""A sentence taken apart: its phrases, its statements of time and its parts, and what belongs to what."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from sales.days import time_expressions, when
from sales.days.spoken import folded
from sales.days.time_expressions import Expression
from sales.days.when import Past, When
from sales.ground.errors import Rejected
from sales.languages.registry import any_of
from sales.sentences import denial
from sales.sentences import marks as sentence_marks
from sales.sentences.marks import Mark
from sales.sentences.parts import Span, parts_of
from sales.values import sums
from sales.values.sums import FoundSum

T = TypeVar("T")

_FOR = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.worth)})\s*$")


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value with the place of its words."""

    span: Span
    value: T


class Reading:
    """The text taken apart."""

    def __init__(self, text: str, now_local: datetime) -> None:
        self.text, self.now = text, now_local
        self.plain = folded(text)
        self.parts = parts_of(self.plain)
        times = time_expressions.expressions(text)
        found = [mark for mark in sentence_marks.find(self.plain) if not any(_covers(time, mark) for time in times)]
        marks = denial.spared(self.plain, found, self.parts)
        self.times = [time for time in times if not any(_overlap(time, mark) for mark in marks)]
        self.marks = [self._settled(mark, marks) for mark in marks]
        spans = [span_of(mark) for mark in self.marks] + [span_of(time) for time in self.times]
        self.known = sorted(spans, key=lambda span: span.start)

    def part_of(self, place: int) -> Span:
        return next((part for part in self.parts if part.holds(place)), Span(0, len(self.plain)))

    def governor(self, time: Expression) -> Mark | None:
        """The phrase that a statement of time belongs to: the nearest before it in its part, else the first behind."""
        part = self.part_of(time.start)
        beside = [mark for mark in self.marks if part.holds(mark.start)]
        before = [mark for mark in beside if mark.start < time.start]
        return before[-1] if before else beside[0] if beside else None

    def _settled(self, mark: Mark, marks: list[Mark]) -> Mark:
        """A noun is a step beside a day to come or after an outcome, else it says how the touch took place."""
        if not sentence_marks.is_noun(mark.means):
            return mark
        part = self.part_of(mark.start)
        planned = any(part.holds(time.start) and not time.only_past for time in self.times)
        happened = any(part.holds(other.start) and other.means.happened for other in marks)
        concluded = any(other.means.outcome and other.start < part.start for other in marks)
        is_step = (planned and not happened) or concluded
        return sentence_marks.as_step(mark) if is_step else sentence_marks.as_channel(mark)


def span_of(one: Mark | Expression) -> Span:
    return Span(one.start, one.end)


def times(reading: Reading) -> tuple[Read[When] | None, Read[Past] | None]:
    """The step's day and the touch's moment: the first of each, a day that a step's phrase governs before others."""
    ahead: Read[When] | None = None
    back: Read[Past] | None = None
    by_step = False
    for time in reading.times:
        governor = reading.governor(time)
        moment = _read_time(reading, time, governor)
        governed = governor is not None and governor.means.step is not None
        if isinstance(moment, Past):
            back = back or Read(span_of(time), moment)
        elif moment is not None and (ahead is None or (governed and not by_step)):
            ahead, by_step = Read(span_of(time), moment), governed
    return ahead, back


def step(reading: Reading, ahead: Read[When] | None) -> Mark | None:
    """The step that the day belongs to; else the first one named."""
    steps = [mark for mark in reading.marks if mark.means.step]
    if ahead is not None:
        time = next(one for one in reading.times if one.start == ahead.span.start)
        governor = reading.governor(time)
        if governor is not None and governor.means.step:
            return governor
    return steps[0] if steps else None


def rest_as_time(reading: Reading, step: Mark, language: str) -> Read[When] | None:
    """What our tables do not know of the words behind a step: «через полтора месяца»."""
    part = reading.part_of(step.start)
    span = Span(step.end, part.end)
    rest = reading.text[span.start : span.end].strip()
    if not rest or any(span.overlaps(other) for other in reading.known):
        return None
    try:
        return Read(span, when.parse(rest, reading.now, language))
    except Rejected:
        return None


def amount(reading: Reading) -> FoundSum | None:
    """The order's sum; unclear where nobody knows which figures it is."""
    times = [(time.start, time.end) for time in reading.times]
    return sums.find(reading.plain, times, [(span.start, span.end) for span in reading.known])


def has_amount(plain: str) -> bool:
    """Whether a folded text names a sum."""
    return sums.find(plain) is not None


def with_preposition(reading: Reading, amount: Span) -> Span:
    """«На 84 000», `for £1,200`."""
    before = _FOR.search(reading.plain[: amount.start])
    return Span(before.start(), amount.end) if before else amount


def _read_time(reading: Reading, time: Expression, governor: Mark | None) -> When | Past | None:
    """A date beside a verb of the past is the touch's; where that cannot be, it is read the other way."""
    back_first = time.only_past or _belongs_to_past(time, governor, reading.now)
    for back in (back_first, not back_first):
        try:
            return when.as_past(time, reading.now) if back else when.as_future(time, reading.text, reading.now)
        except Rejected:
            continue
    return None


def _belongs_to_past(time: Expression, governor: Mark | None, now_local: datetime) -> bool:
    if governor is None or governor.means.step:
        return False
    passed = time.hour is not None and time.day is None and time.hour.at <= now_local.time()
    return governor.means.happened or (passed and governor.means.outcome is not None)


def _covers(time: Expression, mark: Mark) -> bool:
    return _overlap(time, mark) and time.end - time.start >= mark.end - mark.start


def _overlap(time: Expression, mark: Mark) -> bool:
    return span_of(time).overlaps(span_of(mark))
