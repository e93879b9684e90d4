"""Sheets that are a company's lists and hold no clients: «Мои услуги», «Каналы привлечения»."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sales.importing.cells import cells
from sales.importing.cells.book import Row, Sheet
from sales.importing.said.clients import Listed
from sales.importing.said.fields import Field
from sales.importing.sheets.headings import field_of
from sales.languages.registry import any_of

LONGEST = 60
"""Signs of a word in such a list."""

_KINDS = (
    (Field.PRODUCT, re.compile(rf"\W*(?:{any_of(lambda one: one.rows.products_sheet)})\W*", re.IGNORECASE)),
    (Field.SOURCE, re.compile(rf"\W*(?:{any_of(lambda one: one.rows.sources_sheet)})\W*", re.IGNORECASE)),
)


def lists_of(sheets: Iterable[Sheet]) -> Iterator[Listed]:
    """The first words of each row, but of a heading above them; what else stands there is named."""
    for sheet in sheets:
        kind = next((kind for kind, name in _KINDS if name.fullmatch(sheet.name)), None)
        rows = [row for row in sheet.rows if _first(row)] if kind else []
        rows = rows[1:] if rows and field_of(_first(rows[0])) in {kind, Field.NAME} else rows
        words = tuple(dict.fromkeys(word for row in rows if len(word := _first(row)) <= LONGEST))
        if kind and words:
            yield Listed(sheet.name, kind, words, tuple(_beside(sheet.rows)))


def _first(row: Row) -> str:
    texts = (cells.line(cell) for cell in row if isinstance(cell, str))
    return next((text for text in texts if any(map(str.isalpha, text))), "")


def _beside(rows: Sequence[Row]) -> Iterator[str]:
    """Rows of which the list holds only a part, whatever number stands before them."""
    for row in rows:
        texts = [text for cell in row if (text := cells.line(cell))]
        numbered = len(texts) > 1 and texts[0].isdecimal() and int(texts[0]) <= len(rows)
        whole = " · ".join(texts[numbered:])
        if whole != _first(row) or len(whole) > LONGEST:
            yield whole
