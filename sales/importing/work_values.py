"""What a cell says of the work with a client: touches, orders, the next step.

What is not surely understood is no fact: it stands in the note under its heading, to check.
"""

import re
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from sales import money, when
from sales.errors import Rejected
from sales.importing import cells, meanings
from sales.importing.book import Cell
from sales.importing.clients import ImportedOrder, ImportedTouch, Mark
from sales.importing.fields import Field
from sales.importing.history import touches_in
from sales.importing.layout import Planned
from sales.importing.record import Locality, Occasion, Reader, Record, labelled
from sales.spoken import MONTH, WEEKDAY

_SAYS_A_DAY = re.compile(
    rf"\d|(?<!\w)(?:{MONTH}|{WEEKDAY}|(?:поза)?вчера|сегодня|yesterday|today)(?!\w)", re.IGNORECASE
)
_NO_STEP = re.compile(r"не запланирован\w*|нет задач\w*|нет|no tasks?|not planned|none", re.IGNORECASE)


def _order_on(record: Record, column: Planned, cell: Cell) -> None:
    """An order cannot be without a day: of a month it is the first, and its words say what is known."""
    exactly = cells.day(cell, record.locality.today, month_first=column.month_first)
    day = exactly or cells.month_of(cell)
    if exactly is None or exactly > record.locality.today:
        to_check(record, column, cell, "date")
        labelled(record, column, cell)
    if day and day <= record.locality.today and day not in {order.on for order in record.orders}:
        record.orders.append(ImportedOrder(day))


def to_check(record: Record, column: Planned, cell: Cell, code: str) -> None:
    record.marks.append(Mark(column.field, code, cells.line(cell)))


def _order_sum(record: Record, column: Planned, cell: Cell) -> None:
    try:
        record.amount = amount_in(cell, record.locality)
    except Rejected:
        labelled(record, column, cell)
    record.amount_said = f"{column.heading}: {cells.text(cell)}"


def amount_in(cell: Cell, locality: Locality) -> int:
    """A number is as many of the currency's units, whatever separates thousands in a text."""
    currency = locality.currency
    if locality.foreign:
        raise Rejected("amount")
    if isinstance(cell, int | float) and not isinstance(cell, bool) and isfinite(cell):
        return round(Decimal(str(cell)).scaleb(money.minor_digits(currency)))
    return money.parse(cells.text(cell), currency)


def _step(record: Record, _: Planned, cell: Cell) -> None:
    text = cells.line(cell)
    if _NO_STEP.fullmatch(text):
        return
    kind = meanings.step(text)
    if kind is None or record.step_kind is not None:
        record.step_note.append(text)
    record.step_kind = record.step_kind or kind


def _step_note(record: Record, _: Planned, cell: Cell) -> None:
    record.step_note.append(cells.text(cell))


def _step_on(record: Record, column: Planned, cell: Cell) -> None:
    today = record.locality.today
    told = cells.moment(cell, today, month_first=column.month_first, nearest=True) or _said_day(cells.line(cell), today)
    if told is None:
        to_check(record, column, cell, "date")
        record.step_note.append(cells.line(cell))
    else:
        record.step_on, record.step_at = told[0], told[1] or record.step_at


@lru_cache(1024)
def _said_day(text: str, today: date) -> tuple[date, time | None] | None:
    """«В пятницу», `tomorrow at 10`: seen from the day of the import."""
    if not any(sign.isalpha() for sign in text):
        return None
    try:
        told = when.parse_surely(text, datetime.combine(today, time(0)))
    except Rejected:
        return None
    return told.day, told.at


def _step_at(record: Record, _: Planned, cell: Cell) -> None:
    record.step_at = cells.hour(cell) or record.step_at


def _history(record: Record, column: Planned, cell: Cell) -> None:
    if column.touch and not _says_when(record, column, cell):
        _remark(record.occasion(column), column, cell, understood=False)
    else:
        historical(record, column, cell)


def historical(record: Record, column: Planned, cell: Cell) -> None:
    """Touches, and in the note what is none: to check, where it says something of a day."""
    for said in touches_in(cell, record.locality.today, month_first=column.month_first):
        if isinstance(said, ImportedTouch):
            record.touches.append(said)
        else:
            labelled(record, column, said)
            if _SAYS_A_DAY.search(said):
                to_check(record, column, said, "date")


def _says_when(record: Record, column: Planned, cell: Cell) -> bool:
    said = touches_in(cell, record.locality.today, month_first=column.month_first)
    return any(isinstance(one, ImportedTouch) for one in said)


def _touch_on(record: Record, column: Planned, cell: Cell) -> None:
    told = cells.moment(cell, record.locality.today, month_first=column.month_first)
    occasion = record.occasion(column)
    if told is not None and told[0] <= record.locality.today:
        occasion.on, occasion.at = told
        occasion.dated_in = column, cell
    elif told is None and _says_when(record, column, cell):
        historical(record, column, cell)
    else:
        to_check(record, column, cell, "date")
        labelled(record, column, cell)


def _touch_channel(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.channel = meanings.channel(cells.text(cell))
    _remark(occasion, column, cell, understood=occasion.channel is not None)


def _touch_direction(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.direction = meanings.direction(cells.text(cell))
    occasion.cells.append((column, cell))


def _touch_outcome(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.outcome = meanings.outcome(cells.text(cell))
    _remark(occasion, column, cell, understood=occasion.outcome is not None)


def _remark(occasion: Occasion, column: Planned, cell: Cell, *, understood: bool) -> None:
    """What is understood need not stand in the comment; together the words tell how it took place."""
    occasion.cells.append((column, cell))
    occasion.said.append(cells.text(cell))
    if not understood:
        occasion.comment.append(cells.text(cell))


def _touch_reason(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.reason = meanings.reason(cells.text(cell))
    occasion.cells.append((column, cell))


def _touch_comment(record: Record, column: Planned, cell: Cell) -> None:
    _remark(record.occasion(column), column, cell, understood=False)


READERS: dict[Field, Reader] = {
    Field.FIRST_ORDER: _order_on,
    Field.LAST_ORDER: _order_on,
    Field.ORDER_SUM: _order_sum,
    Field.STEP: _step,
    Field.STEP_ON: _step_on,
    Field.STEP_AT: _step_at,
    Field.STEP_NOTE: _step_note,
    Field.HISTORY: _history,
    Field.TOUCH_ON: _touch_on,
    Field.TOUCH_CHANNEL: _touch_channel,
    Field.TOUCH_DIRECTION: _touch_direction,
    Field.TOUCH_OUTCOME: _touch_outcome,
    Field.TOUCH_REASON: _touch_reason,
    Field.TOUCH_COMMENT: _touch_comment,
}
