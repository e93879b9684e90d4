"""What a sheet says of all its clients at once: by its name, and by the lines above its headings."""

import re

from sales.importing.cells import cells
from sales.importing.said.fields import Field
from sales.importing.sheets.layout import Layout
from sales.languages.registry import any_of
from sales.values.company_names import CAPITALS

_INACTIVE = re.compile(
    any_of(lambda one: one.rows.inactive),
    re.IGNORECASE,
)
_NOT = re.compile(rf"\b(?:{any_of(lambda one: one.rows.except_)})[\s-]+$", re.IGNORECASE)
_MANAGER = re.compile(
    rf"(?:{any_of(lambda one: one.rows.manager)})\s*[:—–-]?\s+"
    rf"((?-i:[{CAPITALS}])[\w-]+(?:\s(?-i:[{CAPITALS}])(?:[\w-]+|\.)(?:\s?(?-i:[{CAPITALS}])\.)?)?)",
    re.IGNORECASE,
)
_SHORTEST_NAME = 3
_COLLEAGUES = re.compile(rf"\W*(?:{any_of(lambda one: one.rows.colleagues_sheet)})\W*", re.IGNORECASE)


def of_inactive(sheet: str) -> bool:
    """«Архив», «Отказы», lost: nobody there is worked with; «Без отказов» says nothing of the kind."""
    return any(not _NOT.search(sheet[: found.start()]) for found in _INACTIVE.finditer(sheet))


def is_of_colleagues(layout: Layout) -> bool:
    """«Сотрудники», and no column of a company: our own people, who are no clients."""
    return Field.NAME not in layout.fields and _COLLEAGUES.fullmatch(layout.sheet.name) is not None


def manager_of(layout: Layout, *, named: bool) -> str:
    """Whose clients these are by a title above or by the sheet's name, as far as that is anybody's."""
    if Field.MANAGER in layout.fields:
        return ""
    titles = (cells.line(cell) for row in layout.sheet.rows[: layout.first] for cell in row if isinstance(cell, str))
    told = next((match[1] for title in titles if (match := _MANAGER.search(title))), "")
    name = layout.sheet.name if named and _may_be_name(layout.sheet.name) else ""
    return told or name


def _may_be_name(sheet: str) -> bool:
    """A letter alone would be an initial of somebody."""
    words = sheet.split()
    return len(words) <= 3 and any(len(word) >= _SHORTEST_NAME and word.isalpha() for word in words)
