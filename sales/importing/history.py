"""Touches out of history cells: «12.03.2025 звонил, просят КП» under «1 касание».

The outcome and the channel are told by the phrases of report sentences; where these say nothing clear it is
«поговорили» in another way. The comment keeps the words as they are written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache

from sales import sentence_marks
from sales.importing import cells
from sales.importing.book import Cell
from sales.importing.clients import ImportedOrder, ImportedTouch
from sales.sentence_outcome import told_by
from sales.spoken import folded
from sales.touches import Channel, Direction, Outcome, Reason

UNDATED = timedelta(days=365)
"""A touch of which nobody wrote when, with no dated one beside it, counts as of a year ago: it must not look like
this week's work in a report."""
NOON = time(12)
"""Of a touch without an hour."""
LONGEST = 1000
"""Signs of a comment."""

_READ = 300
_LINE = re.compile(r"\n(?=\s*\d{1,2}[./]\d{1,2})")

Meant = tuple[Channel, Direction, Outcome, Reason | None]


def touches_in(cell: Cell, today: date, *, month_first: bool = False) -> Iterator[ImportedTouch]:
    """The touches of a cell: one, or one for each line that begins with a day."""
    whole = cells.moment(cell, today, month_first=month_first)
    if whole and whole[0] <= today:
        yield ImportedTouch(*whole, Channel.OTHER, Direction.OUTGOING, Outcome.TALKED)
        return
    for entry in filter(None, map(str.strip, _LINE.split(cells.text(cell)))):
        yield _entry(entry, today, month_first=month_first)


def in_time(touches: Iterable[ImportedTouch], today: date) -> tuple[ImportedTouch, ...]:
    """Undated touches take the day of the next dated one in the row, else of the one before, else a year ago."""
    said = list(touches)
    if not said:
        return ()
    days = [touch.on if touch.dated else None for touch in said]
    placed = (replace(touch, on=_beside(days, number) or today - UNDATED) for number, touch in enumerate(said))
    return tuple(sorted(dict.fromkeys(placed), key=lambda touch: (touch.on, touch.at or NOON)))


def with_orders(touches: Sequence[ImportedTouch], orders: Iterable[ImportedOrder]) -> tuple[ImportedTouch, ...]:
    """Every order has a touch with the outcome Order on its day: it is recorded by one."""
    known = {touch.on for touch in touches if touch.outcome is Outcome.ORDER}
    days = dict.fromkeys(order.on for order in orders if order.on not in known)
    told = [ImportedTouch(day, None, Channel.OTHER, Direction.OUTGOING, Outcome.ORDER) for day in days]
    return tuple(sorted([*touches, *told], key=lambda touch: (touch.on, touch.at or NOON)))


def _beside(days: Sequence[date | None], number: int) -> date | None:
    """The day of a touch, or of the next one that has a day, or of the last one before it."""
    return next((day for day in (*days[number:], *reversed(days[:number])) if day), None)


@lru_cache(2048)
def meant_by(written: str) -> Meant:
    """What a remark says of a touch."""
    told = told_by(sentence_marks.find(folded(written[:_READ])))
    if told.outcome is not None:
        return told.channel, told.direction, told.outcome, told.reason
    channel = told.channel if told.happened else Channel.OTHER
    return channel, told.direction, Outcome.TALKED, None


def _entry(written: str, today: date, *, month_first: bool) -> ImportedTouch:
    found = cells.find_day(written[:_READ], today, month_first=month_first)
    past = found if found and found[2] <= today else None
    comment = written[past[1] :].lstrip(" .,:;-–—") if past and past[0] == 0 else written
    channel, direction, outcome, reason = meant_by(comment)
    on, at = (past[2], past[3]) if past else (today, None)
    return ImportedTouch(on, at, channel, direction, outcome, reason, comment[:LONGEST].strip(), dated=past is not None)
