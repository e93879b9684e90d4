"""Days with no word of a step beside them that are nobody's plan: how things are, were, or always are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sales.days import day_phrases
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word
from sales.sentences.around.limits import is_limit
from sales.sentences.around.planned import Planned
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span, unknown_words
from sales.sentences.reading import Reading
from sales.work.outcomes import ATTEMPTS, Outcome

_PAST = any_word(lambda one: one.reports.past)
_ARRANGED = re.compile(any_of(lambda one: one.reports.arranged))
_OURS = re.compile(any_of(lambda one: one.doing.ours))
_STANDS = any_word(lambda one: one.doing.stands)
_NOT_BEFORE = frozenset({Outcome.NOT_NOW, Outcome.REFUSED})
_NOT_TODAY = ATTEMPTS | {Outcome.NOT_NOW}
HALF_YEAR = timedelta(days=183)
_WRITTEN_OUT = re.compile(r"\d{4}-\d\d-\d\d")
_WISHES = any_word(lambda one: f"{one.reports.wishes}|{one.doing.awaits}")
_TODAY = re.compile(any_of(lambda one: one.times.days.today))


def is_no_plan(reading: Reading, step: Planned) -> bool:
    if _is_vague(step) or _is_now(step) or is_limit(reading, step.time):
        return True
    if reading.unmade and is_said_of_today(reading, step):
        return True
    return _is_of_past(reading, step) or _is_as_before(reading, step) or _is_habit(reading, step)


def without_months(steps: Sequence[Planned], told: Told) -> tuple[list[Planned], list[Expression]]:
    """The steps, and the months of which nobody has said a day: `no joy, try again in march`. Who puts off means from
    then on, and who refuses is asked again then: «отказ, вернуться в феврале».
    """
    months = [one.time for one in steps if one.time and one.time.day and one.time.day.whole]
    if told.outcome in _NOT_BEFORE:
        return list(steps), []
    asked = [replace(one, time=None, when=None, asked=True) if one.time in months else one for one in steps]
    return asked, months


def left(reading: Reading, *, alone: bool) -> Iterator[date]:
    """Days on which what was planned is not to be any more; unless `alone`, another one is said instead."""
    gone = [time for time in reading.gone if alone or any(one.day for one in reading.times if one is not time)]
    said = (time.day for time in gone if time.day)
    days = (day_phrases.ahead_if_any(one, reading.now.date()) for one in said)
    yield from (day for day in days if day is not None)


def told_of(time: Expression) -> list[Span]:
    """What of its words a day and an hour tell: of «в чт утром» not the part of the day, and «до» of «до чт» not."""
    edges = [time.start, *(edge for span in kept_of(time) for edge in (span.start, span.end)), time.end]
    spans = (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return [span for span in spans if span.start < span.end]


def kept_of(time: Expression) -> list[Span]:
    """What of its words is what a step is for, in order: a part of the day, and that it is to be done by then."""
    said = [*time.limits, *([time.part] if time.part else [])]
    return [Span(*one) for one in sorted(said) if time.start <= one[0] < one[1] <= time.end]


def is_standing(reading: Reading, step: Planned) -> bool:
    """«Звонок в чт в силе», `thursday call stands`, `meeting fri, still on`: it is planned already."""
    if any(_OURS.fullmatch(reading.plain, mark.start, mark.end) for mark in step.marks):
        return False  # «созвонимся как планировали»
    part = reading.part_of(step.start)
    if _STANDS.search(reading.plain, part.start, part.end):
        return True
    behind = next((one for one in reading.parts if one.start >= part.end), None)
    if behind is None or any(behind.holds(time.start) for time in reading.times):
        return False
    return step.time is not None and _STANDS.search(reading.plain, behind.start, behind.end) is not None


def _is_habit(reading: Reading, step: Planned) -> bool:
    """«Принимают товар по вторникам», of which `repeats.py` has made the first of these days: nothing of ours."""
    if step.time is None or not _WRITTEN_OUT.fullmatch(reading.plain, step.time.start, step.time.end):
        return False
    part = reading.part_of(step.time.start)
    return bool(unknown_words(reading.plain, part, [*reading.known, *reading.aside]))


def _is_as_before(reading: Reading, step: Planned) -> bool:
    """«Заказали то же что в августе»: a month that is long to come is the one that was."""
    far = step.when is not None and step.when.day - reading.now.date() > HALF_YEAR
    return reading.sold and far


def is_of_today(reading: Reading, step: Planned) -> bool:
    """`Closed today`, `signed today`: where nobody was reached, nothing wanted, the day is the touch's; but
    `wants an invoice today` is when to send it.
    """
    if not is_said_of_today(reading, step):
        return False
    part = reading.part_of(step.start)
    ready = (mark for mark in reading.marks if mark.means.outcome is Outcome.READY)
    signed = any(
        part.holds(mark.start) and _WISHES.search(reading.plain, mark.start, mark.end) is None for mark in ready
    )
    return signed or any(mark.means.absent or mark.means.outcome in _NOT_TODAY for mark in reading.marks)


def is_said_of_today(reading: Reading, step: Planned) -> bool:
    """«Сегодня учёт, велели завтра»: beside another day it says how things are."""
    return step.time is not None and _TODAY.fullmatch(reading.plain, step.time.start, step.time.end) is not None


def _is_of_past(reading: Reading, step: Planned) -> bool:
    """`Switched to Bookers in august`, «открылись в мае»: that day nothing of ours is to come."""
    if step.time is not None and step.time.hour is not None:
        return False
    part = reading.part_of(step.start)
    verbs = (verb for verb in _PAST.finditer(reading.plain, part.start, step.start) if not _ARRANGED.fullmatch(verb[0]))
    refused = any(part.holds(mark.start) and mark.means.outcome is Outcome.REFUSED for mark in reading.marks)
    if refused and step.time is not None and step.time.day is not None and not step.time.day.bound:
        return True
    told = [*reading.aside, *reading.known]
    return any(not any(span.overlaps(Span(*verb.span())) for span in told) for verb in verbs)


def _is_vague(step: Planned) -> bool:
    return step.time is not None and step.time.day is not None and step.time.day.vague


def _is_now(step: Planned) -> bool:
    """«Сейчас отчётность» says how things are, not what is to be done."""
    return step.time is not None and step.time.away == timedelta(0)
