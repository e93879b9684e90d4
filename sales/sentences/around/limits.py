"""Hours that say how things are, on any day, and are nobody's plan."""

import re

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before
from sales.sentences.reading import Reading
from sales.work.outcomes import ATTEMPTS, Outcome

_HOUR_LIMIT = re.compile(rf"(?:{any_of(lambda one: one.reports.hour_limits)})\s")
_BEFORE_HOUR = any_word_before(lambda one: one.reports.hour_limits)
_SAYS = any_word(lambda one: one.reports.says)
_TO_REACH = ATTEMPTS | {Outcome.CALL_BACK}


def is_limit(reading: Reading, time: Expression | None) -> bool:
    """«До 10 не звонить», `never in before 11`: that is how things are, on any day."""
    if time is None or time.day or time.away or time.hour is None:
        return False
    of_day = time.hour.part_since is not None
    return reading.limited or (not of_day and _is_said_of_hour(reading, time) and not _waits(reading, time))


def _is_said_of_hour(reading: Reading, time: Expression) -> bool:
    """`Never in before 11`, «нужна доставка до 8»."""
    within = _HOUR_LIMIT.match(reading.plain, time.start)
    return bool(within or _BEFORE_HOUR.search(reading.plain, 0, time.start))


def _waits(reading: Reading, time: Expression) -> bool:
    """Whether somebody is to be reached then: they said so, are away, or could not speak."""
    part = reading.part_of(time.start)
    away = any(mark.means.absent or mark.means.outcome in _TO_REACH for mark in reading.marks)
    return away or bool(_SAYS.search(reading.plain, part.start, time.start))
