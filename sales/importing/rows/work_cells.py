"""What a cell says of the work with a client: touches, orders, the next step.

What is not surely understood is no fact: it stands in the note under its heading, to check.
"""

import re
from datetime import date

from sales.days.spoken import MONTH, WEEKDAY
from sales.ground.errors import Rejected
from sales.importing.cells import cells, sums
from sales.importing.cells.book import Cell
from sales.importing.rows.history import holds_another, touches_in
from sales.importing.rows.record import Occasion, Reader, Record, labelled, to_check, under_heading
from sales.importing.rows.steps import due
from sales.importing.said.clients import ImportedOrder, ImportedTouch
from sales.importing.said.fields import Field
from sales.importing.sheets import meanings
from sales.importing.sheets.columns import Planned
from sales.languages.registry import any_of

_SAYS_A_DAY = re.compile(
    rf"\d|(?<!\w)(?:{MONTH}|{WEEKDAY}|{any_of(lambda one: one.rows.relative_day)})(?!\w)", re.IGNORECASE
)
_HOUR_ALONE = re.compile(r"[\d:.\-\s]+")
_NEVER = re.compile(any_of(lambda one: one.rows.never), re.IGNORECASE)
_NO_STEP = re.compile(any_of(lambda one: one.rows.no_step), re.IGNORECASE)


def _order_on(record: Record, column: Planned, cell: Cell) -> None:
    """An order cannot be without a day: of a month it is the first, and its words say what is known."""
    if _NEVER.fullmatch(cells.line(cell)):
        return
    exactly = cells.day(cell, record.locality.today, month_first=column.month_first)
    day = exactly or cells.month_of(cell)
    if exactly is None or exactly > record.locality.today:
        to_check(record, column, cell, "date")
        labelled(record, column, cell)
    if day and day <= record.locality.today and day not in {order.on for order in record.orders}:
        record.orders.append(ImportedOrder(day))


def _order_sum(record: Record, column: Planned, cell: Cell) -> None:
    """Of an order that is said to cost nothing, nobody knows the sum."""
    try:
        said = sums.read(cell, record.locality)
    except Rejected:
        if _NEVER.fullmatch(cells.line(cell)):
            return
        _doubtful_sum(record, column, cell)
        return
    if said.minor:
        record.amount = said.minor
        record.amount_said = f"{column.heading}: {cells.text(cell)}"
    else:
        record.nothing_sold = (column, cell)
    if not said.whole:
        labelled(record, column, cell)


def settle_sums(record: Record) -> None:
    """Once the whole row is read: a sum of nothing says that nothing was bought, unless there is an order."""
    if record.nothing_sold and record.orders:
        _doubtful_sum(record, *record.nothing_sold)


def _doubtful_sum(record: Record, column: Planned, cell: Cell) -> None:
    to_check(record, column, cell, "sum")
    labelled(record, column, cell)


def _pay_by(record: Record, column: Planned, cell: Cell) -> None:
    record.pay_by = _of_payment(record, column, cell)


def _paid_on(record: Record, column: Planned, cell: Cell) -> None:
    record.paid_on = _of_payment(record, column, cell)
    if record.paid_on and record.paid_on > record.locality.today:
        record.paid_on = None
        labelled(record, column, cell)


def _of_payment(record: Record, column: Planned, cell: Cell) -> date | None:
    """What is no day may be a delay, a sum, a yes: words for the note."""
    day = cells.day(cell, record.locality.today, month_first=column.month_first)
    if day is None:
        labelled(record, column, cell)
    else:
        record.payment_said.append(under_heading(record, column, cell))
    return day


def _step(record: Record, column: Planned, cell: Cell) -> None:
    """What to do, and when: «20.11.2026 12:00», «позвонить в пятницу»."""
    text = cells.line(cell)
    if _NO_STEP.fullmatch(text):
        return
    record.step_said.append(under_heading(record, column, cell))
    record.step_cells.append((column, cell))
    told = due(cell, record.locality.today, column.month_first)
    if told and record.step_on is None:
        record.step_on, record.step_at = told.on, told.at or record.step_at
    if told and told.alone and told.on == record.step_on:
        return
    kind = meanings.step(text)
    if kind is None or record.step_kind is not None:
        record.step_note.append(text)
    record.step_kind = record.step_kind or kind


def _step_note(record: Record, column: Planned, cell: Cell) -> None:
    record.step_said.append(under_heading(record, column, cell))
    record.step_cells.append((column, cell))
    record.step_note.append(cells.text(cell))


def _step_on(record: Record, column: Planned, cell: Cell) -> None:
    record.step_said.append(under_heading(record, column, cell))
    record.step_headings.append(column.heading)
    told = due(cell, record.locality.today, column.month_first)
    if told is None:
        to_check(record, column, cell, "date")
        record.step_cells.append((column, cell))
        return
    if record.step_on not in {None, told.on}:  # a task of another day
        said = [cells.line(other) for _, other in record.step_cells]
        record.step_note, record.step_at = list(dict.fromkeys([*said, *record.step_note])), None
    record.step_on, record.step_at = told.on, told.at or record.step_at
    if not told.alone:
        record.step_note.append(cells.line(cell))


def _step_at(record: Record, column: Planned, cell: Cell) -> None:
    record.step_said.append(under_heading(record, column, cell))
    record.step_cells.append((column, cell))
    record.step_at = cells.hour(cell) or record.step_at
    record.step_note += _beside_hour(cell)


def _beside_hour(cell: Cell) -> list[str]:
    """Its words, where it says more than an hour."""
    text = cells.line(cell)
    return [text] if isinstance(cell, str) and not _HOUR_ALONE.fullmatch(text) else []


def _history(record: Record, column: Planned, cell: Cell) -> None:
    if column.touch and not _says_when(record, column, cell):
        _remark(record, record.occasion(column), column, cell, understood=False)
    else:
        historical(record, column, cell)


def historical(record: Record, column: Planned, cell: Cell) -> None:
    """Touches, and in the note what is none: to check, where it says something of a day."""
    for said in touches_in(cell, record.locality.today, month_first=column.month_first):
        words = said.comment if isinstance(said, ImportedTouch) else said
        if isinstance(said, ImportedTouch):
            record.touches.append(said)
        else:
            labelled(record, column, said)
        if words is said and _SAYS_A_DAY.search(words):
            to_check(record, column, words, "date")
        elif words and meanings.mentions_ban(words):
            to_check(record, column, words, "ban")
        elif words is not said and meanings.denies_number(words):
            to_check(record, column, words, "phone")
        elif words is not said and holds_another(words, record.locality.today, month_first=column.month_first):
            to_check(record, column, words, "date")


def _says_when(record: Record, column: Planned, cell: Cell) -> bool:
    said = touches_in(cell, record.locality.today, month_first=column.month_first)
    return any(isinstance(one, ImportedTouch) for one in said)


def _touch_on(record: Record, column: Planned, cell: Cell) -> None:
    if _NEVER.fullmatch(cells.line(cell)):
        return
    told = cells.moment(cell, record.locality.today, month_first=column.month_first)
    occasion = record.occasion(column)
    if told is not None and told[0] <= record.locality.today:
        occasion.on, occasion.at = told[0], told[1] or occasion.at
        occasion.dated_in = column, cell
    elif told is None and _says_when(record, column, cell):
        historical(record, column, cell)
    else:
        to_check(record, column, cell, "date")
        labelled(record, column, cell)


def _touch_at(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.at = cells.hour(cell) or occasion.at
    if occasion.at is None:
        labelled(record, column, cell)
    else:
        occasion.cells.append((column, cell))
        occasion.comment += _beside_hour(cell)


def _touch_channel(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.channel = meanings.channel(cells.text(cell))
    _remark(record, occasion, column, cell, understood=occasion.channel is not None)


def _touch_direction(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.direction = meanings.direction(cells.text(cell))
    _remark(record, occasion, column, cell, understood=occasion.direction is not None)


def _touch_outcome(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.outcome = meanings.outcome(cells.text(cell))
    _remark(record, occasion, column, cell, understood=occasion.outcome is not None)


def _remark(record: Record, occasion: Occasion, column: Planned, cell: Cell, *, understood: bool) -> None:
    """What is understood need not stand in the comment; together the words tell how it took place."""
    if meanings.denies_number(cells.text(cell)):
        to_check(record, column, cell, "phone")
    occasion.cells.append((column, cell))
    occasion.said.append(cells.text(cell))
    if not understood:
        occasion.comment.append(cells.text(cell))


def _touch_reason(record: Record, column: Planned, cell: Cell) -> None:
    occasion = record.occasion(column)
    occasion.reason = meanings.reason(cells.text(cell))
    _remark(record, occasion, column, cell, understood=occasion.reason is not None)


def _touch_comment(record: Record, column: Planned, cell: Cell) -> None:
    _remark(record, record.occasion(column), column, cell, understood=False)


READERS: dict[Field, Reader] = {
    Field.FIRST_ORDER: _order_on,
    Field.LAST_ORDER: _order_on,
    Field.ORDER_SUM: _order_sum,
    Field.PAY_BY: _pay_by,
    Field.PAID_ON: _paid_on,
    Field.DELIVERED_ON: labelled,
    Field.RATING: labelled,
    Field.STEP_AGAIN: labelled,
    Field.TOUCH_AWAY: labelled,
    Field.TOUCH_JOINT: labelled,
    Field.ITEMS: labelled,
    Field.DOCUMENT: labelled,
    Field.RECEIVED: labelled,
    Field.STEP: _step,
    Field.STEP_ON: _step_on,
    Field.STEP_AT: _step_at,
    Field.STEP_NOTE: _step_note,
    Field.HISTORY: _history,
    Field.TOUCH_ON: _touch_on,
    Field.TOUCH_AT: _touch_at,
    Field.TOUCH_CHANNEL: _touch_channel,
    Field.TOUCH_DIRECTION: _touch_direction,
    Field.TOUCH_OUTCOME: _touch_outcome,
    Field.TOUCH_REASON: _touch_reason,
    Field.TOUCH_COMMENT: _touch_comment,
}
