"""A cell as text, as a yes or a no, as a day: whatever type a spreadsheet gave it and however people wrote it."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from sales.importing.book import Cell
from sales.names import search_key
from sales.spoken import MONTH, folded, month
from sales.word_lists import listed

LONGEST = 4000
"""Of a longer cell this much is read."""

_EPOCH = date(1899, 12, 30)
_SERIALS = range(18_264, 73_051)
"""Days of spreadsheets from 1950 to 2100."""
_OLDEST = date(1950, 1, 1)
_ERRORS = listed("#N/A #Н/Д #REF! #ССЫЛКА! #VALUE! #ЗНАЧ! #DIV/0! #ДЕЛ/0! #NAME? #ИМЯ? #NULL! #NUM! #ЧИСЛО!")
_EMPTY = listed("- -- — – . нет_данных n/a none null nan")
_LONGEST_NOTHING = max(map(len, _ERRORS | _EMPTY))
_FLOAT = re.compile(r"(\d{5,})[.,]0+")

_ISO = r"(?P<y1>(?:19|20)\d{2})[-./](?P<m1>\d{1,2})[-./](?P<d1>\d{1,2})"
_DAY_FIRST = r"(?P<d2>\d{1,2})\s?[./\-]\s?(?P<m2>\d{1,2})(?:\s?[./\-]\s?(?P<y2>(?:19|20)?\d{2}))?"
_NAMED = (
    rf"(?P<d3>\d{{1,2}})(?:-?(?:го|ого|st|nd|rd|th))?[\s\-.](?P<m3>{MONTH})\.?(?:[\s,\-.]*(?P<y3>(?:19|20)\d{{2}}))?"
)
_MONTH_FIRST = rf"(?P<m5>{MONTH})\.?\s(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y5>(?:19|20)\d{{2}}))"
_MONTH_ONLY = rf"(?P<m4>{MONTH})\.?[\s,\-]*(?P<y4>(?:19|20)\d{{2}})"
_DATE = re.compile(
    rf"(?<![\w.,/+\-])(?:{_ISO}|{_DAY_FIRST}|{_NAMED}|{_MONTH_FIRST}|{_MONTH_ONLY})(?!(?!t\d)[\w/])"
    r"(?!\s?(?:тыс|млн|млрд|т\.\s?р|т\s?р\b|руб|[₽$€£%]|usd\b|eur\b))(?:\s?г(?:ода)?\b\.?)?"
)
_HOUR = re.compile(r"[\st,в]{1,4}(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?!\d)")
_MONTH_DAY = re.compile(
    r"(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d{2})(?:\s?г\.?)?|(?P<only>(?:19|20)\d{2})(?:\s?г(?:од)?\.?)?"
)

_YES = listed("да yes y true 1 + истина д v ✓ ✔ x х")


def text(cell: Cell) -> str:
    """As a person would write it: a phone has no `.0`, a formula's error is nothing."""
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


def line(cell: Cell) -> str:
    """The text in one line."""
    return " ".join(text(cell).split())


def yes(cell: Cell) -> bool:
    return search_key(text(cell)) in _YES


def day(cell: Cell, today: date, *, month_first: bool = False) -> date | None:
    """A day in any of the ways that spreadsheets and people have for it. A month is its first day."""
    told = moment(cell, today, month_first=month_first)
    return told[0] if told else None


def moment(
    cell: Cell, today: date, *, month_first: bool = False, nearest: bool = False
) -> tuple[date, time | None] | None:
    """A day without a year is the last such one; of a plan, the nearest."""
    match cell:
        case None | bool() | time():
            return None
        case datetime():
            return (cell.date(), cell.time() if cell.time() != time(0) else None) if cell.date() >= _OLDEST else None
        case date():
            return (cell, None) if cell >= _OLDEST else None
        case int() | float():
            return _by_serial(cell)
    return _told_moment(_plain(cell), today, month_first=month_first, nearest=nearest)


@lru_cache(4096)
def _told_moment(written: str, today: date, *, month_first: bool, nearest: bool) -> tuple[date, time | None] | None:
    """The days of a file come again and again."""
    found = find_day(written, today, month_first=month_first, nearest=nearest)
    if found and found[0] == 0 and not written[found[1] :].strip(" .,"):
        return found[2], found[3]
    return _by_month(written)


def hour(cell: Cell) -> time | None:
    """A time of day: 10:30, 0.4375, «в 10»."""
    if isinstance(cell, time):
        return cell
    if isinstance(cell, float) and 0 < cell < 1:
        minutes = round(cell * 24 * 60)
        return time(minutes // 60 % 24, minutes % 60)
    match = re.search(r"(?<!\d)([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?!\d)", text(cell))
    return time(int(match[1]), int(match[2] or 0)) if match else None


def find_day(
    written: str, today: date, *, month_first: bool = False, nearest: bool = False
) -> tuple[int, int, date, time | None] | None:
    """The first day in a text: where it stands, with the hour behind it. Without a year it is the last such day."""
    plain = folded(written)
    for match in _DATE.finditer(plain):
        said = {name[:1]: value for name, value in match.groupdict().items() if value}
        if month_first and match["m2"]:
            said["d"], said["m"] = said["m"], said["d"]
        told = _day_of(said, today, nearest=nearest)
        if told:
            hour = _HOUR.match(plain, match.end())
            at = time(int(hour["hour"]), int(hour["minute"])) if hour else None
            return match.start(), hour.end() if hour else match.end(), told, at
    return None


@lru_cache(1024)
def _plain(written: str) -> str:
    plain = written[:LONGEST].replace("\xa0", " ").strip()
    if len(plain) <= _LONGEST_NOTHING and (plain in _ERRORS or plain.casefold().replace(" ", "_") in _EMPTY):
        return ""
    number = _FLOAT.fullmatch(plain) if plain.endswith("0") else None
    return number[1] if number else plain


def _by_serial(number: float) -> tuple[date, time | None] | None:
    if int(number) not in _SERIALS:
        return None
    minutes = round(number % 1 * 24 * 60) % (24 * 60)
    return _EPOCH + timedelta(int(number)), time(minutes // 60, minutes % 60) if minutes else None


def _day_of(said: dict[str, str], today: date, *, nearest: bool) -> date | None:
    number = int(said["m"]) if said["m"].isdecimal() else month(said["m"])
    in_month = int(said.get("d", "1"))
    if number > 12 >= in_month:  # 12/31/2024
        number, in_month = in_month, number
    try:
        if "y" in said:
            return date(_full(int(said["y"])), number, in_month)
        this_year = date(today.year, number, in_month)
        if nearest:
            return _nearest(this_year, today)
        return this_year if this_year <= today else date(today.year - 1, number, in_month)
    except ValueError:
        return None


def _nearest(day: date, today: date) -> date:
    """Of the same day in the years around. The last of February has a twin a year away only by chance."""
    leap = (day.month, day.day) == (2, 29)
    around = [day] if leap else [day.replace(year=day.year + years) for years in (-1, 0, 1)]
    return min(around, key=lambda one: abs(one - today))


def _full(year: int) -> int:
    return year if year >= 100 else year + (2000 if year < 70 else 1900)


def _by_month(written: str) -> tuple[date, time | None] | None:
    match = _MONTH_DAY.fullmatch(written)
    if match is None or not 1 <= int(match["m"] or 1) <= 12:
        serial = float(written) if written.isdecimal() and len(written) == 5 else 0
        return _by_serial(serial)
    return date(int(match["y"] or match["only"]), int(match["m"] or 1), 1), None
