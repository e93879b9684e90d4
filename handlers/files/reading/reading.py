"""A file's bytes as sheets of cells, whatever format it has. Told by what is inside; its name is only a name.

Refusals: `file_big` (most), `file_empty`, `file_kind` (no table and no contacts), `file_locked` (a password),
`file_broken`, `file_rows` (most), `file_columns` (most), `file_sheets` (most), `file_heavy` (it unpacks to more than we
take), `file_slow`, `file_let_go` (we have closed it ourselves).
"""

from dataclasses import replace
from itertools import chain

from handlers.files.reading import text_tables, vcard_lines, vcards, web_tables, workbooks
from sales.ground.errors import Rejected
from sales.importing.cells.book import Book, Row, Sheet

MOST_ROWS = 50_000
MOST_CELLS = 2_000_000
MOST_COLUMNS = 1000
SPARE_ROWS = 100
"""Titles and headings above the most rows."""

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(name: str, content: bytes) -> Book:
    """Rejected, or a book in which every sheet has rows."""
    if not content.strip(b"\0 \r\n\t"):
        raise Rejected("file_empty")
    book = _book(name, content)
    sheets = tuple(sheet for sheet in book.sheets if any(sheet.rows))
    if not sheets:
        raise Rejected("file_empty")
    if sum(map(bool, chain.from_iterable(sheet.rows for sheet in sheets))) > MOST_ROWS + SPARE_ROWS:
        raise Rejected("file_rows", most=MOST_ROWS)
    if any(_is_wide(row) for row in chain.from_iterable(sheet.rows for sheet in sheets)):
        raise Rejected("file_columns", most=MOST_COLUMNS)
    return replace(book, sheets=sheets)


def _is_wide(row: Row) -> bool:
    """Something stands where nobody would look."""
    return len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:])


def _book(name: str, content: bytes) -> Book:
    if content.startswith(_ZIP):
        return workbooks.packed(content, MOST_CELLS)
    if content.startswith(_OLD_OFFICE):
        return workbooks.old(content, MOST_CELLS)
    text = text_tables.decoded(vcard_lines.with_whole_signs(content) if vcard_lines.begins(content) else content)
    title = name.rpartition("/")[2].rpartition("\\")[2].rpartition(".")[0]
    if vcards.are_in(text):
        return Book((Sheet(title, vcards.rows(text)),), of_cards=True)
    rows = web_tables.rows(text) if web_tables.are_in(text) else text_tables.rows(text)
    return Book((Sheet(title, rows),))
