"""Where a sheet's headings are and what each column holds: by the headings, and by what is in the cells."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from sales.importing.cells import cells
from sales.importing.cells.book import Row, Sheet
from sales.importing.said.fields import Field
from sales.importing.sheets import cell_kinds, heading_rows, headings
from sales.importing.sheets.columns import NAMING, OF_TOUCHES, REACHING, Planned, settled
from sales.importing.sheets.heading_rows import ROWS_FOR_VALUES
from sales.languages.registry import LANGUAGES
from sales.languages.rows import RowWords
from sales.values.person_words import is_courtesy

MOST_SAMPLES = 3
WIDEST = 1000
"""Columns that are looked at."""

_TELLING = NAMING | REACHING
_WHO = _TELLING | {Field.POSITION}
_NICK = Field("nick")
_WEAK = frozenset({None, Field.CONTACTS, Field.PERSON, Field.NAME, Field.NOTE})
"""What the cells may say better than the heading: «Контакты» above nothing but phones. «Факс» is clear."""
_NO_ANSWERS = frozenset({Field.NAME, Field.PERSON, *REACHING, Field.SITE, Field.ADDRESS})


@dataclass(frozen=True)
class Layout:
    """A sheet whose columns are known."""

    sheet: Sheet
    first: int  # the first row below the headings, from 0
    columns: tuple[Planned, ...]
    headed: bool = True

    @property
    def fields(self) -> frozenset[Field]:
        return frozenset(column.field for column in self.columns)

    @cached_property
    def is_journal(self) -> bool:
        """Each row tells of a touch. Every row asks."""
        return Field.TOUCH_ON in self.fields and bool(OF_TOUCHES & self.fields)

    @cached_property
    def of_contacts(self) -> bool:
        """A column says everything of people and of how to reach them. Every row asks."""
        return Field.CONTACTS in self.fields

    def beside(self, row: int) -> list[str]:
        """What its sheet says of a row beside the cells, in the table's language."""
        colour, remark = self.sheet.colours.get(row), self.sheet.remarks.get(row)
        told = [f"{self._words.row_colour}: {self._words.colours[colour]}"] if colour else []
        return [*told, f"{self._words.cell_remark}: {remark}"] if remark else told

    @cached_property
    def _words(self) -> RowWords:
        text = " ".join(f"{column.heading} {' '.join(column.samples)}" for column in self.columns).casefold()
        return next((one.rows for one in LANGUAGES if re.search(one.alphabet, text)), LANGUAGES[0].rows)

    @cached_property
    def alone(self) -> bool:
        """One column says all that there is of who the client is. Every row asks."""
        return len([column for column in self.columns if column.field in _WHO]) == 1


def layouts(sheets: Iterable[Sheet], overrides: Mapping[int, Field], *, own: bool = False) -> list[Layout]:
    """The sheets that hold clients, and those that a number of the client joins to them. Of an export of our `own`
    headings alone tell, and of a phone book.
    """
    laid = [_laid_out(sheet, own=own) for sheet in sheets]
    laid = [layout for layout in laid if layout.headed] or laid
    kept = [layout for layout in laid if layout.fields & NAMING and layout.fields - NAMING]
    kept = kept or [layout for layout in laid if layout.fields & _TELLING] or laid[:1]
    joined = [layout for layout in laid if layout not in kept and Field.KEY in layout.fields]
    return list(_overridden([*kept, *joined], overrides))


def _laid_out(sheet: Sheet, *, own: bool) -> Layout:
    head = 0 if own and sheet.rows and sheet.rows[0] else heading_rows.heading_row(sheet.rows)
    first = 0 if head is None else head + 1
    above = heading_rows.texts(sheet.rows, head)
    body = list(islice((row for row in sheet.rows[first:] if row), ROWS_FOR_VALUES))
    width = min(WIDEST, max(map(len, [*body, above]), default=0))
    texts = [above[index] if index < len(above) else "" for index in range(width)]
    columns = [_column(index, text, body, own=own) for index, text in enumerate(texts)]
    filled = [column for column in columns if column.samples or column.heading]
    return Layout(sheet, first, tuple(settled(filled, headed=head is not None)), head is not None)


def _column(index: int, heading: str, body: Sequence[Row], *, own: bool) -> Planned:
    values = [text for row in body if index < len(row) and (text := cells.text(row[index]))]
    samples = tuple(dict.fromkeys(value[:60] for value in values))[:MOST_SAMPLES]
    by_heading = headings.field_of(heading) if heading else None
    if own:
        return Planned(index, heading, by_heading or Field.OTHER, samples)
    return Planned(index, heading, _told_together(heading, by_heading, values), samples)


def _told_together(heading: str, by_heading: Field | None, values: Sequence[str]) -> Field:
    """By the heading, where the cells are no better told: yes and no are no names, a few figures no phones, "Ms" is
    no position.
    """
    if by_heading is Field.PHONE and cell_kinds.are_short(values):
        return Field.OTHER
    if headings.is_department(heading) and cell_kinds.mostly(values, cell_kinds.reaches):
        return Field.PHONE
    if by_heading in _NO_ANSWERS and cell_kinds.mostly(values, cells.answers):
        return Field.OTHER
    if by_heading is Field.POSITION and cell_kinds.mostly(values, is_courtesy):
        return Field.OTHER
    by_values = cell_kinds.told_by(values) if by_heading in _WEAK else None
    if (by_heading is _NICK or headings.is_number(heading)) and cell_kinds.mostly(values, cell_kinds.is_phone):
        by_values = Field.PHONE
    return by_values or by_heading or Field.OTHER


def _overridden(found: Sequence[Layout], overrides: Mapping[int, Field]) -> Iterator[Layout]:
    """Columns numbered through the file; one heading in several sheets has one number."""
    numbers: dict[tuple[str, int], int] = {}
    for layout in found:
        columns = []
        seen: dict[str, int] = {}
        for column in layout.columns:
            key = column.heading or f"\0{column.index}"
            seen[key] = seen.get(key, 0) + 1
            number = numbers.setdefault((key, seen[key]), len(numbers))
            columns.append(replace(column, number=number, field=overrides.get(number, column.field)))
        yield replace(layout, columns=tuple(columns))
