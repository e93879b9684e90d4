"""A table of sales: `Дата; Номер; Контрагент; ИНН; Код клиента; Товар; Количество; Сумма`, as accounting prints it.

A document stands in as many rows as it has products; what only the first of them says holds for those below.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sales.ground.errors import Rejected
from sales.importing.accounting.tables import LONGEST, WHOSE, Found, is_total, tables, tax_number, whole
from sales.importing.cells import cells
from sales.importing.cells.book import Book, Row
from sales.importing.cells.sums import amount_in
from sales.importing.said.locality import Locality
from sales.importing.said.sales import ImportedItem, SalesTable, SoldRow
from sales.recording.sold import thousandths
from sales.values.codes import folded_code
from sales.values.company_names import company_key

_NEEDED = ("day", "document", "sum")
_KNOWN = (*WHOSE, "product", "quantity", *_NEEDED)


def sales_in(book: Book, locality: Locality) -> SalesTable | None:
    """None where it is no such table."""
    if locality.foreign:
        return None
    found = [one for one in tables(book, _NEEDED, _KNOWN) if one.columns.keys() & {*WHOSE}]
    told: dict[str, SoldRow] = {}
    unread: list[str] = []
    for table in found:
        for said in _rows(table, locality):
            known = said if isinstance(said, str) else told.get(said.document)
            if isinstance(said, str):
                unread.append(said)
            elif isinstance(known, SoldRow) and _whose(known) != _whose(said):
                unread.append(f"{said.document} · {said.name}")
            else:
                told[said.document] = _with(known, said) if isinstance(known, SoldRow) else said
    return SalesTable(tuple(told.values()), tuple(unread)) if told else None


@dataclass(frozen=True, slots=True)
class _Head:
    """What a document's rows have in common."""

    document: str
    on: date
    tax_number: str
    name: str
    code: str


def _rows(table: Found, locality: Locality) -> Iterator[SoldRow | str]:
    """What was understood, or the words of what was not."""
    head: _Head | None = None
    for row in table.rows:
        words = whole(row)
        if not words or is_total(table, row):
            continue
        bare = not (table.text(row, "document") or table.text(row, "day"))
        head = head if bare else _head(table, row, locality)
        try:
            amount = amount_in(table.cell(row, "sum"), locality)
        except Rejected:
            yield words[:LONGEST]
            continue
        if head is None:
            yield words[:LONGEST]
        else:
            whose = head.tax_number, head.name, amount, _items(table, row, amount), head.code
            yield SoldRow(head.document, head.on, *whose)


def _head(table: Found, row: Row, locality: Locality) -> _Head | None:
    name, tax = table.text(row, "client")[:LONGEST], tax_number(table.text(row, "tax_number"), locality)
    number, code = folded_code(table.text(row, "document")), folded_code(table.text(row, "code"))[:LONGEST]
    on = cells.moment(table.cell(row, "day"), locality.today)
    if not (number and on and (tax or code or company_key(name))):
        return None
    return _Head(f"{number} {on[0].year}", on[0], tax, name or tax or code, code)


def _items(table: Found, row: Row, amount: int) -> tuple[ImportedItem, ...]:
    product = table.text(row, "product")[:LONGEST]
    much = thousandths(table.text(row, "quantity").removesuffix(".0"))
    return (ImportedItem(product, much, amount),) if product else ()


def _with(known: SoldRow, more: SoldRow) -> SoldRow:
    return replace(known, amount=known.amount + more.amount, items=known.items + more.items)


def _whose(row: SoldRow) -> str:
    return row.tax_number or row.code or company_key(row.name)
