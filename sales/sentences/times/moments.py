"""Which of a sentence's statements of time are the touch's and which are to come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sales.days import when
from sales.days.calendar import WorkCalendar
from sales.days.time_expressions import Expression
from sales.days.when import Past, When
from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word
from sales.sentences.marks import Mark
from sales.sentences.reading import Reading
from sales.work.channels import Direction
from sales.work.outcomes import ATTEMPTS, Outcome

_TODAYS = re.compile(any_of(lambda one: one.doing.todays))
_GOODS = any_word(lambda one: one.doing.goods)
_WAS = any_word(lambda one: one.reports.past)
_PRESENT = any_word(lambda one: one.doing.present)
_MOVED_TO = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.doing.moves)})\s+(?:[\w'-]+\s+){{0,2}}"
    rf"(?:{any_of(lambda one: one.doing.on_to)})\s"
)
_WILL_PAY = any_word(lambda one: one.reports.will_pay)
_PAYMENT = any_word(lambda one: f"{one.reports.settled}|{one.reports.will_pay}")
_CAME = any_word(lambda one: f"{one.reports.settled}|{one.reports.money_came}")
_BEEN = re.compile(any_of(lambda one: one.reports.was))


@dataclass(frozen=True, slots=True)
class Moments:
    """`unclear`: what says a time, but not one that can be; `paid`: when money came, which is no day of the touch. A
    part of the day ahead is no hour: none was named.
    """

    past: tuple[Expression, Past] | None
    ahead: tuple[tuple[Expression, When], ...]
    unclear: tuple[Expression, ...]
    paid: Past | None = None


def moments(reading: Reading, calendar: WorkCalendar | None) -> Moments:
    past: tuple[Expression, Past] | None = None
    paid: Past | None = None
    ahead, unclear = [], list(_named(reading))
    tried = {time.away for time in reading.times if _is_tried(reading, time)}
    for time in reading.times:
        if time.away in tried:
            continue
        governor = reading.governor(time)
        moment = _read(reading, time, governor)
        if isinstance(moment, Past):
            of_others = governor is not None and governor.means.denied
            if _is_of_money(reading, time, governor):
                paid = paid or moment
            else:
                past = past if of_others else past or (time, moment)
        elif moment is not None:
            day = when.on_working_day(moment, calendar) if calendar else moment
            ahead.append((time, replace(day, at=None) if time.part else day))
        else:
            unclear.append(time)
    return Moments(past, tuple(ahead), tuple(unclear), paid)


def _is_of_money(reading: Reading, time: Expression, governor: Mark | None) -> bool:
    """«Вчера оплатили», `payment was friday`: that is when it came. Who was handed it, or sold something in the same
    breath, was there then.
    """
    part = reading.part_of(time.start)
    if governor is None or _BEEN.fullmatch(reading.plain, governor.start, governor.end):
        return _PAYMENT.search(reading.plain, part.start, part.end) is not None
    others = (mark for mark in reading.marks if part.holds(mark.start) and mark is not governor)
    if governor.means.channel is not None or any(mark.means.outcome is Outcome.ORDER for mark in others):
        return False
    paying = governor.means.takes or governor.means.outcome is Outcome.ORDER
    return paying and _CAME.search(reading.plain, governor.start, governor.end) is not None


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
    back_first = time.only_past or (not pays and _belongs_to_past(time, governor, reading)) or _is_over(reading, time)
    only_back = back_first and time.day is None and time.away is None and not _has_step(reading, time)
    only_back = only_back and not _is_still_to_come(time, reading.now)
    for back in (back_first,) if only_back else (back_first, not back_first):
        try:
            return when.as_past(time, reading.now) if back else when.as_future(time, reading.plain, reading.now)
        except Rejected as rejected:
            if rejected.code == "weekday":  # of which year that would be right is nobody's guess
                return None
    return None


def _is_over(reading: Reading, time: Expression) -> bool:
    """`Was in this morning`: of today, and gone."""
    gone = time.hour is not None and time.hour.at <= reading.now.time() and not _has_step(reading, time)
    return gone and _TODAYS.fullmatch(reading.plain, time.start, time.end) is not None


def _has_step(reading: Reading, time: Expression) -> bool:
    part = reading.part_of(time.start)
    return any(part.holds(mark.start) and mark.means.step for mark in reading.marks)


def _is_still_to_come(time: Expression, now_local: datetime) -> bool:
    """«Обещали закинуть предоплату вечером», said in the morning."""
    return time.hour is not None and time.hour.part_since is not None and time.hour.part_since > now_local.time()


def _belongs_to_past(time: Expression, governor: Mark | None, reading: Reading) -> bool:
    passed = time.hour is not None and time.day is None and time.hour.at <= reading.now.time()
    if governor is not None and _is_attempt_of(time, governor, reading):
        return True
    if governor is None or governor.means.step or _is_of_now(reading, governor, time):
        return False
    if governor.means.direction is Direction.INCOMING and any(time.start == one.end for one in reading.corrected):
        return False  # «написали: не в четверг, а в пятницу»
    return governor.means.happened or (passed and governor.means.outcome is not None)


def _is_attempt_of(time: Expression, governor: Mark, reading: Reading) -> bool:
    """«В четверг не дозвонился», `no answer on friday`: nobody tells of an attempt that is still to be made."""
    if governor.means.outcome not in ATTEMPTS or not _is_weekday(time) or _has_step(reading, time):
        return False
    between = reading.plain[min(governor.end, time.end) : max(governor.start, time.start)]
    return not between.strip()


def _is_weekday(time: Expression) -> bool:
    return time.day is not None and time.day.match.groupdict().get("weekday") is not None


def _is_of_now(reading: Reading, governor: Mark, time: Expression) -> bool:
    """«Берут 20 коробок, забирают в ср», `taking 20 on weds`: what they do or will do was on no day before. Of «заказ
    5000 в ср», `all good for friday` nobody says which day it is; what was moved to a day is to come.
    """
    if time.day is None:
        return False
    if _MOVED_TO.search(reading.plain, governor.start, time.end):
        return True
    was = _WAS.search(reading.plain, governor.start, governor.end)
    if _is_weekday(time) and governor.means.channel is None and not was:
        return True
    doing = _PRESENT.search(reading.plain, min(governor.start, time.start), max(governor.end, time.start))
    return bool(doing or _GOODS.search(reading.plain, governor.end, max(governor.end, time.start)))
