"""From a read file to understood clients: sheets are laid out, rows are read, doubles inside the file are joined."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sales.importing.book import Book
from sales.importing.clients import Understood
from sales.importing.fields import Field


@dataclass(frozen=True, slots=True)
class Setting:
    """What reading needs to know: whose phones and money these are, what day it is, which columns a person changed."""

    country: str
    currency: str
    today: date
    overrides: Mapping[int, Field] = field(default_factory=dict)  # by `Column.number`


def unheard(rows: int) -> None:
    """Nobody listens to how many rows are understood."""


def understand(book: Book, setting: Setting, reached: Callable[[int], None] = unheard) -> Understood: ...
