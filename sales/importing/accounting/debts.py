"""A table of debts: `ИНН; Код клиента; Клиент; Сумма долга; Дней просрочки`, as the accounting system prints it."""

from dataclasses import replace

from sales.ground.errors import Rejected
from sales.importing.accounting.days import day_told
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
    unsure: list[DebtRow] = []
    for table in found:
        for row in filter(lambda row: whole(row) and not is_total(table, row), table.rows):
            whose = _whose(table, row, locality)
            said = _with_sum(table, row, locality, whose) if whose else None
            if said is None:
                unread.append(whole(row)[:LONGEST])
                unsure += [whose] if whose else []
            else:
                key = said.tax_number or said.code or company_key(said.name)
                rows[key] = together(rows[key], said) if key in rows else said
    as_of = day_told((line for table in found for line in table.above), locality.today)
    return DebtTable(tuple(rows.values()), tuple(unread), tuple(unsure), as_of) if rows else None


def _whose(table: Found, row: Row, locality: Locality) -> DebtRow | None:
    """None where it names nobody."""
    name, tax = table.text(row, "client")[:LONGEST], tax_number(table.text(row, "tax_number"), locality)
    code = folded_code(table.text(row, "code"))[:LONGEST]
    return DebtRow(tax, name or tax or code, 0, _days(table, row), code) if tax or code or company_key(name) else None


def _with_sum(table: Found, row: Row, locality: Locality, whose: DebtRow) -> DebtRow | None:
    try:
        return replace(whose, amount=amount_in(table.cell(row, "debt"), locality))
    except Rejected:
        return None


def _days(table: Found, row: Row) -> int | None:
    text = table.text(row, "overdue").split(" ")[0].removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 6 else None
