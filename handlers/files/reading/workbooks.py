"""XLSX, XLS, ODS: the visible sheets' cells. What a workbook claims to be is checked before it is unpacked; what it
turns out to be is held by the reading process's limits.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error

from handlers.files.reading.beside_cells import MOST_OF_A_SHEET, Beside, beside_cells
from sales.ground.errors import Rejected
from sales.importing.cells.book import Book, Cell, Row, Sheet

MOST_SHEETS = 60
MOST_UNPACKED = 200 * 1024 * 1024
SUSPICIOUS = 10 * 1024 * 1024
MOST_RATIO = 150
"""Tables pack to a tenth, much repeated ones to a fiftieth; above that it is a bomb."""
MOST_PARTS = 2_000

_ERROR = re.compile(rb'(<c [^<>]*)t="e"')
_SHEETS = "xl/worksheets/"
_TABLES = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_A_WORD = 24
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def packed(content: bytes, most_cells: int) -> Book:
    """XLSX, XLSM (its macros are never looked at), XLSB, ODS."""
    _check_package(content)
    book = _sheets(_with_errors_as_words(content) if _holds_errors(content) else content, most_cells)
    return replace(book, sheets=tuple(_whole(book.sheets, beside_cells(content))))


def _whole(sheets: Iterable[Sheet], told: Mapping[str, Beside]) -> Iterator[Sheet]:
    for sheet in sheets:
        beside = told.get(sheet.name, Beside())
        yield replace(sheet, colours=beside.colours, remarks=beside.remarks)


def _holds_errors(content: bytes) -> bool:
    with ZipFile(BytesIO(content)) as package, _refusing_what_is_torn():
        parts = [part for part in package.infolist() if part.filename.startswith(_SHEETS)]
        return any(part.file_size <= MOST_OF_A_SHEET and _ERROR.search(package.read(part)) for part in parts)


def _with_errors_as_words(content: bytes) -> bytes:
    """A workbook whose errors are words: the reader takes those that it knows for nothing, and refuses all of a file
    for one that it does not.
    """
    copy = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(copy, "w") as worded, _refusing_what_is_torn():
        for part in package.infolist():
            inside = package.read(part)
            told = _ERROR.sub(rb'\1t="str"', inside) if part.filename.startswith(_SHEETS) else inside
            worded.writestr(part.filename, told)
    return copy.getvalue()


@contextmanager
def _refusing_what_is_torn() -> Iterator[None]:
    try:
        yield
    except (BadZipFile, ValueError, OSError, EOFError, NotImplementedError, error) as broken:
        raise Rejected("file_broken") from broken


def old(content: bytes, most_cells: int) -> Book:
    """XLS, and the old container in which Office hides what has a password."""
    if _ENCRYPTED in content:
        raise Rejected("file_locked")
    return _sheets(content, most_cells)


def _check_package(content: bytes) -> None:
    try:
        parts = ZipFile(BytesIO(content)).infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as broken:
        raise Rejected("file_broken") from broken
    if not {part.filename for part in parts}.intersection(_TABLES):
        raise Rejected("file_kind")
    if any(part.flag_bits & 1 for part in parts):
        raise Rejected("file_locked")
    unpacked = sum(part.file_size for part in parts)
    bomb = unpacked > SUSPICIOUS and unpacked > MOST_RATIO * len(content)
    if bomb or unpacked > MOST_UNPACKED or len(parts) > MOST_PARTS:
        raise Rejected("file_heavy")


def _sheets(content: bytes, most_cells: int) -> Book:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        names, hidden = _by_sight(workbook)
        sheets = [Sheet(name, _rows(workbook.get_sheet_by_name(name), most_cells)) for name in names]
        return Book(tuple(sheets), hidden, named=True)
    except PasswordError as locked:
        raise Rejected("file_locked") from locked
    except (CalamineError, OSError, ValueError) as broken:
        raise Rejected("file_broken") from broken


def _by_sight(workbook: Any) -> tuple[list[str], tuple[str, ...]]:
    """The names of the visible sheets and of the others."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = workbook.sheets_metadata
    if len(sheets) > MOST_SHEETS:
        raise Rejected("file_sheets", most=MOST_SHEETS)
    tables = [sheet for sheet in sheets if sheet.typ == SheetTypeEnum.WorkSheet]
    visible = [sheet.name for sheet in tables if sheet.visible == SheetVisibleEnum.Visible]
    return visible, tuple(sheet.name for sheet in tables if sheet.name not in visible)


def _rows(sheet: Any, most_cells: int) -> list[Row]:
    """From the sheet's very first row on, so that rows keep the numbers people see."""
    if sheet.start is None:
        return []
    if sheet.total_height * sheet.total_width > most_cells:
        raise Rejected("file_heavy")
    known: dict[str, str] = {}
    return [_row(row, known) for row in sheet.iter_rows()]


def _row(values: Iterable[Any], known: dict[str, str]) -> Row:
    cells = tuple(_cell(value, known) for value in values)
    return cells if any(cell is not None for cell in cells) else ()


def _cell(value: Any, known: dict[str, str]) -> Cell:
    """A word that comes in thousands of rows is kept once."""
    if value == "":
        return None
    if isinstance(value, str):
        return known.setdefault(value, value) if len(value) <= _A_WORD else value
    return str(value) if isinstance(value, timedelta) else value
