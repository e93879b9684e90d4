"""Workbooks that we write: tables under headings, ready to read. Text stays text: never a formula, never a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any, TypeAlias

from handlers.files.reading.scratch import Folder
from handlers.files.writing import columns
from handlers.speech.reader import Reader
from sales.importing.said.clients import Understood
from sales.importing.said.fields import Field

Value: TypeAlias = str | int | float | Decimal | date | datetime | time | None

LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 9, 48
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
DAY = "dd.mm.yyyy"


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its headings stay in sight, its rows are read once."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Value]] = ()
    widths: Sequence[int] = ()  # in signs; told by the headings where there are none
    filtered: bool = False  # with a filter above every column


class Workbook:
    """A workbook being written, row after row: none is kept in memory. `day` is the pattern of days, `cents` how many
    digits of money there are after the point.
    """

    def __init__(self, day: str = DAY, cents: int = 2) -> None:
        from xlsxwriter import Workbook as Writer  # 60 ms to load, and files are rarely asked for

        self._file = BytesIO()
        self._folder = Folder()
        self._writer = Writer(self._file, {**_OPTIONS, "tmpdir": str(self._folder.path)})
        self._bold = self._writer.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._text = self._writer.add_format({"text_wrap": True, "valign": "top"})
        money = "#,##0" + f".{'0' * cents}" * bool(cents)
        patterns = {"date": day, "moment": f"{day} hh:mm", "time": "hh:mm", "number": "General"}
        self._formats = {kind: self._to_the_left(pattern) for kind, pattern in patterns.items()}
        self._formats["money"] = self._writer.add_format({"num_format": money, "valign": "top"})
        self._sheets: list[Sheet] = []

    def sheet(self, table: Table) -> "Sheet":
        sheet = Sheet(self._writer.add_worksheet(table.name[:31]), self._bold, self._text, self._formats)
        sheet.head(table)
        for row in table.rows:
            sheet.add(row)
        self._sheets.append(sheet)
        return sheet

    def content(self) -> bytes:
        """The whole file; nothing can be added any more."""
        for sheet in self._sheets:
            sheet.close()
        self._writer.close()
        self._folder.remove()
        return self._file.getvalue()

    def _to_the_left(self, pattern: str) -> Any:
        return self._writer.add_format({"num_format": pattern, "valign": "top", "align": "left"})


class Sheet:
    """A sheet being written. Rows may be added to several sheets in turn."""

    def __init__(self, writer: Any, bold: Any, text: Any, formats: dict[str, Any]) -> None:
        self._writer, self._bold, self._text, self._formats = writer, bold, text, formats
        self._row = 0
        self._filtered = 0  # columns

    def head(self, table: Table) -> None:
        for place, heading in enumerate(table.headings):
            width = table.widths[place] if place < len(table.widths) else max(len(heading) + 4, 12)
            self._writer.set_column(place, place, min(max(width, _NARROWEST), _WIDEST))
        for place, heading in enumerate(table.headings):
            self._writer.write_string(0, place, heading, self._bold)
        self._writer.freeze_panes(1, 2 if table.filtered else 1)
        self._row = 1
        self._filtered = len(table.headings) if table.filtered else 0

    def add(self, row: Sequence[Value]) -> None:
        for place, value in enumerate(row):
            self._write(place, value)
        self._row += 1

    def close(self) -> None:
        if self._filtered:
            self._writer.autofilter(0, 0, self._row - 1, self._filtered - 1)

    def _write(self, place: int, value: Value) -> None:
        match value:
            case None | "":
                return
            case datetime():
                self._writer.write_datetime(self._row, place, value.replace(tzinfo=None), self._formats["moment"])
            case date():
                self._writer.write_datetime(self._row, place, value, self._formats["date"])
            case time():
                self._writer.write_datetime(self._row, place, value, self._formats["time"])
            case str():
                self._writer.write_string(self._row, place, _storable(value), self._text)
            case Decimal():
                self._writer.write_number(self._row, place, value, self._formats["money"])
            case _:
                self._writer.write_number(self._row, place, value, self._formats["number"])


def workbook(tables: Iterable[Table]) -> bytes:
    book = Workbook()
    for table in tables:
        book.sheet(table)
    return book.content()


def bad_rows(reader: Reader, understood: Understood) -> bytes:
    """The rows that could not be taken, as they were, with the reason first: corrected, the file can be sent again."""
    why = columns.heading(reader, Field.OTHER)
    again = understood.headings[:1] == (why,)  # such a file, sent back with something still wrong in it
    headings = (why, *understood.headings[again:])
    rows = [(columns.reason(reader, bad.code), *bad.cells[again:]) for bad in understood.bad]
    return workbook([Table(reader.p_("sheet", "Not taken"), headings, rows, (40,))])


def _storable(text: str) -> str:
    """As long as a cell may be, without halves of signs."""
    return text.encode("utf-8", errors="replace").decode()[:LONGEST_CELL]
