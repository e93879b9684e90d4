"""Makes files of every format that is read, byte for byte the same each time. What stands in them is in `files.py`."""

import struct
from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

Cells = Sequence[Sequence[Any]]


def csv(rows: Cells, encoding: str = "utf-8", separator: str = ";") -> bytes:
    return "\r\n".join(separator.join(_quoted(cell, separator) for cell in row) for row in rows).encode(encoding)


def xlsx(*sheets: tuple[str, Cells], merged: Sequence[str] = (), hidden: Sequence[str] = ()) -> bytes:
    """Sheets by name; `merged` ranges are of the first one and hold what its left cell says."""
    file = BytesIO()
    book = Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    for number, (name, rows) in enumerate(sheets):
        sheet = book.add_worksheet(name)
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                _write(sheet, place, column, cell, day)
        for span in merged if number == 0 else ():
            sheet.merge_range(span, None)
            line, letter = int(span.partition(":")[0][1:]) - 1, ord(span[0]) - ord("A")
            _write(sheet, line, letter, rows[line][letter], day)
        if name in hidden:
            sheet.hide()
    book.close()
    return file.getvalue()


def ods(rows: Cells) -> bytes:
    body = "".join(f"<table:table-row>{''.join(_ods_cell(cell) for cell in row)}</table:table-row>" for row in rows)
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    table = f'<table:table table:name="Лист1">{body}</table:table>'
    spreadsheet = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return packed(
        {
            "META-INF/manifest.xml": manifest,
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content{names}>{spreadsheet}</office:document-content>",
        }
    )


def web_page(rows: Cells) -> bytes:
    """What Bitrix24 and accounting programs call XLS."""
    texts = [[escape("" if cell is None else str(cell)) for cell in row] for row in rows]
    lines = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>\n" for row in texts)
    head = '<meta http-equiv="Content-type" content="text/html;charset=utf-8" />'
    return f"<html><head>{head}</head><body><table border='1'>\n{lines}</table></body></html>".encode()


def xls(rows: Cells) -> bytes:
    """BIFF8 in a compound file, as Excel 97 wrote it: just enough of both."""
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet += _biff_cell(place, column, cell)
    sheet += _record(0xA, b"")
    head = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    name = "Лист1"
    bound = len(head) + 4 + 8 + 2 * len(name) + 4
    head += _record(0x85, struct.pack("<IHBB", bound, 0, len(name), 1) + name.encode("utf-16-le")) + _record(0xA, b"")
    return _compound((head + sheet).ljust(8192, b"\0"))


def packed(parts: dict[str, str | bytes], level: int | None = None) -> bytes:
    """A ZIP of these; level 1 is the quickest to pack."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _quoted(cell: Any, separator: str) -> str:
    text = "" if cell is None else str(cell)
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if any(sign in text for sign in (separator, '"', "\n")) else text


def _write(sheet: Any, row: int, column: int, cell: Any, day: Any) -> None:
    if isinstance(cell, date | datetime):
        sheet.write_datetime(row, column, cell, day)
    elif cell is not None:
        sheet.write(row, column, cell)


def _ods_cell(cell: Any) -> str:
    match cell:
        case None:
            return "<table:table-cell/>"
        case date():
            return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
        case float() | int():
            return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'


def _biff_cell(row: int, column: int, cell: Any) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, float | int):
        return _record(0x203, place + struct.pack("<d", cell))
    text = str(cell or "")
    return _record(0x204, place + struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")) if text else b""


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _compound(stream: bytes) -> bytes:
    """Sector 0 is the table of sectors, 1 the folder, then the only stream."""
    sectors = len(stream) // 512
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table, end, *range(3, 2 + sectors), end]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHHHIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    folder = _entry("Root Entry", 5, 1, end, 0) + _entry("Workbook", 2, free, 2, len(stream))
    return header + fat + folder.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    coded = (name + "\0").encode("utf-16-le")
    free = 0xFFFFFFFF
    links = struct.pack("<HBBIII", len(coded), kind, 1, free, free, child)
    return coded.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)
