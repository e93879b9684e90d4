"""What a row tells of the past: its touches and its orders, with what only looks like one kept in the note."""

from collections.abc import Iterable, Iterator
from datetime import date

from sales.importing.cells import cells
from sales.importing.rows.history import LONGEST, in_time, names_sum, sum_in
from sales.importing.rows.record import Occasion, Record, labelled
from sales.importing.rows.touch_words import meant_by
from sales.importing.rows.work_cells import historical
from sales.importing.said.clients import ImportedOrder, ImportedTouch, Mark
from sales.importing.said.fields import Field
from sales.work.channels import Direction
from sales.work.outcomes import Outcome


def touches_of(record: Record) -> tuple[ImportedTouch, ...]:
    if not (record.touches or record.occasions):
        return ()
    told = list(_occasions(record))  # what is no occasion is added to the record's own
    return in_time([*record.touches, *told])


def _occasions(record: Record) -> Iterator[ImportedTouch]:
    """Words without a date don't say when it was: they stand in the note. The date of a contact alone is one, unless
    the row tells of touches anyway.
    """
    keyed = Field.KEY in record.texts
    for said in record.occasions.values():
        if said.on is None or (record.touches and not (said.said or said.reason)):
            _kept(record, said)
            continue
        comment = "\n".join(said.comment)
        record.marks += [Mark(Field.TOUCH_COMMENT, "cut", rest)] if (rest := cells.beyond(comment, LONGEST)) else []
        channel, direction, outcome, reason = meant_by(", ".join(said.said))
        clear = said.outcome is not None
        yield ImportedTouch(
            on=said.on,
            at=said.at,
            channel=said.channel or channel,
            direction=said.direction or (Direction.OUTGOING if clear else direction),
            outcome=said.outcome or outcome,
            reason=said.reason or (None if clear else reason),
            comment=comment[:LONGEST],
            contact=next((one.called for one in record.people if keyed), ""),
        )


def _kept(record: Record, said: Occasion) -> None:
    days = {touch.on for touch in record.touches}
    if said.dated_in and said.on not in days:
        labelled(record, *said.dated_in)
    for column, cell in said.cells:
        (labelled if column.field is Field.TOUCH_AT else historical)(record, column, cell)


def orders_of(record: Record, touches: tuple[ImportedTouch, ...]) -> Iterator[ImportedOrder]:
    """Those of the columns, and those that dated touches tell of."""
    if not record.orders and not touches and record.amount is None:
        record.note += record.payment_said
        return
    keyed = Field.KEY in record.texts
    told = {} if keyed else _told_orders(record, touches)
    dated = (ImportedOrder(order.on, told.pop(order.on, None)) for order in record.orders)
    found = [*dated, *(ImportedOrder(day, told[day]) for day in sorted(told))]
    product = record.said(Field.PRODUCT)
    if len(found) != 1:
        record.note += record.payment_said if record.amount is None else [record.amount_said, *record.payment_said]
        yield from (ImportedOrder(order.on, order.amount, product) for order in found)
        return
    amount = found[0].amount if record.amount is None else record.amount
    yield ImportedOrder(found[0].on, amount, product, pay_by=record.pay_by, paid_on=record.paid_on)


def _told_orders(record: Record, touches: Iterable[ImportedTouch]) -> dict[date, int | None]:
    """The days of orders that touches tell of, each with the first sum said of it."""
    told: dict[date, int | None] = {}
    for touch in touches:
        if touch.outcome is Outcome.ORDER and told.get(touch.on) is None:
            told[touch.on] = sum_in(touch.comment, record.locality.today, record.locality.currency)
            if told[touch.on] is None and names_sum(touch.comment, record.locality.today):
                record.marks.append(Mark(Field.ORDER_SUM, "sum", touch.comment))
    return told
