"""Cards written below each other, a line for each thing said: «Компания: Ромашка», or two cells, «Компания | Ромашка».
They are read as a table that has a row for each card.
"""

import re
from collections.abc import Iterator, Sequence

from sales.importing.cells import cells
from sales.importing.cells.book import Cell, Row, Sheet
from sales.importing.sheets.headings import field_of, is_department

_LABEL = re.compile(r"\s*([^:]{1,40}?)\s*:\s+(.*)", re.DOTALL)
_MOSTLY = 0.6
_FEWEST = 2

Card = dict[str, list[Cell]]


def as_table(sheet: Sheet) -> Sheet:
    """The sheet itself where it is no such list of cards."""
    filled = [row for row in sheet.rows if row]
    labels = [label for row in filled if (label := _labelled(row)[0])]
    if len(labels) < _MOSTLY * len(filled) or len(set(labels)) < _FEWEST or len(labels) == len(set(labels)):
        return sheet
    cards = list(_cards(sheet.rows))
    headings = list(dict.fromkeys(label for card in cards for label in card))
    return Sheet(sheet.name, [headings, *(_row(card, headings) for card in cards)])


def _cards(rows: Sequence[Row]) -> Iterator[Card]:
    """One ends with a gap, or where its first line comes again."""
    card: Card = {}
    for row in rows:
        label, value = _labelled(row) if row else ("", None)
        if card and (not row or label == next(iter(card))):
            yield card
            card = {}
        if row:
            card.setdefault(label, []).append(value)
    if card:
        yield card


def _labelled(row: Row) -> tuple[str, Cell]:
    """What is said, and of what; of no known thing it is a remark."""
    said = [cell for cell in row if cell is not None]
    whole = ", ".join(map(cells.text, said))
    if len(said) == _FEWEST and isinstance(said[0], str) and _is_label(said[0].rstrip(" :")):
        return said[0].rstrip(" :"), said[1]
    match = _LABEL.fullmatch(whole)
    return (match[1], match[2]) if match and _is_label(match[1]) else ("", whole)


def _is_label(said: str) -> bool:
    return field_of(said) is not None or is_department(said)


def _row(card: Card, headings: Sequence[str]) -> Row:
    return tuple(_together(card.get(heading, [])) for heading in headings)


def _together(said: Sequence[Cell]) -> Cell:
    return said[0] if len(said) == 1 else "\n".join(map(cells.text, said)) or None
