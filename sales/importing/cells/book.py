"""A file as it was read: sheets of rows of cells, before anybody asks what they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypeAlias

Cell: TypeAlias = str | float | int | bool | date | datetime | time | None
Row: TypeAlias = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet, or the only table of a text file. Its first row is the row that people call 1."""

    name: str
    rows: Sequence[Row]
    colours: Mapping[int, str] = field(default_factory=dict)  # by the rows as people count them: a code
    remarks: Mapping[int, str] = field(default_factory=dict)  # people's, on cells of a row


@dataclass(frozen=True, slots=True)
class Book:
    """A whole file. Cards of a phone book are a book of one sheet with the headings that phones' exports have."""

    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()  # sheets that people don't see, and that are not read
    named: bool = False  # people gave the sheets their names
    of_cards: bool = False  # of a phone book: its headings alone tell what stands below them
