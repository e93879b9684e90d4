"""Of which day a table of the accounting system tells: said above its headings, or by a name of a sheet or a file."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import PurePath

from sales.days.spoken import folded
from sales.importing.cells import cells
from sales.importing.cells.written_days import SaidDay, days_in
from sales.languages.registry import any_of

_OLDEST = timedelta(days=366)
"""What is written above a table and is older is the day of a contract, or the beginning of its years."""
_AS_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.accounting.as_of)})\W*$")
_APART = re.compile(r"(?<=[./]\d{4})\s*[-–—]\s*|(?<=\w)\s+[–—]\s+")


def day_told(lines: Iterable[str], today: date) -> date | None:
    """What is said to be its day; else the last day that is named. None of them is still to come."""
    told = [found for line in lines for found in _days(line, today)]
    fit = [(said, day) for said, day in told if today - _OLDEST < day <= today]
    return max(fit, default=(False, None))[1]


def day_of_file(name: str, today: date) -> date | None:
    return day_told([re.sub(r"(?<=\d)_(?=\d)", ".", PurePath(name).stem).replace("_", " ")], today)


def _days(line: str, today: date) -> Iterator[tuple[bool, date]]:
    """Each day, and whether the table is said to be of it."""
    text = folded(_APART.sub(" - ", line))
    for said in days_in(text, today):
        day = _last(text, said, today) if said.ranged else said.day
        yield _AS_OF.search(text[: said.start]) is not None, day


def _last(text: str, said: SaidDay, today: date) -> date:
    """Of a period: its words from the right, until they are a day."""
    words = text[said.start : said.end].split()
    days = (cells.day(" ".join(words[place:]), today) for place in range(1, len(words)))
    return next(filter(None, days), said.day)
