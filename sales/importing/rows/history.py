"""Touches out of history cells: «12.03.2025 звонил, просят КП» under «1 касание».

What the words say of it is in `touch_words.py`. The comment keeps them as they are written.
"""

import re
from calendar import isleap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import lru_cache
from itertools import pairwise

from sales.days.spoken import MONTH
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.cells.written_days import DAY_LIKE, SaidDay, days_in
from sales.importing.rows.touch_words import LONGEST_READ, begins, meant_by, took_place
from sales.importing.said.clients import ImportedOrder, ImportedTouch
from sales.languages.registry import any_of
from sales.sentences.around import amounts
from sales.sentences.reading import Reading
from sales.values import money
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome

NOON = time(12)
"""Of a touch without an hour."""
LONGEST = 1000
"""Signs of a comment."""

_LINE = re.compile(
    rf"\n\s*(?=\d{{1,4}}[./\-]\d{{1,2}}|\d{{1,2}}\s{MONTH}|{any_of(lambda one: one.rows.relative_day)})", re.IGNORECASE
)
_OF_WORDS = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.rows.of_words)}|&)\s*$",
    re.IGNORECASE,
)
"""A day behind these is a part of what they say."""
_TO_COME = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.rows.step_ahead)})\s+$",
    re.IGNORECASE,
)
"""A day behind these is a step's."""
_PAUSES = " .,:;/-–—\n"


def touches_in(cell: Cell, today: date, *, month_first: str = "") -> Iterator[ImportedTouch | str]:
    """The touches of a cell: one, or one for each day that words follow. Words that don't say when are no touch: nobody
    knows its moment.
    """
    whole = cells.moment(cell, today, month_first=month_first)
    if whole and whole[0] <= today:
        yield ImportedTouch(*whole, Channel.OTHER, Direction.OUTGOING, Outcome.NOTED)
        return
    text = cells.text(cell)
    days = _in_their_years(days_in(text, today, month_first))
    for line, within in _cut(text, days, [match.end() for match in _LINE.finditer(text)]):
        for entry, said in _cut(line, within, list(_next_days(line, within))):
            yield from _entry(entry, said, today)


def holds_another(comment: str, today: date, *, month_first: str = "") -> bool:
    """Whether a touch's words may tell of one more: they say a day of the past with its year, and go on."""
    return any(
        day.dated
        and day.day <= today
        and not _OF_WORDS.search(comment, 0, day.start)
        and any(map(str.isalpha, comment[: day.start]))
        and any(map(str.isalpha, comment[day.end :]))
        for day in days_in(comment, today, month_first)
    )


def in_time(touches: Iterable[ImportedTouch]) -> tuple[ImportedTouch, ...]:
    """Each once, in the order of time."""
    return tuple(sorted(dict.fromkeys(touches), key=lambda touch: (touch.on, touch.at or NOON)))


def with_orders(touches: Sequence[ImportedTouch], orders: Iterable[ImportedOrder]) -> tuple[ImportedTouch, ...]:
    """Every order has a touch with the outcome Order on its day: it is recorded by one, but for what the accounting
    system has told of.
    """
    known = {touch.on for touch in touches if touch.outcome is Outcome.ORDER}
    days = dict.fromkeys(order.on for order in orders if not (order.is_accounted or order.on in known))
    told = [ImportedTouch(day, None, Channel.OTHER, Direction.OUTGOING, Outcome.ORDER) for day in days]
    return tuple(sorted([*touches, *told], key=lambda touch: (touch.on, touch.at or NOON)))


@lru_cache(2048)
def sum_in(comment: str, today: date, currency: str) -> int | None:
    """What a remark about an order says that it cost; less than nothing for a return."""
    if not any(map(str.isdecimal, comment)):
        return None
    reading = _reading(comment, today)
    found = amounts.amount(reading)
    if found is None or found.unclear:
        return None
    try:
        cost = money.parse(found.text, currency)
    except Rejected:
        return None
    returned = any(mark.means.negative for mark in reading.marks)
    return -abs(cost) if returned else cost


def names_sum(comment: str, today: date) -> bool:
    return amounts.amount(_reading(comment, today)) is not None


def _reading(comment: str, today: date) -> Reading:
    return Reading(comment[:LONGEST_READ], datetime.combine(today, NOON))


def _in_their_years(days: Sequence[SaidDay]) -> list[SaidDay]:
    """A day without a year is of the year that was said before it, else behind it; one that does not fit there is of no
    sure year, and so none.
    """
    if all(day.dated for day in days) or not any(day.dated for day in days):
        return list(days)
    told: list[SaidDay] = []
    for place, day in enumerate(days):
        before = next((one.day for one in reversed(told) if one.dated), None)
        behind = next((one.day for one in days[place:] if one.dated), None)
        near = before or behind
        same = day.day if day.dated or near is None else _of_year(day.day, near.year)
        if same and (day.dated or (same >= before if before else behind is not None and same <= behind)):
            told.append(replace(day, day=same))
    return told


def _of_year(day: date, year: int) -> date | None:
    return None if (day.month, day.day) == (2, 29) and not isleap(year) else day.replace(year=year)


def _cut(text: str, days: Sequence[SaidDay], places: Sequence[int]) -> Iterator[tuple[str, list[SaidDay]]]:
    """The pieces of a text, each with the days in it."""
    if not places:
        yield text, list(days)
        return
    for start, end in pairwise([0, *places, len(text)]):
        within = [day for day in days if start <= day.start < end]
        yield text[start:end], [replace(day, start=day.start - start, end=day.end - start) for day in within]


def _next_days(line: str, days: Sequence[SaidDay]) -> Iterator[int]:
    """Where the next touches of a line begin that opens with a day: at days behind a pause, if there are words before
    it, as in «12.3 встретились, 14.3 отправил КП»; without a pause at days with words of their own.
    """
    if not days or days[0].start > 0:
        return
    opened = days[0]
    for day, end in zip(days[1:], [*(day.start for day in days[2:]), len(line)], strict=False):
        if line[: day.start].rstrip(" ")[-1] in ",;." or _begins_anew(line[:end], opened, day):
            if not any(map(str.isalpha, line[opened.end : day.start])):
                return
            opened = day
            yield day.start


def _begins_anew(line: str, opened: SaidDay, day: SaidDay) -> bool:
    """«1.5.26 звонок 3.5.26 отказ»: written as the first one is, and later."""
    if day.ranged or day.dated != opened.dated or day.day < opened.day or _OF_WORDS.search(line, opened.end, day.start):
        return False
    return begins(line[day.end :].lstrip(_PAUSES), at_once=not day.dated)


def _entry(written: str, days: Sequence[SaidDay], today: date) -> Iterator[ImportedTouch | str]:
    """A touch of its first day; the words up to the next day tell of it. The comment holds all that is not that day."""
    own = [day for day in days if day.start == 0 or not _TO_COME.search(written, 0, day.start)]
    said = next((day for day in own if day.dated), own[0] if own else None)
    if said is None or said.day > today:
        yield from filter(None, [written.strip()])
        return
    alone = said.start == 0 and not said.ranged
    comment = (written[said.end :].lstrip(_PAUSES) if alone else written).rstrip(" ,;\n")
    behind = next((day.start for day in days if day.start > said.start), len(written))
    doubtful = DAY_LIKE.search(written, said.end, behind)
    behind = doubtful.start() if doubtful else behind
    remark = f"{written[: said.start]}{written[said.end : behind]}".strip(_PAUSES)
    if took_place(remark):
        yield ImportedTouch(said.day, said.at, *meant_by(remark, cut=behind < len(written)), comment[:LONGEST].strip())
    else:
        yield written.strip()
