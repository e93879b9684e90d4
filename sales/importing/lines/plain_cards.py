"""Cards written below each other without a word of what is what: a name, then a line for each thing, and a gap behind
the last. Each is read whole, as a person writes one to the bot.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sales.importing.cells import cells
from sales.importing.cells.book import Row, Sheet
from sales.importing.sheets.cell_kinds import reaches

_RULE = re.compile(r"[-–—=_*~.\s]{3,}")
"""A line that only divides."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ADDRESS_OR_LABEL = re.compile(r"\S+@\S+|^[^:\d]{1,20}:")
_FEWEST = 2
_MOSTLY = 0.6
_FEW = 0.2
_MOST_LINES = 15
_LOOKED_AT = 200
"""Rows that tell a table from lines."""

Block = tuple[int, list[str]]
"""Its first row, and what stands in each."""


def as_cards(sheet: Sheet) -> Sheet:
    """The sheet itself where it is no such list of cards; rows keep their numbers."""
    if _is_table(sheet.rows[:_LOOKED_AT]):
        return sheet
    blocks = list(_blocks(sheet.rows))
    above = _title(blocks)
    cards = blocks[1:] if above else blocks
    if not _are_cards(cards):
        return sheet
    rows: list[Row] = [()] * len(sheet.rows)
    for place, lines in cards:
        rows[place] = ("\n".join(lines),)
    return replace(sheet, rows=rows, remarks={0: above} if above else {})


def _title(blocks: Sequence[Block]) -> str:
    """A line alone above the first card."""
    lines = blocks[0][1] if len(blocks) > _FEWEST else []
    return lines[0] if len(lines) == 1 and not reaches(lines[0]) else ""


def _is_table(rows: Sequence[Row]) -> bool:
    """Lines of a card have no columns."""
    filled = [len(row) - row.count(None) for row in rows if row]
    return sum(count > _FEWEST for count in filled) > _FEW * len(filled)


def _blocks(rows: Sequence[Row]) -> Iterator[Block]:
    """A rule ends one like a gap, but for a rule below its name."""
    lines: list[str] = []
    first = 0
    for place, row in enumerate(rows):
        line = ", ".join(said for cell in row if (said := cells.line(cell)))
        first = first if lines else place
        if line and not _RULE.fullmatch(line):
            lines.append(line)
        elif lines and not (line and len(lines) == 1):
            yield first, lines
            lines = []
    if lines:
        yield first, lines


def _are_cards(blocks: Sequence[Block]) -> bool:
    """Most have a name alone in the first line and a number or an address further on; few lines name somebody together
    with a number, as each does of a list under a heading.
    """
    if len(blocks) < _FEWEST:
        return False
    like = [lines for _, lines in blocks if _is_card(lines)]
    together = sum(reaches(line) and _names(line) for _, lines in blocks for line in lines)
    return len(like) >= _MOSTLY * len(blocks) and together <= len(blocks)


def _is_card(lines: Sequence[str]) -> bool:
    first, *others = lines
    return 0 < len(others) < _MOST_LINES and not reaches(first) and any(map(reaches, others))


def _names(line: str) -> bool:
    """Words beside a number, which are no label of it."""
    return _WORD.search(_ADDRESS_OR_LABEL.sub("", line)) is not None
