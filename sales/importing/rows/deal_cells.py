"""What a row of a CRM's deals says: a deal that was won is an order with its sum on the day it was closed; what is said
of any deal stands together in a line of its own.
"""

import re

from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.cells.sums import amount_in
from sales.importing.rows.record import Reader, Record, labelled
from sales.importing.said.clients import ImportedOrder
from sales.importing.said.fields import Field
from sales.importing.sheets.columns import Planned
from sales.languages.registry import any_of
from sales.values.company_names import search_key

_WON = re.compile(any_of(lambda one: one.rows.won))
_LOST = re.compile(any_of(lambda one: one.rows.lost))
_OPEN = re.compile(any_of(lambda one: one.rows.not_closed), re.IGNORECASE)
_PARTS = (Field.DEAL, Field.DEAL_STAGE, Field.DEAL_SUM, Field.DEAL_CLOSED)


def _part(record: Record, column: Planned, cell: Cell) -> None:
    record.deal.append((column, cell))


def settle(record: Record) -> None:
    """Once the whole row is read: a deal without a name or a stage is only some columns."""
    if not record.deal:
        return
    told = {column.field: cell for column, cell in record.deal}
    if not {Field.DEAL, Field.DEAL_STAGE} & told.keys():
        for column, cell in record.deal:
            labelled(record, column, cell)
        return
    order = _order(record, told)
    if order:
        record.sales.append(order)
    texts = [_text(record, column, cell) for field in _PARTS for column, cell in record.deal if column.field is field]
    line = " · ".join(text for text in texts if text.strip("0.,") and not _OPEN.fullmatch(text))
    record.note = [": ".join(filter(None, (line, "; ".join(dict.fromkeys(record.note)))))]


def _text(record: Record, column: Planned, cell: Cell) -> str:
    day = cells.day(cell, record.locality.today) if column.field is Field.DEAL_CLOSED else None
    return cells.line(day or cell)


def _order(record: Record, told: dict[Field, Cell]) -> ImportedOrder | None:
    stage = " ".join(search_key(cells.line(cell)) for column, cell in record.deal if column.field is Field.DEAL_STAGE)
    on = cells.day(told.get(Field.DEAL_CLOSED), record.locality.today)
    if not _WON.search(stage) or _LOST.search(stage) or on is None or on > record.locality.today:
        return None
    try:
        amount = amount_in(told[Field.DEAL_SUM], record.locality) if Field.DEAL_SUM in told else None
    except Rejected:
        amount = None
    return ImportedOrder(on, amount or None)


READERS: dict[Field, Reader] = dict.fromkeys(_PARTS, _part)
