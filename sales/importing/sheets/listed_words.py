"""Sheets that are a company's lists and hold no clients: «Мои услуги», «Каналы привлечения»."""

import re
from collections.abc import Iterable, Iterator

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
    """The first words of each row, but of a heading."""
    for sheet in sheets:
        kind = next((kind for kind, name in _KINDS if name.fullmatch(sheet.name)), None)
        words = tuple(dict.fromkeys(filter(None, map(_word, sheet.rows)))) if kind else ()
        if kind and words:
            yield Listed(sheet.name, kind, words)


def _word(row: Row) -> str:
    texts = (cells.line(cell) for cell in row if isinstance(cell, str))
    text = next((text for text in texts if any(map(str.isalpha, text))), "")
    return text if len(text) <= LONGEST and field_of(text) is None else ""
