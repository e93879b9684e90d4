"""Which columns a table of an accounting system has: told by its headings alone, and only where nothing else is there.

A base of clients that says what they owe as well is a base: it has their numbers, people, addresses.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Book, Cell, Row
from sales.importing.said.fields import Field
from sales.importing.said.locality import Locality
from sales.importing.sheets.headings import field_of
from sales.languages.accounting import AccountingWords
from sales.languages.registry import LANGUAGES, any_of
from sales.values import tax_numbers
from sales.values.company_names import search_key
from sales.values.money import NAMES_OF_CURRENCIES

LONGEST = 120
WHOSE = ("tax_number", "code", "client")
"""Columns that say whose a row is."""
LOOKED_AT = 15
"""Rows in which the headings are looked for: above them reports say whose they are, and of which day."""
_OF_BASES = frozenset(
    {Field.PHONE, Field.EMAIL, Field.PERSON, Field.ADDRESS, Field.CONTACTS, Field.SOURCE, Field.STEP, Field.STEP_ON,
     Field.HISTORY, Field.TOUCH_ON, Field.TOUCH_COMMENT, Field.STATUS, Field.KEY}
)  # fmt: skip
_SIGNS = re.compile(rf"[^\w ]+|\b(?:{any_of(lambda one: one.accounting.units)})\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A table: its rows below the headings, in which column stands what, and what is written above it."""

    rows: Sequence[Row]
    columns: Mapping[str, int]
    above: Sequence[str] = ()

    def cell(self, row: Row, what: str) -> Cell:
        place = self.columns.get(what)
        return row[place] if place is not None and place < len(row) else None

    def text(self, row: Row, what: str) -> str:
        return cells.line(self.cell(row, what))


def tables(book: Book, needed: Collection[str], known: Collection[str]) -> Iterator[Found]:
    """Of every sheet that has such a one: all `needed` columns, and of `known` ones what there is."""
    for sheet in book.sheets:
        for number, row in enumerate(sheet.rows[:LOOKED_AT]):
            columns = _columns(row, known)
            if set(needed) <= columns.keys() and not _is_of_base(row, columns):
                above = [sheet.name, *map(whole, sheet.rows[:number])]
                yield Found(sheet.rows[number + 1 :], columns, above)
                break


def phrases(words: Callable[[AccountingWords], str]) -> frozenset[str]:
    return frozenset(phrase for one in LANGUAGES for phrase in words(one.accounting).split("|"))


_MEANT: Mapping[str, frozenset[str]] = {
    "tax_number": phrases(lambda one: one.tax_number),
    "code": phrases(lambda one: one.code),
    "client": phrases(lambda one: one.client),
    "debt": phrases(lambda one: one.debt),
    "overdue": phrases(lambda one: one.overdue),
    "day": phrases(lambda one: one.day),
    "document": phrases(lambda one: one.document),
    "sum": phrases(lambda one: one.sum),
    "product": phrases(lambda one: one.product),
    "quantity": phrases(lambda one: one.quantity),
}
_TOTALS = phrases(lambda one: one.total)


def whole(row: Row) -> str:
    return " · ".join(text for cell in row if (text := cells.line(cell)))


def is_total(table: Found, row: Row) -> bool:
    """It adds up the others."""
    first = whole(row).split(" · ")[0]
    return any(search_key(text).rstrip(" .:") in _TOTALS for text in (table.text(row, "client"), first))


def tax_number(text: str, locality: Locality) -> str:
    """What is none stands for nobody: the name does."""
    try:
        return tax_numbers.parse(text.removesuffix(".0"), locality.country) if text else ""
    except Rejected:
        return ""


def _columns(row: Row, known: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        said = _bare(cells.line(cell)) if isinstance(cell, str) else ""
        what = next((one for one in known if said and said in _MEANT[one]), None)
        if what is not None:
            found.setdefault(what, place)
    return found


def _bare(heading: str) -> str:
    """Folded, and without what its sums are in: «Сумма долга, руб.»"""
    words = " ".join(_SIGNS.sub(" ", search_key(heading)).split()).split(" ")
    return " ".join(word for word in words if word not in NAMES_OF_CURRENCIES)


def _is_of_base(row: Row, columns: Mapping[str, int]) -> bool:
    others = (cell for place, cell in enumerate(row) if place not in columns.values() and isinstance(cell, str))
    return any(field_of(cells.line(cell)) in _OF_BASES for cell in others if cells.line(cell))
