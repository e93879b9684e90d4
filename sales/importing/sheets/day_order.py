"""Whether a column says the day first or the month first. 11/03/2026 alone does not tell; 10/21/2026 above it does.

It is settled once for a whole column, so that one column is not read by two rules. Dates with points say the day first
wherever people do: slashes tell of slashes only, and of nothing where points stand among them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sales.importing.cells.book import Row
from sales.importing.said.fields import Field
from sales.importing.sheets.columns import Planned
from sales.importing.sheets.layout import Layout

DATED = frozenset(
    {
        Field.FIRST_ORDER,
        Field.LAST_ORDER,
        Field.PAY_BY,
        Field.PAID_ON,
        Field.STEP,
        Field.STEP_ON,
        Field.TOUCH_ON,
        Field.HISTORY,
    }
)
MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH"})
"""Countries that write the month first."""

_SLASHES, _ALL = "/", "/.-"
_BOTH = re.compile(r"\s{0,9}(\d{1,2})([./\-])(\d{1,2})\2(?:19|20)?\d\d(?!\d)")
_MONTHS = 12


def with_order_of_days(found: Iterable[Layout], country: str) -> Iterator[Layout]:
    """The sheets, each column of dates knowing how it is read."""
    for layout in found:
        body = layout.sheet.rows[layout.first :]
        yield replace(layout, columns=tuple(_settled(column, body, country) for column in layout.columns))


def _settled(column: Planned, body: Iterable[Row], country: str) -> Planned:
    return replace(column, month_first=_month_first(column.index, body, country)) if column.field in DATED else column


def _month_first(index: int, body: Iterable[Row], country: str) -> str:
    """What values with a number above twelve prove; the country's way where none does, or they contradict."""
    usual = country in MONTH_FIRST
    signs = _ALL if usual else _SLASHES
    texts = (cell for row in body if index < len(row) and isinstance(cell := row[index], str))
    days, months = False, False
    for match in filter(None, map(_BOTH.match, texts)):
        first, sign, second = int(match[1]), match[2], int(match[3])
        days = days or first > _MONTHS >= second or sign not in signs
        months = months or (second > _MONTHS >= first and sign in signs)
    return signs if (months if days != months else usual) else ""
