"""Which of a sentence's statements of time are the touch's and which are to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sales.days import hour_phrases, when
from sales.days.calendar import WorkCalendar
from sales.days.time_expressions import Expression
from sales.days.when import Past, When
from sales.ground.errors import Rejected
from sales.languages.registry import any_word
from sales.sentences.marks import Mark
from sales.sentences.reading import Reading, span_of
from sales.work.outcomes import Outcome

_WILL_PAY = any_word(lambda one: one.reports.will_pay)


@dataclass(frozen=True, slots=True)
class Moments:
    """`unclear`: what says a time, but not one that can be."""

    past: tuple[Expression, Past] | None
    ahead: tuple[tuple[Expression, When], ...]
    unclear: tuple[Expression, ...]


def moments(reading: Reading, calendar: WorkCalendar | None) -> Moments:
    past: tuple[Expression, Past] | None = None
    ahead, unclear = [], list(_named(reading))
    tried = {time.away for time in reading.times if _is_tried(reading, time)}
    for time in reading.times:
        if time.away in tried:
            continue
        governor = reading.governor(time)
        moment = _read(reading, time, governor)
        if isinstance(moment, Past):
            of_others = governor is not None and governor.means.denied
            past = past if of_others else past or (time, moment)
        elif moment is not None:
            ahead.append((time, when.on_working_day(moment, calendar) if calendar else moment))
        else:
            unclear.append(time)
    return Moments(past, tuple(ahead), tuple(unclear))


def _is_tried(reading: Reading, time: Expression) -> bool:
    """«Просила через час, через час не взяла»: that hour is over."""
    if time.away is None:
        return False
    part = reading.part_of(time.start)
    behind = (mark for mark in reading.marks if part.holds(mark.start) and mark.start >= time.end)
    return any(mark.means.outcome is Outcome.NO_ANSWER for mark in behind)


def _named(reading: Reading) -> Iterator[Expression]:
    """«Не в пятницу, а в понедельник» leaves nothing open."""
    last = reading.times[-1].start if reading.times else -1
    return (time for time in reading.unclear if time.start > last)


def _read(reading: Reading, time: Expression, governor: Mark | None) -> When | Past | None:
    """A date beside a verb of the past is the touch's; where that cannot be, it is read the other way.

    An hour beside such a verb is never to come, unless a step is said beside it, too.
    """
    pays = governor is not None and _WILL_PAY.search(reading.plain, governor.end, time.start)
    back_first = time.only_past or (not pays and _belongs_to_past(time, governor, reading.now))
    only_back = back_first and time.day is None and time.away is None and not _has_step(reading, time)
    only_back = only_back and not _is_still_to_come(time, reading.now)
    for back in (back_first,) if only_back else (back_first, not back_first):
        try:
            return when.as_past(time, reading.now) if back else when.as_future(time, reading.plain, reading.now)
        except Rejected:
            continue
    return None


def _has_step(reading: Reading, time: Expression) -> bool:
    part = reading.part_of(time.start)
    return any(part.holds(mark.start) and mark.means.step for mark in reading.marks)


def _is_still_to_come(time: Expression, now_local: datetime) -> bool:
    """«Обещали закинуть предоплату вечером», said in the morning."""
    return time.hour is not None and time.hour.part_since is not None and time.hour.part_since > now_local.time()


def _belongs_to_past(time: Expression, governor: Mark | None, now_local: datetime) -> bool:
    passed = time.hour is not None and time.day is None and time.hour.at <= now_local.time()
    if governor is None or governor.means.step:
        return False
    return governor.means.happened or (passed and governor.means.outcome is not None)


def part_said(reading: Reading, time: Expression | None) -> str | None:
    """«После обеда», `fri am`: the words of a part of the day, which is no hour to be there at. None: an hour was said,
    or only a day.
    """
    if time is None or time.hour is None or time.hour.part_since is None:
        return None
    places = [span_of(time), *reading.hours_apart]
    return next(filter(None, (hour_phrases.part_in(reading.written(one)) for one in places)), "")
