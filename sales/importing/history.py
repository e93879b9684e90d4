"""Touches out of history cells: «12.03.2025 звонил, просят КП» under «1 касание».

The outcome and the channel are told by the phrases of report sentences; where these say nothing clear it is
«поговорили» in another way. The comment keeps the words as they are written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from functools import lru_cache

from sales import money, sentence_marks, sentence_reading
from sales.errors import Rejected
from sales.importing import cells
from sales.importing.book import Cell
from sales.importing.clients import ImportedOrder, ImportedTouch
from sales.sentence_outcome import told_by
from sales.sentence_reading import Reading
from sales.spoken import folded
from sales.touches import Channel, Direction, Outcome, Reason

NOON = time(12)
"""Of a touch without an hour."""
LONGEST = 1000
"""Signs of a comment."""

_READ = 300
_LINE = re.compile(r"\n(?=\s*\d{1,2}[./]\d{1,2})")

Meant = tuple[Channel, Direction, Outcome, Reason | None]


def touches_in(cell: Cell, today: date, *, month_first: bool = False) -> Iterator[ImportedTouch | str]:
    """The touches of a cell: one, or one for each line that begins with a day. Words that don't say when are no touch:
    nobody knows its moment.
    """
    whole = cells.moment(cell, today, month_first=month_first)
    if whole and whole[0] <= today:
        yield ImportedTouch(*whole, Channel.OTHER, Direction.OUTGOING, Outcome.TALKED)
        return
    for entry in filter(None, map(str.strip, _LINE.split(cells.text(cell)))):
        yield _entry(entry, today, month_first=month_first)


def in_time(touches: Iterable[ImportedTouch]) -> tuple[ImportedTouch, ...]:
    """Each once, in the order of time."""
    return tuple(sorted(dict.fromkeys(touches), key=lambda touch: (touch.on, touch.at or NOON)))


def with_orders(touches: Sequence[ImportedTouch], orders: Iterable[ImportedOrder]) -> tuple[ImportedTouch, ...]:
    """Every order has a touch with the outcome Order on its day: it is recorded by one."""
    known = {touch.on for touch in touches if touch.outcome is Outcome.ORDER}
    days = dict.fromkeys(order.on for order in orders if order.on not in known)
    told = [ImportedTouch(day, None, Channel.OTHER, Direction.OUTGOING, Outcome.ORDER) for day in days]
    return tuple(sorted([*touches, *told], key=lambda touch: (touch.on, touch.at or NOON)))


@lru_cache(2048)
def meant_by(written: str) -> Meant:
    """What a remark says of a touch. A noun alone names what was done: «КП» was sent, «звонок» took place."""
    marks = sentence_marks.find(folded(written[:_READ]))
    told = told_by([sentence_marks.as_channel(mark) if sentence_marks.is_noun(mark.means) else mark for mark in marks])
    if told.outcome is not None:
        return told.channel, told.direction, told.outcome, told.reason
    channel = told.channel if told.happened or any(mark.means.channel for mark in marks) else Channel.OTHER
    outcome = Outcome.SENT if channel is Channel.OFFER else Outcome.TALKED
    return channel, told.direction, outcome, None


@lru_cache(2048)
def sum_in(comment: str, today: date, currency: str) -> int | None:
    """What a remark about an order says that it cost; less than nothing for a return."""
    if not any(map(str.isdecimal, comment)):
        return None
    reading = Reading(comment[:_READ], datetime.combine(today, NOON))
    found = sentence_reading.amount(reading)
    try:
        cost = money.parse(found.value, currency) if found else None
    except Rejected:
        return None
    returned = any(mark.means.negative for mark in reading.marks)
    return -abs(cost) if cost is not None and returned else cost


def _entry(written: str, today: date, *, month_first: bool) -> ImportedTouch | str:
    found = cells.find_day(written[:_READ], today, month_first=month_first)
    if found is None or found[2] > today:
        return written
    start, end, on, at = found
    comment = written[end:].lstrip(" .,:;-–—") if start == 0 else written
    channel, direction, outcome, reason = meant_by(comment)
    return ImportedTouch(on, at, channel, direction, outcome, reason, comment[:LONGEST].strip())
