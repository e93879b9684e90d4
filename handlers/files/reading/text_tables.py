"""Tables in plain text: CSV and TSV in the encodings and with the separators that spreadsheets write."""

import csv
import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import groupby
from typing import Literal

from sales.ground.errors import Rejected
from sales.importing.cells.book import Row

SEPARATORS = ";\t,|^~"
ENCODINGS = ["cp1251", "koi8_r", "cp866"]
"""Those of Russian text where it is not Unicode. Asked about all encodings, a short koi8-r becomes Hebrew."""

_SAMPLE_BYTES = 20_000
_SAMPLE_LINES = 60
_LONGEST_CELL = 1_000_000
_MOST_UNCLOSED = 50
"""After so many quotation marks that nobody closed none is meant as one."""
_SWALLOWED = 2
_MANY = 10
_MOSTLY = 0.6
_WIDE, _MANY_TOGETHER = 3, 3
"""Cells of a row, and such rows behind each other, that are no chance in a text."""
_WESTERN = "cp1252"
_OF_MAC = "mac_cyrillic"
_CAPITALS_OF_MAC = re.compile(rb"(?<![\x80-\xff])[\x80-\x9f\xdd](?=[\x80-\x9f\xde-\xff])")
_CAPITALS_OF_WINDOWS = re.compile(rb"(?<![\x80-\xff])[\xc0-\xdd\xde\xdf\xa8](?=[\xc0-\xff])")
_SMALL_OF_MAC = re.compile(rb"[\xe0-\xfe]")
_SMALL_OF_DOS = re.compile(rb"[\xa0-\xaf]")
_ODD = re.compile(rb"([A-Za-z]?)([\x80-\xff]+)(?=([A-Za-z]?))")
_ACCENTED = frozenset(b"\x8a\x8c\x8e\x9a\x9c\x9e\x9f") | frozenset(range(0xC0, 0x100))
_MONEY = frozenset({b"\x80", b"\xa3"})
"""The euro and the pound. In Russian encodings these are letters that never stand alone."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_NAMED = re.compile(r"sep=(.)(?:\r?\n|\r)", re.IGNORECASE)
_ENTITY_END = re.compile(r"(?<=&)(#?[0-9A-Za-z]{2,9});")
_NUMBERED_LINE = re.compile(r"^ *\d{1,4}[.)] +[^\W\d_]", re.MULTILINE)
_NONE = "\x1f"
"""Stands in no text."""
_SEMICOLON = "\ue000"
"""Stands for the one that ends «&quot;» and is no separator."""


def decoded(content: bytes) -> str:
    """The text. Rejected("file_kind") where it is none."""
    text = _text(content)
    if len(_CONTROL.findall(text, 0, 100_000)) > len(text[:100_000]) // 200:
        raise Rejected("file_kind")
    return text.removeprefix("\ufeff").replace("\0", "")


def rows(text: str) -> list[Row]:
    named = _NAMED.match(text)
    if named:
        return _parsed(text[named.end() :], named[1])
    text = _ENTITY_END.sub(rf"\1{_SEMICOLON}", text) if "&" in text else text
    return _parsed(text, _separator(text))


def _text(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    zeros = content[:_SAMPLE_BYTES].count(0)
    if zeros > len(content[:_SAMPLE_BYTES]) // 10:
        little = content[1:_SAMPLE_BYTES:2].count(0) > zeros // 2
        return content.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(_encoding(content), errors="replace")


def _encoding(content: bytes) -> str:
    telling = b"\n".join(line for line in content[: 10 * _SAMPLE_BYTES].splitlines() if not line.isascii())
    if _is_of_mac(telling[:_SAMPLE_BYTES], alone=b"\n" not in content):
        return _OF_MAC
    if _is_western(telling[:_SAMPLE_BYTES]):
        return _WESTERN
    from charset_normalizer import from_bytes  # only text that is not Unicode needs it

    best = from_bytes(telling[:_SAMPLE_BYTES], cp_isolation=ENCODINGS).best()
    return best.encoding if best else ENCODINGS[0]


def _is_of_mac(sample: bytes, *, alone: bool) -> bool:
    """Excel for Mac has its own capitals, and the small letters of Windows. Where none stands, its line ends tell."""
    if len(_SMALL_OF_DOS.findall(sample)) > len(_SMALL_OF_MAC.findall(sample)) // 10:
        return False
    of_mac, of_windows = (len(one.findall(sample)) for one in (_CAPITALS_OF_MAC, _CAPITALS_OF_WINDOWS))
    return of_mac > of_windows or (alone and of_mac == of_windows)


def _is_western(sample: bytes) -> bool:
    """Odd signs in Latin words and before sums, «Café» and «£85», rather than words of nothing but such signs."""
    western = cyrillic = 0
    for before, odd, behind in _ODD.findall(sample):
        beside, letters = before or behind, _ACCENTED.issuperset(odd)
        if len(odd) > 2 or (letters and len(odd) > 1 and not beside):
            cyrillic += 1
        elif odd in _MONEY or (letters and beside):
            western += 1
    return western > cyrillic


def _separator(text: str) -> str:
    """The one that cuts the first lines into the same number of cells, and into the most of them; none where they are
    a numbered list.
    """
    lines = StringIO(text, newline="")
    sample = "".join(line for line, _ in zip(lines, range(_SAMPLE_LINES), strict=False))
    fitness = {separator: _fitness(_parsed(sample, separator)) for separator in SEPARATORS}
    best = max(fitness, key=lambda separator: fitness[separator])
    return _NONE if fitness[best][0] < _MOSTLY and _is_numbered(sample) else best


def _is_numbered(text: str) -> bool:
    """«1. ООО Вектор, …», line by line: of words, whatever stands between them."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(_NUMBERED_LINE.findall(text)) > _MOSTLY * len(lines)


def _fitness(table: Sequence[Row]) -> tuple[float, int]:
    """A small table may stand among more lines of words: its rows follow each other."""
    widths = Counter(len(row) for row in table if row)
    if not widths:
        return 0, 0
    width, often = widths.most_common(1)[0]
    if width == 1:
        often, width = max(_run(list(rows)) for _, rows in groupby(filter(None, table), len))
    return (often / widths.total() if width > 1 else 0), width


def _run(rows: Sequence[Row]) -> tuple[int, int]:
    """So many rows of one width that follow each other."""
    width = len(rows[0])
    return (len(rows), width) if width >= _WIDE and len(rows) >= _MANY_TOGETHER else (0, 1)


def _parsed(text: str, separator: str) -> list[Row]:
    """A quotation mark that nobody closed is a sign like others: the lines behind it are rows again."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = list(StringIO(text, newline=""))
    found: list[Row] = []
    start = unclosed = 0
    while start < len(lines):
        quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if unclosed < _MOST_UNCLOSED else csv.QUOTE_NONE
        rows, read = _until_unclosed(lines[start:], separator, quoting, _usual(lines, separator))
        found += rows
        start += read
        if start < len(lines):
            found += [_row(row) for row in csv.reader([lines[start]], delimiter=separator, quoting=csv.QUOTE_NONE)]
            start, unclosed = start + 1, unclosed + 1
    return found


def _usual(lines: Sequence[str], separator: str) -> int:
    """How many separators a line has."""
    counts = Counter(line.count(separator) for line in lines[:_SAMPLE_LINES])
    return counts.most_common(1)[0][0]


def _until_unclosed(lines: Sequence[str], separator: str, quoting: Literal[0, 3], usual: int) -> tuple[list[Row], int]:
    """The rows before the first one with such a mark, and of how many lines they are."""
    rows: list[Row] = []
    read = 0
    reader = csv.reader(lines, delimiter=separator, quoting=quoting)
    try:
        for row in reader:
            if reader.line_num > read + 1 and _has_swallowed(row, lines[read : reader.line_num], separator, usual):
                break
            rows.append(_row(row))
            read = reader.line_num
    except csv.Error:  # longer than any cell
        pass
    return rows, read


def _has_swallowed(row: Sequence[str], written: Sequence[str], separator: str, usual: int) -> bool:
    """A cell of lines that each are as many cells as a row has; at the end of a file one of them is enough. So it is
    where the mark that closes it stands within a word: it opens another cell.
    """
    lines = max(row, key=len).splitlines()[1:]
    like_rows = sum(line.count(separator) == usual for line in lines)
    if usual and like_rows and "".join(written).count('"') % 2:
        return True
    short = len(row) != usual + 1 or like_rows > _MANY or not _is_sound(written, separator)
    return short and usual > 0 and like_rows >= _SWALLOWED and like_rows >= _MOSTLY * len(lines)


def _is_sound(written: Sequence[str], separator: str) -> bool:
    """Whether quotation marks stand only where cells begin and end."""
    try:
        deque(csv.reader(written, delimiter=separator, strict=True), maxlen=0)
    except csv.Error:
        return False
    return True


def _row(cells: Iterable[str]) -> Row:
    row = tuple(cell.strip().replace(_SEMICOLON, ";") or None for cell in cells)
    return row if any(row) else ()
