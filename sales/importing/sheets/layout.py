"""Where a sheet's headings are and what each column holds: by the headings, and by what is in the cells."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from sales.importing.cells import cells
from sales.importing.cells.book import Row, Sheet
from sales.importing.said.fields import Field
from sales.importing.sheets.headings import field_of
from sales.languages.registry import LANGUAGES
from sales.values.company_names import is_legal_form
from sales.values.person_words import surely_person

ROWS_FOR_HEADINGS = 30
ROWS_FOR_VALUES = 200
MOST_SAMPLES = 3
LONGEST_HEADING = 80
MOSTLY = 0.6
SHORTEST_PHONE = 5
"""Digits."""
WIDEST = 200
"""Columns that are looked at."""

NAMING = frozenset({Field.NAME, Field.PERSON, Field.DECIDER, Field.FIRST_NAME, Field.LAST_NAME, Field.CONTACTS})
_REACHING = frozenset({Field.PHONE, Field.EMAIL})
_TELLING = NAMING | _REACHING
_WHO = _TELLING | {Field.POSITION}
_NICK = Field("nick")
_WEAK = frozenset({Field.OTHER, Field.SKIP, Field.CONTACTS, Field.PERSON, Field.NAME, Field.NOTE, _NICK})
"""What the cells may say better than the heading: «Контакты» above nothing but phones."""

_FIRST = frozenset(language.headings.first_name for language in LANGUAGES)
"""Beside a column of surnames this is no full name."""
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\D{0,12}(?:\+?\d[\d\s()\-.]{8,20}\d))")
_PHONES = re.compile(r"[+\d][\d\s()+\-.,;/]{8,60}")
_LETTERS = "".join(one.names.letters for one in LANGUAGES)
_SITE = re.compile(rf"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[{_LETTERS}]{{2,6}}(?:/\S*)?", re.IGNORECASE)
_TAX = re.compile(r"\d{10}|\d{12}")


@dataclass(frozen=True, slots=True)
class Planned:
    """A column of one sheet."""

    index: int
    heading: str
    field: Field
    samples: tuple[str, ...] = ()
    number: int = 0  # of the whole file: see `numbered`
    month_first: str = ""  # the signs of dates that say the month first, 10/21/2026: see `day_order.py`
    touch: int = 0  # which of a row's touches it is about: see `repeated_columns.py`


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
    def alone(self) -> bool:
        """One column says all that there is of who the client is. Every row asks."""
        return len([column for column in self.columns if column.field in _WHO]) == 1


def layouts(sheets: Iterable[Sheet], overrides: Mapping[int, Field], *, own: bool = False) -> list[Layout]:
    """The sheets that hold clients, and those that a number of the client joins to them. Of an export of our `own`
    headings alone tell.
    """
    laid = [_laid_out(sheet, own=own) for sheet in sheets]
    laid = [layout for layout in laid if layout.headed] or laid
    kept = [layout for layout in laid if layout.fields & NAMING and layout.fields - NAMING]
    kept = kept or [layout for layout in laid if layout.fields & _TELLING] or laid[:1]
    joined = [layout for layout in laid if layout not in kept and Field.KEY in layout.fields]
    return list(_overridden([*kept, *joined], overrides))


def _laid_out(sheet: Sheet, *, own: bool) -> Layout:
    head = 0 if own and sheet.rows and sheet.rows[0] else _heading_row(sheet.rows)
    first = 0 if head is None else head + 1
    headings = _headings(sheet.rows, head)
    body = list(islice((row for row in sheet.rows[first:] if row), ROWS_FOR_VALUES))
    width = min(WIDEST, max(map(len, [*body, headings]), default=0))
    texts = [headings[index] if index < len(headings) else "" for index in range(width)]
    columns = [_column(index, text, body, own=own) for index, text in enumerate(texts)]
    filled = [column for column in columns if column.samples or column.heading]
    return Layout(sheet, first, tuple(_settled(filled, headed=head is not None)), head is not None)


def _heading_row(rows: Sequence[Row]) -> int | None:
    """The row with the most headings, at least two, or one above nothing but names or numbers."""
    scores = [(_known(row), -number) for number, row in enumerate(rows[:ROWS_FOR_HEADINGS])]
    best, place = max(scores, default=(0, 0))
    if best >= 2 and _goes_on(rows, -place):
        return 1 - place
    return -place if best >= 2 or (best == 1 and _filled(rows[-place]) == 1) else None


def _goes_on(rows: Sequence[Row], head: int) -> bool:
    """Whether the row below is the lower half of the headings: more headings, some of them under merged cells."""
    lower = rows[head + 1] if head + 1 < len(rows) else ()
    upper = (*rows[head], *[None] * len(lower))
    under_merged = any(cell is not None and upper[index] is None for index, cell in enumerate(lower))
    return under_merged and _known(lower) >= 2 and all(isinstance(cell, str) for cell in lower if cell is not None)


def _known(row: Row) -> int:
    """How many cells of a row are different headings."""
    texts = [cells.line(cell) for cell in row if isinstance(cell, str) and len(cell) <= LONGEST_HEADING]
    return len({text for text in texts if field_of(text) is not None})


def _headings(rows: Sequence[Row], head: int | None) -> list[str]:
    """A heading of two rows, the upper one merged over several columns, is read as both."""
    if head is None:
        return []
    own = [cells.line(cell)[:LONGEST_HEADING] for cell in rows[head]]
    upper = _spread(rows[head - 1]) if head and _filled(rows[head - 1]) >= 2 else []
    return [_together(upper[index] if index < len(upper) else "", text) for index, text in enumerate(own)]


def _filled(row: Row) -> int:
    return sum(cell is not None for cell in row)


def _spread(row: Row) -> list[str]:
    """A merged cell's text over all of its columns."""
    texts: list[str] = []
    for cell in row:
        texts.append(cells.line(cell)[:LONGEST_HEADING] or (texts[-1] if texts else ""))
    return texts


def _together(upper: str, own: str) -> str:
    if not own or not upper or (own and not any(map(str.isalpha, own))) or field_of(own) not in {None, Field.SKIP}:
        return own or upper
    return next((both for both in (f"{own} {upper}", f"{upper} {own}") if field_of(both) is not None), own)


def _column(index: int, heading: str, body: Sequence[Row], *, own: bool) -> Planned:
    values = [text for row in body if index < len(row) and (text := cells.text(row[index]))]
    samples = tuple(dict.fromkeys(value[:60] for value in values))[:MOST_SAMPLES]
    by_heading = field_of(heading) if heading else None
    by_values = _told_by(values) if by_heading in {None, *_WEAK} and not own else None
    if by_heading is Field.PHONE and not own and _are_short(values):
        by_heading = Field.OTHER
    if by_heading in {Field.SKIP, _NICK} and by_values is not Field.PHONE:  # a number may stand for a nick
        by_values = None
    return Planned(index, heading, by_values or by_heading or Field.OTHER, samples)


def _told_by(values: Sequence[str]) -> Field | None:
    tests: tuple[tuple[Field, Callable[[str], bool]], ...] = (
        (Field.EMAIL, lambda value: bool(_EMAIL.fullmatch(value))),
        (Field.TAX_NUMBER, _is_tax_number),
        (Field.PHONE, _is_phone),
        (Field.SITE, lambda value: bool(_SITE.fullmatch(value))),
    )
    return next((field for field, test in tests if _mostly(values, test)), None)


def _mostly(values: Sequence[str], test: Callable[[str], bool]) -> bool:
    return bool(values) and sum(map(test, values)) >= MOSTLY * len(values)


def _are_short(values: Sequence[str]) -> bool:
    """Numbers that nobody can be called by: of contracts, of rows."""
    digits = [number for value in values if (number := sum(sign.isdecimal() for sign in value))]
    return sum(number < SHORTEST_PHONE for number in digits) > len(digits) / 2


def _is_tax_number(value: str) -> bool:
    """The digits of a Russian company or entrepreneur: told from a phone by its check digits."""
    if not _TAX.fullmatch(value):
        return False
    from stdnum.ru import inn

    return inn.is_valid(value)


def _is_phone(value: str) -> bool:
    digits = sum(sign.isdecimal() for sign in value)
    return digits >= 10 and bool(_PHONE.fullmatch(value) or _PHONES.fullmatch(value))


def _settled(columns: Sequence[Planned], *, headed: bool) -> Iterator[Planned]:
    """What one column's meaning says of another's."""
    fields = [column.field for column in columns]
    alone = not {Field.NAME, Field.DECIDER}.intersection(fields)
    people = sorted(
        (column for column in columns if column.field is Field.PERSON),
        key=lambda column: column.heading.casefold() not in _FIRST,
    )
    parts = Field.LAST_NAME in fields and Field.FIRST_NAME not in fields
    naming = _first_texts(columns) if not headed and not NAMING.intersection(fields) else None
    journal = Field.TOUCH_ON in fields and bool({Field.TOUCH_OUTCOME, Field.TOUCH_CHANNEL}.intersection(fields))
    for column in columns:
        if journal and column.field is Field.NOTE:
            yield replace(column, field=Field.TOUCH_COMMENT)
        elif column is naming:
            yield replace(column, field=Field.PERSON)
        elif column.field is Field.PERSON and parts and column is people[0]:
            yield replace(column, field=Field.FIRST_NAME)
        elif column.field is Field.PERSON and alone and len(people) > 1 and column is people[0] and not parts:
            yield replace(column, field=Field.NAME)
        else:
            yield column


def _first_texts(columns: Sequence[Planned]) -> Planned | None:
    """Without headings: the column of companies or people, else the first of words."""
    texts = [column for column in columns if column.field is Field.OTHER and _worded(column.samples)]
    named = [column for column in texts if any(_is_name(sample) for sample in column.samples)]
    return next(iter([*named, *texts]), None)


def _worded(samples: Sequence[str]) -> bool:
    return any(sign.isalpha() for sample in samples for sign in sample)


def _is_name(sample: str) -> bool:
    words = sample.split()
    return surely_person(words) or any(map(is_legal_form, words))


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
