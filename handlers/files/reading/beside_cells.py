"""What a workbook says beside its cells: the colours of rows and people's remarks, which the reader of cells skips.

Only XLSX has them in a form that is read here. The parts are searched as text, without a parser that a hostile file
could keep busy.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from colorsys import rgb_to_hsv
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import BadZipFile, ZipFile
from zlib import error

NEARLY_ALL = 0.8
STRIPES = 0.4
"""Of the rows: so many of a colour, or of every other row, are how a table looks, and say nothing of a client."""

MOST_OF_A_SHEET = 32 * 1024 * 1024
"""Bytes: a larger one is read for its cells alone."""

_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\b(?:r:)?id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(rb'\b(Id|Target|Type)="([^"]*)"')
_FILL = re.compile(rb"<fill>(.*?)</fill>", re.DOTALL)
_PAINT = re.compile(rb'<fgColor\b[^>]*?\b(rgb|theme|indexed)="(\w+)"')
_STYLES = re.compile(rb"<cellXfs\b[^>]*>(.*?)</cellXfs>", re.DOTALL)
_STYLE = re.compile(rb'<xf\b[^>]*?\bfillId="(\d+)"')
_CELL = re.compile(rb'<c r="[A-Z]{1,3}(\d{1,7})" s="(\d{1,5})"')
_THEME = re.compile(rb'<a:(?:lt|dk|accent)\d>\s*<a:\w+\b[^>]*?(?:lastClr|val)="([0-9A-Fa-f]{6})"')
_REMARK = re.compile(rb'<comment\b[^>]*?\bref="[A-Z]{1,3}(\d{1,7})"[^>]*>(.*?)</comment>', re.DOTALL)
_TEXT = re.compile(rb"<t\b[^>]*>([^<]*)</t>")
_OLD_PALETTE = {10: "FF0000", 11: "00FF00", 12: "0000FF", 13: "FFFF00", 14: "FF00FF", 15: "00FFFF", 17: "008000"} | {
    40: "00CCFF", 42: "CCFFCC", 43: "FFFF99", 45: "FF99CC", 50: "99CC00", 51: "FFCC00", 52: "FF9900", 53: "FF6600",
}  # fmt: skip
_HUES = (
    (15, "red"), (42, "orange"), (70, "yellow"), (165, "green"), (200, "light blue"), (255, "blue"), (290, "violet"),
    (345, "pink"), (361, "red"),
)  # fmt: skip
_PALEST = 0.12
_PALE = 0.35


@dataclass(slots=True)
class Beside:
    """Of one sheet, by its rows as people count them."""

    colours: Mapping[int, str] = field(default_factory=dict)
    remarks: Mapping[int, str] = field(default_factory=dict)


def beside_cells(content: bytes) -> dict[str, Beside]:
    """By the sheets' names. A workbook that keeps its parts otherwise says nothing."""
    try:
        with ZipFile(BytesIO(content)) as package:
            painted = _painted(package)
            return {name: _of_sheet(package, part, painted) for name, part in _sheets(package)}
    except (KeyError, BadZipFile, ValueError, OSError, EOFError, NotImplementedError, error):
        return {}


def _sheets(package: ZipFile) -> Iterator[tuple[str, str]]:
    targets = {one["Id"]: one["Target"] for one in _relations(package, "xl/workbook.xml")}
    for name, relation in _SHEET.findall(package.read("xl/workbook.xml")):
        if relation.decode() in targets:
            yield unescape(name.decode()), _part("xl/workbook.xml", targets[relation.decode()])


def _relations(package: ZipFile, part: str) -> list[dict[str, str]]:
    path = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
    if path not in package.namelist():
        return []
    found = (_ATTRIBUTE.findall(relation) for relation in _RELATION.findall(package.read(path)))
    return [{name.decode(): value.decode() for name, value in attributes} for attributes in found]


def _part(source: str, target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else normpath(join(dirname(source), target))


def _of_sheet(package: ZipFile, part: str, painted: Mapping[bytes, str]) -> Beside:
    remarks = next((one for one in _relations(package, part) if one.get("Type", "").endswith("/comments")), None)
    told = package.read(_part(part, remarks["Target"])) if remarks else b""
    seen = painted and package.getinfo(part).file_size <= MOST_OF_A_SHEET
    return Beside(_colours(package.read(part), painted) if seen else {}, dict(_remarks(told)))


def _remarks(part: bytes) -> Iterator[tuple[int, str]]:
    """What several people remarked in one row stands together."""
    told: dict[int, list[str]] = {}
    for row, inside in _REMARK.findall(part):
        text = unescape(b"".join(_TEXT.findall(inside)).decode(errors="replace"))
        told.setdefault(int(row), []).append(" ".join(text.split()))
    for row, texts in told.items():
        yield row, "; ".join(filter(None, texts))


def _colours(part: bytes, painted: Mapping[bytes, str]) -> dict[int, str]:
    """The colour that most painted cells of a row have, but for those that a table is ruled with."""
    rows: dict[int, Counter[str]] = {}
    for row, style in _CELL.findall(part):
        if style in painted:
            rows.setdefault(int(row), Counter())[painted[style]] += 1
    told = {row: said.most_common(1)[0][0] for row, said in rows.items()}
    total = part.count(b"<row ") - 1
    ruling = {one for one in told.values() if _rules([row for row, colour in told.items() if colour == one], total)}
    return {row: colour for row, colour in told.items() if colour not in ruling}


def _rules(rows: Sequence[int], total: int) -> bool:
    striped = len(rows) > 2 and len(rows) >= STRIPES * total and len({row % 2 for row in rows}) == 1
    return striped or (len(rows) > 1 and len(rows) >= NEARLY_ALL * total)


def _painted(package: ZipFile) -> dict[bytes, str]:
    """Styles of cells that have a colour with a name."""
    names = package.namelist()
    styles = package.read("xl/styles.xml") if "xl/styles.xml" in names else b""
    theme = _THEME.findall(package.read("xl/theme/theme1.xml")) if "xl/theme/theme1.xml" in names else []
    fills = [_fill(inside, theme) for inside in _FILL.findall(styles)]
    used = _STYLE.findall(next(iter(_STYLES.findall(styles)), b""))
    return {
        str(number).encode(): name
        for number, fill in enumerate(map(int, used))
        if fill < len(fills) and (name := fills[fill])
    }


def _fill(inside: bytes, theme: list[bytes]) -> str:
    paint = _PAINT.search(inside) if b'"solid"' in inside else None
    if paint is None:
        return ""
    way, value = paint[1], paint[2].decode()
    if way == b"rgb":
        return _called(value[-6:])
    if not value.isdecimal():
        return ""
    if way == b"theme":
        return _called(_of_theme(theme, int(value)))
    return _called(_OLD_PALETTE.get(int(value), ""))


def _of_theme(theme: list[bytes], number: int) -> str:
    """A workbook counts the light colour of each pair first, its theme the dark one."""
    place = number ^ 1 if number < 4 else number
    return theme[place].decode() if place < len(theme) else ""


def _called(colour: str) -> str:
    """Its name; black, white and grey have none."""
    if not re.fullmatch("[0-9A-Fa-f]{6}", colour):
        return ""
    hue, strength, light = rgb_to_hsv(*(int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)))
    if strength < _PALEST or light < _PALEST:
        return ""
    name = next(name for most, name in _HUES if hue * 360 < most)
    return "pink" if name == "red" and strength < _PALE else name
