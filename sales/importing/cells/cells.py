"""A cell as text, as a yes or a no, as a day: whatever type a spreadsheet gave it and however people wrote it."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from html import unescape
from math import isfinite

from sales.days.hour_phrases import HALF, of_half
from sales.days.spoken import MONTH, folded, month
from sales.importing.cells.book import Cell
from sales.importing.cells.written_days import OLDEST, days_in
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.word_lists import listed

LONGEST = 4000
"""Of a longer cell this much is read."""

_EPOCH = date(1899, 12, 30)
_SERIALS = range(18_264, 73_051)
"""Days of spreadsheets from 1950 to 2100."""
_NOT_THERE = listed(*(one.rows.not_there for one in LANGUAGES))
_EMPTY = listed("- -- — – . 0.0.00 0/0/00 00.00.0000", *(one.rows.empty for one in LANGUAGES))
_LONGEST_NOTHING = max(map(len, _NOT_THERE | _EMPTY))
_ERROR = re.compile(rf"#(?:{any_of(lambda one: one.rows.error)}|GETTING_DATA)")
"""What may be mended in the table is not nothing."""
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z][a-z0-9]{1,9});", re.IGNORECASE)
_FLOAT = re.compile(r"(\d{5,})[.,]0+")

_MONTH_ONLY = re.compile(
    rf"(?:(?P<m1>\d{{1,2}})[./](?P<y1>(?:19|20)\d{{2}})|(?P<m2>{MONTH})(?:\.?[\s,\-]*(?P<y2>(?:19|20)\d{{2}})|[.\-](?P<w2>\d{{2}}))"
    rf"|(?P<y3>(?:19|20)\d{{2}}))(?:\s?(?:{any_of(lambda one: one.rows.year)})\.?)?"
)

_HOUR = re.compile(
    rf"(?<!\d)(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?!\d)"
    rf"(?:(?:\s?(?:{any_of(lambda one: one.rows.oclock)}))?{HALF}(?!\w))?"
)
_DASHED_HOUR = re.compile(r"(?P<hour>[01]?\d|2[0-3])-(?P<minute>00|2[5-9]|[3-5]\d)")
"""11-30 is one; 10-12 is two."""

_YES = listed("1 + v ✓ ✔", *(one.rows.yes for one in LANGUAGES))
_NO = listed("0", *(one.rows.not_yes for one in LANGUAGES))


def text(cell: Cell) -> str:
    """As a person would write it: a phone has no `.0`, what a formula did not find is nothing."""
    if isinstance(cell, str):
        return _plain(cell)
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() != time(0):
        return f"{cell:%d.%m.%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return "" if cell is None else str(cell)


def unread(cell: Cell) -> str:
    """What of a cell is longer than anybody reads."""
    return beyond(cell, LONGEST) if isinstance(cell, str) else ""


def beyond(text: str, most: int) -> str:
    """What a place for so many signs has no room for, from the beginning of its first word."""
    return text[text.rfind(" ", 0, most) + 1 :] if len(text) > most else ""


def is_error(cell: Cell) -> bool:
    """A formula that came to nothing, and should not have."""
    return isinstance(cell, str) and cell[:1] == "#" and _ERROR.fullmatch(cell.strip()) is not None


def line(cell: Cell) -> str:
    """The text in one line."""
    return " ".join(text(cell).split())


def yes(cell: Cell) -> bool:
    return search_key(text(cell)) in _YES


def no(cell: Cell) -> bool:
    return search_key(text(cell)) in _NO


def answers(written: str) -> bool:
    """A yes or a no, in words: figures may be anything."""
    return written.isalpha() and search_key(written) in _YES | _NO


def day(cell: Cell, today: date, *, month_first: str = "") -> date | None:
    """A day in any of the ways that spreadsheets and people have for it."""
    told = moment(cell, today, month_first=month_first)
    return told[0] if told else None


def moment(cell: Cell, today: date, *, month_first: str = "", nearest: bool = False) -> tuple[date, time | None] | None:
    """A day without a year is the last such one; of a plan, the nearest. Nothing else may stand in the cell."""
    match cell:
        case None | bool() | time():
            return None
        case datetime():
            return (cell.date(), cell.time() if cell.time() != time(0) else None) if cell.date() >= OLDEST else None
        case date():
            return (cell, None) if cell >= OLDEST else None
        case int() | float():
            return _by_serial(cell)
    return _told_moment(_plain(cell), today, month_first, nearest=nearest)


@lru_cache(4096)
def _told_moment(written: str, today: date, month_first: str, *, nearest: bool) -> tuple[date, time | None] | None:
    """The days of a file come again and again."""
    found = days_in(written, today, month_first, nearest=nearest)
    if len(found) == 1 and found[0].start == 0 and not found[0].ranged and not written[found[0].end :].strip(" .,"):
        return found[0].day, found[0].at
    return _by_serial(float(written)) if written.isdecimal() and len(written) == 5 else None


def month_of(cell: Cell) -> date | None:
    """The first day of a month, or of a year, where a cell says no more than that: «март 2024», 03.2024, мар.24."""
    match = _MONTH_ONLY.fullmatch(folded(text(cell)))
    if match is None:
        return None
    said = {name[0]: value for name, value in match.groupdict().items() if value}
    number = said.get("m", "1")
    in_year = int(number) if number.isdecimal() else month(number)
    year = int(said.get("y") or f"20{said['w']}")
    return date(year, in_year, 1) if 1 <= in_year <= 12 and date(year, 1, 1) >= OLDEST else None


def hour(cell: Cell) -> time | None:
    """A time of day: 10:30, 0.4375, «в 10»."""
    if isinstance(cell, time):
        return cell
    if isinstance(cell, float) and 0 < cell < 1:
        minutes = round(cell * 24 * 60)
        return time(minutes // 60 % 24, minutes % 60)
    written = folded(text(cell))
    match = _DASHED_HOUR.fullmatch(written) or _HOUR.search(written)
    if match is None:
        return None
    said = int(match["hour"])
    half = match.groupdict().get("half")
    return time(of_half(said, half) if half else said, int(match["minute"] or 0))


@lru_cache(1024)
def _plain(written: str) -> str:
    told = _unescaped(written[:LONGEST]) if "&" in written else written[:LONGEST]
    plain = told.replace("\xa0", " ").strip()
    if len(plain) <= _LONGEST_NOTHING and (plain in _NOT_THERE or plain.casefold().replace(" ", "_") in _EMPTY):
        return ""
    number = _FLOAT.fullmatch(plain) if plain.endswith("0") else None
    return number[1] if number else plain


def _unescaped(written: str) -> str:
    """Without the entities of a web page: exports of sites have them, some twice over."""
    once = _ENTITY.sub(lambda one: unescape(one.group()), written)
    return _ENTITY.sub(lambda one: unescape(one.group()), once)


def _by_serial(number: float) -> tuple[date, time | None] | None:
    if not isfinite(number) or int(number) not in _SERIALS:
        return None
    minutes = round(number % 1 * 24 * 60) % (24 * 60)
    return _EPOCH + timedelta(int(number)), time(minutes // 60, minutes % 60) if minutes else None
