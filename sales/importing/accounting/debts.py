"""A table of debts: `ИНН; Код клиента; Клиент; Сумма долга; Дней просрочки`, as the accounting system prints it."""

from sales.ground.errors import Rejected
from sales.importing.accounting.tables import LONGEST, WHOSE, Found, is_total, tables, tax_number, whole
from sales.importing.cells.book import Book, Row
from sales.importing.cells.sums import amount_in
from sales.importing.said.debts import DebtRow, DebtTable, together
from sales.importing.said.locality import Locality
from sales.values.codes import folded_code
from sales.values.company_names import company_key

_KNOWN = (*WHOSE, "debt", "overdue")


def debts_in(book: Book, locality: Locality) -> DebtTable | None:
    """None where it is no such table."""
    found = [one for one in tables(book, ("debt",), _KNOWN) if one.columns.keys() & {*WHOSE}]
    if not found:
        return None
    rows: dict[str, DebtRow] = {}
    unread: list[str] = []
    for table in found:
        for row in table.rows:
            said = _row(table, row, locality)
            if isinstance(said, DebtRow):
                key = said.tax_number or said.code or company_key(said.name)
                rows[key] = together(rows[key], said) if key in rows else said
            elif said:
                unread.append(said)
    return DebtTable(tuple(rows.values()), tuple(unread)) if rows else None


def _row(table: Found, row: Row, locality: Locality) -> DebtRow | str:
    """Words of a row that says nothing of a debt; none of one that is empty or adds up the others."""
    name, tax = table.text(row, "client")[:LONGEST], tax_number(table.text(row, "tax_number"), locality)
    code, words = folded_code(table.text(row, "code"))[:LONGEST], whole(row)[:LONGEST]
    if not words or is_total(table, row):
        return ""
    try:
        amount = amount_in(table.cell(row, "debt"), locality)
    except Rejected:
        return words
    if not (tax or code or company_key(name)):
        return words
    return DebtRow(tax, name or tax or code, amount, _days(table, row), code)


def _days(table: Found, row: Row) -> int | None:
    text = table.text(row, "overdue").split(" ")[0].removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 6 else None
