"""A table of debts: `ИНН; Клиент; Сумма долга; Дней просрочки`, as the accounting system prints it."""

from sales.ground.errors import Rejected
from sales.importing.accounting.tables import TOTALS, Found, tables
from sales.importing.cells import cells
from sales.importing.cells.book import Book, Row
from sales.importing.cells.sums import amount_in
from sales.importing.said.debts import DebtRow, DebtTable, together
from sales.importing.said.locality import Locality
from sales.values import tax_numbers
from sales.values.company_names import company_key, search_key

_KNOWN = ("tax_number", "client", "debt", "overdue")
LONGEST = 120


def debts_in(book: Book, locality: Locality) -> DebtTable | None:
    """None where it is no such table."""
    found = [one for one in tables(book, ("debt",), _KNOWN) if {"tax_number", "client"} & one.columns.keys()]
    if not found:
        return None
    rows: dict[str, DebtRow] = {}
    unread: list[str] = []
    for table in found:
        for row in table.rows:
            said = _row(table, row, locality)
            if isinstance(said, DebtRow):
                key = said.tax_number or company_key(said.name)
                rows[key] = together(rows[key], said) if key in rows else said
            elif said:
                unread.append(said)
    return DebtTable(tuple(rows.values()), tuple(unread)) if rows else None


def _row(table: Found, row: Row, locality: Locality) -> DebtRow | str:
    """Words of a row that says nothing of a debt; none of one that is empty or adds up the others."""
    name, tax = table.text(row, "client")[:LONGEST], _tax_number(table.text(row, "tax_number"), locality)
    whole = " · ".join(text for cell in row if (text := cells.line(cell)))
    if (
        not whole
        or search_key(name).rstrip(" .:") in TOTALS
        or search_key(whole.split(" · ")[0]).rstrip(" .:") in TOTALS
    ):
        return ""
    try:
        amount = amount_in(table.cell(row, "debt"), locality)
    except Rejected:
        return whole[:LONGEST]
    if not (tax or company_key(name)):
        return whole[:LONGEST]
    return DebtRow(tax, name or tax, amount, _days(table, row))


def _tax_number(text: str, locality: Locality) -> str:
    """What is none stands for nobody: the name does."""
    try:
        return tax_numbers.parse(text.removesuffix(".0"), locality.country) if text else ""
    except Rejected:
        return ""


def _days(table: Found, row: Row) -> int | None:
    text = table.text(row, "overdue").split(" ")[0].removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 6 else None
